/** The pure parts of the bench. What it measures is of this computer and this moment, and is asserted nowhere. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {multiply} from '../../bench/data.mjs';
import {options} from '../../bench/options.mjs';
import {missed, quartiles, ratio, results, table} from '../../bench/report.mjs';
import {MEASURES, SCENARIOS} from '../../bench/scenarios.mjs';
import {scriptTime} from '../../bench/trace.mjs';
import {importSource, readJson, root} from './helpers.mjs';

describe('figures of several rounds', () => {
  test('are told by their median and quartiles, in whatever order they came', () => {
    assert.deepEqual(quartiles([5, 1, 4, 2, 3]), {q1: 2, median: 3, q3: 4});
    assert.deepEqual(quartiles([1, 2, 3, 4]), {q1: 1.75, median: 2.5, q3: 3.25});
    assert.deepEqual(quartiles([7]), {q1: 7, median: 7, q3: 7});
  });

  test('are divided round by round, so that a slow moment counts on both sides', () => {
    assert.deepEqual(ratio([2, 20, 6], [1, 10, 2]), {q1: 2, median: 2, q3: 2.5});
  });

  test('have no ratio to nothing', () => {
    assert.equal(ratio([1, 2], [1, 0]), undefined);
  });

  test('meet an aim, or miss it by so much', () => {
    const value = quartiles([30]);
    assert.equal(missed({most: 25}, value), 5);
    assert.equal(missed({most: 30}, value), 0);
    assert.equal(missed({ratio: 1.5}, value, quartiles([2])), 0.5);
    assert.equal(missed({ratio: 1.5}, value, quartiles([1.5])), 0);
    assert.equal(missed(undefined, value, quartiles([2])), undefined);
    assert.equal(missed({ratio: 1.5}, value, undefined), undefined);
  });
});

describe('the table', () => {
  const measures = [
    ['heap', 'kB', ({heap}) => heap, {ratio: 1.5}],
    ['more heap', 'kB', ({heap}, base) => heap - base.heap, {most: 5}],
    ['requests', '', ({requests}) => requests, {most: 4}],
  ];
  const round = (ours, again) => ({
    ours: {heap: ours, requests: 4},
    again: {heap: again, requests: 4},
    lit: {heap: 100, requests: 3},
    vanilla: {heap: 50, requests: 3},
  });
  const lines = results(measures, [round(200, 220), round(200, 200)], [round(180, 180), round(190, 190)]);

  test('compares with the floor, with itself and with another scenario', () => {
    const [heap, more] = lines;
    assert.equal(heap.ours.median, 200);
    assert.equal(heap.ratio.median, 2);
    assert.equal(heap.noise.median, 1.05);
    assert.equal(heap.missed, 0.5);
    assert.equal(more.ours.median, 15);
    assert.equal(more.missed, 10);
  });

  test('says of each measure what was found, what was aimed at and what is missed', () => {
    const text = table([{title: 'One widget', lines}]);
    const [head, ...rows] = text.split('\n').map((row) => row.split(/\s{2,}/));
    assert.deepEqual(head, ['One widget', 'ours', 'lit', 'vanilla', 'ours : lit', 'A : A', 'aim']);
    assert.deepEqual(rows, [
      ['heap, kB', '200', '100', '50', '2.00 [2.00 2.00]', '1.05 [1.02 1.08]', '≤ 1.5 ×', 'missed by 0.5 ×'],
      ['more heap, kB', '15', '0', '0', '1.50 [1.25 1.75]', '≤ 5', 'missed by 10 kB'],
      ['requests', '4', '3', '3', '1.33 [1.33 1.33]', '1.00 [1.00 1.00]', '≤ 4', 'met'],
    ]);
  });
});

describe('more content', async () => {
  const wheel = await readJson('data/nl/wheel.json');
  const {readWheel} = await importSource('src/model/read.ts');
  const counted = ({themes}) => {
    const questions = themes.flatMap((theme) => theme.questions);
    return {
      themes: themes.length,
      insights: themes.flatMap(({insights}) => insights).length,
      questions: questions.length,
      kansen: questions.flatMap(({kansen}) => kansen).length,
    };
  };

  test('is the shipped data itself, once', () => {
    assert.deepEqual(multiply(wheel, 1), wheel);
  });

  for (const times of [10, 100]) {
    test(`is ${times} times the insights and kansen, in the same themes and under the same questions`, () => {
      const {themes, insights, questions, kansen} = counted(wheel);
      assert.deepEqual(counted(multiply(wheel, times)), {themes, insights: insights * times, questions, kansen: kansen * times});
    });

    test(`${times} times over loses nothing in the reader: every id is fresh`, () => {
      const more = multiply(wheel, times);
      const {wheel: read, problems} = readWheel(more);
      assert.deepEqual(problems, []);
      assert.deepEqual(counted(read), counted(more));
    });
  }
});

describe('script time of a trace', () => {
  const url = 'http://localhost/ours.html';
  const event = (name, ts, dur, more = {}) => ({name, ph: 'X', pid: 1, tid: 1, ts, dur, args: {}, ...more});
  const page = event('CommitLoad', 0, 10, {args: {data: {url}}});

  test('counts a script once, also when it calls another', () => {
    const events = [page, event('v8.callFunction', 2000, 1000), event('RunMicrotasks', 1000, 3000)];
    assert.equal(scriptTime(events, url, 0, 10_000), 3);
  });

  test('leaves out layout, forced by a script or not', () => {
    const events = [page, event('RunMicrotasks', 1000, 3000), event('Layout', 2000, 1000), event('Layout', 5000, 1000)];
    assert.equal(scriptTime(events, url, 0, 10_000), 2);
  });

  test('is time on the processor where the browser tells it', () => {
    assert.equal(scriptTime([page, event('FunctionCall', 1000, 3000, {tdur: 2500})], url, 0, 10_000), 2.5);
  });

  test('is of this page and this span only', () => {
    const events = [
      page,
      event('FunctionCall', 1000, 1000),
      event('FunctionCall', 3000, 1000, {pid: 2}),
      event('FunctionCall', 3000, 1000, {tid: 2}),
      event('FunctionCall', 5000, 1000),
    ];
    assert.equal(scriptTime(events, url, 0, 5000), 1);
  });

  test('is refused for a page that the trace does not have', () => {
    assert.throws(() => scriptTime([page], 'http://localhost/lit.html', 0, 1), /no trace of/);
  });
});

describe('the command', () => {
  test('takes rounds, one part and a file', () => {
    assert.deepEqual(
      {...options(['--rounds', '3', '--only', 'x100', '--json', 'a.json'])},
      {rounds: 3, only: 'x100', json: 'a.json'},
    );
    assert.equal(options([]).rounds, undefined);
  });

  for (const [args, sentence] of [
    [['--speed'], "Unknown option '--speed'."],
    [['page'], "Unexpected argument 'page'."],
    [['--only', 'x5'], '--only x5 is not one of: page, phone, x10, x100, twenty.'],
    [['--only', 'constructor'], '--only constructor is not one of: page, phone, x10, x100, twenty.'],
    [['--rounds', '0'], '--rounds 0 is no whole number above 0.'],
    [['--rounds', '2.5'], '--rounds 2.5 is no whole number above 0.'],
  ]) {
    test(`says what is wrong with ${args.join(' ')}`, () => {
      assert.throws(() => options(args), {message: sentence});
    });
  }

  test('ends with 2 and explains itself on a wrong argument, before it starts a browser', () => {
    const {status, stdout, stderr} = spawnSync(process.execPath, [fileURLToPath(new URL('bench/bench.mjs', root)), '--speed'], {
      encoding: 'utf8',
      timeout: 30_000,
    });
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.ok(stderr.startsWith("Unknown option '--speed'.\n"), stderr);
    for (const {name} of SCENARIOS) assert.ok(stderr.includes(name), name);
  });

  test('has measures for every part, and visits what a part is compared with before it', () => {
    const names = SCENARIOS.map(({name}) => name);
    assert.deepEqual(Object.keys(MEASURES), names);
    for (const {name, base} of SCENARIOS) assert.ok(base === undefined || names.indexOf(base) < names.indexOf(name), name);
  });
});

import {expect} from '@open-wc/testing';
import {install, type Clock} from '@sinonjs/fake-timers';
import type {Wheel} from '../../src/model/dataset.js';
import {wheelReader} from '../../src/model/read.js';
import {accept, load as loadWith, LoadError, SIZE_LIMIT, TIME_LIMIT, type Loaded} from '../../src/store/load.js';

const load = (url: string): Promise<Loaded<Wheel>> => loadWith(url, wheelReader, 'force-cache');

const at = (path: string): string => new URL(path, location.href).href;
const reasonOf = (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => 'none',
    (error: unknown) => (error instanceof LoadError ? error.reason : error),
  );
/** An address of this text. */
const addressOf = (text: string): string => URL.createObjectURL(new Blob([text], {type: 'application/json'}));

describe('loading a file', () => {
  it('gives its content', async () => {
    const {dataset, problems} = await load(at('/data/nl/wheel.json'));
    expect(dataset.themes).to.have.length(4);
    expect(problems).to.deep.equal([]);
  });

  for (const [path, reason] of [
    ['/fixture/status/404', 'missing'],
    ['/fixture/status/410', 'missing'],
    ['/fixture/status/403', 'server'],
    ['/fixture/status/500', 'server'],
    ['/fixture/status/503', 'server'],
    ['/fixture/html', 'format'],
    ['http://127.0.0.1:9/', 'network'],
    ['unknown-scheme:wheel', 'network'],
  ] as const) {
    it(`says ${reason} for ${path}`, async () => {
      expect(await reasonOf(load(at(path)))).to.equal(reason);
    });
  }

  for (const [name, text, reason] of [
    ['an empty answer', '', 'format'],
    ['half a file', '{"kind": "wheel"', 'format'],
    ['lists in lists without end', '['.repeat(2_000_000), 'format'],
    ['a list', '[]', 'format'],
    ['null', 'null', 'format'],
    ['another kind of file', '{"schemaVersion": "1.0", "kind": "report"}', 'format'],
    ['a file of the next major version', '{"schemaVersion": "2.0", "kind": "wheel"}', 'version'],
  ] as const) {
    it(`says ${reason} for ${name}`, async () => {
      expect(await reasonOf(load(addressOf(text)))).to.equal(reason);
    });
  }

  it('reads a newer minor version, and a file that starts with a byte order mark', async () => {
    const text = await (await fetch('/data/nl/wheel.json')).text();
    expect((await load(addressOf(text.replace('"1.0"', '"1.7"')))).dataset.themes).to.have.length(4);
    expect((await load(addressOf(`\uFEFF${text}`))).dataset.themes).to.have.length(4);
  });

  for (const [label, mark, low] of [
    ['UTF-16, little end first', [0xff, 0xfe], 0],
    ['UTF-16, big end first', [0xfe, 0xff], 1],
  ] as const) {
    it(`reads a file in ${label}`, async () => {
      const text = await (await fetch('/data/nl/wheel.json')).text();
      const bytes = [...text].flatMap((each) => {
        const pair = [each.charCodeAt(0) & 0xff, each.charCodeAt(0) >> 8];
        return low ? pair.reverse() : pair;
      });
      const url = URL.createObjectURL(new Blob([new Uint8Array([...mark, ...bytes])]));
      expect((await load(url)).dataset.themes).to.have.length(4);
    });
  }

  it('stops early where a file is too large, and says so', async () => {
    const {fetch: real} = {fetch: window.fetch.bind(window)};
    let sent = 0;
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull(stream) {
        sent += 100_000;
        stream.enqueue(new Uint8Array(100_000).fill(0x20));
      },
      cancel() {
        cancelled = true;
      },
    });
    window.fetch = () => Promise.resolve(new Response(body));
    try {
      const error = (await load(at('/large')).catch((each: unknown) => each)) as LoadError;
      expect(error.reason).to.equal('format');
      expect(error.message).to.contain('larger than 3 MB');
      expect(sent).to.be.below(SIZE_LIMIT + 500_000);
      expect(cancelled, 'the rest does not come').to.be.true;
    } finally {
      window.fetch = real;
    }
  });

  it('makes relative links start from the file, wherever the page is', async () => {
    const links = ['/nl/wheel/', '../tekst.html', 'https://example.org/', 'mailto:ik@example.org', '#oe/banden'];
    const file = {
      schemaVersion: '1.0',
      kind: 'wheel',
      themes: [
        {
          id: 'een',
          title: 'Een',
          insights: [],
          questions: [],
          intro: links.map((href) => ({type: 'reference', text: 'x', href})),
        },
      ],
    };
    const {fetch: real} = {fetch: window.fetch.bind(window)};
    window.fetch = () => Promise.resolve(new Response(JSON.stringify(file)));
    try {
      const {dataset} = await load('https://data.example/nl/wheel.json');
      expect((dataset.themes[0]!.intro as {href: string}[]).map(({href}) => href)).to.deep.equal([
        'https://data.example/nl/wheel/',
        'https://data.example/tekst.html',
        'https://example.org/',
        'mailto:ik@example.org',
        '#oe/banden',
      ]);
    } finally {
      window.fetch = real;
    }
  });

  it('tells a developer where and what', async () => {
    const error = (await load(at('/fixture/status/500')).catch((each: unknown) => each)) as Error;
    expect(error.message).to.include('500');
  });

  it('has nothing to show for a file without anything in it, but says so by a reason, not by an exception of its own', () => {
    expect(() => accept(undefined, wheelReader)).to.throw(LoadError);
    expect(() => accept({}, wheelReader)).to.throw(LoadError);
  });

  describe('from a server that hangs', () => {
    let clock: Clock;
    beforeEach(() => (clock = install({toFake: ['setTimeout', 'clearTimeout', 'Date']})));
    afterEach(() => clock.uninstall());

    it('gives up after ten seconds, not before', async () => {
      expect(TIME_LIMIT).to.equal(10_000);
      let reason: unknown;
      const waiting = reasonOf(load(at('/fixture/hang'))).then((each) => (reason = each));
      await clock.tickAsync(9_999);
      expect(reason).to.be.undefined;
      await clock.tickAsync(1);
      await waiting;
      expect(reason).to.equal('timeout');
    });

    it('waits as long as parts keep coming, up to a minute', async () => {
      const text = JSON.stringify({schemaVersion: '1.0', kind: 'wheel'});
      let stream: ReadableStreamDefaultController<Uint8Array> | undefined;
      const {fetch: real} = {fetch: window.fetch.bind(window)};
      window.fetch = (_, init) => {
        const body = new ReadableStream<Uint8Array>({start: (each) => void (stream = each)});
        init?.signal?.addEventListener('abort', () => stream?.error(new DOMException('', 'AbortError')));
        return Promise.resolve(new Response(body));
      };
      const send = async (part: string): Promise<void> => {
        stream!.enqueue(new TextEncoder().encode(part));
        await clock.tickAsync(9_000);
      };
      try {
        const waiting = load(at('/slow'));
        await clock.tickAsync(1_000);
        for (const part of text.match(/[^]{1,10}/g)!) await send(part);
        stream!.close();
        expect((await waiting).text).to.equal(text);

        const endless = reasonOf(load(at('/endless')));
        await clock.tickAsync(1_000);
        for (let second = 0; second < 60; second += 9) await send(' ').catch(() => undefined);
        expect(await endless).to.equal('timeout');
      } finally {
        window.fetch = real;
      }
    });

    it('leaves no timer behind when the answer comes', async () => {
      await load(at('/data/nl/wheel.json'));
      expect(clock.countTimers()).to.equal(0);
    });
  });
});

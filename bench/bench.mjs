/**
 * Speed side by side: our wheel, a bare LitElement page (the floor) and a page without a framework, on the same data and
 * in the same run. After `npm run build`.
 *
 *   npm run bench
 *   npm run bench -- --only x100 --rounds 10 --json bench.json
 */
import {readFile, writeFile} from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import {findBrowser, LAUNCH_ARGS} from '../scripts/browser.mjs';
import {contenders} from './contenders.mjs';
import {multiply} from './data.mjs';
import {HELP, options} from './options.mjs';
import {results, table} from './report.mjs';
import {MEASURES, SCENARIOS} from './scenarios.mjs';
import {serve} from './server.mjs';
import {THROTTLE, visit} from './visit.mjs';

/** Time for all rounds where their number is not given, in milliseconds. */
const TIME = 230_000;

/** The address bar of each window otherwise loads pages of its own, while ours are measured. */
const QUIET = '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup';

/** All visits: by round, scenario and contender. Contenders take turns in being the first. */
async function run({browser, pages, address, scenarios, rounds}) {
  const visits = [];
  const begin = Date.now();
  let longest = 0;
  for (let round = 0; rounds ? round < rounds : Date.now() - begin + longest < TIME; round++) {
    const start = Date.now();
    const turn = [...pages.slice(round % pages.length), ...pages.slice(0, round % pages.length)];
    const figures = {};
    for (const {name, times, count, wait = 0, opens, phone} of scenarios) {
      figures[name] = {};
      for (const {name: page, bytes} of turn) {
        const url = `${address}/${page}.html?times=${times}&count=${count}&wait=${wait}`;
        figures[name][page] = {bytes, ...(await visit(browser, url, {opens, phone}))};
      }
    }
    visits.push(figures);
    longest = Math.max(longest, Date.now() - start);
    console.error(`round ${round + 1}${rounds ? ` of ${rounds}` : ''}: ${Math.round((Date.now() - start) / 1000)} s`);
  }
  return visits;
}

async function bench({rounds, only, json}) {
  const wanted = SCENARIOS.filter(({name}) => !only || name === only);
  const scenarios = SCENARIOS.filter((scenario) => wanted.some((each) => each === scenario || each.base === scenario.name));
  const pages = await contenders();
  // Ours a second time, as if it were another: what differs is noise.
  pages.push({...pages[0], name: 'again'});
  const wheel = JSON.parse(await readFile(new URL('../data/nl/wheel.json', import.meta.url), 'utf8'));
  const data = Object.fromEntries(SCENARIOS.map(({times}) => [times, multiply(wheel, times)]));

  const server = await serve(pages, data);
  let browser;
  try {
    browser = await puppeteer.launch({executablePath: findBrowser(), args: [...LAUNCH_ARGS, QUIET]});
    const visits = await run({browser, pages, address: server.address, scenarios, rounds});
    const about = {
      date: new Date().toISOString(),
      browser: await browser.version(),
      node: process.version,
      rounds: visits.length,
      throttle: THROTTLE,
    };
    const parts = wanted.map(({name, title, base}) => ({
      name,
      title,
      lines: results(
        MEASURES[name],
        visits.map((figures) => figures[name]),
        visits.map((figures) => figures[base ?? name]),
      ),
    }));
    console.log(`${about.browser}, Node ${about.node}, CPU ${THROTTLE} × slower, rounds: ${about.rounds}, ${about.date}\n`);
    console.log(table(parts));
    if (json) await writeFile(json, `${JSON.stringify({...about, parts}, null, 2)}\n`);
  } finally {
    await browser?.close();
    await server.close();
  }
}

let chosen;
try {
  chosen = options(process.argv.slice(2));
} catch (error) {
  console.error(`${error.message}\n\n${HELP}`);
  process.exit(2);
}
if (chosen.help) {
  console.log(HELP);
} else {
  await bench(chosen).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}

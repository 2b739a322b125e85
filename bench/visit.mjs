/** One visit to a page, in a browser context of its own, and what it cost. */
import {setTimeout} from 'node:timers/promises';
import {CATEGORIES, scriptTime} from './trace.mjs';

/** How much slower than this machine the page gets to run. */
export const THROTTLE = 4;

/** The theme that is opened: in every contender its button holds this word. */
const THEME = 'Huisvesting';

const WINDOW = {width: 1280, height: 1000};
const PHONE = {width: 390, height: 844, isMobile: true, hasTouch: true};

/** How long a mouse points before it clicks and a finger stays, in milliseconds. */
const POINT = 200;
const TOUCH = 80;
/** Longer than anything moves after a click, in milliseconds. */
const CALM = 250;

/**
 * Loads the page at `url` and, when asked to, opens a theme: by mouse, or by finger on a `phone`. Times are in
 * milliseconds, of the main thread; memory is in bytes, after a garbage collection.
 */
export async function visit(browser, url, {opens, phone}) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const requests = [];
    const faults = [];
    page.on('request', (request) => requests.push(new URL(request.url())));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.setViewport(phone ? PHONE : WINDOW);
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    await session.send('HeapProfiler.enable');
    await session.send('Emulation.setCPUThrottlingRate', {rate: THROTTLE});
    await page.tracing.start({categories: CATEGORIES});

    /** The cost of what `step` does, and what the page holds after it. */
    async function cost(step) {
      const before = await counters(session);
      await step();
      const after = await counters(session);
      return {
        work: (after.TaskDuration - before.TaskDuration) * 1000,
        span: [before.Timestamp * 1e6, after.Timestamp * 1e6],
        ...(await memory(session)),
      };
    }

    const load = await cost(async () => {
      await Promise.all([page.waitForResponse((answer) => answer.url().includes('.json')), page.goto(url)]);
      await page.waitForNetworkIdle({idleTime: CALM});
    });
    const figures = {
      load,
      requests: requests.filter(({protocol}) => protocol === 'http:').length,
      downloads: requests.filter(({pathname}) => pathname.endsWith('.json')).length,
      shift: await page.evaluate(layoutShift),
    };

    if (opens) {
      const asked = requests.length;
      const {x, y} = await page.evaluate(prepareClick, THEME);
      figures.open = await cost(async () => {
        if (phone) {
          await page.touchscreen.touchStart(x, y);
          await setTimeout(TOUCH);
          await page.touchscreen.touchEnd();
        } else {
          await page.mouse.move(x, y);
          await setTimeout(POINT);
          await page.mouse.click(x, y);
        }
        figures.painted = await page.evaluate(() => window.painted);
        await setTimeout(CALM);
      });
      figures.requestsOnClick = requests.length - asked;
      if (!(await page.evaluate(isOpen))) faults.push('the click has opened nothing');
    }

    const {traceEvents} = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
    for (const step of [figures.load, figures.open]) if (step) step.script = scriptTime(traceEvents, url, ...step.span);
    if (faults.length) throw new Error(`${url}: ${faults.join('; ')}`);
    return figures;
  } finally {
    await context.close();
  }
}

async function counters(session) {
  const {metrics} = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
}

/** `heap` is what scripts hold, `document` the elements with their styles and boxes. */
async function memory(session) {
  await session.send('HeapProfiler.collectGarbage');
  const {usedSize, embedderHeapUsedSize} = await session.send('Runtime.getHeapUsage');
  const {Nodes} = await counters(session);
  return {heap: usedSize, document: embedderHeapUsedSize, nodes: Nodes};
}

// Run in the page.

function layoutShift() {
  const observer = new PerformanceObserver(() => {});
  observer.observe({type: 'layout-shift', buffered: true});
  return observer.takeRecords().reduce((sum, {value}) => sum + value, 0);
}

/**
 * Says where to click to open a theme, and promises the time from there to the end of the frame that shows it.
 *
 * `requestAnimationFrame` runs before the layout and painting of the next frame, and a message that is posted there comes
 * after them. The Event Timing API rounds to 8 ms, which is as much as contenders may differ by.
 */
function prepareClick(word) {
  let button;
  const roots = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (element.localName === 'button' && element.textContent.includes(word)) button ??= element;
    }
  }
  window.painted = new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    const clicked = ({timeStamp}) => {
      port1.onmessage = () => resolve(performance.now() - timeStamp);
      requestAnimationFrame(() => port2.postMessage(''));
    };
    addEventListener('click', clicked, {capture: true, once: true});
  });
  window.button = button;
  button.scrollIntoView({block: 'center'});
  // In the circle a button is wider than what can be seen of it: its icon and its name.
  const {left, top, width, height} = (button.firstElementChild ?? button).getBoundingClientRect();
  return {x: left + width / 2, y: top + height / 2};
}

function isOpen() {
  return window.button.getAttribute('aria-expanded') === 'true';
}

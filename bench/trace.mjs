/** Script time out of a trace of the browser. */

/**
 * `ScriptDuration` of the DevTools protocol leaves out what runs after an `await`, which is where all contenders render:
 * measured, it counts 4 of 400 ms. So script time is what a trace says, as the Performance panel does.
 */
export const CATEGORIES = ['-*', 'devtools.timeline', 'v8', 'v8.execute'];

const SCRIPT = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'v8.callAsConstructor',
  'v8.callFunction',
  'v8.compile',
  'v8.compileModule',
  'v8.evaluateModule',
  'v8.run',
]);
/** What a script may force; the table has it among all work. */
const RENDERING = new Set(['Layout', 'UpdateLayoutTree']);

/** CPU time of scripts of the page at `url`, forced layout not included, in milliseconds, between two times of the browser's clock. */
export function scriptTime(events, url, from, to) {
  const {pid, tid} = events.find(({name, args}) => name === 'CommitLoad' && args.data?.url === url) ?? {};
  if (pid === undefined) throw new Error(`The browser gave no trace of ${url}.`);
  const own = events
    .filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid && event.ts >= from && event.ts < to)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  let total = 0;
  let scriptEnd = 0;
  let renderingEnd = 0;
  for (const {name, ts, dur, tdur = dur} of own) {
    if (SCRIPT.has(name) && ts >= scriptEnd) {
      total += tdur;
      scriptEnd = ts + dur;
    } else if (RENDERING.has(name) && ts < scriptEnd && ts >= renderingEnd) {
      total -= tdur;
      renderingEnd = ts + dur;
    }
  }
  return total / 1000;
}

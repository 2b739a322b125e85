/** Browser tests: `npm test -- browser`. What the tests ask of a server is in test/fixtures/server.mjs. */
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {findBrowser, LAUNCH_ARGS} from './scripts/browser.mjs';
import {browserTally} from './scripts/tally.mjs';
import {TARGET} from './scripts/targets.mjs';
import {bundled, fixtures} from './test/fixtures/server.mjs';

const server = fixtures();

export default {
  rootDir: import.meta.dirname,
  files: 'test/{model,store,controllers,i18n,theme,elements}/**/*.test.ts',
  nodeResolve: true,
  // The loopback address in short: the runner takes the long form, and `localhost`, for every network there is.
  hostname: '127.1',
  middleware: [server.middleware],
  // In a window of its own each page has focus, and layout is not throttled.
  concurrency: 1,
  browsers: [chromeLauncher({launchOptions: {executablePath: findBrowser(), args: LAUNCH_ARGS}})],
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: {config: {timeout: 10_000}},
  plugins: [
    esbuildPlugin({ts: true, target: TARGET, tsconfig: 'tsconfig.json'}),
    server.plugin,
    bundled('@sinonjs/fake-timers', ['install']),
  ],
  // What every run says: Lit's greeting, and our own warnings, which tests of broken data cause on purpose.
  filterBrowserLogs: ({args: [first]}) => !/Lit is in dev mode|^insight-widgets:/.test(String(first)),
  reporters: [defaultReporter({reportTestProgress: process.stdout.isTTY}), browserTally()],
};

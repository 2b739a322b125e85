/**
 * Browser tests, in every engine that this computer has: `npm test -- browser`. What the tests ask of a server is in
 * test/fixtures/server.mjs, what they ask of a browser in test/fixtures/commands.mjs.
 */
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import {findEngines, LAUNCH_ARGS} from './scripts/browser.mjs';
import {FIREFOX_ARGS} from './scripts/firefox.mjs';
import {browserTally} from './scripts/tally.mjs';
import {TARGET} from './scripts/targets.mjs';
import {startWebKit} from './scripts/webkit.mjs';
import {commands} from './test/fixtures/commands.mjs';
import {bundled, fixtures} from './test/fixtures/server.mjs';

const {paths} = findEngines();
const server = fixtures();

const launchers = {
  chromium: (executablePath) => chromeLauncher({launchOptions: {executablePath, args: LAUNCH_ARGS}}),
  firefox: (executablePath) =>
    chromeLauncher({puppeteer, launchOptions: {browser: 'firefox', executablePath, args: FIREFOX_ARGS}}),
  webkit: async (driverPath) => webdriverLauncher((await startWebKit(driverPath)).options),
};

export default {
  rootDir: import.meta.dirname,
  files: 'test/{model,store,controllers,i18n,theme,elements,embed}/**/*.test.ts',
  nodeResolve: true,
  // The loopback address in short: the runner takes the long form, and `localhost`, for every network there is.
  hostname: '127.1',
  middleware: [server.middleware],
  // In a window of its own each page has focus, and layout is not throttled.
  concurrency: 1,
  concurrentBrowsers: 2,
  browsers: await Promise.all(Object.entries(paths).map(([name, path]) => launchers[name](path))),
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
  testFramework: {config: {timeout: 30_000}},
  plugins: [
    esbuildPlugin({ts: true, target: TARGET, tsconfig: 'tsconfig.json'}),
    server.plugin,
    commands,
    bundled('@sinonjs/fake-timers', ['install']),
  ],
  // What every run says: Lit's greeting, and our own warnings, which tests of broken data cause on purpose.
  filterBrowserLogs: ({args: [first]}) => !/Lit is in dev mode|^insight-widgets:/.test(String(first)),
  reporters: [defaultReporter({reportTestProgress: process.stdout.isTTY}), browserTally()],
};

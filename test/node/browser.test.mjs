import assert from 'node:assert/strict';
import {test} from 'node:test';
import {findBrowser, findEngines} from '../../scripts/browser.mjs';

/** A computer with these files; `apt` is what apt-get would bring. */
function machine({env = {}, files = [], path = {}, isRoot = false, apt = {}} = {}) {
  const commands = {...path};
  const asked = {installs: 0};
  return {
    asked,
    env,
    exists: (file) => files.includes(file),
    which: (command) => commands[command],
    isRoot,
    install: () => {
      asked.installs++;
      Object.assign(commands, apt);
      return Object.keys(apt).length > 0;
    },
  };
}

test('CHROME_PATH goes before everything else', () => {
  const found = findBrowser(
    machine({env: {CHROME_PATH: '/my/chrome'}, files: ['/my/chrome'], path: {chromium: '/bin/chromium'}}),
  );
  assert.equal(found, '/my/chrome');
});

test('a CHROME_PATH that is no file is passed over', () => {
  const found = findBrowser(machine({env: {CHROME_PATH: '/gone'}, path: {chromium: '/bin/chromium'}}));
  assert.equal(found, '/bin/chromium');
});

test('Chromium is found in PATH before Chrome, and both before the fixed places', () => {
  const files = ['/opt/google/chrome/chrome'];
  assert.equal(
    findBrowser(machine({files, path: {'google-chrome': '/bin/google-chrome', chromium: '/bin/chromium'}})),
    '/bin/chromium',
  );
  assert.equal(findBrowser(machine({files, path: {'google-chrome': '/bin/google-chrome'}})), '/bin/google-chrome');
  assert.equal(findBrowser(machine({files})), '/opt/google/chrome/chrome');
});

test('a computer that has a browser installs none', () => {
  const computer = machine({path: {'chromium-browser': '/bin/chromium-browser'}, isRoot: true, apt: {chromium: '/bin/chromium'}});
  assert.equal(findBrowser(computer), '/bin/chromium-browser');
  assert.equal(computer.asked.installs, 0);
});

test('as root, Chromium is installed where there is none, and found then', () => {
  const computer = machine({isRoot: true, apt: {chromium: '/usr/bin/chromium'}});
  assert.equal(findBrowser(computer), '/usr/bin/chromium');
  assert.equal(computer.asked.installs, 1);
});

test('without a browser and without root, the message says what to do, and nothing is installed', () => {
  const computer = machine({apt: {chromium: '/usr/bin/chromium'}});
  assert.throws(() => findBrowser(computer), {
    message: /^There is no Chromium or Chrome .*install Chromium or Chrome, or set CHROME_PATH/,
  });
  assert.equal(computer.asked.installs, 0);
});

test('a wrong CHROME_PATH is named when no browser is found', () => {
  assert.throws(() => findBrowser(machine({env: {CHROME_PATH: '/gone/chrome'}})), {
    message: /CHROME_PATH names "\/gone\/chrome"/,
  });
});

test('an installation that fails ends in the same message', () => {
  assert.throws(() => findBrowser(machine({isRoot: true})), {message: /install Chromium or Chrome, or set CHROME_PATH/});
});

const everything = {
  chromium: '/bin/chromium',
  'firefox-esr': '/bin/firefox-esr',
  WebKitWebDriver: '/bin/driver',
  Xvfb: '/bin/Xvfb',
};

test('all three engines are found', () => {
  const {paths, missing} = findEngines(machine({path: everything}));
  assert.deepEqual(paths, {chromium: '/bin/chromium', firefox: '/bin/firefox-esr', webkit: '/bin/driver'});
  assert.deepEqual(missing, {});
});

test('an engine that is missing is named, with what to do, and the others are tested', () => {
  const {Xvfb: _, ...path} = everything;
  const {paths, missing} = findEngines(machine({path}));
  assert.deepEqual(Object.keys(paths), ['chromium', 'firefox']);
  assert.match(missing.webkit, /no WebKitGTK .*install WebKitGTK and Xvfb, or set WEBKIT_DRIVER_PATH/);
});

test('as root, each missing engine is installed', () => {
  const computer = machine({isRoot: true, apt: everything});
  assert.deepEqual(Object.keys(findEngines(computer).paths), ['chromium', 'firefox', 'webkit']);
});

test('without Chromium no engine is enough', () => {
  const {chromium: _, ...path} = everything;
  assert.throws(() => findEngines(machine({path})), {message: /no Chromium/});
});

test('ENGINES names fewer engines, and the rest is said to be left out', () => {
  const {paths, missing} = findEngines(machine({env: {ENGINES: 'firefox, chromium'}, path: everything}));
  assert.deepEqual(Object.keys(paths), ['chromium', 'firefox']);
  assert.equal(missing.webkit, 'not asked for.');
});

test('an engine that nobody knows ends in a sentence', () => {
  assert.throws(() => findEngines(machine({env: {ENGINES: 'opera'}})), {
    message: 'ENGINES names "opera". Engines: chromium, firefox, webkit.',
  });
});

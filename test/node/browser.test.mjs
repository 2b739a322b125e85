import assert from 'node:assert/strict';
import {test} from 'node:test';
import {findBrowser} from '../../scripts/browser.mjs';

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
  assert.throws(() => findBrowser(computer), {message: /^There is no Chromium or Chrome .*install Chromium, or set CHROME_PATH/});
  assert.equal(computer.asked.installs, 0);
});

test('a wrong CHROME_PATH is named when no browser is found', () => {
  assert.throws(() => findBrowser(machine({env: {CHROME_PATH: '/gone/chrome'}})), {
    message: /CHROME_PATH names "\/gone\/chrome"/,
  });
});

test('an installation that fails ends in the same message', () => {
  assert.throws(() => findBrowser(machine({isRoot: true})), {message: /install Chromium, or set CHROME_PATH/});
});

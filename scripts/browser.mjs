/**
 * Finds a browser for the tests and the screenshots: `CHROME_PATH`, then the places where systems put Chromium and Chrome;
 * else installs Chromium where that is possible without asking. No test tool downloads one of its own.
 */
import {spawnSync} from 'node:child_process';
import {accessSync, constants, statSync} from 'node:fs';
import {delimiter, join} from 'node:path';

/** Names to look up in PATH. */
export const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Places that are seldom in PATH. */
export const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** What Chromium needs to run in a container, and what keeps it from calling home. */
export const LAUNCH_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of the browser. `machine` answers what is asked of this computer. */
export function findBrowser({env, exists, which, isRoot, install} = thisMachine) {
  const given = env.CHROME_PATH;
  if (given && exists(given)) return given;
  const find = () => COMMANDS.map(which).find(Boolean) ?? PLACES.find(exists);
  const found = find() ?? (isRoot && install() ? find() : undefined);
  if (found) return found;
  const wrong = given ? `CHROME_PATH names "${given}", which is no file, and there` : 'There';
  throw new Error(
    `${wrong} is no Chromium or Chrome on this computer: install Chromium, or set CHROME_PATH to the program file.`,
  );
}

const thisMachine = {
  env: process.env,
  exists: (path) => {
    try {
      return statSync(path).isFile();
    } catch {
      return false;
    }
  },
  which: (command) =>
    (process.env.PATH ?? '')
      .split(delimiter)
      .map((folder) => join(folder, command))
      .find((path) => {
        try {
          accessSync(path, constants.X_OK);
          return statSync(path).isFile();
        } catch {
          return false;
        }
      }),
  isRoot: process.platform === 'linux' && process.getuid?.() === 0,
  /** True when Chromium is there now. Waits for another apt-get to end. */
  install: () => {
    console.log('No browser found: installing Chromium with apt-get. Set CHROME_PATH to use one of your own.');
    const apt = (...args) => spawnSync('apt-get', args, {stdio: ['ignore', 'ignore', 'inherit']}).status === 0;
    apt('update');
    return apt('install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', 'chromium');
  },
};

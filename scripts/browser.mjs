/**
 * Finds the browsers for tests and screenshots, one for each engine: a path in the environment, then the places where
 * systems put them; else installs what is missing where that is possible without asking. No test tool downloads one of its own.
 */
import {spawnSync} from 'node:child_process';
import {accessSync, constants, statSync} from 'node:fs';
import {delimiter, join} from 'node:path';

/**
 * What each engine is called, the variable that names its program, the names to look up in PATH, places that are seldom in
 * PATH, and the packages of Debian that bring it. Chromium is required; the others are named when they are missing.
 */
export const ENGINES = {
  chromium: {
    title: 'Chromium or Chrome',
    variable: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    places: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/opt/google/chrome/chrome',
      '/snap/bin/chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    ],
    packages: ['chromium'],
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    packages: ['firefox-esr'],
  },
  webkit: {
    title: 'WebKitGTK',
    variable: 'WEBKIT_DRIVER_PATH',
    // The engine is driven by a program of its own, which needs a display.
    commands: ['WebKitWebDriver'],
    also: ['Xvfb'],
    places: [],
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  },
};

/** What Chromium needs to run in a container, and what keeps it from calling home. */
export const LAUNCH_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Pages of the browser itself, which each new context would load.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
];

/** Path of the Chromium to use. `machine` answers what is asked of this computer. Throws, in words, when there is none. */
export const findBrowser = (machine = thisMachine) => findEngine('chromium', machine);

/** Path of the program of an engine; throws a sentence that says what to do when there is none. */
function findEngine(name, {env, exists, which, isRoot, install} = thisMachine) {
  const {title, variable, commands, also = [], places, packages} = ENGINES[name];
  const given = env[variable];
  const find = () => {
    if (!also.every(which)) return undefined;
    return given && exists(given) ? given : (commands.map(which).find(Boolean) ?? places.find(exists));
  };
  const found = find() ?? (isRoot && install(packages, title, variable) ? find() : undefined);
  if (found) return found;
  const wrong = given && !exists(given) ? `${variable} names "${given}", which is no file, and there` : 'There';
  throw new Error(
    `${wrong} is no ${title} on this computer: install ${[title, ...also].join(' and ')}, or set ${variable} to the program file.`,
  );
}

/**
 * The engines to test in: path of each that is there, and a sentence for each that is not. ENGINES in the environment
 * names fewer, as in `ENGINES=chromium,firefox`.
 */
export function findEngines(machine = thisMachine) {
  const known = Object.keys(ENGINES);
  const wanted = machine.env.ENGINES ? machine.env.ENGINES.split(',').map((name) => name.trim()) : known;
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`ENGINES names "${unknown}". Engines: ${known.join(', ')}.`);
  const paths = {};
  const missing = {};
  for (const name of known) {
    try {
      if (wanted.includes(name)) paths[name] = findEngine(name, machine);
      else missing[name] = 'not asked for.';
    } catch (error) {
      if (name === 'chromium') throw error;
      missing[name] = error.message;
    }
  }
  return {paths, missing};
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
  /** True when the packages are there now. Waits for another apt-get to end. */
  install: (packages, title, variable) => {
    console.log(`No ${title} found: installing it with apt-get. Set ${variable} to use one of your own.`);
    const apt = (...args) => spawnSync('apt-get', args, {stdio: ['ignore', 'ignore', 'inherit']}).status === 0;
    apt('update');
    return apt('install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...packages);
  },
};

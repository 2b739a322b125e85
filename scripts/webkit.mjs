/** Starts WebKitGTK's driver on a display of its own. The engine is that of Safari; the browser around it is not. */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {connect, createServer} from 'node:net';
import {setTimeout as wait} from 'node:timers/promises';

const HOST = '127.0.0.1';
/** How long the driver may take until it answers, in milliseconds. */
const PATIENCE = 20_000;

/** Options for webdriverio, and `stop`, which ends the driver and its display. */
export async function startWebKit(driverPath) {
  const display = await startDisplay();
  const port = await freePort();
  const driver = spawn(driverPath, [`--host=${HOST}`, `--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display.name,
      NO_AT_BRIDGE: '1',
      // Without a graphics card it paints in half the time when it does not compose layers.
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    },
  });
  const stop = () => {
    driver.kill();
    display.stop();
  };
  process.once('exit', stop);
  await answering(driver, port);
  return {
    stop,
    options: {
      hostname: HOST,
      port,
      path: '/',
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        // The driver knows where its browser is. Without bars the window can be narrow.
        'webkitgtk:browserOptions': {args: ['--automation', '--full-screen']},
      },
    },
  };
}

/** An X server, which finds a free number for itself. */
async function startDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const ended = once(server, 'exit').then(() => {
    throw new Error('Xvfb ended before it had a display.');
  });
  const [number] = await Promise.race([once(server.stdio[3], 'data'), ended]);
  ended.catch(() => {});
  return {name: `:${String(number).trim()}`, stop: () => server.kill()};
}

async function freePort() {
  const server = createServer();
  await once(server.listen(0, HOST), 'listening');
  const {port} = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function answering(driver, port) {
  for (const start = Date.now(); Date.now() - start < PATIENCE; await wait(50)) {
    if (driver.exitCode !== null) throw new Error(`WebKitWebDriver ended with code ${driver.exitCode}.`);
    if (await opens(port)) return;
  }
  throw new Error(`WebKitWebDriver did not answer within ${PATIENCE / 1000} seconds.`);
}

async function opens(port) {
  const socket = connect(port, HOST);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

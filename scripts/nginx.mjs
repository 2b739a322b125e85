/** nginx with the configuration that we ship, on loopback, for tests and measurements. */
import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {once} from 'node:events';
import {connect, createServer} from 'node:net';
import {tmpdir, userInfo} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';

const HOST = '127.0.0.1';
/** Longer than any test or measurement takes, in milliseconds: then it ends by itself. */
const LIFE = 120_000;
const TRIES = 3;

const shipped = fileURLToPath(new URL('../src/site/nginx.conf', import.meta.url));

/** Debian has it where only root looks. */
const program = process.env.NGINX_PATH ?? ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find(existsSync) ?? 'nginx';

/**
 * Serves a folder. `address` has no slash at its end.
 * @throws when nginx is not there or does not start, with its own words.
 */
export async function startNginx(site) {
  for (let tries = 1; ; tries++) {
    try {
      return await start(site, await freePort());
    } catch (error) {
      // Someone else may have taken the port.
      if (tries === TRIES || !/Address already in use/.test(error.message)) throw error;
    }
  }
}

async function start(site, port) {
  const folder = await mkdtemp(join(tmpdir(), 'insight-nginx-'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
  const {username} = userInfo();
  // As the one process that we start: so it ends with us.
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off;
master_process off;
${username === 'root' ? 'user root;' : ''}
pid ${folder}/pid;
events {}
http {
  access_log off;
  keepalive_requests 100000;
  ${temporary.join('\n  ')}
  server {
    listen ${HOST}:${port};
    root ${site};
    include ${shipped};
  }
}
`,
  );
  const child = spawn(program, ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: LIFE,
    killSignal: 'SIGKILL',
  });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (words += text));
  const ended = once(child, 'close').catch((error) => {
    words += error.code === 'ENOENT' ? 'nginx is not installed (Debian: apt-get install nginx-light)' : error.message;
  });
  const stop = async () => {
    child.kill();
    await ended;
    await rm(folder, {recursive: true, force: true});
  };
  try {
    await Promise.race([listening(port), ended.then(() => Promise.reject(new Error(`nginx did not start: ${words.trim()}`)))]);
  } catch (error) {
    await stop();
    throw error;
  }
  return {address: `http://${HOST}:${port}`, stop};
}

async function listening(port) {
  for (const end = Date.now() + 10_000; Date.now() < end; await wait(10)) {
    const socket = connect(port, HOST);
    const open = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (open) return;
  }
  throw new Error(`nginx did not listen on port ${port}`);
}

async function freePort() {
  const server = createServer();
  await once(server.listen(0, HOST), 'listening');
  const {port} = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

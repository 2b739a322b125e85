/** Publishing from the desk: what would change, in words, and then the program `insight-data publish` itself. */
import {execFile} from 'node:child_process';
import {mkdir} from 'node:fs/promises';

/**
 * @param program path of the built program `insight-data`
 * @param folder the one in which `data` is
 * @param site folder of the site
 */
export function createPublisher({program, folder, site}) {
  const run = (args) =>
    new Promise((done) => {
      execFile(process.execPath, [program, ...args], {cwd: folder, maxBuffer: 50_000_000}, (error, stdout, stderr) =>
        done({exit: error ? (error.code ?? 1) : 0, stdout, stderr}),
      );
    });
  const publish = async (paths, ...options) => {
    await mkdir(site, {recursive: true});
    return run(['publish', ...paths, '--to', site, ...options]);
  };

  return {
    /** Per file: whether there is something to publish, and the differences in words. */
    preview: (paths) =>
      Promise.all(
        paths.map(async (path) => {
          const {stdout} = await publish([path], '--dry-run', '--json');
          const {files, error} = JSON.parse(stdout);
          const outcome = files[0]?.outcome ?? 'refused';
          if (outcome === 'same') return {path, outcome, text: ''};
          const told = await publish([path], '--dry-run');
          return {path, outcome, text: error ?? (told.stdout || told.stderr)};
        }),
      ),
    /** All of the files or none; what the program says of it. */
    publish: async (paths) => {
      const {exit, stdout, stderr} = await publish(paths);
      return {ok: exit === 0, text: stdout || stderr};
    },
  };
}

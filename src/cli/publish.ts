/** `insight-data publish FILES… --to DIR`: content onto the site, all of the files or none. */
import {realpath, stat} from 'node:fs/promises';
import {dirname, relative, resolve} from 'node:path';
import process from 'node:process';
import type {Finding, Lang} from '../content/messages.js';
import {check, type Checked} from './check.js';
import {comparisonText, type Comparison} from './diff.js';
import {open, type Opened} from './files.js';
import {Busy, lock} from './lock.js';
import {planPages, takeEmptyFolders, type PagesPlan} from './pages.js';
import {editionOf, isRefused, planAll, versionsAfter, type Outcome, type Plan, type Task} from './plan.js';
import {findingText} from './print.js';
import {Refusal} from './refusal.js';
import {replaceFiles, sweep, Touched} from './replace.js';
import {Conflict, holdingOf, isDataFolder, tidy, tidyFolders} from './site.js';
import {WORDS} from './words.js';

export interface PublishOptions {
  /** Folder of the site. */
  to: string;
  /** Public address of the site, without a slash at its end. Default: the one that its pages have, else that of the demo. */
  baseUrl?: string;
  /** Publish the content of this version again; only with one file. */
  rollback?: number;
  /** Show what would happen and write nothing. */
  dryRun?: true;
  /** One JSON answer in place of words. */
  json?: true;
  /** Language of the messages. */
  lang: Lang;
}

/** What `--json` answers. Fields may be added; these stay. */
interface Answer {
  /** Whether the exit code is 0. */
  ok: boolean;
  dryRun: boolean;
  /** All files; when some are refused, only those. */
  files: FileAnswer[];
  /** Hosted pages, oEmbed answers and packed files that are written or taken away, in this order. */
  pages: string[];
  /** Why nothing was done, in words; null when that is said per file. */
  error: string | null;
}

interface FileAnswer {
  /** As it was named. */
  file: string;
  outcome: Outcome | 'invalid';
  /** Version and date of what is current afterwards; null when that is not known. */
  contentVersion: number | null;
  updatedAt: string | null;
  /** As in `Plan`. */
  comparison: Comparison | null;
  /** Addresses that are written or taken away, in this order. */
  changes: string[];
  /** Errors only. */
  findings: Finding[];
}

/** Publishes files, prints what happened and returns the exit code. */
export async function publish(names: readonly string[], options: PublishOptions): Promise<number> {
  const {lang, dryRun = false, json} = options;
  const {nothing} = WORDS[lang].published;
  let pages: string[] = [];
  const answer = (exit: number, files: FileAnswer[], text: string, error: string | null = null): number => {
    if (json)
      process.stdout.write(`${JSON.stringify({ok: exit === 0, dryRun, files, pages, error} satisfies Answer, null, 2)}\n`);
    else if (exit === 0) process.stdout.write(text);
    else process.stderr.write(`${text}\n${nothing}\n`);
    return exit;
  };
  try {
    const release = await turn(options);
    try {
      const checked = await read(names, options);
      const invalid = checked.filter(({findings}) => findings.length > 0);
      if (invalid.length) {
        const found = invalid.flatMap(({name, findings}) => findings.map((finding) => `${findingText(name, finding, lang)}\n`));
        return answer(invalid.some((file) => 'finding' in file) ? 2 : 1, invalid.map(invalidAnswer), found.join('\n'));
      }
      const plans = await planAll(tasksOf(checked as Opened[], options), options);
      const refused = plans.filter(isRefused);
      if (refused.length) return answer(1, refused.map(planAnswer), refused.map((plan) => planText(plan, options)).join('\n'));
      const hosted = await planPages(
        options.to,
        plans.map(({next}) => next),
        options.baseUrl,
      );
      if (!dryRun) await write(plans, hosted);
      pages = hosted.changes.map(({path}) => path);
      return answer(
        0,
        plans.map(planAnswer),
        [...plans.map((plan) => planText(plan, options)), ...pagesText(hosted, options)].join('\n'),
      );
    } finally {
      await release?.();
    }
  } catch (error) {
    const {message, exit} = asRefusal(error, lang);
    return answer(exit, [], `${message}\n`, message);
  }
}

/** A site is there already: a slip in the name of its folder may not make a second one. Who writes nothing needs no turn. */
async function turn({to, dryRun, lang}: PublishOptions): Promise<(() => Promise<void>) | undefined> {
  const words = WORDS[lang].published;
  if (!(await stat(to).catch(() => undefined))?.isDirectory()) throw new Refusal(words.noSite(to), 2);
  if (await isDataFolder(to)) throw new Refusal(words.dataFolder(to, dirname(resolve(to))), 2);
  return dryRun ? undefined : lock(to);
}

/** The files that were named and, to go back, the one from the archive. Of findings, only the errors. */
async function read(names: readonly string[], {to, rollback, lang}: PublishOptions): Promise<Checked[]> {
  const words = WORDS[lang].published;
  if (rollback !== undefined && names.length > 1) throw new Refusal(words.oneFile, 2);
  const errorsOf = (files: Checked[]): Checked[] =>
    files.map((file) => ({...file, findings: file.findings.filter(({severity}) => severity === 'error')}));
  const opened = await Promise.all(names.map((name) => open(name, lang)));
  const files = errorsOf(await check(opened, lang, await versionsAfter(opened, to)));
  const [file] = files;
  if (rollback === undefined || !file || !('source' in file) || file.findings.length) return files;
  const {archived, versions} = await holdingOf(to, editionOf(file).value);
  if (!versions.includes(rollback)) throw new Refusal(words.noVersion(rollback, versions.join(', ')), 1);
  const old = await open(archived(rollback), lang);
  // It is to stand where the file stands: there it has its other languages beside it.
  return [file, ...errorsOf(await check(['source' in old ? {...old, address: file.address} : old], lang))];
}

const tasksOf = (files: readonly Opened[], {rollback}: PublishOptions): Task[] => {
  const [file, wanted] = files;
  return rollback !== undefined && file && wanted ? [{file, wanted}] : files.map((each) => ({file: each, wanted: each}));
};

/** The pages come last: they follow what is live. */
async function write(plans: readonly Plan[], pages: PagesPlan): Promise<void> {
  for (const {holding, file} of plans) {
    await tidy(holding);
    await sweep(dirname(await realpath(file)));
  }
  await tidyFolders(pages.paths);
  await replaceFiles([...plans.flatMap(({changes}) => changes), ...pages.changes]);
  await takeEmptyFolders(pages);
}

function asRefusal(error: unknown, lang: Lang): Refusal {
  const words = WORDS[lang].published;
  if (error instanceof Refusal) return error;
  if (error instanceof Busy) return new Refusal(words.busy(error.pid, error.host, error.path), 1);
  if (error instanceof Conflict) return new Refusal(words.conflict(error.live, error.archived, error.version), 1);
  if (error instanceof Touched) return new Refusal(words.touched(error.path), 1);
  const {code, path} = error as NodeJS.ErrnoException;
  if (code && path) return new Refusal(words.unwritten(path, code), 2);
  throw error;
}

const invalidAnswer = ({name, findings}: Checked): FileAnswer => ({
  file: name,
  outcome: 'invalid',
  contentVersion: null,
  updatedAt: null,
  comparison: null,
  changes: [],
  findings,
});

const planAnswer = ({file, outcome, next, comparison, changes}: Plan): FileAnswer => {
  const {contentVersion, updatedAt} = next.value;
  return {file, outcome, contentVersion, updatedAt, comparison, changes: changes.map(({path}) => path), findings: []};
};

function planText({file, base, outcome, next, holding, comparison, changes}: Plan, {lang, dryRun}: PublishOptions): string {
  const words = WORDS[lang].published;
  const {contentVersion: version} = next.value;
  const {live, archived} = holding;
  switch (outcome) {
    case 'same': {
      const repaired = [...new Set(changes.map(({path}) => relative('', path)))];
      const mended = repaired.length ? words.mended(repaired.join(', '), Boolean(dryRun)) : '';
      return `${words.same(file, version)}\n${mended && `${mended}\n`}`;
    }
    case 'older':
      return `${told(comparison, lang)}\n${words.older(file, base, version, live)}\n`;
    case 'unpublished':
      return `${told(comparison, lang)}\n${words.unpublished(file, live)}\n`;
    case 'first':
    case 'new':
      return [
        comparison ? `${told(comparison, lang)}\n` : '',
        `${outcome === 'first' ? words.first(file, version, Boolean(dryRun)) : words.new(file, version, Boolean(dryRun))}\n`,
        `  ${live}\n  ${archived(version)}\n`,
      ].join('');
  }
}

/** Nothing, when no page changes. */
function pagesText({changes, baseUrl, assumed}: PagesPlan, {lang, dryRun}: PublishOptions): string[] {
  const words = WORDS[lang].published;
  const count = changes.filter(({path}) => path.endsWith('.html')).length;
  return count ? [`${words.pages(count, baseUrl, Boolean(dryRun))}\n${assumed ? `${words.assumed(baseUrl)}\n` : ''}`] : [];
}

/** The data may differ where a reader sees no difference. */
function told(comparison: Comparison | null, lang: Lang): string {
  if (!comparison) return '';
  return comparisonText(comparison, lang) + (comparison.same ? `${WORDS[lang].published.spelling}\n` : '');
}

/** `insight-data import FILES… --into data/nl/wheel.json`: source pages into a data file, whole or not at all. */
import {readFile, realpath, stat} from 'node:fs/promises';
import {basename, dirname, resolve} from 'node:path';
import {changesBetween, Importer, type Change} from '../content/import/import.js';
import {rewriteJson} from '../content/import/json-text.js';
import {fill, irregularityText, refusalText, remarkText, roleText} from '../content/import/messages.js';
import {emptyReport, reportChanges, ReportImporter} from '../content/import/report-importer.js';
import {unread, type FileReport} from '../content/import/source-page.js';
import type {Finding, Lang} from '../content/messages.js';
import {splitAddress} from '../content/sets.js';
import {readSource} from '../content/source.js';
import type {Wheel} from '../model/dataset.js';
import {readReport} from '../model/read-report.js';
import {readWheel} from '../model/read.js';
import type {Report} from '../model/report.js';
import {check} from './check.js';
import {findingText} from './print.js';
import {replaceFiles, Touched} from './replace.js';

export interface ImportOptions {
  /** The data file that takes the pages in. A report need not be there yet. */
  into: string;
  /** Show what would change and write nothing. */
  dryRun?: boolean;
  /** Language of the messages. */
  lang?: Lang;
  /** One JSON answer in place of words. */
  json?: boolean;
  /** Takes the answer: whole lines, for the standard output. */
  write: (text: string) => void;
  /** Takes progress and failures: one line, without its end, for the error output. */
  log: (line: string) => void;
  /** Tells the changes in words; without it, a list of ids. */
  diff?: (old: Content, now: Content) => string;
}

/** What a data file holds. */
type Content = Wheel | Report;

/** 0: all files read. 1: at least one file refused, the others are in; or the result has errors. 2: nothing done. */
export type ImportExit = 0 | 1 | 2;

const TEXTS = {
  noFiles: ['Geef minstens één bestand met de tekst van een pagina.', 'Name at least one file with the text of a page.'],
  noTarget: ['{0} is niet te lezen: {1}', '{0} cannot be read: {1}'],
  broken: [
    '{0} is geen gaaf databestand. Verbeter het eerst; ‘insight-data validate {0}’ zegt wat eraan schort.',
    '{0} is no sound data file. Mend it first; ‘insight-data validate {0}’ says what is wrong.',
  ],
  touched: [
    '{0} is intussen door iemand anders veranderd. Er is niets geschreven; probeer het opnieuw.',
    '{0} was changed by someone else meanwhile. Nothing was written; try again.',
  ],
  unwritten: ['{0} is niet te schrijven: {1}', '{0} cannot be written: {1}'],
  progress: ['[{0}/{1}] {2}', '[{0}/{1}] {2}'],
  refused: ['  Niet ingelezen: {0}.', '  Not imported: {0}.'],
  theme: [
    '  Thema {0}; inzichten: {1}, ontwerpvragen: {2}, kansen: {3}.',
    '  Theme {0}; insights: {1}, questions: {2}, kansen: {3}.',
  ],
  report: [
    '  Verslag; delen: {0}, sprekers: {1}, kerninzichten: {2}, initiatieven: {3}.',
    '  Report; sections: {0}, speakers: {1}, key insights: {2}, initiatives: {3}.',
  ],
  intro: ['  Inleiding van de cirkel.', '  Introduction of the circle.'],
  lines: [
    '  {0} regels met tekst = {1} in het resultaat + {2} kader + {3} apart gezet ({4} lege regels).',
    '  {0} lines with text = {1} in the result + {2} frame + {3} set aside ({4} blank lines).',
  ],
  frame: ['  Kader: {0}.', '  Frame: {0}.'],
  website: ['  Kader, regel {0}: {1}: ‘{2}’', '  Frame, line {0}: {1}: ‘{2}’'],
  irregularity: ['  Onregelmatig: {0} × {1}{2}', '  Irregular: {0} × {1}{2}'],
  at: [' (regel {0})', ' (line {0})'],
  warning: ['  Let op, regel {0}: {1}', '  Mind, line {0}: {1}'],
  slip: [
    '  Mogelijke fout in de tekst, regel {0}: {1} (niet veranderd)',
    '  Possible slip in the text, line {0}: {1} (not changed)',
  ],
  total: [
    '{0} van {1} bestanden ingelezen. {2} regels met tekst = {3} in het resultaat + {4} kader + {5} apart gezet. {6} × let op, {7} mogelijke fouten.',
    '{0} of {1} files imported. {2} lines with text = {3} in the result + {4} frame + {5} set aside. {6} warnings, {7} possible slips.',
  ],
  same: ['Er verandert niets.', 'Nothing changes.'],
  would: ['Dit zou veranderen in {0}:', 'This would change in {0}:'],
  changed: ['Veranderd in {0}:', 'Changed in {0}:'],
  added: ['  nieuw: {0}', '  new: {0}'],
  removed: ['  weg: {0}', '  gone: {0}'],
  moved: ['  verplaatst: {0}', '  moved: {0}'],
  altered: ['  gewijzigd: {0}', '  changed: {0}'],
  circle: ['inleiding van de cirkel', 'introduction of the circle'],
  whole: ['gegevens van het verslag', 'details of the report'],
  sound: ['Het resultaat is nagekeken: geen fouten, {0} × waarschuwing.', 'The result was checked: no errors, {0} warnings.'],
  unsound: [
    'Het resultaat is nagekeken: {0} × fout, {1} × waarschuwing. Verbeter de fouten voordat u publiceert.',
    'The result was checked: {0} errors, {1} warnings. Mend the errors before you publish.',
  ],
} satisfies Record<string, [nl: string, en: string]>;

export async function importFiles(files: readonly string[], options: ImportOptions): Promise<ImportExit> {
  const {into, dryRun = false, lang = 'nl', json = false, write, log, diff} = options;
  const say = (key: keyof typeof TEXTS, ...values: (string | number)[]): string => fill(TEXTS[key], values, lang);
  const fail = (message: string): ImportExit => {
    if (json) write(`${JSON.stringify({error: message}, null, 2)}\n`);
    else log(message);
    return 2;
  };
  if (!files.length) return fail(say('noFiles'));

  const target = await openTarget(into);
  if (target instanceof Error) return fail(say('noTarget', into, reasonOf(target)));
  const old = contentOf(target);
  if (!old) return fail(say('broken', into));

  const importer = old.kind === 'report' ? new ReportImporter(old) : new Importer(old);
  const reports: FileReport[] = [];
  for (const [index, file] of files.entries()) {
    if (!json) log(say('progress', index + 1, files.length, file));
    reports.push(await addFile(importer, file));
  }

  const now = 'report' in importer ? importer.report : importer.wheel;
  const changes = changesOf(old, now);
  const text = changes.length ? rewriteJson(target.text, now) : target.text;
  const written = changes.length > 0 && !dryRun;
  if (written) {
    try {
      await writeTarget(target, text);
    } catch (error) {
      return fail(error instanceof Touched ? say('touched', into) : say('unwritten', into, reasonOf(error)));
    }
  }
  const findings = changes.length || !target.isNew ? await findingsIn(text, into, lang) : [];
  const errors = findings.filter(({severity}) => severity === 'error').length;
  if (json) write(`${JSON.stringify(answer(reports, changes, written, findings, lang), null, 2)}\n`);
  else {
    for (const report of reports) write(reportText(report, lang, say));
    write(`${totalText(reports, say)}\n`);
    if (!changes.length) write(`${say('same')}\n`);
    else {
      write(`${say(dryRun ? 'would' : 'changed', into)}\n`);
      write(diff ? `${diff(old, now).trimEnd()}\n` : changes.map((change) => `${changeText(change, old, say)}\n`).join(''));
    }
    if (findings.length) write(`${findings.map((finding) => findingText(into, finding, lang)).join('\n\n')}\n`);
    const warnings = findings.length - errors;
    if (changes.length || !target.isNew) write(`${errors ? say('unsound', errors, warnings) : say('sound', warnings)}\n`);
  }
  return errors || reports.some(({refused}) => refused) ? 1 : 0;
}

/** The file that takes the pages in. */
interface Target {
  /** Where it really is, behind links. */
  path: string;
  bytes: Uint8Array;
  text: string;
  /** A report that is not there yet. */
  isNew: boolean;
}

async function openTarget(into: string): Promise<Target | Error> {
  try {
    const path = await realpath(into);
    const bytes = await readFile(path);
    return {path, bytes, text: bytes.toString('utf8'), isNew: false};
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    const folder = dirname(resolve(into));
    const isFolder = await stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    );
    const canBeNew = code === 'ENOENT' && isFolder && basename(folder) === 'reports' && reportIdOf(into) !== undefined;
    return canBeNew ? {path: resolve(into), bytes: new Uint8Array(), text: '{}\n', isNew: true} : (error as Error);
  }
}

const reportIdOf = (path: string): string | undefined => /^([a-z0-9]+(?:-[a-z0-9]+)*)\.json$/.exec(basename(path))?.[1];

/** What a file holds, when nothing in it would get lost on the way. */
function contentOf({path, text, isNew}: Target): Content | undefined {
  if (isNew) {
    const {folder} = splitAddress(path.replaceAll('\\', '/'));
    const lang = /^[a-z]{2,3}$/.test(folder) ? folder : 'nl';
    return emptyReport(reportIdOf(path) ?? '', lang, new Date().toISOString().slice(0, 10));
  }
  try {
    const file = JSON.parse(text.replace(/^\ufeff/, '')) as Content;
    if (file.kind === 'report') return readReport(file).problems.length ? undefined : file;
    const {wheel, problems} = readWheel(file);
    // A theme may wait for its domain: that does not stand in the way.
    return wheel && problems.every((problem) => problem.path === 'framework.groups') ? file : undefined;
  } catch {
    return undefined;
  }
}

const changesOf = (old: Content, now: Content): Change[] =>
  old.kind === 'report' && now.kind === 'report' ? reportChanges(old, now) : changesBetween(old as Wheel, now as Wheel);

/** Whoever reads the file meanwhile, or after a power cut, finds the old or the new one whole. */
async function writeTarget({path, bytes: was, isNew}: Target, text: string): Promise<void> {
  await replaceFiles([{path, bytes: new TextEncoder().encode(text), ...(!isNew && {was})}]);
}

/** What validation says of the result. */
async function findingsIn(text: string, into: string, lang: Lang): Promise<Finding[]> {
  const bytes = new TextEncoder().encode(text);
  const opened = {name: into, address: resolve(into).replaceAll('\\', '/'), bytes, source: readSource(bytes)};
  const [checked] = await check([opened], lang);
  return checked?.findings ?? [];
}

async function addFile(importer: Importer | ReportImporter, file: string): Promise<FileReport> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return unread(file, reasonOf(error));
  }
  return importer.add({name: file, bytes});
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
}

type Say = (key: keyof typeof TEXTS, ...values: (string | number)[]) => string;

function reportText(report: FileReport, lang: Lang, say: Say): string {
  const {name, theme, refused, items, lines, frame, warnings, slips, irregularities} = report;
  if (refused) return `${name}\n${say('refused', refusalText(refused.code, refused.values, lang))}\n`;
  const counts = new Map<string, number>();
  for (const {role} of frame) counts.set(roleText(role, lang), (counts.get(roleText(role, lang)) ?? 0) + 1);
  const website = frame.filter(({role}) => role === 'navigation');
  const where = (numbers: number[]): string => {
    const shown = numbers.slice(0, 5).join(', ') + (numbers.length > 5 ? ', …' : '');
    return numbers.length ? say('at', shown) : '';
  };
  return [
    name,
    headOf(theme, items, say),
    say('lines', lines.read, lines.used, lines.frame, lines.aside, lines.blank),
    ...(counts.size ? [say('frame', [...counts].map(([role, count]) => `${count} × ${role}`).join(', '))] : []),
    ...website.map(({line, role, text}) => say('website', line, roleText(role, lang), text)),
    ...irregularities.map(({kind, count, lines: at}) => say('irregularity', count, irregularityText(kind, lang), where(at))),
    ...warnings.map((remark) => say('warning', remark.line, remarkText(remark, lang))),
    ...slips.map((remark) => say('slip', remark.line, remarkText(remark, lang))),
    '',
  ].join('\n');
}

function headOf(theme: string | undefined, items: FileReport['items'], say: Say): string {
  if ('sections' in items) return say('report', items.sections, items.people, items.keyInsights, items.initiatives);
  return theme === undefined ? say('intro') : say('theme', theme, items.insights, items.questions, items.kansen);
}

function totalsOf(reports: readonly FileReport[]): FileReport['lines'] & {warnings: number; slips: number; files: number} {
  const sum = (pick: (report: FileReport) => number): number => reports.reduce((total, report) => total + pick(report), 0);
  return {
    read: sum(({lines}) => lines.read),
    used: sum(({lines}) => lines.used),
    frame: sum(({lines}) => lines.frame),
    aside: sum(({lines}) => lines.aside),
    blank: sum(({lines}) => lines.blank),
    warnings: sum(({warnings}) => warnings.length),
    slips: sum(({slips}) => slips.length),
    files: reports.filter(({refused}) => !refused).length,
  };
}

function totalText(reports: readonly FileReport[], say: Say): string {
  const {read, used, frame, aside, warnings, slips, files} = totalsOf(reports);
  return say('total', files, reports.length, read, used, frame, aside, warnings, slips);
}

function changeText({kind, id}: Change, old: Content, say: Say): string {
  return say(kind === 'changed' ? 'altered' : kind, id || say(old.kind === 'report' ? 'whole' : 'circle'));
}

function answer(
  reports: readonly FileReport[],
  changes: readonly Change[],
  written: boolean,
  findings: readonly Finding[],
  lang: Lang,
): unknown {
  const inWords = (remark: FileReport['warnings'][number]): unknown => ({...remark, message: remarkText(remark, lang)});
  return {
    written,
    changes,
    totals: totalsOf(reports),
    findings,
    files: reports.map((report) => ({
      ...report,
      ...(report.refused && {
        refused: {...report.refused, message: refusalText(report.refused.code, report.refused.values, lang)},
      }),
      warnings: report.warnings.map(inWords),
      slips: report.slips.map(inWords),
      irregularities: report.irregularities.map((each) => ({...each, message: irregularityText(each.kind, lang)})),
    })),
  };
}

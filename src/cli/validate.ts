/** `insight-data validate FILES…` */
import process from 'node:process';
import type {Finding, Lang} from '../content/messages.js';
import {isRecord} from '../content/texts.js';
import {check} from './check.js';
import {open} from './files.js';
import {findingText} from './print.js';
import {WORDS} from './words.js';

/** What `--json` answers. Fields may be added; these stay. */
interface Report {
  /** Whether the exit code is 0. */
  ok: boolean;
  errors: number;
  warnings: number;
  files: {
    /** As it was named. */
    file: string;
    /** Value of `kind` in the file; null when there is none. */
    kind: string | null;
    errors: number;
    warnings: number;
    /** In the order of the file. */
    findings: Finding[];
  }[];
}

/** Checks files, prints what was found and returns the exit code. */
export async function validate(names: readonly string[], options: {lang: Lang; strict?: true; json?: true}): Promise<number> {
  const {lang} = options;
  const report: Report = {ok: true, errors: 0, warnings: 0, files: []};
  const files = await check(await Promise.all(names.map((name) => open(name, lang))), lang);
  for (const file of files) {
    const {findings} = file;
    const kind = 'source' in file && isRecord(file.source.value) ? file.source.value['kind'] : null;
    const errors = findings.filter(({severity}) => severity === 'error').length;
    const warnings = findings.length - errors;
    report.files.push({file: file.name, kind: typeof kind === 'string' ? kind : null, errors, warnings, findings});
    report.errors += errors;
    report.warnings += warnings;
  }
  report.ok = !report.errors && !(options.strict && report.warnings);
  process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report, lang));
  if (files.some((file) => 'finding' in file)) return 2;
  return report.ok ? 0 : 1;
}

function reportText({files, errors, warnings}: Report, lang: Lang): string {
  const words = WORDS[lang];
  const found = files.flatMap(({file, findings}) => findings.map((finding) => `${findingText(file, finding, lang)}\n\n`));
  const last = found.length ? words.summary(files.length, errors, warnings) : words.fine(files.length);
  return `${found.join('')}${last}\n`;
}

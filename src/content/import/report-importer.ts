/** Reads the source page of a report into its data file. As in `import.ts`, nothing is lost silently. */
import type {Report} from '../../model/report.js';
import {diffFiles} from '../diff.js';
import type {Change} from './import.js';
import {isReport, readReportPage, type ReportPage} from './report-page.js';
import {knownOf, mergeReport} from './report-merge.js';
import {openPage, readingOf, refusal, type FileReport, type ReportItems, type SourceFile} from './source-page.js';

/** Imports one page into a report. The report that was given is not changed. */
export class ReportImporter {
  #report: Report;
  /** The file that the report was read from. */
  #seen: string | undefined;

  constructor(report: Report) {
    this.#report = report;
  }

  get report(): Report {
    return this.#report;
  }

  /** Never throws, whatever the bytes are. */
  add(file: SourceFile): FileReport {
    const opened = openPage(file);
    if (opened.refused) return opened.refused;
    const {lines, found} = opened;
    const {name} = file;
    if (!isReport(lines)) return refusal(name, 'no-report');
    if (this.#seen !== undefined) return refusal(name, 'report-twice', this.#seen);
    const {page, roles, remarks} = readReportPage(lines, knownOf(this.#report), found);
    if (!page) return refusal(name, 'no-report');
    if (!page.sections.length) return refusal(name, 'no-text');
    const merged = mergeReport(this.#report, page);
    this.#report = merged.report;
    this.#seen = name;
    return {...readingOf(name, opened, roles, [...remarks, ...merged.remarks]), items: itemsOf(page)};
  }
}

function itemsOf({sections}: ReportPage): ReportItems {
  const parts = sections.flatMap((section) => section.parts).filter((part) => typeof part !== 'string');
  const people = new Set(parts.flatMap((part) => (part.type === 'conversation' ? [part.name.text] : [])));
  const count = (type: 'key-insights' | 'initiatives'): number =>
    parts.reduce((sum, part) => sum + (part.type === type ? part.items.length : 0), 0);
  return {sections: sections.length, people: people.size, keyInsights: count('key-insights'), initiatives: count('initiatives')};
}

/** A report before its first page: what the schema asks for, and no content. */
export const emptyReport = (id: string, lang: string, today: string): Report => ({
  schemaVersion: '1.0',
  kind: 'report',
  id,
  lang,
  languages: [lang],
  contentVersion: 1,
  updatedAt: today,
  title: '',
  source: {label: ''},
  authors: [],
  sections: [],
});

/** Changes of a report, in short. */
export function reportChanges(old: Report, now: Report): Change[] {
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  const changes = diffFiles({...old}, {...now}).map(({type, id}): Change => ({kind: type, id}));
  return changes.length ? changes : [{kind: 'changed', id: ''}];
}

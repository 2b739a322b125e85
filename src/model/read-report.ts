/**
 * Makes of any value what can be shown of a report, and a list of what is wrong with it: as `read.ts` does for a wheel. In a
 * file of its own, so that pages without a report do not download it.
 */
import {
  blockKinds,
  blocks,
  count,
  fileFields,
  id,
  list,
  maybe,
  object,
  oneBlock,
  oneOf,
  quoteFields,
  readVersion,
  text,
  textOr,
  type Read,
  type Reader,
  type Reading,
} from './read.js';
import type {
  ConversationBlock,
  Credit,
  Event,
  Initiative,
  InitiativesBlock,
  KeyInsight,
  KeyInsightsBlock,
  Person,
  Report,
  ReportBlock,
  ReportQuoteBlock,
  Section,
} from './report.js';

export interface ReadReportResult extends Reading {
  /** What can be shown; missing when nothing can. */
  report?: Report;
}

/** Reads a parsed data file. Never throws. */
export function readReport(file: unknown): ReadReportResult {
  const {made, ...reading} = reportReader(file);
  return made ? {report: made, ...reading} : reading;
}

export const reportReader: Reader<Report> = (file) => readVersion(file, readFile);

const reportBlockKinds: ReadonlyMap<string, Read<ReportBlock>> = new Map<string, Read<ReportBlock>>([
  ...blockKinds,
  ['quote', object<ReportQuoteBlock>({...quoteFields, person: maybe(id)})],
  ['conversation', object<ConversationBlock>({type: oneOf('conversation'), person: id, body: blocks})],
  ['key-insights', object<KeyInsightsBlock>({type: oneOf('key-insights'), items: list(object<KeyInsight>({id, body: blocks}))})],
  [
    'initiatives',
    object<InitiativesBlock>({
      type: oneOf('initiatives'),
      items: list(
        object<Initiative>({
          id,
          number: count,
          title: maybe(text),
          goal: maybe(blocks),
          approach: maybe(blocks),
          success: maybe(blocks),
          body: maybe(blocks),
        }),
      ),
    }),
  ],
]);

const readFile = object<Report>({
  ...fileFields,
  kind: oneOf('report'),
  number: maybe(count),
  subtitle: maybe(text),
  authors: list(text),
  published: maybe(text),
  readingMinutes: maybe(count),
  credits: maybe(list(object<Credit>({role: oneOf('photo', 'text', 'other'), label: maybe(text), names: list(text)}))),
  event: maybe(object<Event>({date: text, place: maybe(text), participants: maybe(count), partners: maybe(list(text))})),
  people: maybe(list(object<Person>({id, name: text, role: maybe(text), organisation: maybe(text), place: maybe(text)}))),
  intro: maybe(blocks),
  relatedThemes: maybe(list(id)),
  sections: list(object<Section>({id, title: text, body: textOr(oneBlock(reportBlockKinds), text)})),
});

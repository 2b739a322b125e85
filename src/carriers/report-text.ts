/** A report as text. */
import {h, type Child} from 'hastscript';
import {longDate} from '../i18n/words.js';
import type {Theme} from '../model/dataset.js';
import type {Credit, Person, Report} from '../model/report.js';
import {fileFoot} from './foot.js';
import {blocksText, heading, reportAnchor, type Setting} from './text.js';

/** Everything but the title. `themes` are those that it is about. `level` is that of the titles of its sections. */
export function reportText(report: Report, themes: readonly Theme[], level: number, given: Setting): Child[] {
  const {words} = given;
  const {number, subtitle, intro, people = [], sections} = report;
  const setting = {...given, report: report.id, people: new Map(people.map((person) => [person.id, person]))};
  return [
    number === undefined ? null : h('p', {className: ['group']}, words.report(number)),
    subtitle ? h('p', {className: ['note']}, subtitle) : null,
    ...(intro === undefined ? [] : blocksText(intro, level, setting)),
    facts(report, setting),
    h(
      'nav',
      {className: ['contents'], ariaLabel: words.contents},
      h('ol', {}, ...sections.map(({id, title}) => h('li', {}, h('a', {href: `#${reportAnchor(id, setting)}`}, title)))),
    ),
    ...(people.length
      ? [heading(level, {}, words.people), h('ul', {}, ...people.map((person) => personText(person, setting)))]
      : []),
    ...sections.map(({id, title, body}) =>
      h('section', {id: reportAnchor(id, setting)}, heading(level, {}, title), ...blocksText(body, level + 1, setting)),
    ),
    themes.length
      ? h(
          'nav',
          {ariaLabel: words.relatedThemes},
          heading(level, {}, words.relatedThemes),
          h('ul', {}, ...themes.map(({id, title}) => h('li', {}, h('a', {href: setting.themeAddress(id)}, title)))),
        )
      : null,
    fileFoot(report, setting),
  ];
}

/** Who wrote it, when it came out, what it is about. */
function facts({authors, published, readingMinutes, credits = [], event}: Report, {words}: Setting): Child {
  const told: [string, string | undefined][] = [
    [words.authors, authors.join(', ')],
    [words.published, published && longDate(published)],
    [words.reading, readingMinutes?.toString()],
    ...credits.map((credit): [string, string] => [creditName(credit, words), credit.names.join(', ')]),
    [words.event, event && longDate(event.date)],
    [words.place, event?.place],
    [words.participants, event?.participants?.toString()],
    [words.partners, event?.partners?.join(', ')],
  ];
  const lines = told.flatMap(([name, value]) => (value ? [h('dt', {}, name), h('dd', {}, value)] : []));
  return lines.length ? h('dl', {className: ['facts']}, ...lines) : null;
}

const creditName = ({role, label}: Credit, words: Setting['words']): string => label ?? words[role];

const personText = ({id, name, role, organisation, place}: Person, setting: Setting): Child =>
  h('li', {id: reportAnchor(id, setting)}, [name, role, organisation, place].filter(Boolean).join(', '));

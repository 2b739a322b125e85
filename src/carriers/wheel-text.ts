/** A wheel as text: all of it, or one theme. */
import {h, type Child} from 'hastscript';
import {findDomain, type Insight, type Question, type Theme, type Wheel} from '../model/dataset.js';
import {fileFoot} from './foot.js';
import {anchor, blocksText, heading, inlineText, link, listItem, sourceText, type Setting} from './text.js';

/** Everything but the title. `level` is that of the titles of themes. */
export function wheelText(wheel: Wheel, level: number, setting: Setting): Child[] {
  const {words} = setting;
  const {themes, intro, framework} = wheel;
  const domains = framework.groups.flatMap((group) => group.domains);
  const written = writtenThemes(wheel);
  const preparing = domains.filter(({id}) => !themes.some((theme) => theme.id === id));
  return [
    ...blocksText(intro, level, setting),
    h(
      'nav',
      {className: ['contents'], ariaLabel: words.themes},
      h('ul', {}, ...written.map(({id, title}) => h('li', {}, h('a', {href: `#${anchor(id)}`}, title)))),
    ),
    preparing.length
      ? h('p', {className: ['note']}, `${words.preparing} ${preparing.map(({label}) => label).join(', ')}.`)
      : null,
    ...written.map((theme) =>
      h(
        'section',
        {className: ['theme'], id: anchor(theme.id)},
        groupName(wheel, theme),
        heading(level, {}, theme.title),
        ...themeBody(theme, level + 1, setting),
        theme.source ? sourceText(theme.source, setting) : null,
      ),
    ),
    fileFoot(wheel, setting, `${framework.edition}. ${words.basedOn} ${framework.citation.join(', ')}.`),
  ];
}

/** Everything but the title. `level` is that of the headings of its sections. */
export function themeText(wheel: Wheel, theme: Theme, level: number, setting: Setting): Child[] {
  return [
    groupName(wheel, theme),
    ...themeBody(theme, level, setting),
    fileFoot({...wheel, source: theme.source ?? wheel.source}, setting),
  ];
}

/** The themes that have content, in the order of the circle. */
export const writtenThemes = ({framework, themes}: Wheel): Theme[] =>
  framework.groups.flatMap(({domains}) => domains).flatMap(({id}) => themes.filter((theme) => theme.id === id));

function groupName(wheel: Wheel, {id}: Theme): Child {
  const label = findDomain(wheel, id)?.group.label;
  return label ? h('p', {className: ['group']}, label) : null;
}

function themeBody({id, subtitle, intro, insights, questions}: Theme, level: number, setting: Setting): Child[] {
  const {words} = setting;
  return [
    subtitle ? h('p', {className: ['note']}, subtitle) : null,
    ...blocksText(intro, level, setting),
    ...(insights.length
      ? [heading(level, {}, words.insights), ...insights.flatMap((insight) => insightText(id, insight, level + 1, setting))]
      : []),
    ...(questions.length
      ? [heading(level, {}, words.kansen), ...questions.flatMap((question) => questionText(id, question, level + 1, setting))]
      : []),
  ];
}

function insightText(theme: string, {id, headline, body, sources = []}: Insight, level: number, setting: Setting): Child[] {
  return [
    heading(level, {id: anchor(theme, id)}, ...inlineText(headline, setting)),
    ...blocksText(body, level + 1, setting),
    sources.length ? h('ul', {}, ...sources.map(({label, href}) => h('li', {}, ...link(href, [label], setting)))) : null,
  ];
}

function questionText(theme: string, {id, question, elaboration, kansen}: Question, level: number, setting: Setting): Child[] {
  return [
    question ? heading(level, {id: anchor(theme, id)}, `${setting.words.question}: `, ...inlineText(question, setting)) : null,
    ...(elaboration === undefined ? [] : blocksText(elaboration, level + 1, setting)),
    kansen.length ? h('ul', {className: ['kansen']}, ...kansen.map(({body}) => listItem(body, level + 1, setting))) : null,
  ];
}

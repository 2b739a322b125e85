/** Finds words in texts, whatever their case, accents and spaces. Knows texts and where they stand, nothing of pages. */
import type {Inline, Theme, Wheel} from './dataset.js';
import type {Person, Report, ReportBlock, ReportBlocks} from './report.js';

/** A stretch of a text: the position of its first unit, and that after its last. */
export type Stretch = readonly [start: number, end: number];

/** A text as it is compared, and where each of its units came from. */
export interface Folded {
  readonly text: string;
  readonly origins: readonly Stretch[];
}

/** What a reader can be led to, with the texts that stand there: its title is the first. */
interface Findable {
  /** As in an address: `theme`, `theme/item`, `report` or `report/anchor`. */
  place: string;
  texts: readonly string[];
}

/** A theme, a report or a section: itself is the first that can be found in it. */
export type Group = readonly [Findable, ...Findable[]];

/** A place that was found, with where the words stand in each of its texts. */
export interface Hit {
  place: string;
  texts: readonly string[];
  stretches: readonly (readonly Stretch[])[];
}

/** What was found in a group: its name, whether or not that is a hit itself, and the hits in order. */
export interface Found {
  place: string;
  title: string;
  hits: readonly Hit[];
}

/** Letters that no decomposition makes plain, as they are after folding. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ø: 'o', ł: 'l', đ: 'd', ħ: 'h', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd'},
  // Arabic letters that are written one for the other, and those of a Persian keyboard.
  ...{ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك', ٱ: 'ا'},
  ...{'‘': "'", '’': "'", '‛': "'", ʼ: "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"'},
  ...{'‐': '-', '‒': '-', '–': '-', '—': '-', '−': '-'},
};

/** What does not count: marks, such as accents and Arabic vowels, what cannot be seen, such as soft hyphens, and the tatweel. */
const UNCOUNTED = /[\p{M}\p{Cf}\u0640]/gu;

function plain(char: string): string {
  const bare = char.normalize('NFKD').replace(UNCOUNTED, '');
  // Up and down again: ß and ss, and i with a dot or without, become the same.
  return [...bare.toUpperCase().toLowerCase()]
    .map((each) => PLAIN[each] ?? (/[\u0660-\u0669\u06f0-\u06f9]/.test(each) ? `${each.charCodeAt(0) & 15}` : each))
    .join('')
    .replace(/\s+/g, ' ');
}

/** A text without what does not count in a search. Takes any string. */
export function fold(text: string): Folded {
  let folded = '';
  const origins: [number, number][] = [];
  let at = 0;
  for (const char of text) {
    const end = at + char.length;
    const piece = plain(char);
    const last = origins.at(-1);
    // An accent belongs to its letter; of a row of spaces the first counts.
    if (last && (!piece || (piece === ' ' && folded.endsWith(' ')))) last[1] = end;
    else {
      folded += piece;
      for (let unit = 0; unit < piece.length; unit++) origins.push([at, end]);
    }
    at = end;
  }
  return {text: folded, origins};
}

/**
 * Where the words of a query stand in the texts of one place: a list of stretches for each text, in order and apart from each
 * other. The words may be anywhere among the texts, but where they stand together, only that counts. Undefined when one of them
 * is missing, or when there is no word in the query.
 */
export function find(texts: readonly Folded[], query: string): readonly (readonly Stretch[])[] | undefined {
  const phrase = fold(query).text.trim();
  if (!phrase) return undefined;
  for (const wanted of [[phrase], phrase.split(' ')]) {
    if (wanted.every((words) => texts.some(({text}) => text.includes(words))))
      return texts.map((text) => stretches(text, wanted));
  }
  return undefined;
}

function stretches({text, origins}: Folded, wanted: readonly string[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const words of wanted) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      const [first, last] = [origins[at], origins[at + words.length - 1]];
      if (first && last) found.push([first[0], last[1]]);
    }
  }
  const apart: [number, number][] = [];
  for (const [start, end] of found.sort(([a], [b]) => a - b)) {
    const last = apart.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else apart.push([start, end]);
  }
  return apart;
}

const folded = new WeakMap<Findable, readonly Folded[]>();

/** What a query finds in groups, without those where it finds nothing. */
export function search(groups: readonly Group[], query: string): readonly Found[] {
  return groups
    .map((group) => {
      const hits = group.flatMap((findable): Hit | readonly [] => {
        const texts = folded.get(findable) ?? findable.texts.map(fold);
        folded.set(findable, texts);
        const stretches = find(texts, query);
        return stretches ? {...findable, stretches} : [];
      });
      const [{place, texts}] = group;
      return {place, title: texts[0] ?? '', hits};
    })
    .filter(({hits}) => hits.length);
}

/** How much of a text an excerpt has, before its first hit and in all. */
const BEFORE = 40;
const LENGTH = 160;

/** The part of a text around its first hit, cut between words where it can be. */
export function excerptOf(text: string, [first]: readonly Stretch[]): Stretch {
  const [start, end] = first ?? [0, 0];
  const least = start - BEFORE;
  const space = text.indexOf(' ', least);
  const from = least <= 0 ? 0 : space >= 0 && space < start ? space + 1 : start;
  const most = Math.max(from + LENGTH, end);
  const last = text.lastIndexOf(' ', most);
  return [from, most >= text.length ? text.length : last >= end ? last : end];
}

/** All that can be found in a file, in its order. */
export function groupsOf(content: Wheel | Report): readonly Group[] {
  return content.kind === 'wheel' ? content.themes.map(themeGroup) : reportGroups(content);
}

function themeGroup({id, title, subtitle = '', intro, insights, questions}: Theme): Group {
  return [
    {place: id, texts: [title, subtitle, ...textsOf(intro)]},
    ...insights.map((insight) => ({
      place: `${id}/${insight.id}`,
      texts: [joined(insight.headline), ...textsOf(insight.body), ...(insight.sources ?? []).map(({label}) => label)],
    })),
    ...questions.map((question) => ({
      place: `${id}/${question.id}`,
      texts: [
        joined(question.question ?? ''),
        ...textsOf(question.elaboration ?? ''),
        ...question.kansen.flatMap(({body}) => textsOf(body)),
      ],
    })),
  ];
}

/** What has an anchor is a place of its own: the report, its sections, conversations, key insights and initiatives. */
function reportGroups({id, title, subtitle = '', intro = '', sections, people = []}: Report): readonly Group[] {
  return [
    [{place: id, texts: [title, subtitle, ...textsOf(intro)]}],
    ...sections.map((section): Group => {
      const {body} = section;
      const blocks = typeof body === 'string' ? [body] : body;
      const own = blocks.filter((block) => typeof block === 'string' || !ANCHORED.has(block.type));
      return [
        {place: `${id}/${section.id}`, texts: [section.title, ...textsOf(own, people)]},
        ...blocks.flatMap((block) => anchored(block, people)).map(([anchor, texts]) => ({place: `${id}/${anchor}`, texts})),
      ];
    }),
  ];
}

/** Blocks whose parts have anchors. */
const ANCHORED: ReadonlySet<string> = new Set(['conversation', 'key-insights', 'initiatives']);

/** The anchors in a block, with the texts that stand there. */
function anchored(block: string | ReportBlock, people: readonly Person[]): [anchor: string, texts: string[]][] {
  if (typeof block === 'string') return [];
  switch (block.type) {
    case 'conversation': {
      const {name = '', role = '', organisation = '', place = ''} = people.find(({id}) => id === block.person) ?? {};
      return [[block.person, [name, role, organisation, place, ...textsOf(block.body, people)]]];
    }
    case 'key-insights':
      return block.items.map(({id, body}) => [id, textsOf(body)]);
    case 'initiatives':
      return block.items.map(({id, title = '', body = '', goal = '', approach = '', success = ''}) => [
        id,
        [title, ...[body, goal, approach, success].flatMap((part) => textsOf(part))],
      ]);
    default:
      return [];
  }
}

/** The texts of blocks, one for each that stands on lines of its own. */
function textsOf(blocks: ReportBlocks, people: readonly Person[] = []): string[] {
  return (typeof blocks === 'string' ? [blocks] : blocks).flatMap((block) => {
    if (typeof block === 'string') return block;
    switch (block.type) {
      case 'list':
        return block.items.flatMap((item) => textsOf(item));
      case 'quote': {
        const {by, person} = block;
        return [joined(block.text), by ?? people.find(({id}) => id === person)?.name ?? ''];
      }
      default:
        return 'text' in block ? joined(block.text) : [];
    }
  });
}

/** A text without its marks. */
const joined = (inline: Inline): string =>
  (typeof inline === 'string' ? [inline] : inline).map((run) => (typeof run === 'string' ? run : run.text)).join('');

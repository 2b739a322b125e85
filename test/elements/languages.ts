/** Files of one set in several languages, as a server has them. */
import type {Wheel} from '../../src/index.js';
import {freshKey} from './helpers.js';

export type Language = 'nl' | 'en' | 'ar';

export async function wheelIn(language: Language): Promise<Wheel> {
  return (await (await fetch(`/data/${language}/wheel.json`)).json()) as Wheel;
}

/** The Arabic file without a theme, an insight, a question, a kans, a subtitle, and the text of an insight. */
export async function withGaps(): Promise<Wheel> {
  const wheel = await wheelIn('ar');
  const theme = (id: string): Wheel['themes'][number] => wheel.themes.find((each) => each.id === id)!;
  wheel.themes = wheel.themes.filter(({id}) => id !== 'bruggen');
  const {insights, questions} = theme('huisvesting');
  insights.splice(1, 1);
  questions.splice(1, 1);
  questions[0]?.kansen.splice(1, 1);
  delete theme('banden').subtitle;
  (theme('banden').insights[0] as {body: unknown}).body = [];
  return wheel;
}

export interface Server {
  src: string;
  /** Languages that were asked for, in order. */
  asked: string[];
  /** What it has: a file, or an error. May be changed. */
  files: Partial<Record<Language, object | number>>;
}

const real = window.fetch.bind(window);
let restore: (() => void) | undefined;

afterEach(() => restore?.());

/** A server with these files; an answer waits for `gate`. */
export function serve(files: Server['files'], gate?: Promise<unknown>): Server {
  const key = freshKey();
  const server: Server = {src: `/scripted/{lang}/${key}.json`, asked: [], files};
  const before = restore ? window.fetch.bind(window) : real;
  restore = () => {
    window.fetch = real;
    restore = undefined;
  };
  window.fetch = async (url, init) => {
    const [, language] = /\/scripted\/(\w+)\/(.*)\.json/.exec(url as string) ?? [];
    if (!language || !(url as string).includes(key)) return before(url, init);
    server.asked.push(language);
    if (language !== 'nl') await gate;
    const file = server.files[language as Language] ?? 404;
    const headers = {date: new Date().toUTCString()};
    return typeof file === 'number'
      ? new Response('', {status: file, headers})
      : new Response(JSON.stringify(file), {status: 200, headers});
  };
  return server;
}

/** The three files of the repository. */
export async function shippedSet(): Promise<Server['files']> {
  const [nl, en, ar] = await Promise.all([wheelIn('nl'), wheelIn('en'), wheelIn('ar')]);
  return {nl, en, ar};
}

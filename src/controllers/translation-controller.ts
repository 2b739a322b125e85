/**
 * Brings what an element shows beside its own file: the original for what a translation lacks, and the same in the language that
 * the page compares with.
 */
import type {ReactiveControllerHost} from 'lit';
import type {Wheel} from '../model/dataset.js';
import {joined, primary} from '../model/translation.js';
import {isPerLanguage, SOURCE_LANGUAGE} from '../store/address.js';
import {DatasetController, type DatasetWish} from './dataset-controller.js';

/** What an element says about its file and those beside it. */
export interface TranslationWish extends Omit<DatasetWish<Wheel>, 'language'> {
  /** The file that it shows, once it is here. */
  own: Wheel | undefined;
  /** The language to compare with. */
  compare: string | undefined;
  /** The language to compare with instead, where the file is in that language itself. */
  instead: string;
}

export class TranslationController {
  readonly #wish: () => TranslationWish | undefined;
  readonly #original: DatasetController<Wheel>;
  readonly #other: DatasetController<Wheel>;
  #made: {from: readonly unknown[]; content: Wheel} | undefined;

  /** `wish` is asked before each update; undefined means that the element gets its data otherwise. */
  constructor(host: ReactiveControllerHost & Element, wish: () => TranslationWish | undefined) {
    this.#wish = wish;
    const follow = (pick: (wish: TranslationWish) => string | undefined): DatasetController<Wheel> =>
      new DatasetController(host, () => {
        const asked = wish();
        const language = asked?.own && hasLanguages(asked) ? pick(asked) : undefined;
        return asked && language ? {...asked, language, strict: true} : undefined;
      });
    this.#original = follow(({own}) => (own?.translation ? SOURCE_LANGUAGE : undefined));
    this.#other = follow(comparedWith);
  }

  /** The file with what it lacks, and with the other language as far as that is here. */
  get content(): Wheel | undefined {
    const own = this.#wish()?.own;
    if (!own) return undefined;
    const [original, other] = [this.#original, this.#other].map(({state}) =>
      state.status === 'fresh' && state.dataset.lang !== own.lang ? state.dataset : undefined,
    );
    const from = [own, original, other];
    if (!this.#made || from.some((each, index) => each !== this.#made?.from[index]))
      this.#made = {from, content: joined(own, original, other)};
    return this.#made.content;
  }

  /** The language to compare with that cannot be had. */
  get missing(): string | undefined {
    const wish = this.#wish();
    const language = wish && comparedWith(wish);
    const {status} = this.#other.wanted;
    return wish?.own && (status === 'failed' || !hasLanguages(wish)) ? language : undefined;
  }
}

/** A file that the page hands over, or that has one address, is there in one language. */
const hasLanguages = ({src, data}: TranslationWish): boolean => !data && isPerLanguage(src);

function comparedWith({own, compare, instead}: TranslationWish): string | undefined {
  const language = primary(own?.lang ?? '');
  return compare && [primary(compare), instead].find((each) => each !== language);
}

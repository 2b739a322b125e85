/** Subscribes an element to what the reader has opened. */
import type {ReactiveControllerHost} from 'lit';
import type {Selection} from '../store/selection.js';
import {Follower} from './follower.js';

export class SelectionController extends Follower<Selection> {
  readonly #pick: () => Selection;

  /** `pick` is asked before each update for the selection to follow. */
  constructor(host: ReactiveControllerHost & Element, pick: () => Selection) {
    super(host);
    this.#pick = pick;
  }

  get selection(): Selection {
    return this.current ?? this.#pick();
  }

  protected override pick(): Selection {
    return this.#pick();
  }
}

/** Tells which part of a long text is being read: the last that begins above a line in the upper third of the window. */
import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Where the line is, as a share of the height of the window. */
const LINE = 0.3;

export class ReadingController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #parts: () => readonly HTMLElement[];
  #observer: IntersectionObserver | undefined;
  #watched: readonly HTMLElement[] = [];
  #sought: {part: HTMLElement; top: number} | undefined;

  /** The part that is being read; undefined before the first. */
  current: HTMLElement | undefined;

  /** `parts` is asked after each update for the parts, in order. */
  constructor(host: ReactiveControllerHost & Element, parts: () => readonly HTMLElement[]) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  /** The reader went to this part. It may be too short to reach the line, so it stays the one until they scroll. */
  goTo(part: HTMLElement): void {
    this.#sought = {part, top: part.getBoundingClientRect().top};
    this.#set(part);
  }

  hostUpdated(): void {
    const parts = this.#parts();
    if (this.#observer && parts.every((part, index) => part === this.#watched[index])) return;
    this.#observer?.disconnect();
    this.#watched = parts;
    // Of the window that the host is in: one of another window goes on when a frame is taken away.
    const {IntersectionObserver} = this.#host.ownerDocument.defaultView ?? window;
    this.#observer = new IntersectionObserver(this.#look, {rootMargin: `-${LINE * 100}% 0px -${(1 - LINE) * 100}% 0px`});
    for (const part of parts) this.#observer.observe(part);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #look = (): void => {
    const {part, top} = this.#sought ?? {};
    if (part && Math.round(part.getBoundingClientRect().top) === Math.round(top ?? 0)) return;
    this.#sought = undefined;
    const line = this.#host.ownerDocument.documentElement.clientHeight * LINE;
    this.#set(this.#watched.filter((each) => each.getBoundingClientRect().top <= line).at(-1));
  };

  #set(part: HTMLElement | undefined): void {
    if (part === this.current) return;
    this.current = part;
    this.#host.requestUpdate();
  }
}

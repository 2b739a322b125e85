/** Watches the room that an element has. Size follows the container and the text, not the window. */
import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Two changes within this time, in milliseconds, are not those of a reader. */
const LOOP = 100;

export class SizeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  /**
   * As wide as the host and 1 em high, out of sight and without room of its own: what the host draws does not change its
   * size, which would be a loop.
   */
  readonly #ruler = document.createElement('div');
  #observer: ResizeObserver | undefined;
  /** The width before this one, and when it changed. */
  #before = 0;
  #changed = 0;

  /** Inline size of the host in em of its own font; 0 until it is laid out. */
  width = 0;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#ruler.style.cssText = 'height:1em;margin-bottom:-1em;visibility:hidden';
    this.#host.shadowRoot?.prepend(this.#ruler);
    // Of the window that the host is in: one of another window goes on when a frame is taken away.
    const {ResizeObserver} = this.#host.ownerDocument.defaultView ?? window;
    // In the next frame: where the room depends on what is in it, drawing at once would be an error of the page.
    this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
    this.#observer.observe(this.#ruler);
    // At once too: the first thing that is drawn has its size.
    this.#measure();
  }

  #measure(): void {
    const {width, height: em} = this.#ruler.getBoundingClientRect();
    // Nothing while it is hidden: what comes back is as wide as before.
    if (!em || width / em === this.width) return;
    // There and back at once: the room follows what is drawn. It stays as it is.
    const now = performance.now();
    if (width / em === this.#before && now - this.#changed < LOOP) return;
    this.#before = this.width;
    this.#changed = now;
    this.width = width / em;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}

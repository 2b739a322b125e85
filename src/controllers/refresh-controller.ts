/** Asks for newer content now and then, on screens that stay open. Not while nobody sees the page. */
import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** The shortest pause, in seconds: every screen asks the same server. */
const LEAST = 60;

export class RefreshController implements ReactiveController {
  readonly #seconds: () => number | undefined;
  readonly #refresh: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #every = 0;
  #due = false;

  /** `seconds` is asked with each update; nothing, or no number above 0, asks never. */
  constructor(host: ReactiveControllerHost, seconds: () => number | undefined, refresh: () => void) {
    this.#seconds = seconds;
    this.#refresh = refresh;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#return);
    this.#start();
  }

  hostUpdated(): void {
    if (this.#pause !== this.#every) this.#start();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#return);
    clearInterval(this.#timer);
    this.#every = 0;
  }

  get #pause(): number {
    const seconds = this.#seconds() ?? 0;
    return seconds > 0 ? Math.max(seconds, LEAST) : 0;
  }

  #start(): void {
    clearInterval(this.#timer);
    this.#every = this.#pause;
    if (this.#every) this.#timer = setInterval(this.#tick, this.#every * 1000);
  }

  #tick = (): void => {
    this.#due = document.hidden;
    if (!this.#due) this.#refresh();
  };

  #return = (): void => {
    if (this.#due) this.#tick();
  };
}

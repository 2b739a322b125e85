/** Tells its host when the page goes to paper, in time for the host to draw what paper needs. */
import type {ReactiveController, ReactiveControllerHost} from 'lit';

export class PrintController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #draw: () => void;
  #view: Window | undefined;

  /** True from `beforeprint` to `afterprint`. */
  printing = false;

  /** `draw` makes the host draw at once: the browser takes the page when the event is over. */
  constructor(host: ReactiveControllerHost & Element, draw: () => void) {
    this.#host = host;
    this.#draw = draw;
    host.addController(this);
  }

  hostConnected(): void {
    this.#view = this.#host.ownerDocument.defaultView ?? undefined;
    this.#view?.addEventListener('beforeprint', this.#begin);
    this.#view?.addEventListener('afterprint', this.#end);
  }

  hostDisconnected(): void {
    this.#view?.removeEventListener('beforeprint', this.#begin);
    this.#view?.removeEventListener('afterprint', this.#end);
    this.printing = false;
  }

  #begin = (): void => this.#set(true);

  #end = (): void => this.#set(false);

  #set(printing: boolean): void {
    this.printing = printing;
    this.#host.requestUpdate();
    this.#draw();
  }
}

/** Puts a text on the clipboard and remembers how that went, until the reader turns to something else. */
import type {ReactiveController, ReactiveControllerHost} from 'lit';

export class CopyController implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  /** The text that was last asked for. */
  text: string | undefined;
  /** False where the browser or a frame refused: the reader then gets the text to select. */
  copied = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  async copy(text: string): Promise<void> {
    let copied = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      copied = false;
    }
    this.text = text;
    this.copied = copied;
    this.#host.requestUpdate();
  }

  forget(): void {
    if (this.text === undefined) return;
    this.text = undefined;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.text = undefined;
  }
}

/** Puts a text on the clipboard and remembers how that went, until the reader turns to something else. */
import type {ReactiveController, ReactiveControllerHost} from 'lit';

export class CopyController implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  /** The place of which something was last asked for. */
  place: string | undefined;
  /** What that was. */
  text = '';
  /** False where the browser or a frame refused: the reader then gets the text to select. */
  copied = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** `html` is the same text with its marks, for programs that take those. */
  async copy(place: string, text: string, html?: string): Promise<void> {
    let copied = true;
    try {
      await write(text, html);
    } catch {
      copied = false;
    }
    this.place = place;
    this.text = text;
    this.copied = copied;
    this.#host.requestUpdate();
  }

  forget(): void {
    if (this.place === undefined) return;
    this.place = undefined;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.place = undefined;
  }
}

// A browser without ClipboardItem takes plain text only.
const write = (text: string, html: string | undefined): Promise<void> =>
  html && 'ClipboardItem' in window
    ? navigator.clipboard.write([new ClipboardItem({...part('text/plain', text), ...part('text/html', html)})])
    : navigator.clipboard.writeText(text);

const part = (type: string, data: string): Record<string, Blob> => ({[type]: new Blob([data], {type})});

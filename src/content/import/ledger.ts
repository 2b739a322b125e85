/** What becomes of each line of a page, so that none is lost without a word. */
import {unwrap, whole} from './blocks.js';
import type {Line} from './lines.js';
import type {Remark, RemarkCode} from './messages.js';

/** What a line became: part of the result, the frame around it, or `aside`: in neither, so that someone must look. */
export type Role = UsedRole | FrameRole | 'aside';
type UsedRole =
  | 'title'
  | 'subtitle'
  | 'intro'
  | 'headline'
  | 'body'
  | 'source'
  | 'question'
  | 'elaboration'
  | 'kans'
  // The rest: of reports.
  | 'byline'
  | 'section'
  | 'sub-heading'
  | 'person'
  | 'text'
  | 'key-insight'
  | 'initiative'
  | 'published'
  | 'credit';
export type FrameRole = 'wheel-title' | 'heading' | 'toggle' | 'marker' | 'navigation' | 'closing' | 'contents' | 'label';

/** Gives each line of a page one role, and keeps what is to be said of lines. */
export class LineLedger {
  readonly #roles = new Map<number, Role>();
  readonly #remarks: Remark[] = [];
  /** Lines that were joined to the one above -> that line. */
  readonly #joined = new Map<number, number>();

  /** Begins with all lines of the page; markers that stand alone have their role by that. */
  constructor(lines: readonly Line[]) {
    for (const {number, text, marker, markerLine} of lines) {
      if (markerLine) this.#roles.set(markerLine, 'marker');
      if (marker && !text) this.#roles.set(number, 'marker');
    }
  }

  /** Role by line number. */
  get roles(): Map<number, Role> {
    return this.#roles;
  }

  /** From top to bottom. */
  get remarks(): Remark[] {
    return this.#remarks.sort((a, b) => a.line - b.line);
  }

  mark(lines: readonly Line[], role: Role): void {
    for (const {number} of lines) this.#roles.set(number, role);
  }

  /** For a line that is in neither the result nor the frame. */
  aside(line: Line, code: RemarkCode): void {
    this.mark([line], 'aside');
    this.remark(code, line, excerpt(whole(line)));
  }

  remark(code: RemarkCode, {number}: Pick<Line, 'number'>, ...values: (string | number)[]): void {
    this.#remarks.push({code, line: number, values});
  }

  /** Joins lines that were broken off, and remembers which. */
  unwrap(lines: readonly Line[]): Line[] {
    return unwrap(lines, (line, above) => {
      this.remark('wrapped', line, excerpt(line.text));
      this.#joined.set(line.number, above.number);
    });
  }

  /** Joined lines have the role of the line above; a line without a role would be lost without a word, so it is named. */
  account(lines: readonly Line[]): void {
    for (const line of lines) {
      const above = this.#joined.get(line.number);
      const role = above === undefined ? undefined : this.#roles.get(above);
      if (role) this.mark([line], role);
      else if (!this.#roles.has(line.number)) this.aside(line, 'loose-line');
    }
  }
}

export function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
}

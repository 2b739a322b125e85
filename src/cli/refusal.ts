/** Why nothing can be done, in words, and the exit code. */
export class Refusal extends Error {
  readonly exit: 1 | 2;

  constructor(message: string, exit: 1 | 2) {
    super(message);
    this.exit = exit;
  }
}

/** Lets a host update with what it follows: one event target at a time, and only while the host is on the page. */
import type {ReactiveController, ReactiveControllerHost} from 'lit';

export abstract class Follower<T extends EventTarget> implements ReactiveController {
  protected readonly host: ReactiveControllerHost & Element;
  protected current: T | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.host = host;
    host.addController(this);
  }

  /** What to follow now; asked before each update. */
  protected abstract pick(): T | undefined;

  // Lit may still update a host that has just left the page: it must not be followed from then on.
  hostUpdate(): void {
    if (this.host.isConnected) this.#follow(this.pick());
  }

  hostDisconnected(): void {
    this.#follow(undefined);
  }

  /** Called with each new target. */
  protected followed(_target: T): void {}

  #follow(target: T | undefined): void {
    if (target === this.current) return;
    this.current?.removeEventListener('change', this.#update);
    this.current = target;
    if (!target) return;
    target.addEventListener('change', this.#update);
    this.followed(target);
  }

  #update = (): void => this.host.requestUpdate();
}

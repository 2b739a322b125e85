/**
 * Runs before the widgets. `counts()` gives, by name, what is in memory and what goes on:
 *
 * - timers and frames that are due, and observers that watch something
 * - listeners on what outlives an element: windows, documents and objects that are no nodes
 * - elements by their tag, and the stores and selections behind them; as `node`, what else was made for the page
 *
 * What nobody holds any more counts until the browser has collected it. `watch(window)` counts in the window of a frame too.
 */
{
  const due = {};
  const add = (name, change) => (due[name] = (due[name] ?? 0) + change);

  /** Wraps a function that makes something due, and the one that calls it off. `once`: it is over when it is called. */
  const watchDue = (target, start, stop, once) => {
    const ids = new Set();
    const {[start]: begin, [stop]: end} = target;
    const leave = (id) => ids.delete(id) && add(start, -1);
    target[start] = (work, ...rest) => {
      const called = (...values) => {
        if (once) leave(id);
        work(...values);
      };
      const id = begin.call(target, called, ...rest);
      ids.add(id);
      add(start, 1);
      return id;
    };
    target[stop] = (id) => {
      leave(id);
      end.call(target, id);
    };
  };

  /** Wraps a class of observers: one that watches something counts. */
  const watchObserver = (target, name) => {
    target[name] = class extends target[name] {
      #watched = new Set();
      observe(node, ...rest) {
        if (!this.#watched.size) add(name, 1);
        this.#watched.add(node);
        super.observe(node, ...rest);
      }
      unobserve(node) {
        if (this.#watched.delete(node) && !this.#watched.size) add(name, -1);
        super.unobserve(node);
      }
      disconnect() {
        if (this.#watched.size) add(name, -1);
        this.#watched.clear();
        super.disconnect();
      }
    };
  };

  /** All that was made, kept by nobody here. */
  const made = new Set();
  const know = (...objects) => objects.forEach((object) => made.add(new WeakRef(object)));
  const nameOf = (object) => {
    if (object instanceof Node) return object.localName?.includes('-') ? object.localName : 'node';
    return 'url' in object ? 'store' : 'selection';
  };

  /** Wraps a class of which elements, stores and selections are made. */
  const watchClass = (name) => {
    window[name] = new Proxy(window[name], {
      construct(...how) {
        const object = Reflect.construct(...how);
        know(object);
        return object;
      },
    });
  };

  const watchNodes = ({prototype}) => {
    const {createElement, importNode} = prototype;
    prototype.createElement = function (...what) {
      const element = createElement.apply(this, what);
      // Those with a hyphen are known by their class.
      if (!element.localName.includes('-')) know(element);
      return element;
    };
    prototype.importNode = function (...what) {
      const copy = importNode.apply(this, what);
      know(...copy.childNodes);
      return copy;
    };
  };

  /** What is listened to, kept by nobody here, and the listeners of each. */
  const heard = new Set();
  const listeners = new WeakMap();

  const watchListeners = ({EventTarget, Node, Document}) => {
    const {addEventListener, removeEventListener} = EventTarget.prototype;
    const outlives = (target) => !(target instanceof Node) || target instanceof Document;
    const listOf = (target) => {
      if (!listeners.has(target)) {
        listeners.set(target, []);
        heard.add(new WeakRef(target));
      }
      return listeners.get(target);
    };
    const entryOf = (type, listener, options) => ({type, listener, capture: Boolean(options?.capture ?? options)});
    const at = (list, {type, listener, capture}) =>
      list.findIndex((each) => each.type === type && each.listener === listener && each.capture === capture);
    EventTarget.prototype.addEventListener = function (...what) {
      const target = this ?? window;
      const entry = entryOf(...what);
      if (outlives(target) && at(listOf(target), entry) < 0) listOf(target).push(entry);
      addEventListener.apply(target, what);
    };
    EventTarget.prototype.removeEventListener = function (...what) {
      const target = this ?? window;
      const index = outlives(target) ? at(listOf(target), entryOf(...what)) : -1;
      if (index >= 0) listOf(target).splice(index, 1);
      removeEventListener.apply(target, what);
    };
  };

  window.watch = (target) => {
    watchDue(target, 'setTimeout', 'clearTimeout', true);
    watchDue(target, 'setInterval', 'clearInterval', false);
    watchDue(target, 'requestAnimationFrame', 'cancelAnimationFrame', true);
    for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver']) watchObserver(target, name);
    watchListeners(target);
    watchNodes(target.Document);
  };
  window.watch(window);
  watchClass('HTMLElement');
  watchClass('EventTarget');

  /** What there is still of a set, without what has been collected. */
  const left = (references) =>
    [...references].flatMap((reference) => {
      const object = reference.deref();
      if (object === undefined) references.delete(reference);
      return object ?? [];
    });

  window.counts = () => {
    const counts = {...due};
    const count = (name) => (counts[name] = (counts[name] ?? 0) + 1);
    for (const target of left(heard)) for (const {type} of listeners.get(target)) count(`listener ${type}`);
    for (const object of left(made)) count(nameOf(object));
    return counts;
  };
}

/**
 * The first script of a host page: writes down what goes wrong, what is touched and what changes, and looks at the widgets
 * as a reader would. `probe` has what tests ask; everything it gives is plain.
 */
(() => {
  const probe = (window.probe = {violations: [], errors: [], touched: [], lines: [], events: {}});
  // Kept from scripts of the page, which come later and may replace them.
  const {getComputedStyle, requestAnimationFrame, document, Promise} = window;
  const {keys, getOwnPropertyDescriptor, getPrototypeOf, defineProperty} = Object;

  // What goes wrong.
  addEventListener('securitypolicyviolation', ({disposition, effectiveDirective, blockedURI}) =>
    probe.violations.push(`${disposition} ${effectiveDirective} ${blockedURI}`),
  );
  addEventListener('error', ({message}) => probe.errors.push(message));
  addEventListener('unhandledrejection', ({reason}) => probe.errors.push(`rejection: ${reason}`));
  for (const level of ['warn', 'error']) {
    const write = console[level];
    console[level] = (...words) => {
      probe.lines.push(`${level}: ${words.join(' ')}`);
      write.apply(console, words);
    };
  }
  for (const name of ['oe-data-ready', 'oe-data-problem', 'oe-theme-open', 'oe-theme-close', 'oe-item-toggle']) {
    probe.events[name] = 0;
    addEventListener(name, () => probe.events[name]++);
  }

  // What may not be touched.
  const trap = (start, name) => {
    let owner = start;
    while (owner && !getOwnPropertyDescriptor(owner, name)) owner = getPrototypeOf(owner);
    const given = owner && getOwnPropertyDescriptor(owner, name);
    if (!given?.configurable) return;
    const touch = (how) => probe.touched.push(`${how} ${name}`);
    if (given.get) {
      defineProperty(owner, name, {
        ...given,
        get() {
          touch('read');
          return given.get.call(this);
        },
        set:
          given.set &&
          function (value) {
            touch('set');
            given.set.call(this, value);
          },
      });
    } else if (typeof given.value === 'function') {
      defineProperty(owner, name, {
        ...given,
        value: new Proxy(given.value, {
          apply(target, self, args) {
            touch('called');
            return Reflect.apply(target, self, args);
          },
          construct(target, args, made) {
            touch('made');
            return Reflect.construct(target, args, made);
          },
        }),
      });
    }
  };
  const TRAPS = [
    [
      window,
      'localStorage sessionStorage indexedDB caches cookieStore open alert confirm prompt XMLHttpRequest WebSocket EventSource Worker SharedWorker Notification',
    ],
    [document, 'cookie write writeln open'],
    [Storage.prototype, 'setItem getItem removeItem clear key'],
    [History.prototype, 'pushState replaceState'],
    [navigator, 'sendBeacon serviceWorker storage geolocation mediaDevices permissions'],
  ];
  for (const [owner, names] of TRAPS) for (const name of names.split(' ')) trap(owner, name);

  /** Roots that a page made closed can be looked into all the same. */
  const roots = new WeakMap();
  const {attachShadow} = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    roots.set(this, root);
    return root;
  };
  const rootOf = (element) => element.shadowRoot ?? roots.get(element);

  /** All elements in a widget, in shadow roots too; not the fallback. */
  function* inside(widget) {
    yield* under(rootOf(widget));
    for (const child of widget.children) if (child.slot === 'oe-content') yield* under(child);
  }
  function* under(top) {
    for (const element of top?.querySelectorAll('*') ?? []) {
      yield element;
      yield* under(rootOf(element));
    }
  }
  const all = (widget, selector) => [...inside(widget)].filter((element) => element.matches(selector));
  const parentOf = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
  const words = (text) => text.replace(/\s+/g, ' ').trim();

  const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  probe.frames = frames;

  // Readable?
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext('2d', {willReadFrequently: true});
  const known = {};
  function rgba(color) {
    if (!known[color]) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = color;
      pen.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
      known[color] = [r, g, b, a / 255];
    }
    return known[color];
  }
  const over = ([r, g, b, a], under) => [r, g, b].map((value, index) => value * a + under[index] * (1 - a));
  function ground(element) {
    const layers = [];
    for (let node = element; node; node = parentOf(node)) {
      const color = rgba(getComputedStyle(node).backgroundColor);
      if (color[3]) layers.unshift(color);
    }
    return layers.reduce((under, color) => over(color, under), [255, 255, 255]);
  }
  function luminance(color) {
    const [r, g, b] = color.map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
  function between(...colors) {
    const [light, dark] = colors.map(luminance).sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }
  function contrast(element) {
    const under = ground(element);
    return between(over(rgba(getComputedStyle(element).color), under), under);
  }

  const ownText = (element) => {
    for (const node of element.childNodes) if (node.nodeType === 3 && /\S/.test(node.data)) return true;
    return false;
  };
  const unseen = (element) => {
    for (let node = element; node; node = parentOf(node)) if (node.classList.contains('oe-unseen')) return true;
    return false;
  };
  /** Why a text cannot be read, or an empty text. */
  function fault(element, enough) {
    if (!element.checkVisibility({checkOpacity: true, checkVisibilityCSS: true})) return 'not visible';
    const range = document.createRange();
    range.selectNodeContents(element);
    const box = range.getBoundingClientRect();
    if (box.width < 1 || box.height < 1) return 'no box';
    for (let node = element; node && node !== document.body; node = parentOf(node)) {
      const {overflowX, overflowY, display, clipPath} = getComputedStyle(node);
      if (clipPath !== 'none' || getComputedStyle(node).opacity === '0') return `clipped by ${node.localName}`;
      if (display === 'inline' || display === 'contents') continue;
      const edge = node.getBoundingClientRect();
      if (overflowX !== 'visible' && (box.left < edge.left - 1 || box.right > edge.right + 1)) return `cut by ${node.localName}`;
      if (overflowY !== 'visible' && (box.top < edge.top - 1 || box.bottom > edge.bottom + 1)) return `cut by ${node.localName}`;
    }
    const ratio = contrast(element);
    return ratio < enough ? `contrast ${ratio.toFixed(2)}` : '';
  }
  /**
   * Which of these texts a reader cannot read in a widget, and which other text that is there is cut or pale, each with why.
   * Pale is what is below 4.5, or below what the page itself has where that is less.
   */
  probe.unreadable = (widget, texts) => {
    const enough = Math.min(4.5, contrast(widget.parentElement) - 0.01);
    const found = new Map();
    for (const element of inside(widget)) {
      if (!ownText(element) || unseen(element)) continue;
      const text = words(element.textContent);
      if (found.get(text) !== '') found.set(text, fault(element, enough));
    }
    const bad = [];
    for (const text of texts) if (!found.has(text)) bad.push(`not there: ${text.slice(0, 40)}`);
    found.forEach((why, text) => {
      if (why && (why !== 'not visible' || texts.includes(text))) bad.push(`${why}: ${text.slice(0, 40)}`);
    });
    return bad;
  };
  /** Controls that are smaller than 44 by 44 pixels at a text size of 16. */
  probe.small = (widget) =>
    all(widget, 'button, [part=foot] a')
      .filter((control) => control.checkVisibility() && !control.matches('[part~=node]'))
      .map((control) => [control, control.getBoundingClientRect()])
      .filter(([, {width, height}]) => Math.min(width, height) < (44 / 16) * parseFloat(getComputedStyle(widget).fontSize) - 0.5)
      .map(
        ([control, {width, height}]) => `${control.getAttribute('part') ?? 'link'} ${Math.round(width)} x ${Math.round(height)}`,
      );

  /** Scrolls all round a widget to the top: the circle stays in view, so where it stands depends on that. */
  probe.toTop = (widget) => {
    scrollTo({left: 0, top: 0, behavior: 'instant'});
    for (let node = widget; node; node = node.parentElement) node.scrollTop = 0;
  };
  /** Why what has the focus cannot be told from the rest by its line, or an empty text. */
  probe.unmarked = () => {
    let element = document.activeElement;
    while (rootOf(element)?.activeElement) element = rootOf(element).activeElement;
    const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(element);
    const name = element.getAttribute('part') ?? element.localName;
    if (outlineStyle !== 'solid' || parseFloat(outlineWidth) < 2) return `${name} ${outlineStyle} ${outlineWidth}`;
    const under = ground(element);
    const ratio = between(over(rgba(outlineColor), under), under);
    return ratio < Math.min(3, contrast(document.body) - 0.01) ? `${name} contrast ${ratio.toFixed(2)}` : '';
  };
  /** Boxes of all parts that are shown, from the upper left corner of the widget, on a page that is not scrolled. */
  probe.boxes = (widget) => {
    probe.toTop(widget);
    const parts = all(widget, '[part]').filter((part) => part.getClientRects().length);
    const origin = parts[0]?.getBoundingClientRect();
    return parts.map((part) => {
      const {left, top, width, height} = part.getBoundingClientRect();
      return {part: part.getAttribute('part'), box: [left - origin.left, top - origin.top, width, height]};
    });
  };
  /** What of these lists of boxes differs by more than a pixel, in words. */
  probe.moved = (boxes, bare) => {
    if (boxes.length !== bare.length) return [`${boxes.length} parts, bare ${bare.length}`];
    const moved = [];
    boxes.forEach(({part, box}, index) => {
      if (box.some((length, side) => Math.abs(length - bare[index].box[side]) > 1)) {
        moved.push(`${part}: ${box.map(Math.round)}, bare ${bare[index].box.map(Math.round)}`);
      }
    });
    return moved;
  };
  /** What a text inside has, sizes apart, which only what it inherits can change. */
  probe.style = (widget) => {
    const element = all(widget, '[part=label]')[0];
    const style = getComputedStyle(element);
    const values = {};
    for (const name of style) {
      const value = style.getPropertyValue(name);
      if (!/^--|size$|^(width|height)$|origin$/.test(name)) values[name] = value === style.color ? 'currentcolor' : value;
    }
    return values;
  };

  // What the page is, widgets apart.
  const outside = (node) => {
    for (let each = node; each; each = each.parentNode) if (/^(insight-wheel|theme-panel)$/.test(each.localName)) return false;
    return true;
  };
  probe.page = () => {
    const looks = {};
    let count = 0;
    for (const element of document.querySelectorAll('.sample, .sample *, body, html')) {
      const style = getComputedStyle(element);
      const values = [];
      // The page itself grows with the widgets.
      const own = element.matches('.sample, .sample *');
      for (const name of style) {
        // Variables are seen in what they do; once some are registered, engines list them all in another way.
        if (name.startsWith('--')) continue;
        if (own || !/^(block-size|height|perspective-origin|transform-origin|grid-template-rows)$/.test(name))
          values.push(`${name}:${style.getPropertyValue(name)}`);
      }
      looks[`${element.localName} ${++count}`] = values.join(';');
    }
    const names = [];
    for (let object = window; object && object !== EventTarget.prototype; object = getPrototypeOf(object)) {
      names.push(...Object.getOwnPropertyNames(object));
    }
    return {
      looks,
      globals: names,
      natives: [Object, Array, String, Element, Node, Promise].flatMap(({name, prototype}) =>
        Object.getOwnPropertyNames(prototype).map((each) => `${name}.${each}`),
      ),
      // WebKit counts adopted ones among them.
      sheets: [...document.styleSheets].filter((sheet) => !document.adoptedStyleSheets?.includes(sheet)),
      adopted: [...(document.adoptedStyleSheets ?? [])],
      html: document.documentElement.getAttributeNames().join(),
      url: location.href,
      title: document.title,
      depth: history.length,
    };
  };
  /** What changed of the page since it was looked at, in words. */
  probe.changed = (before) => {
    const now = probe.page();
    const changes = [];
    for (const name of keys(before.looks))
      if (before.looks[name] !== now.looks[name])
        changes.push(`look of ${name}: ${difference(before.looks[name], now.looks[name])}`);
    // By these Lit finds a second copy of itself.
    const ofLit = /^(litElementVersions|litHtmlVersions|litPropertyMetadata|reactiveElementVersions)$/;
    for (const name of now.globals) if (!before.globals.includes(name) && !ofLit.test(name)) changes.push(`global ${name}`);
    for (const name of now.natives) if (!before.natives.includes(name)) changes.push(`native ${name}`);
    for (const list of ['sheets', 'adopted']) {
      if (before[list].length !== now[list].length || before[list].some((sheet, index) => sheet !== now[list][index]))
        changes.push(`${list}: ${before[list].length}, now ${now[list].length}`);
    }
    for (const name of ['html', 'url', 'title', 'depth']) if (before[name] !== now[name]) changes.push(`${name}: ${now[name]}`);
    return changes;
  };
  const difference = (before, now) => {
    const [from, to] = [before.split(';'), now.split(';')];
    const at = from.findIndex((value, index) => value !== to[index]);
    return `${from[at]} → ${to[at]}`;
  };
  /** A list that grows with each change of a node that is the page's own, and of attributes of the widgets. */
  probe.watch = () => {
    const seen = [];
    const observer = new MutationObserver((records) => {
      for (const {type, target, attributeName} of records) {
        const inPage = target.localName === 'insight-wheel' && (type === 'attributes' || !target.hasAttribute('light-dom'));
        if (inPage || outside(target)) seen.push(`${type} ${attributeName ?? ''} of ${target.nodeName.toLowerCase()}`);
      }
    });
    observer.observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
    return seen;
  };

  /** Looks at the page as it is, starts the widgets, and notes from then on what changes. */
  probe.begin = (script) => {
    // A scroll bar that comes with the widgets would change the page.
    document.documentElement.style.setProperty('overflow-y', 'scroll', 'important');
    probe.errors.length = probe.lines.length = 0;
    probe.host = probe.page();
    const element = document.createElement('script');
    element.type = 'module';
    element.src = script;
    document.head.appendChild(element);
    probe.seen = probe.watch();
  };

  probe.all = all;
  probe.until = async (test) => {
    for (const start = Date.now(); Date.now() - start < 10_000; await frames()) if (test()) return true;
    return false;
  };
})();

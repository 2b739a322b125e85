/** What happens to elements on a page. Each scene does it a number of times and leaves the page as it was. */

import '/dist/insight-widgets.js';

const TAGS = ['insight-wheel', 'theme-panel', 'insight-list', 'kansen-list'];
const [place, elsewhere] = ['place', 'elsewhere'].map((id) => document.getElementById(id));

const frame = () => new Promise((done) => requestAnimationFrame(() => done()));

/** All elements in this one, those in shadow roots included. */
function* inside(root) {
  for (const child of root.children) {
    yield child;
    yield* inside(child);
  }
  if (root.shadowRoot) yield* inside(root.shadowRoot);
}

const isLoading = (element) => [...inside(element)].some((each) => each.matches('[data-kind=loading]'));

/** Waits until an element, and those inside it, have drawn. */
async function drawn(element) {
  for (;;) {
    const waiting = [element, ...inside(element)].filter((each) => each.isUpdatePending);
    if (!waiting.length) return;
    for (const each of waiting) await each.updateComplete;
  }
}

/** Waits until an element has its content. */
async function ready(element) {
  await drawn(element);
  while (isLoading(element)) {
    await frame();
    await drawn(element);
  }
}

const make = (tag, light, values = {theme: 'huisvesting'}) => {
  const element = document.createElement(tag);
  element.toggleAttribute('light-dom', light);
  return Object.assign(element, values);
};

/** Places one after another of these elements, in a shadow root and in the page itself, and shares the times among them. */
async function each(times, act, tags = TAGS) {
  const kinds = tags.flatMap((tag) => [false, true].map((light) => ({tag, light})));
  for (const {tag, light} of kinds) {
    const element = make(tag, light);
    place.append(element);
    await ready(element);
    for (let time = 0; time < times / kinds.length; time++) await act(element, time);
  }
}

const scenes = {
  'leaves and comes back': (times) =>
    each(times, async (element, time) => {
      element.remove();
      // Sometimes it draws in between, or is gone for a while.
      if (time % 8 === 1) await drawn(element);
      if (time % 50 === 2) await frame();
      place.append(element);
      if (time % 4 === 3) await drawn(element);
    }),

  'moves to another parent': (times) =>
    each(times, async (element, time) => {
      (time % 2 ? place : elsewhere).append(element);
      if (time % 3) await drawn(element);
    }),

  async 'moves to a frame and back'(times) {
    const box = openFrame();
    await each(times, async (element) => {
      box.contentDocument.body.append(element);
      await drawn(element);
      place.append(element);
      await drawn(element);
    });
    box.remove();
  },

  async 'goes with a frame'(times) {
    for (let time = 0; time < times; time++) {
      const box = openFrame();
      const element = make(TAGS[time % TAGS.length], time % 8 > 3);
      place.append(element);
      box.contentDocument.body.append(element);
      await ready(element);
      box.remove();
    }
  },

  async 'comes and goes'(times) {
    for (let time = 0; time < times; time++) {
      const element = make(TAGS[time % TAGS.length], time % 8 > 3, {theme: 'huisvesting', src: '/any/one/wheel.json'});
      place.append(element);
      if (time % 3) await ready(element);
      element.remove();
    }
  },

  async 'is made and never placed'(times) {
    for (let time = 0; time < times; time++) make(TAGS[time % TAGS.length], time % 8 > 3);
  },

  /** In a document without scripts it is not what it becomes on the page; what is set before must hold then. */
  async 'is set up before it is defined'(times) {
    const other = document.implementation.createHTMLDocument();
    const data = await (await fetch('/data/nl/wheel.json')).json();
    for (let time = 0; time < times; time++) {
      const element = other.createElement('theme-panel');
      element.toggleAttribute('light-dom', time % 2);
      Object.assign(element, {theme: 'banden', data, headingLevel: 4});
      place.append(element);
      await drawn(element);
      const heading = [...inside(element)].find(({localName}) => localName === 'h4');
      if (heading?.textContent !== 'Banden') throw new Error('what was set before is not shown');
      element.remove();
    }
  },

  async 'goes while it loads'(times) {
    const {setTimeout: timers} = window.counts();
    for (let time = 0; time < times; time++) {
      const element = make(TAGS[time % TAGS.length], time % 8 > 3, {src: '/held/wheel.json'});
      place.append(element);
      await drawn(element);
      element.remove();
    }
    while (window.counts().setTimeout > timers) await fetch('/release');
  },

  'opens and closes a theme': (times) =>
    each(
      times,
      async (wheel, time) => {
        wheel.theme = time % 2 ? '' : 'banden';
        await drawn(wheel);
      },
      ['insight-wheel'],
    ),

  'is pointed at': (times) =>
    each(
      times,
      async (wheel, time) => {
        const nodes = [...inside(wheel)].filter((each) => each.matches('[part=node]'));
        for (const type of ['pointerenter', 'pointerleave']) {
          nodes[time % nodes.length].dispatchEvent(new PointerEvent(type));
          await drawn(wheel);
        }
      },
      ['insight-wheel'],
    ),

  async 'gets other data'(times) {
    const file = await (await fetch('/data/nl/wheel.json')).json();
    await each(times, async (element, time) => {
      element.data = {...file, contentVersion: time};
      await drawn(element);
    });
  },

  'gets another address': (times) =>
    each(times, async (element, time) => {
      element.src = `/any/${time % 2}/wheel.json`;
      await ready(element);
    }),

  'is printed': (times) =>
    each(times, (element) => {
      for (const type of ['beforeprint', 'afterprint']) dispatchEvent(new Event(type));
      return drawn(element);
    }),

  /* What leaks, to see that it is found. */

  async 'keeps nodes'(times) {
    for (let time = 0; time < times; time++) kept.push(document.createElement('p'));
  },

  async 'keeps elements'(times) {
    for (let time = 0; time < times; time++) kept.push(make('insight-list', false));
  },

  async 'keeps texts'(times) {
    for (let time = 0; time < times; time++) kept.push(`${time}`.padEnd(4096).split(''));
  },

  async 'keeps listeners'(times) {
    for (let time = 0; time < times; time++) addEventListener('hashchange', () => time);
  },

  async 'keeps timers'(times) {
    for (let time = 0; time < times; time++) setInterval(() => time, 1e6);
  },

  async 'keeps observers'(times) {
    for (let time = 0; time < times; time++) new ResizeObserver(() => time).observe(place);
  },

  async 'keeps frames'(times) {
    for (let time = 0; time < times; time++) {
      const box = openFrame();
      kept.push(box.contentDocument);
      box.remove();
    }
  },
};

const kept = [];

function openFrame() {
  const box = document.createElement('iframe');
  place.append(box);
  window.watch(box.contentWindow);
  return box;
}

/** Runs a scene, and lets the page come to rest. */
window.play = async (name, times) => {
  await scenes[name](times);
  place.replaceChildren();
  elsewhere.replaceChildren();
  for (let count = 0; count < 3; count++) await frame();
};

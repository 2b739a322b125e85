/**
 * What is measured, on the widgets that stand on the page: how colours stand out from what they are drawn on, and how large
 * buttons are. Nothing here knows how the widgets make their colours.
 */
import {contrast, hex, seen} from './colors.js';

/** What is needed, by kind: contrast as n : 1 (WCAG 2.2, 1.4.3 and 1.4.11), and size in CSS pixels. */
const NEEDED = {text: 4.5, graphic: 3, focus: 3, target: 44};

/**
 * One measure: `id`, by which texts.js names it; `piece`, the id of the specimen that it reads; `kind`; `field`, the name of the
 * variable that mends it, or a function of the values that are set; and `read`, which gives what it finds in a shadow root: of
 * a colour `{front, on}`, where `on` are the layers beneath, of a button `{size}`. Several of these: the worst counts.
 */
const MEASURES = [
  ...[1, 2, 3, 4].flatMap((group) => [
    text(`name-${group}`, 'wheel', hueOr(group, 'name'), (root) =>
      inGroup(root, group, '[part=group-name]').map((name) => ({front: style(name).color, on: layersOf(name)})),
    ),
    graphic(`rim-${group}`, 'wheel', hueOr(group, 'edge'), (root) =>
      inGroup(root, group, '.oe-rim').map((rim) => ({front: style(rim).stroke, on: layersOf(root.host)})),
    ),
  ]),
  text('label', 'wheel', 'color-text', (root) => labels(root, '[aria-expanded]:not([data-show])')),
  text('label-hover', 'wheel', 'color-text', (root) => labels(root, '[data-show=hover]')),
  text('label-preparing', 'wheel', 'color-muted', (root) => labels(root, '[aria-disabled]')),
  ...[1, 2].flatMap((group) => [
    graphic(`disc-${group}`, 'wheel', hueOr(group, 'edge'), (root) =>
      inGroup(root, group, '[aria-expanded]:not([data-show]) > [part=disc]').map((disc) => ({
        front: style(disc).borderTopColor,
        on: beneath(root, disc),
      })),
    ),
    graphic(`icon-${group}`, 'wheel', hueOr(group, 'name'), (root) =>
      inGroup(root, group, '[aria-expanded]:not([data-show]) > [part=disc]').map((disc) => ({
        front: style(disc).color,
        on: [...beneath(root, disc), style(disc).backgroundColor],
      })),
    ),
  ]),
  focus('focus-node', 'wheel', (root) => {
    const node = root.querySelector('[data-show=focus]');
    return node && ring(node, beneath(root, node));
  }),
  text('hint', 'wheel', 'color-muted', (root) => words(root, '[part=hint]')),
  target('node-size', 'wheel', (root) => boxes(root, '[part=disc]')),

  text('chosen-label', 'open', 'color-text', (root) => labels(root, '[aria-expanded=true]')),
  graphic('chosen-icon', 'open', hueOr(1), (root) =>
    all(root, '[aria-expanded=true] > [part=disc]').map((disc) => ({
      front: style(disc.firstElementChild).color,
      on: [...beneath(root, disc), style(disc).backgroundColor],
    })),
  ),
  graphic('chosen-ring', 'open', hueOr(1, 'name'), (root) =>
    all(root, '[aria-expanded=true] > [part=disc]').map((disc) => ({
      front: style(disc, '::after').borderTopColor,
      on: beneath(root, disc),
    })),
  ),
  graphic('wire', 'open', hueOr(1, 'edge'), (root) =>
    all(root, '.oe-wire').map((wire) => ({front: style(wire).stroke, on: layersOf(root.host)})),
  ),
  text('title', 'open', 'heading-color', (root) => words(root, '[part=panel-title]')),
  text('intro', 'open', 'color-text', (root) => words(root, '[part=panel-intro] p')),
  text('tool', 'open', 'color-link', (root) => words(root, '[part~=print]')),
  text('link', 'open', 'color-link', (root) => words(root, '[part=foot] a')),
  target('tool-size', 'open', (root) => boxes(root, '[part~=tool]')),
  target('link-size', 'open', (root) => boxes(root, '[part=foot] a')),

  text('meta', 'list', 'color-muted', (root) => words(root, '[part=meta]')),
  focus('focus-row', 'list', (root) => focused(root, '[data-show=focus]')),
  target('row-size', 'list', (root) => boxes(root, '[part=node]')),
  graphic('bar', 'list', hueOr(2, 'edge'), (root) =>
    all(root, '[part=place][data-group="2"]').map((place) => ({
      front: style(place).borderInlineStartColor,
      on: layersOf(root.host),
    })),
  ),
  graphic('list-sign', 'list-open', hueOr(2, 'name'), (root) => words(root, '[part=sign]')),

  text('headline', 'insight', 'color-text', (root) => words(root, '[part=words]')),
  graphic('mark', 'insight', hueOr(1, 'edge'), (root) =>
    all(root, '[part=mark]').map((mark) => ({front: style(mark).borderTopColor, on: layersOf(mark.parentElement)})),
  ),
  graphic('sign', 'insight', hueOr(1, 'name'), (root) => words(root, '[part=mark]')),
  target('toggle-size', 'insight', (root) => boxes(root, '[part=toggle]')),
  text('headline-hover', 'insight-hover', 'color-text', (root) => words(root, '[part=words]')),
  graphic('sign-hover', 'insight-hover', hueOr(1, 'name'), (root) => words(root, '[part=mark]')),
  focus('focus-toggle', 'insight-focus', (root) => focused(root, '[data-show=focus]')),
  graphic('sign-open', 'insight-open', hueOr(1), (root) =>
    all(root, '[part=mark]').map((mark) => ({front: style(mark.firstElementChild).color, on: layersOf(mark)})),
  ),
  text('body', 'insight-open', 'color-text', (root) => words(root, '[part=body] p')),
  text('tool-hover', 'insight-open', setOr('color-link-hover', 'color-link'), (root) => words(root, '[data-show=hover]')),

  text('eyebrow', 'kansen', hueOr(1, 'name'), (root) => words(root, '[part=eyebrow]')),
  text('count', 'kansen', 'color-muted', (root) => words(root, '[part=section] .oe-muted')),
  text('section-title', 'kansen', 'heading-color', (root) => words(root, '[part=section-title]')),
  graphic('bullet', 'kansen', hueOr(1, 'edge'), (root) =>
    all(root, '[part=kans]').map((kans) => ({front: style(kans, '::before').borderTopColor, on: layersOf(kans)})),
  ),
  graphic('field', 'kansen', 'color-border-strong', (root) =>
    all(root, '[part=link] input').map((input) => ({front: style(input).borderTopColor, on: layersOf(input.parentElement)})),
  ),
  target('field-size', 'kansen', (root) => boxes(root, '[part=link] input')),

  text('subtitle', 'panel', 'color-muted', (root) => words(root, '[part=panel-names] .oe-muted')),

  graphic('error', 'failed', 'color-error', (root) =>
    all(root, '[part=status]').map((box) => ({front: style(box).borderInlineStartColor, on: layersOf(root.host)})),
  ),
  text('notice', 'failed', 'color-text', (root) => words(root, '[part=status] p')),
  graphic('button', 'failed', 'color-accent', (root) =>
    all(root, '[part=retry]').map((button) => ({
      // Forced colours give it an edge in place of a ground.
      fronts: [style(button).backgroundColor, style(button).borderTopColor],
      on: layersOf(button.parentElement),
    })),
  ),
  text('button-words', 'failed', setOr('color-on-accent', 'color-accent'), (root) => words(root, '[part=retry] > *')),
  target('button-size', 'failed', (root) => boxes(root, '[part=retry]')),
  text('button-hover', 'failed-hover', setOr('color-on-accent', 'color-accent-hover', 'color-accent'), (root) =>
    words(root, '[part=retry] > *'),
  ),
  focus('focus-button', 'failed-focus', (root) => focused(root, '[data-show=focus]')),
  focus('focus-accent', 'failed-focus', (root) =>
    all(root, '[part=retry]').flatMap((button) =>
      ring(button, [...layersOf(button.parentElement), style(button).backgroundColor]),
    ),
  ),
  text('stale', 'stale', 'color-text', (root) => words(root, '[part=status] p')),
  text('preparing', 'preparing', 'color-text', (root) => words(root, '[part=panel-intro]')),
];

function text(id, piece, field, read) {
  return {id, piece, kind: 'text', field, read};
}

function graphic(id, piece, field, read) {
  return {id, piece, kind: 'graphic', field, read};
}

function focus(id, piece, read) {
  return {id, piece, kind: 'focus', field: 'focus-color', read};
}

function target(id, piece, read) {
  return {id, piece, kind: 'target', field: 'font-size', read};
}

/** The hue of a group where it has been set; else how much of all hues there is in names or edges. */
function hueOr(group, share) {
  return (values) => (`group-${group}` in values || !share ? `group-${group}` : `group-${share}-share`);
}

/** The first of these that has been set, else the last. */
function setOr(...names) {
  return (values) => names.find((name) => name in values) ?? names.at(-1);
}

const style = (element, pseudo) => getComputedStyle(element, pseudo);

/** All of a shadow root, and of those in it. */
function all(root, selector) {
  const inner = [...root.querySelectorAll('theme-panel, insight-list, kansen-list')].filter(({shadowRoot}) => shadowRoot);
  return [...root.querySelectorAll(selector), ...inner.flatMap(({shadowRoot}) => all(shadowRoot, selector))].filter(isSeen);
}

/** Not what waits, hidden, to be opened. */
const isSeen = (element) => element.getClientRects().length > 0;

const inGroup = (root, group, selector) =>
  [...root.querySelectorAll(`[data-group="${group}"]`)].flatMap((each) => [...each.querySelectorAll(selector)]);

/** Backgrounds from the piece of page, which covers, up to and with this element. */
function layersOf(element) {
  const layers = [];
  for (let each = element; each; each = each.assignedSlot ?? each.parentElement ?? each.getRootNode().host) {
    layers.unshift(style(each).backgroundColor);
    if (each.matches('.stage')) break;
  }
  return layers;
}

const words = (root, selector) => all(root, selector).map((each) => ({front: style(each).color, on: layersOf(each)}));

const boxes = (root, selector) =>
  all(root, selector).map((each) => {
    const {width, height} = each.getBoundingClientRect();
    return {size: Math.min(width, height)};
  });

/** What the drawing has under the button of a theme: the band of its group, and its sector where that is seen. */
function beneath(root, within) {
  const place = within.closest('[part=place]');
  const {group} = place.dataset;
  const sectors = [...root.querySelectorAll('.oe-sector')];
  const sector = sectors[[...place.parentElement.children].indexOf(place)];
  return [
    ...layersOf(root.host),
    ...[...root.querySelectorAll(`[data-group="${group}"] > .oe-band`)].slice(0, 1).map((band) => style(band).fill),
    ...(sector?.dataset.state ? [style(sector).fill] : []),
  ];
}

const labels = (root, selector) =>
  [...root.querySelectorAll(`[part=node]${selector} [part=label]`)].map((label) => ({
    front: style(label).color,
    on: beneath(root, label),
  }));

/** The two lines of a focus ring: the one that stands out best counts. */
function ring(element, on) {
  const {outlineColor, boxShadow} = style(element);
  // Forced colours have no shadows.
  const inner = boxShadow === 'none' ? [] : [boxShadow.replace(/ -?[\d.]+px.*$/, '')];
  return [{fronts: [outlineColor, ...inner], on}];
}

const focused = (root, selector) => all(root, selector).flatMap((each) => ring(each, layersOf(each.parentElement)));

/**
 * Measures all, or those with these ids, on the pieces by their ids. Gives `{id, piece, kind, field, value, needed, passes, colors}` of each; `value`
 * is undefined where the piece does not show it now.
 */
export function measureAll(pieces, values, ids) {
  return MEASURES.filter(({id}) => !ids || ids.includes(id)).map((measure) => measureOne(measure, pieces, values));
}

function measureOne({id, piece, kind, field, read}, pieces, values) {
  const needed = NEEDED[kind];
  const name = typeof field === 'function' ? field(values) : field;
  const root = pieces[piece]?.shadowRoot;
  const found = root ? (read(root) ?? []).map(figureOf) : [];
  const worst = found.sort((one, other) => one.value - other.value)[0];
  // A figure that is shown as 4,5 has passed, and one that has not passed is not shown so.
  return {id, piece, kind, field: name, needed, ...worst, passes: worst && worst.value >= needed - 1e-6};
}

function figureOf({size, front, fronts = [front], on}) {
  if (size !== undefined) return {value: Math.round(size * 100) / 100};
  const ground = seen(on);
  return fronts
    .map((each) => {
      const top = seen([ground, each]);
      return {value: contrast(top, ground), colors: [hex(top), hex(ground)]};
    })
    .sort((one, other) => other.value - one.value)[0];
}

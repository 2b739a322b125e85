/** Text that can hardly be told from what is behind it. */
import {parentOf} from '../elements/page.js';
import {colorOf, contrast, over, type Color} from './color.js';
import {called, type Finding} from './finding.js';
import type {Widget} from './widgets.js';

/** WCAG 2.2, 1.4.3: large is 24 pixels, or 18.66 in bold. */
const needed = ({fontSize, fontWeight}: CSSStyleDeclaration): number => {
  const size = parseFloat(fontSize);
  return size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
};

/** The worst text of each widget, where it falls short. */
export function checkColors(widgets: readonly Widget[]): Finding[] {
  const canvas = canvasColor();
  return widgets.flatMap((widget): Finding[] => {
    let worst: {text: string; found: number; least: number; color: Color; ground: Color} | undefined;
    for (const [text, element] of wordsOf(widget.renderRoot)) {
      const ground = groundOf(element, canvas);
      if (!ground) continue;
      const style = getComputedStyle(element);
      const color = colorOf(style.color);
      const found = contrast(color, ground);
      const least = needed(style);
      if (found < least && (!worst || found / least < worst.found / worst.least)) worst = {text, found, least, color, ground};
    }
    if (!worst) return [];
    const {text, found, least, color, ground} = worst;
    const number = (value: number): string => value.toLocaleString('nl', {maximumFractionDigits: 1});
    const better = hex(readable(color, ground, least));
    const variable = variableOf(widget, color);
    return [
      {
        weight: 'advice',
        what: `Tekst in ${called(widget)} is slecht te lezen: ‘${text.slice(0, 40)}’ heeft een contrast van ${number(Math.floor(found * 10) / 10)} op 1. Nodig is ${number(least)} op 1.`,
        remedy: variable
          ? `De kleur is nu ${hex(color)}. Zet deze regel in het stijlblad van de website, of kies een andere kleur.`
          : `De kleur is nu ${hex(color)}. Deze kleur is wel goed te lezen:`,
        line: variable ? `${widget.localName} { ${variable}: ${better}; }` : better,
        element: widget,
      },
    ];
  });
}

/** The variables that text has its colour from, and what each has become. The most particular first. */
const VARIABLES = [
  ['--oe-color-link', '--_oe-link'],
  ['--oe-color-error', '--_oe-error'],
  ['--oe-heading-color', '--_oe-heading-color'],
  ['--oe-color-muted', '--_oe-muted'],
  ['--oe-color-text', '--_oe-text'],
] as const;

/** The variable that gives this colour and no other text another one: empty where none does. */
function variableOf(widget: Widget, color: Color): string {
  const drawn = widget.renderRoot.querySelector('[part=root]') ?? widget;
  const style = getComputedStyle(drawn);
  // Where all text has one colour, it is that of the text.
  if (hex(colorOf(style.color)) === hex(color)) return '--oe-color-text';
  const found = VARIABLES.find(([, made]) => {
    const value = style.getPropertyValue(made);
    return /^\w+\(/.test(value) && hex(colorOf(value)) === hex(color);
  });
  return found?.[0] ?? '';
}

/** The nearest colour, towards black or white, that can be told from the ground. */
function readable(color: Color, ground: Color, least: number): Color {
  const end: Color = contrast([0, 0, 0, 1], ground) > contrast([1, 1, 1, 1], ground) ? [0, 0, 0, 1] : [1, 1, 1, 1];
  for (let share = 0.02; share < 1; share += 0.02) {
    const made = over([end[0], end[1], end[2], share], color);
    if (contrast(made, ground) >= least + 0.05) return made;
  }
  return end;
}

const hex = (color: Color): string =>
  `#${color
    .slice(0, 3)
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** Each text that can be seen, with the element that gives its colour. */
function* wordsOf(root: ParentNode): Generator<[string, Element]> {
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) yield* wordsOf(element.shadowRoot);
    const text = [...element.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
    if (text && isSeen(element)) yield [text.nodeValue!.trim(), element];
  }
}

function isSeen(element: Element): boolean {
  const {width, height} = element.getBoundingClientRect();
  if (width < 2 || height < 2) return false;
  for (let node: Element | null = element; node; node = parentOf(node)) {
    const {visibility, opacity, clipPath} = getComputedStyle(node);
    if (visibility !== 'visible' || opacity === '0' || clipPath.startsWith('inset(50%')) return false;
  }
  return true;
}

/** The colour behind an element; undefined where a picture is. */
function groundOf(element: Element, canvas: Color): Color | undefined {
  const layers: Color[] = [];
  for (let node: Element | null = element; node; node = parentOf(node)) {
    const {backgroundColor, backgroundImage} = getComputedStyle(node);
    if (backgroundImage !== 'none') return undefined;
    const color = colorOf(backgroundColor);
    if (color[3]) layers.push(color);
    if (color[3] === 1) break;
  }
  return layers.reduceRight((below, color) => over(color, below), canvas);
}

/** What a page that says nothing is drawn on: it differs between light and dark. */
function canvasColor(): Color {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.cssText = 'all: unset; background: canvas';
  const color = colorOf(getComputedStyle(probe).backgroundColor);
  probe.remove();
  return color;
}

/** What the doctor found, on the page itself: a box of its own, which no style sheet of the page reaches. */
import type {Finding} from './finding.js';

const ID = 'oe-doctor';

const STYLES = `
:host { all: initial; position: fixed; inset: auto 1rem 1rem auto; z-index: 2147483647; font: 16px/1.5 system-ui, sans-serif; color: #1a1a1a; }
section { box-sizing: border-box; width: min(34rem, calc(100vw - 2rem)); max-height: min(42rem, calc(100vh - 2rem)); overflow: auto; padding: 1rem 1.25rem;
  background: #fff; border: 2px solid #1a1a1a; border-radius: 8px; box-shadow: 0 4px 24px rgb(0 0 0 / 30%); }
header { display: flex; gap: 1rem; align-items: start; justify-content: space-between; }
h2 { margin: 0; font-size: 1.25rem; line-height: 1.3; }
h3 { margin: 0; font-size: 1rem; }
ol { margin: 1rem 0 0; padding: 0; list-style: none; }
li { padding: 0.75rem 0; border-top: 1px solid #767676; }
p { margin: 0.25rem 0; }
pre { margin: 0.5rem 0; padding: 0.5rem; overflow: auto; background: #f2f2f2; font: 14px/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; user-select: all; }
.weight { font-weight: 700; }
div { display: flex; flex-wrap: wrap; gap: 0.5rem; }
button { flex: none; min-width: 44px; min-height: 44px; padding: 0 0.75rem; font: inherit; color: #1a1a1a; background: #fff; border: 1px solid #1a1a1a; border-radius: 4px; cursor: pointer; }
:focus-visible { outline: 3px solid #004a99; outline-offset: 2px; }
`;

/** Shows what was found, in place of what was shown before, and takes the reader there. */
export function showReport(findings: readonly Finding[]): void {
  document.getElementById(ID)?.remove();
  const host = document.createElement('div');
  host.id = ID;
  host.lang = 'nl';
  const root = host.attachShadow({mode: 'open'});
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  root.adoptedStyleSheets = [sheet];
  root.append(box(findings, () => host.remove()));
  document.body.append(host);
  root.querySelector('h2')?.focus();
}

function box(findings: readonly Finding[], close: () => void): HTMLElement {
  const title = element('h2', {}, summary(findings));
  title.id = 'title';
  title.tabIndex = -1;
  const section = element(
    'section',
    {},
    element('header', {}, title, button('Sluiten', close)),
    findings.length
      ? element('ol', {role: 'list'}, ...findings.map(item))
      : element('p', {}, 'De inhoud is geladen, de widgets staan er, en de kleuren en koppen kloppen.'),
  );
  section.setAttribute('aria-labelledby', 'title');
  section.addEventListener('keydown', ({key}) => {
    if (key === 'Escape') close();
  });
  return section;
}

function summary(findings: readonly Finding[]): string {
  const faults = findings.filter(({weight}) => weight === 'fault').length;
  const advice = findings.length - faults;
  const said = [
    ...(faults ? [`${faults} ${faults === 1 ? 'fout' : 'fouten'}`] : []),
    ...(advice ? [`${advice} ${advice === 1 ? 'advies' : 'adviezen'}`] : []),
  ];
  return said.length ? `Widgets op deze pagina: ${said.join(' en ')}` : 'Alles werkt: de widgets op deze pagina zijn in orde';
}

function item({weight, what, remedy, line, element: where}: Finding): HTMLElement {
  return element(
    'li',
    {},
    element('h3', {}, element('span', {class: 'weight'}, weight === 'fault' ? 'Fout: ' : 'Advies: '), what),
    element('p', {}, remedy),
    ...(line
      ? [element('pre', {tabindex: '0', role: 'textbox', 'aria-readonly': 'true', 'aria-label': 'Regel om te kopiëren'}, line)]
      : []),
    element(
      'div',
      {},
      ...(line && navigator.clipboard ? [copyButton(line)] : []),
      ...(where ? [button('Laat zien', () => where.scrollIntoView({block: 'center'}))] : []),
    ),
  );
}

function copyButton(line: string): HTMLElement {
  const made = button('Kopieer', () => {
    void navigator.clipboard.writeText(line).then(
      () => (made.textContent = 'Gekopieerd'),
      () => (made.textContent = 'Kopiëren mag hier niet: selecteer de regel'),
    );
  });
  made.setAttribute('aria-live', 'polite');
  return made;
}

function button(label: string, press: () => void): HTMLElement {
  const made = element('button', {type: 'button'}, label);
  made.addEventListener('click', press);
  return made;
}

function element(tag: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** What is wrong with the page around the widgets, and with how they stand on it. */
import {nearest} from '../content/nearest.js';
import {levelAt, textVersionOf} from '../elements/page.js';
import {MARKS} from '../embed/marks.js';
import {called, type Finding} from './finding.js';
import {watchPolicy} from './policy.js';
import {elementsOf, TAGS, type Widget} from './widgets.js';

/** Our scripts, wherever they stand. */
const SCRIPT = /\/insight-widgets(\.classic)?\.js(\?|$)/;
const SHEET = /\/insight-widgets\.css(\?|$)/;
/** Addresses of hosted pages. */
const HOSTED = /\/[a-z]{2,3}\/(wheel|themes\/[^/]+|reports\/[^/]+)\/?$/;

/** Smallest text that everyone can be expected to read, in pixels. */
const SMALL = 14;
/** Frames without a height get 150 pixels. */
const LOW = 160;

/** Attributes that any element may have, or that a content management system leaves behind. */
const COMMON = /^(id|class|style|title|dir|slot|role|part|hidden|tabindex|translate|data-.*|aria-.*|on.*|x-.*|v-.*|:.*|@.*|_.*)$/;

export async function checkPage(root: ParentNode, widgets: readonly Widget[]): Promise<Finding[]> {
  return [
    ...nothingThere(root, widgets),
    ...strangers(root),
    ...copies(),
    ...(await sheets()),
    ...frames(root),
    ...widgets.flatMap((widget) => [...attributes(widget), ...fallback(widget), ...headings(widget), ...textSize(widget)]),
  ];
}

function nothingThere(root: ParentNode, widgets: readonly Widget[]): Finding[] {
  if (widgets.length || [...elementsOf(root)].some((each) => nearestTag(each.localName) || each.matches(MARKS))) return [];
  return [
    {
      weight: 'fault',
      what: 'Het script werkt, maar er staat geen widget op deze pagina.',
      remedy: 'Waarschijnlijk heeft uw systeem de tag weggehaald. Gebruik een HTML-blok, of plak een link in plaats van een tag.',
      line: '<insight-wheel><a href="https://www.openembassy.nl/kennisproduct/">Lees de inzichten bij OpenEmbassy</a></insight-wheel>',
    },
  ];
}

/** The tag of ours that was meant. */
const nearestTag = (name: string): string => (name.includes('-') && !TAGS.includes(name) ? nearest(name, TAGS) : '');

function strangers(root: ParentNode): Finding[] {
  return [...elementsOf(root)].flatMap((element): Finding[] => {
    const meant = customElements.get(element.localName) ? '' : nearestTag(element.localName);
    return meant
      ? [
          {
            weight: 'fault',
            what: `De tag <${element.localName}> bestaat niet.`,
            remedy: `Bedoelt u <${meant}>? Verander de naam, ook in de tag aan het eind.`,
            line: `<${meant}>…</${meant}>`,
            element,
          },
        ]
      : [];
  });
}

/** The same widgets from two places: the first that comes decides. */
function copies(): Finding[] {
  const asked = [
    ...[...document.scripts].map(({src}) => src),
    ...performance.getEntriesByType('resource').map(({name}) => name),
  ].filter((address) => SCRIPT.test(address));
  const folders = new Set(asked.map((address) => new URL('.', address).href));
  if (folders.size < 2) return [];
  return [
    {
      weight: 'advice',
      what: `Deze pagina laadt de widgets ${folders.size} keer, van verschillende adressen. Alleen het eerste telt.`,
      remedy: 'Houd één script over. Anders wacht de lezer voor niets, en ziet u misschien een oude versie.',
      line: [...folders].join('\n'),
    },
  ];
}

/** Style sheets of ours that have not come. Asked for once more: an engine may show a refused sheet as an empty one. */
async function sheets(): Promise<Finding[]> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel~=stylesheet]')].filter(({href}) => SHEET.test(href));
  const found = links.map(async (element): Promise<Finding[]> => {
    const {href} = element;
    const policy = watchPolicy(href);
    const again = document.createElement('link');
    again.rel = 'stylesheet';
    again.media = 'not all';
    again.href = href;
    const came = await new Promise<boolean>((done) => {
      again.onload = () => done(true);
      again.onerror = () => done(false);
      document.head.append(again);
    });
    again.remove();
    const refused = await policy.stop();
    if (came && !refused) return [];
    const remedy = 'De pagina kan daardoor verspringen.';
    return [
      refused
        ? {
            weight: 'advice',
            what: 'De beveiligingsregels van deze website (CSP) houden het stijlblad van de widgets tegen.',
            remedy: `${remedy} Stuur deze regel naar uw beheerder. Hij hoort bij Content-Security-Policy.`,
            line: `style-src ${new URL(href).origin}`,
            element,
          }
        : {
            weight: 'advice',
            what: 'Het stijlblad van de widgets staat niet op dit adres.',
            remedy: `${remedy} Kijk het adres na.`,
            line: href,
            element,
          },
    ];
  });
  return (await Promise.all(found)).flat();
}

/** Frames that show a strip of a page. */
function frames(root: ParentNode): Finding[] {
  const remedy = 'Geef het frame een hoogte.';
  const found = [...elementsOf(root)].filter(
    (element): element is HTMLIFrameElement =>
      element.localName === 'iframe' && HOSTED.test((element as HTMLIFrameElement).src.replace(/[?#].*/, '')),
  );
  const low: Finding[] = found
    .filter((frame) => frame.clientHeight && frame.clientHeight <= LOW)
    .map((element) => ({
      weight: 'fault',
      what: `Een frame met een widget is maar ${element.clientHeight} pixels hoog.`,
      remedy,
      line: 'width="100%" height="700"',
      element,
    }));
  if (self !== top && innerHeight <= LOW)
    low.push({
      weight: 'fault',
      what: `Deze pagina staat in een frame van maar ${innerHeight} pixels hoog.`,
      remedy,
      line: 'width="100%" height="700"',
    });
  return low;
}

/** Attributes that are misspelt, or that are missing where nothing can be shown without them. */
function attributes(widget: Widget): Finding[] {
  const known = (widget.constructor as unknown as {observedAttributes: string[]}).observedAttributes;
  const given = widget.getAttributeNames();
  const misspelt = given
    .filter((name) => !known.includes(name) && !COMMON.test(name))
    .flatMap((name): Finding[] => {
      const meant = nearest(name, known);
      if (!meant) return [];
      return [
        {
          weight: 'fault',
          what: `${called(widget)} kent het attribuut ${name} niet.`,
          remedy: `Bedoelt u ${meant}?`,
          line: `${meant}="${widget.getAttribute(name) ?? ''}"`,
          element: widget,
        },
      ];
    });
  const needed = known.includes('report') ? 'report' : 'theme';
  const needs = widget.localName !== 'insight-wheel' && !widget.getAttribute(needed) && !widget.sync && !widget.data;
  if (!needs || (needed === 'report' && widget.src) || misspelt.some(({remedy}) => remedy.includes(needed))) return misspelt;
  const [noun, example] = needed === 'theme' ? ['thema', 'huisvesting'] : ['verslag', 'maaksessie-10'];
  return [
    ...misspelt,
    {
      weight: 'fault',
      what: `${called(widget)} heeft geen attribuut ${needed}, en weet dus niet welk ${noun} het moet laten zien.`,
      remedy: 'Zet het erbij. Stond het er wel? Dan heeft uw systeem het weggehaald: gebruik een HTML-blok, of plak een link.',
      line: `<${widget.localName} ${needed}="${example}">…</${widget.localName}>`,
      element: widget,
    },
  ];
}

function fallback(widget: Widget): Finding[] {
  if (textVersionOf(widget)) return [];
  return [
    {
      weight: 'advice',
      what: `In ${called(widget)} staat geen link.`,
      remedy: 'Wie geen script of verbinding heeft, ziet dan niets. Zet er een link in naar dezelfde inhoud.',
      line: '<a href="https://www.openembassy.nl/kennisproduct/">Lees de inzichten bij OpenEmbassy</a>',
      element: widget,
    },
  ];
}

function headings(widget: Widget): Finding[] {
  const first = widget.renderRoot.querySelector('h1,h2,h3,h4,h5,h6');
  const level = Number(first?.localName[1] ?? 0);
  const fits = levelAt(widget);
  if (level <= fits) return [];
  return [
    {
      weight: 'advice',
      what: `De eerste kop in ${called(widget)} is een h${level}, terwijl na de kop erboven een h${fits} past.`,
      remedy: 'Wie met een schermlezer langs koppen gaat, mist dan een niveau. Haal heading-level weg, of verander het.',
      line: `heading-level="${fits}"`,
      element: widget,
    },
  ];
}

function textSize(widget: Widget): Finding[] {
  const drawn = widget.renderRoot.querySelector('[part=root]');
  const size = drawn ? parseFloat(getComputedStyle(drawn).fontSize) : SMALL;
  if (size >= SMALL) return [];
  return [
    {
      weight: 'advice',
      what: `De tekst in ${called(widget)} is maar ${Math.round(size * 10) / 10} pixels groot.`,
      remedy: 'Deze website heeft een kleine basisgrootte. Zet deze regel in het stijlblad van de website.',
      line: `${widget.localName} { --oe-font-size: 16px; }`,
      element: widget,
    },
  ];
}

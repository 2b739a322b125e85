/**
 * Every element in every state, from one table. What the reader chose at the top of the page is in its address:
 * `?root=light&dark&rtl`.
 */

/**
 * `about` says what there is to see; `width` is that of a narrow column in pixels, `dir` is 'rtl' on a part of
 * the page that reads that way; `ready` is called with the element once its content stands.
 */
const specimens = [
  {
    id: 'wheel',
    title: 'Cirkel, dicht',
    about: 'Zo ziet een bezoeker de cirkel het eerst, met de inleiding ernaast.',
    tag: 'insight-wheel',
  },
  {
    id: 'wheel-open',
    title: 'Cirkel met een open thema',
    about: 'Het thema Huisvesting is bij het laden al open.',
    tag: 'insight-wheel',
    attributes: {theme: 'huisvesting'},
  },
  {
    id: 'wheel-list',
    title: 'Cirkel als lijst',
    about: 'Op verzoek van de pagina een lijst, ook waar de cirkel past.',
    tag: 'insight-wheel',
    attributes: {view: 'list'},
  },
  {
    id: 'wheel-subset',
    title: 'Deel van de cirkel',
    about: 'Alleen de drie sociale thema’s.',
    tag: 'insight-wheel',
    attributes: {themes: 'banden,bruggen,connecties'},
  },
  {
    id: 'wheel-hide-empty',
    title: 'Cirkel zonder thema’s in voorbereiding',
    about: 'Thema’s die nog geen inhoud hebben, zijn weggelaten.',
    tag: 'insight-wheel',
    attributes: {'hide-empty': ''},
  },
  {
    id: 'wheel-preparing',
    title: 'Cirkel met alles in voorbereiding',
    about: 'Van deze vier thema’s heeft er nog geen een inhoud.',
    tag: 'insight-wheel',
    attributes: {themes: 'werk,onderwijs,gezondheid,taal-en-cultuur'},
  },
  {
    id: 'wheel-search',
    title: 'Cirkel met een zoekveld',
    about: 'Zoekt in alle thema’s, ook in die dicht zijn. Hier naar “huis”; Escape of ‘Wissen’ maakt het ongedaan.',
    tag: 'insight-wheel',
    attributes: {search: '', theme: 'huisvesting'},
    ready: (element) => searchFor(element, 'huis'),
  },
  {
    id: 'wheel-700',
    title: 'Cirkel in een kolom van 700 pixels',
    about: 'Het open thema staat onder de cirkel.',
    tag: 'insight-wheel',
    attributes: {theme: 'huisvesting'},
    width: 700,
  },
  {
    id: 'wheel-460',
    title: 'Cirkel in een kolom van 460 pixels',
    about: 'Te smal voor de cirkel met ruimte eromheen: het wordt een lijst.',
    tag: 'insight-wheel',
    width: 460,
  },
  {
    id: 'wheel-460-asked',
    title: 'Kleinste cirkel, in een kolom van 460 pixels',
    about: 'Op verzoek van de pagina een cirkel tot aan de rand van de kolom.',
    tag: 'insight-wheel',
    attributes: {view: 'wheel'},
    width: 460,
  },
  {
    id: 'wheel-340',
    title: 'Cirkel in een kolom van 340 pixels',
    about: 'Een lijst, met een thema dat onder zijn rij open is.',
    tag: 'insight-wheel',
    attributes: {theme: 'banden'},
    width: 340,
  },
  {
    id: 'wheel-rtl-page',
    title: 'Nederlandse cirkel op een pagina van rechts naar links',
    about: 'De inhoud is Nederlands en leest dus van links naar rechts, wat de pagina eromheen ook doet.',
    tag: 'insight-wheel',
    attributes: {theme: 'huisvesting'},
    dir: 'rtl',
  },
  {
    id: 'wheel-rtl',
    title: 'Arabische cirkel',
    about: 'De tekening is gespiegeld; de Arabische woorden zijn verzonnen en komen van de pagina zelf, als object.',
    tag: 'insight-wheel',
    attributes: {theme: 'huisvesting'},
    data: arabic(),
    dir: 'rtl',
  },
  {
    id: 'wheel-compare',
    title: 'Cirkel in twee talen',
    about: 'Nederlands en Arabisch naast elkaar, voor een gesprek met een nieuwkomer.',
    tag: 'insight-wheel',
    attributes: {theme: 'huisvesting', compare: 'ar'},
  },
  {
    id: 'panel-compare-340',
    title: 'Thema in twee talen, in een kolom van 340 pixels',
    about: 'De twee talen staan per tekst onder elkaar.',
    tag: 'theme-panel',
    attributes: {theme: 'bruggen', compare: 'en'},
    width: 340,
  },
  {
    id: 'panel-gaps',
    title: 'Vertaling met gaten',
    about: 'Wat in het Engels nog ontbreekt, staat er in het Nederlands en is gemerkt.',
    tag: 'theme-panel',
    attributes: {theme: 'banden', lang: 'en', src: 'data/vertaling/{lang}.json'},
  },
  {
    id: 'wheel-fourteen',
    title: 'Cirkel met veertien domeinen',
    about: 'Het aantal domeinen komt uit het databestand; de namen zijn proefteksten.',
    tag: 'insight-wheel',
    attributes: {src: 'data/fourteen.json'},
  },
  {
    id: 'wheel-fourteen-660',
    title: 'Veertien domeinen in een kolom van 660 pixels',
    about: 'De smalste kolom waarin de cirkel met veertien domeinen past.',
    tag: 'insight-wheel',
    attributes: {src: 'data/fourteen.json'},
    width: 660,
  },
  {
    id: 'panel',
    title: 'Thema',
    about: 'Een thema los van de cirkel, met ondertitel, inzichten en kansen.',
    tag: 'theme-panel',
    attributes: {theme: 'bruggen'},
  },
  {
    id: 'panel-preparing',
    title: 'Thema in voorbereiding',
    about: 'Het thema bestaat, maar heeft nog geen inhoud.',
    tag: 'theme-panel',
    attributes: {theme: 'werk'},
  },
  {
    id: 'panel-unknown',
    title: 'Onbekend thema',
    about: 'De pagina noemt een thema dat niet bestaat.',
    tag: 'theme-panel',
    attributes: {theme: 'vliegtuigen'},
  },
  {
    id: 'insights',
    title: 'Inzichten',
    about: 'De inzichten van een thema; het eerste is open.',
    tag: 'insight-list',
    attributes: {theme: 'banden'},
    ready: (element) => press(element, 'button[part~=toggle]'),
  },
  {
    id: 'kansen',
    title: 'Kansen',
    about: 'De ontwerpvragen van een thema, alle dicht.',
    tag: 'kansen-list',
    attributes: {theme: 'huisvesting'},
  },
  {
    id: 'kansen-question',
    title: 'Kansen bij één vraag',
    about: 'Van de twee ontwerpvragen over huisvesting alleen de tweede, open.',
    tag: 'kansen-list',
    attributes: {theme: 'huisvesting', question: 'voorkomen'},
    ready: (element) => press(element, 'button[part~=toggle]'),
  },
  {
    id: 'blocks',
    title: 'Alle soorten tekst',
    about: 'Citaten, lijsten in lijsten, links, nadruk, tussenkoppen, verwijzingen en Arabische woorden in verzonnen teksten.',
    tag: 'theme-panel',
    attributes: {src: 'data/blocks.json', theme: 'tekstsoorten'},
    ready: openLists,
  },
  {
    id: 'report',
    title: 'Verslag',
    about: 'Het verslag van Maaksessie 10, met de inhoud ernaast.',
    tag: 'session-report',
    attributes: {report: 'maaksessie-10'},
  },
  {
    id: 'report-340',
    title: 'Verslag in een kolom van 340 pixels',
    about: 'De inhoud staat achter een knop, die boven in beeld blijft.',
    tag: 'session-report',
    attributes: {report: 'maaksessie-10'},
    width: 340,
  },
  {
    id: 'report-blocks',
    title: 'Verslag met alle soorten tekst',
    about: 'Citaten, lijsten in lijsten, verwijzingen met een link, twee schrijvers en geen foto’s, in verzonnen teksten.',
    tag: 'session-report',
    attributes: {src: 'data/report-blocks.json'},
  },
  {
    id: 'report-rtl',
    title: 'Arabisch verslag',
    about: 'De inhoud staat rechts van de tekst; de Arabische woorden zijn verzonnen en komen van de pagina zelf, als object.',
    tag: 'session-report',
    data: arabicReport(),
    dir: 'rtl',
  },
  {
    id: 'report-none',
    title: 'Verslag dat er niet is',
    about: 'De pagina noemt geen verslag.',
    tag: 'session-report',
  },
  {
    id: 'agenda',
    title: 'Actieagenda',
    about: 'De zes initiatieven van Maaksessie 10. Het eerste zegt niet wanneer het is geslaagd.',
    tag: 'action-agenda',
    attributes: {report: 'maaksessie-10'},
  },
  {
    id: 'agenda-none',
    title: 'Actieagenda zonder initiatieven',
    about: 'Het verslag heeft geen actieagenda.',
    tag: 'action-agenda',
    data: {...arabicReport(), lang: 'nl', sections: []},
  },
  {
    id: 'loading',
    title: 'Bezig met laden',
    about: 'Dit adres antwoordt pas na een halve minuut: na tien seconden komen er woorden, na twintig een knop.',
    tag: 'insight-wheel',
    attributes: {src: '../slow/wheel.json'},
  },
  {
    id: 'failed-missing',
    title: 'Mislukt: er is geen bestand',
    about: 'Op dit adres staat niets (404).',
    tag: 'insight-wheel',
    attributes: {src: 'data/nergens.json'},
  },
  {
    id: 'failed-broken',
    title: 'Mislukt: het bestand is stuk',
    about: 'Het bestand is geen geldige JSON.',
    tag: 'insight-list',
    attributes: {src: 'data/broken.json', theme: 'banden'},
  },
  {
    id: 'failed-version',
    title: 'Mislukt: het bestand is te nieuw',
    about: 'Het bestand heeft een hoofdversie die deze widgets niet kennen.',
    tag: 'insight-wheel',
    attributes: {src: 'data/version-2.json'},
  },
  {
    id: 'partly-broken',
    title: 'Deels stuk',
    about: 'Wat stuk is, is weggelaten en staat in de console; de rest is te lezen.',
    tag: 'insight-wheel',
    attributes: {src: 'data/partly-broken.json', theme: 'proef'},
  },
  {
    id: 'empty',
    title: 'Leeg',
    about: 'Het bestand is te lezen, maar er staat nog geen domein en geen thema in.',
    tag: 'insight-wheel',
    attributes: {src: 'data/empty.json'},
  },
];

const options = document.querySelector('#options');
const index = document.querySelector('#index');
const room = document.querySelector('#specimens');

readAddress();
for (const {id, title} of specimens) index.append(make('li', {}, make('a', {href: `#${id}`}, title)));
draw();

options.addEventListener('change', () => {
  writeAddress();
  draw();
});
options.addEventListener('submit', (event) => event.preventDefault());

function readAddress() {
  const asked = new URLSearchParams(location.search);
  const {root, dark, rtl} = options.elements;
  root.value = asked.get('root') === 'light' ? 'light' : 'shadow';
  dark.checked = asked.has('dark');
  rtl.checked = asked.has('rtl');
}

function writeAddress() {
  const {root, dark, rtl} = options.elements;
  const parts = [root.value === 'light' && 'root=light', dark.checked && 'dark', rtl.checked && 'rtl'].filter(Boolean);
  history.replaceState(null, '', `${location.pathname}${parts.length ? `?${parts.join('&')}` : ''}${location.hash}`);
}

function draw() {
  const {root, dark, rtl} = options.elements;
  document.documentElement.classList.toggle('dark', dark.checked);
  room.replaceChildren(...specimens.map((specimen) => section(specimen, root.value === 'light', rtl.checked)));
}

function section({id, title, about, tag, attributes = {}, width, dir, data, ready}, light, rtl) {
  const given = {...attributes, ...(light && {'light-dom': ''})};
  const element = make(tag, given, make('a', {href: 'tekst.html'}, 'Inzichten uit actieonderzoek Corona als tekst'));
  if (data) element.data = data;
  if (ready) element.addEventListener('oe-data-ready', () => ready(element), {once: true});
  const box = make('div', {class: width ? 'box narrow' : 'box'}, element);
  if (dir || rtl) box.dir = 'rtl';
  if (width) box.style.width = `${width}px`;
  return make(
    'section',
    {class: 'specimen', id},
    make('h2', {}, title),
    make('p', {}, about),
    make('p', {}, make('code', {}, `<${[tag, ...Object.entries(given).map(written)].join(' ')}>`)),
    box,
  );
}

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function written([name, value]) {
  return value === '' ? name : `${name}="${value}"`;
}

function press(element, selector) {
  element.renderRoot.querySelector(selector)?.click();
}

/** The search is a file of its own, which comes a moment later. */
function searchFor(element, words) {
  const field = element.renderRoot.querySelector('input[type=search]');
  if (!field) return void requestAnimationFrame(() => searchFor(element, words));
  field.value = words;
  field.dispatchEvent(new Event('input'));
  field.form.requestSubmit();
}

/** Opens all items of a panel: they are in lists of their own, which draw a moment later. */
async function openLists(panel) {
  for (const list of panel.renderRoot.querySelectorAll('insight-list, kansen-list')) {
    await list.updateComplete;
    press(list, 'button[part~=all]');
  }
}

/** A report with Arabic words of our own. */
function arabicReport() {
  return {
    schemaVersion: '1.0',
    kind: 'report',
    id: 'arabic-report',
    lang: 'ar',
    languages: ['ar'],
    contentVersion: 1,
    updatedAt: '2026-11-21',
    title: 'نص تجريبي عن لقاء',
    source: {label: 'نص تجريبي من المعرض'},
    number: 1,
    authors: ['كاتبة تجريبية'],
    published: '2026-11-21',
    people: [{id: 'spreker', name: 'متحدثة تجريبية', role: 'متطوعة'}],
    intro: 'هذا نص تجريبي. يبين كيف يُقرأ التقرير من اليمين إلى اليسار.',
    sections: [
      {
        id: 'gesprek',
        title: 'المحادثة',
        body: [{type: 'conversation', person: 'spreker', body: 'نص تجريبي: التقى الجيران كل أسبوع في البيت نفسه.'}],
      },
      {
        id: 'kern',
        title: 'أفكار',
        body: [
          {
            type: 'key-insights',
            items: [
              {id: 'een', body: 'نص تجريبي: الفكرة الأولى.'},
              {id: 'twee', body: 'نص تجريبي: الفكرة الثانية.'},
            ],
          },
        ],
      },
      {
        id: 'acties',
        title: 'خطة العمل',
        body: [
          {
            type: 'initiatives',
            items: [{id: 'plan', number: 1, title: 'نص تجريبي', goal: 'نص تجريبي: هدف.', success: 'نص تجريبي: عندما تنجح.'}],
          },
        ],
      },
    ],
  };
}

/** A circle with Arabic words of our own, to see the drawing mirrored and labels in another script. */
function arabic() {
  const domain = ([id, label, icon]) => ({id, label, icon});
  const groups = [
    [
      'meedoen',
      'المشاركة',
      ['werk', 'العمل', 'briefcase'],
      ['huisvesting', 'السكن', 'house'],
      ['onderwijs', 'التعليم', 'graduation-cap'],
      ['gezondheid', 'الصحة', 'heart-pulse'],
    ],
    [
      'sociale-verbinding',
      'التواصل الاجتماعي',
      ['banden', 'الروابط', 'users-round'],
      ['bruggen', 'الجسور', 'bridge'],
      ['connecties', 'الصلات', 'landmark'],
    ],
    [
      'wat-helpt',
      'ما يساعد',
      ['taal-en-cultuur', 'اللغة والثقافة', 'languages'],
      ['veiligheid-en-stabiliteit', 'الأمان والاستقرار', 'shield-check'],
    ],
    ['fundament', 'الأساس', ['rechten-en-burgerschap', 'الحقوق والمواطنة', 'scale']],
  ];
  return {
    schemaVersion: '1.0',
    kind: 'wheel',
    id: 'arabic-example',
    lang: 'ar',
    languages: ['ar'],
    contentVersion: 1,
    updatedAt: '2026-11-21',
    title: 'نص تجريبي عن السكن والتواصل',
    source: {label: 'نص تجريبي من المعرض'},
    intro: ['هذا نص تجريبي. يبين كيف تُقرأ الدائرة من اليمين إلى اليسار.'],
    framework: {
      edition: 'نص تجريبي',
      citation: ['نص تجريبي'],
      groups: groups.map(([id, label, ...domains]) => ({id, label, domains: domains.map(domain)})),
    },
    themes: [
      {
        id: 'huisvesting',
        title: 'السكن',
        intro: 'نص تجريبي: البيت يعطي الناس الأمان والاستقرار.',
        insights: [{id: 'een', headline: 'نص تجريبي: عنوان الفكرة الأولى', body: 'نص تجريبي تحت العنوان.'}],
        questions: [
          {id: 'vraag', question: 'نص تجريبي: كيف تساعد البلدية؟', kansen: [{id: 'kans', body: 'نص تجريبي: فرصة أولى.'}]},
        ],
      },
    ],
  };
}

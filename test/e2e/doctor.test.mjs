/**
 * The doctor, in every engine: on pages with one known fault each it names that fault and nothing else, on sound pages it finds
 * nothing. After `npm run build`.
 */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {install} from '../../scripts/install.mjs';
import {ENGINES_HERE, launch} from '../fixtures/engines.mjs';
import {startSite} from '../hosts/site.mjs';
import {readJson, readText} from '../node/helpers.mjs';

const LINK = '<a href="/tekst">Lees de inzichten als tekst</a>';
const WHEEL = `<insight-wheel>${LINK}</insight-wheel>`;
const axe = await readText('node_modules/axe-core/axe.min.js');
const DARK = ':root { color-scheme: dark } body { color: #eee; background: #181818 }';
const data = await readJson('data/nl/wheel.json');

const THEMES = new URL('../fixtures/themes/', import.meta.url);
install(fileURLToPath(THEMES), 'the themes of municipalities');
const utrecht = await readFile(new URL('node_modules/@utrecht/design-tokens/dist/index.css', THEMES), 'utf8');

/** A page: what stands in it, what in its head, and its headers. `at` gives addresses of the other site. */
const page = (body, {head = '', headers = {}, lang = 'nl', scripts = ['insight-widgets/dist/insight-widgets.js']} = {}) => ({
  head,
  headers,
  lang,
  body,
  scripts,
});

/** Policies: what the README says, and that without the line for the data. */
const policy = (cdn, {connect = cdn} = {}) => ({
  'Content-Security-Policy': `default-src 'none'; script-src ${cdn}; style-src ${cdn}; connect-src ${connect}; img-src 'self'`,
});

/** Pages with one fault: the page, and what the doctor must say of it. */
const BROKEN = {
  'the policy does not allow the data': [
    ({cdn}) => page(WHEEL, {headers: policy(cdn, {connect: "'self'"})}),
    [/CSP\) houden de inhoud tegen/, ({cdn}) => `connect-src ${cdn}`],
  ],
  'the data is not where src says': [
    ({cdn}) => page(`<insight-wheel src="${cdn}/insight-widgets/data/nl/weel.json">${LINK}</insight-wheel>`),
    [/Op dit adres staat geen inhoud/, ({cdn}) => `${cdn}/insight-widgets/data/nl/weel.json`],
  ],
  'the server of the data does not allow other sites': [
    ({cdn}) => page(`<insight-wheel src="${cdn}/silent/data/nl/wheel.json">${LINK}</insight-wheel>`),
    [/niet aan andere websites \(CORS\)/, () => 'Access-Control-Allow-Origin: *'],
  ],
  'the server of the data is not there': [
    () => page(`<insight-wheel src="http://127.0.0.1:9/wheel.json">${LINK}</insight-wheel>`),
    [/antwoordt niet/, () => 'http://127.0.0.1:9/wheel.json'],
  ],
  'the data is a web page': [
    ({file}) =>
      page(`<insight-wheel src="${file('<!doctype html><h1>Niet gevonden</h1>', 'text/html')}">${LINK}</insight-wheel>`),
    [/geen databestand dat te lezen is/, undefined],
  ],
  'a part of the data cannot be shown': [
    ({file}) => {
      const themes = data.themes.map((theme, index) => (index ? theme : {...theme, insights: [...theme.insights, 7]}));
      const address = file(JSON.stringify({...data, themes}), 'application/json');
      return page(`<insight-wheel src="${address}">${LINK}</insight-wheel>`);
    },
    [/kan niet alles worden getoond/, () => `themes[0].insights[${data.themes[0].insights.length}] is not an object`],
  ],
  'two versions of the script': [
    () => page(WHEEL, {scripts: ['insight-widgets/dist/insight-widgets.js', 'again/dist/insight-widgets.js']}),
    [/laadt de widgets 2 keer/, ({cdn}) => `${cdn}/insight-widgets/dist/\n${cdn}/again/dist/`],
  ],
  'the system has taken the theme away': [
    () => page(`<theme-panel>${LINK}</theme-panel>`),
    [/geen attribuut theme/, () => '<theme-panel theme="huisvesting">…</theme-panel>'],
  ],
  'a theme that does not exist': [
    () => page(`<theme-panel theme="huisvestig">${LINK}</theme-panel>`),
    [/thema ‘huisvestig’ .* bestaat niet/, () => 'theme="huisvesting"'],
  ],
  'a theme that does not exist among others': [
    () => page(`<insight-wheel themes="banden, brugen">${LINK}</insight-wheel>`),
    [/thema ‘brugen’ .* bestaat niet/, () => 'bruggen'],
  ],
  'an attribute that is misspelt': [
    () => page(`<insight-wheel hideempty>${LINK}</insight-wheel>`),
    [/kent het attribuut hideempty niet/, () => 'hide-empty=""'],
  ],
  'a tag that is misspelt': [
    () => page(`<insight-weel>${LINK}</insight-weel>`),
    [/tag <insight-weel> bestaat niet/, () => '<insight-wheel>…</insight-wheel>'],
  ],
  'the system has taken the tag away': [() => page(LINK), [/er staat geen widget op deze pagina/, undefined]],
  'a placeholder for a widget that does not exist': [
    () => page(`<div data-oe-widget="insight-weel">${LINK}</div>`),
    [/‘insight-weel’ bestaat niet/, () => 'insight-wheel'],
  ],
  'a placeholder with an attribute that is misspelt': [
    () => page(`<div data-oe-widget="insight-wheel" data-oe-theme="banden" data-oe-hideempty>${LINK}</div>`),
    [/kent data-oe-hideempty niet/, () => 'data-oe-hide-empty=""'],
  ],
  'a marked link to another site than that of the script': [
    () => page('<p><a href="https://www.example.org/w/nl/wheel/?oe-widget=insight-wheel">Lees</a></p>'),
    [/niet naar de site van het script/, () => 'data-oe-sites="https://www.example.org/w/"'],
  ],
  'a marked link beside a site that the page lists': [
    () =>
      page('<p><a href="https://www.example.org/wide/nl/wheel/?oe-widget=insight-wheel">Lees</a></p>', {
        head: '<script data-oe-sites="https://www.example.org/w" type="text/plain"></script>',
      }),
    [/niet naar de site van het script/, () => 'data-oe-sites="https://www.example.org/wide/"'],
  ],
  'small text': [
    () => page(WHEEL, {head: '<style>html { font-size: 62.5% }</style>'}),
    [/maar 10 pixels groot/, () => 'insight-wheel { --oe-font-size: 16px; }'],
  ],
  'a frame without a height': [
    ({cdn}) => page(`${WHEEL}<iframe src="${cdn}/nl/wheel/" title="Inzichten" width="100%"></iframe>`),
    [/frame met een widget is maar 150 pixels hoog/, () => 'width="100%" height="700"'],
  ],
  'no link inside': [() => page('<insight-wheel></insight-wheel>'), [/staat geen link/, undefined]],
  'pale text': [
    () => page(WHEEL, {head: '<style>insight-wheel { --oe-color-text: #aaa }</style>'}),
    [/slecht te lezen: .* contrast van 2,3 op 1. Nodig is 4,5 op 1/, () => 'insight-wheel { --oe-color-text: #747474; }'],
  ],
  'a dark page without a lighter colour for links': [
    () => page(WHEEL, {head: `<style>${DARK}</style>`}),
    [/slecht te lezen/, () => /^insight-wheel \{ --oe-color-link: #\w{6}; \}$/],
  ],
  'a heading that jumps': [
    () => page(`<insight-wheel heading-level="4">${LINK}</insight-wheel>`),
    [/is een h4, terwijl na de kop erboven een h2 past/, () => 'heading-level="2"'],
  ],
  'the style sheet is not there': [
    ({cdn}) => page(WHEEL, {head: `<link rel="stylesheet" href="${cdn}/insight-widgets/nowhere/insight-widgets.css">`}),
    [/stijlblad/, undefined],
  ],
  'the policy does not allow the style sheet': [
    ({cdn}) =>
      page(WHEEL, {
        head: `<link rel="stylesheet" href="${cdn}/insight-widgets/dist/insight-widgets.css">`,
        headers: {
          'Content-Security-Policy': policy(cdn)['Content-Security-Policy'].replace(`style-src ${cdn}`, "style-src 'self'"),
        },
      }),
    [/CSP\) houden het stijlblad .* tegen/, ({cdn}) => `style-src ${cdn}`],
  ],
};

const SOUND = {
  'the snippet of the README': () => page(WHEEL),
  'a strict policy': ({cdn}) => page(WHEEL, {headers: policy(cdn)}),
  'a dark page': () => page(WHEEL, {head: `<style>${DARK} insight-wheel { --oe-color-link: #8ec7f5 }</style>`}),
  'a small root with text of 16 pixels': () =>
    page(WHEEL, {head: '<style>html { font-size: 62.5% } body { font-size: 1.6rem }</style>'}),
  'all widgets, a theme open, with headings of the page between': () =>
    page(`<h2>Wonen</h2><insight-wheel theme="huisvesting">${LINK}</insight-wheel><h2>Banden</h2>
      <theme-panel theme="banden">${LINK}</theme-panel><h2>Inzichten</h2><insight-list theme="banden" class="x" data-id="7">${LINK}</insight-list>
      <h2>Kansen</h2><kansen-list theme="huisvesting" question="voorkomen">${LINK}</kansen-list>`),
  'the text in the page itself': () => page(`<insight-wheel light-dom theme="banden">${LINK}</insight-wheel>`),
  'a page in English': () => page(WHEEL, {lang: 'en'}),
  'a page in Arabic': () => page(WHEEL, {lang: 'ar" dir="rtl'}),
  'a frame with a height, and elements of others': ({cdn}) =>
    page(
      `${WHEEL}<site-header></site-header><iframe src="${cdn}/nl/wheel/" title="Inzichten" width="100%" height="700"></iframe>`,
    ),
  'a theme of an NL Design System': () => page(`<div class="utrecht-theme">${WHEEL}</div>`, {head: `<style>${utrecht}</style>`}),
  'the style sheet that keeps room': ({cdn}) =>
    page(WHEEL, {head: `<link rel="stylesheet" href="${cdn}/insight-widgets/dist/insight-widgets.css">`}),
  'a placeholder, and a marked link': ({cdn}) =>
    page(`<div data-oe-widget="insight-wheel" data-oe-theme="banden">${LINK}</div>
      <p><a href="${cdn}/insight-widgets/nl/themes/huisvesting/?oe-widget=theme-panel">Lees</a></p>`),
  'a report with its agenda': () =>
    page(`<session-report report="maaksessie-10">${LINK}</session-report><h2>Wat nu</h2>
      <action-agenda report="maaksessie-10">${LINK}</action-agenda>`),
  'a panel that follows a wheel': () =>
    page(`<insight-wheel sync="a">${LINK}</insight-wheel><theme-panel sync="a">${LINK}</theme-panel>`),
};

const html = ({head, body, lang, scripts}, cdn) => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>Nieuwkomers</title>${head}
${scripts.map((path) => `<script type="module" src="${cdn}/${path}"></script>`).join('\n')}</head>
<body><h1>Nieuwkomers</h1>${body}</body></html>`;

describe('the doctor', {concurrency: true}, () => {
  for (const engine of ENGINES_HERE) {
    describe(engine, {concurrency: 1}, () => {
      let browser;
      let site;
      before(async () => {
        [browser, site] = await Promise.all([launch(engine), startSite({})]);
        await browser.resize(1200, 900);
      });
      after(() => Promise.all([browser?.close(), site?.close()]));

      const open = async (make, query = '') => {
        const made = make(site);
        await browser.open(site.page({html: html(made, site.cdn), headers: made.headers}) + query);
      };
      const diagnose = () =>
        browser.run(async (script) => {
          const {diagnose: look} = await import(script);
          return (await look()).map(({what, line, weight, remedy}) => ({what, line, weight, remedy}));
        }, `${site.cdn}/insight-widgets/dist/insight-widgets.js`);

      for (const [fault, [make, [what, line]]] of Object.entries(BROKEN)) {
        test(`names the fault: ${fault}`, async () => {
          await open(make);
          const findings = await diagnose();
          assert.equal(findings.length, 1, JSON.stringify(findings, null, 1));
          assert.match(findings[0].what, what);
          assert.ok(findings[0].remedy);
          const wanted = line?.(site);
          if (wanted instanceof RegExp) assert.match(findings[0].line, wanted);
          else if (wanted) assert.equal(findings[0].line, wanted);
        });
      }

      for (const [name, make] of Object.entries(SOUND)) {
        test(`finds nothing on a sound page: ${name}`, async () => {
          await open(make);
          assert.deepEqual(await diagnose(), []);
        });
      }

      const box = () =>
        browser.until(() => document.querySelector('#oe-doctor')?.shadowRoot?.querySelector('section')?.innerText);

      test('shows on the page what it found when the address asks for it, and has the focus', async () => {
        await open(() => page('<theme-panel theme="huisvestig"></theme-panel>', {headers: policy(site.cdn)}), '?oe-doctor');
        const text = await box();
        assert.match(text, /Widgets op deze pagina: 1 fout en 1 advies/);
        assert.match(text, /Bedoelt u huisvesting\?/);
        assert.equal(await browser.run(() => document.activeElement.id), 'oe-doctor');
        await browser.press(engine === 'webkit' ? '\uE00C' : 'Escape');
        await browser.until(() => !document.querySelector('#oe-doctor'));
      });

      test('shows it so that everyone can read it', async () => {
        await open(() => page('<theme-panel theme="huisvestig"></theme-panel>'), '?oe-doctor');
        await box();
        await browser.run((code) => new Function(code).call(window), axe);
        const look = () =>
          browser.run(async () =>
            (await window.axe.run('#oe-doctor', {rules: {region: {enabled: false}}})).violations.map(({id}) => id),
          );
        assert.deepEqual(await look(), []);
        await browser.run(() => document.querySelector('#oe-doctor').shadowRoot.querySelector('button').replaceChildren());
        assert.deepEqual(await look(), ['button-name']);
      });

      test('says so when all is well', async () => {
        await open(() => page(WHEEL), '?a=b&oe-doctor');
        assert.match(await box(), /Alles werkt/);
      });
    });
  }
});

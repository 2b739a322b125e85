/** The page that makes the code to paste: its forms are those of README.md, and each place gets the form that works there. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {SWITCHES} from '../../demo/embed/address.js';
import {ANSWERS, GROUPS, PLACES, recommend} from '../../demo/embed/places.js';
import {FORMS, formsOf, lostIn, pageOf, policyOf, titleOf, WIDGETS} from '../../demo/embed/snippets.js';
import {texts} from '../../demo/embed/texts.js';
import {cssOf} from '../../demo/theming/css.js';
import {readJson, readText} from './helpers.mjs';

const OF_README = {
  base: 'https://www.example.org/insight-widgets/',
  folder: 'dist',
  widget: 'insight-wheel',
  options: [['theme', 'huisvesting']],
  language: 'nl',
  title: titleOf('nl', 'huisvesting'),
};

const codeOf = (parts, id) => parts.find((part) => part.id === id)?.code;

describe('the code to paste', () => {
  test('is that of the README, form by form', async () => {
    const examples = [...(await readText('README.md')).matchAll(/<!-- form: (\w+) -->\s+```html\n([^]*?)```/g)];
    assert.equal(examples.length, 5);
    const forms = formsOf(OF_README);
    for (const [, form, example] of examples) assert.equal(`${codeOf(forms[form], 'html')}\n`, example, form);
  });

  test('has the address of the hosted page of what is shown', () => {
    const url = (widget, options, language = 'nl') =>
      codeOf(formsOf({...OF_README, widget, options, language}).link, 'url').slice(OF_README.base.length);
    assert.equal(url('theme-panel', [['theme', 'banden']]), 'nl/themes/banden/?oe-widget=theme-panel');
    assert.equal(
      url(
        'kansen-list',
        [
          ['theme', 'banden'],
          ['lang', 'en'],
        ],
        'en',
      ),
      'en/themes/banden/?oe-widget=kansen-list',
    );
    assert.equal(
      url('action-agenda', [
        ['report', 'maaksessie-10'],
        ['light-dom', ''],
      ]),
      'nl/reports/maaksessie-10/?oe-widget=action-agenda&light-dom',
    );
    assert.equal(
      url('insight-wheel', [
        ['themes', 'banden,bruggen'],
        ['view', 'list'],
        ['search', ''],
      ]),
      'nl/wheel/?oe-widget=insight-wheel&themes=banden,bruggen&view=list&search',
    );
  });

  test('names options without a value bare, as attributes and for a placeholder', () => {
    const forms = formsOf({
      ...OF_README,
      options: [
        ['view', 'list'],
        ['search', ''],
      ],
    });
    assert.match(codeOf(forms.element, 'html'), /^<insight-wheel view="list" search>\n/);
    assert.match(codeOf(forms.placeholder, 'html'), /^<div data-oe-widget="insight-wheel" data-oe-view="list" data-oe-search>\n/);
  });

  test('has the hash of a version that never changes on every script, and no hash otherwise', () => {
    const integrity = {'insight-widgets.js': 'sha384-a', 'insight-widgets.classic.js': 'sha384-b', 'frames.js': 'sha384-c'};
    const scriptsOf = (forms) =>
      Object.values(forms)
        .flat()
        .flatMap(({code}) => code.match(/<script[^]*?>/g) ?? []);
    const pinned = scriptsOf(formsOf({...OF_README, folder: '1.4.2', integrity}));
    assert.equal(pinned.length, 6);
    for (const script of pinned) assert.match(script, /\/1\.4\.2\/[\w.-]+js"\s+integrity="sha384-[abc]"\s+crossorigin/);
    for (const script of scriptsOf(formsOf(OF_README))) assert.doesNotMatch(script, /integrity|crossorigin/);
  });

  test('keeps a title with signs of HTML in its attribute', () => {
    const code = codeOf(formsOf({...OF_README, title: 'Wonen & "thuis" <nu>'}).frame, 'html');
    assert.match(code, /title="Wonen &amp; &quot;thuis&quot; &lt;nu>"/);
  });

  test('says what a form cannot carry', () => {
    const wheel = {
      widget: 'insight-wheel',
      options: [
        ['theme', 'banden'],
        ['lang', 'en'],
        ['search', ''],
      ],
    };
    assert.deepEqual(lostIn('frame', wheel), ['search']);
    assert.deepEqual(lostIn('address', wheel), ['theme', 'search']);
    assert.deepEqual(lostIn('link', wheel), []);
    assert.deepEqual(lostIn('address', {widget: 'theme-panel', options: [['theme', 'banden']]}), []);
  });

  test('comes with what a Content-Security-Policy must allow for that form', () => {
    const [origin] = /^https:\/\/[^/]+/.exec(OF_README.base);
    assert.equal(policyOf('link', OF_README.base), `script-src ${origin}\nconnect-src ${origin}`);
    assert.equal(policyOf('frame', OF_README.base), `frame-src ${origin}\nscript-src ${origin}`);
    assert.equal(policyOf('address', OF_README.base), `frame-src ${origin}`);
  });
});

/**
 * What was seen to be left of each form: `W` the widget, `L` the widget once the site loads the script, `-` less. A system that is
 * not here was not tried.
 */
const LEFT = {
  'wordpress-admin': {element: 'W', frame: 'W', placeholder: 'L', address: 'W', link: 'L'},
  'wordpress-author': {element: '-', frame: '-', placeholder: 'L', address: 'W', link: 'L'},
  ghost: {element: 'W', frame: 'W', placeholder: 'L', address: '-', link: 'L'},
  tinymce: {element: '-', frame: '-', placeholder: 'L', address: '-', link: 'L'},
  'ckeditor-5': {element: '-', frame: '-', placeholder: '-', address: '-', link: 'L'},
  'ckeditor-5-html': {element: 'W', frame: 'W', placeholder: 'L', address: '-', link: 'L'},
  // Frames of CKEditor 4 were seen both kept and taken.
  'ckeditor-4': {element: '-', frame: '-', placeholder: '-', address: '-', link: 'L'},
  froala: {element: '-', frame: '-', placeholder: '-', address: '-', link: 'L'},
  quill: {element: '-', frame: '-', placeholder: '-', address: '-', link: 'L'},
  filter: {element: '-', frame: '-', placeholder: '-', address: '-', link: 'L'},
  drupal: {element: '-', frame: '-', placeholder: '-', address: '-', link: 'L'},
  typo3: {element: '-', frame: '-', placeholder: 'L', address: '-', link: 'L'},
};
const UNTRIED = ['umbraco', 'iprox', 'sim'];

describe('the form that is recommended', () => {
  for (const [place, left] of Object.entries(LEFT)) {
    test(`is one that works in ${place}, and needs nothing else where such a form is left`, () => {
      const {form} = recommend(place);
      const best = Object.values(left).includes('W') ? 'W' : 'L';
      assert.equal(left[form], best, form);
    });
  }

  for (const place of UNTRIED) {
    test(`is the marked link in ${place}, with the words that it was not tried`, () => {
      const {form, why} = recommend(place);
      assert.equal(form, 'link');
      assert.match(texts.nl.why[why](texts.nl.place[place]), /niet kunnen proberen/);
      assert.match(texts.en.why[why](texts.en.place[place]), /not been able to try/);
    });
  }

  test('claims to have tried no other place', () => {
    const tried = PLACES.map(({id}) => id).filter((id) => !['unknown', 'text', 'tag-manager', ...UNTRIED].includes(id));
    assert.deepEqual(tried.sort(), Object.keys(LEFT).sort());
  });

  test('follows the answer of who does not know the system, and is the marked link in doubt', () => {
    const given = Object.fromEntries(ANSWERS.map(({id}) => [id, recommend('unknown', id).form]));
    assert.deepEqual(given, {unsure: 'link', kept: 'element', lost: 'link', frame: 'frame'});
    assert.equal(recommend('unknown').form, 'link');
    assert.equal(recommend('drupal', 'kept').form, 'link', 'a place that is known is not asked');
  });

  test('has one sentence that says why, in both languages', () => {
    for (const {id, form, why, group} of [...PLACES, ...ANSWERS]) {
      assert.ok(form === 'ask' || FORMS.includes(form), id);
      if (group) assert.ok(GROUPS.includes(group), id);
      if (why) for (const {why: sentences} of Object.values(texts)) assert.match(sentences[why]('X'), /^[A-ZX].*\.$/, id);
    }
  });
});

describe('the words of the page', () => {
  test('are there in each language', () => {
    const keysOf = (part) =>
      Object.entries(part).flatMap(([key, value]) =>
        value?.constructor === Object ? keysOf(value).map((inner) => `${key}.${inner}`) : [`${key}: ${typeof value}`],
      );
    assert.deepEqual(keysOf(texts.en), keysOf(texts.nl));
  });

  test('are there for each widget, place, form, answer and option', () => {
    const {widget, place, form, formFor, answer, option, optionName} = texts.nl;
    assert.deepEqual(Object.keys(widget), WIDGETS);
    assert.deepEqual(Object.keys(place).sort(), PLACES.map(({id}) => id).sort());
    for (const names of [form, formFor]) assert.deepEqual(Object.keys(names), FORMS);
    assert.deepEqual(
      Object.keys(answer),
      ANSWERS.map(({id}) => id),
    );
    assert.deepEqual(Object.keys(option), SWITCHES);
    assert.deepEqual(Object.keys(optionName), ['theme', 'themes', 'view', ...SWITCHES]);
  });
});

test('the CSS of a dark look names every element', () => {
  const css = cssOf({paper: '#000000', ink: '#ffffff', values: {}}, 'Uiterlijk', 'https://www.example.org/');
  for (const widget of WIDGETS) assert.match(css, new RegExp(`^${widget}[, ]`, 'm'));
});

test('the page offers every element, with attributes that it has', async () => {
  const {modules} = await readJson('custom-elements.json');
  const elements = modules.flatMap(({declarations = []}) => declarations).filter(({tagName}) => tagName);
  assert.deepEqual(elements.map(({tagName}) => tagName).sort(), [...WIDGETS].sort());
  for (const {tagName, attributes} of elements) {
    const names = attributes.map(({name}) => name);
    const own = {wheel: ['theme', 'themes', 'view'], theme: ['theme'], report: ['report']}[pageOf(tagName)];
    for (const name of [...own, 'lang', 'light-dom']) assert.ok(names.includes(name), `${tagName} ${name}`);
  }
});

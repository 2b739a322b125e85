/**
 * Pages whose scripts were written by others, as published and unedited, and some that are worse: the widgets draw, open and
 * can be read, raise no error and change nothing of the page.
 */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {notes, pageOf, startAndRead, wheel} from './visit.mjs';

/**
 * Published scripts. `then` runs after them, as the page's own. `is` tells that they are at work; it runs in the page. `body` is
 * the page's own, for scripts that draw it.
 */
const PUBLISHED = {
  'zone.js': {
    own: /^global __zone_symbol__/,
    scripts: ['zone.js/bundles/zone.umd.js'],
    is: () => Promise.name === 'ZoneAwarePromise',
  },
  'jQuery 1 with Migrate': {
    scripts: ['jquery1/dist/jquery.js', 'jquery-migrate1/dist/jquery-migrate.js'],
    then: `jQuery(function ($) {
      $('body').on('click', '*', function () {});
      $('main *').each(function () { $(this).data('seen', true); });
      $('main').html($('main').html());
    });`,
    is: () => /^1\./.test(window.jQuery.fn.jquery),
  },
  'jQuery 2': {scripts: ['jquery2/dist/jquery.js'], then: '$.noConflict();', is: () => /^2\./.test(window.jQuery.fn.jquery)},
  'jQuery 3 with Migrate and jQuery UI': {
    scripts: ['jquery/dist/jquery.js', 'jquery-migrate/dist/jquery-migrate.js', 'jquery-ui-dist/jquery-ui.js'],
    then: "$(function () { $('.sample').accordion(); $('main').tooltip(); $('.column').draggable(); });",
    is: () => Boolean(window.jQuery.ui.version),
  },
  'jQuery 4': {scripts: ['jquery4/dist/jquery.js'], is: () => /^4\./.test(window.jQuery.fn.jquery)},
  'Prototype 1.7 (what it adds to the language)': {
    made: ['prototype.js'],
    is: () => 'pluck' in Array.prototype && 'blank' in String.prototype,
  },
  'MooTools 1.5 (what it adds to the language)': {
    scripts: ['mootools/lib/mootools-core-1.5.2-server.js'],
    is: () => window.MooTools.version === '1.5.2' && 'associate' in Array.prototype,
  },
  'Sugar, extended into the language': {
    scripts: ['sugar/dist/sugar.js'],
    then: 'Sugar.extend({objectPrototype: true});',
    is: () => 'sortBy' in Array.prototype && 'merge' in {},
  },
  'core-js 3': {scripts: ['core-js-bundle/index.js'], is: () => Boolean(window['__core-js_shared__'])},
  'Babel Polyfill with core-js 2': {
    scripts: ['@babel/polyfill/dist/polyfill.js'],
    is: () => window._babelPolyfill === true || Boolean(window.regeneratorRuntime),
  },
  'Bluebird in place of Promise': {
    scripts: ['bluebird/js/browser/bluebird.js'],
    then: 'window.Promise = Promise;',
    is: () => Boolean(Promise.promisifyAll),
  },
  'promise-polyfill, fetch by XMLHttpRequest': {
    first: 'window.NativePromise = Promise; delete window.Promise; delete window.fetch;',
    scripts: ['promise-polyfill/dist/polyfill.js', 'whatwg-fetch/dist/fetch.umd.js'],
    is: () => fetch.polyfill === true && Promise !== window.NativePromise,
  },
  'a ResizeObserver, inert and :focus-visible of polyfills': {
    first: 'delete window.ResizeObserver;',
    scripts: [
      'resize-observer-polyfill/dist/ResizeObserver.global.js',
      'wicg-inert/dist/inert.js',
      'focus-visible/dist/focus-visible.js',
    ],
    is: () => !String(ResizeObserver).includes('native'),
  },
  'webcomponents.js': {
    scripts: ['@webcomponents/webcomponentsjs/webcomponents-bundle.js'],
    is: () => Boolean(window.WebComponents.ready),
  },
  'scoped registries of custom elements': {
    scripts: ['@webcomponents/scoped-custom-element-registry/scoped-custom-element-registry.min.js'],
    is: () => !String(customElements.define).includes('native'),
  },
  'Underscore and Lodash': {
    scripts: ['underscore/underscore-umd.js', 'lodash/lodash.js'],
    then: 'window.underscore = _.noConflict();',
    is: () => Boolean(window._ && window.underscore),
  },
  Dojo: {
    first: 'window.dojoConfig = {async: true};',
    scripts: ['dojo/dojo.js'],
    then: "require(['dojo/query', 'dojo/parser', 'dojo/NodeList-dom', 'dojo/domReady!'], function (query, parser) { window.dojoReady = Boolean(parser.parse()); });",
    is: () => window.dojoReady && window.define.amd,
  },
  'RequireJS, and globals of Node': {
    scripts: ['requirejs/require.js'],
    then: 'window.module = {exports: {}}; window.exports = module.exports; window.process = {env: {}}; window.global = window;',
    is: () => Boolean(window.define.amd && window.module),
  },
  'AngularJS on the whole page': {
    scripts: ['angular/angular.js'],
    then: "angular.module('page', []); angular.element(document).ready(function () { angular.bootstrap(document.documentElement, ['page']); });",
    is: () => Boolean(document.querySelector('.ng-scope')),
  },
  'React 16, which draws the elements': {
    scripts: ['react/umd/react.development.js', 'react-dom/umd/react-dom.development.js'],
    body: '<div id="react"></div>',
    then: `addEventListener('DOMContentLoaded', function () {
      var h = React.createElement;
      var wheel = function (props) { return h('insight-wheel', props, h('a', {href: '/tekst'}, 'Lees')); };
      ReactDOM.render(h('div', {onClick: function () {}, onFocus: function () {}}, wheel({}), wheel({'light-dom': ''})), document.getElementById('react'));
    });`,
    is: () => document.querySelectorAll('#react insight-wheel').length === 2,
  },
  'Turbo, which brings the page': {
    scripts: ['@hotwired/turbo/dist/turbo.es2017-umd.js'],
    body: '<main></main>',
    then: "addEventListener('DOMContentLoaded', function () { Turbo.visit('NEXT'); });",
    is: () =>
      Boolean(window.Turbo) &&
      document.querySelectorAll('insight-wheel').length === 2 &&
      !document.documentElement.hasAttribute('aria-busy'),
  },
  'Alpine on the whole page': {
    scripts: [],
    deferred: ['alpinejs/dist/cdn.js'],
    then: "addEventListener('DOMContentLoaded', function () { document.body.setAttribute('x-data', '{open: false}'); });",
    is: () => Boolean(window.Alpine.version),
  },
  'htmx, which brings the elements': {
    scripts: ['htmx.org/dist/htmx.js'],
    body: '<main hx-get="NEXT" hx-trigger="load" hx-select="main > *"></main>',
    is: () => Boolean(window.htmx) && document.querySelectorAll('insight-wheel').length === 2,
  },
  'Knockout on the whole page': {
    scripts: ['knockout/build/output/knockout-latest.js'],
    then: "addEventListener('DOMContentLoaded', function () { ko.applyBindings({}, document.body); });",
    is: () => Boolean(window.ko.version),
  },
  FastClick: {
    scripts: ['fastclick/lib/fastclick.js'],
    then: "addEventListener('DOMContentLoaded', function () { FastClick.attach(document.body); });",
    is: () => Boolean(window.FastClick),
  },
};

/** Worse ones, in one script each. Left out is what drivers of browsers do not survive: functions on all objects, `toJSON` on lists. */
const WORSE = {
  'names that are seen in every loop': `
    Object.prototype.extra = 'of others';
    Object.prototype.items = 3;
    Array.prototype.extra = function () {};
    Array.prototype.last = function () { return this[this.length - 1]; };
    String.prototype.extra = Number.prototype.extra = Function.prototype.extra = function () {};`,
  'methods of elements and lists as they were in 2007': `
    Array.from = function (list) { var made = []; for (var i = 0; i < (list ? list.length || 0 : 0); i++) made.push(list[i]); return made; };
    Array.prototype.filter = Array.prototype.findAll = function (test, self) { var made = []; for (var i = 0; i < this.length; i++) if (test.call(self, this[i], i)) made.push(this[i]); return made; };
    Array.prototype.find = Array.prototype.detect = function (test, self) { for (var i = 0; i < this.length; i++) if (test.call(self, this[i], i)) return this[i]; };
    Array.prototype.include = function (value) { return this.indexOf(value) >= 0; };
    Element.prototype.hide = Element.prototype.show = Element.prototype.update = Element.prototype.visible = function () { return this; };
    Element.prototype.remove = function () { if (this.parentNode) this.parentNode.removeChild(this); return this; };
    Element.prototype.select = Element.prototype.down = Element.prototype.next = Element.prototype.up = function () { return null; };
    Event.prototype.stop = function () { this.preventDefault(); this.stopPropagation(); };
    Function.prototype.bind = (function (bind) { return function () { return bind.apply(this, arguments); }; })(Function.prototype.bind);`,
  'a language that is frozen': `
    [Object, Array, Function, String, Number, Boolean, RegExp, Date, Map, Set, WeakMap, Promise, Error].forEach(function (each) {
      Object.freeze(each); Object.freeze(each.prototype);
    });
    Object.freeze(JSON); Object.freeze(Math); Object.freeze(Reflect);`,
  'fetch, JSON and Promise in wrappers': `
    var fetched = window.fetch;
    window.fetch = function () { return fetched.apply(this, arguments).then(function (answer) { return answer; }); };
    var parse = JSON.parse;
    JSON.parse = function (text) { return parse.call(JSON, text); };
    var json = Response.prototype.json;
    Response.prototype.json = function () { return json.call(this).then(function (value) { return value; }); };
    window.Promise = class extends Promise {};
    ['then', 'catch', 'finally'].forEach(function (name) {
      var native = Promise.prototype[name];
      Promise.prototype[name] = function () { return native.apply(this, arguments); };
    });`,
  'listeners, timers and frames in wrappers': `
    var add = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      if (!listener) return;
      listener.wrapped = listener.wrapped || function (event) { return typeof listener === 'function' ? listener.call(this, event) : listener.handleEvent(event); };
      return add.call(this, type, listener.wrapped, options);
    };
    var remove = EventTarget.prototype.removeEventListener;
    EventTarget.prototype.removeEventListener = function (type, listener, options) { return remove.call(this, type, listener && listener.wrapped || listener, options); };
    ['setTimeout', 'requestAnimationFrame', 'queueMicrotask'].forEach(function (name) {
      var native = window[name];
      window[name] = function (task, time) { return native.call(window, function () { task.apply(this, arguments); }, time); };
    });`,
  'shadow roots that are closed': `
    var attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) { return attach.call(this, Object.assign({}, init, {mode: 'closed'})); };`,
  'elements defined in a wrapper': `
    var define = customElements.define;
    customElements.define = function (name, element, options) {
      return define.call(customElements, name, class extends element { connectedCallback() { super.connectedCallback && super.connectedCallback(); } }, options);
    };`,
  'an Array.from and an entries of other frameworks': `
    Array.from = function (list) { return list == null ? [] : typeof list.length === 'number' && list.item ? Array.prototype.slice.call(list) : [list]; };
    Array.prototype.entries = Array.prototype.toArray = function () { return this.slice(); };
    window.Event = function (event) { this.type = event.type.toLowerCase(); };`,
  'styles that cannot be adopted, as in browsers of 2021':
    'delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets;',
  'a page that is written': `
    document.write('<p>Geschreven</p>');
    document.write('<script>document.write("<p>Nog eens</p>")</' + 'script>');`,
  'ids and names that stand for objects': `
    addEventListener('DOMContentLoaded', function () {
      document.body.insertAdjacentHTML('beforeend', '<form id="customElements" name="location"><input name="action" /><input name="children" /></form><a id="URL"></a><a id="fetch"></a><img name="hash" alt="" />');
    });`,
};

const inline = (code) => (code ? `<script>${code}</script>` : '');
const tags = (addresses, attributes = '') =>
  addresses.map((address) => `<script src="${address}" ${attributes}></script>`).join('');

export function scripts(place) {
  const hosts = (list) => {
    for (const [name, {first, scripts: files = [], made = [], deferred = [], then, is, body, own}] of Object.entries(list)) {
      test(name, async () => {
        const {site, browser} = place;
        const {origin, cdn} = site;
        const npm = (path) => `${origin}/npm/${path}`;
        const elements = `<main><div class="sample"><h2>Kop</h2><p>Tekst</p></div>${wheel()}${wheel('light-dom')}</main>`;
        const next = site.page({html: pageOf({body: elements})});
        const html = pageOf({
          head:
            inline(first) +
            tags(files.map(npm)) +
            tags(made.map((path) => `${cdn}/made/${path}`)) +
            inline(then) +
            tags(deferred.map(npm), 'defer'),
          body: body ?? elements,
        }).replaceAll('NEXT', next);
        const policy = `default-src 'none'; script-src ${origin} ${cdn} 'unsafe-inline' 'unsafe-eval'; style-src ${origin} 'unsafe-inline'; connect-src ${origin} ${cdn}; img-src ${origin}/favicon.ico`;
        await browser.open(site.page({html, headers: {'Content-Security-Policy': policy}}));
        if (is) await browser.until(is);
        assert.deepEqual((await notes(place)).errors, [], 'the scripts of the page run');
        const seen = await startAndRead(place);
        const {errors, lines, events} = await notes(place);
        // With light-dom there are sheets to adopt.
        const changed = seen.changed.filter((change) => !change.startsWith('adopted') && !own?.test(change));

        assert.deepEqual([seen.ready, seen.opened], [true, true], `${errors}`);
        assert.deepEqual(seen.closed, [], 'closed wheels can be read');
        assert.deepEqual(seen.unreadable, [], 'open themes can be read');
        assert.deepEqual(changed, [], 'nothing of the page changes');
        assert.deepEqual([errors, lines], [[], []]);
        // Five items of the theme, in two widgets.
        assert.deepEqual(events, ['2 oe-data-ready', '2 oe-theme-open', '10 oe-item-toggle']);
      });
    }
  };

  describe('a page with published scripts', () => hosts(PUBLISHED));
  describe('a page with worse scripts', () =>
    hosts(Object.fromEntries(Object.entries(WORSE).map(([name, code]) => [name, {first: code}]))));
}

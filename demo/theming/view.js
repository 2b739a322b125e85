/** Draws the page from what it knows. */
import {html, noChange, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {copyView, shareView} from '../shared/copy.js';
import {frameView} from '../shared/frame.js';
import {writeAddress} from './address.js';
import {colorOf, fields, FOCUS_STYLES, groups, sizeOf, stepOf, accepted} from './fields.js';
import {hex, seen} from './colors.js';
import {presetOf, presets} from './presets.js';
import {wordsOf} from './texts.js';

export function pageView(state, actions) {
  const {words} = state;
  const links = [
    ['../embed/', words.embed],
    ['../gallery.html', words.gallery],
  ];
  const queryOf = (language) => writeAddress({...state, language});
  return frameView(
    {words, language: state.language, queryOf, links},
    html`<p class="lead">${words.lead}</p>
      <p>${words.native}</p>
      ${state.unread.length ? html`<p class="callout">${words.unread(state.unread.join(', '))}</p>` : nothing}
      ${startView(state, actions)}
      <div class="bench">
        <div class="desk">${resultView(state, actions)} ${settingsView(state, actions)}</div>
        ${previewView(state, actions)}
      </div>
      <div class="takeaway">${cssView(state, actions)} ${shareView(state, actions)}</div>`,
  );
}

/* Where to begin */

function startView({words, look, pasted}, actions) {
  const chosen = presetOf(look);
  return html`<section class="start" aria-labelledby="start">
    <h2 id="start">${words.start}</h2>
    <div class="presets" role="radiogroup" aria-labelledby="start">
      ${presets.map(
        (preset) =>
          html`<label class="preset">
            <input type="radio" name="preset" .checked=${live(preset === chosen)} @change=${() => actions.choose(preset)} />
            <span class="sample" aria-hidden="true" .style=${`background:${preset.paper};color:${preset.ink}`}>
              <span>Aa</span
              ><i .style=${`background:${preset.values['color-accent'] ?? preset.values['color-link'] ?? '#0b5a94'}`}></i>
            </span>
            <span>${preset.name ? words.published(preset.name) : words.preset[preset.id]}</span>
          </label>`,
      )}
    </div>
    <p class="note">${words.publishedNote}</p>
    <details>
      <summary>${words.paste}</summary>
      <form @submit=${(event) => submitPaste(event, actions)}>
        <label for="sheet">${words.pasteLabel}</label>
        <p class="note" id="sheet-note">${words.pasteHint}</p>
        <textarea
          id="sheet"
          name="sheet"
          rows="7"
          spellcheck="false"
          autocomplete="off"
          aria-describedby="sheet-note"
          required
        ></textarea>
        <button class="action">${words.pasteDo}</button>
      </form>
    </details>
    <p class="pasted" role="status">${pasted ? words.pasted(pasted.set, pasted.count) : ''}</p>
  </section>`;
}

function submitPaste(event, {paste}) {
  event.preventDefault();
  paste(event.currentTarget.elements.sheet.value);
}

/* What was measured, in short */

function resultView(state, actions) {
  const {words, measures, said} = state;
  const seenNow = (measures ?? []).filter(({value}) => value !== undefined);
  const bad = seenNow.filter(({passes}) => !passes);
  const names = [...new Set(bad.map(({field}) => field))];
  const verdict = !measures
    ? words.measuring
    : bad.length
      ? words.someFail(bad.length, seenNow.length)
      : words.allPass(seenNow.length);
  return html`<section class="result" aria-labelledby="result" data-passes=${bad.length ? 'no' : 'yes'}>
    <h2 id="result" tabindex="-1">${words.result}</h2>
    <p class="verdict">${measures ? signView(!bad.length) : nothing} <strong>${verdict}</strong></p>
    <p class="unseen" role="status">${said}</p>
    ${matchMedia('(forced-colors: active)').matches ? html`<p class="note">${words.forced}</p>` : nothing}
    ${
      names.length
        ? html`<ul class="faults">
            ${names.map((name) => faultView(name, bad, state, actions))}
          </ul>`
        : nothing
    }
    <p class="next"><a href="#css" @click=${goTo}>${words.css}</a> <a href="#share" @click=${goTo}>${words.share}</a></p>
  </section>`;
}

function faultView(name, bad, state, actions) {
  const {words, language} = state;
  return html`<li>
    <p class="fault">${wordsOf(fields[name], language).label}</p>
    <ul class="places">
      ${bad
        .filter(({field}) => field === name)
        .map(({id}) => html`<li><a href="#m-${id}" @click=${goTo}>${words.measure[id]}</a></li>`)}
    </ul>
    ${mendView(name, state, actions, '#result')}
  </li>`;
}

/** The focus goes along; the address stays as it is. */
function goTo(event) {
  event.preventDefault();
  const goal = document.querySelector(event.currentTarget.hash);
  goal.scrollIntoView({block: 'center'});
  goal.focus({preventScroll: true});
}

/** The nearest value that passes, to be taken; the focus goes to `next`. */
function mendView(name, {words, mends, language}, actions, next) {
  if (!(name in mends)) return html`<p class="mend note">${words.mendBusy}</p>`;
  const value = mends[name];
  if (value === null) return html`<p class="mend note">${words.mendNone}</p>`;
  const isColor = fields[name].kind === 'color';
  const use = () => {
    actions.set(name, value);
    document.querySelector(next).focus({preventScroll: true});
  };
  return html`<p class="mend">
    <span>${isColor ? words.mendColor : words.mendSize}</span>
    ${isColor ? swatchView(value) : nothing}
    <button type="button" class="small" data-mend=${name} @click=${use}>
      ${words.use(value)} <span class="unseen">${words.useFor(wordsOf(fields[name], language).label)}</span>
    </button>
  </p>`;
}

const swatchView = (color) => html`<i class="swatch" aria-hidden="true" .style=${`background:${color}`}></i>`;

/** Passes or fails, as a drawing beside the word. */
const signView = (passes) =>
  html`<svg class="sign" viewBox="0 0 24 24" aria-hidden="true" data-passes=${passes ? 'yes' : 'no'}>
    <circle cx="12" cy="12" r="11" />
    <path d=${passes ? 'M7 12.5l3.5 3.5L17 9' : 'M8 8l8 8M16 8l-8 8'} />
  </svg>`;

/* What can be set */

function settingsView(state, actions) {
  const {words} = state;
  const [first, ...others] = groups;
  return html`<form
    class="settings"
    aria-labelledby="settings"
    @submit=${(event) => event.preventDefault()}
    @focusout=${actions.leave}
  >
    <h2 id="settings">${words.settings}</h2>
    <fieldset>
      <legend>${words.pageGroup}</legend>
      <p class="note">${words.pageNote}</p>
      ${['paper', 'ink'].map((name) => pageColorView(name, state, actions))}
    </fieldset>
    ${groupView(first, state, actions)}
    <details>
      <summary>${words.more}</summary>
      ${others.map((group) => groupView(group, state, actions))}
    </details>
    <button type="button" class="action quiet" @click=${() => actions.choose({values: {}})}>${words.resetAll}</button>
  </form>`;
}

function groupView({id, fields: members}, state, actions) {
  return html`<fieldset>
    <legend>${state.words.group[id]}</legend>
    ${members.map((field) => fieldView(field, state, actions))}
  </fieldset>`;
}

function pageColorView(name, {words, look, wrong}, {setPage, refuse}) {
  return html`<div class="field">
    <label for="f-${name}">${words[name]}</label>
    <div class="inputs">
      ${colorView(
        {id: `f-${name}`, label: words[name], text: wrong[name] ?? look[name], shown: look[name], wrong: name in wrong},
        words,
        (value) => {
          const color = colorOf(value)?.slice(0, 7);
          if (color) setPage(name, color);
          else refuse(name, value);
        },
      )}
    </div>
    ${name in wrong ? errorView(`f-${name}`, words.wrong.color) : nothing}
  </div>`;
}

function fieldView(field, state, actions) {
  const {name, kind} = field;
  const {words, look, wrong, language} = state;
  const {label, description} = wordsOf(field, language);
  const id = `f-${name}`;
  const value = look.values[name];
  const take = (text) => {
    const good = text.trim() && accepted(field, text);
    if (good) actions.set(name, good);
    else if (text.trim()) actions.refuse(name, text);
    else actions.set(name, undefined);
  };
  const text = wrong[name] ?? value ?? '';
  const input = {id, label, text, wrong: name in wrong, words, field, value, take};
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <p class="note" id="${id}-note">${description.replaceAll('`', '')}</p>
    <div class="inputs">
      ${
        kind === 'color'
          ? colorView({...input, shown: colorNow(field, state), described: true}, words, take)
          : kind === 'size'
            ? sizeView(input, state)
            : kind === 'style'
              ? styleView(input)
              : fontView(input)
      }
      ${
        value === undefined
          ? nothing
          : html`<button
              type="button"
              class="small"
              aria-label=${words.reset(label)}
              @click=${() => {
                actions.set(name, undefined);
                document.getElementById(id).focus();
              }}
            >
              ${words.standard}
            </button>`
      }
    </div>
    ${name in wrong ? errorView(id, words.wrong[kind]) : nothing}
  </div>`;
}

const errorView = (id, message) => html`<p class="error" id="${id}-error" role="alert">${message}</p>`;

const describedBy = ({id, wrong, described}) =>
  [described && `${id}-note`, wrong && `${id}-error`].filter(Boolean).join(' ') || nothing;

/** What a reader is typing stays until they leave the field. */
const kept = (id, text) => (document.activeElement?.id === id ? noChange : live(text));

/** As the browser's colour field has it: opaque, on the page. */
function colorNow(field, {current, look: {paper, ink}}) {
  const color = colorOf(current(field));
  return color ? hex(seen([paper, color])) : ink;
}

function colorView(input, words, take) {
  const {id, label, text, shown, wrong} = input;
  return html`<input
      type="color"
      aria-label=${words.pick(label)}
      .value=${live(shown)}
      @input=${(event) => take(event.currentTarget.value)}
    />
    <input
      type="text"
      id=${id}
      .value=${kept(id, text)}
      placeholder=${shown}
      size="10"
      spellcheck="false"
      autocomplete="off"
      aria-invalid=${wrong ? 'true' : nothing}
      aria-describedby=${describedBy(input)}
      @change=${(event) => take(event.currentTarget.value)}
    />`;
}

function sizeView(input, {current}) {
  const {id, label, field, value, wrong, words, take} = input;
  const now = sizeOf(field, current(field));
  const unit = now?.unit ?? field.units[0];
  return html`<input
      type="number"
      id=${id}
      min="0"
      step="any"
      .value=${kept(id, value === undefined ? '' : String(now?.number ?? ''))}
      placeholder=${now ? round(now.number) : words.none}
      aria-invalid=${wrong ? 'true' : nothing}
      aria-describedby=${describedBy({...input, described: true})}
      @keydown=${(event) => stepWith(event, stepOf(field, unit), now?.number ?? 0)}
      @input=${({currentTarget: {value: number, validity}}) => validity.badInput || take(number && `${number}${unit}`)}
    />
    ${
      field.units.length > 1
        ? html`<select
            aria-label=${words.unit(label)}
            .value=${live(unit)}
            @change=${({currentTarget}) => take(`${inUnit(now, currentTarget.value)}${currentTarget.value}`)}
          >
            ${field.units.map((each) => html`<option value=${each} ?selected=${each === unit}>${each || '×'}</option>`)}
          </select>`
        : html`<span>${unit}</span>`
    }`;
}

/** Begins at what there is now, where nothing has been set, and makes steps that mean something. */
function stepWith(event, step, now) {
  const sign = {ArrowUp: 1, ArrowDown: -1}[event.key];
  if (!sign) return;
  event.preventDefault();
  const {currentTarget: field} = event;
  field.value = String(Math.max(0, round(Number(field.value || now) + sign * step)));
  field.dispatchEvent(new Event('input', {bubbles: true}));
}

const round = (number) => Math.round(number * 1000) / 1000;

/** The same size in another unit, at a text of 16 pixels. */
const PIXELS = {px: 1, em: 16, rem: 16, '': 16, '%': 0.16};
const inUnit = (size, unit) => (size ? round((size.number * PIXELS[size.unit]) / PIXELS[unit]) : 1);

function styleView({id, value, take}) {
  return html`<select id=${id} aria-describedby="${id}-note" @change=${(event) => take(event.currentTarget.value)}>
    ${['', ...FOCUS_STYLES].map(
      (each) => html`<option value=${each} .selected=${live(each === (value ?? ''))}>${each || '–'}</option>`,
    )}
  </select>`;
}

function fontView(input) {
  const {id, text, wrong, words, take} = input;
  return html`<input
    type="text"
    class="long"
    id=${id}
    .value=${kept(id, text)}
    placeholder=${words.none}
    spellcheck="false"
    autocomplete="off"
    aria-invalid=${wrong ? 'true' : nothing}
    aria-describedby=${describedBy({...input, described: true})}
    @change=${(event) => take(event.currentTarget.value)}
  />`;
}

/* The widgets, with what was measured of them */

function previewView(state, actions) {
  const {words, rtl, specimens} = state;
  return html`<section class="room" aria-labelledby="preview-title">
    <h2 id="preview-title">${words.preview}</h2>
    <p>${words.previewNote}</p>
    <label class="switch">
      <input type="checkbox" .checked=${live(rtl)} @change=${(event) => actions.turn(event.currentTarget.checked)} />
      ${words.rtl}
    </label>
    <div id="preview">${specimens.map((specimen) => specimenView(specimen, state, actions))}</div>
  </section>`;
}

function specimenView({id, pieces}, state, actions) {
  const {words, measures, rtl} = state;
  const [title, about] = words.specimen[id];
  return html`<section class="shown" id="s-${id}" aria-labelledby="s-${id}-title">
    <h3 id="s-${id}-title">${title}</h3>
    <p class="note">${about}</p>
    <div class="pieces" data-number=${pieces.length}>
      ${pieces.map(({id: piece, element, narrow}) => {
        const own = (measures ?? []).filter((each) => each.piece === piece);
        return html`<div class="piece ${narrow ? 'narrow' : ''}">
          ${words.piece[piece] ? html`<p class="caption">${words.piece[piece]}</p>` : nothing}
          <div class="stage" dir=${rtl ? 'rtl' : nothing}>${element}</div>
          ${
            own.length
              ? html`<ul class="pairs" aria-label="${words.measured}: ${words.piece[piece] ?? title}">
                  ${own.map((measure) => measureView(measure, state, actions))}
                </ul>`
              : nothing
          }
        </div>`;
      })}
    </div>
  </section>`;
}

function measureView({id, kind, field, value, needed, passes, colors}, state, actions) {
  const {words, language} = state;
  const figure = (number) => figureOf(number, kind, language);
  const isSeen = value !== undefined;
  return html`<li id="m-${id}" tabindex="-1" data-passes=${isSeen ? (passes ? 'yes' : 'no') : nothing}>
    <span class="pair" aria-hidden="true" .style=${colors ? `color:${colors[0]};background:${colors[1]}` : ''}
      >${kind === 'text' ? 'Aa' : kind === 'target' ? '↕' : html`<i></i>`}</span
    >
    <span class="what">${words.measure[id]}</span>
    <span class="figure">${isSeen ? figure(value) : '–'}</span>
    <span class="finding"
      >${isSeen ? html`${signView(passes)} ${passes ? words.pass : words.fail}` : words.unseen}
      <small>(${words.need(figure(needed))})</small></span
    >
    ${isSeen && !passes ? mendView(field, state, actions, `#m-${id}`) : nothing}
  </li>`;
}

/** Rounded down: what is shown as enough is enough. */
function figureOf(value, kind, language) {
  const number = (Math.floor(value * 100 + 1e-6) / 100).toLocaleString(language, {maximumFractionDigits: 2});
  return kind === 'target' ? `${number} px` : `${number} : 1`;
}

/* To take along */

function cssView({words, css, copied}, actions) {
  return html`<section aria-labelledby="css">
    <h2 id="css" tabindex="-1">${words.css}</h2>
    ${
      css
        ? html`<p id="css-note">${words.cssNote}</p>
            <textarea
              id="css-text"
              readonly
              spellcheck="false"
              dir="ltr"
              aria-labelledby="css"
              aria-describedby="css-note"
              rows=${css.split('\n').length + 1}
              .value=${css}
            ></textarea>
            ${copyView('css', words.copyCss, css, 'css-text', words, copied, actions)}`
        : html`<p>${words.cssNothing}</p>`
    }
  </section>`;
}

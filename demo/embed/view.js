/** Draws the page from what it knows. */
import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {copyView, shareView} from '../shared/copy.js';
import {frameView} from '../shared/frame.js';
import {themingAddress, VIEWS, writeAddress} from './address.js';
import {ANSWERS, GROUPS, PLACES} from './places.js';
import {WIDGETS} from './snippets.js';

export function pageView(state, actions) {
  const {words, unread} = state;
  const links = [
    ['../theming/', words.theming],
    ['../gallery.html', words.gallery],
  ];
  const queryOf = (language) => writeAddress({...state, language});
  return frameView(
    {words, language: state.language, queryOf, links},
    html`<p class="lead">${words.lead}</p>
      ${unread.length ? html`<p class="callout">${words.unread(unread.join(', '))}</p>` : nothing}
      <div class="bench">
        <form class="choices" aria-label=${words.crumb} @submit=${(event) => event.preventDefault()}>
          ${whatView(state, actions)} ${whereView(state, actions)} ${moreView(state, actions)} ${lookView(state, actions)}
          ${filesView(state, actions)}
        </form>
        ${codeView(state, actions)}
      </div>
      ${previewView(state)}
      <div class="takeaway">${shareView(state, actions)}</div>`,
  );
}

/* What is shown */

function whatView(state, actions) {
  const {words, chosen} = state;
  return html`<fieldset>
    <legend><h2>${words.what}</h2></legend>
    ${WIDGETS.map((widget) => {
      const [name, about] = words.widget[widget];
      return html`<label class="choice">
        <input
          type="radio"
          name="widget"
          value=${widget}
          .checked=${live(widget === chosen.widget)}
          @change=${() => actions.choose({widget})}
        />
        <span><strong>${name}</strong>: ${about}</span>
      </label>`;
    })}
    ${state.kind === 'report' ? reportView(state, actions) : themeView(state, actions)}
  </fieldset>`;
}

function themeView({words, kind, theme, withContent, wheel, unknownTheme}, actions) {
  const known =
    unknownTheme || !withContent.length ? [...(theme ? [{id: theme, title: theme}] : []), ...withContent] : withContent;
  return html`<div class="field">
    <label for="theme">${kind === 'wheel' ? words.openTheme : words.theme}</label>
    <select
      id="theme"
      aria-invalid=${unknownTheme ? 'true' : nothing}
      aria-describedby="theme-said"
      @change=${(event) => actions.choose({theme: event.currentTarget.value})}
    >
      ${kind === 'wheel' ? html`<option value="" .selected=${live(!theme)}>${words.noTheme}</option>` : nothing}
      ${known.map(({id, title}) => html`<option value=${id} .selected=${live(id === theme)}>${title}</option>`)}
    </select>
    <p class=${unknownTheme || wheel === null ? 'error' : 'note'} id="theme-said" role="status">
      ${unknownTheme ? words.unknownTheme(unknownTheme) : wheel === null ? words.noThemes : wheel ? '' : words.busy}
    </p>
    ${wheel === null ? html`<button type="button" class="small" @click=${actions.fetchThemes}>${words.retry}</button>` : nothing}
  </div>`;
}

function reportView({words, report, reports}, actions) {
  return html`<div class="field">
    <label for="report">${words.report}</label>
    <select id="report" @change=${(event) => actions.choose({report: event.currentTarget.value})}>
      ${reports.map(({id, title}) => html`<option value=${id} .selected=${live(id === report.id)}>${title}</option>`)}
    </select>
  </div>`;
}

/* Where it is pasted */

function whereView({words, chosen}, actions) {
  return html`<fieldset>
    <legend><h2>${words.where}</h2></legend>
    <div class="field">
      <label for="place">${words.placeLabel}</label>
      <select id="place" @change=${(event) => actions.choose({place: event.currentTarget.value})}>
        ${GROUPS.map(
          (group) =>
            html`<optgroup label=${words.group[group]}>
              ${PLACES.filter((place) => place.group === group).map(
                ({id}) => html`<option value=${id} .selected=${live(id === chosen.place)}>${words.place[id]}</option>`,
              )}
            </optgroup>`,
        )}
      </select>
    </div>
    ${
      chosen.place === 'unknown'
        ? html`<fieldset class="question">
            <legend>${words.ask}</legend>
            ${ANSWERS.map(
              ({id}) =>
                html`<label class="choice">
                  <input
                    type="radio"
                    name="answer"
                    value=${id}
                    .checked=${live(id === chosen.answer)}
                    @change=${() => actions.choose({answer: id})}
                  />
                  <span>${words.answer[id]}</span>
                </label>`,
            )}
          </fieldset>`
        : nothing
    }
  </fieldset>`;
}

/* What else can be chosen */

function moreView(state, actions) {
  const {words, kind, languages, content, chosen, switches} = state;
  return html`<details>
    <summary>${words.more}</summary>
    <div class="field">
      <label for="content">${words.content}</label>
      <select
        id="content"
        aria-describedby="content-note"
        @change=${(event) => actions.choose({content: event.currentTarget.value})}
      >
        <option value="" .selected=${live(!content)}>${words.asPage}</option>
        ${languages.map(
          (each) => html`<option value=${each} .selected=${live(each === content)}>${words.contentName[each] ?? each}</option>`,
        )}
      </select>
      <p class="note" id="content-note">${words.contentNote}</p>
    </div>
    ${kind === 'wheel' ? wheelView(state, actions) : nothing}
    <fieldset>
      <legend>${words.options}</legend>
      ${switches.map((name) => checkView(name, words.option[name], chosen[name], (checked) => actions.choose({[name]: checked})))}
    </fieldset>
  </details>`;
}

function wheelView({words, chosen, domains}, actions) {
  const subset = chosen.themes ? chosen.themes.split(',') : [];
  const withOrWithout = (id, checked) =>
    domains
      .map((domain) => domain.id)
      .filter((each) => (each === id ? checked : subset.includes(each)))
      .join(',');
  return html`<div class="field">
      <label for="view">${words.view}</label>
      <select id="view" @change=${(event) => actions.choose({view: event.currentTarget.value})}>
        ${VIEWS.map((each) => html`<option value=${each} .selected=${live(each === chosen.view)}>${words.viewName[each]}</option>`)}
      </select>
    </div>
    <fieldset>
      <legend>${words.themes}</legend>
      <p class="note">${words.themesNote}</p>
      ${domains.map(({id, label}) =>
        checkView(`domain-${id}`, label, subset.includes(id), (checked) => actions.choose({themes: withOrWithout(id, checked)})),
      )}
    </fieldset>`;
}

const checkView = (name, label, checked, set) =>
  html`<label class="choice">
    <input type="checkbox" name=${name} .checked=${live(checked)} @change=${(event) => set(event.currentTarget.checked)} />
    <span>${label}</span>
  </label>`;

function lookView(state, actions) {
  const {words, look, lookSaid} = state;
  return html`<details>
    <summary>${words.look}</summary>
    <p class="note">${words.lookNote}</p>
    <p><a href=${themingAddress(state)}>${words.lookPage}</a></p>
    <label for="look">${words.lookLabel}</label>
    <textarea id="look" rows="5" spellcheck="false" autocomplete="off"></textarea>
    <p class="copy">
      <button type="button" class="action quiet" @click=${() => actions.setLook(document.querySelector('#look').value)}>
        ${words.lookDo}
      </button>
      ${
        Object.keys(look.values).length
          ? html`<button
              type="button"
              class="small"
              @click=${() => {
                actions.clearLook();
                document.querySelector('#look').focus();
              }}
            >
              ${words.lookClear}
            </button>`
          : nothing
      }
      <span role="status">${lookSaid}</span>
    </p>
  </details>`;
}

function filesView({words, chosen, wrongBase, base, version, hashes}, actions) {
  return html`<details>
    <summary>${words.files}</summary>
    <div class="field">
      <label for="base">${words.base}</label>
      <p class="note" id="base-note">${words.baseNote}</p>
      <input
        type="url"
        class="long"
        id="base"
        spellcheck="false"
        autocomplete="off"
        placeholder=${base}
        .value=${live(wrongBase ?? chosen.base)}
        aria-invalid=${wrongBase === undefined ? nothing : 'true'}
        aria-describedby="base-note${wrongBase === undefined ? '' : ' base-error'}"
        @change=${(event) => actions.setBase(event.currentTarget.value)}
      />
      ${wrongBase === undefined ? nothing : html`<p class="error" id="base-error" role="alert">${words.baseWrong}</p>`}
    </div>
    <fieldset>
      <legend>${words.version}</legend>
      ${[false, true].map(
        (pinned) =>
          html`<label class="choice">
            <input
              type="radio"
              name="version"
              .checked=${live(pinned === chosen.pinned)}
              @change=${() => actions.choose({pinned})}
            />
            <span>${pinned ? words.pinned(version) : words.live}</span>
          </label>`,
      )}
      <p class="note">${words.pinnedNote}</p>
      <p class=${hashes === null ? 'error' : 'note'} role="status">
        ${chosen.pinned && !hashes ? (hashes === null ? words.noHash : words.hashBusy) : ''}
      </p>
    </fieldset>
  </details>`;
}

/* The code */

function codeView(state, actions) {
  const {words, form, forms, why, said, isHere, css, policy} = state;
  const found = forms.find((each) => each.form === form);
  const isFramed = ['frame', 'address'].includes(form);
  return html`<section class="code" aria-labelledby="yours">
    <h2 id="yours">${words.yours}</h2>
    <p class="unseen" role="status">${said}</p>
    <p class="advice"><strong>${words.recommended}: ${words.form[form]}.</strong> ${why}</p>
    ${isHere ? html`<p class="callout">${words.baseHere}</p>` : nothing} ${formView(found, state, actions)}
    ${css ? partView({key: 'css', title: words.css, note: words.cssNote, label: words.copy.css, code: css}, state, actions) : nothing}
    <details>
      <summary>${words.others}</summary>
      ${forms
        .filter((each) => each !== found)
        .map(
          (each) =>
            html`<section class="other" aria-labelledby="form-${each.form}">
              <h3 id="form-${each.form}">${words.form[each.form]}</h3>
              <p>${words.formFor[each.form]}</p>
              ${formView(each, state, actions)}
            </section>`,
        )}
    </details>
    <h3>${words.administrator}</h3>
    ${partView({key: 'policy', title: 'Content-Security-Policy', note: words.policyNote, label: words.copy.policy, code: policy}, state, actions)}
    ${isFramed ? nothing : html`<p class="note">${words.trusted}</p>`}
    <h3>${words.check}</h3>
    <p>${isFramed ? words.checkFrame : words.checkWidget}</p>
  </section>`;
}

function formView({form, parts, lost}, state, actions) {
  const {words, chosen, kind} = state;
  const isWhole =
    ['frame', 'address'].includes(form) && !['insight-wheel', 'theme-panel', 'session-report'].includes(chosen.widget);
  return html`${lost.length ? html`<p class="callout">${words.lost(lost.map((name) => words.optionName[name]).join(', '))}</p>` : nothing}
  ${isWhole ? html`<p class="callout">${words.whole[kind]}</p>` : nothing}
  ${parts.map(({id, code}) => {
    const [title, note] = id === 'html' && ['link', 'tag'].includes(form) ? words.linkHtml : words.part[id];
    const label = html`${words.copy[id]} <span class="unseen">(${words.inForm(words.form[form])})</span>`;
    return partView({key: `${form}-${id}`, title, note, label, code}, state, actions);
  })}`;
}

function partView({key, title, note, label, code}, {words, copied}, actions) {
  return html`<div class="part">
    <label for="c-${key}">${title}</label>
    <p class="note" id="c-${key}-note">${note}</p>
    <textarea
      id="c-${key}"
      readonly
      spellcheck="false"
      dir="ltr"
      aria-describedby="c-${key}-note"
      rows=${code.split('\n').length + 1}
      .value=${code}
    ></textarea>
    ${copyView(key, label, code, `c-${key}`, words, copied, actions)}
  </div>`;
}

/* The widget */

function previewView({words, previews}) {
  return html`<section class="room" aria-labelledby="preview-title">
    <h2 id="preview-title">${words.preview}</h2>
    <p>${words.previewNote}</p>
    <div id="preview">
      ${previews.map(
        ({width, element}) =>
          html`<section class="shown" data-width=${width} aria-labelledby="w-${width}">
            <h3 id="w-${width}">${words.width[width]}</h3>
            <div class="stage" lang="nl">${element}</div>
          </section>`,
      )}
    </div>
  </section>`;
}

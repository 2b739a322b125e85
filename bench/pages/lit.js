/**
 * The floor: the same content as a bare LitElement, as a competent developer writes it in an afternoon. No drawing, tokens,
 * tolerant reader, links to places or care for pages that are not its own.
 */
import {css, html, LitElement, nothing} from 'lit';

const files = new Map();

/** One download per address, as in the widgets. */
function load(url) {
  if (!files.has(url)) files.set(url, fetch(url).then((answer) => answer.json())); // prettier-ignore
  return files.get(url);
}

const inline = (runs) => [runs].flat().map((run) => (run.text === undefined ? run : mark(run)));

function mark({text, strong, em, href}) {
  let view = em ? html`<em>${text}</em>` : text;
  if (strong) view = html`<strong>${view}</strong>`;
  return href ? html`<a href=${href}>${view}</a>` : view;
}

const blocks = (list) =>
  [list].flat().map((block) => {
    if (block.type === 'list') return html`<ul>${block.items.map((item) => html`<li>${blocks(item)}</li>`)}</ul>`; // prettier-ignore
    if (block.type === 'quote') return html`<blockquote>${inline(block.text)}</blockquote>`;
    return html`<p>${inline(block.text ?? block)}</p>`;
  });

const themeView = ({title, subtitle, intro, insights, questions}) =>
  html`<h3>${title}</h3>
    ${subtitle ? html`<p>${subtitle}</p>` : nothing} ${blocks(intro)}
    <h4>Inzichten (${insights.length})</h4>
    ${insights.map(
      ({headline, body, sources = []}) =>
        html`<details>
          <summary>${inline(headline)}</summary>
          ${blocks(body)} ${sources.map(({label, href}) => html`<p><a href=${href}>${label}</a></p>`)}
        </details>`,
    )}
    <h4>Kansen</h4>
    ${questions.map(
      ({question, elaboration, kansen}) =>
        html`<details>
          <summary>${inline(question)}</summary>
          ${elaboration ? blocks(elaboration) : nothing}
          <ul>
            ${kansen.map(({body}) => html`<li>${blocks(body)}</li>`)}
          </ul>
        </details>`,
    )}`;

class BareWheel extends LitElement {
  static properties = {src: {}, _wheel: {state: true}, _chosen: {state: true}};

  static styles = css`
    ul {
      padding-left: 1.25em;
    }
    details {
      border-bottom: 1px solid #ccc;
      padding: 0.75em 0;
    }
    summary {
      font-weight: bold;
      cursor: pointer;
    }
  `;

  async connectedCallback() {
    super.connectedCallback();
    this._wheel = await load(this.src);
  }

  render() {
    if (!this._wheel) return html`<slot></slot>`;
    const {title, intro, framework, themes, source} = this._wheel;
    const chosen = themes.find(({id}) => id === this._chosen);
    return html`<h2>${title}</h2>
      ${blocks(intro)}
      ${framework.groups.map(
        ({label, domains}) => html`<p>${label}: ${domains.map((domain) => this.#button(domain, themes))}</p>`,
      )}
      ${chosen ? themeView(chosen) : nothing}
      <p>Bron: <a href=${source.href}>${source.label}</a></p>
      <slot></slot>`;
  }

  #button({id, label}, themes) {
    return html`<button
      ?disabled=${!themes.some((theme) => theme.id === id)}
      aria-expanded=${id === this._chosen}
      @click=${() => (this._chosen = id === this._chosen ? undefined : id)}
    >
      ${label}
    </button> `;
  }
}

customElements.define('bare-wheel', BareWheel);

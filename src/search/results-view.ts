/** What a search has found: themes or sections with their number of places, and each place with a piece of its text. */
import {excerptOf, type Found, type Hit, type Stretch} from '../model/search.js';
import type {Kit} from './kit.js';

/** More than this is no list to read: the reader gets the first and is told so. */
const MOST = 50;

/** A longer text is no name, in characters. */
const LONG = 200;

/** `choose` leads to a place. */
export function resultsView(kit: Kit, found: readonly Found[], choose: (place: string) => void): unknown {
  const {html, nothing, msg, str, said, digits} = kit;
  let room = MOST;
  return html`<ul role="list">
      ${found.map(({place: group, title, hits}) => {
        const shown = hits.slice(0, room);
        room -= shown.length;
        if (!shown.length) return nothing;
        const own = shown.find(({place}) => place === group);
        return html`<li part="found">
          <button type="button" part="tool result" @click=${() => choose(group)}>
            <strong>${own ? piecesView(kit, title, own.stretches[0]) : html`<span .textContent=${title}></span>`}</strong>
          </button>
          <span class="oe-muted" .textContent=${digits(hits.length)}></span>
          ${own ? excerptView(kit, own) : nothing}
          <ul role="list">
            ${shown
              .filter((hit) => hit !== own)
              .map(
                (hit) =>
                  html`<li>
                    <button type="button" part="tool result" @click=${() => choose(hit.place)}>
                      <span>${nameView(kit, hit, title)}</span>
                    </button>
                    ${excerptView(kit, hit)}
                  </li>`,
              )}
          </ul>
        </li>`;
      })}
    </ul>
    ${room ? nothing : html`<p class="oe-muted" ${said(msg(str`Hier staan de eerste ${digits(MOST)}.`))}></p>`}`;
}

/** The title, or a piece of a text that has none; else that of its group. */
function nameView(kit: Kit, {texts: [text], stretches: [hits = []]}: Hit, group: string): unknown {
  return text ? piecesView(kit, text, hits, ...(text.length > LONG ? excerptOf(text, hits) : [])) : piecesView(kit, group);
}

/** The first text with a hit that is not the title. */
function excerptView(kit: Kit, {texts, stretches}: Hit): unknown {
  const {html, nothing} = kit;
  const index = stretches.findIndex((each, position) => position && each.length);
  const text = texts[index];
  const hits = stretches[index];
  if (!text || !hits) return nothing;
  const [from, to] = excerptOf(text, hits);
  return html`<p part="excerpt">${piecesView(kit, text, hits, from, to)}</p>`;
}

/** A text, or a part of it, with its hits marked. */
function piecesView({html}: Kit, text: string, hits: readonly Stretch[] = [], from = 0, to = text.length): unknown {
  const pieces: unknown[] = [];
  const add = (start: number, end: number): void => {
    if (end > start) pieces.push(html`<span .textContent=${text.slice(start, end)}></span>`);
  };
  let at = from;
  if (from) pieces.push(html`<span>…</span>`);
  for (const [start, end] of hits) {
    if (end > to) break;
    add(at, start);
    pieces.push(html`<mark .textContent=${text.slice(start, end)}></mark>`);
    at = end;
  }
  add(at, to);
  if (to < text.length) pieces.push(html`<span>…</span>`);
  return pieces;
}

/** What a wheel says beside its places: the answer of the hub, and the introduction with its figures. */
import {html, type TemplateResult} from 'lit';
import {msg} from '../../i18n/locale.js';
import {digits, direction, insightsAndKansen, insightWord, kansWord, ofThemes, questionWord} from '../../i18n/words.js';
import {countKansen, type Theme, type Wheel} from '../../model/dataset.js';
import {beside} from '../../model/translation.js';
import {said} from '../shared/said.js';
import {blocksIn} from '../shared/text-view.js';
import type {Layout} from './wheel-layout.js';
import type {Spot} from './wheel-spots.js';

/**
 * The second line of the hub: about the place that is pointed at, or where the open theme is when it may be out of sight.
 * For the eye; the buttons say the same to the ear.
 */
export function hintView(layout: Layout, pointed: Spot | undefined, open: Spot | undefined): TemplateResult {
  const beneath = layout === 'ring' && open;
  const spot = layout === 'list' ? undefined : (pointed ?? (beneath || undefined));
  if (!spot) return html`<span ${said(msg('Kies een thema om te lezen'))}></span>`;
  const {domain, theme} = spot;
  const name = html`<b .textContent=${domain.label}></b>`;
  const other = beside(domain);
  if (other?.part && spot !== beneath)
    return html`${name} <span lang=${other.lang} dir=${direction(other.lang)} .textContent=${other.part.label}></span>`;
  const words = spot === beneath ? msg('staat onder de cirkel') : theme ? counts(theme) : msg('nog in voorbereiding');
  return html`${name} <span ${said(words)}></span>`;
}

export function introView(content: Wheel, spots: readonly Spot[]): TemplateResult {
  const themes = spots.flatMap(({theme}) => theme ?? []);
  const sum = (count: (theme: Theme) => number): number => themes.reduce((total, theme) => total + count(theme), 0);
  const insights = sum((theme) => theme.insights.length);
  const questions = sum((theme) => theme.questions.length);
  const kansen = sum(countKansen);
  const figures: [number, string][] = [
    [themes.length, ofThemes(spots.length)],
    [insights, insightWord(insights)],
    [questions, questionWord(questions)],
    [kansen, kansWord(kansen)],
  ];
  return html`<div part="intro">
    <div part="lead" class="oe-blocks">${blocksIn(content, 'intro')}</div>
    <dl part="figures">
      ${figures.map(
        ([figure, words]) =>
          html`<div>
            <dt class="oe-muted" ${said(words)}></dt>
            <dd .textContent=${digits(figure)}></dd>
          </div>`,
      )}
    </dl>
  </div>`;
}

/** The numbers of a theme, as in `3 inzichten, 7 kansen`. */
export function counts(theme: Theme): string {
  return insightsAndKansen(theme.insights.length, countKansen(theme));
}

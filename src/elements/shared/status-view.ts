/** Loading, failure and empty, for every element: words, and what the reader can do. */
import {html, nothing, type TemplateResult} from 'lit';
import {ownName} from '../../i18n/languages.js';
import {locale, msg, str} from '../../i18n/locale.js';
import {clockTime, direction, longDate} from '../../i18n/words.js';
import {findDomain, type DataFile, type Wheel} from '../../model/dataset.js';
import type {DatasetState} from '../../store/dataset-store.js';
import type {Failure} from '../../store/load.js';

/** What is said of the content, which each kind of file has another word for. */
export interface ContentWords {
  loading: string;
  failed: string;
  /** `day` is empty where it is not known. */
  stale: (day: string) => string;
  /** That at this time it could not be seen whether there is something newer. */
  unsure: (time: string) => string;
  version: string;
  missing: string;
  format: string;
}

export const insightWords = (): ContentWords => ({
  loading: msg('De inzichten worden opgehaald'),
  failed: msg('De inzichten konden niet worden opgehaald'),
  stale: (day) => (day ? msg(str`U leest de inzichten van ${day}`) : msg('U leest een eerdere versie van de inzichten')),
  unsure: (time) => msg(str`Om ${time} uur was niet te zien of er nieuwere zijn.`),
  version: msg('Deze pagina gebruikt een oude versie, die de nieuwe inzichten niet kan lezen.'),
  missing: msg('Op het adres dat deze pagina noemt, staan geen inzichten.'),
  format: msg('Het bestand met de inzichten is niet leesbaar.'),
});

/** Why there is nothing to read yet; `retry` starts a new download. */
export function statusView(
  state: Exclude<DatasetState, {status: 'fresh'}>,
  words: ContentWords,
  retry: () => void,
): TemplateResult {
  if (state.status === 'loading') return box('loading', words.loading);
  return box(
    'failed',
    words.failed,
    because(state.reason, words),
    html`${state.retrying ? html`<p .textContent=${msg('We proberen het nog een keer.')}></p>` : nothing} ${retryView(retry)}`,
  );
}

/** Says that there may be newer content than what stands here; `retry` looks again. */
export function staleView(
  {updatedAt}: DataFile,
  {reason, tried}: {reason: Failure; tried: number},
  words: ContentWords,
  retry: () => void,
): TemplateResult {
  return box(
    'stale',
    words.stale(longDate(updatedAt)),
    `${words.unsure(clockTime(tried))} ${because(reason, words)}`,
    retryView(retry),
  );
}

/** Says that the content cannot be shown in a language, and why; what stands stays. `retry` looks again. */
export function noLanguageView(language: string, reason?: Failure, retry?: () => void): TemplateResult {
  const title = msg(str`De inzichten konden niet in deze taal worden opgehaald: ${ownName(language)}`);
  return box('failed', title, reason && because(reason), retry && retryView(retry));
}

/** Says that the data has no themes, in place of a blank. */
export function emptyView(): TemplateResult {
  return box('empty', msg('Hier staan nog geen inzichten'), msg('Zodra OpenEmbassy ze plaatst, staan ze hier vanzelf.'));
}

/** Says why an element that shows one theme has none to show. */
export function noThemeView(wheel: Wheel, theme: string | undefined): TemplateResult {
  if (!theme) return box('empty', msg('Er is nog geen thema gekozen'), msg('Kies een thema om de inzichten te lezen.'));
  return findDomain(wheel, theme)
    ? box('empty', msg('Dit thema is nog in voorbereiding'), msg('De inzichten worden nog geschreven.'))
    : box('empty', msg('Dit thema is er niet'), msg('Deze pagina noemt een thema dat niet in de inzichten staat.'));
}

/** Says that a page asks for a design question that its theme does not have. */
export function noQuestionView(): TemplateResult {
  return box('empty', msg('Deze ontwerpvraag is er niet'), msg('Deze pagina noemt een vraag die niet bij dit thema staat.'));
}

/** Says that a report has no initiatives. */
export function noAgendaView(): TemplateResult {
  return box('empty', msg('Hier staat geen actieagenda'), msg('In dit verslag staan geen initiatieven.'));
}

function box(kind: string, title: string, text?: string, action: unknown = nothing): TemplateResult {
  return html`<div part="status" data-kind=${kind} role="status" lang=${locale} dir=${direction(locale)}>
    <p .textContent=${title}></p>
    ${text ? html`<p .textContent=${text}></p>` : nothing} ${action}
  </div>`;
}

const retryView = (retry: () => void): TemplateResult =>
  html`<button type="button" part="retry" @click=${retry}><span .textContent=${msg('Probeer opnieuw')}></span></button>`;

function because(reason: Failure, words = insightWords()): string {
  switch (reason) {
    case 'timeout':
      return msg('Er kwam tien seconden lang geen antwoord.');
    case 'network':
      return msg('Er is geen verbinding met de server gelukt.');
    case 'server':
      return msg('De server gaf een foutmelding.');
    case 'version':
      return words.version;
    case 'missing':
    case 'address':
      return words.missing;
    case 'format':
      return words.format;
  }
}

import {html, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {NativeEvent} from '../../store/native-event.js';
import {moveFocus} from '../../controllers/arrow-keys.js';
import {writePlace} from '../../controllers/place-controller.js';
import {SizeController} from '../../controllers/size-controller.js';
import {msg} from '../../i18n/locale.js';
import {direction} from '../../i18n/words.js';
import {findTheme, type Wheel} from '../../model/dataset.js';
import {beside, lentIn} from '../../model/translation.js';
import {base} from '../../theme/base.styles.js';
import {paper} from '../../theme/paper.styles.js';
import {tokens} from '../../theme/tokens.js';
import {emblemView} from '../shared/emblem-view.js';
import {headingView} from '../shared/heading-view.js';
import {iconView, signView} from '../shared/icon-view.js';
import {paperView} from '../shared/paper-view.js';
import {said} from '../shared/said.js';
import {emptyView} from '../shared/status-view.js';
import {blocksIn} from '../shared/text-view.js';
import {keepInPlace} from '../keep-in-place.js';
import {SearchController} from '../search-controller.js';
import {WheelElement, type LanguageOptions} from '../wheel-element.js';
import {styles} from './insight-wheel.styles.js';
import {ringView, type Marks} from './wheel-drawing.js';
import {draw, fit, SMALL, type Drawing, type Layout, type View} from './wheel-layout.js';
import {lengths, placed, tied} from './wheel-position.js';
import {spotsOf, type Spot} from './wheel-spots.js';
import {counts, hintView, introView} from './wheel-words.js';

/** Fired after a theme of a wheel has opened. */
export class ThemeOpenEvent extends NativeEvent {
  /** Id of the theme. */
  readonly theme: string;

  constructor(theme: string) {
    super('oe-theme-open', {bubbles: true, composed: true});
    this.theme = theme;
  }
}

/** Fired after a theme of a wheel has closed. */
export class ThemeCloseEvent extends NativeEvent {
  /** Id of the theme. */
  readonly theme: string;

  constructor(theme: string) {
    super('oe-theme-close', {bubbles: true, composed: true});
    this.theme = theme;
  }
}

/** The height of the field to search in, as `insight-wheel.styles.ts` reserves it. */
const SEARCH = 5.75;

/** The height of the line with the languages. */
const LANGUAGES = 3;

/** The parts of the panel inside, which a page may style from outside. */
const PARTS =
  'panel, head, panel-disc, panel-names, panel-group, panel-title, panel-intro, close, lists, section, section-title, all, item, headline, toggle, mark, words, eyebrow, body, kansen, kans, link, copy, print, tool, icon';

/**
 * The circle of integration themes: choose an icon and its insights and kansen open beside or beneath it.
 *
 * @element insight-wheel
 *
 * @slot - Shown without script, while loading and on failure; its first link stays as text version.
 * @fires {ThemeOpenEvent} oe-theme-open - A theme has opened.
 * @fires {ThemeCloseEvent} oe-theme-close - A theme has closed.
 * @fires {ItemToggleEvent} oe-item-toggle - An insight or question has opened or closed.
 * @fires {DataReadyEvent} oe-data-ready - The content stands.
 * @fires {DataProblemEvent} oe-data-problem - The data, or a part of it, cannot be shown.
 * @csspart root - All of the element.
 * @csspart languages - The line with the languages to choose from.
 * @csspart language - One of them.
 * @csspart wheel - The circle or list with its panel.
 * @csspart stage - The drawing with the middle and the legend.
 * @csspart ring - The drawing itself.
 * @csspart title - The title in the middle of the circle.
 * @csspart places - The list of themes.
 * @csspart place - One theme in it: its button and, when open, its panel.
 * @csspart spot - The box in which the button has its place.
 * @csspart node - The button of a theme.
 * @csspart disc - The round of its icon.
 * @csspart names - Its name and its numbers.
 * @csspart label - Its name.
 * @csspart meta - Its numbers, which only the list shows.
 * @csspart sign - The plus or minus in a list.
 * @csspart group-name - The name of a group.
 * @csspart intro - The introduction beside or beneath the circle.
 * @csspart lead - Its text.
 * @csspart hub - The middle of the circle.
 * @csspart hint - The line under the title.
 * @csspart figures - The figures under the introduction.
 * @csspart legend - What the two kinds of rounds mean.
 * @csspart panel - The open theme. The parts of `theme-panel`, `insight-list` and `kansen-list` are there too.
 * @csspart icon - Every icon.
 * @csspart status - The box that says that content is loading, missing or cannot be shown.
 * @csspart retry - The button in it.
 * @csspart foot - The line with source and date.
 */
export class InsightWheel extends WheelElement {
  static override get properties(): PropertyDeclarations {
    return {
      theme: {},
      themes: {},
      hideEmpty: {type: Boolean, attribute: 'hide-empty'},
      view: {},
      deepLink: {type: Boolean, attribute: 'deep-link'},
      search: {type: Boolean},
      compare: {},
      hideLanguage: {type: Boolean, attribute: 'hide-language'},
      _pointed: {state: true},
    };
  }

  static override get styles(): CSSResultGroup {
    return [tokens, base, paper, styles];
  }

  /** Id of the open theme; set it to open another, or to an empty text to close. */
  declare theme?: string | undefined;

  /** Ids of the themes to draw, separated by commas. Default: all. */
  declare themes?: string;

  /** Leaves out themes that have no content yet. */
  declare hideEmpty?: boolean;

  /**
   * `auto` draws the circle where it fits and a list elsewhere, `wheel` draws it up to the edges of a narrow column,
   * `list` never. Default: `auto`.
   */
  declare view?: View;

  /** Writes the open theme into the address of the page, as `#oe/huisvesting`. */
  declare deepLink?: boolean;

  /** Puts a field above the circle that searches in all themes, also those that are not open. */
  declare search?: boolean;

  /** A second language, such as `ar`: its texts stand beside those of the element, or beneath them where it is narrow. */
  declare compare?: string;

  /** Leaves out the choice of language. */
  declare hideLanguage?: boolean;

  /** Id of the domain that is pointed at or focused: the hub names it and its panel is prepared. */
  declare private _pointed: string | undefined;

  readonly #size = new SizeController(this);
  readonly #search = new SearchController(this, () => (this.search ? this.innerScope : undefined));
  #open: string | undefined;
  /** True once content has been drawn. */
  #drawn = false;

  override hasPlace(place: string): boolean {
    const {content} = this;
    const [id] = place.split('/');
    return content !== undefined && spotsOf(content, this.themes, this.hideEmpty).some(({theme}) => theme?.id === id);
  }

  override canOpen(theme: string): boolean {
    return this.hasPlace(theme);
  }

  override seekPlace(place: string): void {
    const [id, item] = place.split('/');
    const theme = this.content && findTheme(this.content, id);
    const known = theme && [...theme.insights, ...theme.questions].some((each) => each.id === item);
    // The item may be gone since the link was made; its theme is the next best place.
    super.seekPlace(known ? place : (id ?? ''));
  }

  /** The heights of the shipped wheel, closed, in each layout; `embed/reserve.css` has the same. */
  protected override get room(): number {
    const {width} = this.#size;
    const above = (this.search ? SEARCH : 0) + (this.hideLanguage ? 0 : LANGUAGES);
    if (this.view === 'list' || width < 31) return 115 + above;
    return (width < 60 ? 73 : width < 66 ? 43.5 : Math.min(0.49 * width, 40) + 7) + above;
  }

  protected override get languages(): LanguageOptions {
    return {compare: this.compare, choice: !this.hideLanguage};
  }

  // By now the selection is the one that `sync` and `src` ask for.
  protected override update(changed: PropertyValues<this>): void {
    if (changed.has('theme')) this.selection.choose(this.theme || undefined);
    else this.theme = this.selection.theme;
    super.update(changed);
  }

  protected override renderContent(content: Wheel): TemplateResult {
    const spots = spotsOf(content, this.themes, this.hideEmpty);
    if (!spots.length) return emptyView();

    const {layout, diameter} = fit(this.#size.width, spots.length, this.view ?? 'auto');
    const groups = spots
      .filter(({first}) => first)
      .map(({group, groupLabel, hue}) => ({
        hue,
        named: groupLabel !== '',
        size: spots.filter((spot) => spot.group === group).length,
      }));
    const drawing = draw(
      groups.map(({size}) => size),
      diameter || 540,
      layout === 'split' ? 44 : 0,
    );
    const chosen = spots.findIndex(({theme}) => theme && theme.id === this.selection.theme);
    const marks: Marks = {
      groups,
      nodeHues: spots.map(({hue}) => hue),
      chosen,
      pointed: spots.findIndex(({domain}) => domain.id === this._pointed),
    };
    const names = layout === 'list' ? 'oe-rows' : `oe-circle oe-${layout} ${diameter < SMALL ? 'oe-small' : ''}`;
    return html`${this.#search.view}
      <div part="wheel" class="${names} ${chosen < 0 ? '' : 'oe-open'}" .style=${lengths(drawing)} @keydown=${this.#press}>
        <div part="stage">
          ${layout === 'list' ? html`<div part="ring">${emblemView(groups)}</div>` : ringView(drawing, marks)}
          <div part="hub">
            ${headingView(
              this.level,
              'title',
              html`<span lang=${lentIn(content, 'title') ?? nothing} .textContent=${content.title || msg('Inzichten')}></span>`,
            )}
            <p part="hint" class="oe-muted" aria-hidden="true">${hintView(layout, spots[marks.pointed], spots[chosen])}</p>
          </div>
          ${
            spots.every(({theme}) => theme)
              ? nothing
              : html`<div part="legend" class="oe-muted" aria-hidden="true">
                  <span ${said(msg('met inzichten'))}></span><span ${said(msg('in voorbereiding'))}></span>
                </div>`
          }
        </div>
        <ul part="places" role="list">
          ${repeat(
            spots,
            ({domain}) => domain.id,
            (spot, index) => this.#renderSpot(spot, index === chosen, layout, drawing, index),
          )}
        </ul>
        ${introView(content, spots)}
      </div>`;
  }

  /** All its themes, whichever is open. */
  protected override renderPaper(content: Wheel): unknown {
    const themes = spotsOf(content, this.themes, this.hideEmpty).flatMap(({theme}) => theme ?? []);
    if (!themes.length) return this.renderContent(content);
    return html`<div class="oe-sheet" lang=${content.lang} dir=${direction(content.lang)}>
        ${headingView(this.level, nothing, html`<span .textContent=${content.title}></span>`)}
        <div class="oe-blocks oe-sheet-intro">${blocksIn(content, 'intro')}</div>
      </div>
      ${themes.map((theme) => paperView(content, theme, this.level + 1, theme))}`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const {content} = this;
    if (!content) return;
    const open = spotsOf(content, this.themes, this.hideEmpty).find(({theme}) => theme && theme.id === this.selection.theme)
      ?.domain.id;
    const closed = this.#open;
    const first = !this.#drawn;
    this.#drawn = true;
    if (open === closed) return;
    this.#open = open;
    if (closed) this.dispatchEvent(new ThemeCloseEvent(closed));
    if (open) this.dispatchEvent(new ThemeOpenEvent(open));
    // What the page itself opens is not a step of the reader.
    if (this.deepLink && !first) writePlace(open);
  }

  #renderSpot(
    {domain, theme, group, groupLabel, hue, first, last}: Spot,
    open: boolean,
    layout: Layout,
    drawing: Drawing,
    index: number,
  ): TemplateResult {
    const {id} = domain;
    const circle = layout !== 'list';
    const other = circle ? undefined : beside(domain);
    return html`<li part="place" data-group=${hue} class=${last ? 'oe-last' : ''}>
      <div part="spot">
        ${
          first && groupLabel
            ? html`<span part="group-name" .style=${circle ? tied(drawing, group) : ''} .textContent=${groupLabel}></span>`
            : nothing
        }
        <button
          type="button"
          part="node"
          data-id=${id}
          .style=${circle ? placed(drawing, index) : ''}
          aria-expanded=${theme ? (open ? 'true' : 'false') : nothing}
          aria-disabled=${theme ? nothing : 'true'}
          @click=${() => theme && this.#toggle(id)}
          @pointerenter=${this.#point}
          @pointerleave=${this.#unpoint}
          @focus=${this.#point}
          @blur=${this.#unpoint}
        >
          <span part="disc">${iconView(domain.icon)}</span>
          <span part="names"
            ><span part="label" lang=${lentIn(domain, 'label') ?? nothing} .textContent=${domain.label}></span>${
              other?.part
                ? html`<span
                    part="label"
                    lang=${other.lang}
                    dir=${direction(other.lang)}
                    .textContent=${other.part.label}
                  ></span>`
                : nothing
            }<span part="meta" class=${circle ? 'oe-unseen' : ''} ${said(theme ? counts(theme) : msg('in voorbereiding'))}></span
          ></span>
          ${theme ? html`<span part="sign">${signView(open)}</span>` : nothing}
        </button>
      </div>
      ${
        theme && (open || this._pointed === id)
          ? // Hidden while it is only pointed at, so that it is ready when it opens.
            html`<theme-panel
              exportparts=${PARTS}
              ?hidden=${!open}
              ?light-dom=${this.inPage}
              .scope=${this.innerScope}
              .theme=${id}
              .headingLevel=${this.level + 1}
              .place=${circle ? 'column' : 'row'}
              .close=${this.#close}
            ></theme-panel>`
          : nothing
      }
    </li>`;
  }

  #nodes(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[part=node]')];
  }

  #node(id: string | undefined): HTMLElement | undefined {
    return this.#nodes().find(({dataset}) => dataset['id'] === id);
  }

  #toggle(id: string): void {
    const node = this.#node(id);
    if (!node) return;
    void keepInPlace(node, () => {
      this.selection.choose(this.#open === id ? undefined : id);
      return this.updateComplete;
    });
  }

  /** Closes the open theme and leads back to what opened it. */
  #close = (): void => {
    const node = this.#node(this.#open);
    this.selection.choose(undefined);
    node?.focus();
  };

  #press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape' && this.#open) {
      event.preventDefault();
      this.#close();
    } else moveFocus(event, this.#nodes(), direction(this.content?.lang ?? '') === 'rtl');
  };

  #point = (event: Event): void => {
    this._pointed = (event.currentTarget as HTMLElement).dataset['id'];
  };

  #unpoint = (event: Event): void => {
    // A finger leaves with each tap; focus comes next.
    if ((event as PointerEvent).pointerType === 'touch') return;
    if (this._pointed === (event.currentTarget as HTMLElement).dataset['id']) this._pointed = undefined;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'insight-wheel': InsightWheel;
  }
  interface GlobalEventHandlersEventMap {
    'oe-theme-open': ThemeOpenEvent;
    'oe-theme-close': ThemeCloseEvent;
  }
}

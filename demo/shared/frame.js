/** What stands around the pages on which something is set: the head of the site, the path, and the foot. */
import {html, nothing} from 'lit';

export const LANGUAGES = ['nl', 'en'];

/** Names of the languages, each in its own. */
const NAMES = {nl: 'Nederlands', en: 'English'};

/** Words of the frame; the pages add theirs. */
export const frameTexts = {
  nl: {
    home: 'Nieuwkomers in onze gemeente',
    skip: 'Direct naar de inhoud',
    path: 'Kruimelpad',
    languages: 'Taal',
    gallery: 'Galerij: alle widgets in al hun toestanden',
    theming: 'Huisstijl: kleuren instellen, en zien wat te lezen is',
    embed: 'Op uw website: maak de code die u plakt',
    footer: 'Gemeente Voorbeeld bestaat niet. Deze pagina laat zien hoe de inzichten er op uw website uit kunnen zien.',
    copied: 'Gekopieerd.',
    refused: 'Kopiëren mag hier niet. De tekst is geselecteerd: druk op Ctrl+C (op een Mac: Cmd+C).',
    textVersion: 'Inzichten uit actieonderzoek Corona als tekst',
    unread: (names) => `Dit deel van het adres is niet te lezen en is overgeslagen: ${names}.`,
    share: 'Laat dit een collega zien',
    shareNote: 'Alles wat u instelde, staat in dit adres. Deze pagina bewaart niets.',
    copyLink: 'Kopieer het adres',
  },
  en: {
    home: 'Newcomers in our municipality',
    skip: 'Skip to the content',
    path: 'Breadcrumb',
    languages: 'Language',
    gallery: 'Gallery: all widgets in all their states (Dutch)',
    theming: 'House style: set colours, and see what can be read',
    embed: 'On your website: make the code that you paste',
    footer: 'Gemeente Voorbeeld does not exist. This page shows what the insights can look like on your website.',
    copied: 'Copied.',
    refused: 'Copying is not allowed here. The text is selected: press Ctrl+C (on a Mac: Cmd+C).',
    textVersion: 'Insights from action research on Corona as text (Dutch)',
    unread: (names) => `This part of the address cannot be read and was passed over: ${names}.`,
    share: 'Show this to a colleague',
    shareNote: 'All that you have set is in this address. This page stores nothing.',
    copyLink: 'Copy the address',
  },
};

/**
 * The page around `content`. `words` has those of the frame and `title` and `crumb`; `queryOf(language)` is the query of the same page in
 * another language; `links` are `[address, words]` in the foot.
 */
export function frameView({words, language, queryOf, links}, content) {
  return html`<header class="top">
      <a class="skip" href="#inhoud">${words.skip}</a>
      <div class="page wide">
        <a class="brand" href="../index.html">
          <svg viewBox="0 0 32 36" aria-hidden="true">
            <path d="M2 3h28v16c0 7.5-5.5 12.5-14 15.5C7.5 31.5 2 26.5 2 19z" />
            <path class="charge" d="M16 9v17M9.5 14.5 16 9l6.5 5.5M8 22.5q4-3 8 0t8 0" />
          </svg>
          Gemeente Voorbeeld
        </a>
        <nav aria-label=${words.languages}>
          <ul>
            ${LANGUAGES.map(
              (each) =>
                html`<li>
                  <a
                    href=${queryOf(each) || '?lang=nl'}
                    lang=${each}
                    hreflang=${each}
                    aria-current=${each === language ? 'true' : nothing}
                    >${NAMES[each]}</a
                  >
                </li>`,
            )}
          </ul>
        </nav>
      </div>
    </header>
    <div class="page wide">
      <nav class="crumbs" aria-label=${words.path}>
        <ol>
          <li><a href="../index.html">${words.home}</a></li>
          <li aria-current="page">${words.crumb}</li>
        </ol>
      </nav>
      <main id="inhoud" tabindex="-1">
        <h1>${words.title}</h1>
        ${content}
      </main>
    </div>
    <footer class="bottom">
      <div class="page wide">
        <p>${words.footer}</p>
        <ul>
          <li><a href="../index.html">${words.home}</a></li>
          ${links.map(([address, text]) => html`<li><a href=${address}>${text}</a></li>`)}
        </ul>
      </div>
    </footer>`;
}

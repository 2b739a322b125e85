/**
 * Writes demo/tekst.html: everything in data/nl/wheel.json as one page that needs no script. It is where the fallback
 * link of the demo leads.
 *
 *   node scripts/demo-text.mjs
 *
 * Run it again when the data changes; `demoText()` gives the page for a test that compares.
 */
import {readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {format, resolveConfig} from 'prettier';

const data = new URL('../data/nl/wheel.json', import.meta.url);
const target = fileURLToPath(new URL('../demo/tekst.html', import.meta.url));

export async function demoText() {
  const style = {...(await resolveConfig(target)), parser: 'html'};
  return format(page(JSON.parse(await readFile(data, 'utf8'))), style);
}

function page(wheel) {
  const {lang, title, intro, framework, themes, source, updatedAt, contentVersion} = wheel;
  const domains = framework.groups.flatMap(({label, domains}) => domains.map((domain) => ({...domain, group: label})));
  const written = domains.flatMap(({id, group}) => themes.filter((theme) => theme.id === id).map((theme) => ({group, theme})));
  const preparing = domains.filter(({id}) => !themes.some((theme) => theme.id === id)).map(({label}) => label);
  return `<!doctype html>
<html lang="${escape(lang)}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escape(title)} als tekst | Gemeente Voorbeeld</title>
    <link rel="icon" href="favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="demo.css" />
  </head>
  <body>
    <header class="top">
      <a class="skip" href="#inhoud">Direct naar de inhoud</a>
      <div class="page">
        <a class="brand" href="index.html">
          <svg viewBox="0 0 32 36" aria-hidden="true">
            <path d="M2 3h28v16c0 7.5-5.5 12.5-14 15.5C7.5 31.5 2 26.5 2 19z" />
            <path class="charge" d="M16 9v17M9.5 14.5 16 9l6.5 5.5M8 22.5q4-3 8 0t8 0" />
          </svg>
          Gemeente Voorbeeld
        </a>
      </div>
    </header>
    <div class="page">
      <nav class="crumbs" aria-label="Kruimelpad">
        <ol>
          <li><a href="index.html">Nieuwkomers in onze gemeente</a></li>
          <li aria-current="page">Inzichten als tekst</li>
        </ol>
      </nav>
      <main id="inhoud" tabindex="-1">
        <h1>${escape(title)}</h1>
        ${blocks(intro)}
        <nav class="contents" aria-label="Thema’s">
          <ul>${written.map(({theme: {id, title}}) => `<li><a href="#${id}">${escape(title)}</a></li>`).join('')}</ul>
        </nav>
        ${preparing.length ? `<p class="note">Nog in voorbereiding: ${escape(preparing.join(', '))}.</p>` : ''}
        ${written.map(({group, theme}) => themeSection(group, theme)).join('')}
      </main>
    </div>
    <footer class="bottom">
      <div class="page">
        <p>Bron: ${link(source.href, escape(source.label))}${source.licence ? `, ${escape(source.licence)}` : ''}.
          Inhoud van <time datetime="${escape(updatedAt)}">${longDate(updatedAt)}</time>, versie ${contentVersion}.
          ${escape(framework.edition)}, gebaseerd op ${escape(framework.citation.join(', '))}.</p>
        <ul>
          <li><a href="index.html">Terug naar de cirkel</a></li>
          <li><a href="gallery.html">Galerij: alle widgets in al hun toestanden</a></li>
        </ul>
      </div>
    </footer>
  </body>
</html>
`;
}

function themeSection(group, {id, title, subtitle, intro, insights, questions, source}) {
  return `<section class="theme" id="${id}">
    <p class="group">${escape(group)}</p>
    <h2>${escape(title)}</h2>
    ${subtitle ? `<p class="note">${escape(subtitle)}</p>` : ''}
    ${blocks(intro)}
    ${insights.length ? `<h3>Inzichten</h3>${insights.map((insight) => insightText(id, insight)).join('')}` : ''}
    ${questions.length ? `<h3>Kansen</h3>${questions.map((question) => questionText(id, question)).join('')}` : ''}
    ${source ? `<p class="note">Bron: ${link(source.href, escape(source.label))}</p>` : ''}
  </section>`;
}

function insightText(theme, {id, headline, body, sources = []}) {
  const links = sources.map(({label, href}) => `<li>${link(href, escape(label))}</li>`).join('');
  return `<h4 id="${theme}-${id}">${inline(headline)}</h4>${blocks(body)}${links ? `<ul>${links}</ul>` : ''}`;
}

function questionText(theme, {id, question, elaboration, kansen}) {
  return `${question ? `<h4 id="${theme}-${id}">Ontwerpvraag: ${inline(question)}</h4>` : ''}
    ${elaboration ? blocks(elaboration) : ''}
    ${kansen.length ? `<ul class="kansen">${kansen.map(({body}) => `<li>${item(body)}</li>`).join('')}</ul>` : ''}`;
}

// Text of the data as HTML. All of it passes `escape`.

function blocks(text) {
  return [text].flat().map(block).join('');
}

function block(part) {
  if (typeof part === 'string') return `<p>${escape(part)}</p>`;
  const {type, text, items, ordered, by, href} = part;
  switch (type) {
    case 'paragraph':
      return `<p>${inline(text)}</p>`;
    case 'list': {
      const tag = ordered ? 'ol' : 'ul';
      return `<${tag}>${items.map((each) => `<li>${item(each)}</li>`).join('')}</${tag}>`;
    }
    case 'quote':
      return `<blockquote><p>${inline(text)}</p>${by ? `<p class="note">${escape(by)}</p>` : ''}</blockquote>`;
    case 'heading':
      return `<p><strong>${escape(text)}</strong></p>`;
    case 'reference':
      return `<p>${link(href, inline(text))}</p>`;
    default:
      throw new Error(`scripts/demo-text.mjs knows no block of type "${type}"`);
  }
}

/** A point of a list: a single paragraph needs no tags of its own. */
function item(text) {
  return typeof text === 'string' ? escape(text) : blocks(text);
}

function inline(text) {
  return [text].flat().map(run).join('');
}

function run(part) {
  if (typeof part === 'string') return escape(part);
  const {text, strong, em, href, theme, lang} = part;
  let html = escape(text);
  if (lang) html = `<bdi lang="${escape(lang)}">${html}</bdi>`;
  if (em) html = `<em>${html}</em>`;
  if (strong) html = `<strong>${html}</strong>`;
  return link(href ?? (theme && `#${theme}`), html);
}

/** A link, where there is an address that may be one. */
function link(href, html) {
  const safe = href && /^(https?:|mailto:|tel:|[^:]*$|[^:/?#]*[/?#])/i.test(href);
  return safe ? `<a href="${escape(href)}">${html}</a>` : html;
}

function escape(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt()};`);
}

function longDate(date) {
  return new Intl.DateTimeFormat('nl', {dateStyle: 'long', timeZone: 'Europe/Amsterdam'}).format(new Date(date));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(target, await demoText());

/*
 * For hosted pages only. Lets the widget take the place of the text, with the options that stand in the address of the page;
 * `?view=text` keeps the text. In a frame it tells the page around it how high it is.
 */
const {classList} = document.documentElement;
const widget = document.querySelector('main > [data-options]');
const asked = new URLSearchParams(location.search);
const framed = parent !== window;
/** How long nothing is shown in the place of the widget, in milliseconds: then the text, as long as the widget is not there. */
const PATIENCE = 1000;

if (framed) frame();
if (widget && asked.get('view') !== 'text') void upgrade();

async function upgrade() {
  const showText = () => classList.remove('waiting');
  classList.add('waiting');
  setTimeout(showText, PATIENCE);
  addEventListener('oe-data-problem', showText);
  addEventListener('oe-data-ready', () => {
    classList.add('ready');
    showText();
  });
  // The element reads them when it is defined.
  for (const name of widget.dataset.options.split(' ')) if (asked.has(name)) widget.setAttribute(name, asked.get(name));
  if (!framed) {
    // The page has a choice of language itself; in a frame it is left out.
    widget.setAttribute('hide-language', '');
    if (widget.localName === 'insight-wheel') widget.setAttribute('deep-link', '');
  }
  await import(new URL('insight-widgets.js', import.meta.url).href).catch(() => undefined);
  if (!customElements.get(widget.localName)) showText();
}

/** Tells the height to a page with frames.js, and to WordPress, which lets nothing be seen before it has heard one. */
function frame() {
  classList.add('framed');
  const secret = new URLSearchParams(location.hash.replace(/^#\?/, '')).get('secret') ?? '';
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    // To whoever is around it: the height of a public page is no secret.
    parent.postMessage({type: 'oe-height', height}, '*');
    parent.postMessage({message: 'height', value: height, secret}, '*');
  };
  new ResizeObserver(tell).observe(document.body);
  // Once for sure, also where the frame is not drawn yet; and again when asked, by a script that came later.
  addEventListener('load', tell);
  addEventListener('message', ({source, data}) => source === parent && data?.type === 'oe-ask-height' && tell());
  // Many sites refuse to be shown in a frame. A frame without an origin may seldom open a window, so it follows its links itself.
  if (origin !== 'null')
    addEventListener(
      'click',
      (event) => {
        const link = event.composedPath().find(({localName}) => localName === 'a');
        if (link?.href && link.origin !== origin) link.target = '_blank';
      },
      true,
    );
}

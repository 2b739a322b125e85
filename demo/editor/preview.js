/** The page in the preview: the element that readers get, with the draft that the editor page sends. */

/** Which element shows a kind of file. */
const ELEMENTS = {wheel: 'insight-wheel', report: 'session-report'};

const main = document.querySelector('main');

addEventListener('message', ({origin, data: {data, theme, open}}) => {
  if (origin !== location.origin) return;
  const {documentElement} = document;
  documentElement.dataset.theme = theme;
  documentElement.lang = data.lang;
  documentElement.dir = ['ar', 'fa', 'he', 'ur', 'ps', 'ckb'].includes(data.lang.split('-')[0]) ? 'rtl' : 'ltr';
  const tag = ELEMENTS[data.kind];
  if (!customElements.get(tag)) {
    main.lastElementChild.textContent = 'Van een verslag is er nog geen voorbeeld.';
    return;
  }
  if (main.lastElementChild.localName !== tag) main.lastElementChild.replaceWith(document.createElement(tag));
  Object.assign(main.lastElementChild, {lang: data.lang, data});
  if (open) main.lastElementChild.setAttribute('theme', open);
});

parent.postMessage('ready', location.origin);

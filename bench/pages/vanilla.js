/** The same content without a framework: `fetch`, DOM calls and `<details>`. */

/** An element with these properties and children. */
function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

const inline = (runs) => [runs].flat().map((run) => (run.text === undefined ? run : mark(run)));

function mark({text, strong, em, href}) {
  let node = em ? make('em', {}, text) : text;
  if (strong) node = make('strong', {}, node);
  return href ? make('a', {href}, node) : node;
}

const blocks = (list) =>
  [list].flat().map((block) => {
    if (block.type === 'list') return make('ul', {}, ...block.items.map((item) => make('li', {}, ...blocks(item))));
    if (block.type === 'quote') return make('blockquote', {}, ...inline(block.text));
    return make('p', {}, ...inline(block.text ?? block));
  });

const details = (headline, ...body) => make('details', {}, make('summary', {}, ...inline(headline)), ...body);

const themeView = ({title, subtitle, intro, insights, questions}) => [
  make('h3', {}, title),
  ...(subtitle ? [make('p', {}, subtitle)] : []),
  ...blocks(intro),
  make('h4', {}, `Inzichten (${insights.length})`),
  ...insights.map(({headline, body, sources = []}) =>
    details(headline, ...blocks(body), ...sources.map(({label, href}) => make('p', {}, make('a', {href}, label)))),
  ),
  make('h4', {}, 'Kansen'),
  ...questions.map(({question, elaboration = [], kansen}) =>
    details(question, ...blocks(elaboration), make('ul', {}, ...kansen.map(({body}) => make('li', {}, ...blocks(body))))),
  ),
];

function draw(box, {title, intro, framework, themes, source}) {
  const panel = make('div');
  let open;

  function choose(button, theme) {
    const same = button === open;
    open?.setAttribute('aria-expanded', 'false');
    open = same ? undefined : button;
    open?.setAttribute('aria-expanded', 'true');
    panel.replaceChildren(...(open ? themeView(theme) : []));
  }

  const buttons = framework.groups.map(({label, domains}) =>
    make(
      'p',
      {},
      `${label}: `,
      ...domains.flatMap(({id, label}) => {
        const theme = themes.find((each) => each.id === id);
        const button = make('button', {disabled: !theme, ariaExpanded: 'false', onclick: () => choose(button, theme)}, label);
        return [button, ' '];
      }),
    ),
  );
  box.prepend(
    make('h2', {}, title),
    ...blocks(intro),
    ...buttons,
    panel,
    make('p', {}, 'Bron: ', make('a', {href: source.href}, source.label)),
  );
}

const files = new Map();

/** One download per address, as in the widgets. */
function load(url) {
  if (!files.has(url)) files.set(url, fetch(url).then((answer) => answer.json())); // prettier-ignore
  return files.get(url);
}

for (const box of document.querySelectorAll('.wheel')) draw(box, await load(box.dataset.src));

/** The page on which saved texts go to the site: first what is different, in words, then the button. */
const form = document.querySelector('#form');
const files = document.querySelector('#files');
const message = document.querySelector('#message');

/** What happened to a file, in one line. */
const OUTCOMES = {
  first: 'staat nog niet op de site',
  new: 'is veranderd',
  older: 'kan niet: op de site staat een nieuwere versie',
  invalid: 'kan niet: er zijn fouten',
  refused: 'kan niet',
};

const ask = async (action, paths) => {
  const response = await fetch('/publish', {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({action, paths}),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
};

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

async function show(said = '') {
  const changed = (await ask('preview')).filter(({outcome}) => outcome !== 'same');
  files.replaceChildren(
    ...changed.map(({path, outcome, text}) => {
      const canPublish = outcome === 'first' || outcome === 'new';
      const box = element('input', {type: 'checkbox', name: 'path', value: path, checked: canPublish, disabled: !canPublish});
      return element(
        'section',
        {},
        element('h2', {}, element('label', {}, box, ` ${path} ${OUTCOMES[outcome] ?? outcome}`)),
        element('pre', {tabIndex: 0, textContent: text}),
      );
    }),
  );
  form.hidden = !changed.length;
  message.textContent = [said, changed.length ? '' : 'Alles wat u hebt bewaard, staat op de site.'].filter(Boolean).join('\n');
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const paths = new FormData(form).getAll('path');
  if (!paths.length) {
    message.textContent = 'Kruis eerst een bestand aan.';
    return;
  }
  message.textContent = 'Bezig met publiceren…';
  await attempt(async () => show((await ask('publish', paths)).text));
});

async function attempt(work) {
  try {
    await work();
  } catch (error) {
    message.textContent = `Er is niets gepubliceerd. ${error.message}`;
  }
}

await attempt(show);

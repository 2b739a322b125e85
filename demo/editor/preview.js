/** The page in the preview: the elements that readers get, with the draft that the editor page sends. */
const wheel = document.querySelector('insight-wheel');

addEventListener('message', ({origin, data: {data, theme}}) => {
  if (origin !== location.origin) return;
  document.documentElement.dataset.theme = theme;
  document.documentElement.lang = data.lang;
  document.documentElement.dir = new Intl.Locale(data.lang).getTextInfo?.().direction ?? (data.lang === 'ar' ? 'rtl' : 'ltr');
  wheel.lang = data.lang;
  wheel.data = data;
});

parent.postMessage('ready', location.origin);

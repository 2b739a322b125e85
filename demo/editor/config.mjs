/** The settings of Decap CMS: which files there are, and the form of each. */
import {formOf} from './form.mjs';

const LANGUAGES = new Intl.DisplayNames(['nl'], {type: 'language'});

/**
 * @param files path, kind, lang and title of each data file
 * @param backend settings of the host of the files; without it, the editor's own server keeps them
 */
export function configOf({files, schemas, backend, proxy}) {
  const languages = [...new Set(files.map(({lang}) => lang))].sort(
    (a, b) => Number(b === 'nl') - Number(a === 'nl') || a.localeCompare(b),
  );
  return {
    backend: backend ?? {name: 'proxy', proxy_url: proxy},
    ...(proxy && {local_backend: {url: proxy}}),
    ...(backend && {publish_mode: 'editorial_workflow'}),
    locale: 'nl',
    // Texts only. Decap wants a folder for images all the same.
    media_folder: 'data/media',
    // Its button in the bar leads to what comes after saving.
    ...(proxy && {site_url: new URL('/publiceren.html', proxy).href, display_url: 'Publiceren'}),
    collections: languages.map((lang) => ({
      name: lang,
      label: capital(LANGUAGES.of(lang)),
      format: 'insight-json',
      editor: {preview: true},
      files: files
        .filter((file) => file.lang === lang)
        .map(({path, kind, title}) => ({
          name: nameOf(path),
          label: kind === 'wheel' ? 'Cirkel' : title,
          file: path,
          fields: formOf(schemas[kind], lang),
        })),
    })),
  };
}

const nameOf = (path) => /([^/]+)\.json$/.exec(path)[1];
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

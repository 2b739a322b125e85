/** What a text page says of its file: where it comes from, of which day and version, and whether a translation is a draft. */
import {h, type Child} from 'hastscript';
import type {DataFile} from '../model/dataset.js';
import {sourceText, type Setting} from './text.js';

export function fileFoot(file: DataFile, setting: Setting, more = ''): Child {
  const {words} = setting;
  const {updatedAt, contentVersion, translation, source} = file;
  return h(
    'div',
    {className: ['foot']},
    sourceText(source, setting),
    h(
      'p',
      {className: ['note']},
      h('time', {dateTime: updatedAt}, words.contentOf(updatedAt)),
      `. ${words.version(contentVersion)}. ${more}`.trimEnd(),
    ),
    translation && translation.status !== 'human'
      ? h('p', {className: ['note']}, translation.status === 'draft' ? words.draft : words.machine)
      : null,
  );
}

/** Where a snippet is pasted, and which form works there: from what each system was seen to leave of each form. */

/**
 * `form` is a name in `formsOf` of snippets.js, or `ask` where one question finds it. `why` is a key of the texts: the sentence that
 * says why. `group` is the heading in the list.
 */
export const PLACES = [
  {id: 'unknown', form: 'ask', group: 'find'},
  {id: 'wordpress-admin', form: 'element', why: 'keeps', group: 'system'},
  {id: 'wordpress-author', form: 'address', why: 'wordpressAuthor', group: 'system'},
  {id: 'drupal', form: 'link', why: 'drupal', group: 'system'},
  {id: 'typo3', form: 'link', why: 'typo3', group: 'system'},
  {id: 'umbraco', form: 'link', why: 'unmeasured', group: 'system'},
  {id: 'iprox', form: 'link', why: 'unmeasured', group: 'system'},
  {id: 'sim', form: 'link', why: 'unmeasured', group: 'system'},
  {id: 'ghost', form: 'element', why: 'keeps', group: 'system'},
  {id: 'tag-manager', form: 'tag', why: 'tagManager', group: 'other'},
  {id: 'text', form: 'link', why: 'text', group: 'other'},
  {id: 'tinymce', form: 'link', why: 'editor', group: 'editor'},
  {id: 'ckeditor-4', form: 'link', why: 'editor', group: 'editor'},
  {id: 'ckeditor-5', form: 'link', why: 'editor', group: 'editor'},
  {id: 'ckeditor-5-html', form: 'element', why: 'keeps', group: 'editor'},
  {id: 'froala', form: 'link', why: 'editor', group: 'editor'},
  {id: 'quill', form: 'link', why: 'editor', group: 'editor'},
  {id: 'filter', form: 'link', why: 'editor', group: 'editor'},
];

export const GROUPS = ['find', 'system', 'other', 'editor'];

/** The answers to the question of who does not know: what is left after pasting HTML and saving. */
export const ANSWERS = [
  {id: 'unsure', form: 'link', why: 'askUnsure'},
  {id: 'kept', form: 'element', why: 'askKept'},
  {id: 'lost', form: 'link', why: 'askLost'},
  {id: 'frame', form: 'frame', why: 'askFrame'},
];

/** The form that works there, and the key of the sentence that says why. */
export function recommend(place, answer) {
  const found = PLACES.find(({id}) => id === place) ?? PLACES[0];
  return found.form === 'ask' ? (ANSWERS.find(({id}) => id === answer) ?? ANSWERS[0]) : found;
}

/** A text, as Markdown in a plain text field: with buttons for those who do not know Markdown. */
import {markdownToBlocks, markdownToLine} from './markdown.mjs';
import {pastedText} from './paste.mjs';

const {createClass, h} = window;

/** Buttons: what they put around the selection, or before each of its lines. */
const BUTTONS = [
  {label: 'Vet', kinds: ['line', 'blocks'], around: ['**', '**']},
  {label: 'Schuin', kinds: ['line', 'blocks'], around: ['_', '_']},
  {label: 'Link', kinds: ['line', 'blocks'], around: ['[', '](https://)'], caret: -1},
  {label: 'Lijst', kinds: ['blocks'], before: () => '- '},
  {label: 'Nummers', kinds: ['blocks'], before: (index) => `${index + 1}. `},
  {label: 'Citaat', kinds: ['blocks'], before: () => '> '},
];

/** What a field of this kind holds in the file. */
const valueOf = (kind, text) => (kind === 'blocks' ? markdownToBlocks(text) : kind === 'line' ? markdownToLine(text) : text);

export const textControl = (checks) =>
  createClass({
    displayName: 'InsightText',

    kind() {
      return this.props.field.get('kind');
    },

    /** Asked by Decap before it saves. */
    isValid() {
      const {value, field, getEntry, parentIds} = this.props;
      const held = value ? valueOf(this.kind(), value) : undefined;
      // That a field is empty, Decap says itself.
      if (held === undefined && !value) return true;
      const message = checks.checkField(getEntry().getIn(['data', 'kind']), field.get('pointer'), held ?? '');
      return message ? {error: {type: 'CUSTOM', parentIds, message: `${field.get('label')}: ${message}`}} : true;
    },

    /** For start.js: the file is there. */
    componentDidMount() {
      document.dispatchEvent(new Event('insight-shown'));
    },

    /** The text field keeps its own text, so that the caret stays where it is. */
    componentDidUpdate() {
      const {value = ''} = this.props;
      if (this.input && this.input.value !== (value ?? '')) this.input.value = value ?? '';
    },

    changed() {
      const {value} = this.input;
      this.props.onChange(this.kind() === 'blocks' ? value : value.replace(/\s*\n\s*/g, ' '));
    },

    pasted(event) {
      const {clipboardData} = event;
      event.preventDefault();
      const [html, text] = ['text/html', 'text/plain'].map((type) => clipboardData.getData(type));
      insert(this.input, pastedText({html, text}, this.kind()));
    },

    press({around, before, caret = 0}) {
      const {input} = this;
      const {selectionStart: start, selectionEnd: end, value} = input;
      input.focus();
      if (around) {
        const [left, right] = around;
        insert(input, left + value.slice(start, end) + right);
        const at = end + left.length + (caret ? right.length + caret : 0);
        input.setSelectionRange(caret ? at : start + left.length, at);
      } else {
        const first = value.lastIndexOf('\n', start - 1) + 1;
        input.setSelectionRange(first, end);
        insert(
          input,
          value
            .slice(first, end)
            .split('\n')
            .map((line, index) => before(index) + line)
            .join('\n'),
        );
      }
    },

    render() {
      const {forID, value, classNameWrapper, setActiveStyle, setInactiveStyle, getEntry} = this.props;
      const kind = this.kind();
      const lang = getEntry()?.getIn(['data', 'lang']);
      const common = {
        id: forID,
        className: 'insight-text-input',
        defaultValue: value ?? '',
        lang,
        dir: 'auto',
        spellCheck: true,
        ref: (input) => {
          this.input = input;
        },
        onInput: () => this.changed(),
        onPaste: (event) => this.pasted(event),
        onFocus: () => {
          setActiveStyle();
          tellTheme(this.input);
        },
        onBlur: setInactiveStyle,
      };
      const buttons = BUTTONS.filter(({kinds}) => kinds.includes(kind));
      return h(
        'div',
        {className: `${classNameWrapper} insight-text`},
        buttons.length > 0 &&
          h(
            'div',
            {className: 'insight-text-buttons', role: 'group', 'aria-label': 'Opmaak'},
            buttons.map((button) =>
              h('button', {key: button.label, type: 'button', onClick: () => this.press(button)}, button.label),
            ),
          ),
        kind === 'text' || kind === 'icon'
          ? h('input', {type: 'text', ...common})
          : h('textarea', {rows: kind === 'blocks' ? 3 : 1, ...common}),
      );
    },
  });

/** For the preview: in which theme someone is writing. */
function tellTheme(input) {
  let around = input.parentElement;
  while (around && !around.querySelector('.insight-domain')) around = around.parentElement;
  const themes = around?.querySelectorAll('.insight-domain') ?? [];
  // Around a text outside the themes are all of them.
  const detail = themes.length === 1 ? themes[0].value : '';
  document.dispatchEvent(new CustomEvent('insight-theme', {detail}));
}

/** As if it were typed, so that it can be undone. */
function insert(input, text) {
  if (!document.execCommand('insertText', false, text)) input.setRangeText(text, input.selectionStart, input.selectionEnd, 'end');
  input.dispatchEvent(new Event('input', {bubbles: true}));
}

/** Beside the form: what readers will see, and what the checks say. */
const {createClass, h} = window;

const THEMES = [
  ['gemeente', 'Gemeente Voorbeeld'],
  ['kaal', 'Zonder huisstijl'],
  ['donker', 'Donkere pagina'],
];

/** Pause in typing after which the checks run, in milliseconds. */
const PAUSE = 300;

export const createPreview = ({checkFile, draftOf}) =>
  createClass({
    displayName: 'InsightPreview',

    getInitialState() {
      return {width: 'breed', theme: 'gemeente', findings: []};
    },

    componentDidMount() {
      this.props.window.addEventListener('message', this.heard);
      document.addEventListener('insight-theme', this.opened);
      this.update();
    },

    componentDidUpdate(before) {
      if (before.entry.get('data') !== this.props.entry.get('data')) this.update();
    },

    componentWillUnmount() {
      this.props.window.removeEventListener('message', this.heard);
      document.removeEventListener('insight-theme', this.opened);
      clearTimeout(this.timer);
    },

    /** Someone writes in another theme. */
    opened({detail}) {
      this.open = detail;
      this.show();
    },

    /** The page in the frame says that it is ready. */
    heard({source}) {
      if (source === this.frame?.contentWindow) this.show();
    },

    update() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        this.draft = draftOf(this.props.entry.get('data').toJS());
        this.setState({findings: checkFile(this.draft)});
        this.show();
      }, PAUSE);
    },

    show() {
      if (!this.draft) return;
      this.frame?.contentWindow.postMessage({data: this.draft, theme: this.state.theme, open: this.open}, location.origin);
    },

    render() {
      const {width, theme, findings} = this.state;
      return h(
        'div',
        {className: 'pane', lang: 'nl'},
        h('link', {rel: 'stylesheet', href: `${location.origin}/demo/editor/pane.css`}),
        h(Findings, {findings}),
        h(
          'div',
          {className: 'settings'},
          h(
            'label',
            null,
            'Breedte ',
            h(
              'select',
              {value: width, onChange: ({target}) => this.setState({width: target.value})},
              h('option', {value: 'breed'}, 'Computer'),
              h('option', {value: 'smal'}, 'Telefoon'),
            ),
          ),
          h(
            'label',
            null,
            'Huisstijl ',
            h(
              'select',
              {
                value: theme,
                onChange: ({target}) => this.setState({theme: target.value}, () => this.show()),
              },
              THEMES.map(([value, label]) => h('option', {key: value, value}, label)),
            ),
          ),
        ),
        h('iframe', {
          title: 'Zo zien lezers het',
          className: width,
          src: `${location.origin}/voorbeeld.html`,
          ref: (frame) => {
            this.frame = frame;
          },
        }),
      );
    },
  });

/** Errors first: they stop the file from being saved. */
function Findings({findings}) {
  const of = (severity) => findings.filter((each) => each.severity === severity);
  const [errors, warnings] = [of('error'), of('warning')];
  const count = (number, one, more) => (number === 1 ? `1 ${one}` : `${number} ${more}`);
  const items = (list) =>
    h(
      'ul',
      null,
      list.map(({place, message, remedy}, index) => h('li', {key: index}, h('strong', null, place), ` ${message} ${remedy}`)),
    );
  return h(
    'section',
    {className: 'findings', 'aria-label': 'Nakijken'},
    h(
      'p',
      {role: 'status', className: errors.length ? 'wrong' : ''},
      errors.length ? `${count(errors.length, 'fout', 'fouten')}: bewaren kan nog niet.` : 'Geen fouten: bewaren kan.',
    ),
    errors.length > 0 && items(errors),
    warnings.length > 0 &&
      h(
        'details',
        null,
        h('summary', null, `${count(warnings.length, 'tip', 'tips')} om het leesbaarder te maken`),
        items(warnings),
      ),
  );
}

/** Fields that are not written: ids, and choices from what the file holds. */
import {NEW} from './values.mjs';

const {createClass, h} = window;

/** Out of sight: gives a new item something to tell it by, until it is saved and gets an id of its words. */
export const idControl = createClass({
  displayName: 'InsightId',

  componentDidMount() {
    if (!this.props.value) this.props.onChange(`${NEW}${crypto.randomUUID()}`);
  },

  render() {
    return h('span', {className: 'insight-id'});
  },
});

/** The domain that a theme belongs to: chosen once, among those that have no theme yet. */
export const domainControl = createClass({
  displayName: 'InsightDomain',

  getInitialState() {
    return {isFixed: Boolean(this.props.value)};
  },

  render() {
    const {forID, value, onChange, classNameWrapper, getEntry} = this.props;
    const {framework, themes = []} = getEntry().get('data').toJS();
    const taken = themes.map(({id}) => id);
    const domains = framework.groups.flatMap((group) => group.domains ?? []);
    const free = domains.filter(({id}) => id && !id.startsWith(NEW) && (id === value || !taken.includes(id)));
    return h(
      'select',
      {
        id: forID,
        className: `${classNameWrapper} insight-domain`,
        value: value ?? '',
        disabled: this.state.isFixed,
        onChange: ({target}) => onChange(target.value),
      },
      !value && h('option', {value: ''}, 'Kies een domein'),
      free.map(({id, label}) => h('option', {key: id, value: id}, plain(label))),
    );
  },
});

/** Who speaks: one of the people of the report. */
export const personControl = createClass({
  displayName: 'InsightPerson',

  render() {
    const {forID, value, onChange, classNameWrapper, getEntry} = this.props;
    const {people = []} = getEntry().get('data').toJS();
    return h(
      'select',
      {id: forID, className: classNameWrapper, value: value ?? '', onChange: ({target}) => onChange(target.value)},
      h('option', {value: ''}, 'Kies iemand'),
      people.filter(({id}) => id).map(({id, name}) => h('option', {key: id, value: id}, name)),
    );
  },
});

/** A label without the places where it may be broken. */
const plain = (label = '') => label.replaceAll('\u00ad', '');

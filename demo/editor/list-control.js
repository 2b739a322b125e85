/** The lists of Decap, with a bar above each item that has words and works with the keyboard; its own has neither. */
const {CMS, h} = window;

const {control: DecapList, preview, schema} = CMS.getWidget('list');

class InsightList extends DecapList {
  constructor(props) {
    super(props);
    const {renderItem} = this;
    this.renderItem = (item, index) => {
      const element = renderItem(item, index);
      // Its label of a kind, its bar, its summary, its fields.
      const [label, , , fields] = element.props.children;
      return h(element.type, {...element.props, key: element.key}, label, this.barOf(item, index), fields);
    };
  }

  barOf(item, index) {
    const {value, field} = this.props;
    const {itemsCollapsed, keys} = this.state;
    const kind = field.get('label_singular') ?? 'deel';
    const summary = this.objectLabel(item);
    // What Decap says of an item without a name.
    const nameless = ['', field.get('label'), `No ${field.getIn(['fields', 0, 'name'])}`, `No ${field.getIn(['field', 'name'])}`];
    const called = [item, summary].find((each) => typeof each === 'string' && !nameless.includes(each.trim()));
    const name = called ?? `${kind} ${index + 1}`;
    const move = (step) => (event) => {
      const button = event.currentTarget;
      const to = index + step;
      if (to < 0 || to >= value.size) return;
      this.onSortEnd({oldIndex: index, newIndex: to});
      // What is put elsewhere in a page loses the focus.
      requestAnimationFrame(() => button.focus());
    };
    const remove = (event) => {
      if (confirm(`Wilt u dit weghalen?\n\n${name}`)) this.handleRemove(index, event);
    };
    const button = (text, onClick, isOff) =>
      h('button', {type: 'button', onClick, 'aria-label': `${text}: ${name}`, 'aria-disabled': isOff ? true : undefined}, text);
    const isOpen = !itemsCollapsed[index];
    return h(
      'div',
      {className: 'insight-bar'},
      h(
        'button',
        {
          type: 'button',
          className: 'insight-bar-name',
          'aria-expanded': isOpen,
          'data-item': keys[index],
          onClick: (event) => this.handleItemCollapseToggle(index, event),
        },
        name,
      ),
      button('Omhoog', move(-1), index === 0),
      button('Omlaag', move(1), index === value.size - 1),
      button('Weghalen', remove),
    );
  }
}

export const registerList = () => CMS.registerWidget('list', InsightList, preview, schema);

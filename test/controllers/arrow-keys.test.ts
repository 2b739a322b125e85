import {expect, fixture, html} from '@open-wc/testing';
import {moveFocus} from '../../src/controllers/arrow-keys.js';

describe('arrow keys among buttons', () => {
  async function press(
    from: number,
    key: string,
    {rightToLeft = false, ...init}: KeyboardEventInit & {rightToLeft?: boolean} = {},
  ): Promise<string> {
    const box = await fixture<HTMLElement>(html`<div><button>A</button><button>B</button><button>C</button></div>`);
    const buttons = [...box.querySelectorAll('button')];
    buttons[from]?.focus();
    const event = new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, ...init});
    let handled = false;
    box.addEventListener('keydown', (each) => (handled = moveFocus(each, buttons, rightToLeft)));
    buttons[from]?.dispatchEvent(event);
    expect(event.defaultPrevented, 'the page does not scroll with it').to.equal(handled);
    return document.activeElement?.textContent ?? '';
  }

  it('go to the next and the one before, round the ends', async () => {
    expect(await press(0, 'ArrowRight')).to.equal('B');
    expect(await press(0, 'ArrowDown')).to.equal('B');
    expect(await press(2, 'ArrowRight')).to.equal('A');
    expect(await press(0, 'ArrowLeft')).to.equal('C');
    expect(await press(1, 'ArrowUp')).to.equal('A');
  });

  it('go the other way from right to left, but up and down stay', async () => {
    expect(await press(0, 'ArrowLeft', {rightToLeft: true})).to.equal('B');
    expect(await press(0, 'ArrowRight', {rightToLeft: true})).to.equal('C');
    expect(await press(0, 'ArrowDown', {rightToLeft: true})).to.equal('B');
  });

  it('go to the ends with Home and End', async () => {
    expect(await press(1, 'Home')).to.equal('A');
    expect(await press(1, 'End')).to.equal('C');
  });

  it('leave other keys, and keys with Alt, Ctrl, Meta or Shift, to the page', async () => {
    for (const key of ['Enter', ' ', 'a', 'PageDown', 'Tab']) expect(await press(1, key)).to.equal('B');
    for (const modifier of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'])
      expect(await press(1, 'ArrowRight', {[modifier]: true})).to.equal('B');
  });
});

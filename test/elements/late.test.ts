/** Elements that stand on the page before the script has run. */
import {expect, fixture, html, nextFrame, oneEvent} from '@open-wc/testing';

describe('a page whose script comes late', () => {
  it('shows its own link first, and the content once the script has run', async () => {
    const page = await fixture<HTMLElement>(html`
      <div>
        <h1>Pagina</h1>
        <insight-wheel theme="banden"><a href="/als-tekst">De inzichten als tekst</a></insight-wheel>
        <insight-list theme="huisvesting" light-dom><a href="/als-tekst">De inzichten als tekst</a></insight-list>
        <theme-panel></theme-panel>
      </div>
    `);
    const [wheel, list, panel] = [...page.querySelectorAll<HTMLElement>('insight-wheel, insight-list, theme-panel')] as [
      HTMLElement,
      HTMLElement,
      HTMLElement,
    ];
    expect(wheel.shadowRoot).to.be.null;
    expect(wheel.innerText).to.equal('De inzichten als tekst');
    // What a script of the page sets before the element is there counts as well.
    const data = (await (await fetch('/data/nl/wheel.json')).json()) as object;
    Object.assign(panel, {data: {...data, contentVersion: 99}, theme: 'bruggen'});

    const ready = [wheel, list, panel].map((element) => oneEvent(element, 'oe-data-ready'));
    await import('../../src/index.js');
    const [, , event] = await Promise.all(ready);
    await nextFrame();
    expect((event as unknown as {contentVersion: number}).contentVersion).to.equal(99);
    expect(wheel.shadowRoot?.querySelectorAll('[part=node]')).to.have.length(10);
    expect(wheel.shadowRoot?.querySelector('theme-panel')).not.to.be.null;
    expect(list.innerText).to.include('Een scheiding maakt de kans op dakloosheid groter');
    expect(panel.shadowRoot?.querySelector('h2')?.textContent).to.include('Bruggen');
  });

  it('is left in peace by a second copy of the script', async () => {
    const {register} = await import('../../src/entries/register.js');
    const first = customElements.get('insight-wheel');
    register('insight-wheel', class extends HTMLElement {});
    expect(customElements.get('insight-wheel')).to.equal(first);
  });
});

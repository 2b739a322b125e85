import {aTimeout, expect, html, oneEvent, waitUntil} from '@open-wc/testing';
import {setViewport} from './browser.js';
import type {InsightWheel, Report, ReportBlock, SessionReport} from '../../src/index.js';
import {
  all,
  allByRole,
  byRole,
  expectFocus,
  focused,
  freshKey,
  hasRole,
  heldAddress,
  inBothRoots,
  leave,
  levelOf,
  listenersLeft,
  nameOf,
  one,
  press,
  seen,
  settled,
  shippedReport,
  textOf,
  visit,
  type Make,
} from './helpers.js';

const attributes = {report: 'maaksessie-10'};
const SECTIONS = ['Inleiding', 'Wat onderzoek zegt', 'De sessie', 'De gesprekken', 'Kerninzichten', 'Actieagenda'];
const SPEAKERS = [
  'Nour Ajoum',
  'Amal al Marajesh',
  'Ahmed Yurt',
  'Peter ’t Hoog',
  'Eline van Lith',
  'Marijke van den Bosch',
  'Armijn van Roon',
];

/** A report of one section. */
const reportWith = (...body: (string | ReportBlock)[]): Report => ({
  schemaVersion: '1.0',
  kind: 'report',
  id: 'proef',
  lang: 'nl',
  languages: ['nl'],
  contentVersion: 1,
  updatedAt: '2026-11-21',
  title: 'Proef',
  source: {label: 'Proef'},
  authors: ['Eerste Schrijver', 'Tweede Schrijver'],
  people: [{id: 'amira', name: 'Amira', role: 'voorzitter', organisation: 'De Brug', place: 'Maurik'}],
  sections: [{id: 'deel', title: 'Deel', body}],
});

const names = (elements: readonly Element[]): string[] => elements.map((each) => textOf(each));
const contents = (report: Element): HTMLElement => one(report, '[part=contents]');
const current = (report: Element): string[] => names(all(report, '[part=contents] [aria-current]'));

describe('session-report', () => {
  before(() => setViewport({width: 1280, height: 900}));
  afterEach(() => {
    leave();
    scrollTo(0, 0);
  });

  inBothRoots((make) => {
    tellsTheReport(make);
    drawsEveryBlock(make);
    listsContents(make);
    answersLinks(make);
    opensThemes(make);
    copesWithProblems(make);
    fits(make);
  });

  it('leaves nothing behind when it leaves the page', async () => {
    const left = await listenersLeft(async () => {
      const report = document.createElement('session-report');
      report.report = 'maaksessie-10';
      const ready = oneEvent(report, 'oe-data-ready');
      document.body.append(report);
      await ready;
      await settled(report);
      report.remove();
    });
    expect(left.filter((each) => !each.startsWith('SessionReport'))).to.deep.equal([]);
  });
});

function tellsTheReport(make: Make): void {
  describe('a reader', () => {
    it('finds the six sections in order, each with a heading', async () => {
      const report = await make('session-report', {attributes, before: html`<h1>Pagina</h1>`});
      expect(names(all(report, '[part=section-title]'))).to.deep.equal(SECTIONS);
      const levels = allByRole(report, 'heading').map((each) => [levelOf(each), textOf(each)]);
      expect(levels[0]).to.deep.equal([2, 'Maaksessie Sociale Verbondenheid']);
      expect(levels.filter(([level]) => level === 3)).to.deep.equal(SECTIONS.map((title) => [3, title]));
    });

    it('finds seven speakers, with what they do and where', async () => {
      const report = await make('session-report', {attributes});
      expect(names(all(report, '[part=name]'))).to.deep.equal(SPEAKERS);
      expect(seen(all(report, '[part=person]')[0] as Element)).to.equal('Nour Ajoum journalist OpenMind Tiel');
      expect(new Set(all(report, '[part=name]').map(levelOf)), 'under the heading of their round').to.deep.equal(new Set([5]));
    });

    it('finds twelve numbered key insights, six initiatives and five criteria, and nothing where there is none', async () => {
      const report = await make('session-report', {attributes});
      expect(names(all(report, '[part=key-insight] [part=number]'))).to.deep.equal(
        [...Array(12).keys()].map((each) => `${each + 1}`),
      );
      expect(all(report, '[part=initiative]')).to.have.length(6);
      expect(all(report, '[part=success]')).to.have.length(5);
      const [first] = all(report, '[part=initiative]');
      expect(names(all(first as Element, 'dt'))).to.deep.equal(['Doel', 'Aanpak']);
      expect(names(all(all(report, '[part=initiative]')[2] as Element, 'dt'))).to.deep.equal(['Doel', 'Geslaagd als']);
    });

    it('finds every text of the file', async () => {
      const report = await make('session-report', {attributes});
      const text = seen(report).replaceAll(/\s+/g, ' ');
      const wanted: string[] = [];
      const collect = (part: unknown, field = ''): void => {
        if (typeof part === 'string' && !['id', 'type', 'person', 'theme', 'lang'].includes(field)) wanted.push(part.trim());
        else if (Array.isArray(part)) part.forEach((each) => collect(each, field));
        else if (part && typeof part === 'object') for (const [key, each] of Object.entries(part)) collect(each, key);
      };
      const {sections, intro, people, credits} = await shippedReport();
      collect([sections, intro, people, credits?.map((each) => each.names)]);
      expect(wanted).to.have.length.above(90);
      expect(wanted.filter((each) => !text.includes(each))).to.deep.equal([]);
    });

    it('sees who wrote it and when, and how long reading takes: of this text and of the original', async () => {
      const report = await make('session-report', {attributes});
      const head = seen(one(report, '[part=head]'));
      expect(head).to.match(/^Verslag #10 Maaksessie Sociale Verbondenheid door Renée Frissen 19 februari 2021 /);
      expect(head).to.include('6 minuten lezen (het origineel: 20)');
      expect(head).to.include('over de sessie van 16 december 2019 48 deelnemers met Provincie Gelderland, Regio Rivierenland');
      expect(seen(one(report, '[part=credits]'))).to.equal('Foto’s Aziz Kawak, Saeed Alrefai, Negin Zendegani');
      expect(hasRole(one(report, '[part=foot]'), 'link', 'OpenEmbassy, #10 Maaksessie Sociale Verbondenheid')).to.be.true;
    });

    it('reads no more of a report than there is', async () => {
      const {people: _, ...data} = {...reportWith('Eén alinea.'), authors: []};
      const report = await make('session-report', {data});
      expect(seen(one(report, '[part=head]'))).to.equal('Verslag Proef 1 minuut lezen');
      expect(hasRole(report, 'link')).to.be.true;
      expect(all(report, '[part=credits], [part=related], [part=lead]')).to.have.length(0);
    });

    it('passes an accessibility check, wide and narrow', async () => {
      const report = await make('session-report', {attributes, before: html`<h1>Pagina</h1>`});
      await expect(report).to.be.accessible();
      (report.parentElement as HTMLElement).style.width = '320px';
      await waitUntil(() => hasRole(report, 'button', 'Inhoud'));
      await expect(report).to.be.accessible();
    });

    it('keeps place and focus when a newer version comes, with what did not change', async () => {
      const data = await shippedReport();
      const report = await make('session-report', {data});
      const link = byRole(one(report, '[data-anchor=onderzoek]'), 'link', 'Bruggen');
      link.focus();
      report.data = {...structuredClone(data), contentVersion: 2, title: 'Nieuwe titel'};
      await settled(report);
      expect(seen(one(report, '[part=title]'))).to.equal('Nieuwe titel');
      expectFocus(link);
    });
  });
}

function drawsEveryBlock(make: Make): void {
  describe('a very long text', () => {
    const long = (): Report => ({
      ...reportWith(),
      sections: [...Array(20).keys()].map((index) => ({
        id: `deel-${index}`,
        title: `Deel ${index}`,
        body: ['woord '.repeat(500)],
      })),
    });

    it('shows the first screens first, and all of it as soon as they can be seen', async () => {
      const report = document.createElement('session-report');
      report.data = long();
      let first = 0;
      report.addEventListener('oe-data-ready', () => (first = all(report, '[part=section]').length));
      await make('session-report', {before: report, data: reportWith('Kort.')});
      await waitUntil(() => all(report, '[part=section]').length === 20);
      expect(first).to.equal(6);
      expect(allByRole(contents(report), 'link').length || hasRole(report, 'button', 'Inhoud')).to.be.ok;
    });

    it('leads to a place at its end at once', async () => {
      location.hash = '#oe/proef/deel-19';
      const report = await make('session-report', {data: long()});
      expectFocus(byRole(report, 'heading', 'Deel 19'));
    });
  });

  describe('a text', () => {
    const text = async (...body: (string | ReportBlock)[]): Promise<HTMLElement> =>
      one(await make('session-report', {data: reportWith(...body)}), '[part=section]');

    it('has headings a level under that of the section, and speakers under those', async () => {
      const section = await text(
        {type: 'conversation', person: 'amira', body: 'Eerst.'},
        {type: 'heading', text: 'Ronde'},
        {
          type: 'conversation',
          person: 'amira',
          body: 'Dan.',
        },
      );
      expect(allByRole(section, 'heading').map((each) => [levelOf(each), textOf(each)])).to.deep.equal([
        [3, 'Deel'],
        [4, 'Amira'],
        [4, 'Ronde'],
        [5, 'Amira'],
      ]);
    });

    it('has lists with numbers, and lists in lists', async () => {
      const section = await text({type: 'list', ordered: true, items: ['een', ['twee', {type: 'list', items: ['diep']}]]});
      const list = one(section, 'ol');
      expect(getComputedStyle(list).listStyleType).to.equal('decimal');
      expect(textOf(one(list, 'li ul > li'))).to.equal('diep');
    });

    it('has quotes with who said them: by name, by person, or nobody', async () => {
      const section = await text(
        {type: 'quote', text: 'Een.', by: 'Iemand'},
        {type: 'quote', text: 'Twee.', person: 'amira'},
        {type: 'quote', text: ['Drie ', {text: 'vet', strong: true}]},
      );
      expect(names(all(section, 'blockquote'))).to.deep.equal(['Een. Iemand', 'Twee. Amira', 'Drie vet']);
    });

    it('has references, with a link where there is one', async () => {
      const section = await text(
        {type: 'reference', text: 'Boek (2020)', href: 'https://boek.example/'},
        {type: 'reference', text: ['Los ', {text: 'Tijdschrift', em: true, lang: 'en'}]},
      );
      const [first, second] = all(section, '[part=reference]') as [HTMLElement, HTMLElement];
      expect((byRole(first, 'link', 'Boek (2020)') as HTMLAnchorElement).href).to.equal('https://boek.example/');
      expect(hasRole(second, 'link')).to.be.false;
      expect(one(second, '[lang=en]').textContent).to.equal('Tijdschrift');
    });

    it('has what one person told, also of a person whom the file does not name', async () => {
      const section = await text(
        {type: 'conversation', person: 'amira', body: ['Amira vertelde.', {type: 'quote', text: 'Zo was het.'}]},
        {type: 'conversation', person: 'onbekend', body: 'Iemand vertelde.'},
      );
      expect(seen(section)).to.match(/Amira voorzitter De Brug Maurik Amira vertelde. Zo was het. Iemand vertelde.$/);
    });

    it('has initiatives without title, with only a text', async () => {
      const section = await text({type: 'initiatives', items: [{id: 'plan', number: 2, body: 'Alleen tekst.'}]});
      expect(textOf(one(section, '[part=initiative-title]'))).to.equal('Initiatief 2');
      expect(all(section, 'dl')).to.have.length(0);
    });
  });
}

function listsContents(make: Make): void {
  describe('the contents', () => {
    it('name the sections, and lead to each with the keyboard: the focus is on its heading', async () => {
      const report = await make('session-report', {attributes, width: '1100px'});
      expect(names(allByRole(contents(report), 'link'))).to.deep.equal(SECTIONS);
      for (const title of ['Kerninzichten', 'Inleiding']) {
        const changed = oneEvent(window, 'hashchange');
        byRole(contents(report), 'link', title).focus();
        await press('Enter', report);
        await changed;
        await settled(report);
        expectFocus(byRole(report, 'heading', title));
        expect(byRole(report, 'heading', title).getBoundingClientRect().top).to.be.within(0, 80);
        expect(current(report)).to.deep.equal([title]);
      }
    });

    it('mark the section that is being read, and say how long the rest takes', async () => {
      const report = await make('session-report', {attributes, width: '1100px'});
      expect(current(report)).to.deep.equal([]);
      for (const [id, title, left] of [
        ['gesprekken', 'De gesprekken', 'Nog ongeveer 4 minuten'],
        ['onderzoek', 'Wat onderzoek zegt', 'Nog ongeveer 5 minuten'],
      ] as const) {
        scrollTo(0, scrollY + one(report, `[part=section][data-anchor=${id}]`).getBoundingClientRect().top - 100);
        await waitUntil(() => current(report)[0] === title, title);
        expect(seen(one(report, '[part=left]'))).to.equal(left);
      }
      scrollTo(0, 0);
      await waitUntil(() => !current(report).length, 'none at the top');
    });

    it('stay beside the text in a wide column', async () => {
      const report = await make('session-report', {attributes, width: '1100px'});
      scrollTo(0, scrollY + one(report, '[data-anchor=kerninzichten]').getBoundingClientRect().top);
      await waitUntil(() => current(report)[0] === 'Kerninzichten');
      const {top, bottom, right} = contents(report).getBoundingClientRect();
      expect(top).to.be.within(0, 40);
      expect(bottom).to.be.below(innerHeight);
      expect(right).to.be.below(one(report, '[part=text]').getBoundingClientRect().left);
      expect(hasRole(report, 'button', 'Inhoud')).to.be.false;
    });

    it('are behind a button that stays in sight in a narrow column; Escape and a choice close them', async () => {
      const report = await make('session-report', {attributes, width: '400px'});
      const button = byRole(report, 'button', 'Inhoud');
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      expect(hasRole(contents(report), 'link')).to.be.false;
      scrollTo(0, scrollY + one(report, '[data-anchor=sessie]').getBoundingClientRect().top);
      await waitUntil(() => current(report)[0] === 'De sessie');
      expect(button.getBoundingClientRect().top).to.be.within(-1, 1);
      button.focus();
      await press('Enter', report);
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expect(allByRole(contents(report), 'link')).to.have.length(6);
      byRole(contents(report), 'link', 'Inleiding').focus();
      await press('Escape', report);
      expectFocus(button);
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      await press('Enter', report);
      const changed = oneEvent(window, 'hashchange');
      byRole(contents(report), 'link', 'Actieagenda').click();
      await changed;
      await settled(report);
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      const heading = byRole(report, 'heading', 'Actieagenda');
      expectFocus(heading);
      expect(heading.getBoundingClientRect().top, 'not under the button').to.be.at.least(
        contents(report).getBoundingClientRect().bottom,
      );
    });

    it('close for whoever goes on in the text, and do not lie on what has the focus', async () => {
      const report = await make('session-report', {attributes, width: '400px'});
      const button = byRole(report, 'button', 'Inhoud');
      scrollTo(0, scrollY + one(report, '[data-anchor=sessie]').getBoundingClientRect().top);
      await waitUntil(() => current(report)[0] === 'De sessie');
      button.click();
      await settled(report);
      const links = allByRole(contents(report), 'link');
      links.at(-1)?.focus();
      await settled(report);
      expect(button.getAttribute('aria-expanded'), 'stays for who is in it').to.equal('true');
      const next = byRole(one(report, '[part=section][data-anchor=sessie]'), 'button', 'Kopieer link');
      next.focus();
      await settled(report);
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      const {left, top} = next.getBoundingClientRect();
      const {bottom} = contents(report).getBoundingClientRect();
      expect(top, 'under the button').to.be.at.least(bottom - 1);
      expect(top).to.be.below(innerHeight);
      expect(left).to.be.at.least(0);
    });

    it('hide the text that passes under them, on any page', async () => {
      const report = await make('session-report', {attributes, width: '400px'});
      const box = report.parentElement as HTMLElement;
      box.style.cssText += 'background: rgb(10, 20, 30); color: rgb(255, 255, 255)';
      byRole(report, 'button', 'Inhoud').click();
      await settled(report);
      expect(getComputedStyle(contents(report)).backgroundColor).to.equal('rgb(10, 20, 30)');
    });
  });
}

function answersLinks(make: Make): void {
  describe('a link', () => {
    it('leads to a section, a speaker, a key insight and an initiative, with the focus there', async () => {
      const report = await make('session-report', {attributes});
      for (const [anchor, words] of [
        ['gesprekken', 'De gesprekken'],
        ['armijn-van-roon', 'Armijn van Roon'],
        ['vervoer-en-activiteiten', 'Vervoer en activiteiten in het dorp'],
      ] as const) {
        await visit(`#oe/maaksessie-10/${anchor}`);
        await settled(report);
        expect(textOf(focused() as Element), anchor).to.equal(words);
        expect((focused() as Element).getBoundingClientRect().top, anchor).to.be.within(0, 120);
      }
      await visit('#oe/maaksessie-10/vervoer');
      await settled(report);
      expectFocus(one(report, '[data-anchor=vervoer]'));
    });

    it('leads to the report itself, and waits for its text', async () => {
      location.hash = '#oe/maaksessie-10/kerninzichten';
      const report = await make('session-report', {attributes, before: html`<div style="height: 3000px"></div>`});
      expectFocus(byRole(report, 'heading', 'Kerninzichten'));
      expect(byRole(report, 'heading', 'Kerninzichten').getBoundingClientRect().top).to.be.within(0, 80);
      await visit('#oe/maaksessie-10');
      await settled(report);
      expectFocus(byRole(report, 'heading', 'Maaksessie Sociale Verbondenheid'));
    });

    it('to another report or another place is left alone', async () => {
      const report = await make('session-report', {attributes});
      for (const hash of ['#oe/maaksessie-9/inleiding', '#oe/maaksessie-10/nergens', '#oe/banden']) {
        await visit(hash);
        await settled(report);
        expect(focused(), hash).to.equal(document.body);
      }
    });

    it('of a section can be copied', async () => {
      const report = await make('session-report', {attributes});
      const section = one(report, '[part=section][data-anchor=sessie]');
      let copied = '';
      const {clipboard} = navigator;
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: {writeText: (text: string) => Promise.resolve(void (copied = text))},
      });
      try {
        byRole(section, 'button', 'Kopieer link').click();
        await waitUntil(() => hasRole(section, 'status', 'Gekopieerd.'));
      } finally {
        Object.defineProperty(navigator, 'clipboard', {configurable: true, value: clipboard});
      }
      expect(copied).to.match(/#oe\/maaksessie-10\/sessie$/);
      const others = all(report, '[role=status]').filter((each) => textOf(each));
      expect(others, 'said once').to.have.length(1);
    });
  });
}

function opensThemes(make: Make): void {
  describe('a theme in the text', () => {
    const bruggen = (report: Element): HTMLAnchorElement =>
      byRole(one(report, '[data-anchor=onderzoek]'), 'link', 'Bruggen') as HTMLAnchorElement;

    it('leads to its hosted page where no wheel goes with the report', async () => {
      const report = await make('session-report', {attributes});
      const link = bruggen(report);
      expect(link.href).to.equal(new URL('/nl/themes/bruggen/', location.href).href);
      let prevented = true;
      const stay = (event: Event): void => {
        prevented = event.defaultPrevented;
        event.preventDefault();
      };
      addEventListener('click', stay);
      await make('insight-wheel', {attributes: {sync: 'ander'}});
      report.setAttribute('sync', 'verslag');
      link.click();
      removeEventListener('click', stay);
      expect(prevented).to.be.false;
    });

    it('opens in the wheel of its group, with the focus on the title', async () => {
      const report = await make('session-report', {attributes: {...attributes, sync: 'verslag'}});
      const wheel: InsightWheel = await make('insight-wheel', {attributes: {sync: 'verslag'}});
      bruggen(report).click();
      await settled(wheel);
      expect(wheel.theme).to.equal('bruggen');
      expectFocus(byRole(wheel, 'heading', 'Bruggen'));
    });

    it('opens in the panel of its group, whichever theme it shows', async () => {
      const report = await make('session-report', {attributes: {...attributes, sync: 'verslag-2'}});
      const panel = await make('theme-panel', {attributes: {theme: 'banden', sync: 'verslag-2'}});
      byRole(one(report, '[part=related]'), 'link', 'Bruggen').click();
      await settled(panel);
      expectFocus(byRole(panel, 'heading', 'Bruggen'));
    });

    it('is left to the browser when a reader asks for a new tab', async () => {
      const report = await make('session-report', {attributes: {...attributes, sync: 'verslag-3'}});
      const wheel: InsightWheel = await make('insight-wheel', {attributes: {sync: 'verslag-3'}});
      let prevented = true;
      const stay = (event: Event): void => {
        prevented = event.defaultPrevented;
        event.preventDefault();
      };
      addEventListener('click', stay);
      bruggen(report).dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, cancelable: true, ctrlKey: true}));
      removeEventListener('click', stay);
      await settled(wheel);
      expect(prevented).to.be.false;
      expect(wheel.theme).to.be.undefined;
    });
  });
}

function copesWithProblems(make: Make): void {
  describe('when something is wrong', () => {
    it('says that it is loading, and leaves the link of the page', async () => {
      const report = await make('session-report', {attributes: {src: heldAddress().src}, link: '/als-tekst', until: 'nothing'});
      expect(seen(byRole(report, 'status'))).to.match(/Het verslag wordt opgehaald/);
      expect(hasRole(report, 'link', 'De inzichten als tekst')).to.be.true;
    });

    it('says so for a report that is not there, one that is not named, and a file of another kind', async () => {
      for (const wrong of [{report: freshKey()}, {}, {src: '/data/nl/wheel.json'}] as Record<string, string>[]) {
        const report: SessionReport = await make('session-report', {attributes: wrong, link: '/als-tekst', until: 'problem'});
        expect(seen(byRole(report, 'status'))).to.match(/Het verslag kon niet worden opgehaald .*(geen verslag|niet leesbaar)/);
        expect(hasRole(report, 'button', 'Probeer opnieuw')).to.be.true;
        expect(hasRole(report, 'link', 'De inzichten als tekst')).to.be.true;
      }
    });

    it('shows the same address as a wheel and as a report, each as what it is', async () => {
      const src = `/data/nl/reports/maaksessie-10.json?${freshKey()}`;
      await make('insight-wheel', {attributes: {src}, until: 'problem'});
      const report = await make('session-report', {attributes: {src}});
      expect(names(all(report, '[part=section-title]'))).to.deep.equal(SECTIONS);
    });

    it('shows the rest of a report with a broken part', async () => {
      const data = reportWith('Goed.', 5 as never, {type: 'film'} as never, 'Ook goed.');
      expect(seen(await make('session-report', {data}))).to.match(/Goed\. Ook goed\./);
    });
  });
}

function fits(make: Make): void {
  for (const width of ['320px', '600px', '760px', '1200px']) {
    it(`fits in ${width}, and each control can be hit`, async () => {
      const report = await make('session-report', {attributes, width});
      if (hasRole(report, 'button', 'Inhoud')) byRole(report, 'button', 'Inhoud').click();
      await settled(report);
      const {left, right} = report.getBoundingClientRect();
      for (const each of all(report, '*').filter((one) => one.getClientRects().length)) {
        const box = each.getBoundingClientRect();
        if (each.closest('.oe-emblem')) continue;
        expect(box.right, textOf(each).slice(0, 40)).to.be.at.most(right + 1);
        expect(box.left, textOf(each).slice(0, 40)).to.be.at.least(left - 1);
      }
      const controls = [...allByRole(report, 'button'), ...allByRole(contents(report), 'link')];
      expect(controls.length).to.be.above(12);
      for (const each of controls) expect(each.getBoundingClientRect().height, nameOf(each)).to.be.at.least(43.9);
    });
  }

  it('stands mirrored in a language from the right', async () => {
    const report = await make('session-report', {data: {...reportWith('نص.'), lang: 'ar'}, width: '1100px'});
    expect(contents(report).getBoundingClientRect().left).to.be.above(
      one(report, '[part=text]').getBoundingClientRect().right - 1,
    );
  });

  it('goes to paper whole, without contents and buttons', async () => {
    const report = await make('session-report', {attributes});
    dispatchEvent(new Event('beforeprint'));
    const paper = one(report, '.oe-paper');
    expect(names(all(paper, '[part=section-title]'))).to.deep.equal(SECTIONS);
    expect(all(paper, '[part=key-insight]')).to.have.length(12);
    expect(all(paper, '[part=success]')).to.have.length(5);
    expect(all(paper, 'button, nav')).to.have.length(0);
    expect(textOf(paper)).to.match(/Afgedrukt op .*#oe\/maaksessie-10$/);
    dispatchEvent(new Event('afterprint'));
    await aTimeout(0);
    expect(all(report, '.oe-paper')).to.have.length(0);
  });
}

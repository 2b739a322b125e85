import {expect} from '@open-wc/testing';
import {readReport} from '../../src/model/read-report.js';
import type {ConversationBlock, InitiativesBlock, KeyInsightsBlock, Report, ReportBlock} from '../../src/model/report.js';

const shipped = (await (await fetch('/data/nl/reports/maaksessie-10.json')).json()) as Report;
const dense = (await (await fetch('/test/fixtures/data/dense-report.json')).json()) as Report;

/** A copy of the dense file with one change. */
function changed(change: (file: Report) => void): Report {
  const file = structuredClone(dense);
  change(file);
  return file;
}

/** Any value, where the types allow only a good one. */
const wrong = (value: unknown): never => value as never;
const pathsOf = (file: unknown): string[] => readReport(file).problems.map(({path}) => path);
const block = <T extends ReportBlock>(file: Report | undefined, section: number, index: number): T =>
  file?.sections[section]?.body[index] as T;

describe('reading a report', () => {
  it('keeps a good one as it is', () => {
    expect(readReport(shipped)).to.deep.equal({report: shipped, problems: []});
    expect(readReport(dense)).to.deep.equal({report: dense, problems: []});
  });

  it('shows nothing of what is no report, and says so', () => {
    for (const file of [undefined, null, 5, 'tekst', [], {}, {kind: 'wheel'}, new Date()]) {
      const {report, problems} = readReport(file);
      expect(report).to.be.undefined;
      expect(problems).to.have.length.above(0);
    }
  });

  it('refuses another major version, and reads any minor one', () => {
    expect(readReport({...dense, schemaVersion: '2.0'})).to.have.property('unknownVersion', true);
    expect(readReport({...dense, schemaVersion: '2.0'}).report).to.be.undefined;
    expect(pathsOf({...dense, schemaVersion: '1.9'})).to.deep.equal([]);
  });

  it('leaves out a broken key insight, initiative or conversation, and keeps the rest', () => {
    const {report, problems} = readReport(
      changed((file) => {
        block<KeyInsightsBlock>(file, 2, 0).items[0]!.body = wrong(7);
        block<InitiativesBlock>(file, 2, 1).items[0]!.number = wrong('een');
        block<ConversationBlock>(file, 0, 7).person = wrong(undefined);
      }),
    );
    expect(block<KeyInsightsBlock>(report, 2, 0).items.map(({id}) => id)).to.deep.equal(['kern-2']);
    expect(block<InitiativesBlock>(report, 2, 1).items.map(({id}) => id)).to.deep.equal(['plan-2']);
    expect(block<ConversationBlock>(report, 0, 7).person).to.equal('bram');
    expect(problems.map(({path}) => path)).to.deep.equal([
      'sections[0].body[7].person',
      'sections[2].body[0].items[0].body',
      'sections[2].body[1].items[0].number',
    ]);
  });

  it('leaves out only the part of an initiative that is broken', () => {
    const {report} = readReport(changed((file) => (block<InitiativesBlock>(file, 2, 1).items[0]!.success = wrong({}))));
    const [initiative] = block<InitiativesBlock>(report, 2, 1).items;
    expect(initiative).to.not.have.property('success');
    expect(initiative).to.have.property('goal', 'Doel.');
  });

  it('skips a kind of block that it does not know, and says which', () => {
    const {report, problems} = readReport(
      changed((file) => (file.sections[1]!.body = ['Voor.', wrong({type: 'video', src: 'x'}), 'Na.'])),
    );
    expect(report?.sections[1]?.body).to.deep.equal(['Voor.', 'Na.']);
    expect(problems.map(({path}) => path)).to.deep.equal(['sections[1].body[1]']);
  });

  it('stands in for what is missing around the content', () => {
    const {report, problems} = readReport({kind: 'report', sections: [{id: 'een', title: 'Een', body: 'Tekst.'}]});
    expect(report?.sections).to.have.length(1);
    expect(report?.authors).to.deep.equal([]);
    expect(report?.lang).to.equal('nl');
    expect(problems.length).to.be.above(5);
  });

  it('shows people, days and thanks that are there, and goes without those that are not', () => {
    const {report} = readReport(
      changed((file) => {
        file.event = wrong({participants: 5});
        file.credits![0]!.role = wrong('cook');
        file.people![0]!.name = wrong(null);
      }),
    );
    expect(report).to.not.have.property('event');
    expect(report?.credits?.map(({role}) => role)).to.deep.equal(['other']);
    expect(report?.people?.map(({id}) => id)).to.deep.equal(['bram']);
  });
});

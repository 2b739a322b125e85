/** What is wrong with the data of the widgets, and on the way to it. */
import {nearest} from '../content/nearest.js';
import {languageOf} from '../elements/page.js';
import type {DataFile, Wheel} from '../model/dataset.js';
import {reportReader} from '../model/read-report.js';
import {wheelReader, type Reader} from '../model/read.js';
import {dataAddress} from '../store/address.js';
import {load, type Failure, type LoadError} from '../store/load.js';
import {called, type Finding} from './finding.js';
import {watchPolicy} from './policy.js';
import type {Widget} from './widgets.js';

/** Parts of a file that are named; the rest is counted. */
const NAMED = 5;

export async function checkData(widgets: readonly Widget[]): Promise<Finding[]> {
  const byAddress = new Map<string, Widget[]>();
  const findings: Finding[] = [];
  for (const widget of widgets) {
    if (widget.data || !('src' in widget)) continue;
    const file = fileOf(widget);
    const address = dataAddress(widget.src, languageOf(widget), document.baseURI, file);
    if (address) byAddress.set(address, [...(byAddress.get(address) ?? []), widget]);
    else
      findings.push({
        weight: 'fault',
        what: `Wat bij src staat in ${called(widget)}, is geen adres: ${widget.src}`,
        remedy: 'Zet er het adres van het databestand neer, of haal src weg.',
        element: widget,
      });
  }
  const found = await Promise.all([...byAddress].map(([address, users]) => checkFile(address, users)));
  return [...findings, ...found.flat()];
}

const showsReport = ({localName}: Element): boolean => /^(session-report|action-agenda)$/.test(localName);

const isWheel = (file: DataFile): file is Wheel => 'framework' in file;

/** The file that a widget shows when it has no `src`, in the folder of its language. */
const fileOf = (widget: Widget): string =>
  showsReport(widget) ? `reports/${widget.getAttribute('report') ?? ''}.json` : 'wheel.json';

async function checkFile(address: string, users: readonly Widget[]): Promise<Finding[]> {
  const policy = watchPolicy(address);
  try {
    // Widgets of one file are of one kind.
    const reader: Reader<DataFile> = users.some(showsReport) ? reportReader : wheelReader;
    const {dataset, problems} = await load(address, reader, 'no-cache');
    void policy.stop();
    const findings = users.flatMap((widget) => (isWheel(dataset) ? checkThemes(widget, dataset) : []));
    if (problems.length) {
      const named = problems.slice(0, NAMED).map(({path, message}) => `${path} ${message}`);
      if (problems.length > NAMED) named.push(`… en nog ${problems.length - NAMED}`);
      findings.push({
        weight: 'advice',
        what: `In het databestand ${address} kan niet alles worden getoond. De rest van de inhoud staat er wel.`,
        remedy: 'Stuur deze regels naar wie de inhoud bijhoudt.',
        line: named.join('\n'),
      });
    }
    return findings;
  } catch (error) {
    const {reason, message} = error as LoadError;
    const directive = await policy.stop();
    return [{weight: 'fault', ...(directive ? refused(address, directive) : await failure(address, reason, message))}];
  }
}

type Cause = Pick<Finding, 'what' | 'remedy' | 'line'>;

const refused = (address: string, directive: string): Cause => ({
  what: `De beveiligingsregels van deze website (CSP) houden de inhoud tegen: ${new URL(address).origin} mag niet volgens ${directive}.`,
  remedy: 'Stuur deze regel naar uw beheerder. Hij hoort bij Content-Security-Policy.',
  line: `connect-src ${new URL(address).origin}`,
});

async function failure(address: string, reason: Failure, message: string): Promise<Cause> {
  const {origin, protocol} = new URL(address);
  if (reason === 'network' && location.protocol === 'https:' && protocol === 'http:')
    return {
      what: `De inhoud staat op een adres zonder beveiliging: ${address}`,
      remedy: 'Een pagina met https mag dat niet laden. Gebruik een adres dat met https begint.',
      line: `src="${address.replace(/^http:/, 'https:')}"`,
    };
  if (reason === 'network' && origin !== location.origin && (await answers(address)))
    return {
      what: `De server ${origin} geeft de inhoud niet aan andere websites (CORS).`,
      remedy: `Stuur deze regel naar de beheerder van ${origin}: zo moet de server antwoorden.`,
      line: 'Access-Control-Allow-Origin: *',
    };
  const line = address;
  const causes: Record<Failure, [what: string, remedy: string]> = {
    address: ['Het adres van de inhoud klopt niet.', 'Kijk src na.'],
    network: ['De server met de inhoud antwoordt niet.', 'Kijk het adres na, en uw verbinding. Probeer het later nog eens.'],
    timeout: [
      'De server met de inhoud antwoordt te laat.',
      'Probeer het later nog eens. Blijft het zo? Vraag het de beheerder van die server.',
    ],
    missing: [
      'Op dit adres staat geen inhoud.',
      'Kijk src na. Zonder src hoort de map data naast de map van het script te staan.',
    ],
    server: [`De server met de inhoud geeft een fout: ${message}.`, 'Vraag het de beheerder van die server.'],
    format: [`Op dit adres staat geen databestand dat te lezen is: ${message}.`, 'Stuur dit naar wie de inhoud bijhoudt.'],
    version: ['De inhoud is gemaakt voor nieuwere widgets.', 'Gebruik een nieuwere versie van het script.'],
  };
  const [what, remedy] = causes[reason];
  return {what, remedy, line};
}

/** Whether a server answers at all when nothing is asked of it but an answer. */
async function answers(address: string): Promise<boolean> {
  try {
    // eslint-disable-next-line no-restricted-globals -- only whether there is an answer
    await fetch(address, {mode: 'no-cors', credentials: 'omit'});
    return true;
  } catch {
    return false;
  }
}

/** Themes and questions that a widget names and the file does not have. */
function checkThemes(widget: Widget, {framework, themes}: Wheel): Finding[] {
  const ids = new Set([...framework.groups.flatMap(({domains}) => domains.map(({id}) => id)), ...themes.map(({id}) => id)]);
  const named = [
    ...(widget.getAttribute('theme') ? [['theme', widget.getAttribute('theme')!]] : []),
    ...(widget.getAttribute('themes') ?? '')
      .split(',')
      .map((id) => id.trim())
      .filter(Boolean)
      .map((id) => ['themes', id]),
  ] as [attribute: string, id: string][];
  return named
    .filter(([, id]) => !ids.has(id))
    .map(([attribute, id]) => {
      const meant = nearest(id, ids);
      return {
        weight: 'fault',
        what: `Het thema ‘${id}’ in ${called(widget)} bestaat niet.`,
        remedy: meant ? `Bedoelt u ${meant}?` : 'Kies een van deze namen.',
        line: meant && attribute === 'theme' ? `theme="${meant}"` : meant || [...ids].join(', '),
        element: widget,
      };
    });
}

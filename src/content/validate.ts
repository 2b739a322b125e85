/** Everything that is checked before a file is published. */
import {checkWheel} from './cross-checks.js';
import {say, type Fault, type Finding, type Lang} from './messages.js';
import {dotted} from './path.js';
import {checkPlainLanguage} from './plain-language.js';
import {checkReport} from './report-checks.js';
import {compileSchema, type Schema} from './schema.js';
import {checkSet, type Member} from './sets.js';
import type {Source} from './source.js';
import {checkTexts} from './text-checks.js';
import {isRecord} from './texts.js';

/** What is known of each kind of file besides its schema. */
const CHECKS: Record<string, (file: Record<string, unknown>) => Fault[]> = {wheel: checkWheel, report: checkReport};

/** A validator for the kinds of file that these schemas describe, by the value of `kind`. Its answers never throw. */
export function createValidator(schemas: Readonly<Record<string, Schema>>) {
  const compiled = new Map(Object.entries(schemas).map(([kind, schema]) => [kind, compileSchema(schema)]));

  /** The faults of a file, before they are put into words. */
  function check(source: Source, file: Pick<Member, 'name' | 'address'>, others: readonly Member[]): Fault[] {
    const {value, faults} = source;
    if (value === undefined) return faults;
    if (!isRecord(value))
      return [
        ...faults,
        {
          rule: 'type',
          values: {found: Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value, wanted: 'object'},
          path: [],
        },
      ];
    const kind = Object.hasOwn(value, 'kind') ? value['kind'] : undefined;
    if (kind === undefined) return [...faults, {rule: 'kind-missing', values: {}, path: ['kind']}];
    const name = typeof kind === 'string' ? kind : JSON.stringify(kind);
    const fits = compiled.get(name);
    if (!fits) {
      const values = {kind: name, known: [...compiled.keys()].join(', ')};
      return [...faults, {rule: 'kind-unknown', values, path: ['kind']}];
    }
    const {schemaVersion: version, lang} = value;
    // Of a format that is not known, nothing else can be said.
    if (typeof version === 'string' && /^\d+\.\d+$/.test(version) && !version.startsWith('1.'))
      return [...faults, {rule: 'version-unknown', values: {version}, path: ['schemaVersion']}];
    return [
      ...faults,
      ...fits(value),
      ...(CHECKS[name]?.(value) ?? []),
      ...checkSet({...file, value}, others),
      ...checkTexts(value),
      ...(typeof lang === 'string' && /^nl(-|$)/.test(lang) ? checkPlainLanguage(value) : []),
    ];
  }

  /** What an editor reads about a file, from top to bottom. */
  return (source: Source, file: Pick<Member, 'name' | 'address'>, others: readonly Member[], lang: Lang): Finding[] =>
    check(source, file, others)
      .map((fault) => toFinding(fault, source, lang))
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

function toFinding({rule, values, path, part, position}: Fault, {locate}: Source, lang: Lang): Finding {
  const {severity, message, remedy} = say(rule, values, lang);
  const {line, column} = position ?? locate(path, part);
  return {rule, severity, path: dotted(path), line, column, message, remedy};
}

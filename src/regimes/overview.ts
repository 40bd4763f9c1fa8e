/** The regimes as a reader sees them: what is in force on a day, what changes between two, and the whole as one page. */
import { type Dated, inForce, type Source } from '../model/dated.ts';
import type { Day } from '../model/day.ts';
import type { Fact, Regime, Rule } from './regime.ts';

/** A fact on a day; without value the record begins later. */
export interface FactShown {
  readonly name: string;
  readonly country?: string;
  readonly value: string;
  readonly since?: Day;
  readonly source?: Source;
}

const shown = ({ show }: Fact, { value }: Dated<unknown>): string => (value === null ? 'none' : show(value as never));

export const factOn = (fact: Fact, on: Day): FactShown => {
  const { name, country, entries } = fact;
  const entry = inForce(entries, on);
  const where = country === undefined ? {} : { country };
  return entry
    ? { name, ...where, value: shown(fact, entry), since: entry.since, source: entry.source }
    : { name, ...where, value: 'not known on this day' };
};

export const isBinding = ({ since, until }: Rule, on: Day): boolean => since <= on && (until === undefined || on < until);

/** One thing that changes on a day. */
export interface Change {
  readonly on: Day;
  readonly regime: string;
  /** The fact's name or the rule's code. */
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly source: Source;
  /** The record of the fact begins here, perhaps not the law: what held before is not known. */
  readonly firstOnRecord?: true;
}

/** What changes after `from`, up to and on `to`, in the order of the days. A regime alone is one of the list. */
export function changesBetween(regimes: readonly Regime[], from: Day, to: Day): Change[] {
  const within = (day: Day): boolean => from < day && day <= to;
  const changes = regimes.flatMap((regime) => [
    ...regime.facts.flatMap((fact) => factChanges(fact, within).map((change) => ({ ...change, regime: regime.id }))),
    ...regime.rules.flatMap((rule) => ruleChanges(rule, within).map((change) => ({ ...change, regime: regime.id }))),
  ]);
  return changes.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

type Bare = Omit<Change, 'regime'>;

function factChanges(fact: Fact, within: (day: Day) => boolean): Bare[] {
  return fact.entries.flatMap((entry, i) => {
    const earlier = fact.entries[i + 1];
    if (!within(entry.since)) return [];
    const after = shown(fact, entry);
    const change = { on: entry.since, what: fact.name, after, source: entry.source };
    if (!earlier) return [{ ...change, before: 'not known', firstOnRecord: true }];
    const before = shown(fact, earlier);
    return before === after ? [] : [{ ...change, before }];
  });
}

function ruleChanges({ code, since, until, title, source }: Rule, within: (day: Day) => boolean): Bare[] {
  return [
    ...(within(since) ? [{ on: since, what: code, before: 'no such rule', after: title, source }] : []),
    ...(until !== undefined && within(until) ? [{ on: until, what: code, before: title, after: 'no longer', source }] : []),
  ];
}

/** One page for the person who answers for it: every fact with its history, every rule, each with its source; what is unverified is marked. */
export function overview(regimes: readonly Regime[], on: Day): string {
  const unverified = regimes.flatMap(({ facts }) => facts.flatMap(({ entries }) => entries)).filter(({ source }) => isWeak(source)).length;
  return [
    '# Regimes: the law as the program knows it',
    '',
    `Written by \`declarant regimes --markdown --on ${on}\`. Every fact has its first day and its source. *official*: an authority or a law text`,
    'was read; *restated*: a second source says what it says; **⚠ unverified** warns at most and never holds a shipment. What is in force on',
    `${on} is in bold. Everything can be overruled in the settings (\`rules\`). Unverified entries: ${unverified}.`,
    '',
    ...regimes.map(({ id, name, territories }) => `- [${name}](#${id})${territories.length > 0 ? `: ${territories.join(' ')}` : ''}`),
    '',
    ...regimes.flatMap((regime) => chapter(regime, on)),
  ].join('\n');
}

const isWeak = ({ certainty }: Source): boolean => certainty === 'unverified';

function chapter({ id, name, description, facts, rules }: Regime, on: Day): string[] {
  return [
    `<a id="${id}"></a>`,
    '',
    `## ${name} (\`${id}\`)`,
    '',
    description,
    '',
    '| fact | since | value | certainty | source |',
    '|---|---|---|---|---|',
    ...facts.flatMap((fact) => fact.entries.map((entry) => factRow(fact, entry, on))),
    '',
    '| rule | severity | in force | certainty | says | source |',
    '|---|---|---|---|---|---|',
    ...rules.map((rule) => ruleRow(rule, on)),
    '',
  ];
}

function factRow(fact: Fact, entry: Dated<unknown>, on: Day): string {
  const value = cell(shown(fact, entry));
  return row([
    cell(fact.name),
    entry.since,
    inForce(fact.entries, on) === entry ? `**${value}**` : value,
    mark(entry.source),
    link(entry.source),
  ]);
}

function ruleRow(rule: Rule, on: Day): string {
  const { code, severity, since, until, title, source } = rule;
  const days = until === undefined ? `since ${since}` : `${since} until ${until}`;
  return row([`\`${code}\``, severity, isBinding(rule, on) ? `**${days}**` : days, mark(source), cell(title), link(source)]);
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const mark = ({ certainty }: Source): string => (certainty === 'unverified' ? '**⚠ unverified**' : certainty);
const link = ({ title, url, cite }: Source): string =>
  `[${cell(title).replaceAll(/[[\]]/g, '')}](${url})${cite === undefined ? '' : `, ${cell(cite)}`}`;

/** Numbers of persons and companies by country, checked by their form and check digit. */
import { wrongDigit } from './national-id-checks.ts';
import { type IdKind, idKinds, plausible } from './national-id-kinds.ts';
import type { PersonalId } from './party.ts';

/** What a check found. `kinds` are those it was held against; `why` never repeats the number. */
export type IdCheck =
  | { readonly valid: true; readonly kind: string }
  | { readonly valid: false; readonly kinds: readonly string[]; readonly why: string };

/** Blocks of decimal digits that buyers write beside the Western and the full-width ones: Arabic, Persian, Devanagari, Bengali, Thai. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];

/** In capitals and Western digits, without blanks, dots, hyphens and slashes. */
export const compactId = (number: string): string =>
  number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s./·\p{Pd}\p{Cf}−]/gu, '')
    .replace(/\p{Nd}/gu, (digit) => {
      const zero = zeros.find((first) => digit.codePointAt(0)! >= first && digit.codePointAt(0)! < first + 10);
      return zero === undefined ? digit : String(digit.codePointAt(0)! - zero);
    });

/**
 * Holds a number against the kinds that a country accepts: against its own kind where the export names one of them, otherwise against each.
 * A kind whose form nobody knows takes what could be a number at all (5 to 20 letters and digits), but of a number of no named kind
 * nothing that has another accepted kind's form.
 */
export function checkId({ kind, number }: PersonalId, country: string, kinds: readonly string[]): IdCheck {
  const compact = compactId(number);
  const named = kinds.includes(kind) || kinds.length === 0;
  const rows = rowsOf(named ? [kind] : kinds, country);
  const [known, open] = [rows.filter(({ form }) => form !== plausible), rows.filter(({ form }) => form === plausible)];
  if (/^0+$/.test(compact)) return refused(rows, 'it is nothing but zeros');
  const alike = known.filter(({ form }) => form.pattern.test(compact));
  const right = alike.find(({ check }) => check?.(compact) === undefined);
  if (right) return { valid: true, kind: right.kind };
  if (alike.length > 0) return refused(alike, alike[0]!.check!(compact)!);
  const taken = open.find((row) => plausible.pattern.test(compact) && (named || !isTooLong(row, compact)));
  return taken ? { valid: true, kind: taken.kind } : refused(rows, otherForm(known.length > 0 ? known : open, compact));
}

/** The number of a passport has nine places; a longer row of digits was another number, and some are missing or too many. */
const isTooLong = ({ kind }: IdKind, compact: string): boolean => kind === 'passport' && /^\d{10,}$/.test(compact);

/** Kinds of other countries are left out, unless there are no others. */
function rowsOf(kinds: readonly string[], country: string): readonly IdKind[] {
  const rows = kinds.flatMap((kind) => {
    const named = idKinds.filter((row) => row.kind === kind);
    return named.length === 0 ? [openKind(kind)] : named.filter(({ countries }) => countries?.includes(country) ?? true);
  });
  return rows.length > 0 ? rows : kinds.map(openKind);
}

const openKind = (kind: string): IdKind => ({ ...idKinds.find(({ form }) => form === plausible)!, kind, name: kind.replaceAll('-', ' ') });

const refused = (rows: readonly IdKind[], why: string): IdCheck => ({
  valid: false,
  kinds: [...new Set(rows.map(({ kind }) => kind))],
  why,
});

/** `a CPF has 11 digits, this has 10`, or `a CPF has 11 digits; a CNPJ 14 characters …; this has 10`. */
function otherForm(rows: readonly IdKind[], compact: string): string {
  const forms = rows.filter(({ form }, i) => rows.findIndex((row) => row.form.says === form.says) === i);
  const parts = forms.map(({ name, form }, i) => `${withArticle(name)}${i === 0 ? ' has' : ''} ${form.says}`);
  const all = [...parts, `this has ${signsOf(compact)}`].join(parts.length > 1 ? '; ' : ', ');
  return `${all}${rows.some((row) => lacksZeros(row, compact)) ? zerosCut : ''}`;
}

const zerosCut = '; with the zeros that a spreadsheet cuts off it is one';
/** Only a check digit makes it likely: of others every number would be one. */
const lacksZeros = ({ form, check }: IdKind, compact: string): boolean =>
  [`0${compact}`, `00${compact}`].some(
    (longer) => form.pattern.test(longer) && check?.(longer) === undefined && check?.(withOtherDigit(longer)) === wrongDigit,
  );

const withOtherDigit = (digits: string): string => digits.slice(0, -1) + ((Number(digits.at(-1)) + 1) % 10);

/** `10` of digits alone, otherwise `2 letters and 8 digits`. */
function signsOf(compact: string): string {
  if (/^\d+$/.test(compact)) return String(compact.length);
  const all = [...compact];
  const count = (pattern: RegExp, one: string): string[] => {
    const n = all.filter((sign) => pattern.test(sign)).length;
    return n === 0 ? [] : [`${n} ${one}${n === 1 ? '' : 's'}`];
  };
  return listed([...count(/\p{L}/u, 'letter'), ...count(/\d/, 'digit'), ...count(/[^\p{L}\d]/u, 'other sign')], 'and') || 'nothing';
}

/** Letters that are read as "eff", "em", "ar" take "an" where a name is spelled out. */
const withArticle = (name: string): string => `${/^([AEIOaeio]|MST|MVA|NPWP|NRIC|RFC|RNOKPP)/.test(name) ? 'an' : 'a'} ${name}`;

const listed = (words: readonly string[], last: string): string => words.join(', ').replace(/, ([^,]*)$/, ` ${last} $1`);

/** What a kind is called in a message: `CPF`, `codice fiscale`; of a kind nobody knows, its words. */
export const idName = (kind: string): string => idKinds.find((row) => row.kind === kind)?.name ?? kind.replaceAll('-', ' ');

/** `CPF, CNPJ or passport`. */
export const idNames = (kinds: readonly string[]): string => listed([...new Set(kinds.map(idName))], 'or');

const fold = (text: string): string => text.toLowerCase().replace(/[\s._-]/g, '');

/** The kind that a heading names, of those that the country gives or that any may have: `PCCC`, `Codice fiscale`; undefined where it names none. */
export const kindNamed = (heading: string, country: string): string | undefined =>
  idKinds.find(
    ({ kind, name, countries }) => (countries?.includes(country) ?? true) && [kind, name].some((each) => fold(each) === fold(heading)),
  )?.kind;

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as librarysCpf from 'stdnum/lib/cjs/br/cpf.js';
import * as librarysRut from 'stdnum/lib/cjs/cl/rut.js';
import * as librarysUscc from 'stdnum/lib/cjs/cn/uscc.js';
import * as librarysCui from 'stdnum/lib/cjs/pe/cui.js';
import { describe, expect, test } from 'vitest';
import { checkId, compactId, idName, idNames } from '../../src/model/national-id.ts';
import { wrongDigit } from '../../src/model/national-id-checks.ts';
import { idKinds } from '../../src/model/national-id-kinds.ts';
import { judge } from '../../src/regimes/check.ts';
import { isIoss, stateOf } from '../../src/regimes/eu/ioss.ts';
import { no } from '../../src/regimes/no/no.ts';
import { context, parcel } from '../parcel.ts';

const birthday = 'the day of birth in it does not exist';

/** As people write it, and compact; `why` is empty for those that are one. Made up, or the examples of public test suites. */
type Row = readonly [country: string, kind: string, written: string, compact: string, why: string];
const numbers = readFileSync('fixtures/national-ids.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line): Row => {
    const [country = '', kind = '', written = '', compact = '', why = ''] = line.split('\t');
    return [country, kind, written, compact, why];
  });

test.each<Row>(numbers)('%s %s %s (%s)', (country, kind, written, compact, why) => {
  const expected = why === '' ? { valid: true, kind } : { valid: false, kinds: [kind], why };
  expect(compactId(written)).toBe(compact);
  expect(checkId({ kind, number: written }, country, [kind])).toEqual(expected);
  expect(checkId({ kind, number: compact }, country, [kind])).toEqual(expected);
  expect(checkId({ kind: 'id', number: compact.toLowerCase() }, country, [kind])).toEqual(expected);
  expect(why).not.toContain(compact);
});

test('every kind of every country has a number here that is one', () => {
  const tried = new Set(numbers.filter(([, , , , why]) => why === '').map(([country, kind]) => `${country} ${kind}`));
  const untried = idKinds.filter(({ kind, countries = ['BR', 'MX'] }) => !countries.some((country) => tried.has(`${country} ${kind}`)));
  expect(untried.map(({ kind, countries }) => `${countries} ${kind}`)).toEqual([]);
});

test.each<[number: string, valid: boolean]>([
  ['IM2760000017', true],
  ['IM9000000012', true],
  ['IM5532027340', false],
  ['IN2760000017', false],
  ['IM276000001', false],
])('the scheme number %s is judged by the EU', (number, valid) => {
  expect(isIoss(number) && stateOf(number) !== undefined).toBe(valid);
});

test.each<[number: string, valid: boolean]>([
  ['2012345', true],
  ['201234', false],
  ['995525828', false],
])('the scheme number %s is judged by Norway', (number, valid) => {
  const shipment = parcel({ to: 'NO', sellerTaxIds: [{ scheme: 'VOEC', number, owner: 'platform' }] });
  const codes = judge(shipment, context('2026-11-22'), [no]).problems.map(({ code }) => code);
  expect(codes.includes('no/scheme-number-form')).toBe(!valid);
});

test.each([
  ['accepts a CPF of equal digits', librarysCpf, 'BR', 'cpf', '111.111.111-11', false],
  ['refuses a RUT with dots', librarysRut, 'CL', 'rut', '12.531.909-2', true],
  ['refuses a letter that checks a DNI', librarysCui, 'PE', 'dni', '10117410G', true],
  ['refuses a code whose check sign is 0', librarysUscc, 'CN', 'uscc', '911100006000373060', true],
])('the library %s, and we do not follow it', (_what, { validate }, country, kind, number, ours) => {
  expect(validate(number).isValid).toBe(!ours);
  expect(checkId({ kind, number }, country, [kind]).valid).toBe(ours);
});

const change = (number: string, at: number, shift: number): string =>
  `${number.slice(0, at)}${(Number(number[at]) + shift) % 10}${number.slice(at + 1)}`;
const oneOf = <T>(all: readonly T[]) => fc.constantFrom(...all);
const shift = fc.integer({ min: 1, max: 9 });

test('one wrong digit is found wherever it stands, where the check is strong enough', () => {
  const strong = new Set(
    'AE emirates-id,SA national-id,KW civil-id,IL teudat-zehut,IN aadhaar,AU abn,CL rut,TR tckn,ZA za-id,VN mst,CN resident-id,EC cedula'.split(
      ',',
    ),
  );
  const good = numbers.filter(([country, kind, , , why]) => why === '' && strong.has(`${country} ${kind}`));
  expect(new Set(good.map(([country, kind]) => `${country} ${kind}`))).toEqual(strong);
  fc.assert(
    fc.property(oneOf(good), fc.nat(20), shift, ([country, kind, , number], place, by) => {
      const at = place % (country === 'VN' ? 10 : number.length);
      fc.pre(/\d/.test(number[at]!));
      expect(checkId({ kind, number: change(number, at, by) }, country, [kind]).valid).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('a wrong check digit is found in every kind that has one', () => {
  const last = numbers.filter(([country, kind, , number, why]) => {
    const row = idKinds.find(({ kind: known, countries }) => known === kind && countries?.includes(country));
    // Two alphabets are in use for an RFC, so two check digits are right.
    return why === '' && kind !== 'rfc' && /\d$/.test(number) && row?.check?.(change(number, number.length - 1, 1)) === wrongDigit;
  });
  const kinds = new Set(last.map(([country, kind]) => `${country} ${kind}`));
  expect(kinds.size).toBeGreaterThan(25);
  fc.assert(
    fc.property(oneOf(last), shift, ([country, kind, , number], by) => {
      expect(checkId({ kind, number: change(number, number.length - 1, by) }, country, [kind]).valid).toBe(false);
    }),
    { numRuns: 500 },
  );
});

describe('a number of no named kind', () => {
  const brazil = ['cpf', 'cnpj', 'passport'];
  const mexico = ['rfc', 'curp', 'foreign-id'];

  test.each<[number: string, country: string, kinds: readonly string[], kind: string]>([
    ['529.982.247-25', 'BR', brazil, 'cpf'],
    ['12.ABC.345/01DE-35', 'BR', brazil, 'cnpj'],
    ['FX123456', 'BR', brazil, 'passport'],
    ['123456789', 'BR', brazil, 'passport'],
    ['BOXW310820HNERXN09', 'MX', mexico, 'curp'],
    ['AB-1234567890-C', 'MX', mexico, 'foreign-id'],
    ['4512345678', 'RU', ['passport', 'inn'], 'passport'],
    ['123456789047', 'RU', ['passport', 'inn'], 'inn'],
    ['A1234567', 'IN', ['pan', 'aadhaar', 'passport', 'voter-id'], 'passport'],
    ['213.123.432-2', 'CO', ['cedula', 'nit'], 'cedula'],
    ['54362315K', 'ES', ['codice-fiscale', 'nif', 'dni'], 'nif'],
    ['99-12345', 'FR', ['codice-fiscale', 'nif', 'dni'], 'codice-fiscale'],
    ['20-123456-7', 'BD', ['nid', 'bin'], 'bin'],
    ['123456789', 'LK', ['tin', 'nic'], 'tin'],
  ])('%s in %s is a %s: %s', (number, country, kinds, kind) => {
    expect(checkId({ kind: 'id', number }, country, kinds)).toEqual({ valid: true, kind });
  });

  test.each<[number: string, country: string, kinds: readonly string[], held: readonly string[], why: string]>([
    ['529.982.247-26', 'BR', brazil, ['cpf'], wrongDigit],
    ['111.111.111-11', 'BR', brazil, ['cpf'], 'all its digits are the same'],
    ['16.727.230/0001-98', 'BR', brazil, ['cnpj'], wrongDigit],
    ['5299822472', 'BR', ['cpf'], ['cpf'], 'a CPF has 11 digits, this has 10'],
    ['5299822472', 'BR', brazil, brazil, 'a CPF has 11 digits; a CNPJ 14 characters, the last two of them digits; this has 10'],
    ['9053344706', 'BR', ['cpf'], ['cpf'], 'a CPF has 11 digits, this has 10'],
    ['5299822421', 'BR', ['cpf'], ['cpf'], 'a CPF has 11 digits, this has 10; with the zeros that a spreadsheet cuts off it is one'],
    ['000.000.000-00', 'BR', brazil, brazil, 'it is nothing but zeros'],
    ['?', 'BR', ['cpf'], ['cpf'], 'a CPF has 11 digits, this has 1 other sign'],
    ['12345678-6', 'CL', ['rut', 'run'], ['rut', 'run'], wrongDigit],
    ['1234', 'CL', ['rut', 'run'], ['rut', 'run'], 'a RUT has 7 or 8 digits and a check character, this has 4'],
    ['BOXW310820HNERXN08', 'MX', mexico, ['curp'], wrongDigit],
    ['no number', 'MX', ['foreign-id'], ['foreign-id'], 'a foreign id has 5 to 20 letters and digits, this has 8 letters'],
    ['3201013201900001', 'ID', ['nik', 'npwp', 'passport'], ['nik', 'npwp'], birthday],
    ['10000000147', 'TR', ['tckn', 'vkn', 'passport'], ['tckn'], wrongDigit],
  ])('%s in %s is none of %s', (number, country, kinds, held, why) => {
    expect(checkId({ kind: 'id', number }, country, kinds)).toEqual({ valid: false, kinds: held, why });
  });
});

test('a number is held against its own kind where that one is accepted, against each where it is not', () => {
  const kinds = ['cpf', 'cnpj', 'passport'];
  expect(checkId({ kind: 'passport', number: '529.982.247-26' }, 'BR', kinds)).toEqual({ valid: true, kind: 'passport' });
  expect(checkId({ kind: 'cnpj', number: '529.982.247-25' }, 'BR', kinds)).toMatchObject({ valid: false, kinds: ['cnpj'] });
  expect(checkId({ kind: 'vat', number: '529.982.247-25' }, 'BR', kinds)).toEqual({ valid: true, kind: 'cpf' });
  expect(checkId({ kind: 'cpf', number: '529.982.247-26' }, 'BR', [])).toMatchObject({ valid: false, kinds: ['cpf'] });
});

test.each([
  ['５２９．９８２．２４７－２５', '52998224725'],
  ['٢١٠٠٠٠٠٠٠٥', '2100000005'],
  ['۲۱۰۰', '2100'],
  ['४५१२', '4512'],
  ['gode\u00a0561231\u2010gr8', 'GODE561231GR8'],
  ['16.727.230/0001–97', '16727230000197'],
])('%s is compacted', (written, compact) => {
  expect(compactId(written)).toBe(compact);
});

test('kinds have names for messages', () => {
  expect(idNames(['cpf', 'cnpj', 'passport'])).toBe('CPF, CNPJ or passport');
  expect(idNames(['codice-fiscale'])).toBe('codice fiscale');
  expect(idNames(['rut', 'run'])).toBe('RUT or RUN');
  expect(idName('bin-of-bangladesh')).toBe('bin of bangladesh');
});

test.each(idKinds)('$kind has a name, a form in words and a source', ({ kind, name, form, source }) => {
  expect(kind).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(name).toMatch(/\S/);
  expect(form.says).toMatch(/\S/);
  expect(source.url).toMatch(/^https:\/\/[^/]+\./);
});

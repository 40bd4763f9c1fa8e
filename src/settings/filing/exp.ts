/** `carriers.<id>.filing.exp` */
import { z } from 'zod';
import type { ChineseCities, ExpFiling } from '../../model/filing/exp.ts';
import { checkId } from '../../model/national-id.ts';
import { legalUnits, office } from './china.ts';
import { inQuotes, known, text } from './forms.ts';

const customsCode = z
  .string(inQuotes)
  .regex(/^\d{6}[0-9A-Z]{4}$/, 'must be the ten characters of customs, the first six of them digits, in quotes');
const enterprise = (nameMost: number) => z.strictObject({ code: customsCode, name: text(nameMost) });
const creditCode = z
  .string(inQuotes)
  .refine((code) => checkId({ kind: 'uscc', number: code }, 'CN', ['uscc']).valid, 'must be the credit code of 18 characters');

const han = /\p{Script=Han}/u;
const inChinese = (most: number) => text(most).regex(han, 'must be written in Chinese characters');
const isResident = (number: string): boolean => checkId({ kind: 'resident-id', number }, 'CN', ['resident-id']).valid;

const identity = z
  .strictObject({ kind: z.enum(['identity-card', 'passport', 'other']), number: text(20) })
  .refine(({ kind, number }) => kind !== 'identity-card' || isResident(number), {
    path: ['number'],
    message: 'is no number of an identity card: 17 digits and a check character',
  });
const identityCodes = { 'identity-card': '1', passport: '2', other: '3' } as const;

const exporter = z.strictObject({
  code: customsCode,
  name: text(255),
  contact: text(50).optional(),
  city: text(50).regex(/^\p{Script=Han}+$/u, 'must be Chinese characters alone'),
  address: text(255),
  phone: text(64).regex(/^\d[\d-]*(\|\d[\d-]*)*$/, 'must be figures and hyphens, with | between two numbers'),
  identity: identity.optional(),
});

const port = z.string(inQuotes).regex(/^\d{3,4}$/, 'must be the three or four digits of a port, in quotes');
const country = z.string().regex(/^[A-Z]{2}$/);
/** One name for all cities of a country, or each by its own; `*` is all others. */
const cities = z.union([inChinese(50), z.record(z.string(), inChinese(50))]);

/** Prices hold neither freight nor insurance, so that no terms with them are offered. */
const terms = { FOB: '3', EXW: '7', 'market price': '5' } as const;

export const exp = z.strictObject({
  sender_id: text(18).optional(),
  agent: enterprise(255)
    .extend({ credit_code: creditCode.optional(), staff: text(32) })
    .optional(),
  operator: enterprise(50).optional(),
  keyed_by: z.strictObject({ card: text(16), name: text(20), company: enterprise(100).optional() }).optional(),
  exporter: exporter.optional(),
  customs_office: office.optional(),
  exit_office: office.optional(),
  yard: text(8).optional(),
  trade_mode: z
    .string(inQuotes)
    .regex(/^(0110|3010|3039)$/, 'must be "0110", "3010" or "3039"')
    .optional(),
  terms: z.enum(['FOB', 'EXW', 'market price']).optional(),
  rebate: z.boolean().optional(),
  transport: z
    .string(inQuotes)
    .regex(/^[0-9A-Z]$/, 'must be the one character of a mode of transport, like "5" for air')
    .optional(),
  packing: z
    .string(inQuotes)
    .regex(/^[1-7]$/, 'must be "1" to "7": "2" is a carton, "6" a bag')
    .optional(),
  flight: z
    .strictObject({
      name: text(32).regex(/^[ -~]+$/, 'must be English letters, signs and figures'),
      chinese_name: inChinese(32),
      number: text(15),
      bill: text(32),
      port,
    })
    .optional(),
  ports: z.record(country, port).default({}),
  cities: z.record(country, cities).default({}),
  legal_units: legalUnits,
  articles: z
    .record(
      z.string().regex(/^\d{2,10}$/, 'must be a tariff code or its first digits'),
      z.string(inQuotes).regex(/^\d{8}$/, 'must be the eight digits of the postal tax list, in quotes'),
    )
    .default({}),
});

type Written = z.output<typeof exp>;

export function expOf(written: Written): ExpFiling {
  const { sender_id: senderId, agent, keyed_by, exporter, customs_office: customsOffice, exit_office: exitOffice, ...others } = written;
  const { trade_mode: tradeMode, legal_units, rebate, flight, cities, ...same } = others;
  return {
    ...known({ ...same, senderId, customsOffice, exitOffice, tradeMode }),
    ports: written.ports,
    articles: written.articles,
    legalUnits: legal_units,
    cities: Object.fromEntries(Object.entries(cities).map(([of, names]) => [of, citiesOf(names)])),
    ...(agent && { agent: agentOf(agent) }),
    ...(keyed_by && { keyedBy: known(keyed_by) }),
    ...(exporter && { exporter: exporterOf(exporter) }),
    ...(flight && { flight: flightOf(flight) }),
    ...(written.terms && { terms: terms[written.terms] }),
    ...(rebate && { rebate }),
  };
}

const agentOf = ({ credit_code, ...agent }: NonNullable<Written['agent']>) => ({ ...agent, ...known({ creditCode: credit_code }) });

const flightOf = ({ chinese_name, ...flight }: NonNullable<Written['flight']>) => ({ ...flight, chineseName: chinese_name });

function exporterOf({ identity: of, ...exporter }: NonNullable<Written['exporter']>) {
  return { ...known(exporter), ...(of && { identity: { kind: identityCodes[of.kind], number: of.number } }) };
}

/** Names in an address are looked up in small letters. */
function citiesOf(names: Written['cities'][string]): ChineseCities {
  if (typeof names === 'string') return { byName: {}, others: names };
  const { '*': others, ...byName } = names;
  const small = Object.entries(byName).map(([city, name]) => [city.trim().toLowerCase(), name]);
  return { byName: Object.fromEntries(small), ...known({ others }) };
}

/** `carriers.<id>.filing.ens` */
import { z } from 'zod';
import { isAlpha2 } from '../../model/country.ts';
import { parseDay } from '../../model/day.ts';
import type { EnsFiling, EnsParty, GbEnsFiling } from '../../model/filing/ens.ts';
import { eori, inQuotes, known, text, ukEori } from './forms.ts';

/** Northern Ireland is XI to customs. */
const isState = (code: string): boolean => code === 'XI' || isAlpha2(code);
const country = z.string(inQuotes).refine(isAlpha2, 'must be a country of two letters, like CN');
const state = z.string(inQuotes).refine(isState, 'must be a country of two letters, like DE, or XI');
const form = (pattern: RegExp, says: string) => z.string(inQuotes).regex(pattern, `must be ${says}`);
/** Figures, which YAML takes for a number where they have no quotes. */
const oneOf = <const T extends string>(...figures: readonly T[]) =>
  z
    .string(inQuotes)
    .refine((written): written is T => (figures as readonly string[]).includes(written), `must be one of ${figures.join(', ')}`);
const documentType = form(/^[A-Z0-9]{4}$/, 'a code of four letters and digits, like N740');
const office = form(/^[A-Z]{2}[A-Z0-9]{6}$/, 'a customs office: two letters of the country, then six letters and digits');
/** What the message takes begins with the two letters of a country or a UN/LOCODE. */
const place = text(35).regex(/^[A-Za-z]{2}.+$/u, 'must begin with two letters, like CNPVG Shanghai');

const party = {
  eori,
  name: text(70),
  street: text(70),
  postcode: text(17).optional(),
  city: text(35),
  country,
  phone: text(512).optional(),
  email: text(512).optional(),
};

const isMoment = (written: string): boolean => {
  const [, day, hour, minute] = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2})$/.exec(written) ?? [];
  return day !== undefined && parseDay(day) !== undefined && Number(hour) < 24 && Number(minute) < 60;
};

const gb = z.strictObject({
  sender: text(35).optional(),
  recipient: text(35).optional(),
  declarant: ukEori.optional(),
  representative: ukEori.optional(),
  carrier: eori.optional(),
  consignor: z.strictObject({ name: text(35), street: text(35), postcode: text(9).optional(), city: text(35), country }).optional(),
  transport_mode: form(/^(1|2|3|4|8|10|11)$/, '"1", "2", "3", "4" (air), "8", "10" or "11"').optional(),
  conveyance: text(35).optional(),
  vehicle: text(27).optional(),
  vehicle_country: country.optional(),
  indicator: z.enum(['A', 'C', 'D', 'E']).optional(),
  payment: z.enum(['A', 'B', 'C', 'D', 'H', 'Y', 'Z']).optional(),
  declaration_place: text(35).optional(),
  place_of_loading: place.optional(),
  place_of_unloading: place.optional(),
  lodgement_office: office.optional(),
  first_office: office.optional(),
  arrival: z.string(inQuotes).refine(isMoment, 'must be a day and a time like "2026-11-23 06:40"').optional(),
  routing: z.array(country).min(1, 'names no country').max(99, 'has more than 99 countries').optional(),
  package_kind: form(/^[A-Z0-9]{2}$/, 'a kind of package of two characters, like PK').optional(),
  document_type: documentType.optional(),
});

export const ens = z.strictObject({
  column: z.enum(['F32', 'F43']).optional(),
  declarant: z.strictObject(party).optional(),
  representative: z.strictObject({ ...party, status: oneOf('2', '3') }).optional(),
  addressed_state: state.optional(),
  addressed_states: z.record(z.string(), state).default({}),
  document_type: documentType.optional(),
  exporter_person: oneOf('1', '2', '3').optional(),
  gb: gb.optional(),
});

type Written = z.output<typeof ens>;

export const ensOf = ({ declarant, representative, gb: written, ...other }: Written): EnsFiling => ({
  ...known({ column: other.column, addressedState: other.addressed_state, documentType: other.document_type }),
  ...known({ exporterPerson: other.exporter_person }),
  addressedStates: other.addressed_states,
  ...(declarant && { declarant: known(declarant) as EnsParty }),
  ...(representative && { representative: known(representative) as EnsFiling['representative'] & object }),
  ...(written && { gb: gbOf(written) }),
});

function gbOf({ consignor, ...written }: NonNullable<Written['gb']>): GbEnsFiling {
  const camel = Object.entries(known(written)).map(([key, value]) => [
    key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
    value,
  ]);
  return { ...(Object.fromEntries(camel) as GbEnsFiling), ...(consignor && { consignor: known(consignor) }) };
}

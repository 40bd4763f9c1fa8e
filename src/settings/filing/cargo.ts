/** `carriers.<id>.filing.cargo` */
import { z } from 'zod';
import type { CargoFiling } from '../../model/filing/cargo.ts';
import { type Money, parseMoney } from '../../model/money.ts';
import { identify, isNumberOf } from '../../model/number.ts';
import { inQuotes, known, text } from './forms.ts';

const airport = z.string(inQuotes).regex(/^[A-Z]{3}$/, 'must be the three letters of an airport, like HGH');
const country = z.string(inQuotes).regex(/^[A-Z]{2}$/, 'must be a two-letter country code in capitals, like US');
const boolean = z.boolean({ error: 'must be true or false' });

const master = z
  .string(inQuotes)
  .refine((written) => isNumberOf('air-waybill', written), 'must be an air waybill like 999-12345675, whose last digit checks the others')
  .transform((written) => identify(written).find(({ kind }) => kind === 'air-waybill')!.printed);

const freight = 'must be "freight", or an amount with its currency, like 35.00 CNY';
const weightCharge = z.string({ error: freight }).transform((written, ctx): Money | 'freight' => {
  const [, figure = '', currency = ''] = /^([\d.]+) ?([A-Z]{3})$/.exec(written.trim()) ?? [];
  const found = written.trim() === 'freight' ? 'freight' : parseMoney(figure, currency);
  if (found !== undefined) return found;
  ctx.addIssue({ code: 'custom', message: freight });
  return z.NEVER;
});

const parties = z
  .array(
    z.strictObject({
      scheme: z.string(inQuotes).regex(/^[A-Z]$/, 'must be one capital letter, like C or P'),
      id: text(35),
    }),
  )
  .min(1, 'is empty');

const note = z.strictObject({
  party: z
    .string(inQuotes)
    .regex(/^[A-Z]{3}$/, 'must be three capital letters, like ISS')
    .optional(),
  code: z.string(inQuotes).regex(/^[A-Z]{1,3}$/, 'must be one to three capital letters, like RA'),
  value: text(70),
  country: country.optional(),
  to: z.array(country).min(1, 'is empty').optional(),
});

export const cargo = z.strictObject({
  master: master.optional(),
  origin: airport.optional(),
  destination: airport.optional(),
  destinations: z.record(country, airport).default({}),
  flight: z
    .string(inQuotes)
    .regex(/^[A-Z0-9]{2}\d{1,4}[A-Z]?$/, 'must be a flight like CA985')
    .optional(),
  sender: parties.optional(),
  recipient: parties.optional(),
  consignor_signatory: text(35).optional(),
  carrier_signatory: text(35).optional(),
  place: text(35).optional(),
  prepaid: boolean.optional(),
  other_prepaid: boolean.optional(),
  weight_charge: weightCharge.optional(),
  handling: z.array(z.string(inQuotes).regex(/^[A-Z]{3}$/, 'must be three capital letters, like SPX')).default([]),
  notes: z.array(note).default([]),
  zone: z
    .string(inQuotes)
    .regex(/^(Z|[+-]\d{2}:\d{2})$/, 'must be an offset like "+08:00"')
    .default('Z'),
  fhl: z.literal([4, 5]).default(4),
});

export function cargoOf({ notes, fhl, ...written }: z.output<typeof cargo>): CargoFiling {
  const { consignor_signatory, carrier_signatory, other_prepaid, weight_charge, ...same } = written;
  return {
    ...known(same),
    ...known({
      consignorSignatory: consignor_signatory,
      carrierSignatory: carrier_signatory,
      otherPrepaid: other_prepaid,
      weightCharge: weight_charge,
    }),
    notes: notes.map(known),
    fhl: fhl === 5 ? '5' : '4',
  };
}

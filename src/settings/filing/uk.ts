/** `carriers.<id>.filing.uk` */
import { z } from 'zod';
import type { UkFiling } from '../../model/filing/uk.ts';
import { type Money, parseMoney } from '../../model/money.ts';
import { eori, inQuotes, known, text, ukEori } from './forms.ts';

const written = (form: RegExp, says: string) => z.string(inQuotes).regex(form, `must be ${says}`);

const amountSays = 'must be an amount with its currency, like 4.20 GBP';
const amount = z.string({ error: amountSays }).transform((said, ctx): Money => {
  const [, figure = '', currency = ''] = /^([\d.]+) ?([A-Z]{3})$/.exec(said.trim()) ?? [];
  const parsed = parseMoney(figure, currency);
  if (parsed) return parsed;
  ctx.addIssue({ code: 'custom', message: amountSays });
  return z.NEVER;
});

const movement = {
  lodged: z.enum(['arrived', 'early']).optional(),
  location: z
    .strictObject({
      name: written(/^[A-Z0-9]{4,35}$/, 'the code of a place without its country and the two letters of its kind, like BELBFSBEL'),
      type: written(/^[A-D]$/, 'A, B, C or D').default('A'),
      qualifier: written(/^[T-Z]$/, 'one letter from T to Z').default('U'),
    })
    .optional(),
  transport: written(/^[1-9]$/, 'the one digit of a mode of transport, like "4" for air or "5" for mail').optional(),
  inventory: text(35).optional(),
  importer: eori.optional(),
};

const srds = z.strictObject({ ...movement, packing_list: text(70).optional(), postal_charge: amount.optional() });

const birds = z
  .strictObject({
    ...movement,
    flight: written(/^[A-Z0-9]{2}\d{1,4}[A-Z]?$/, 'a flight, like CA937').optional(),
    ship: written(/^\d{5,7}$/, 'the digits of an IMO number').optional(),
    containers: z.array(text(17)).optional(),
    entry_summary: written(/^\d{2}[A-Z]{2}[A-Z0-9]{14}$/, 'the 18 characters of an MRN, like 26GB34F7Y1O2CX8PT4').optional(),
    authorisation: written(/^GBBIRDS[A-Z0-9]{1,28}$/, 'the number of the authorisation, which begins with GBBIRDS').optional(),
    authorisation_holder: ukEori.optional(),
    supervising_office: written(/^GB[A-Z0-9]{6}$/, 'the eight characters of an office, like GBSAA001').optional(),
    packing: written(/^[A-Z0-9]{2}$/, 'the two characters of a kind of package, like PC').optional(),
  })
  .refine(({ flight, ship }) => flight === undefined || ship === undefined, 'names a flight and a ship; goods come by one of them');

export const uk = z.strictObject({
  declarant: ukEori.optional(),
  representation: z.enum(['direct', 'indirect']).optional(),
  representative: eori.optional(),
  importer: eori.optional(),
  srds: srds.optional(),
  birds: birds.optional(),
});

export const ukOf = ({ srds: of, birds: bulk, ...parties }: z.output<typeof uk>): UkFiling => ({
  ...known(parties),
  ...(of && { srds: srdsOf(of) }),
  ...(bulk && { birds: birdsOf(bulk) }),
});

const srdsOf = ({ packing_list: packingList, postal_charge: postalCharge, ...same }: z.output<typeof srds>) =>
  known({ ...same, packingList, postalCharge });

const birdsOf = ({ entry_summary, authorisation_holder, supervising_office, ...same }: z.output<typeof birds>) =>
  known({ ...same, entrySummary: entry_summary, authorisationHolder: authorisation_holder, supervisingOffice: supervising_office });

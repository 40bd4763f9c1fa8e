/** `carriers.<id>.filing.us` */
import { z } from 'zod';
import type { UsFiling } from '../../model/filing/us.ts';
import { isNumberOf } from '../../model/number.ts';
import { inQuotes, known, text } from './forms.ts';

// EIN, social security number, or a number that customs assigned; that no other is met is unverified, so the form is taken wider.
const id = z.string(inQuotes).regex(/^[0-9A-Z][0-9A-Z-]{2,18}[0-9A-Z]$/, 'must be 4 to 20 capital letters, digits and hyphens');

export const us = z.strictObject({
  duty_payer: z.strictObject({ name: text(100), id: id.optional() }).optional(),
  broker: z
    .strictObject({
      name: text(100),
      filer_code: z
        .string(inQuotes)
        .regex(/^[0-9A-Z]{3}$/, 'must be the three capital letters or digits of a filer')
        .optional(),
    })
    .optional(),
  importer: z.strictObject({ name: text(100), id }).optional(),
  master_waybill: z
    .string(inQuotes)
    .refine((written) => isNumberOf('air-waybill', written), 'must be an air waybill like 020-12345675, with a right check digit')
    .transform((written) => written.replace(/\D/g, ''))
    .optional(),
});

export const usOf = ({ duty_payer, broker, importer, master_waybill }: z.output<typeof us>): UsFiling =>
  known({
    dutyPayer: duty_payer && known(duty_payer),
    broker: broker && known({ name: broker.name, filerCode: broker.filer_code }),
    importer,
    masterWaybill: master_waybill,
  });

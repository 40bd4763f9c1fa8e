/** `carriers.<id>.filing.china` */
import { z } from 'zod';
import { chinaUnit } from '../../model/china-codes.ts';
import { type Day, parseDay } from '../../model/day.ts';
import type { CebEdition, ChinaFiling } from '../../model/filing/china.ts';
import { checkId } from '../../model/national-id.ts';
import { inQuotes, known, text } from './forms.ts';

const isEnterprise = (code: string): boolean => /^\d{10}$/.test(code) || checkId({ kind: 'uscc', number: code }, 'CN', ['uscc']).valid;

const enterpriseCode = z.string(inQuotes).refine(isEnterprise, 'must be the ten digits of customs or the credit code of 18 characters');
const registered = z.strictObject({ code: enterpriseCode, name: text(100) });
const abroad = '无';
const platform = z.strictObject({
  code: z
    .string(inQuotes)
    .refine((code) => code === abroad || isEnterprise(code), `must be an enterprise code, or ${abroad} for a platform abroad without one`),
  name: text(100),
});

export const office = z.string(inQuotes).regex(/^\d{4}$/, 'must be the four digits of a customs office, in quotes');

const unit = z.string(inQuotes).transform((written, ctx): string => {
  const code = chinaUnit(written);
  if (code !== undefined) return code;
  ctx.addIssue({ code: 'custom', message: `"${written}" is no unit of China's customs; write one like 件 or 千克` });
  return z.NEVER;
});

export const legalUnits = z
  .record(z.string().regex(/^\d{2,10}$/, 'must be a tariff code or its first digits'), z.array(unit).min(1).max(2))
  .default({});

const isEdition = (written: string): written is CebEdition => written === '202205' || written === '2018';
const edition = z.string(inQuotes).refine(isEdition, 'must be "202205" or "2018"');

const day = z.string(inQuotes).transform((written, ctx): Day => {
  const found = parseDay(written);
  if (found !== undefined) return found;
  ctx.addIssue({ code: 'custom', message: `"${written}" is no day; write it like 2026-11-30` });
  return z.NEVER;
});

/** A span is told whole: half of one would leave the other end to a guess. */
const summary = z
  .strictObject({
    from: day.optional(),
    to: day.optional(),
    broker: registered,
    by: z.enum(['consignor', 'consignor-and-producer']).default('consignor'),
  })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), 'has one of from and to without the other')
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, 'ends before it begins');

export const china = z.strictObject({
  edition: edition.optional(),
  sender: z
    .strictObject({
      code: enterpriseCode,
      name: text(100),
      dxp_id: z.string(inQuotes).regex(/^[A-Za-z0-9]{1,30}$/, 'must be at most 30 letters and digits'),
    })
    .optional(),
  exporter: z.strictObject({ code: enterpriseCode.optional(), name: text(100) }).optional(),
  producer: registered.optional(),
  agent: registered.optional(),
  logistics: registered.optional(),
  customs_office: office.optional(),
  exit_office: office.optional(),
  supervised_place: text(10).optional(),
  platforms: z.record(z.string(), platform).default({}),
  payments: z.record(z.string(), z.strictObject({ code: enterpriseCode.optional(), name: text(100) })).optional(),
  summary: summary.optional(),
  flag: z.enum(['A', 'B']).optional(),
  transport: z
    .string(inQuotes)
    .regex(/^[0-9A-Z]$/, 'must be the one character of a mode of transport, like "5" for air or "6" for mail')
    .optional(),
  packing: z
    .string(inQuotes)
    .regex(/^[1-7]$/, 'must be "1" to "7": "2" is a carton, "6" a bag')
    .optional(),
  ports: z
    .record(z.string().regex(/^[A-Z]{2}$/), z.string(inQuotes).regex(/^\d{3,4}$/, 'must be the three or four digits of a port, in quotes'))
    .default({}),
  legal_units: legalUnits,
  flight: z.strictObject({ name: text(100), number: text(32), bill: text(37) }).optional(),
});

export function chinaOf({ sender, exporter, payments, summary, ...others }: z.output<typeof china>): ChinaFiling {
  const { customs_office, exit_office, supervised_place, legal_units: legalUnits, ...same } = others;
  return {
    ...known(same),
    legalUnits,
    ...known({ customsOffice: customs_office, exitOffice: exit_office, supervisedPlace: supervised_place }),
    ...(exporter && { exporter: known(exporter) }),
    ...(payments && { payments: Object.fromEntries(Object.entries(payments).map(([platform, by]) => [platform, known(by)])) }),
    ...(summary && { summary: known(summary) }),
    ...(sender && { sender: { code: sender.code, name: sender.name, dxpId: sender.dxp_id } }),
  };
}

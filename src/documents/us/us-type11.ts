/**
 * Goods under an entry of the United States, informal (type 11) or formal (type 01), handed to the broker. The columns stand at the head of
 * `hand-off.ts`.
 */
import { incotermOf } from '../particulars.ts';
import { amountsSaid, isHouseWaybill, ownTariff } from './against.ts';
import { type HandOffRow, handOffDocument } from './hand-off.ts';

export const entryHandOff = {
  id: 'us-type11',
  number: 'house_waybill',
  parties: [
    ['duty_payer', (row) => payerOf(row).name],
    ['duty_payer_id', (row) => payerOf(row).id],
    ['broker', ({ filing }) => filing.broker?.name],
    ['filer_code', ({ filing }) => filing.broker?.filerCode],
    ['importer', ({ filing }) => filing.importer?.name],
    ['importer_id', ({ filing }) => filing.importer?.id],
  ],
} as const satisfies Partial<Parameters<typeof handOffDocument>[0]>;

/** Who was agreed; else the term says it: under DDP the seller pays, under all others the buyer. */
function payerOf({ shipment, group, filing }: HandOffRow): { readonly name: string; readonly id?: string } {
  if (filing.dutyPayer) return filing.dutyPayer;
  return { name: incotermOf(shipment) === 'DDP' ? group.exporter.name : shipment.recipient.name };
}

export const usType11 = handOffDocument({
  ...entryHandOff,
  name: 'Hand-off of entries of the United States (CSV)',
  waits: 'the entry of the broker',
  serves: ({ decision: { procedure } }) => procedure === 'type-11' || procedure === 'type-01',
  lacks: ({ filing }) => (filing?.us?.broker ? [] : ['filing.us.broker']),
  check: (shipment, _group, _typefaces, convert) => [
    ...isHouseWaybill(shipment, 'us-type11'),
    ...amountsSaid(shipment, 'us-type11', convert),
    ...ownTariff(shipment),
  ],
});

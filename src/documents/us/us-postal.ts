/**
 * Goods in the mail to the United States, handed to the carrier or qualified party that pays the duty before departure: by its own way until
 * 2026-07-23, as an informal postal entry since. The columns stand at the head of `hand-off.ts`.
 */
import { amountsSaid, isS10, ownTariff } from './against.ts';
import { handOffDocument } from './hand-off.ts';

export const postalHandOff = {
  id: 'us-postal',
  number: 's10',
  parties: [
    ['duty_payer', ({ filing }) => filing.dutyPayer?.name],
    ['duty_payer_id', ({ filing }) => filing.dutyPayer?.id],
  ],
} as const satisfies Partial<Parameters<typeof handOffDocument>[0]>;

export const usPostal = handOffDocument({
  ...postalHandOff,
  name: 'Hand-off of mail to the United States (CSV)',
  waits: 'the entry of the qualified party',
  serves: ({ decision: { procedure } }) => procedure === 'postal-informal' || procedure === 'postal-qualified-party',
  lacks({ filing }) {
    const payer = filing?.us?.dutyPayer;
    if (!payer) return ['filing.us.duty_payer'];
    return payer.id === undefined ? ['filing.us.duty_payer.id'] : [];
  },
  check: (shipment, _group, _typefaces, convert) => [
    ...isS10(shipment, 'us-postal'),
    ...amountsSaid(shipment, 'us-postal', convert),
    ...ownTariff(shipment),
  ],
});

/** Fees that were announced and are not confirmed. */
import { inForce } from '../../model/dated.ts';
import type { Rule } from '../regime.ts';
import { isDecided, isGift } from './case.ts';
import { handlingFee, italianFee } from './law.ts';
import * as from from './sources.ts';

const unconfirmedFee: Rule = {
  code: 'eu/handling-fee',
  severity: 'note',
  title: 'A handling fee on each item sold to a consumer was due by 2026-11-01; its start and amount are not confirmed.',
  since: '2026-11-01',
  source: from.handlingFee,
  fix: 'Ask the carrier whether it charges the fee; 2 EUR an item is expected.',
  breaches: (shipment, { on }) => {
    const under = inForce(handlingFee, on);
    return under?.value && isDecided(shipment) && shipment.trade !== 'b2b' && !isGift(shipment)
      ? [{ message: 'The handling fee of the EU is not in the estimate.', field: 'fees', under }]
      : [];
  },
};

const unconfirmedItalian: Rule = {
  code: 'eu/italian-fee',
  severity: 'note',
  title: 'Italy announced a fee of 2 EUR a parcel; whether it began is not confirmed.',
  since: '2026-07-01',
  source: from.italianFee,
  fix: 'Ask the carrier whether Italy charges the fee.',
  breaches: (shipment, { on }) => {
    const under = inForce(italianFee, on);
    return under?.value && shipment.recipient.country === 'IT' && shipment.decision.procedure?.startsWith('h7-')
      ? [{ message: 'The Italian fee on small parcels is not in the estimate.', field: 'fees', under }]
      : [];
  },
};

export const feeRules: readonly Rule[] = [unconfirmedFee, unconfirmedItalian];

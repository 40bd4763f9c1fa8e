/** What is due on a parcel outside the relief, who pays it, and what of it cannot be known. */
import { inForce } from '../../model/dated.ts';
import type { Day } from '../../model/day.ts';
import { formatMoney, type Money, money } from '../../model/money.ts';
import type { Charge, Decision, Ground, Shipment } from '../../model/shipment.ts';
import { because } from '../regime.ts';
import { byPost, postalMethod, reliefFor, surcharge } from './law.ts';

/** What of a decision is about money. */
export function dutyOf(shipment: Shipment, value: Money, on: Day): Pick<Decision, 'duty' | 'fees' | 'gaps' | 'why' | 'incoterm'> {
  const { gaps, why, ...charge } = charges(shipment, value, on);
  const term = incoterm(shipment, on);
  return {
    ...charge,
    ...term,
    gaps: byPost(shipment) ? gaps : [...gaps, processingFee],
    why: [noRelief(shipment, value, on), ...why, ...term.why],
  };
}

/** Why the relief of low values does not let it in. */
function noRelief(shipment: Shipment, value: Money, on: Day): Ground {
  const under = inForce(reliefFor(shipment), on);
  const most = under?.value;
  return because(
    most
      ? `no relief: ${formatMoney(value)} is above ${formatMoney(most)} a person and day`
      : `no relief: Section 321 gives none since ${under?.since}`,
    under,
  );
}

/** Duty is prepaid by post since the relief ended, so the term is DDP whatever the settings say. */
function incoterm(shipment: Shipment, on: Day): Pick<Decision, 'incoterm' | 'why'> {
  const under = inForce(postalMethod, on);
  if (!byPost(shipment) || !under?.value) return { why: [] };
  return { incoterm: 'DDP', why: [because('DDP: by post the duty is paid before departure', under)] };
}

/** What the named gaps say. */
const processingFee = 'fee: the merchandise processing fee is not reckoned';
const ordinaryDuty = 'duty: rates by tariff code and origin are not in the program';

/**
 * By post the surcharge of 2026 was all the duty there was; a courier's entry owed the ordinary duty too, whose rates are not ours to know.
 */
function charges(shipment: Shipment, value: Money, on: Day): Pick<Decision, 'duty' | 'fees' | 'gaps' | 'why'> {
  const under = inForce(surcharge, on);
  const percent = under?.value;
  if (!percent) return { fees: [], gaps: [ordinaryDuty], why: [because('duty: not reckoned, its rates are not in the program')] };
  const amount = money(Number((BigInt(value.minor) * BigInt(percent) + 50n) / 100n), 'USD');
  const steps = [`${percent} % of ${formatMoney(value)} = ${formatMoney(amount)} (HTSUS 9903.03.01)`];
  const charge: Charge = { name: 'Section 122 surcharge', amount, steps, under };
  const why = steps.map((step) => because(step, under));
  return byPost(shipment)
    ? { duty: charge, fees: [], gaps: [], why }
    : { fees: [charge], gaps: [ordinaryDuty], why: [...why, because('the ordinary duty comes on top and is not reckoned')] };
}

/** What a row cannot say of a destination. */
import { inForce } from '../../model/dated.ts';
import type { Context, Decision, Shipment } from '../../model/shipment.ts';
import { lookUp } from '../destination-value.ts';
import { because } from '../regime.ts';
import type { Row } from './row.ts';

type Decided = Partial<Decision>;

/** The same decision with another answer on one part, or none; `as` begins that part's reason, `by` takes its place. */
function answered(decision: Decided, part: 'duty' | 'tax' | 'procedure', as: string, by: Decided): Decided {
  const { [part]: _, ...rest } = decision;
  const { why = [], gaps = [], ...answer } = by;
  const kept = (decision.why ?? []).filter(({ says }) => !says.startsWith(as));
  const open = (decision.gaps ?? []).filter((gap) => !gap.startsWith(part));
  return { ...rest, ...answer, gaps: [...gaps, ...open], why: [...kept, ...why] };
}

/** Under SII no duty is due on items within the limit. */
function chile(decision: Decided, { scheme }: Row, { on }: Context): Decided {
  if (!decision.scheme || !scheme) return decision;
  const none = because('duty: none under SII, whose number says that IVA was charged at the sale', inForce(scheme.most, on));
  return answered(decision, 'duty', 'duty: ', { duty: null, why: [none] });
}

/** Goods of the United States may be free of IVA up to 200 USD, as they are of duty: by their agreement, of which the program knows nothing. */
function colombia(decision: Decided, { items }: Shipment): Decided {
  if (!decision.tax || decision.duty !== null || items.some(({ product }) => product.origin !== 'US')) return decision;
  return answered(decision, 'tax', 'IVA: ', { gaps: ['tax: goods of the United States may be free of IVA up to 200 USD'] });
}

/** Beyond 4x4 a courier parcel is of category C, or D with textiles and footwear; neither is a full declaration. */
function ecuador(decision: Decided, { simplified }: Row, { channel }: Shipment, { on }: Context): Decided {
  const under = lookUp(simplified?.express, on);
  if (channel !== 'express' || !under || decision.procedure === '4x4') return decision;
  const beyond = 'category C, or D for textiles and footwear';
  return answered(decision, 'procedure', 'Ecuador: ', {
    gaps: [`procedure: ${beyond}`],
    why: [because(`Ecuador: beyond 4x4, ${beyond}`, under)],
  });
}

/** Which goods are dutiable is not known, but within the relief of GST there is one kind of release. */
const singapore = (decision: Decided): Decided =>
  decision.procedure === undefined && decision.tax === null
    ? answered(decision, 'procedure', 'Singapore: ', { procedure: 'low-value' })
    : decision;

const hooks: Readonly<Record<string, (decision: Decided, row: Row, shipment: Shipment, context: Context) => Decided>> = {
  CL: (decision, row, _shipment, context) => chile(decision, row, context),
  CO: (decision, _row, shipment) => colombia(decision, shipment),
  EC: ecuador,
  SG: (decision) => singapore(decision),
};

export const peculiar = (decision: Decided, row: Row, shipment: Shipment, context: Context): Decided =>
  hooks[row.country]?.(decision, row, shipment, context) ?? decision;

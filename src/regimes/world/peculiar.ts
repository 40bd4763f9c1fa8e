/** What a row cannot say of a destination. */
import { inForce } from '../../model/dated.ts';
import type { Context, Decision, Shipment } from '../../model/shipment.ts';
import { because } from '../regime.ts';
import type { Row } from './row.ts';

type Decided = Partial<Decision>;

/** The same decision with another answer on one part, and without that part's gap. */
function answered(decision: Decided, part: 'duty' | 'procedure', by: Pick<Decided, 'duty' | 'procedure'>, why: Decision['why']): Decided {
  const gaps = (decision.gaps ?? []).filter((gap) => !gap.startsWith(part));
  return { ...decision, ...by, gaps, why: [...(decision.why ?? []), ...why] };
}

/** Under SII no duty is due on items within the limit. */
function chile(decision: Decided, { scheme }: Row, { on }: Context): Decided {
  if (!decision.scheme || !scheme) return decision;
  const why = (decision.why ?? []).filter(({ says }) => !says.startsWith('duty'));
  const none = because('duty: none under SII, whose number says that IVA was charged at the sale', inForce(scheme.most, on));
  return answered({ ...decision, why }, 'duty', { duty: null }, [none]);
}

/** Goods of the United States may be free of IVA up to 200 USD: by their agreement, of which the program knows nothing. */
function colombia(decision: Decided, { items }: Shipment): Decided {
  if (!decision.tax || items.some(({ product }) => product.origin !== 'US')) return decision;
  const { tax: _, ...rest } = decision;
  return { ...rest, gaps: [...(decision.gaps ?? []), 'tax: goods of the United States may be free of IVA up to 200 USD'] };
}

/** Which goods are dutiable is not known, but within the relief of GST there is one kind of release. */
const singapore = (decision: Decided): Decided =>
  decision.procedure === undefined && decision.tax === null ? answered(decision, 'procedure', { procedure: 'low-value' }, []) : decision;

const hooks: Readonly<Record<string, (decision: Decided, row: Row, shipment: Shipment, context: Context) => Decided>> = {
  CL: (decision, row, _shipment, context) => chile(decision, row, context),
  CO: (decision, _row, shipment) => colombia(decision, shipment),
  SG: (decision) => singapore(decision),
};

export const peculiar = (decision: Decided, row: Row, shipment: Shipment, context: Context): Decided =>
  hooks[row.country]?.(decision, row, shipment, context) ?? decision;

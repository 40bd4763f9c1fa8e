/** Switzerland and Liechtenstein: VAT at the sale by registered sellers and platforms, otherwise at the border. */
import { inForce } from '../../model/dated.ts';
import type { Decision, Shipment } from '../../model/shipment.ts';
import { destinationRegime } from '../destination-regime.ts';
import { because, type Rule } from '../regime.ts';
import { deemedSupplier, maybeReduced, switzerland } from './law.ts';
import { placeOf } from './places.ts';
import * as from from './sources.ts';

const { recordBegins } = from;

const specialPlace: Rule = {
  code: 'ch/special-place',
  severity: 'note',
  title: 'Some places share the Swiss customs area without being Swiss, or lie outside it.',
  since: recordBegins,
  source: from.places,
  fix: 'Ask the carrier how it declares for this place.',
  breaches: ({ recipient }) => {
    const place = placeOf(recipient);
    return place ? [{ message: `The address is in ${place.name}: ${place.says}.`, field: 'recipient.postcode' }] : [];
  },
};

const platformEarly: Rule = {
  code: 'ch/platform-not-supplier',
  severity: 'warning',
  title: 'Until 2024-12-31 the seller, not the platform, was the supplier who charges Swiss VAT.',
  since: recordBegins,
  until: '2025-01-01',
  source: from.platforms,
  fix: 'Ask the platform whose number it is.',
  breaches: ({ sellerTaxIds }, { on }) =>
    inForce(deemedSupplier, on)?.value === null && sellerTaxIds.some(({ scheme, owner }) => scheme === 'CH_VAT' && owner === 'platform')
      ? [{ message: 'The order brings the Swiss VAT number of its platform.', field: 'sellerTaxIds' }]
      : [],
};

type Part = Partial<Decision>;

const without = (part: Part, name: 'duty' | 'tax', gap: string): Part => {
  const { [name]: _dropped, ...rest } = part;
  return { ...rest, gaps: [...(part.gaps ?? []).filter((other) => !other.startsWith(name)), `${name}: ${gap}`] };
};

/** What the table says of ordinary goods in ordinary Switzerland, where this is something else. */
function decide(decision: Part, shipment: Shipment): Part {
  const place = placeOf(shipment.recipient);
  if (place && !place.swiss) {
    const gap = `${place.name} is ${place.says}, which is not confirmed`;
    const { entrySummary: _, ...rest } = decision;
    return without(without({ ...rest, why: [] }, 'duty', gap), 'tax', gap);
  }
  const said = place ? { ...decision, why: [...(decision.why ?? []), because(`${place.name}: ${place.says}`)] } : decision;
  if (!said.tax || !shipment.items.some(maybeReduced)) return said;
  const why = (said.why ?? []).filter(({ says }) => !says.startsWith(`${said.tax!.name}: `));
  return without({ ...said, why }, 'tax', 'whether the reduced rate holds for these goods is not in the program');
}

export const ch = destinationRegime({
  id: 'ch',
  name: 'Switzerland and Liechtenstein',
  description:
    'VAT of 8.1 % is due on goods with freight from the first franc; amounts of up to 5 CHF are not collected, so goods and freight of about 62 CHF ' +
    'come in free. Sellers of 100,000 CHF a year of such parcels register since 2019, platforms are the suppliers since 2025-01-01: both charge the ' +
    'VAT at the sale, and their number travels with every consignment. Industrial goods pay no duty since 2024-01-01; food and farm goods do. ' +
    'Liechtenstein is declared as Switzerland.',
  territories: ['CH', 'LI'],
  laws: [switzerland],
  lawOf: ({ recipient: { country } }) => (country === 'CH' || country === 'LI' ? switzerland : undefined),
  base: { since: recordBegins, source: from.customs },
  only: ['scheme-number-form', 'scheme-not-for-this', 'scheme-missing', 'hs-digits', 'not-known'],
  decide,
  rules: [specialPlace, platformEarly],
});

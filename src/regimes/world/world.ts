/** The destinations that need no more than a row. */

import { destinationRegime } from '../destination-regime.ts';
import { ruleNames } from '../destination-rules.ts';
import { type Fact, fact } from '../regime.ts';
import { africa } from './africa.ts';
import { americas } from './americas.ts';
import { asia } from './asia.ts';
import { europe } from './europe.ts';
import { middleEast } from './middle-east.ts';
import { peculiar } from './peculiar.ts';
import type { Row } from './row.ts';
import { worldRules } from './rules.ts';
import { carriers, recordBegins } from './sources.ts';

export const rows: readonly Row[] = [...americas, ...europe, ...middleEast, ...africa, ...asia];

const byCountry = new Map(rows.map((row) => [row.country, row]));
const rowOf = ({ recipient }: { readonly recipient: { readonly country: string } }): Row | undefined => byCountry.get(recipient.country);

function factsOf({ country, quota, noMixing }: Row): Fact[] {
  const named = (name: string): string => `${country}: ${name}`;
  const both = quota && quota.post === quota.express;
  return [
    ...(quota?.post ? [fact(named(`Relief for${both ? '' : ', by post'}`), quota.post, ({ says }) => says, country)] : []),
    ...(quota?.express && !both ? [fact(named('Relief for, by express'), quota.express, ({ says }) => says, country)] : []),
    ...(noMixing ? [fact(named('One parcel'), noMixing, (says) => says, country)] : []),
  ];
}

export const world = destinationRegime({
  id: 'world',
  name: 'Other destinations',
  description:
    'One row for each destination without a chapter of its own: what is free of duty and tax by post and by express, what is asked above, the ' +
    'scheme and the number that must travel, the recipient’s number, the digits of the tariff code. Most of it was read at second hand, and what ' +
    'was said once or long ago is marked unverified and warns at most. What a row does not know is told with each parcel, never assumed.',
  territories: rows.map(({ country }) => country),
  laws: rows,
  base: { since: recordBegins, source: carriers },
  only: ruleNames.filter((name) => name !== 'scheme-number-form'),
  rules: worldRules(rowOf),
  facts: rows.flatMap(factsOf),
  decide: (decision, shipment, context) => peculiar(decision, rowOf(shipment)!, shipment, context),
});

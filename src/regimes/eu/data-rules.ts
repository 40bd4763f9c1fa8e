/** Which data a parcel must bring, and where the places are that are no ordinary part of a member state. */
import { inForce } from '../../model/dated.ts';
import type { Rule } from '../regime.ts';
import { isIrish } from './case.ts';
import { fullDigits } from './law.ts';
import * as from from './sources.ts';
import { isSpecial, northernIreland, statusOf, territoryOf } from './territories.ts';

const { recordBegins } = from;

const hsMissing: Rule = {
  code: 'eu/hs-missing',
  severity: 'error',
  title: 'Each line has a tariff code of six digits, also on gifts.',
  since: '2023-03-01',
  source: from.ics2,
  fix: 'Put the code into the catalogue.',
  breaches: ({ items, category }) =>
    category === 'gift'
      ? items.flatMap(({ hs }, i) => (hs === '' ? [{ message: 'The line has no tariff code.', item: i + 1, field: 'hs' }] : []))
      : [],
};

/** A warning and not an error: whoever makes the full declaration may find the longer code himself. */
const fullCode: Rule = {
  code: 'eu/hs-digits',
  severity: 'warning',
  title: 'In a full declaration (H1) each line has a tariff code of ten digits.',
  since: recordBegins,
  source: from.fullDigits,
  fix: 'Put the ten-digit code into the catalogue, in a column of its own (`hs_de` and so on), or have the carrier find it.',
  breaches: (shipment, { on }) => {
    const under = inForce(fullDigits, on);
    if (!under || shipment.decision.procedure !== 'h1' || isIrish(shipment)) return [];
    return shipment.items.flatMap(({ hs }, i) =>
      hs !== '' && hs.length < under.value
        ? [
            {
              message: `The tariff code ${hs} has ${hs.length} digits; a full declaration asks for ${under.value}.`,
              item: i + 1,
              field: 'hs',
              under,
            },
          ]
        : [],
    );
  },
};

/** A place inside both areas is only told of. */
const tellTerritory =
  (peculiar: boolean): Rule['breaches'] =>
  ({ recipient }) => {
    const territory = territoryOf(recipient);
    if (!territory || territory === northernIreland || !isSpecial(territory)) return [];
    if ((territory.customs === 'in' && territory.vat === 'in') !== peculiar) return [];
    const by = recipient.country === territory.own ? `The destination ${recipient.country}` : `The postcode ${recipient.postcode}`;
    return [{ message: `${by} is ${territory.name}: ${statusOf(territory)}.`, field: 'recipient.postcode' }];
  };

const specialTerritory: Rule = {
  code: 'eu/special-territory',
  severity: 'warning',
  title: 'Some places of the member states and beside them lie outside the customs or the VAT area.',
  since: recordBegins,
  source: from.territories,
  fix: 'Ask the carrier how it declares for this place; IOSS is not used there.',
  breaches: tellTerritory(false),
};

const peculiarPlace: Rule = {
  code: 'eu/peculiar-place',
  severity: 'note',
  title: 'Some places inside both areas have VAT rates or an administration of their own.',
  since: recordBegins,
  source: from.territories,
  fix: 'Make sure that the VAT of the sale was charged at the rate of the place.',
  breaches: tellTerritory(true),
};

const northernIrish: Rule = {
  code: 'eu/northern-ireland',
  severity: 'note',
  title: 'Northern Ireland follows the EU’s rules for goods but is declared to the United Kingdom.',
  since: recordBegins,
  source: from.territories,
  fix: 'Ask the carrier for its Northern Ireland service; the entry summary needs six-digit codes and exact descriptions.',
  breaches: ({ recipient }) =>
    territoryOf(recipient) === northernIreland
      ? [
          {
            message: 'The address is in Northern Ireland: EU advance data apply, the declaration is the United Kingdom’s.',
            field: 'recipient.postcode',
          },
        ]
      : [],
};

export const dataRules: readonly Rule[] = [hsMissing, fullCode, specialTerritory, peculiarPlace, northernIrish];

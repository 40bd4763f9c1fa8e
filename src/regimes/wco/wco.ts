/**
 * What every customs declaration of goods needs, whoever carries them and wherever they go: who sends, who receives, what it is,
 * how many, how heavy, of what value, made where. After the guidelines of the World Customs Organization and the Universal Postal Union.
 */
import { series } from '../../model/dated.ts';
import type { NumberPlace } from '../../model/shipment.ts';
import { fact, type Regime } from '../regime.ts';
import { airRules } from './air.ts';
import { descriptionRules } from './descriptions.ts';
import { goodsRules } from './goods.ts';
import { partyRules } from './parties.ts';
import { batteryMark, guidelines, since, stateOfCharge } from './sources.ts';
import { valueRules } from './values.ts';

/** Where a recipient's number goes unless the regime of the destination says otherwise. */
const forRecipient: readonly NumberPlace[] = ['cn23-importer', 'data-recipient', 'invoice', 'declaration'];

const advanceData = series<string>({ since, value: 'who, what, how many, how heavy, of what value, made where', source: guidelines });

const batteryCharge = series<string | null>(
  { since: '2026-01-01', value: 'at most 30 %, above 2.7 Wh', source: stateOfCharge },
  { since, value: null, source: stateOfCharge },
);
const oldMark = series<string>(
  { since: '2027-01-01', value: 'no longer', source: batteryMark },
  { since, value: 'until 2026-12-31', source: batteryMark },
);

export const wco: Regime = {
  id: 'wco',
  name: 'Every customs declaration',
  description:
    'The data without which no declaration can be made, by post or by express, to any country: complete sender and recipient, a description ' +
    'that names the goods, quantity, net and gross weight, value in one currency, origin and, for sales, a tariff code of six digits or more. ' +
    'It says nothing of any country’s own law; that is for the regime of the destination.',
  covers: () => true,
  territories: [],
  decide: ({ recipient: { taxId } }) =>
    taxId ? { numbers: [{ kind: taxId.kind, number: taxId.number, owner: 'recipient', places: forRecipient }] } : {},
  rules: [...partyRules, ...descriptionRules, ...goodsRules, ...valueRules, ...airRules],
  facts: [
    fact('Data every declaration needs', advanceData, (value) => value),
    fact('Charge of lithium-ion batteries packed with equipment, by air', batteryCharge, (value) => value ?? 'none'),
    fact('Battery mark with a telephone number, by air', oldMark, (value) => value),
  ],
};

/** Brazil: duty and ICMS from the first dollar, collected in advance by certified platforms; the recipient's number on every parcel. */
import { inForce, series } from '../../model/dated.ts';
import { formatMoney, type Money, zero } from '../../model/money.ts';
import type { Context, Decision, Shipment } from '../../model/shipment.ts';
import { both, type Destination, formatPercent, type Need } from '../destination.ts';
import { destinationRegime } from '../destination-regime.ts';
import { schemeOf } from '../destination-scheme.ts';
import { because, fact, type Rule } from '../regime.ts';
import { certified, customsValue, dutyOn, formatCertified, lowLimit, most, ordinary, paid } from './duty.ts';
import { common, icmsOn, icmsRate, raised, stateOf } from './icms.ts';
import * as from from './sources.ts';

const { programBegins } = from;
const none = series<Money | null>({ since: programBegins, value: null, source: from.exemption });

const law: Destination = {
  country: 'BR',
  name: 'Brazil',
  dutyFree: both(none),
  taxFree: both(none),
  basis: 'cif',
  duty: (shipment, context) => dutyOn(shipment, context, schemeOf(shipment, law, context) !== undefined),
  dutyAbove: both(
    series({
      since: programBegins,
      value: '60 %, less under Remessa Conforme; not reckoned above 3,000 USD, nor without a rate of exchange',
      source: from.rates,
    }),
  ),
  // Of most states; the tax is in its own base and reckoned below.
  tax: { name: 'ICMS', basisPoints: common, of: 'cif' },
  simplified: both(most),
  scheme: {
    code: 'PRC',
    name: 'Remessa Conforme',
    id: 'prc',
    most,
    per: 'consignment',
    basis: 'cif',
    // Never on paper: the platform's certification is sent with the data.
    places: ['data-sender', 'declaration'],
  },
  recipientId: {
    kinds: ['cpf', 'cnpj', 'passport'],
    need: series<Need | null>({ since: '2020-01-01', value: 'required', source: from.recipientNumber }),
    check: series({
      since: '2020-01-01',
      value: 'CPF of 11 digits, CNPJ of 14 characters, each with two check digits',
      source: from.importersReference,
    }),
    places: ['cn23-importer', 'data-recipient', 'invoice', 'declaration'],
  },
  hsDigits: both(series({ since: '2026-11-01', value: 6, source: from.digits })),
  procedures: { scheme: 'prc', simplified: 'rts' },
  announced: series<string | null>(
    {
      since: '2026-03-01',
      value: 'no page after February 2026 was read; the 20 % and the ICMS are to be checked again',
      source: from.lastRead,
    },
    { since: programBegins, value: null, source: from.lastRead },
  ),
};

/** The decision of the table with the ICMS, which is due whatever a parcel is worth. */
function withTax(decision: Partial<Decision>, shipment: Shipment, context: Context): Partial<Decision> {
  const { tax: _tax, ...rest } = decision;
  const gaps = (decision.gaps ?? []).filter((gap) => !gap.startsWith('tax:'));
  const why = (decision.why ?? []).filter(({ says }) => !says.startsWith('ICMS:'));
  const unknown = (says: string): Partial<Decision> => ({ ...rest, why, gaps: [...gaps, `tax: ${says}`] });
  const value = customsValue(shipment, context)?.value;
  if (decision.duty === undefined || !value) return unknown('ICMS is due on value and duty, and the duty is not known');
  const state = stateOf(shipment.recipient.region);
  if (!state) return unknown('the rate of ICMS is the state’s, and the address names none');
  const rate = icmsRate(state, context.on);
  if (!rate?.value) return unknown('the rate of ICMS of that day is not known');
  const charge = icmsOn(value, decision.duty?.amount ?? zero(value.currency), state, rate);
  const tax = decision.scheme ? { ...charge, steps: [...charge.steps, paid] } : charge;
  return { ...rest, tax, gaps, why: [...why, because(`ICMS: ${tax.steps.join('; ')}`, rate)] };
}

const stateMissing: Rule = {
  code: 'br/state-missing',
  severity: 'warning',
  title: 'The state decides the rate of ICMS.',
  since: programBegins,
  source: from.tenStates,
  fix: 'Complete the address in the order with the state (UF): SP, Minas Gerais.',
  breaches: ({ recipient: { region } }) => {
    if (stateOf(region)) return [];
    const found = region?.trim() ? `"${region.trim()}" is no state of Brazil.` : 'The address names no state.';
    return [{ message: found, field: 'recipient.region' }];
  },
};

const limit = (value: Money | null): string => (value ? formatMoney(value) : 'none');
const percent = (points: number | null): string => (points === null ? 'none' : formatPercent(points));

export const br = destinationRegime({
  id: 'br',
  name: 'Brazil',
  description:
    'Nothing is free: up to 3,000 USD of goods, freight and insurance a parcel pays 60 % of duty. From platforms certified under Remessa Conforme (PRC) ' +
    'consumers pay 20 % up to 50 USD and 60 % less 20 USD above since 2024-08-01; before, nothing up to 50 USD. ICMS of 17 %, since 2025-04-01 of 20 % ' +
    'in ten states, comes on top, itself included. Every parcel of goods carries the recipient’s CPF, CNPJ or passport number.',
  territories: ['BR'],
  laws: [law],
  base: { since: '2020-01-01', source: from.recipientNumber },
  only: [
    'recipient-id-missing',
    'recipient-id-form',
    'scheme-not-for-this',
    'scheme-missing',
    'hs-digits',
    'full-declaration',
    'not-known',
    'announced',
  ],
  rules: [stateMissing],
  limits: [
    {
      name: 'the lower duty of Remessa Conforme',
      entries: lowLimit,
      applies: ({ recipient, decision }) => recipient.country === 'BR' && decision.procedure === 'prc',
      without: 'Duty and tax are not estimated.',
    },
  ],
  facts: [
    fact('Duty under the simplified regime', ordinary, percent),
    fact('Remessa Conforme: lower duty up to', lowLimit, limit),
    fact('Remessa Conforme: duty up to that limit', certified, formatCertified),
    fact('ICMS in AC, AL, BA, CE, MG, PB, PI, RN, RR and SE', raised, percent),
  ],
  decide: (decision, shipment, context) => (inForce(most, context.on) ? withTax(decision, shipment, context) : decision),
});

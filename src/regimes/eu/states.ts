/** What single states do in their own way: systems, clearance, fees that came to nothing. For the reader; nothing is decided by it. */
import { type Series, series } from '../../model/dated.ts';
import { type Fact, fact } from '../regime.ts';
import * as from from './sources.ts';

const { recordBegins } = from;

const said = (name: string, country: string, entries: Series<string | null>): Fact =>
  fact(`${country}: ${name}`, entries, (value) => value ?? 'none', country);
const always = (name: string, country: string, value: string, source: Series<string>[number]['source']): Fact =>
  said(name, country, series<string | null>({ since: recordBegins, value, source }));

export const stateFacts: readonly Fact[] = [
  always('H7 without IOSS', 'DE', 'the consignee must be in Germany (ATLAS-IMPOST)', from.codes),
  always('H7 without IOSS', 'FI', 'cleared in the state of destination', from.finnishH7),
  always('Importer on an H7', 'DK', 'has a number', from.danishH7),
  said(
    'C07 with F48 and F49',
    'FR',
    series<string | null>(
      { since: '2026-07-01', value: null, source: from.codes2026 },
      { since: recordBegins, value: 'added by the system (DELTA H7)', source: from.frenchH7 },
    ),
  ),
  said(
    'System for H7',
    'SE',
    series<string | null>(
      { since: '2023-04-01', value: 'SCTS-IMPLVC', source: from.swedishH7 },
      { since: recordBegins, value: null, source: from.swedishH7 },
    ),
  ),
  ...['IT', 'ES', 'PT'].map((country) =>
    always('Number of a consumer', country, 'asked by some carriers, mainly outside IOSS; not required', from.recipientNumbers),
  ),
  ...['NL', 'BE'].map((country) => always('National fee', country, 'announced and withdrawn', from.nationalFees)),
  always('Areas not under government control', 'CY', 'EU customs and VAT law is suspended there; no postcode tells them', from.territories),
];

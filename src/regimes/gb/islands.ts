/** Jersey, Guernsey and Gibraltar: what is known of them is that UK VAT is not theirs. */
import { series } from '../../model/dated.ts';
import type { Destination } from '../destination.ts';
import * as from from './sources.ts';

const { recordBegins } = from;

const status = 'in the customs union of the United Kingdom, outside its VAT area';
const island = (country: string, name: string): Destination => ({
  country,
  name,
  dutyFree: {},
  taxFree: {},
  basis: 'goods',
  remarks: [{ name: 'Status', entries: series<string | null>({ since: recordBegins, value: status, source: from.islands }) }],
});
export const jersey = island('JE', 'Jersey');
export const guernsey = island('GG', 'Guernsey');

export const gibraltar: Destination = {
  country: 'GI',
  name: 'Gibraltar',
  dutyFree: {},
  taxFree: {},
  basis: 'goods',
  announced: series<string | null>({
    since: recordBegins,
    value: 'it is outside the customs and VAT areas of the United Kingdom; whether the agreement with the EU changed this is not confirmed',
    source: from.islands,
  }),
};

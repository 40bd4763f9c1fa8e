/** The scheme numbers under which tax was collected at the sale, from each platform's words to the model's. */
import type { SellerTaxId } from '../model/party.ts';
import { isAbsent } from './cell.ts';
import { meaningIn } from './status.ts';

export interface TaxReference {
  /** The kind as the export writes it: `IOSS`, `VOEC`, `GST`, `GB_VOEC` … */
  readonly word: string;
  readonly number: string;
  readonly owner: 'seller' | 'platform';
  /** Where the order goes, alpha-2; tells a GST of Australia from one of New Zealand or Singapore. */
  readonly country?: string | undefined;
}

const plain: Readonly<Record<string, string>> = {
  VOEC: 'VOEC',
  NO_VOEC: 'VOEC',
  ABN: 'AU_GST',
  AU_VOEC: 'AU_GST',
  IRD: 'NZ_GST',
  NZ_VOEC: 'NZ_GST',
  SG_VOEC: 'OVR_GST',
  GB_VOEC: 'GB_VAT',
  CH_SUPPLIER_IMPORT: 'CH_VAT',
};

const gst: Readonly<Record<string, string>> = { AU: 'AU_GST', NZ: 'NZ_GST', SG: 'OVR_GST' };

/** The number under its scheme, blanks taken out of it; undefined where there is no number. A kind we cannot place keeps the platform's word. */
export function sellerTaxId({ word, number, owner, country = '' }: TaxReference): SellerTaxId | undefined {
  const bare = number.replace(/\s+/g, '').toUpperCase();
  if (isAbsent(bare)) return undefined;
  return {
    scheme: schemeOf(
      word
        .trim()
        .toUpperCase()
        .replace(/[\s-]+/g, '_'),
      bare,
      country,
    ),
    number: bare,
    owner,
  };
}

/** eBay's `IOSS` stands for the EU or the United Kingdom: the form of the number tells. That the latter's is eBay's GB VAT number is unverified. */
function schemeOf(word: string, number: string, country: string): string {
  if (word === 'IOSS') return /^GB\d/.test(number) || (country === 'GB' && !number.startsWith('IM')) ? 'GB_VAT' : 'IOSS';
  if (word === 'VAT' || word === 'VAT_ID') return /^GB\d/.test(number) ? 'GB_VAT' : number.startsWith('CHE') ? 'CH_VAT' : word;
  if (word === 'GST') return gst[country] ?? word;
  if (word === 'SST' && country === 'MY') return 'LVG';
  return meaningIn(plain, word) ?? word;
}

/** Royal Mail: packets of letter post. Orders are imported into Click & Drop, which gives the S10 numbers and prints the labels. */
import type { Source } from '../../model/dated.ts';
import type { Carrier } from '../carrier.ts';
import { smallPacket } from '../small-packet.ts';
import { clickAndDrop } from './click-and-drop.ts';

const customsData: Source = {
  title: 'Royal Mail: electronic customs data',
  url: 'https://www.royalmail.com/business/international/guide/electronic-customs-data',
  cite: 'a form and data for every item with goods, an S10 barcode on it',
  retrieved: '2026-11-22',
  certainty: 'official',
};

export const royalMail: Carrier = {
  id: 'royal-mail',
  name: 'Royal Mail',
  channel: 'mail',
  declarant: { name: 'Royal Mail' },
  services: [smallPacket('small-packet', 'International packet', /^[LRU][A-Z]$/)],
  documents: ['manifest', 'manifest-json', 'label', 'cn23', 'postal-declaration', 'postal-declaration-csv'],
  numbers: 'given',
  numberKind: 's10',
  bulk: [clickAndDrop],
  source: customsData,
};

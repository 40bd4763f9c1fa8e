/** China Post, letter post: small packets up to 2 kg under S10 numbers. China Post files the declaration at export and sends the advance data. */
import type { Source } from '../../model/dated.ts';
import type { Carrier } from '../carrier.ts';
import { smallPacket, smallPacketSource } from '../small-packet.ts';
import { bulkMail } from './bulk-mail.ts';
import { preDeclaration, preDeclarationInGrams } from './pre-declaration.ts';

/** The post itself states no size. */
const labelTemplates: Source = {
  title: 'China Post labels with CN22 (邮2113), as public label templates draw them',
  url: 'https://www.11185.cn/',
  cite: 'drawn on 100 × 100 mm; two smaller ones are offered',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

export const chinaPost: Carrier = {
  id: 'china-post',
  name: 'China Post',
  channel: 'mail',
  declarant: { name: 'China Post' },
  services: [
    smallPacket('small-packet-tracked', 'Small packet, tracked', /^L[A-Z]$/),
    smallPacket('small-packet-registered', 'Small packet, registered', /^R[A-Z]$/),
    smallPacket('small-packet', 'Small packet, untracked', /^U[A-Z]$/),
  ],
  documents: ['manifest', 'manifest-json', 'label', 'cn23', 'postal-declaration', 'postal-declaration-csv'],
  numbers: 's10',
  numberKind: 's10',
  bulk: [preDeclaration, preDeclarationInGrams, bulkMail],
  bulkOnRequest: true,
  labels: { sizes: ['100 × 100 mm', '80 × 90 mm', '75 × 80 mm'], source: labelTemplates },
  source: smallPacketSource,
};

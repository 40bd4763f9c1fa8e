/** China Post, letter post: small packets up to 2 kg under S10 numbers. China Post files the declaration at export and sends the advance data. */
import type { Carrier } from '../carrier.ts';
import { smallPacket, smallPacketSource } from '../small-packet.ts';
import { bulkMail } from './bulk-mail.ts';
import { preDeclaration } from './pre-declaration.ts';

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
  bulk: [preDeclaration, bulkMail],
  bulkOnRequest: true,
  source: smallPacketSource,
};

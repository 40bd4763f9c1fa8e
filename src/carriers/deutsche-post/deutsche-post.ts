/** Deutsche Post International: packets of letter post. It takes a file of the packets, declares them at export and gives the numbers. */
import type { Carrier } from '../carrier.ts';
import { smallPacket, smallPacketSource } from '../small-packet.ts';
import { packet52, packet53 } from './packet.ts';

export const deutschePost: Carrier = {
  id: 'deutsche-post',
  name: 'Deutsche Post International',
  channel: 'mail',
  declarant: { name: 'Deutsche Post' },
  services: [
    smallPacket('small-packet-tracked', 'Packet, tracked', /^[LR][A-Z]$/),
    smallPacket('small-packet', 'Packet, untracked', /^U[A-Z]$/),
  ],
  documents: ['manifest', 'manifest-json', 'label', 'cn23', 'postal-declaration', 'postal-declaration-csv'],
  numbers: 'given',
  bulk: [packet53, packet52],
  source: smallPacketSource,
};

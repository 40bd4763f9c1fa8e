/** Lithuania Post (Lietuvos paštas): packets of letter post. It takes a file of the packets and gives the numbers. */
import type { Carrier } from '../carrier.ts';
import { smallPacket, smallPacketSource } from '../small-packet.ts';
import { lithuaniaPostBulk } from './bulk.ts';

export const lithuaniaPost: Carrier = {
  id: 'lithuania-post',
  name: 'Lithuania Post',
  channel: 'mail',
  declarant: { name: 'Lietuvos paštas' },
  services: [
    smallPacket('small-packet-tracked', 'Small packet, tracked', /^[LR][A-Z]$/),
    smallPacket('small-packet', 'Small packet, untracked', /^U[A-Z]$/),
  ],
  documents: ['manifest', 'manifest-json', 'label', 'cn23', 'postal-declaration', 'postal-declaration-csv'],
  numbers: 'given',
  bulk: [lithuaniaPostBulk],
  source: smallPacketSource,
};

/** Chit Chats: consolidator of parcels out of Canada. It takes the shipments as a file and gives the numbers. */
import type { Source } from '../../model/dated.ts';
import type { Carrier } from '../carrier.ts';
import { chitChatsAdvanced } from './advanced.ts';

const unstated: Source = {
  title: 'Chit Chats: import multiple shipments; no limit of weight or size was read',
  url: 'https://support.chitchats.com/en/support/solutions/articles/47000426984',
  retrieved: '2026-11-22',
  certainty: 'unverified',
};

export const chitChats: Carrier = {
  id: 'chit-chats',
  name: 'Chit Chats',
  channel: 'air-parcel',
  declarant: { name: 'Chit Chats' },
  services: [{ id: 'air-parcel', name: 'Air parcel', limits: () => ({}), source: unstated }],
  documents: ['manifest', 'manifest-json', 'label', 'cn23'],
  numbers: 'given',
  bulk: [chitChatsAdvanced],
  source: unstated,
};

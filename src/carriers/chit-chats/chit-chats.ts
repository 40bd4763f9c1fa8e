/** Chit Chats: consolidator of parcels out of Canada. It takes the shipments as a file and gives the numbers. */
import { byContract } from '../by-contract.ts';
import { chitChatsAdvanced } from './advanced.ts';

export const chitChats = byContract({
  id: 'chit-chats',
  name: 'Chit Chats',
  declarant: { name: 'Chit Chats' },
  url: 'https://support.chitchats.com/en/support/solutions/articles/47000426984',
  bulk: [chitChatsAdvanced],
});

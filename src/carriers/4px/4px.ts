/** 4PX (递四方): parcels of marketplaces by air. It takes the declaration as a workbook and gives the numbers itself. */
import { byContract } from '../by-contract.ts';
import { fourPxOrders } from './layout.ts';

export const fourPx = byContract({
  id: '4px',
  name: '4PX',
  declarant: { name: '4PX Worldwide Express' },
  url: 'https://open.4px.com/',
  bulk: [fourPxOrders],
  labels: {
    sizes: ['80 × 90 mm', '90 × 100 mm', '100 × 100 mm', '100 × 150 mm', '100 × 200 mm'],
    source: {
      title: '4PX open platform: label sizes',
      url: 'https://open.4px.com/',
      cite: '80 × 90 mm where none is asked for',
      retrieved: '2026-11-22',
      certainty: 'official',
    },
  },
});

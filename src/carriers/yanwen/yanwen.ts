/** Yanwen Logistics (燕文): parcels of marketplaces by air. It takes the declaration as a workbook and gives the numbers itself. */
import { byContract } from '../by-contract.ts';
import { yanwenV1 } from './v1.ts';
import { yanwenV2 } from './v2.ts';
import { yanwenV3 } from './v3.ts';

export const yanwen = byContract({
  id: 'yanwen',
  name: 'Yanwen',
  declarant: { name: 'Yanwen Logistics' },
  url: 'https://www.yw56.com.cn/',
  bulk: [yanwenV3, yanwenV2, yanwenV1],
  labels: {
    sizes: ['100 × 100 mm', 'A6', 'A4'],
    source: {
      title: 'Yanwen: types of labels',
      url: 'https://www.yw56.com.cn/',
      cite: 'A4L, A6…, A10x10L; with I the pick list, with C the customs sticker',
      retrieved: '2026-11-22',
      certainty: 'official',
    },
  },
});

/** YunExpress (云途): parcels of marketplaces by air. It takes the declaration as a workbook and gives the numbers itself, YT and 16 digits. */
import { byContract } from '../by-contract.ts';
import { yunexpressChinese } from './chinese.ts';
import { yunexpressEnglish } from './english.ts';

export const yunexpress = byContract({
  id: 'yunexpress',
  name: 'YunExpress',
  declarant: { name: 'YunExpress Logistics' },
  url: 'https://www.yunexpress.com/',
  numberKind: 'yunexpress',
  bulk: [yunexpressEnglish, yunexpressChinese],
});

/** UPS: door to door under a number `1Z`, which UPS gives when it takes the batch file. UPS clears the goods itself. */
import type { Source } from '../../model/dated.ts';
import { grams } from '../../model/weight.ts';
import type { Carrier, Limits, Service } from '../carrier.ts';
import { upsBatch } from './batch.ts';

const packages: Source = {
  title: 'UPS: weight and size limits for packages',
  url: 'https://www.ups.com/zw/en/help-center/packaging-and-supplies/weight-size.page',
  cite: 'all services; some countries take less',
  retrieved: '2026-11-22',
  certainty: 'official',
};

const limits: Limits = { grossMilligrams: grams(70_000), longestMm: 2740, lengthAndGirthMm: 4000 };

const service = (id: string, name: string): Service => ({ id, name, limits: () => limits, source: packages });

export const ups: Carrier = {
  id: 'ups',
  name: 'UPS',
  channel: 'express',
  declarant: { name: 'UPS' },
  services: [
    service('saver', 'UPS Worldwide Saver'),
    service('express', 'UPS Worldwide Express'),
    service('expedited', 'UPS Worldwide Expedited'),
  ],
  documents: ['manifest', 'manifest-json', 'waybill', 'invoice'],
  numbers: 'given',
  numberKind: 'ups',
  bulk: [upsBatch],
  source: packages,
};

/** The small packet of letter post: its weight and size are the same in the whole UPU, so posts whose own page was not read have these. */
import type { Source } from '../model/dated.ts';
import { grams } from '../model/weight.ts';
import type { Limits, Service } from './carrier.ts';

export const smallPacketSource: Source = {
  title: 'Belpost: small packets, weight and size',
  url: 'http://www.belpost.by/eng/services/international/letters/packet/',
  cite: 'the same in the whole UPU; also Cyprus Post, Japan Post and Taiwan Post',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

export const smallPacketLimits: Limits = { grossMilligrams: grams(2000), longestMm: 600, sumMm: 900 };

/** By priority; `indicators` are the first letters of its S10 numbers. */
export const smallPacket = (id: string, name: string, indicators: RegExp): Service => ({
  id,
  name,
  limits: () => smallPacketLimits,
  post: { mailClass: 'U', mailCategory: 'A', indicators },
  source: smallPacketSource,
});

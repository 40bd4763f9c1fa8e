/** China Post, letter post: small packets up to 2 kg under S10 numbers. China Post files the declaration at export and sends the advance data. */
import type { Source } from '../../model/dated.ts';
import { grams } from '../../model/weight.ts';
import type { Carrier, Limits, Service } from '../carrier.ts';
import { preDeclaration } from './pre-declaration.ts';

/** Weight and size of a small packet are the same in the whole UPU; China Post's own page was not read. */
const packetLimits: Source = {
  title: 'Belpost: small packets, weight and size',
  url: 'http://www.belpost.by/eng/services/international/letters/packet/',
  cite: 'also Cyprus Post, Japan Post and Taiwan Post',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

const limits: Limits = { grossMilligrams: grams(2000), longestMm: 600, sumMm: 900 };

const packet = (id: string, name: string, indicators: RegExp): Service => ({
  id,
  name,
  limits: () => limits,
  post: { mailClass: 'U', mailCategory: 'A', indicators },
  source: packetLimits,
});

export const chinaPost: Carrier = {
  id: 'china-post',
  name: 'China Post',
  channel: 'mail',
  declarant: { name: 'China Post' },
  services: [
    packet('small-packet-tracked', 'Small packet, tracked', /^L[A-Z]$/),
    packet('small-packet-registered', 'Small packet, registered', /^R[A-Z]$/),
    packet('small-packet', 'Small packet, untracked', /^U[A-Z]$/),
  ],
  documents: ['manifest', 'manifest-json', 'label', 'cn23', 'postal-declaration', 'postal-declaration-csv'],
  numbers: 's10',
  numberKind: 's10',
  bulk: [preDeclaration],
  bulkOnRequest: true,
  source: packetLimits,
};

/** Where Japan's rules were read. Secondary pages, as of December 2025; the record begins there. */
import type { Source } from '../../model/dated.ts';
import { retrieved } from '../source.ts';

export const relief: Source = {
  title: 'VATabout: Japan 2026 tax reform, consumption tax changes',
  url: 'https://vatabout.com/japan-2026-tax-reform-consumption-tax-changes',
  cite: 'customs value of up to 10,000 JPY; consumption tax of 10 %; state of 2025-12',
  retrieved,
  certainty: 'restated',
};
export const platforms: Source = {
  title: 'SK Advisory: Japan platform taxation',
  url: 'https://skadvisory.jp/en/japan-platform-taxation',
  cite: 'from 2028-04-01, turnover above 5 billion JPY',
  retrieved,
  certainty: 'restated',
};
const notRead = (cite: string): Source => ({ ...relief, cite, certainty: 'unverified' });
export const excluded = notRead('leather, knitwear and shoes outside the relief: not read in a law');
export const valuation = notRead('personal imports valued at 60 % of retail: not read in a law');
export const digits = notRead('six digits, nine in a full declaration: not read there; noted in November 2026');

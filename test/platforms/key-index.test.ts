import { expect, test } from 'vitest';
import { hashOf, KeyIndex } from '../../src/platforms/key-index.ts';

test('counts by key through many doublings, and a copy counts on its own', () => {
  const index = new KeyIndex();
  const hashes = Array.from({ length: 5000 }, (_, i) => hashOf(`#${i}`));
  for (const hash of hashes) index.add(hash, 1);
  for (const hash of hashes.slice(0, 100)) expect(index.add(hash, 1)).toBe(2);
  expect(index.size).toBe(5000);
  expect(new Set(index.hashes())).toEqual(new Set(hashes));
  expect([index.has(hashOf('#1')), index.has(hashOf('#5000'))]).toEqual([true, false]);
  const copy = index.copy();
  expect([copy.add(hashes[0]!, -1), copy.add(hashes[0]!, -1), copy.add(hashes[0]!, -1)]).toEqual([1, 0, 0]);
  expect(index.add(hashes[0]!, 0)).toBe(2);
});

test('the hash tells near keys apart and fits a double exactly', () => {
  const keys = ['', ' ', '#1', '#10', '#01', '1#', '山', 'é', 'e\u0301'];
  expect(new Set(keys.map(hashOf)).size).toBe(keys.length);
  expect(keys.every((key) => Number.isSafeInteger(hashOf(key)))).toBe(true);
});

import { expect, test } from 'vitest';
import { remembering } from '../../src/formats/cache.ts';

test('what is known is not made again, also where it is nothing', () => {
  const asked: string[] = [];
  const known = remembering(10, (key) => void asked.push(key));
  for (const key of ['Anna', 'Kwiat', 'Anna']) known(key);
  expect(asked).toEqual(['Anna', 'Kwiat']);
});

test('it starts afresh when it is full', () => {
  const asked: string[] = [];
  const length = remembering(2, (key) => {
    asked.push(key);
    return key.length;
  });
  expect(['Anna', 'Kwiat', 'Lotus', 'Kwiat', 'Anna'].map(length)).toEqual([4, 5, 5, 5, 4]);
  expect(asked).toEqual(['Anna', 'Kwiat', 'Lotus', 'Kwiat', 'Anna']);
});

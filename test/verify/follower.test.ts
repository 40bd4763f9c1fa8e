import { expect, test } from 'vitest';
import { Follower } from '../../src/verify/follower.ts';

/** What each number of the manifest `A B C D` gets from a file that holds these, and what is left over. */
async function follow(held: string) {
  const surplus: string[] = [];
  const source = (async function* () {
    for (const key of held) yield { key: key === '?' ? undefined : key };
  })();
  const follower = new Follower(
    source,
    (key) => 'ABCD'.includes(key),
    ({ key }) => surplus.push(key ?? '?'),
  );
  let got = '';
  for (const key of 'ABCD') {
    const thing = await follower.take(key);
    got += thing === undefined ? '-' : (thing.key ?? '?');
  }
  await follower.end();
  return `${got} ${surplus.join('')}`.trim();
}

test.each([
  // file      what each gets, and what is left over
  ['ABCD', 'ABCD'],
  ['', '----'],
  ['ACD', 'A-CD'],
  ['BCD', '-BCD'],
  ['ABC', 'ABC-'],
  ['AXBCD', 'ABCD X'],
  ['AABCD', 'ABCD A'],
  ['ABCDX', 'ABCD X'],
  ['AXCD', 'AXCD'],
  ['A?CD', 'A?CD'],
  ['BACD', 'A-CD B'],
  ['ABDC', 'ABC- D'],
])('%s is met as %s', async (held, met) => {
  expect(await follow(held)).toBe(met);
});

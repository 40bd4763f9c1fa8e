import { expect, test } from 'vitest';
import { exp301 } from '../../src/documents/exp/exp301.ts';
import { exp311 } from '../../src/documents/exp/exp311.ts';
import { type Class, classes } from '../../src/documents/exp/fields.ts';
import { testFaces } from '../fonts.ts';
import { byClass, expressGroup, sent } from './exp.ts';

const faces = await testFaces();

test.each(classes)('EXP301 of class %s', async (letter: Class) => {
  const shipment = byClass[letter];
  expect(exp301.check!(shipment, expressGroup(), faces).filter(({ severity }) => severity === 'error')).toEqual([]);
  const xml = exp301.text([exp301.keep(shipment, expressGroup())], expressGroup(), { part: 1 });
  await expect(xml).toMatchFileSnapshot(`../../fixtures/batch/filings/exp301-${letter.toLowerCase()}.xml`);
});

test('EXP311 of the batch', async () => {
  for (const shipment of sent) expect(exp311.check!(shipment, expressGroup(), faces)).toEqual([]);
  const xml = exp311.text(
    sent.map((shipment) => exp311.keep(shipment, expressGroup())),
    expressGroup(),
    { part: 1 },
  );
  await expect(xml).toMatchFileSnapshot('../../fixtures/batch/filings/exp311.xml');
});

import { expect, test } from 'vitest';
import { h6 } from '../../src/documents/eu-low-value/h6.ts';
import { h7 } from '../../src/documents/eu-low-value/h7.ts';
import { h7Xml } from '../../src/documents/eu-low-value/h7-xml.ts';
import type { Shipment } from '../../src/model/shipment.ts';
import { fileOf } from './ceb.ts';
import { euGroup, lowValue, postal } from './eu-low-value.ts';

const faces = undefined as never;

test.each([
  [h7, lowValue],
  [h6, postal],
] as const)('%o of the batch', async (document, all) => {
  for (const shipment of all) expect(document.check!(shipment, euGroup(), faces)).toEqual([]);
  const text = fileOf(document, all, euGroup());
  await expect(`${JSON.stringify(JSON.parse(text), null, 1)}\n`).toMatchFileSnapshot(`../../fixtures/batch/filings/${document.id}.json`);
});

test('h7-xml of the batch', async () => {
  const [germany] = lowValue as [Shipment];
  expect(h7Xml.check!(germany, euGroup(), faces)).toEqual([]);
  await expect(fileOf(h7Xml, [germany], euGroup())).toMatchFileSnapshot('../../fixtures/batch/filings/h7-xml.xml');
});

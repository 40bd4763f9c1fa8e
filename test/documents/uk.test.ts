import { expect, test } from 'vitest';
import type { GatheredDocument } from '../../src/documents/document.ts';
import { ukBirds } from '../../src/documents/uk/uk-birds.ts';
import { ukSrds } from '../../src/documents/uk/uk-srds.ts';
import { testFaces } from '../fonts.ts';
import { birdsFile, british, irish, pounds, srdsFile, ukGroup } from './uk.ts';

const faces = await testFaces();
const birds = ukBirds as GatheredDocument;

test.each(irish.map((shipment, i) => [i + 1, shipment] as const))('SRDS of parcel %i', async (i, shipment) => {
  expect(ukSrds.check!(shipment, ukGroup(), faces, pounds)).toEqual([]);
  await expect(srdsFile(ukSrds, shipment, ukGroup())).toMatchFileSnapshot(`../../fixtures/batch/filings/uk-srds-${i}.xml`);
});

test('BIRDS of two parcels', async () => {
  for (const shipment of british) expect(ukBirds.check!(shipment, ukGroup(), faces, pounds)).toEqual([]);
  await expect(birdsFile(birds, british, ukGroup())).toMatchFileSnapshot('../../fixtures/batch/filings/uk-birds.xml');
});

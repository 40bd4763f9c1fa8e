/** To whom goods are announced before they are loaded or arrive, by destination and day. */
import { expect, test } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import { judge } from '../../src/regimes/check.ts';
import { regimes } from '../../src/regimes/index.ts';
import { buyer, context, parcel } from '../parcel.ts';

const today: Day = '2026-11-22';

test.each<[where: string, on: Day, country: string, postcode: string, to: string | undefined]>([
  ['Germany', today, 'DE', '21335', 'ics2'],
  ['Réunion, of the customs territory', today, 'RE', '97400', 'ics2'],
  ['Ceuta, outside it', today, 'ES', '51001', undefined],
  ['Germany, first day', '2021-03-15', 'DE', '21335', 'ics2'],
  ['Germany, the day before', '2021-03-14', 'DE', '21335', undefined],
  ['Northern Ireland', today, 'GB', 'BT1 5GS', 'ics2'],
  ['Norway', today, 'NO', '0150', 'ics2'],
  ['Norway, first day', '2023-03-01', 'NO', '0150', 'ics2'],
  ['Norway, the day before', '2023-02-28', 'NO', '0150', undefined],
  ['Svalbard', today, 'NO', '9171', undefined],
  ['Switzerland', today, 'CH', '8001', 'ics2'],
  ['Liechtenstein', today, 'LI', '9490', 'ics2'],
  ['Samnaun, outside the Swiss area', today, 'CH', '7562', undefined],
  ['Great Britain', today, 'GB', 'EC1A 1BB', 'gb'],
  ['Great Britain, first day', '2025-01-31', 'GB', 'EC1A 1BB', 'gb'],
  ['Great Britain, the day before', '2025-01-30', 'GB', 'EC1A 1BB', undefined],
  ['Guernsey, not known', today, 'GB', 'GY1 1AA', undefined],
  ['Japan', today, 'JP', '603-8165', undefined],
])('%s on %s', (_, on, country, postcode, to) => {
  const shipment = parcel({ to: country, recipient: buyer(country, { postcode }) });
  expect(judge(shipment, context(on), regimes).shipment.decision.entrySummary).toBe(to);
});

/** The posting list, on paper and as CSV, read against what the manifest counts and weighs. */
import type { ManifestShipment } from '../documents/manifest/schema.ts';
import { postingListColumns } from '../documents/posting-list/posting-list.ts';
import { exactKilograms, sumOf } from '../documents/posting-list/totals.ts';
import { openTally, type Tally, type TallyRow } from '../documents/tally.ts';
import { DamagedPdf, readPdf } from '../formats/pdf-reader.ts';
import { countryName } from '../model/country.ts';
import { formatGrams, parseGrams } from '../model/weight.ts';
import type { Head } from './manifest-cells.ts';
import { rowSets } from './manifest-rows.ts';
import { type Count, newCount } from './papers.ts';
import { differs, missing, notPrinted, surplus, unreadable } from './problems.ts';
import { bytesOf, type Desk } from './run-files.ts';

/** Counts along with the manifest, and compares at its end. */
export interface SummaryCompanion {
  readonly count: Count;
  meet(met: { readonly shipment: ManifestShipment; readonly head: Head }): Promise<void>;
  end(): Promise<void>;
}

/** Those posting lists that are there; one that is listed and not there is told elsewhere. */
export function postingLists(folder: string, desk: Desk): readonly SummaryCompanion[] {
  const compare = { csv: compareCsv, pdf: comparePages } as const;
  return (['csv', 'pdf'] as const).flatMap((extension) => {
    const file = `${folder}/posting-list.${extension}`;
    return desk.files.paths.includes(file) ? [companion(file, compare[extension], desk)] : [];
  });
}

type Compare = (file: string, tally: Tally, head: Head, names: Names, desk: Desk) => Promise<void>;
/** Of services, by id. */
type Names = ReadonlyMap<string, string>;

function companion(file: string, compare: Compare, desk: Desk): SummaryCompanion {
  const count = newCount();
  const tally = openTally();
  const names = new Map<string, string>();
  let last: Head | undefined;
  return {
    count,
    async meet({ shipment: { recipient, service, netGrams, grossGrams }, head }) {
      last = head;
      names.set(service.id, service.name ?? service.id);
      tally.add({ destination: recipient.country, service: service.id, netMilligrams: mg(netGrams), grossMilligrams: mg(grossGrams) });
    },
    async end() {
      const rows = tally.rows();
      count.byFile.set(file, sumOf(rows).shipments);
      if (last) await compare(file, rows, last, names, desk);
    },
  };
}

const mg = (grams: string): number => parseGrams(grams) ?? 0;

async function compareCsv(file: string, tally: Tally, head: Head, names: Names, desk: Desk): Promise<void> {
  const { found } = desk;
  const due = new Map(tally.map((row) => [keyOf(row), row]));
  for await (const { rows } of rowSets(desk, file, postingListColumns, 'destination')) {
    for (const { line, cells } of rows) {
      const said = Object.fromEntries(postingListColumns.map((column, i) => [column, cells[i] ?? '']));
      const key = keyOf({ destination: said.destination ?? '', service: said.service ?? '' });
      const row = due.get(key);
      due.delete(key);
      if (!row) found.add(surplus({ file, line }, { at: `Line ${line}`, what: 'row', value: key }));
      else
        for (const [column, other] of Object.entries(cellsDue(row, head, names))) {
          const says = said[column] ?? '';
          if (says !== other)
            found.add(differs({ file, line, column }, { what: column, says: `"${says}"`, by: 'manifest.json', other: `"${other}"` }));
        }
    }
  }
  for (const key of due.keys()) found.add(missing({ file }, { what: 'row', number: key }));
}

const keyOf = ({ destination, service }: Pick<TallyRow, 'destination' | 'service'>): string => `${destination} ${service}`;

const cellsDue = ({ destination, service, shipments, netMilligrams, grossMilligrams }: TallyRow, head: Head, names: Names) => ({
  date: head.on,
  exporter: head.sender.name,
  carrier: head.carrierName,
  declarant: head.declarant.name,
  channel: head.channel,
  destination_name: countryName(destination),
  service_name: names.get(service) ?? service,
  shipments: String(shipments),
  net_grams: formatGrams(netMilligrams),
  gross_grams: formatGrams(grossMilligrams),
});

/** Each row stands as its cells one after the other; so does the total. */
async function comparePages(file: string, tally: Tally, head: Head, names: Names, { files, found }: Desk): Promise<void> {
  const texts: string[] = [];
  try {
    for (const page of await readPdf(await bytesOf(files, file))) texts.push(...page.texts);
  } catch (error) {
    if (!(error instanceof DamagedPdf)) throw error;
    return found.add(unreadable({ file }, { why: error.message }));
  }
  const printed = `\n${texts.join('\n')}\n`;
  const expect = (what: string, ...cells: readonly string[]): void => {
    if (!printed.includes(`\n${cells.join('\n')}\n`))
      found.add(notPrinted({ file }, { at: 'The posting list', what, value: `"${cells.join(' ')}"` }));
  };
  expect('the date', head.on);
  expect('the exporter', head.sender.name);
  for (const row of tally) {
    const { destination, service, shipments, ...weights } = row;
    const goods = [String(shipments), exactKilograms(weights.netMilligrams), exactKilograms(weights.grossMilligrams)];
    expect('the row', `${countryName(destination)} (${destination})`, names.get(service) ?? service, ...goods);
  }
  const { shipments, netMilligrams, grossMilligrams } = sumOf(tally);
  expect('the total', 'TOTAL', String(shipments), exactKilograms(netMilligrams), exactKilograms(grossMilligrams));
}

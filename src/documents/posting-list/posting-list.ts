/**
 * What is signed when the shipments of a run are handed over: how many there are and what they weigh, by destination and service. On A4 for
 * the desk, with lines for both signatures; the same as CSV.
 */
import { formatCsvRow } from '../../formats/csv.ts';
import type { Mark, Page } from '../../formats/page.ts';
import type { Typefaces } from '../../formats/typeface.ts';
import { countryName } from '../../model/country.ts';
import type { Problem } from '../../model/problem.ts';
import type { Shipment } from '../../model/shipment.ts';
import { formatGrams } from '../../model/weight.ts';
import type { Group, SummaryDocument } from '../document.ts';
import { line, text } from '../marks.ts';
import { paginate } from '../pagination.ts';
import { fill, type Place, placeProblems } from '../places.ts';
import type { Tally, TallyRow } from '../tally.ts';
import { columns, headHeight, placesOf, room, rowHeight, sheet, tableTop } from './layout.ts';
import { closing, firstPage, nextPage } from './template.ts';
import { byService, exactKilograms, serviceName } from './totals.ts';

const name = 'posting list';

const common = {
  kind: 'summary',
  name: 'Posting list: counts and weights by destination and service',
  source: 'Our own arrangement of what is checked at a counter: who hands over what to whom, how many and how heavy',
  stem: 'posting-list',
  serves: () => true,
} as const;

export const postingList: SummaryDocument = { ...common, id: 'posting-list', extension: 'pdf', check, pages: pagesOf };

export const postingListCsv: SummaryDocument = {
  ...common,
  id: 'posting-list-csv',
  name: `${common.name} (CSV)`,
  extension: 'csv',
  text: (group, tally) => [postingListColumns, ...tally.map((row) => cellsOf(row, group))].map((cells) => formatCsvRow(cells)).join(''),
};

export const postingListColumns = [
  'date',
  'exporter',
  'carrier',
  'declarant',
  'channel',
  'destination',
  'destination_name',
  'service',
  'service_name',
  'shipments',
  'net_grams',
  'gross_grams',
] as const;

const cellsOf = ({ destination, service, shipments, netMilligrams, grossMilligrams }: TallyRow, group: Group): string[] => [
  group.on,
  group.exporter.name,
  group.carrierName,
  group.declarant.name,
  group.channel,
  destination,
  countryName(destination),
  service,
  serviceName(service, group),
  String(shipments),
  formatGrams(netMilligrams),
  formatGrams(grossMilligrams),
];

function pagesOf(group: Group, tally: Tally, typefaces: Typefaces): readonly Page[] {
  const counts = paginate(
    tally.map(() => rowHeight),
    room(byService(tally).length),
  );
  let from = 0;
  return counts.map((count, i) => {
    const [first, last] = [i === 0, i === counts.length - 1];
    const top = (first ? tableTop.first : tableTop.next) + headHeight;
    const rows = tally.slice(from, (from += count));
    const end = top + rows.length * rowHeight;
    return {
      ...sheet,
      template: first ? firstPage : nextPage,
      marks: [
        text(columns.gross.x, first ? 20 : 16, 8, `Page ${i + 1} of ${counts.length}`, { align: 'right' }),
        ...(first ? placesOf(group).flatMap((place) => fill(place, typefaces)) : [headline(group)]),
        ...rows.flatMap((row, k) => rowMarks(row, group, top + k * rowHeight, typefaces)),
        ...(last ? closing(tally, group, end, typefaces) : []),
      ],
    };
  });
}

const headline = ({ carrierName, on }: Group): Mark => text(columns.destination.x, 21, 8, `${carrierName}, ${on}`);

function rowMarks(row: TallyRow, group: Group, y: number, typefaces: Typefaces): Mark[] {
  const at = y + 1.9;
  const cell = (x: number, words: string): Mark => text(x, at, 8, words, { align: 'right' });
  return [
    ...fill(destinationPlace(row.destination, y), typefaces),
    ...fill(servicePlace(serviceName(row.service, group), y), typefaces),
    cell(columns.shipments.x, String(row.shipments)),
    cell(columns.net.x, exactKilograms(row.netMilligrams)),
    cell(columns.gross.x, exactKilograms(row.grossMilligrams)),
    line(columns.destination.x, y + rowHeight, columns.gross.x, y + rowHeight, 0.1),
  ];
}

const cellPlace = (field: string, words: string, x: number, width: number, y: number): Place => ({
  field,
  at: [x, y + 1.9, width, rowHeight - 2.4],
  sizes: [8, 7, 6, 5],
  paragraphs: [words],
});
const destinationPlace = (code: string, y: number): Place =>
  cellPlace('The destination', `${countryName(code)} (${code})`, columns.destination.x, columns.destination.width, y);
const servicePlace = (service: string, y: number): Place => cellPlace('The service', service, columns.service.x, columns.service.width, y);

/** What is the same for all is looked at with each shipment; so is its own row. */
function check({ id, recipient, service }: Shipment, group: Group, typefaces: Typefaces): readonly Problem[] {
  const places = [...placesOf(group), destinationPlace(recipient.country, 0), servicePlace(serviceName(service, group), 0)];
  return placeProblems(places, name, { shipment: id }, typefaces);
}

/** Whether a service takes a piece, and every reason why not. */
import type { Item, Size } from '../model/shipment.ts';
import { formatGrams, type Milligrams } from '../model/weight.ts';
import type { Limits, Refusal, Service } from './carrier.ts';

export interface Piece {
  readonly grossMilligrams: Milligrams;
  /** Absent: not known. */
  readonly size?: Size;
  readonly items: readonly Item[];
  /** Alpha-2. */
  readonly destination: string;
}

/** Every limit the piece is beyond, in words; a limit itself is within. Empty: the service takes it. */
export const refusals = (service: Service, piece: Piece): readonly Refusal[] => {
  const limits = service.limits(piece.destination);
  return [
    ...weightAndLines(limits, piece),
    ...(piece.size ? tooLarge(limits, piece.size) : unknownSize(limits)),
    ...whereAndWhat(service, piece),
  ];
};

const whereAndWhat = ({ destinations, refuses = [] }: Service, { destination, items }: Piece): Refusal[] => [
  ...(destinations && !destinations.includes(destination) ? [`it does not go to ${destination}`] : []),
  ...refuses
    .filter(({ source }) => source.certainty !== 'unverified')
    .flatMap(({ says, goods }) => items.filter(goods).map(({ product }) => `${product.sku} ${says}`)),
];

const weightAndLines = ({ grossMilligrams, lines }: Limits, { items, ...piece }: Piece): Refusal[] => [
  ...(grossMilligrams !== undefined && piece.grossMilligrams > grossMilligrams
    ? [`gross ${formatGrams(piece.grossMilligrams)} g is above ${formatGrams(grossMilligrams)} g`]
    : []),
  ...(lines !== undefined && items.length > lines ? [`${items.length} lines are more than ${lines}`] : []),
];

const unknownSize = ({ sizeRequired }: Limits): Refusal[] => (sizeRequired ? ['its size is not known'] : []);

function tooLarge(limits: Limits, { lengthMm, widthMm, heightMm }: Size): Refusal[] {
  const longest = Math.max(lengthMm, widthMm, heightMm);
  const sum = lengthMm + widthMm + heightMm;
  const measures: readonly (readonly [name: string, found: number, limit: number | undefined])[] = [
    ['longest side', longest, limits.longestMm],
    ['length, width and height together', sum, limits.sumMm],
    ['length and girth together', longest + 2 * (sum - longest), limits.lengthAndGirthMm],
  ];
  return measures.flatMap(([name, found, limit]) =>
    limit !== undefined && found > limit ? [`${name} ${found} mm is above ${limit} mm`] : [],
  );
}

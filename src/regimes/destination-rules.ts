/** The rules that follow from a destination's table: recipient's number, scheme, tariff code, what is not known. Codes begin with the folder's name. */
import type { Series } from '../model/dated.ts';
import type { ProblemCode, Severity } from '../model/problem.ts';
import type { Context, Shipment } from '../model/shipment.ts';
import type { Destination } from './destination.ts';
import * as find from './destination-breaches.ts';
import type { Rule } from './regime.ts';

/** The table that holds for a shipment; where it was sent from may decide. */
export type LawOf = (shipment: Shipment, context: Pick<Context, 'exporter'>) => Destination | undefined;

/** Source and first day of the rules: of the list the tables were read from. A breach names the entry it rests on. */
export type Base = Pick<Rule, 'since' | 'source'>;

type Told = readonly [name: string, severity: Severity, title: string, fix: string, find: find.Find];

/** Every rule of the table's kind, whatever of it a destination fills; `only` names those that can ever be met. */
export function destinationRules(
  folder: string,
  lawOf: LawOf,
  base: Base,
  only: readonly DestinationRule[] = ruleNames,
  laws: readonly Destination[] = [],
): readonly Rule[] {
  return told
    .filter(([name]) => only.includes(name as DestinationRule))
    .map(([name, severity, title, fix, breaches]) => {
      const footing = footingOf(name, laws) ?? base;
      return {
        code: `${folder}/${name}` as ProblemCode,
        severity: severity === 'error' && footing.source.certainty === 'unverified' ? 'warning' : severity,
        title,
        fix,
        ...footing,
        breaches: (shipment, context) => {
          const law = lawOf(shipment, context);
          return law ? breaches(law, shipment, context) : [];
        },
      };
    });
}

/** What a rule rests on where its tables agree, or have it from rumour alone: its first day, and the newest source that is no rumour. */
function footingOf(name: DestinationRule, laws: readonly Destination[]): Base | undefined {
  const series = [...new Set(laws.map((law) => seriesOf[name]?.(law)))].filter((entries) => entries !== undefined);
  const entries = series.flat();
  const known = entries.find(({ source }) => source.certainty !== 'unverified');
  const newest = known ?? entries[0];
  if (!newest || (known && series.length > 1)) return undefined;
  return { since: entries.map(({ since }) => since).sort()[0]!, source: newest.source };
}

const told = [
  [
    'recipient-id-missing',
    'error',
    'The destination asks for the recipient’s own number.',
    'Ask the buyer for it and add it to the order.',
    find.idMissing,
  ],
  [
    'recipient-id-asked',
    'note',
    'Carriers usually ask for the recipient’s own number.',
    'Have it ready, or ask the buyer, so that the parcel does not wait.',
    find.idAsked,
  ],
  [
    'recipient-id-form',
    'error',
    'The recipient’s number has the form and check digit that the destination gives.',
    'Ask the buyer for the right number.',
    find.idForm,
  ],
  [
    'scheme-number-form',
    'error',
    'The number of a vendor scheme has the form that the authority gives.',
    'Correct the number at the platform, or in `ids` of the settings.',
    find.schemeForm,
  ],
  [
    'scheme-not-for-this',
    'warning',
    'A vendor scheme covers sales to consumers up to its limit, and not all goods.',
    'Ask the platform whether it charged the tax; the number is not declared.',
    find.schemeUnusable,
  ],
  [
    'scheme-missing',
    'note',
    'Without the number of the vendor scheme the tax is collected at import.',
    'Register for the scheme and put the number into the settings, or tell the buyer.',
    find.schemeMissing,
  ],
  [
    'hs-digits',
    'error',
    'Each line has a tariff code of as many digits as the destination asks.',
    'Put the longer code into the catalogue, in a column of its own (`hs_<country>`).',
    find.hsDigits,
  ],
  [
    'full-declaration',
    'note',
    'Above the limit of the simplified declaration a full one is made.',
    'Ask the carrier what it needs for a full declaration, and who pays for it.',
    find.fullDeclaration,
  ],
  [
    'out-of-bounds',
    'warning',
    'A relief and the simplified declaration have bounds of weight and number besides the value.',
    'Ask the carrier what it needs, and who pays.',
    find.outOfBounds,
  ],
  ['not-known', 'note', 'What the program does not know is said, not assumed.', 'Ask the carrier.', find.notKnown],
  [
    'announced',
    'note',
    'A change is announced, or a rule could not be confirmed.',
    'Ask the carrier what holds on the day.',
    find.announced,
  ],
] as const satisfies readonly Told[];

export type DestinationRule = (typeof told)[number][0];
export const ruleNames: readonly DestinationRule[] = told.map(([name]) => name);

/** Absent: a rule that rests on no series of its own. */
const seriesOf: Partial<Record<DestinationRule, (law: Destination) => Series<unknown> | undefined>> = {
  'recipient-id-missing': ({ recipientId }) => recipientId?.need,
  'recipient-id-asked': ({ recipientId }) => recipientId?.need,
  'recipient-id-form': ({ recipientId }) => recipientId?.check,
  'scheme-number-form': ({ scheme }) => scheme?.form?.under,
  'scheme-missing': ({ scheme }) => scheme?.most,
  'hs-digits': ({ hsDigits }) => hsDigits?.post ?? hsDigits?.express,
  'full-declaration': ({ simplified }) => simplified?.express ?? simplified?.post,
  'out-of-bounds': ({ bounds }) => bounds?.post ?? bounds?.express,
  announced: ({ announced }) => announced,
};

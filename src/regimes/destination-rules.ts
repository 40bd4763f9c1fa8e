/** The rules that follow from a destination's table: recipient's number, scheme, tariff code, what is not known. Codes begin with the folder's name. */
import { type Dated, inForce } from '../model/dated.ts';
import { formatMoney } from '../model/money.ts';
import { checkId, idNames } from '../model/national-id.ts';
import { mask, type ProblemCode, type Severity } from '../model/problem.ts';
import type { Breach, Context, Shipment } from '../model/shipment.ts';
import { type Destination, sideOf } from './destination.ts';
import { outsideScheme, schemeNumber, schemeOfOrder } from './destination-scheme.ts';
import { beyondBounds, isWithin, lookUp } from './destination-value.ts';
import type { Rule } from './regime.ts';

/** The table that holds for a shipment; where it was sent from may decide. */
export type LawOf = (shipment: Shipment, context: Pick<Context, 'exporter'>) => Destination | undefined;

/** Source and first day of the rules: of the list the tables were read from. A breach names the entry it rests on. */
export type Base = Pick<Rule, 'since' | 'source'>;

type Find = (law: Destination, shipment: Shipment, context: Context) => readonly Breach[];
type Told = readonly [name: string, severity: Severity, title: string, fix: string, find: Find];

/** Every rule of the table's kind, whatever of it a destination fills; `only` names those that can ever be met. */
export function destinationRules(folder: string, lawOf: LawOf, base: Base, only: readonly DestinationRule[] = ruleNames): readonly Rule[] {
  return told
    .filter(([name]) => only.includes(name as DestinationRule))
    .map(([name, severity, title, fix, find]) => ({
      code: `${folder}/${name}` as ProblemCode,
      severity,
      title,
      fix,
      ...base,
      breaches: (shipment, context) => {
        const law = lawOf(shipment, context);
        return law ? find(law, shipment, context) : [];
      },
    }));
}

const with_ = (under: Dated<unknown> | undefined): { under?: Dated<unknown> } => (under ? { under } : {});

/** The need of the day, where this channel is asked at all. */
function needOf({ recipientId }: Destination, shipment: Shipment, { on }: Context) {
  if (!recipientId || (recipientId.by && recipientId.by !== sideOf(shipment))) return undefined;
  const entry = inForce(recipientId.need, on);
  return entry?.value ? { need: entry.value, under: entry, kinds: idNames(recipientId.kinds) } : undefined;
}

const idMissing: Find = (law, shipment, context) => {
  const asked = needOf(law, shipment, context);
  if (asked?.need !== 'required' || shipment.recipient.taxId) return [];
  return [
    {
      message: `${law.name} asks for the recipient's number (${asked.kinds}), and there is none.`,
      field: 'recipient.taxId',
      under: asked.under,
    },
  ];
};

const idAsked: Find = (law, shipment, context) => {
  const asked = needOf(law, shipment, context);
  if (!asked || asked.need === 'required' || shipment.recipient.taxId) return [];
  const within = isWithin(shipment, context, law.basis, lookUp(law.dutyFree[sideOf(shipment)], context.on));
  if (
    asked.need === 'formal-only'
      ? shipment.decision.procedure !== (law.procedures?.full ?? 'full')
      : asked.need === 'above-relief' && within !== false
  )
    return [];
  return [
    {
      message: `Carriers usually ask for the recipient's number (${asked.kinds}) in ${law.name}, and there is none.`,
      field: 'recipient.taxId',
      under: asked.under,
    },
  ];
};

const idForm: Find = (law, { recipient: { taxId, country } }, { on }) => {
  const { recipientId } = law;
  if (!recipientId || !taxId) return [];
  const found = checkId(taxId, country, recipientId.kinds);
  if (found.valid) return [];
  return [
    {
      message: `"${mask(taxId.number)}" is no valid ${idNames(found.kinds)}: ${found.why}.`,
      field: 'recipient.taxId',
      ...with_(inForce(recipientId.check, on)),
    },
  ];
};

const schemeForm: Find = ({ scheme }, shipment, context) => {
  const number = scheme?.form && schemeNumber(shipment, scheme, context);
  if (!number || scheme.form!.pattern.test(number.number)) return [];
  return [
    {
      message: `"${mask(number.number)}" is no number of ${scheme.name}: ${scheme.form!.says}.`,
      field: 'sellerTaxIds',
      ...with_(inForce(scheme.form!.under, context.on)),
    },
  ];
};

const schemeUnusable: Find = ({ scheme }, shipment, context) => {
  const because = scheme && schemeOfOrder(shipment, scheme) && outsideScheme(shipment, scheme, context);
  return because === undefined
    ? []
    : [
        {
          message: `The order's number of ${scheme!.name} is not declared: ${because}.`,
          field: 'sellerTaxIds',
          ...with_(inForce(scheme!.most, context.on)),
        },
      ];
};

/** Within the relief nothing is collected at the border, so nothing is lost without the number. */
const schemeMissing: Find = ({ scheme, tax, taxFree, basis }, shipment, context) => {
  if (
    !scheme ||
    isWithin(shipment, context, basis, lookUp(taxFree[sideOf(shipment)], context.on)) ||
    shipment.decision.scheme ||
    shipment.decision.tax === null ||
    schemeNumber(shipment, scheme, context) ||
    outsideScheme(shipment, scheme, context) !== undefined
  )
    return [];
  return [
    {
      message: `No number of ${scheme.name} travels: the ${tax?.name ?? 'tax'} is collected at import.`,
      field: 'sellerTaxIds',
      ...with_(inForce(scheme.most, context.on)),
    },
  ];
};

const hsDigits: Find = (law, shipment, { on }) => {
  const under = lookUp(law.hsDigits?.[sideOf(shipment)], on);
  if (!under) return [];
  return shipment.items.flatMap(({ hs }, i) =>
    hs !== '' && hs.length < under.value
      ? [
          {
            message: `The tariff code ${hs} has ${hs.length} digits; ${law.name} asks for ${under.value}.`,
            item: i + 1,
            field: 'hs',
            under,
          },
        ]
      : [],
  );
};

const fullDeclaration: Find = (law, shipment, { on }) => {
  if (shipment.decision.procedure !== (law.procedures?.full ?? 'full')) return [];
  return [
    {
      message: `${formatMoney(shipment.value)} to ${law.name} needs a full declaration.`,
      field: 'value',
      ...with_(lookUp(law.simplified?.[sideOf(shipment)], on)),
    },
  ];
};

const outOfBounds: Find = (law, shipment, { on }) => {
  const beyond = beyondBounds(shipment, law, on);
  return beyond
    ? [{ message: `${law.name} gives no relief and no simplified declaration: ${beyond.says}.`, field: 'items', under: beyond.under }]
    : [];
};

const notKnown: Find = ({ name }, { decision: { gaps } }) =>
  gaps.length > 0 ? [{ message: `Not known for ${name}: ${gaps.join('; ')}.`, field: 'duty' }] : [];

const announced: Find = (law, _shipment, { on }) => {
  const under = lookUp(law.announced, on);
  return under?.value ? [{ message: `${law.name}: ${under.value}.`, under }] : [];
};

const told = [
  [
    'recipient-id-missing',
    'error',
    'The destination asks for the recipient’s own number on every parcel.',
    'Ask the buyer for it and add it to the order.',
    idMissing,
  ],
  [
    'recipient-id-asked',
    'note',
    'Carriers usually ask for the recipient’s own number.',
    'Have it ready, or ask the buyer, so that the parcel does not wait.',
    idAsked,
  ],
  [
    'recipient-id-form',
    'error',
    'The recipient’s number has the form and check digit that the destination gives.',
    'Ask the buyer for the right number.',
    idForm,
  ],
  [
    'scheme-number-form',
    'error',
    'The number of a vendor scheme has the form that the authority gives.',
    'Correct the number at the platform, or in `ids` of the settings.',
    schemeForm,
  ],
  [
    'scheme-not-for-this',
    'warning',
    'A vendor scheme covers sales to consumers up to its limit, and not all goods.',
    'Ask the platform whether it charged the tax; the number is not declared.',
    schemeUnusable,
  ],
  [
    'scheme-missing',
    'note',
    'Without the number of the vendor scheme the tax is collected at import.',
    'Register for the scheme and put the number into the settings, or tell the buyer.',
    schemeMissing,
  ],
  [
    'hs-digits',
    'error',
    'Each line has a tariff code of as many digits as the destination asks.',
    'Put the longer code into the catalogue, in a column of its own (`hs_<country>`).',
    hsDigits,
  ],
  [
    'full-declaration',
    'note',
    'Above the limit of the simplified declaration a full one is made.',
    'Ask the carrier what it needs for a full declaration, and who pays for it.',
    fullDeclaration,
  ],
  [
    'out-of-bounds',
    'warning',
    'A relief and the simplified declaration have bounds of weight and number besides the value.',
    'Ask the carrier what it needs, and who pays.',
    outOfBounds,
  ],
  ['not-known', 'note', 'What the program does not know is said, not assumed.', 'Ask the carrier.', notKnown],
  ['announced', 'note', 'A change is announced, or a rule could not be confirmed.', 'Ask the carrier what holds on the day.', announced],
] as const satisfies readonly Told[];

export type DestinationRule = (typeof told)[number][0];
export const ruleNames: readonly DestinationRule[] = told.map(([name]) => name);

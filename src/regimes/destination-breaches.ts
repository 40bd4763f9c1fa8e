/** What of a shipment breaks the rules that follow from a destination's table; each breach names the entry of the day. */
import { type Dated, inForce } from '../model/dated.ts';
import { formatMoney } from '../model/money.ts';
import { checkId, idNames } from '../model/national-id.ts';
import { mask } from '../model/problem.ts';
import type { Breach, Context, Shipment } from '../model/shipment.ts';
import { type Destination, type Need, sideOf } from './destination.ts';
import { outsideScheme, schemeNumber, schemeOfOrder } from './destination-scheme.ts';
import { beyondBounds, isWithin, lookUp } from './destination-value.ts';

export type Find = (law: Destination, shipment: Shipment, context: Context) => readonly Breach[];

const with_ = (under: Dated<unknown> | undefined): { under?: Dated<unknown> } => (under ? { under } : {});

/** The need of the day, where this channel is asked at all. */
function needOf({ recipientId }: Destination, shipment: Shipment, { on }: Context) {
  if (!recipientId || (recipientId.by && recipientId.by !== sideOf(shipment))) return undefined;
  const entry = inForce(recipientId.need, on);
  return entry?.value ? { need: entry.value, under: entry, kinds: idNames(recipientId.kinds) } : undefined;
}

/** Above the relief, where it is asked only there; undefined: the number is not required of this shipment. */
function whyRequired(need: Need, law: Destination, shipment: Shipment, context: Context): string | undefined {
  const { name, procedures, dutyFree, basis } = law;
  if (need === 'required') return `${name} asks`;
  if (need === 'formal-only')
    return shipment.decision.procedure === (procedures?.full ?? 'full') ? `A full declaration for ${name} asks` : undefined;
  const within = isWithin(shipment, context, basis, lookUp(dutyFree[sideOf(shipment)], context.on));
  return need === 'above-relief' && within === false ? `Above its relief ${name} asks` : undefined;
}

export const idMissing: Find = (law, shipment, context) => {
  const asked = needOf(law, shipment, context);
  const who = asked && !shipment.recipient.taxId ? whyRequired(asked.need, law, shipment, context) : undefined;
  if (!asked || who === undefined) return [];
  return [
    { message: `${who} for the recipient's number (${asked.kinds}), and there is none.`, field: 'recipient.taxId', under: asked.under },
  ];
};

export const idAsked: Find = (law, shipment, context) => {
  const asked = needOf(law, shipment, context);
  if (asked?.need !== 'usual' || shipment.recipient.taxId) return [];
  return [
    {
      message: `Carriers usually ask for the recipient's number (${asked.kinds}) in ${law.name}, and there is none.`,
      field: 'recipient.taxId',
      under: asked.under,
    },
  ];
};

export const idForm: Find = (law, { recipient: { taxId, country } }, { on }) => {
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

export const schemeForm: Find = ({ scheme }, shipment, context) => {
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

export const schemeUnusable: Find = ({ scheme }, shipment, context) => {
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

/** A place of its own within the table, which a rule of its own tells of. */
const isUndecided = ({ decision }: Shipment): boolean => decision.gaps.includes('tax');

/** Within the relief nothing is collected at the border, so nothing is lost without the number. */
export const schemeMissing: Find = ({ scheme, tax, taxFree, basis }, shipment, context) => {
  if (
    !scheme ||
    isWithin(shipment, context, basis, lookUp(taxFree[sideOf(shipment)], context.on)) ||
    shipment.decision.scheme ||
    shipment.decision.tax === null ||
    isUndecided(shipment) ||
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

export const hsDigits: Find = (law, shipment, { on }) => {
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

export const fullDeclaration: Find = (law, shipment, { on }) => {
  if (shipment.decision.procedure !== (law.procedures?.full ?? 'full')) return [];
  return [
    {
      message: `${formatMoney(shipment.value)} to ${law.name} needs a full declaration.`,
      field: 'value',
      ...with_(lookUp(law.simplified?.[sideOf(shipment)], on)),
    },
  ];
};

export const outOfBounds: Find = (law, shipment, { on }) => {
  const beyond = beyondBounds(shipment, law, on);
  return beyond
    ? [{ message: `${law.name} gives no relief and no simplified declaration: ${beyond.says}.`, field: 'items', under: beyond.under }]
    : [];
};

export const notKnown: Find = ({ name }, shipment) => {
  const { gaps } = shipment.decision;
  return gaps.length > 0 && !isUndecided(shipment) ? [{ message: `Not known for ${name}: ${gaps.join('; ')}.`, field: 'duty' }] : [];
};

export const announced: Find = (law, _shipment, { on }) => {
  const under = lookUp(law.announced, on);
  return under?.value ? [{ message: `${law.name}: ${under.value}.`, under }] : [];
};

/** The rules of this folder beside those of every table. */
import type { Dated } from '../../model/dated.ts';
import { formatMoney } from '../../model/money.ts';
import type { Breach, Context, Shipment } from '../../model/shipment.ts';
import { sideOf } from '../destination.ts';
import { schemeNumber } from '../destination-scheme.ts';
import { lookUp } from '../destination-value.ts';
import type { Rule } from '../regime.ts';
import type { Row } from './row.ts';
import { recordBegins, says, sg, tw } from './sources.ts';

type RowOf = (shipment: Shipment) => Row | undefined;

/** Items on both sides of a scheme's limit in one parcel, where its number would travel. */
function mixed(row: Row, shipment: Shipment, context: Context): readonly Breach[] {
  const under = lookUp(row.noMixing, context.on);
  const most = row.scheme && lookUp(row.scheme.most, context.on)?.value;
  if (!under || !row.scheme || !most || !schemeNumber(shipment, row.scheme, context)) return [];
  const above = shipment.items.filter(({ unitValue }) => {
    const value = context.convert(unitValue, most.currency)?.money;
    return value !== undefined && value.minor > most.minor;
  });
  if (above.length === 0 || above.length === shipment.items.length) return [];
  const message = `${above.length} of ${shipment.items.length} lines are above ${formatMoney(most)} an item: ${under.value}.`;
  return [{ message, field: 'items', under }];
}

function overQuota(row: Row, shipment: Shipment, { on, batch }: Context): readonly Breach[] {
  const under: Dated<{ parcels: number; says: string }> | undefined = lookUp(row.quota?.[sideOf(shipment)], on);
  const parcels = batch.shipmentsTo(shipment.recipient);
  if (!under || parcels <= under.value.parcels) return [];
  return [
    {
      message: `${parcels} parcels of this batch go to this recipient; in ${row.name} the relief is for ${under.value.says}.`,
      field: 'recipient',
      under,
    },
  ];
}

export const worldRules = (rowOf: RowOf): readonly Rule[] => [
  {
    code: 'world/mixed-parcel',
    severity: 'warning',
    title: 'Goods within a vendor scheme do not travel in one parcel with goods outside it.',
    since: '2023-01-01',
    source: says(sg.carrier, 'do not mix low-value goods and others in one parcel'),
    fix: 'Send the dearer goods in a parcel of their own.',
    breaches: (shipment, context) => mixed(rowOf(shipment)!, shipment, context),
  },
  {
    code: 'world/recipient-quota',
    severity: 'warning',
    title: 'A relief is for a number of parcels to one person; the batch alone is counted.',
    since: recordBegins,
    source: says(tw.customs, 'from the seventh parcel in half a year taxed; each row has its own number'),
    fix: 'Tell the buyer that further parcels are taxed.',
    breaches: (shipment, context) => overQuota(rowOf(shipment)!, shipment, context),
  },
];

/** What each data element of H7 and H6 is filled from. */
import { createHash } from 'node:crypto';
import type { Convert, Money } from '../../model/money.ts';
import { numberOf, type Shipment } from '../../model/shipment.ts';
import type { Group } from '../document.ts';
import type { Content, DataSet, Declaration } from './element.ts';
import { carriageOf, moneyOf } from './figures.ts';
import { type GoodsItem, goodsItemsOf } from './goods-items.ts';
import { itemOf, lowValueItemOf, measuresOf, postalItemOf } from './items.ts';
import { codesOf, documentOf, type Needed, neededOf } from './needed.ts';
import { numbered } from './numbered.ts';
import { addressOf, peopleOf, placeOf } from './parties.ts';

type Id = DataSet['id'];

/** Digits of the tariff code: six, and for the post those of the Union’s tariff where the catalogue has them. */
const digits: Readonly<Record<Id, number>> = { h7: 6, h6: 10 };

export const goodsOf = (shipment: Shipment, id: Id): readonly GoodsItem[] => goodsItemsOf(shipment, digits[id]);

/** `convert` is asked only where freight and insurance are in two currencies. */
export function declarationOf(id: Id, shipment: Shipment, group: Group, convert?: Convert): Declaration {
  const filing = neededOf(group);
  const carriage = carriageOf(shipment, convert);
  const charges = carriage === 'unknown' ? undefined : carriage;
  return {
    D: inOrder({ ...headOf(id, shipment, filing), ...peopleOf(shipment, filing), ...(id === 'h6' ? postalHeadOf(shipment, filing) : {}) }),
    GS: inOrder({ ...consignmentOf(id, shipment, group), ...(id === 'h7' ? { ...costsOf(charges), ...locationOf(filing) } : {}) }),
    SI: goodsOf(shipment, id).map((goods, i) =>
      inOrder({
        ...itemOf(goods, i + 1, shipment, filing),
        ...(id === 'h6' ? postalItemOf(goods, shipment, filing) : lowValueItemOf(goods, filing)),
        ...measuresOf(id, goods, i),
      }),
    ),
  };
}

/** By number. */
const inOrder = (content: Content): Content => Object.fromEntries(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The parcel’s number; where that is longer than its 22 characters the shipment’s id; where that is too, a digest of the number. */
export function lrnOf({ id, number = id }: Pick<Shipment, 'id' | 'number'>): string {
  const fits = [number, id].find((each) => each.length <= 22);
  return fits ?? createHash('sha256').update(number).digest('hex').slice(0, 22).toUpperCase();
}

const headOf = (id: Id, shipment: Shipment, filing: Needed): Content => ({
  ...(id === 'h6' ? numbered('11 01', { '001': 'IM' }) : {}),
  ...numbered('11 02', { '001': filing.additionalDeclarationType }),
  ...numbered('12 09', { '001': lrnOf(shipment) }),
  ...numbered(
    '12 10',
    filing.deferredPayments.map((reference) => ({ '001': reference })),
  ),
  ...(id === 'h6'
    ? numbered(
        '12 12',
        filing.authorisations.map(({ type, reference, holder }) => ({ '002': type, '001': reference, '080': holder })),
      )
    : {}),
});

/** What posts declare besides: who guarantees and pays, what the carriage cost. */
const postalHeadOf = ({ freight }: Shipment, { guarantor, payer, guarantee }: Needed): Content => ({
  ...numbered('13 20', { '017': guarantor }),
  ...numbered('13 21', { '017': payer }),
  ...numbered('14 13', moneyOf(freight)),
  ...numbered('99 02', guarantee ? [{ '001': guarantee.type }] : []),
  ...numbered('99 03', guarantee ? [{ '069': guarantee.grn, '070': guarantee.accessCode }] : []),
});

const consignmentOf = (id: Id, shipment: Shipment, { exporter, ...group }: Group): Content => {
  const filing = neededOf({ exporter, ...group });
  return {
    ...numbered('12 01', filing.previousDocuments.map(documentOf)),
    ...numbered(
      '12 02',
      codesOf('statement', shipment.decision, filing).map((code) => ({ '008': code })),
    ),
    ...numbered('12 03', filing.supportingDocuments.map(documentOf)),
    ...numbered('12 04', filing.additionalReferences.map(documentOf)),
    ...numbered('12 05', [{ '001': numberOf(shipment), '002': filing.codes.transportDocument }]),
    ...numbered('12 08', { '001': [...shipment.id].length <= 35 ? shipment.id : undefined }),
    ...numbered('13 01', {
      '016': exporter.name,
      '017': id === 'h6' ? exporter.ids.eori : undefined,
      '018': addressOf(exporter),
    }),
  };
};

const costsOf = (carriage: Money | undefined): Content => numbered('14 15', moneyOf(carriage));

function locationOf({ location }: Needed): Content {
  if (!location) return {};
  const { type, qualifier, unlocode, authorisation, additional, customsOffice, latitude, longitude, operator, address } = location;
  return numbered('16 15', {
    '045': type,
    '046': qualifier,
    '036': unlocode,
    '052': authorisation,
    '053': additional,
    '047': { '001': customsOffice },
    '048': { '049': latitude, '050': longitude },
    '051': { '017': operator },
    '018': address && placeOf(address),
  });
}

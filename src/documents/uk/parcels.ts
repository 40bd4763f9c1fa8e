/** Parcels of a bulk declaration: what is kept of each until the declaration is full, and the goods items that are made of it. */
import type { XmlChildren } from '../../formats/xml.ts';
import { type Convert, formatAmount } from '../../model/money.ts';
import { numberOf, type Shipment } from '../../model/shipment.ts';
import { packedWeightsOf } from '../line-weights.ts';
import { proceduresOf } from './codes.ts';
import { isImporter, type Needed } from './declaration.ts';
import { kilograms, valuesOf } from './figures.ts';

export interface Kept {
  readonly number: string;
  readonly procedures: readonly XmlChildren[];
  readonly lines: readonly { readonly description: string; readonly gross: string; readonly net: string; readonly pounds: string }[];
}

export function keptOf(shipment: Shipment, convert: Convert | undefined): Kept {
  const values = valuesOf(shipment, convert)!;
  const gross = packedWeightsOf(shipment);
  return {
    number: numberOf(shipment),
    procedures: proceduresOf(shipment),
    lines: shipment.items.map(({ product: { description }, netMilligrams }, i) => ({
      description,
      gross: kilograms(gross[i]!),
      net: kilograms(netMilligrams),
      pounds: formatAmount(values[i]!),
    })),
  };
}

export const itemsOf = (kept: readonly Kept[], filing: Needed<'birds', 'importer' | 'authorisation'>): readonly XmlChildren[] =>
  kept
    .flatMap(({ number, procedures, lines }) => lines.map((line, at) => ({ number, procedures, line, first: at === 0 })))
    .map(({ number, procedures, line: { description, gross, net, pounds }, first }, i) => ({
      SequenceNumeric: i + 1,
      AdditionalDocument: { CategoryCode: '1', ID: filing.authorisation, TypeCode: 'BRD' },
      AdditionalInformation: isImporter(filing.importer, filing)
        ? { StatementCode: '00500', StatementDescription: 'IMPORTER' }
        : { StatementCode: '00200', StatementDescription: 'Various' },
      Commodity: {
        Description: description,
        GoodsMeasure: { GrossMassMeasure: gross, NetNetWeightMeasure: net },
        InvoiceLine: { ItemChargeAmount: { '@currencyID': 'GBP', '#text': pounds } },
      },
      GovernmentProcedure: procedures,
      Packaging: { SequenceNumeric: 1, MarksNumbersID: number, QuantityQuantity: first ? 1 : 0, TypeCode: filing.packing ?? 'PC' },
    }));

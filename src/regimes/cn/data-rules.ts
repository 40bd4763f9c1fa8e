/** What the export list and the express declaration ask of the goods and of the exporter. What is missing is told, what is wrong is held. */
import { inForce } from '../../model/dated.ts';
import { checkId } from '../../model/national-id.ts';
import type { Breach, Item, Shipment } from '../../model/shipment.ts';
import type { Rule } from '../regime.ts';
import { areGoods } from './decision.ts';
import { elementsMost, listDigits } from './law.ts';
import * as from from './sources.ts';

const { recordBegins } = from;

const eachLine = (shipment: Shipment, field: string, says: (item: Item) => string | undefined): readonly Breach[] =>
  shipment.items.flatMap((item, i) => {
    const message = areGoods(shipment) ? says(item) : undefined;
    return message === undefined ? [] : [{ message, item: i + 1, field }];
  });

/** What a line lacks that only the seller knows. */
function lacks({ product: { hsOf, elementsCn = '', descriptionLocal = '' } }: Item): string[] {
  const parts: [string, boolean][] = [
    ['China’s tariff code', hsOf.CN === undefined],
    ['declaration elements (规格型号)', elementsCn.trim() === ''],
    ['a Chinese name', !/\p{Script=Han}/u.test(descriptionLocal)],
  ];
  return parts.filter(([, missing]) => missing).map(([part]) => part);
}

const dataMissing: Rule = {
  code: 'cn/list-data-missing',
  severity: 'note',
  title:
    'A line of the export list has China’s tariff code of ten digits, the declaration elements that the code asks, and a Chinese name.',
  since: recordBegins,
  source: from.specification,
  fix: 'Fill `hs_cn`, `elements_cn` and `description_local` in the catalogue before the list is filed.',
  breaches: (shipment) =>
    eachLine(shipment, 'product', (item) => {
      const missing = lacks(item);
      return missing.length === 0 ? undefined : `${item.product.sku} lacks for the export list: ${missing.join(', ')}.`;
    }),
};

const codeDigits: Rule = {
  code: 'cn/hs-digits',
  severity: 'error',
  title: 'China’s tariff code on the export list has ten digits, no more and no fewer.',
  since: recordBegins,
  source: from.specification,
  fix: 'Put all ten digits into the catalogue, column `hs_cn`; never fill up a shorter code with zeros.',
  breaches: (shipment, { on }) => {
    const under = inForce(listDigits, on)!;
    const lines = eachLine(shipment, 'hsOf.CN', ({ product: { hsOf } }) => {
      const code = hsOf.CN;
      return code === undefined || /^\d{10}$/.test(code) ? undefined : `"${code}" has ${code.length} digits, not ${under.value}.`;
    });
    return lines.map((breach) => ({ ...breach, under }));
  },
};

const elementsTooLong: Rule = {
  code: 'cn/elements-too-long',
  severity: 'error',
  title: 'The declaration elements of a line have at most 250 characters.',
  since: '2022-05-01',
  source: from.specification,
  fix: 'Shorten `elements_cn` in the catalogue.',
  breaches: (shipment, { on }) => {
    const under = inForce(elementsMost, on)!;
    const lines = eachLine(shipment, 'elementsCn', ({ product: { elementsCn = '', sku } }) => {
      const { length } = [...elementsCn];
      return length > under.value ? `The elements of ${sku} have ${length} characters, more than ${under.value}.` : undefined;
    });
    return lines.map((breach) => ({ ...breach, under }));
  },
};

/** China's customs know an exporter by ten digits of their own, or by its credit code of eighteen characters. */
const isCustomsCode = (code: string): boolean => /^[0-9A-Z]{10}$/.test(code);

const codeOfExporter: Rule = {
  code: 'cn/exporter-code',
  severity: 'note',
  title: 'The export list names the exporter by its unified social credit code or its customs code.',
  since: recordBegins,
  source: from.specification,
  fix: 'Put the credit code of 18 characters into the settings: `exporter`, `ids`, `uscc`.',
  breaches: (shipment, { exporter }) =>
    areGoods(shipment) && !exporter.ids.uscc ? [{ message: 'The exporter has no credit code (USCC).', field: 'exporter.ids.uscc' }] : [],
};

const wrongCode: Rule = {
  code: 'cn/exporter-code-form',
  severity: 'warning',
  title: 'A unified social credit code has 18 characters, the last of which checks the others; a customs code has ten.',
  since: recordBegins,
  source: from.creditCode,
  fix: 'Compare `uscc` in the settings with the business licence.',
  breaches: (_shipment, { exporter: { ids } }) => {
    const code = ids.uscc;
    if (!code || isCustomsCode(code) || checkId({ kind: 'uscc', number: code }, 'CN', ['uscc']).valid) return [];
    return [{ message: `"${code}" is neither a credit code nor a customs code.`, field: 'exporter.ids.uscc' }];
  },
};

const senderId: Rule = {
  code: 'cn/sender-id',
  severity: 'warning',
  title: 'Personal articles by express are declared under the sender’s identity card or passport.',
  since: recordBegins,
  source: from.expressMessage,
  fix: 'Give the express company the number of the sender’s identity card or passport; it may stand under `filing.exp.exporter.identity`.',
  breaches: ({ decision: { expressClass } }) =>
    expressClass === 'B' ? [{ message: 'The declaration of class B asks an identity number of the sender.', field: 'exporter' }] : [],
};

export const dataRules: readonly Rule[] = [dataMissing, codeDigits, elementsTooLong, codeOfExporter, wrongCode, senderId];

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

const codeMissing: Rule = {
  code: 'cn/hs-missing',
  severity: 'note',
  title: 'The export list has China’s tariff code of ten digits on each line.',
  since: recordBegins,
  source: from.specification,
  fix: 'Put China’s ten-digit code into the catalogue, column `hs_cn`, before the list is filed.',
  breaches: (shipment) =>
    eachLine(shipment, 'hsOf.CN', ({ product: { hsOf, sku } }) =>
      hsOf.CN === undefined ? `${sku} has no tariff code of China; the export list cannot be filed without one.` : undefined,
    ),
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

const elementsMissing: Rule = {
  code: 'cn/elements-missing',
  severity: 'note',
  title: 'Each line of the export list has declaration elements: brand, model, composition, as its tariff code asks.',
  since: recordBegins,
  source: from.specification,
  fix: 'Put the elements that the tariff asks for this code into the catalogue, column `elements_cn`.',
  breaches: (shipment) =>
    eachLine(shipment, 'elementsCn', ({ product: { elementsCn, sku } }) =>
      elementsCn?.trim() ? undefined : `${sku} has no declaration elements (规格型号).`,
    ),
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

const chineseName: Rule = {
  code: 'cn/chinese-name',
  severity: 'note',
  title: 'The goods have a Chinese name on the export list.',
  since: recordBegins,
  source: from.specification,
  fix: 'Put the Chinese name into the catalogue, column `description_local`.',
  breaches: (shipment) =>
    eachLine(shipment, 'descriptionLocal', ({ product: { descriptionLocal = '', sku } }) =>
      /\p{Script=Han}/u.test(descriptionLocal) ? undefined : `${sku} has no Chinese name.`,
    ),
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
  fix: 'Give the express company the number of the sender’s identity card or passport; it is not kept here.',
  breaches: ({ decision: { expressClass } }) =>
    expressClass === 'B' ? [{ message: 'The declaration of class B asks an identity number of the sender.', field: 'exporter' }] : [],
};

export const dataRules: readonly Rule[] = [
  codeMissing,
  codeDigits,
  elementsMissing,
  elementsTooLong,
  chineseName,
  codeOfExporter,
  wrongCode,
  senderId,
];

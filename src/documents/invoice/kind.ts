/** Goods that are sold have a commercial invoice; a gift, a sample, what is sent back or lent has a pro-forma one, with values for customs alone. */
import type { Shipment } from '../../model/shipment.ts';

export type InvoiceKind = 'commercial' | 'pro-forma';

export const kindOf = ({ category }: Pick<Shipment, 'category'>): InvoiceKind =>
  category === 'sale-of-goods' ? 'commercial' : 'pro-forma';

export const titles: Readonly<Record<InvoiceKind, string>> = { commercial: 'COMMERCIAL INVOICE', 'pro-forma': 'PRO FORMA INVOICE' };

/** What the exporter signs, in two lines. */
export const declarations: Readonly<Record<InvoiceKind, readonly string[]>> = {
  commercial: [
    'I declare that the particulars given on this invoice are true and correct, that the values are those paid or payable',
    'for the goods, and that the goods originate in the countries stated.',
  ],
  'pro-forma': [
    'I declare that the particulars given on this invoice are true and correct, that the goods are not sold, that the values are',
    'stated for customs purposes only, and that the goods originate in the countries stated.',
  ],
};

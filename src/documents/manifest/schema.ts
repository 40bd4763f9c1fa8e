/** The shape of `manifest.json`, published as JSON Schema. Amounts and grams are strings, exact; what is not known is absent. */
import { z } from 'zod';
import { trades } from '../../model/order.ts';
import { channels, numberPlaces } from '../../model/shipment.ts';

const text = z.string().min(1);
const count = z.int().positive();
const country = z.string().regex(/^[A-Z]{2}$/);
const grams = z.string().regex(/^\d+(\.\d{1,3})?$/);
const amount = z.string().regex(/^-?\d+(\.\d+)?$/);
const money = z.strictObject({ amount, currency: z.string().regex(/^[A-Z]{3}$/) });
/** `null`: the law asks none. Absent: not known. */
const estimate = money.nullable().optional();

const address = {
  lines: z.array(z.string()),
  city: z.string(),
  region: z.string().optional(),
  postcode: z.string().optional(),
  country,
};

const party = {
  name: text,
  company: z.string().optional(),
  ...address,
  phone: z.string().optional(),
  email: z.string().optional(),
};

const item = z.strictObject({
  item: count,
  order: text,
  sku: z.string(),
  description: text,
  descriptionLocal: z.string().optional(),
  quantity: count,
  unit: text,
  hs: z.string().regex(/^\d+$/),
  origin: country,
  netGrams: grams,
  grossGrams: grams,
  unitValue: money,
  lineValue: money,
  material: z.string().optional(),
  use: z.string().optional(),
  brand: z.string().optional(),
  model: z.string().optional(),
  gtin: z.string().optional(),
  battery: z.string().optional(),
  manufacturer: z
    .strictObject({
      name: z.string(),
      code: z.string().optional(),
      street: z.string().optional(),
      city: z.string().optional(),
      country: z.string().optional(),
      region: z.string().optional(),
    })
    .optional(),
  mid: z.string().optional(),
});

const shipment = z.strictObject({
  shipment: text,
  number: text,
  orders: z.array(text).min(1),
  platform: text,
  trade: z.enum(trades),
  category: z.enum(['sale-of-goods', 'gift', 'documents', 'commercial-sample', 'returned-goods', 'other']),
  service: z.strictObject({ id: text, name: z.string().optional(), paid: z.string().optional() }),
  piece: count,
  pieces: count,
  invoiceNumber: text,
  incoterm: text,
  procedure: z.string().optional(),
  scheme: z.strictObject({ scheme: text, number: text, owner: z.enum(['seller', 'platform']) }).optional(),
  exportProcedure: z.string().optional(),
  /** The numbers that must travel, and the only places where each may be seen. */
  numbers: z.array(
    z.strictObject({ kind: text, number: text, owner: z.enum(['seller', 'platform', 'recipient']), places: z.array(z.enum(numberPlaces)) }),
  ),
  /** What the regimes could not know, and is absent rather than zero. */
  notKnown: z.array(text).optional(),
  recipient: z.strictObject({ ...party, id: z.strictObject({ kind: text, number: text }).optional() }),
  size: z.strictObject({ lengthMm: z.number().positive(), widthMm: z.number().positive(), heightMm: z.number().positive() }).optional(),
  netGrams: grams,
  grossGrams: grams,
  value: money,
  freight: money.optional(),
  insurance: money.optional(),
  duty: estimate,
  tax: estimate,
  fees: z.array(z.strictObject({ name: text, ...money.shape })),
  items: z.array(item).min(1),
});

export const manifestSchema = z.strictObject({
  channel: z.enum(channels),
  carrier: text,
  carrierName: text,
  declarant: z.strictObject({ name: text, id: z.string().optional() }),
  on: z.iso.date(),
  /** The numbers are made up, and the papers say SPECIMEN: nothing of it may be handed over. */
  specimen: z.literal(true).optional(),
  /** The documents that the carrier takes; which of them a shipment has depends on it. */
  documents: z.array(text).optional(),
  sender: z.strictObject({ ...party, id: z.string().optional(), ids: z.record(z.string(), z.string()) }),
  shipments: z.array(shipment),
  totals: z.strictObject({ shipments: z.int().nonnegative(), items: z.int().nonnegative() }),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestShipment = z.infer<typeof shipment>;
export type ManifestItem = z.infer<typeof item>;

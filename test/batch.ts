/** The canonical batch: one day of a shop in Yiwu, that every document is drawn from. Made-up people, true shapes. */
import type { Group } from '../src/documents/document.ts';
import { apportion, type Money, money, sum } from '../src/model/money.ts';
import type { Exporter, Party, SellerTaxId } from '../src/model/party.ts';
import { type Channel, type Item, type Product, type Shipment, type Travelling, undecided } from '../src/model/shipment.ts';
import { grams } from '../src/model/weight.ts';

export const exporter: Exporter = {
  name: 'Yiwu Linhe Trading Co., Ltd.',
  lines: ['Room 1806, Building 3', '88 Chouzhou North Road'],
  city: 'Yiwu',
  region: 'Zhejiang',
  postcode: '322000',
  country: 'CN',
  phone: '+86 579 8555 0142',
  email: 'export@linhe.example',
  ids: { uscc: '91330782MA2LNH0T4R', ioss: 'IM1560000427', voec: '2024187' },
  signature: 'Li Wei',
};

const ring: Product = {
  sku: 'RING-7',
  description: 'Silver ring',
  hs: '711311',
  hsOf: { US: '7113115000' },
  origin: 'CN',
  netMilligrams: grams(3.5),
  material: 'sterling silver 925',
  use: 'jewellery',
  gtin: '6901234567892',
  battery: 'none',
  unit: 'PCE',
};

const scarf: Product = {
  sku: 'SCARF-MULBERRY-180',
  description: "Women's woven scarf",
  descriptionLocal: '女式桑蚕丝围巾',
  hs: '621410',
  hsOf: { US: '6214101000' },
  origin: 'CN',
  netMilligrams: grams(62),
  size: { lengthMm: 220, widthMm: 160, heightMm: 20 },
  material: '100 % mulberry silk',
  use: 'clothing',
  brand: 'Linhe',
  model: 'M-180',
  manufacturer: {
    name: 'Huzhou Silk Weaving Mill',
    code: 'HZSW-07',
    street: '12 Renhuangshan Road',
    city: 'Huzhou',
    country: 'CN',
  },
  battery: 'none',
  unit: 'PCE',
};

const lamp: Product = {
  sku: 'LAMP-USB',
  description: 'LED reading lamp with clip',
  hs: '851310',
  hsOf: { US: '8513104000' },
  origin: 'CN',
  netMilligrams: grams(145),
  size: { lengthMm: 260, widthMm: 70, heightMm: 50 },
  material: 'ABS plastic, LED',
  use: 'reading light',
  model: 'CL-2',
  gtin: '6901234500016',
  battery: 'ion-installed',
  unit: 'PCE',
};

const teapot: Product = {
  sku: 'TEAPOT-YX',
  description: 'Stoneware teapot, 240 ml',
  hs: '691200',
  hsOf: {},
  origin: 'CN',
  netMilligrams: grams(410),
  size: { lengthMm: 180, widthMm: 130, heightMm: 120 },
  material: 'unglazed stoneware',
  use: 'tableware',
  battery: 'none',
  unit: 'PCE',
};

const cups: Product = { ...teapot, sku: 'CUP-YX-6', description: 'Stoneware tea cups', netMilligrams: grams(380), unit: 'SET' };
const tray: Product = {
  ...teapot,
  sku: 'TRAY-BAM',
  description: 'Bamboo tea tray',
  hs: '441911',
  netMilligrams: grams(640),
  material: 'bamboo',
};
const towel: Product = {
  ...teapot,
  sku: 'TOWEL-LIN',
  description: 'Linen tea towel',
  hs: '630299',
  netMilligrams: grams(85),
  material: 'flax',
  use: 'kitchen linen',
};
const spoon: Product = {
  ...teapot,
  sku: 'SPOON-BR',
  description: 'Brass tea spoon',
  hs: '821599',
  netMilligrams: grams(18.25),
  material: 'brass',
};
const sticker: Product = {
  ...ring,
  sku: 'STICK-1',
  description: 'Paper sticker',
  hs: '482110',
  netMilligrams: grams(0.4),
  material: 'paper',
  use: 'decoration',
};

/** A line: so many of a product for so much in all; its gross weight is found with the shipment's. */
type Line = readonly [product: Product, quantity: number, value: Money];

type Told = Pick<Shipment, 'id' | 'platform' | 'channel' | 'carrier' | 'service' | 'recipient' | 'decision'> & {
  readonly lines: readonly Line[];
  readonly packing: number;
} & Partial<Shipment>;

function shipment({ lines, packing, ...told }: Told): Shipment {
  const net = lines.map(([product, quantity]) => product.netMilligrams * quantity);
  const netMilligrams = net.reduce((a, b) => a + b, 0);
  const gross = apportion(netMilligrams + packing, net);
  const orders = told.orders ?? [told.platform === 'shopify' ? `#${told.id}` : told.id];
  const items = lines.map((line, i) => itemOf(line, orders[i] ?? orders[0]!, told.recipient.country, gross[i]!));
  return {
    orders,
    trade: 'b2c',
    category: 'sale-of-goods',
    items,
    value: sum(
      items.map(({ value }) => value),
      items[0]!.value.currency,
    ),
    netMilligrams,
    grossMilligrams: netMilligrams + packing,
    incoterm: 'DAP',
    sellerTaxIds: told.decision.scheme ? [told.decision.scheme] : [],
    invoiceNumber: `INV-${told.id}`,
    piece: 1,
    pieces: 1,
    why: [`gross weight fits ${told.service}`],
    sources: [{ file: `${told.platform}.csv`, lines: [2] }],
    ...told,
    decision: { ...told.decision, numbers: numbersOf(told) },
  };
}

/** A scheme's number is for the sender's boxes, the recipient's own for the importer's. */
const numbersOf = ({ decision: { scheme }, recipient: { taxId } }: Pick<Shipment, 'decision' | 'recipient'>): Travelling[] => [
  ...(scheme
    ? [{ kind: scheme.scheme, number: scheme.number, owner: scheme.owner, places: ['cn23-sender', 'data-sender', 'invoice'] as const }]
    : []),
  ...(taxId ? [{ ...taxId, owner: 'recipient' as const, places: ['cn23-importer', 'data-recipient', 'invoice'] as const }] : []),
];

const itemOf = ([product, quantity, value]: Line, order: string, destination: string, gross: number): Item => ({
  product,
  title: `${product.description} – free shipping!`,
  order,
  quantity,
  hs: product.hsOf[destination] ?? product.hs,
  netMilligrams: product.netMilligrams * quantity,
  grossMilligrams: gross,
  value,
  unitValue: money(Math.round(value.minor / quantity), value.currency),
});

const ioss = (number: string, owner: SellerTaxId['owner']): SellerTaxId => ({ scheme: 'IOSS', number, owner });
const eur = (minor: number): Money => money(minor, 'EUR');
const usd = (minor: number): Money => money(minor, 'USD');

const germany: Party = {
  name: 'Jörg Weißmüller',
  lines: ['Große Bäckerstraße 14', '3. Stock'],
  city: 'Lüneburg',
  postcode: '21335',
  country: 'DE',
  phone: '+49 4131 555 0198',
  email: 'joerg.weissmueller@mail.example',
};

const thailand: Party = {
  name: 'กนกวรรณ น้ำเพชร',
  lines: ['199/7 ถนนนิมมานเหมินท์ ซอย 5', 'ตำบลสุเทพ'],
  city: 'เมืองเชียงใหม่',
  region: 'เชียงใหม่',
  postcode: '50200',
  country: 'TH',
  phone: '+66 53 555 014',
};

const japan: Party = {
  name: '佐々木 美咲',
  lines: ['北区紫野西御所田町12-4', 'メゾン紫野 203号室'],
  city: '京都市',
  region: '京都府',
  postcode: '603-8165',
  country: 'JP',
  phone: '+81 75 555 0133',
};

const emirates: Party = {
  name: 'ليلى حدّاد',
  lines: ['شقة 1204، برج النخيل', 'شارع الشيخ زايد 88'],
  city: 'دبي',
  country: 'AE',
  phone: '+971 4 555 0177',
};

const greece: Party = {
  name: 'Ελένη Παπαδοπούλου',
  company: 'Καφενείο «Η Ωραία Ελλάς»',
  lines: ['Οδός Αγίου Δημητρίου 45'],
  city: 'Θεσσαλονίκη',
  postcode: '546 32',
  country: 'GR',
  phone: '+30 2310 555 016',
  email: 'eleni@oraia.example',
};

const brazil: Party = {
  name: 'João Vítor Conceição',
  lines: ['Rua das Palmeiras, 310, apto 52'],
  city: 'São Paulo',
  region: 'SP',
  postcode: '01226-010',
  country: 'BR',
  phone: '+55 11 5555 0191',
  taxId: { kind: 'cpf', number: '529.982.247-25' },
};

const california: Party = {
  name: 'Marguerite Okafor-Lindqvist',
  company: 'Bernal Heights Reading Room',
  lines: ['1418 Cortland Avenue', 'Suite 5B'],
  city: 'San Francisco',
  region: 'CA',
  postcode: '94110',
  country: 'US',
  phone: '+1 415 555 0123',
  email: 'marguerite@readingroom.example',
};

const korea: Party = {
  name: '김서연',
  lines: ['테헤란로 152, 강남파이낸스센터 18층'],
  city: '강남구',
  region: '서울특별시',
  postcode: '06236',
  country: 'KR',
  phone: '+82 10 5555 0145',
  taxId: { kind: 'pccc', number: 'P123456789012' },
};

/** In manifest order: four by mail (the third under CN23), two air parcels, two by express. */
export const shipments: readonly Shipment[] = [
  shipment({
    id: '302-4471120-9035518',
    platform: 'amazon',
    channel: 'mail',
    carrier: 'china-post',
    service: 'small-packet-tracked',
    servicePaid: 'Standard',
    number: 'LX100000003CN',
    recipient: germany,
    lines: [
      [ring, 2, eur(34_00)],
      [scarf, 1, eur(28_90)],
    ],
    packing: grams(21),
    freight: eur(4_50),
    size: { lengthMm: 220, widthMm: 160, heightMm: 30 },
    decision: {
      ...undecided,
      procedure: 'h7-ioss',
      scheme: ioss('IM4420000017', 'platform'),
      duty: { name: 'Customs duty', amount: eur(6_00), steps: ['2 lines at 3.00 EUR'] },
      tax: null,
      form: 'cn22',
      why: [{ says: '62.90 EUR is within 150.00 EUR' }],
    },
  }),
  shipment({
    id: '4057',
    platform: 'shopify',
    channel: 'mail',
    carrier: 'china-post',
    service: 'small-packet-tracked',
    number: 'LX100000017CN',
    recipient: thailand,
    lines: [
      [lamp, 1, usd(19_90)],
      [sticker, 3, usd(1_00)],
    ],
    packing: grams(20),
    decision: { ...undecided, form: 'cn22' },
  }),
  shipment({
    id: '11-09845-33127',
    platform: 'ebay',
    channel: 'mail',
    carrier: 'china-post',
    service: 'small-packet-tracked',
    servicePaid: 'Economy International Shipping',
    number: 'LX100000025CN',
    recipient: japan,
    lines: [[{ ...ring, description: 'Silver bangle, engraved', sku: 'BANGLE-2', netMilligrams: grams(41) }, 2, money(78_000, 'JPY')]],
    packing: grams(60),
    freight: money(1_200, 'JPY'),
    size: { lengthMm: 120, widthMm: 100, heightMm: 60 },
    decision: { ...undecided, fees: [], form: 'cn23', why: [{ says: '78000 JPY is not below 300.00 XDR' }] },
  }),
  shipment({
    id: '4061',
    platform: 'shopify',
    channel: 'mail',
    carrier: 'china-post',
    service: 'small-packet-tracked',
    number: 'LX100000034CN',
    recipient: emirates,
    lines: [[scarf, 2, usd(57_80)]],
    packing: grams(20),
    decision: { ...undecided, form: 'cn22' },
  }),
  shipment({
    id: '27-10022-58114',
    platform: 'ebay',
    channel: 'air-parcel',
    carrier: 'china-post-parcel',
    service: 'air-parcel',
    servicePaid: 'Standard International',
    number: 'CP200000006CN',
    recipient: greece,
    lines: [
      [teapot, 2, eur(39_80)],
      [cups, 3, eur(44_70)],
      [tray, 1, eur(24_90)],
      [towel, 4, eur(22_00)],
      [spoon, 6, eur(13_45)],
      [sticker, 10, eur(2_00)],
    ],
    packing: grams(380),
    freight: eur(9_90),
    insurance: eur(1_50),
    size: { lengthMm: 420, widthMm: 310, heightMm: 260 },
    decision: {
      ...undecided,
      procedure: 'h7-ioss',
      scheme: ioss('IM1560000427', 'seller'),
      duty: { name: 'Customs duty', amount: eur(18_00), steps: ['6 lines at 3.00 EUR'] },
      tax: null,
      form: 'cn23',
      why: [{ says: '146.85 EUR is within 150.00 EUR' }],
    },
  }),
  shipment({
    id: '4063',
    platform: 'shopify',
    channel: 'air-parcel',
    carrier: 'china-post-parcel',
    service: 'air-parcel',
    number: 'CP200000010CN',
    recipient: brazil,
    lines: [[{ ...lamp, hs: '940521' }, 3, usd(44_85)]],
    packing: grams(110),
    freight: usd(12_00),
    decision: { ...undecided, form: 'cn23' },
  }),
  shipment({
    id: '113-8830174-2216205',
    platform: 'amazon',
    channel: 'express',
    carrier: 'dhl-express',
    service: 'parcel',
    servicePaid: 'NextDay',
    number: '3318810025',
    recipient: california,
    lines: [
      [scarf, 12, usd(318_00)],
      [ring, 5, usd(84_99)],
      [lamp, 2, usd(37_50)],
    ],
    packing: grams(420),
    freight: usd(46_20),
    insurance: usd(4_40),
    incoterm: 'DDP',
    size: { lengthMm: 380, widthMm: 260, heightMm: 190 },
    decision: {
      ...undecided,
      procedure: 'type-11',
      duty: { name: 'Customs duty', amount: usd(71_12), steps: ['by line, rates of the day'] },
      tax: null,
      fees: [{ name: 'Merchandise processing fee', amount: usd(2_62), steps: [] }],
      mids: ['CNHUZSIL12HUZ', 'CNYIWLIN88YIW', 'CNYIWLIN88YIW'],
      incoterm: 'DDP',
      why: [{ says: 'no duty relief is in force' }],
    },
  }),
  shipment({
    id: '4068-2',
    platform: 'shopify',
    orders: ['#4068', '#4070'],
    channel: 'express',
    carrier: 'dhl-express',
    service: 'parcel',
    servicePaid: 'Express',
    number: '3318810036',
    recipient: korea,
    lines: [
      [teapot, 1, usd(19_99)],
      [spoon, 7, usd(10_00)],
    ],
    packing: grams(150),
    freight: usd(18_00),
    piece: 2,
    pieces: 2,
    invoiceNumber: 'INV-4068',
    decision: { ...undecided, duty: null },
  }),
];

const carrierOf: Readonly<Record<Channel, Pick<Group, 'carrier' | 'carrierName' | 'declarant' | 'services'>>> = {
  mail: {
    carrier: 'china-post',
    carrierName: 'China Post',
    declarant: { name: 'China Post', id: '3307980001' },
    services: { 'small-packet-tracked': { name: 'Small Packet, tracked', mailClass: 'U', mailCategory: 'A' } },
  },
  'air-parcel': {
    carrier: 'china-post-parcel',
    carrierName: 'China Post Parcels',
    declarant: { name: 'China Post', id: '3307980001' },
    services: { 'air-parcel': { name: 'Air parcel', mailClass: 'C', mailCategory: 'A' } },
  },
  express: {
    carrier: 'dhl-express',
    carrierName: 'DHL Express',
    declarant: { name: 'DHL-Sinotrans International Air Courier Ltd.', id: '1105910159' },
    services: { parcel: { name: 'Express Worldwide' } },
  },
};

export const groupOf = (channel: Channel): Group => ({
  channel,
  ...carrierOf[channel],
  exporter,
  on: '2026-11-22',
  documents: channel === 'express' ? ['manifest', 'manifest-json', 'waybill', 'invoice'] : ['manifest', 'manifest-json', 'label', 'cn23'],
  copies: {},
  undeliverable: 'return',
});

export const shipmentsOf = (channel: Channel): readonly Shipment[] => shipments.filter((each) => each.channel === channel);

/** All carriers we know, in the order in which a channel tries them. */
import type { Channel } from '../model/shipment.ts';
import { fourPx } from './4px/4px.ts';
import { ausPost } from './auspost/auspost.ts';
import { boxc } from './boxc/boxc.ts';
import type { Carrier } from './carrier.ts';
import { chinaPost } from './china-post/china-post.ts';
import { chinaPostParcel } from './china-post-parcel/china-post-parcel.ts';
import { chitChats } from './chit-chats/chit-chats.ts';
import { deutschePost } from './deutsche-post/deutsche-post.ts';
import { dhlEcommerce } from './dhl-ecommerce/dhl-ecommerce.ts';
import { dhlExpress } from './dhl-express/dhl-express.ts';
import { dhlPaket } from './dhl-paket/dhl-paket.ts';
import { eccang } from './eccang/eccang.ts';
import { fedex } from './fedex/fedex.ts';
import { lithuaniaPost } from './lithuania-post/lithuania-post.ts';
import { ningboPost } from './ningbo-post/ningbo-post.ts';
import { royalMail } from './royal-mail/royal-mail.ts';
import { ups } from './ups/ups.ts';
import { usps } from './usps/usps.ts';
import { uspsParcel } from './usps-parcel/usps-parcel.ts';
import { yanwen } from './yanwen/yanwen.ts';
import { yunexpress } from './yunexpress/yunexpress.ts';

export const carriers: readonly Carrier[] = [
  chinaPost,
  chinaPostParcel,
  dhlExpress,
  ups,
  fedex,
  usps,
  uspsParcel,
  dhlEcommerce,
  dhlPaket,
  yanwen,
  fourPx,
  deutschePost,
  royalMail,
  lithuaniaPost,
  ausPost,
  boxc,
  chitChats,
  ningboPost,
  eccang,
  yunexpress,
];

export const carrierOf = (id: string): Carrier | undefined => carriers.find((carrier) => carrier.id === id);

/** Those of a channel, in order. */
export const carriersOf = (channel: Channel): readonly Carrier[] => carriers.filter((carrier) => carrier.channel === channel);

export { genericCarrier } from './generic.ts';
export { endsOf, formatNumber, isScarce, rangeProblems, type Serials, serialsOf, servicesOf } from './numbers.ts';
export { carrierProblems, numbersRunOut, numbersUsedUp } from './problems.ts';
export { type Piece, refusals } from './refusals.ts';

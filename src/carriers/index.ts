/** All carriers we know, in the order in which a channel tries them. */
import type { Channel } from '../model/shipment.ts';
import type { Carrier } from './carrier.ts';
import { fourPx } from './4px/4px.ts';
import { chinaPost } from './china-post/china-post.ts';
import { chinaPostParcel } from './china-post-parcel/china-post-parcel.ts';
import { dhlExpress } from './dhl-express/dhl-express.ts';
import { yanwen } from './yanwen/yanwen.ts';

export const carriers: readonly Carrier[] = [chinaPost, chinaPostParcel, dhlExpress, yanwen, fourPx];

export const carrierOf = (id: string): Carrier | undefined => carriers.find((carrier) => carrier.id === id);

/** Those of a channel, in order. */
export const carriersOf = (channel: Channel): readonly Carrier[] => carriers.filter((carrier) => carrier.channel === channel);

export { genericCarrier } from './generic.ts';
export { endsOf, formatNumber, rangeProblems, type Serials, serialsOf, servicesOf } from './numbers.ts';
export { carrierProblems, numbersUsedUp } from './problems.ts';
export { type Piece, refusals } from './refusals.ts';

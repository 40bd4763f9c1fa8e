/** All selling platforms, in the order in which they are listed, and what reads and writes their files. */
import type { Kind } from '../model/problem.ts';
import { aliexpress } from './aliexpress/aliexpress.ts';
import { aliexpressProblems } from './aliexpress/problems.ts';
import { amazon } from './amazon/amazon.ts';
import { amazonProblems } from './amazon/problems.ts';
import { dianxiaomi } from './dianxiaomi/dianxiaomi.ts';
import { dianxiaomiProblems } from './dianxiaomi/problems.ts';
import { ebay } from './ebay/ebay.ts';
import { ebayProblems } from './ebay/problems.ts';
import { etsy } from './etsy/etsy.ts';
import { etsyProblems } from './etsy/problems.ts';
import { fileProblems } from './file-problems.ts';
import { lazada } from './lazada/lazada.ts';
import { lazadaProblems } from './lazada/problems.ts';
import { mabang } from './mabang/mabang.ts';
import { magento } from './magento/magento.ts';
import { magentoProblems } from './magento/problems.ts';
import type { Platform, Row } from './platform.ts';
import { rowProblems } from './problems.ts';
import { sheetProblems } from './sheet-problems.ts';
import { sheinProblems } from './shein/problems.ts';
import { shein } from './shein/shein.ts';
import { shopeeProblems } from './shopee/problems.ts';
import { shopee } from './shopee/shopee.ts';
import { shopifyProblems } from './shopify/problems.ts';
import { shopify } from './shopify/shopify.ts';
import type { Mapping } from './store/mapping.ts';
import { storeProblems } from './store/problems.ts';
import { store, storePlatform } from './store/store.ts';
import { temuProblems } from './temu/problems.ts';
import { temu } from './temu/temu.ts';
import { tiktokShopProblems } from './tiktok-shop/problems.ts';
import { tiktokShop } from './tiktok-shop/tiktok-shop.ts';
import type { Told } from './told.ts';
import { tongtoolProblems } from './tongtool/problems.ts';
import { tongtool } from './tongtool/tongtool.ts';
import { wishProblems } from './wish/problems.ts';
import { wish } from './wish/wish.ts';
import { woocommerceProblems } from './woocommerce/problems.ts';
import { woocommerce } from './woocommerce/woocommerce.ts';

export type { HeldMark, Marks } from './held.ts';
export { heldFile, heldName } from './held.ts';
export { formatOrder } from './normalised.ts';
export type { Layout, Platform, PriceBasis, ReadOrder } from './platform.ts';
export type { FileRead, OrderRead, Reading, ReadOptions } from './read.ts';
export { readOrders } from './read.ts';
export type { FileForm } from './records.ts';
export { type Mapping, storeSchema } from './store/mapping.ts';
export { type Proposed, proposeStore } from './store/propose.ts';
export type { Open, Told } from './told.ts';
export { toldSchema } from './told-schema.ts';

export const platforms: readonly Platform[] = [
  shopify,
  amazon,
  ebay,
  aliexpress,
  etsy,
  woocommerce,
  magento,
  wish,
  temu,
  tiktokShop,
  lazada,
  shopee,
  shein,
  dianxiaomi,
  mabang,
  tongtool,
  store,
];

export const platformProblems: readonly Kind[] = [
  ...rowProblems,
  ...fileProblems,
  ...sheetProblems,
  ...shopifyProblems,
  ...amazonProblems,
  ...ebayProblems,
  ...aliexpressProblems,
  ...etsyProblems,
  ...woocommerceProblems,
  ...magentoProblems,
  ...wishProblems,
  ...dianxiaomiProblems,
  ...tongtoolProblems,
  ...storeProblems,
  ...temuProblems,
  ...tiktokShopProblems,
  ...lazadaProblems,
  ...shopeeProblems,
  ...sheinProblems,
];

/** What the settings say of selling platforms. */
export interface Own {
  readonly stores: ReadonlyMap<string, Mapping>;
  readonly platforms?: ReadonlyMap<string, Told>;
}

/** All platforms with what the settings tell of them, and the stores of the settings by their ids. */
export const platformsWith = ({ stores, platforms: told = new Map() }: Own): readonly Platform[] => [
  ...platforms.map((platform) => (told.has(platform.id) ? { ...platform, told: told.get(platform.id)! } : platform)),
  ...[...stores].map(([id, mapping]) => storePlatform(id, mapping, noOrderOf(mapping))),
];

/** A store that is read instead of a built-in reader leaves out the rows that the reader knows to be none of any order. */
function noOrderOf({ insteadOf = '' }: Mapping): (row: Row) => boolean {
  const [id, file] = insteadOf.split('/');
  const layouts =
    platforms.find((platform) => platform.id === id)?.layouts.filter((layout) => file === undefined || layout.id === file) ?? [];
  return (row) => layouts.length > 0 && layouts.every((layout) => layout.orderKey(row) === undefined);
}

/**
 * Words that the entry summary declaration (ICS2) refuses as a description, and how the program looks for them: case, blanks and
 * closing punctuation do not count; a whole description that is one is refused; one among other words is only vague.
 */
import type { Source } from '../../model/dated.ts';
import { list, normalised, stopWords } from '../stop-words.ts';
import { better } from '../wordings.ts';
import * as from from './sources.ts';

/** Read in the list of terms, from A to "General cargo". */
const read = list(`
   accessories; adapter; agricultural products; aid consignment; alcohol; all kind of cargo; all kind of goods; animals; apparel;
   appliances; arms; articles; artwork; as ordered; as per attached invoice; attached manifest; auto; auto parts; automobiles;
   baggage; bags; battery; bazaar goods; biological substances; birthday gifts; bits; boards; boxes; cables; caps; cards; cartons;
   case; charity; chemicals; chemicals flammable; chemicals hazardous; chemicals non-hazardous; cleaning products; clothes;
   clothing; collected items; commodity; component; consol; consolidated; consolidated cargo; consolidated goods; consolidation;
   consumer; courier; courier bags; courier goods; courier material; cnsl; dangerous goods; decorations; decorative crafts;
   decorative items; didactic articles; docs; documents; documentations; dox; drugs; drums; e-commerce; electronic equipment;
   electronic goods; electronic items; electronics; equipment; exhibition goods; express; firearm; food; foodstuff; footwear;
   fresh fruit; fresh herbs; fresh plants; fresh vegetable; freight all kinds; from upu postal; fruit; fruit products; fruit pulp;
   fuel; garments; general cargo`);

/** Read in three further places. */
const readToo = list(`
   parts; general goods; stuff; various products; see invoice; various goods; sample; machinery; gift; items; textiles; tools;
   party accessories; shoes; vegetables; miscellaneous; goods; said to contain; freight of all kinds`);

/** Listed by ShipStation's documentation, refused since 2026-02-02. */
const readLast = list(`
   aid products; commercial; consumption; ensemble; fake; item; headwear; promotional; oddments; miscellaneous; n/a`);

/** Of the part of the list that was not read, from "Hardware" to "Wood". */
const unread = list(`
   hardware; health products; household; household goods; industrial equipment; iron; kits; leather; liquids; machine parts;
   machines; mail; materials; meat; medical supplies; medicine; merchandise; metal; mixed goods; no commercial value; none; oil;
   others; packages; pallets; parcel; personal belongings; personal effects; personal items; pharmaceuticals; pieces; pipes;
   plants; plastic; plastic goods; powder; presents; products; promotional items; rubber; samples; sanitary goods; scrap;
   see attached; several goods; shipment; spare parts; sporting goods; stationery; stc; supplies; things; tiles; toys; used goods;
   various; vehicles; wearing apparel; wires; wood`);

/** Of guidance on descriptions, not read. "Steel", "glass" and "fish" stand on the list but were switched off in 2025. */
const advised = list(`
   autoparts; chemicals, hazardous; chemicals, non-hazardous; foodstuffs; gifts; industrial goods; leather articles; polyurethane;
   fak`);

const terms: ReadonlyMap<string, Source> = new Map([
  ...advised.map((term) => [term, from.guidance] as const),
  ...unread.map((term) => [term, from.unreadWords] as const),
  ...readLast.map((term) => [term, from.refusedWords] as const),
  ...readToo.map((term) => [term, from.stopWordsToo] as const),
  ...read.map((term) => [term, from.stopWords] as const),
]);

/** Names and addresses that are refused. */
const noParty: ReadonlySet<string> = new Set(['private', 'unknown', 'n/a']);

export const { whole: stopWordOf, inside: stopWordIn } = stopWords(terms, better);

export const isNoParty = (text: string): boolean => noParty.has(normalised(text));

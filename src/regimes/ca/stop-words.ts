/** Descriptions that Transport Canada refuses in advance data of air cargo. The list is whole, but for what it names without wording it. */
import { list, stopWords } from '../stop-words.ts';
import { better } from '../wordings.ts';
import { refused } from './sources.ts';

/** "Company names", "handling codes", "package numbers" and "personal address" are kinds of text, no terms. */
const terms = list(`
   accessories; all kind of cargo; all kind of goods; articles; awb; hawb; baggage; birthday gifts; bits; box; case; charity;
   collected items; commodity; component; consumer; equipment; eqp; freight all kinds; fak; from upu postal; gift box; gifts; gizmos;
   goods; gds; invoice; joint shipping; label; line; likewise; mail; materials; merchandise; merc; miscellaneous products; misc; mixed;
   mix; model; none; odd parts; others; pad; pallets; plt; parcel; parts; personal effects; pieces; pces; pre-addressed parcel;
   private things; products; returned goods; said to contain; stc; sample; samples for analysis; scrap; several; several goods;
   souvenirs; spare; spare parts; sppt; sporting goods; stuff; substance; test; things; toys; various; various goods; various products;
   white goods`);

export const { whole, inside } = stopWords(new Map(terms.map((term) => [term, refused])), better);

/** Countries whose address needs a postcode: their address format requires it, or customs there asks for it. */
import type { Source } from '../../model/dated.ts';

export const requiredSource: Source = {
  title: 'Google address data (as used by libaddressinput), required fields, September 2024',
  url: 'https://chromium-i18n.appspot.com/ssl-address',
  cite: '`require` holds Z',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

/** The European Union asks the addressee's postcode of every item, also where the national format could do without. */
export const europeanSource: Source = {
  title: 'Japan Post: advance electronic data for mail to Europe',
  url: 'https://post.japanpost.jp/int/ead/europe_en.html',
  retrieved: '2026-11-22',
  certainty: 'official',
};

const required = new Set(
  `AS AT AU AX BE BL BR CA CH CN CZ DE DK EE ES FI FK FM FR GB GF GG GL GP GR GS GU HU IM IN IO IT JE JP KR LI LT LU LV MF MH MP MQ MX
   MY NC NL NO NZ PF PL PM PN PR PT PW RE RO RU SE SG SH SJ SK SM TC TR TW UA US VI WF YT ZA`.split(/\s+/),
);
const askedByCustoms = new Set('BG CY HR IE MT SI'.split(' '));

/** By which source a postcode must be there; undefined: it may be missing. */
export function postcodeRequiredBy(alpha2: string): Source | undefined {
  if (required.has(alpha2)) return requiredSource;
  return askedByCustoms.has(alpha2) ? europeanSource : undefined;
}

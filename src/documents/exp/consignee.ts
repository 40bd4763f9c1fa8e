/** The recipient as an express declaration says it: in English letters, the city in Chinese, the telephone in figures. */
import { transliterate } from '../../formats/transliteration.ts';
import { isNearChina } from '../../model/china-codes.ts';
import type { ChineseCities, ExpFiling } from '../../model/filing/exp.ts';
import type { Party } from '../../model/party.ts';
import { mask, type Problem, type Where } from '../../model/problem.ts';
import type { Shipment } from '../../model/shipment.ts';
import { exportSilent, settingMissing, wrongForm } from '../filing-problems.ts';
import { transliterated } from '../problems.ts';

const document = 'EXP301';
const han = /\p{Script=Han}/u;

/** English letters, figures and signs; undefined where a letter has no likeness among them. */
export const inEnglish = (text: string): string | undefined => transliterate(oneLine(text), 'ascii')?.replace(/ {2,}/g, ' ').trim();

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** From the district downwards: the city has an element of its own. */
export const streetOf = ({ lines }: Party): string => oneLine(lines.filter((line) => line.trim() !== '').join(', '));

/** In Hong Kong, Macao and Taiwan the address is asked as it is written, elsewhere in English. */
export const addressesOf = (recipient: Party): { readonly ReceiveAddress?: string; readonly ReceiveAddressEn?: string | undefined } =>
  isNearChina(recipient.country) ? { ReceiveAddress: streetOf(recipient) } : { ReceiveAddressEn: inEnglish(streetOf(recipient)) };

/** `49-4131-555-0198` of `+49 4131 555 0198`: figures and hyphens, an extension after a hyphen; undefined where there is more. */
export function telephone(phone: string): string | undefined {
  const plain = transliterate(phone.normalize('NFKC').trim(), 'ascii')
    ?.toLowerCase()
    .replace(/\s*(ext\.?|x|#)\s*(?=\d+$)/, '-')
    .replace(/[+\s().\-/]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain !== undefined && /^\d[\d-]+$/.test(plain) ? plain : undefined;
}

/** As the order writes it where that is Chinese, else by the table of the settings. */
export const cityOf = ({ city, country }: Party, { cities }: Pick<ExpFiling, 'cities'>): string | undefined =>
  isChinese(city) ? oneLine(city) : named(city, cities[country]);

const isChinese = (city: string): boolean => han.test(city) && /^[\p{Script=Han}\p{Nd}A-Za-z ,.·()-]+$/u.test(city);

/** A city may be called `constructor`, which every object knows. */
function named(city: string, names: ChineseCities | undefined): string | undefined {
  const small = oneLine(city).toLowerCase();
  return names && Object.hasOwn(names.byName, small) ? names.byName[small] : names?.others;
}

/** Why the recipient cannot be said, or is said in other letters. */
export function consigneeProblems(shipment: Shipment, carrier: string, filing: ExpFiling): Problem[] {
  const { recipient } = shipment;
  const street = isNearChina(recipient.country) ? undefined : streetOf(recipient);
  return [
    ...phoneProblems(shipment),
    ...cityProblems(shipment, carrier, filing),
    ...(streetOf(recipient) === '' ? [silent(shipment, 'recipient.lines', 'the street of the recipient', 'street')] : []),
    ...lettersOf(recipient.name, 'name of the recipient', { shipment: shipment.id, field: 'recipient.name' }, mask),
    ...(street ? lettersOf(street, 'street of the recipient', { shipment: shipment.id, field: 'recipient.lines' }, mask) : []),
  ];
}

const silent = ({ id, orders, platform }: Shipment, field: string, what: string, word: string): Problem =>
  exportSilent(
    { shipment: id, field },
    { order: orders[0]!, platform, what, document, fix: `Fill the ${word} in the export; customs take no express declaration without it.` },
  );

function phoneProblems(shipment: Shipment): Problem[] {
  const { phone = '' } = shipment.recipient;
  const field = 'recipient.phone';
  if (phone.trim() === '') return [silent(shipment, field, 'the telephone of the recipient', 'telephone')];
  if (telephone(phone) !== undefined) return [];
  const form = { what: 'telephone of the recipient', value: mask(phone), says: 'one number of figures and hyphens', document };
  return [wrongForm({ shipment: shipment.id, field }, form)];
}

function cityProblems({ id, recipient }: Shipment, carrier: string, filing: ExpFiling): Problem[] {
  if (cityOf(recipient, filing) !== undefined) return [];
  const { country, city } = recipient;
  const key = `carriers.${carrier}.filing.exp.cities.${country}`;
  const own = filing.cities[country] ? `${key}.${oneLine(city)}` : key;
  return [
    settingMissing({ shipment: id, field: 'recipient.city' }, { key: own, what: `how ${oneLine(city)} (${country}) is called in Chinese` }),
  ];
}

/** A text in English letters: none where it is so already, a warning where it was written in others, an error where it cannot be. */
export function lettersOf(text: string, field: string, where: Where, shown: (text: string) => string = quoted): Problem[] {
  const written = inEnglish(text);
  if (written === undefined)
    return [wrongForm(where, { what: field, value: shown(text), says: 'in letters that English ones can stand for', document })];
  return written === oneLine(text) ? [] : [transliterated(where, { field, found: shown(text), document })];
}

const quoted = (text: string): string => `"${text}"`;

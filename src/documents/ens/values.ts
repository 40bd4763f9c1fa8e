/** What fills each element of the entry summary: by its number, before it is nested. */
import type { EnsFiling, EnsParty } from '../../model/filing/ens.ts';
import { formatAmount, type Money } from '../../model/money.ts';
import type { Address, Party } from '../../model/party.ts';
import { type Item, numberOf, recipientIdOf, type Shipment } from '../../model/shipment.ts';
import type { Milligrams } from '../../model/weight.ts';
import type { Group } from '../document.ts';
import { packedWeightsOf } from '../line-weights.ts';
import type { Values } from './content.ts';
import type { Column } from './elements.ts';

/** What `lacks` has asked for is there. */
export type Needed = EnsFiling & Required<Pick<EnsFiling, 'declarant' | 'addressedState' | 'documentType'>>;
export const filingOf = ({ filing }: Group): Needed => filing!.ens as Needed;

/**
 * A post announces by F43, an express company by F32. Air parcels are the post's where the carrier's services have a mail class of the post, else an
 * express company's or a broker's.
 */
export function columnOf({ channel, services, filing }: Group): Column {
  if (filing?.ens?.column) return filing.ens.column;
  if (channel === 'express') return 'F32';
  const postal = channel === 'mail' || Object.values(services).some(({ mailClass }) => mailClass !== undefined);
  return postal ? 'F43' : 'F32';
}

/** Kilograms, exact: a milligram is the sixth decimal. */
export function kilograms(milligrams: Milligrams): string {
  const text = String(milligrams).padStart(7, '0');
  return `${text.slice(0, -6)}.${text.slice(-6)}`.replace(/\.?0+$/, '');
}

/** At least two decimals as the currency has them; a third one only where it says something. */
export const amountOf = (money: Money): string => formatAmount(money).replace(/(\.\d\d)0$/, '$1');

export function headOf(group: Group, column: Column): Values {
  const { declarant, representative } = filingOf(group);
  return {
    '11 04 001 000': column,
    ...partyOf('13 05', declarant),
    ...(representative && { ...partyOf('13 06', representative), '13 06 030 000': representative.status }),
    '15 06 001 000': `${group.on}T00:00:00`,
  };
}

const partyOf = (at: string, { name, eori, street, postcode, city, country, phone, email }: EnsParty): Values => ({
  [`${at} 016 000`]: name,
  [`${at} 017 000`]: eori,
  [`${at} 018 023`]: street,
  [`${at} 018 020`]: country,
  [`${at} 018 021`]: postcode,
  [`${at} 018 022`]: city,
  [`${at} 029 000`]: contactsOf(at, phone, email),
});

const contactsOf = (at: string, phone = '', email = ''): readonly Values[] =>
  [
    ['TE', oneLine(phone)],
    ['EM', oneLine(email)],
  ]
    .filter(([, identifier]) => identifier !== '')
    .map(([type, identifier]) => ({ [`${at} 029 015`]: identifier, [`${at} 029 002`]: type }));

export function houseOf(shipment: Shipment, group: Group, column: Column): Values {
  const { documentType, addressedState, addressedStates } = filingOf(group);
  const number = numberOf(shipment);
  const { freight, recipient } = shipment;
  return {
    '12 05 001 000': number,
    '12 05 002 000': documentType,
    '12 09 001 000': number,
    ...consignorOf(group),
    ...consigneeOf(shipment),
    ...(column === 'F43' && freight ? { '14 13 012 000': freight.currency, '14 13 014 000': amountOf(freight) } : {}),
    '16 02 020 000': addressedStates[recipient.country] ?? addressedState,
    '18 03 001 000': kilograms(shipment.grossMilligrams),
  };
}

/** The setting, else a legal person where the exporter is in the register of enterprises. */
export const exporterPersonOf = ({ filing, exporter }: Group): string | undefined =>
  filing?.ens?.exporterPerson ?? (exporter.ids.uscc ? '2' : undefined);

const consignorOf = (group: Group): Values => ({
  ...personOf('13 02', group.exporter, group.exporter.company ? [group.exporter.company] : []),
  '13 02 017 000': group.exporter.ids.eori,
  '13 02 028 000': exporterPersonOf(group),
});

/** A company that buys is the consignee itself; of what a private person orders to a company the person is. The other of the two stands before the street's further lines. */
function consigneeOf(shipment: Shipment): Values {
  const { recipient, trade } = shipment;
  const { company } = recipient;
  const buys = trade === 'b2b' && company !== undefined;
  const name = buys ? company : recipient.name;
  const other = buys ? recipient.name : company;
  const id = recipientIdOf(shipment);
  return {
    ...personOf('13 03', { ...recipient, name }, other && other !== name ? [other] : []),
    '13 03 017 000': id?.kind === 'eori' ? id.number.replace(/\s/g, '') : undefined,
    '13 03 028 000': trade === 'b2b' ? '2' : '1',
  };
}

function personOf(at: string, { name, phone, email, ...address }: Party, further: readonly string[]): Values {
  return { [`${at} 016 000`]: oneLine(name), ...addressOf(at, address, further), [`${at} 029 000`]: contactsOf(at, phone, email) };
}

/** The first line is the street with its number, all others stand in the additional line. */
function addressOf(at: string, { lines, city, region, postcode, country }: Address, further: readonly string[]): Values {
  const [street = '', ...others] = lines.map(oneLine).filter((line) => line !== '');
  return {
    [`${at} 018 023`]: street,
    [`${at} 018 024`]: [...further.map(oneLine), ...others].join(', '),
    [`${at} 018 027`]: oneLine(region ?? ''),
    [`${at} 018 020`]: country,
    [`${at} 018 021`]: oneLine(postcode ?? ''),
    [`${at} 018 022`]: oneLine(city),
  };
}

const oneLine = (text: string): string => text.trim().replace(/\s+/gu, ' ');

/** Its lines. One parcel is one package: its first line says so, the others are packed with it. */
export function itemsOf(shipment: Shipment, column: Column): readonly Values[] {
  const gross = packedWeightsOf(shipment);
  return shipment.items.map((item, i) => itemOf(item, i, gross[i]!, column));
}

const itemOf = ({ product, hs, ...item }: Item, index: number, gross: Milligrams, column: Column): Values => ({
  '11 03 001 000': String(index + 1),
  ...(column === 'F43'
    ? {
        '14 12 012 000': item.value.currency,
        '14 12 014 000': amountOf(item.value),
        '16 08 001 000': product.origin,
        '18 01 001 000': kilograms(item.netMilligrams),
      }
    : { '18 04 001 000': kilograms(gross) }),
  '18 05 001 000': oneLine(product.description),
  '18 06 004 000': index === 0 ? '1' : '0',
  '18 09 056 000': hs.slice(0, 6),
});

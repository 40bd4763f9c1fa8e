/** The elements of IE315, in the order of its schema. */
import { createHash } from 'node:crypto';
import { formatElement, type XmlChildren } from '../../formats/xml.ts';
import type { EnsAddress } from '../../model/filing/ens.ts';
import { formatKilograms } from '../../model/weight.ts';
import type { Group } from '../document.ts';
import { type Announced, consignorOf, filingOf, type Needed } from './announced.ts';

/** Each child of the root on a line of its own; of a list each element. */
export const linesOf = (children: XmlChildren): string[] =>
  Object.entries(children).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const all = (Array.isArray(value) ? value : [value]) as readonly (string | XmlChildren)[];
    return all.map((each) => formatElement(name, typeof each === 'object' ? each : { '#text': each }));
  });

export function headOf(parcels: readonly Announced[], group: Group): XmlChildren {
  const filing = filingOf(group);
  const day = group.on.replaceAll('-', '');
  const goods = parcels.flatMap(({ items }) => items);
  return {
    MesSenMES3: filing.sender,
    MesRecMES6: filing.recipient,
    DatOfPreMES9: day.slice(2),
    TimOfPreMES10: '0000',
    MesIdeMES19: digestOf('message', parcels, group).slice(0, 12),
    MesTypMES20: 'CC315A',
    HEAHEA: {
      RefNumHEA4: referenceOf(parcels, group),
      TraModAtBorHEA76: filing.transportMode,
      IdeOfMeaOfTraCroHEA85: filing.vehicle,
      NatOfMeaOfTraCroHEA87: filing.vehicleCountry,
      TotNumOfIteHEA305: goods.length,
      TotNumOfPacHEA306: parcels.length,
      TotGroMasHEA307: formatKilograms(goods.reduce((sum, { grossGrams }) => sum + grossGrams, 0) * 1000),
      DecPlaHEA394: filing.declarationPlace,
      SpeCirIndHEA1: filing.indicator,
      TraChaMetOfPayHEA1: filing.payment,
      ConRefNumHEA: filing.conveyance,
      PlaLoaGOOITE334: filing.placeOfLoading,
      PlaUnlGOOITE334: filing.placeOfUnloading,
      DecDatTimHEA114: `${day}0000`,
    },
    TRACONCO1: named(consignorOf(group), {
      name: 'NamCO17',
      street: 'StrAndNumCO122',
      postcode: 'PosCodCO123',
      city: 'CitCO124',
      country: 'CouCO125',
    }),
  };
}

export const tailOf = (filing: Needed): XmlChildren => ({
  ITI: filing.routing.map((country) => ({ CouOfRouCodITI1: country })),
  CUSOFFLON: filing.lodgementOffice === undefined ? undefined : { RefNumCOL1: filing.lodgementOffice },
  TRAREP: filing.representative === undefined ? undefined : { TINTRE1: filing.representative },
  PERLODSUMDEC: { TINPLD1: filing.declarant },
  CUSOFFFENT730: { RefNumCUSOFFFENT731: filing.firstOffice, ExpDatOfArrFIRENT733: filing.arrival.replace(/\D/g, '') },
  TRACARENT601: filing.carrier === undefined ? undefined : { TINTRACARENT602: filing.carrier },
});

export const itemsOf =
  (filing: Needed) =>
  ({ number, consignee, items }: Announced): XmlChildren[] =>
    items.map(({ description, grossGrams, hs, un }, i) => ({
      GooDesGDS23: description,
      GroMasGDS46: formatKilograms(grossGrams * 1000),
      UNDanGooCodGDI1: un,
      PRODOCDC2: { DocTypDC21: filing.documentType, DocRefDC23: number },
      COMCODGODITM: { ComNomCMD1: hs },
      TRACONCE2: {
        ...named(consignee, { name: 'NamCE27', street: 'StrAndNumCE222', postcode: 'PosCodCE223', city: 'CitCE224', country: 'CouCE225' }),
        TINCE259: consignee.eori,
      },
      PACGS2: { KinOfPacGS23: filing.packageKind, NumOfPacGS24: i === 0 ? 1 : 0, MarNumOfPacGSL21: number },
    }));

/** A party by the names that its elements have in their group. */
const named = (party: EnsAddress, names: Readonly<Record<keyof EnsAddress, string>>): XmlChildren => ({
  [names.name]: party.name,
  [names.street]: party.street,
  [names.postcode]: party.postcode,
  [names.city]: party.city,
  [names.country]: party.country,
});

function digestOf(what: string, [first]: readonly Announced[], { exporter, carrier, on }: Group): string {
  const of = JSON.stringify(['ens-xml', what, exporter.ids.uscc ?? exporter.name, carrier, on, first!.number]);
  return createHash('sha256').update(of).digest('hex').toUpperCase();
}

/** `261122-` and fourteen figures: within the 22 characters of a local reference. */
export const referenceOf = (parcels: readonly Announced[], group: Group): string =>
  `${group.on.replaceAll('-', '').slice(2)}-${digestOf('declaration', parcels, group).slice(0, 14)}`;

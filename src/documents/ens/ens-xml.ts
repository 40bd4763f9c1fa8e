/**
 * Entry summary for Great Britain, safety and security: message IE315, schema CC315A version 11.2 of HMRC. Several parcels are one message of at most
 * 999 goods items; a message is one declaration with a reference of its own.
 *
 * | element | filled from |
 * |---|---|
 * | `MesSenMES3` `MesRecMES6` | `filing.ens.gb`: `sender`, `recipient` |
 * | `DatOfPreMES9` `TimOfPreMES10` `DecDatTimHEA114` | the day of declaration at midnight |
 * | `MesIdeMES19` `RefNumHEA4` | twelve and fourteen figures of a digest of exporter, carrier, day and the first parcel |
 * | `TraModAtBorHEA76` `IdeOfMeaOfTraCroHEA85` `NatOfMeaOfTraCroHEA87` `ConRefNumHEA` | `transport_mode`, `vehicle`, `vehicle_country`, `conveyance` |
 * | `TotNumOfIteHEA305` `TotNumOfPacHEA306` `TotGroMasHEA307` | counted; the mass is the sum of what the items say |
 * | `DecPlaHEA394` `SpeCirIndHEA1` `TraChaMetOfPayHEA1` | `declaration_place`, `indicator`, `payment` |
 * | `PlaLoaGOOITE334` `PlaUnlGOOITE334` `ITI` | `place_of_loading`, `place_of_unloading`, `routing` |
 * | `TRACONCO1` | `consignor`, else the exporter |
 * | `GOOITEGDS` | a content line: description, first six digits of the tariff code, UN number; the parcel's gross mass in whole grams shared out to its lines |
 * | `PRODOCDC2` | `document_type`, the parcel's number |
 * | `TRACONCE2` | recipient: a company that buys (b2b) itself with its EORI of the United Kingdom, else the person; all lines of the street in one |
 * | `PACGS2` | `package_kind`; 1 on the first line of the parcel, 0 on what is packed with it; the parcel's number as marks |
 * | `CUSOFFLON` `TRAREP` `PERLODSUMDEC` `TRACARENT601` | `lodgement_office`, `representative`, `declarant`, `carrier` |
 * | `CUSOFFFENT730` | `first_office`, `arrival` as it is written |
 *
 * Left out: language codes, `NOTPAR670` (no third party is told of), seals and containers (a carrier's own), subsequent offices, the person at a company that
 * buys and the company that a person has it sent to (the message has one name). The texts of the rules (C501, R840 …) were not read: which of the
 * optional elements the reduced data set of 2025 asks is unverified, as are the zone of the times, 0 packages, and whether items of the post need it.
 */
import { endOfElement, formatElement, startOfElement } from '../../formats/xml.ts';
import type { GatheredDocument } from '../document.ts';
import { type Announced, announcedOf, filingOf } from './announced.ts';
import { headOf, itemsOf, linesOf, referenceOf, tailOf } from './ie315.ts';
import { check, lacks, mostItems } from './ie315-against.ts';

export const ensXml: GatheredDocument<Announced> = {
  kind: 'gathered',
  id: 'ens-xml',
  name: 'Entry summary for Great Britain (IE315)',
  source: 'HMRC, safety and security: IE315, schema CC315A version 11.2',
  stem: 'ens-xml',
  extension: 'xml',
  partSize: mostItems,
  takes: ({ items }) => items.length,
  numbered: true,
  waits: 'the entry summary that the carrier lodges with S&S GB',
  serves: ({ decision }) => decision.entrySummary === 'gb',
  lacks,
  check,
  keep: announcedOf,
  text: (parcels, group) =>
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      startOfElement('ie:CC315A', { 'xmlns:ie': 'http://ics.dgtaxud.ec/CC315A' }),
      ...linesOf(headOf(parcels, group)),
      ...parcels.flatMap(itemsOf(filingOf(group))).map((item, i) => formatElement('GOOITEGDS', { IteNumGDS7: i + 1, ...item })),
      ...linesOf(tailOf(filingOf(group))),
      endOfElement('ie:CC315A'),
      '',
    ].join('\n'),
  reference: referenceOf,
};

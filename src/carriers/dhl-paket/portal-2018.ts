/** The upload of DHL's portal for business customers in Germany, as of 2018: a parcel a row, six goods positions side by side. */
import type { Source } from '../../model/dated.ts';
import { blank, type Column, col, type Layout, must, numbered, says, told, unfilled } from '../layout.ts';

const exporterTest: Source = {
  title: 'Mediaopt DHL module for OXID: test of its exporter, 2016 to 2018',
  url: 'https://github.com/mediaopt/dhl-oxid-hub',
  cite: '128 columns, semicolon, CRLF, Windows-1252, four decimals after a comma; one program',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

/** What DHL's API of today says of the same data. */
const api: Source = {
  title: 'DHL Parcel DE Shipping API v2.2, as karrio carries it',
  url: 'https://github.com/karrioapi/karrio/blob/main/modules/connectors/dhl_parcel_de/vendors/parcel-de-shipping-v2_2.yaml',
  cite: 'itemValue and itemWeight of one unit; postalCharges mandatory since 2021-01-01; exportDescription 80; permit and certificate 30',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

const product: Source = {
  title: 'DHL Paket International is V53WPAK, in several public clients of the API',
  url: 'https://github.com/vendidero/woocommerce-germanized-dhl',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

const kinds = {
  'sale-of-goods': 'COMMERCIAL_GOODS',
  gift: 'PRESENT',
  documents: 'DOCUMENT',
  'commercial-sample': 'COMMERCIAL_SAMPLE',
  'returned-goods': 'RETURN_OF_GOODS',
  '*': 'OTHER',
};

const sender: readonly Column[] = [
  must(col('Absender Name 1', 'sender.company_or_name')),
  ...unfilled('Absender Name 2', 'Absender Name 3'),
  must(col('Absender Straße', 'sender.line1')),
  blank('Absender Hausnummer', 'the number of the house stands in the street'),
  col('Absender PLZ', 'sender.postcode'),
  must(col('Absender Ort', 'sender.city')),
  col('Absender Provinz', 'sender.region'),
  must(col('Absender Land', 'sender.country')),
  ...unfilled('Absenderreferenz'),
  col('Absender E-Mail-Adresse', 'sender.email'),
  col('Absender Telefonnummer', 'sender.phone'),
];

const recipient: readonly Column[] = [
  must(col('Empfänger Name 1', 'recipient.name')),
  blank('Empfänger Name 2 / Postnummer', 'it is read as the number of a customer at a parcel locker'),
  col('Empfänger Name 3', 'recipient.company'),
  must(col('Empfänger Straße', 'recipient.line1')),
  blank('Empfänger Hausnummer', 'the number of the house stands in the street'),
  col('Empfänger PLZ', 'recipient.postcode'),
  must(col('Empfänger Ort', 'recipient.city')),
  col('Empfänger Provinz', 'recipient.region'),
  must(col('Empfänger Land', 'recipient.country')),
  ...unfilled('Empfängerreferenz'),
  col('Empfänger E-Mail-Adresse', 'recipient.email'),
  col('Empfänger Telefonnummer', 'recipient.phone'),
];

/** A return address orders a return label, which is paid for; its misspelt heading is the template's. */
const returns: readonly Column[] = [
  ...['Name 1', 'Name 2', 'Name 3', 'Straße', 'Hausnummer', 'PLZ', 'Ort', 'Provinz', 'Land'].flatMap((what) =>
    unfilled(`Retourenempfänger ${what}`),
  ),
  ...unfilled('Retourenrempfänger E-Mail-Adresse', 'Retourenempfänger Telefonnummer', 'Retouren-Abrechnungsnummer'),
];

const services: readonly Column[] = [
  ...unfilled('Service - Versandbestätigung - E-Mail Text-Vorlage', 'Service - Versandbestätigung - E-Mail-Adresse'),
  ...['Kontoreferenz', 'Betrag', 'IBAN', 'BIC', 'Zahlungsempfänger', 'Bankname', 'Verwendungszweck 1', 'Verwendungszweck 2'].flatMap(
    (what) => unfilled(`Service - Nachnahme - ${what}`),
  ),
  ...unfilled('Service - Transportversicherung - Betrag', 'Service - Weltpaket - Vorausverfügungstyp', 'Service - Vorausverfügung'),
  ...unfilled('Service - DHL Europaket - Frankaturtyp'),
];

const customs: readonly Column[] = [
  blank('Sendungsdokumente - Ausfuhranmeldung', 'the number of an export declaration, where one was made'),
  col('Sendungsdokumente - Rechnungsnummer', 'invoice'),
  ...unfilled('Sendungsdokumente - Genehmigungsnummer', 'Sendungsdokumente - Bescheinigungsnummer'),
  must(col('Sendungsdokumente - Sendungsart', 'category', { codes: kinds, source: api })),
  col('Sendungsdokumente - Beschreibung', 'goods.description', { limit: 80, source: api }),
  must(col('Sendungsdokumente - Entgelte', 'freight', { decimals: 4, source: api })),
  must(col('Sendungsdokumente - Gesamtnettogewicht', 'net', { unit: 'kg', decimals: 4 })),
  ...numbered(6, (n) => [
    must(col(`Sendungsdokumente - Beschreibung (WP${n})`, 'item.description', { limit: 256, source: api })),
    must(col(`Sendungsdokumente - Menge (WP${n})`, 'item.quantity')),
    must(col(`Sendungsdokumente - Zollwert (WP${n})`, 'item.unit_value', { decimals: 4, source: api })),
    must(col(`Sendungsdokumente - Ursprungsland (WP${n})`, 'item.origin')),
    must(col(`Sendungsdokumente - Zolltarifnummer (WP${n})`, 'item.hs', { limit: 11, source: api })),
    must(col(`Sendungsdokumente - Gewicht (WP${n})`, 'item.unit_net', { unit: 'kg', decimals: 4, source: api })),
  ]),
];

const additions: readonly Column[] = [
  ...unfilled('Sendungsreferenz (Retoure)'),
  col('Absender Adresszusatz 1', 'sender.line2'),
  col('Absender Adresszusatz 2', 'sender.line3'),
  ...unfilled('Absender Zustellinformation', 'Absender Ansprechpartner'),
  col('Empfänger Adresszusatz 1', 'recipient.line2'),
  col('Empfänger Adresszusatz 2', 'recipient.line3'),
  ...unfilled('Empfänger Zustellinformation', 'Empfänger Ansprechpartner'),
  ...['Adresszusatz 1', 'Adresszusatz 2', 'Zustellinformation', 'Ansprechpartner'].flatMap((what) => unfilled(`Retourenempfänger ${what}`)),
  ...unfilled('Service - Wunschnachbar - Details', 'Service - Wunschort - Details', 'Service - Alterssichtprüfung - Altersgrenze'),
  ...unfilled('Service - Sendungshandling', 'Service - beliebiger Hinweistext', 'Service - Zustelldatum'),
  ...unfilled('Sendungsdokumente - Einlieferungsstelle'),
  says('Creation-Software', 'declarant'),
  ...unfilled('Service - ind. Versendervorgabe Kennzeichen', 'Service - Ident-Check - Vorname', 'Service - Ident-Check - Nachname'),
  ...unfilled('Service - Ident-Check - Geburtsdatum', 'Service - Ident-Check - Mindestalter'),
];

export const dhlPaket2018: Layout = {
  id: 'dhl-paket-2018',
  name: 'DHL Paket portal of 2018',
  version: '2018',
  files: [
    {
      form: { delimiter: ';', encoding: 'windows-1252', eol: '\r\n' },
      sheets: [
        {
          rows: [
            {
              per: 'shipment',
              columns: [
                must(col('Sendungsreferenz', 'shipment')),
                must(col('Sendungsdatum', 'date')),
                ...sender,
                ...recipient,
                must(col('Gewicht', 'gross', { unit: 'kg', decimals: 4 })),
                col('Länge', 'length', { unit: 'cm' }),
                col('Breite', 'width', { unit: 'cm' }),
                col('Höhe', 'height', { unit: 'cm' }),
                { ...says('Produkt- und Servicedetails', 'V53WPAK'), source: product },
                ...returns,
                told('Abrechnungsnummer', 'your billing number for DHL Paket International: 14 characters, with 53 after the first ten'),
                ...services,
                ...customs,
                ...additions,
              ],
            },
          ],
        },
      ],
    },
  ],
  items: { merge: true },
  decimal: ',',
  dates: 'dd.mm.yyyy',
  country: 'alpha-3',
  currency: 'EUR',
  source: exporterTest,
  unverified: [
    'whether the portal of today takes this version: it is that of 2016 to 2018',
    'Zollwert and Gewicht of one unit, as the API of DHL has them',
    'amounts in EUR: there is no column for the currency',
    'the words of Sendungsart: those of the API',
    'whether lines that are alike may be made one',
    'a street with the number of the house in it; the portal has a column for each',
  ],
};

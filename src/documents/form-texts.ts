/** The printed texts of the post's forms, English and French. */
import type { Source } from '../model/dated.ts';
import type { Category } from '../model/shipment.ts';

export interface FormText {
  /** The number in brackets on the form, where the field has one. */
  readonly number?: string;
  readonly en: string;
  readonly fr: string;
  /** Which language was not read on any form of that name; the rest was. */
  readonly unverified?: 'en' | 'fr' | 'both';
}

/** Where the texts of CN 22 were read. */
export const cn22Source: Source = {
  title: 'CN 22 forms of India Post, China Post and Deutsche Post (German and French)',
  url: 'https://indiacustomercare.com',
  cite: 'last two words of the French statement: CN 23 of La Poste',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

/** Where the texts of CN 23 were read. */
export const cn23Source: Source = {
  title: 'CN 23 of Poste Italiane (English), of La Poste and Royal Mail (French)',
  url: 'https://pdf4pro.com/view/ref-cn-23-ref-cn-23-la-poste-613a4a.html',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

/** What a dispatch note must say and which instructions every post offers; the wording of both languages is ours. */
export const cp71Source: Source = {
  title: "Parcel post regulations: sender's instructions at the time of posting",
  url: 'https://docs.cntd.ru/document/499036141/titles/8P20LR',
  cite: '2.1, 2.4, 3: exactly one instruction, repeated on the parcel itself',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

const printed = {
  title: { en: 'CUSTOMS DECLARATION', fr: 'DÉCLARATION EN DOUANE' },
  mayBeOpened: { en: 'May be opened officially', fr: "Peut être ouvert d'office" },
  important: { en: 'Important! See instructions on the back', fr: 'Important ! Voir instructions au verso' },
} satisfies Record<string, FormText>;

const categories = {
  gift: { en: 'Gift', fr: 'Cadeau' },
  documents: { en: 'Documents', fr: 'Documents' },
  commercialSample: { en: 'Commercial sample', fr: 'Échantillon commercial' },
  saleOfGoods: { en: 'Sale of goods', fr: 'Vente de marchandises' },
  returnedGoods: { en: 'Returned goods', fr: 'Retour de marchandise' },
} satisfies Record<string, FormText>;

export const cn22 = {
  ...printed,
  ...categories,
  formNumber: { en: 'CN 22', fr: 'CN 22' },
  operator: { en: 'Designated operator', fr: 'Opérateur désigné', unverified: 'fr' },
  other: { en: 'Other', fr: 'Autre' },
  tick: { en: 'Tick one or more boxes', fr: 'Cocher la ou les cases appropriées', unverified: 'en' },
  description: { number: '1', en: 'Quantity and detailed description of contents', fr: 'Quantité et description détaillée du contenu' },
  weight: { number: '2', en: 'Weight (in kg)', fr: 'Poids (en kg)' },
  value: { number: '3', en: 'Value', fr: 'Valeur' },
  commercialOnly: { en: 'For commercial items only', fr: 'Pour les envois commerciaux seulement' },
  /** Shortened from "HS tariff number", "N° tarifaire du SH", for a column of 12 mm. */
  hs: { number: '4', en: 'HS tariff no.', fr: 'N° tarifaire SH' },
  /** Shortened from "country of origin of goods", for a column of 9 mm. */
  origin: { number: '5', en: 'Origin', fr: 'Origine' },
  totalWeight: { number: '6', en: 'Total weight (in kg)', fr: 'Poids total (en kg)' },
  totalValue: { number: '7', en: 'Total value', fr: 'Valeur totale' },
  statement: {
    en: 'I, the undersigned, whose name and address are given on the item, certify that the particulars given in this declaration are correct and that this item does not contain any dangerous article or articles prohibited by legislation or by postal or customs regulations',
    fr: "Je, soussigné, dont le nom et l'adresse figurent sur l'envoi, certifie que les renseignements donnés dans la présente déclaration sont exacts et que cet envoi ne contient aucun objet dangereux ou interdit par la législation ou la réglementation postale ou douanière",
  },
  dateSignature: { number: '8', en: "Date and sender's signature", fr: "Date et signature de l'expéditeur" },
} satisfies Record<string, FormText>;

export const cn23 = {
  ...printed,
  ...categories,
  formNumber: { en: 'CN 23', fr: 'CN 23' },
  from: { en: 'From', fr: 'De' },
  to: { en: 'To', fr: 'À' },
  name: { en: 'Name', fr: 'Nom' },
  business: { en: 'Business', fr: 'Société/firme' },
  street: { en: 'Street', fr: 'Rue' },
  telephone: { en: 'Tel. No.', fr: 'N° de tél.', unverified: 'en' },
  postcode: { en: 'Postcode', fr: 'Code postal' },
  city: { en: 'City', fr: 'Ville' },
  country: { en: 'Country', fr: 'Pays' },
  senderReference: { en: "Sender's customs reference (if any)", fr: "Référence en douane de l'expéditeur (si elle existe)" },
  itemNumber: { en: 'No. of item (barcode, if any)', fr: "N° de l'envoi (code à barres, s'il existe)" },
  importerReference: {
    en: 'Importer/addressee reference (if any) (tax code/VAT No./importer code) (optional)',
    fr: "Référence de l'importateur/destinataire (si elle existe) (code fiscal/n° de TVA/code de l'importateur) (facultatif)",
  },
  importerContact: {
    en: 'Importer/addressee telephone/fax/e-mail (if known)',
    fr: "N° de téléphone/fax/e-mail de l'importateur/destinataire (si connus)",
  },
  description: { number: '1', en: 'Detailed description of contents', fr: 'Description détaillée du contenu' },
  quantity: { number: '2', en: 'Quantity', fr: 'Quantité' },
  netWeight: { number: '3', en: 'Net weight (in kg)', fr: 'Poids net (en kg)' },
  totalGrossWeight: { number: '4', en: 'Total gross weight', fr: 'Poids brut total' },
  value: { number: '5', en: 'Value', fr: 'Valeur' },
  totalValue: { number: '6', en: 'Total value', fr: 'Valeur totale' },
  commercialOnly: { en: 'For commercial items only', fr: 'Pour les envois commerciaux seulement' },
  hs: { number: '7', en: 'HS tariff number', fr: 'N° tarifaire du SH' },
  origin: { number: '8', en: 'Country of origin of goods', fr: "Pays d'origine des marchandises" },
  postalCharges: { number: '9', en: 'Postal charges/Fees', fr: 'Frais de port/Frais' },
  category: { number: '10', en: 'Category of item', fr: "Catégorie de l'envoi" },
  other: { en: 'Other (please specify)', fr: 'Autre (à préciser)', unverified: 'fr' },
  explanation: { en: 'Explanation', fr: 'Explication' },
  officeOfOrigin: { en: 'Office of origin/Date of posting', fr: "Bureau d'origine/Date de dépôt" },
  comments: {
    number: '11',
    en: 'Comments (e.g.: goods subject to quarantine, sanitary/phytosanitary inspection or other restrictions)',
    fr: "Observations (p. ex. marchandise soumise à la quarantaine/à des contrôles sanitaires, phytosanitaires ou à d'autres restrictions)",
  },
  licence: { number: '12', en: 'Licence', fr: 'Licence' },
  licenceNumbers: { en: 'No(s). of licence(s)', fr: 'N°(s) de la/des licences' },
  certificate: { number: '13', en: 'Certificate', fr: 'Certificat' },
  certificateNumbers: { en: 'No(s). of certificate(s)', fr: 'N°(s) du/des certificats' },
  invoice: { number: '14', en: 'Invoice', fr: 'Facture' },
  invoiceNumber: { en: 'No. of invoice', fr: 'N° de la facture' },
  certification: {
    en: 'I certify that the particulars given in this customs declaration are correct and that this item does not contain any dangerous article or articles prohibited by legislation or by postal or customs regulations',
    fr: 'Je certifie que les renseignements donnés dans la présente déclaration en douane sont exacts et que cet envoi ne contient aucun objet dangereux ou interdit par la législation ou la réglementation postale ou douanière',
  },
  dateSignature: { number: '15', en: "Date and sender's signature", fr: "Date et signature de l'expéditeur" },
} satisfies Record<string, FormText>;

/** The dispatch-note part of a parcel, and what the parcel's own label repeats of it. */
export const cp71 = {
  title: { en: 'DISPATCH NOTE', fr: "BULLETIN D'EXPÉDITION" },
  formNumber: { en: 'CP 71', fr: 'CP 71' },
  parcelNumber: { en: 'No. of parcel', fr: 'N° du colis', unverified: 'both' },
  grossWeight: { en: 'Gross weight (in kg)', fr: 'Poids brut (en kg)', unverified: 'both' },
  pieces: { en: 'Number of pieces', fr: 'Nombre de colis', unverified: 'both' },
  customsValue: { en: 'Value for customs', fr: 'Valeur en douane', unverified: 'both' },
  service: { en: 'Service', fr: 'Service', unverified: 'both' },
  instructions: {
    en: "Sender's instruction if undeliverable",
    fr: "Instruction de l'expéditeur en cas de non-livraison",
    unverified: 'both',
  },
  return: { en: 'Return to sender at once', fr: "Renvoyer immédiatement à l'expéditeur", unverified: 'both' },
  abandon: { en: 'Treat as abandoned', fr: 'Traiter comme abandonné', unverified: 'both' },
} satisfies Record<string, FormText>;

/** Ours: what stands on a label instead of the CN 22, and on sheets that go on. */
export const notes = {
  cn23Attached: { en: 'CUSTOMS DECLARATION CN 23 ATTACHED', fr: 'DÉCLARATION EN DOUANE CN 23 JOINTE' },
} satisfies Record<string, FormText>;

/** Which box of the form a category ticks. */
export const categoryBoxes: Readonly<
  Record<Category, 'gift' | 'documents' | 'commercialSample' | 'returnedGoods' | 'saleOfGoods' | 'other'>
> = {
  'sale-of-goods': 'saleOfGoods',
  gift: 'gift',
  documents: 'documents',
  'commercial-sample': 'commercialSample',
  'returned-goods': 'returnedGoods',
  other: 'other',
};

/** `Name / Nom`, and one word where both languages have the same; the field's number after the English. */
export function both({ number, en, fr }: FormText, between = ' / '): string {
  return en === fr
    ? english({ en, fr, ...(number ? { number } : {}) })
    : `${english({ en, fr, ...(number ? { number } : {}) })}${between}${fr}`;
}

/** The English text with the field's number: `Value (5)`. */
export const english = ({ number, en }: FormText): string => (number ? `${en} (${number})` : en);

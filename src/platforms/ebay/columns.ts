/**
 * How eBay's sites name the columns of one and the same report. Names are compared as headers are (case, blanks and apostrophes
 * folded), so the UK's `Sold for` and the US's `Sold For` are one spelling. Never by position: sellers pick and order the columns.
 *
 * Read in public files and parsers: US 82 and 80 columns, UK 69, AU 12 and the Post To columns, DE old File Exchange 43, DE now 16,
 * FR 9. Unverified: the recipient's columns of the German report, from one public importer; the French recipient, label and tracking
 * number and Australia's `Posted On Date`, which nobody has shown yet. A file that words the recipient otherwise is held for want of
 * one, never misread. Which columns of the French report say paid and shipped is not known.
 */
export const columns = {
  record: ['Sales Record Number', 'Verkaufsprotokollnummer', 'Numéro de vente'],
  order: ['Order Number', 'Bestellnummer', 'Numéro de commande'],
  email: ['Buyer Email', 'E-Mail des Käufers'],

  // The recipient: where the parcel goes. The US, UK and AU reports have the buyer's own address besides, which is never read; the old
  // German File Exchange has one address only and calls it the buyer's. `Name des Käufers` is the German recipient where no other is.
  name: [
    'Ship To Name',
    'Post To Name',
    'Name des Empfängers',
    'Vollständiger Name des Käufers',
    'Name des Käufers',
    'Nom du destinataire',
  ],
  phone: ['Ship To Phone', 'Post To Phone', 'Telefonnummer des Empfängers', 'Téléphone du destinataire'],
  line1: ['Ship To Address 1', 'Post To Address 1', 'Adresse 1 des Empfängers', 'Käuferadresse 1', 'Adresse 1 du destinataire'],
  line2: ['Ship To Address 2', 'Post To Address 2', 'Adresse 2 des Empfängers', 'Käuferadresse 2', 'Adresse 2 du destinataire'],
  city: ['Ship To City', 'Post To City', 'Versand nach - Ort', 'Ort des Käufers', 'Ville du destinataire'],
  region: ['Ship To State', 'Post To County', 'Post To State', 'Versand nach - Bundesland', 'Staat des Käufers', 'Région du destinataire'],
  postcode: ['Ship To Zip', 'Post To Postcode', 'Versand nach - PLZ', 'Postleitzahl des Käufers', 'Code postal du destinataire'],
  country: ['Ship To Country', 'Post To Country', 'Versand nach - Land', 'Land des Käufers', 'Pays du destinataire'],
  taxIdKind: ['Buyer Tax Identifier Name'],
  taxIdValue: ['Buyer Tax Identifier Value'],

  item: ['Item Number', 'Artikelnummer', "Numéro de l'objet"],
  title: ['Item Title', 'Angebotstitel', 'Artikelbezeichnung', "Intitulé de l'objet"],
  sku: ['Custom Label', 'Bestandseinheit', 'Libellé personnalisé'],
  quantity: ['Quantity', 'Anzahl', 'Stückzahl', 'Quantité'],
  price: ['Sold For', 'Verkauft für', 'Verkaufspreis', 'Vendu pour'],
  transaction: ['Transaction ID', 'Transaktions-ID'],

  shipping: [
    'Shipping And Handling',
    'Postage And Packaging',
    'Postage And Handling',
    'Verpackung und Versand',
    'Livraison et manutention',
  ],
  total: ['Total Price', 'Gesamtbetrag', 'Gesamtpreis'],
  taxRate: ['Included VAT Rate', 'Inklusive MwSt.-Satz', 'Inklusive Mehrwertsteuersatz'],
  taxKind: ['eBay Reference Name'],
  taxNumber: ['eBay Reference Value'],

  soldOn: ['Sale Date', 'Verkauft am', 'Verkaufsdatum', 'Date de vente'],
  paidOn: ['Paid On Date', 'Zahlungsdatum', 'Bezahldatum'],
  paidBy: ['Payment Method', 'Zahlungsmethode'],
  paidUnder: ['PayPal Transaction ID', 'PayPal Transaktions-ID'],
  shippedOn: ['Shipped On Date', 'Dispatched On Date', 'Posted On Date', 'Verschickt am - Datum', 'Versanddatum'],
  service: ['Shipping Service', 'Delivery Service', 'Versandservice'],
  tracking: ['Tracking Number', 'Sendungsnummer', 'Numéro de suivi'],

  pickUp: ['Click And Collect'],
  fulfilled: ['eBay Fulfillment Program', 'eBay Fulfilment Programme'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Programs in which the parcel goes to eBay's hub in the seller's own country, and eBay takes it abroad. */
export const hubColumns: readonly (readonly [column: string, reference?: string])[] = [
  ['Global Shipping Program', 'Global Shipping Reference ID'],
  ['Global Shipping Programme', 'Global Shipping Reference ID'],
  ['eBay International Shipping'],
];

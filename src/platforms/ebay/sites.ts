/**
 * eBay's sites: how each words, dates and prices the report. Unverified: the encoding of the German and French reports, and that several
 * items make a summary row and item rows there too; and the United Kingdom's `£12.34`.
 */
import type { DateForm } from '../day-cell.ts';

export interface Site {
  /** The layout's id. */
  readonly id: string;
  readonly title: string;
  /** Columns that only this site's report has in this combination. */
  readonly columns: readonly string[];
  readonly dates: DateForm;
  /** The decimal mark, where the amount itself leaves it open. */
  readonly mark: '.' | ',';
  /** What a bare `$` means. */
  readonly dollar?: string;
}

export const sites: readonly Site[] = [
  {
    id: 'orders-us',
    title: 'Seller Hub orders report, United States (82 or 80 columns, or a choice of them)',
    columns: ['Sales Record Number', 'Order Number', 'Item Number', 'Quantity', 'Sold For', 'Shipping And Handling'],
    dates: 'mon-dd-yy',
    mark: '.',
    dollar: 'USD',
  },
  {
    id: 'orders-uk',
    title: 'Seller Hub orders report, United Kingdom (69 columns, or a choice of them)',
    columns: ['Sales record number', 'Order number', 'Item number', 'Quantity', 'Sold for', 'Postage and packaging'],
    dates: 'dd-mon-yy',
    mark: '.',
  },
  {
    id: 'orders-au',
    title: 'Seller Hub orders report, Australia',
    columns: ['Sales Record Number', 'Order Number', 'Item Number', 'Quantity', 'Sold For', 'Postage And Handling'],
    dates: 'dd-mon-yy',
    mark: '.',
  },
  {
    id: 'orders-de',
    title: 'Seller Hub orders report, Germany',
    columns: ['Verkaufsprotokollnummer', 'Bestellnummer', 'Artikelnummer', 'Angebotstitel', 'Anzahl', 'Verkauft für'],
    dates: 'dd-mon-yy',
    mark: ',',
  },
  {
    id: 'file-exchange-de',
    title: 'File Exchange orders, Germany (43 columns, no longer made)',
    columns: ['Verkaufsprotokollnummer', 'Bestellnummer', 'Artikelnummer', 'Artikelbezeichnung', 'Stückzahl', 'Verkaufspreis'],
    dates: 'dd-mon-yy',
    mark: ',',
  },
  {
    id: 'orders-fr',
    title: 'Seller Hub orders report, France',
    columns: ['Numéro de vente', 'Numéro de commande', "Numéro de l'objet", "Intitulé de l'objet", 'Quantité', 'Vendu pour'],
    dates: 'dd-mon-yy',
    mark: ',',
  },
];

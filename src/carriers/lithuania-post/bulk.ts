/** Lithuania Post (Lietuvos paštas), bulk import: a parcel a row with one content, amounts in euros, Lithuanian headings. */
import type { Source } from '../../model/dated.ts';
import { blank, col, type Layout, must, numbered, told, unfilled } from '../layout.ts';

const exporters: Source = {
  title: 'Lithuania Post bulk import, headings as two public exporters write them',
  url: 'https://github.com/yomajo/Amazon-Orders-Parser',
  cite: 'Helper Files/parser_constants.py: 31 columns, semicolons, UTF-8',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

const atHome = 'within Lithuania only; abroad the lines of the address are used';

export const lithuaniaPostBulk: Layout = {
  id: 'lithuania-post-bulk',
  name: 'Lithuania Post bulk import',
  version: '2021, 31 columns',
  files: [
    {
      form: { delimiter: ';', bom: true },
      sheets: [
        {
          rows: [
            {
              per: 'shipment',
              columns: [
                ...unfilled('Delivery Method'),
                told('Siuntos rūšis', 'the kind of item that Lithuania Post agreed with you'),
                blank('Terminalo ID', atHome),
                must(col('Gavėjo pavadinimas', 'recipient.name')),
                col('Gavėjo įmonės pavadinimas', 'recipient.company'),
                blank('Gavėjo gatvė', atHome),
                blank('Gavėjo namas', atHome),
                blank('Gavėjo butas', atHome),
                must(col('Gavėjo gyvenvietė', 'recipient.city')),
                col('Gavėjo pašto kodas', 'recipient.postcode'),
                must(col('Adreso eilutė 1', 'recipient.line1')),
                col('Adreso eilutė 2', 'recipient.line2'),
                must(col('Gavėjo šalies kodas', 'recipient.country')),
                col('Gavėjo mob. tel. (370xxxxxxxx)', 'recipient.phone'),
                col('Gavėjo el. paštas', 'recipient.email'),
                must(col('Svoris (g)', 'gross', { unit: 'g' })),
                ...unfilled('Dalių skaičius'),
                told('Pirmenybinis siuntimas', '1 for priority, or nothing'),
                ...unfilled('Draudimas (Eur)', 'COD (Eur)', 'Gauti informaciją apie įteiktą siuntą (POD)', 'Moka gavėjas'),
                must(col('Komentaras', 'shipment')),
                told('Siuntos turinio kategorija', 'the word of Lithuania Post for goods that were sold'),
                ...numbered(1, () => [
                  must(col('HS kodas', 'item.hs')),
                  must(col('Prekių kilmės šalis', 'item.origin')),
                  must(col('Siuntos turinio aprašymas anglų kalba', 'item.description')),
                  must(col('Kiekis (vnt)', 'item.quantity')),
                  must(col('Deklaruojamas siuntos svoris (g)', 'item.line_net', { unit: 'g' })),
                  must(col('Deklaruojama vertė (eur)', 'item.line_value')),
                ]),
                told('Nepavykus pristatyti', 'what is done with parcels that cannot be delivered, in the words of Lithuania Post'),
              ],
            },
          ],
        },
      ],
    },
  ],
  items: { merge: true },
  currency: 'EUR',
  phone: 'bare',
  source: exporters,
  unverified: [
    'whether value and weight are of the line or of one unit (of the line: both programs write the total so)',
    'the words of Siuntos turinio kategorija (gift is Dovana), Siuntos rūšis and Nepavykus pristatyti',
    'that the street abroad stands in Adreso eilutė 1 and 2, and that telephones are digits that begin with the country’s',
    'whether lines that are alike may be made one; parcels with more contents than one are held',
    'UTF-8 with a byte order mark, as one program writes it; the other parts columns by commas',
  ],
};

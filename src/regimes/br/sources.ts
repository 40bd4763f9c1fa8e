/** Where Brazil's rules were read. */
import type { Source } from '../../model/dated.ts';
import type { Day } from '../../model/day.ts';
import { source } from '../source.ts';

/** Remessa Conforme begins; of charges before it nothing is on record here. */
export const programBegins: Day = '2023-08-01';

export const recipientNumber = source(
  'official',
  'USPS Postal Bulletin 22536: Brazil, recipient’s tax identification number',
  'https://about.usps.com/postal-bulletin/2020/pb22536/html/updt_003.htm',
  'CPF, CNPJ or passport number on every goods item; UPU circular 161 of 2019-10-07: from 2020-01-01',
);
export const importersReference = source(
  'official',
  'CTT: sending to Brazil',
  'https://ctt.ctt-grupo-prod.dotcms.cloud/particulares/enviar/regras-cuidados-envios/envios-brasil',
  'box "importer’s reference" of the CN23 or invoice; addressee.identification.reference of ITMATT; CPF of 11 digits, CNPJ of 14',
);
export const rates = source(
  'restated',
  'Guia Tributário: charges on international purchases',
  'https://guiatributario.net/tag/compras',
  'from 2024-08-01: 20 % up to 50 USD, then 60 % less 20 USD up to 3,000 USD; not certified or to a company 60 %; of goods, freight and insurance',
);
export const exemption = source(
  'restated',
  'Valor Econômico: companies whose purchases of up to 50 USD are free of import duty',
  'https://valor.globo.com/empresas/noticia/2023/09/25/veja-as-empresas-que-ja-tem-compras-de-ate-us-50-isentas-de-imposto-de-importacao.ghtml',
  'from August 2023: none up to 50 USD from certified companies, otherwise 60 %; ICMS of 17 %',
);
export const tenStates = source(
  'restated',
  'Correio Braziliense: ICMS on international purchases rises to 20 % in ten states',
  'https://www.correiobraziliense.com.br/economia/2025/03/7098360-icms-de-compras-internacionais-sobe-para-20-em-10-estados-a-partir-de-amanha.html',
  'from 2025-04-01; 17 % everywhere until then',
);
export const lastRead = source(
  'unverified',
  'Terra Brasil Notícias: new rule on purchases in international marketplaces',
  'https://terrabrasilnoticias.com/2026/02/nova-regra-fiscal-muda-tributacao-de-compras-em-marketplaces-internacionais-e-alerta-contribuintes-em-2026',
  'the newest page read, of February 2026',
);
export const digits: Source = {
  ...rates,
  cite: 'six digits, eight in a full declaration: not read there; noted in November 2026',
  certainty: 'unverified',
};

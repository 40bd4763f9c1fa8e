/** Where the rows were read: pages by country, and what each says. */
import type { Certainty, Source } from '../../model/dated.ts';
import type { Day } from '../../model/day.ts';

const retrieved: Day = '2026-11-22';

/** Before this day nothing is on record here. */
export const recordBegins: Day = '2021-01-01';

const page = (title: string, url: string, certainty: Certainty = 'restated'): Source => ({ title, url, retrieved, certainty });

/** The page with the words it is cited for. */
export const says = (source: Source, cite: string): Source => ({ ...source, cite });

/** The same where it is said once or in passing: warns at most. */
export const doubts = (source: Source, cite: string): Source => ({ ...source, cite, certainty: 'unverified' });

/** For the rules themselves; what they find names the source of its own row. */
export const carriers = says(
  page('Global Express Association: customs of the world, as its carriers know them', 'https://global-express.org/index.php?id=271'),
  'reliefs, declarations and numbers differ by country; each row of the table names its own source',
);

/** Digits of the tariff code: which destinations ask for them was not read. */
export const upu = page(
  'WCO–UPU guidelines on advance electronic data and data quality, 2025',
  'https://www.upu.int/UPU/media/upu/files/postalSolutions/programmesAndServices/postalSupplyChain/customs/wcoPublicationsAndActivities/WcoUpuGuidelinesEadAndDataQuality2025En.pdf',
);

export const cl = {
  law: page(
    'Regfollower: Chile, SII issues rules on the VAT exemption of low-value imports',
    'https://regfollower.com/chile-sii-issues-rules-on-vat-exemption-for-low-value-imports-purchased-via-remote-sellers-online-platforms',
  ),
  carrier: page(
    'KM Delivered: Chile, import regulation from 2025-10-25',
    'https://kmdelivered.com/ko/blogs/%eb%89%b4%ec%8a%a4/chile-import-regulation-update-effective-october-25-2025',
  ),
  mixing: page('Portless: shipping to Chile', 'https://support-test.portless.com/en/articles/13611874'),
};

export const co = {
  traffic: page(
    'World Today News: postal traffic and express shipments in Colombia',
    'https://world-today-news.com/learn-about-the-new-provisions-on-postal-traffic-and-express-shipments',
  ),
  tax: page(
    'Portafolio: envíos internacionales de 200 dólares en adelante ya incluirán IVA',
    'https://www.portafolio.co/economia/impuestos/envios-internacionales-de-200-dolares-en-adelante-ya-incluiran-iva-560550',
  ),
};

export const pe = {
  law: page(
    'La República: el monto máximo que establece SUNAT sin pagar impuestos',
    'https://larepublica.pe/economia/2025/05/28/este-es-el-monto-maximo-que-establece-sunat-para-realizar-compras-de-productos-por-internet-sin-pagar-impuestos-en-2025-atmp-916216',
  ),
  courier: page('Perú Courier: cálculo de impuestos', 'https://perucourier.com/impuestos'),
};

export const ec = {
  post: page(
    'Metro Ecuador: la aduana responde por el decreto de paquetes',
    'https://www.metroecuador.com.ec/noticias/2025/08/10/aduana-responde-a-usuarios-por-decreto-que-cambia-las-normas-para-traer-paquetes-a-ecuador/',
  ),
  quota: page(
    'Expreso: cupos 4x4',
    'https://www.expreso.ec/actualidad/economia/tienes-cupos-disponible-traer-paquetes-4x4-puedes-averiguarlo-247057.html',
  ),
  courier: page(
    'Expreso: compras en Temu, envíos por servicio postal pagarán aranceles',
    'https://www.expreso.ec/actualidad/economia/compras-en-temu-envios-por-servicio-postal-pagaran-tambien-aranceles-253007.html',
  ),
};

export const ar = {
  courier: page('Newsweek Argentina: courier, 400 dólares sin arancel', 'https://newsweek.com.ar/?p=83282'),
  post: page(
    'C5N: courier privado o puerta a puerta',
    'https://www.c5n.com/economia/courier-privado-vs-puerta-puerta-que-diferencias-hay-n181075',
  ),
  changes: page(
    'El Destape: ARCA, cambios en compras en el exterior',
    'https://eldestapeweb.com/economia/arca/arca-cuales-son-lo-cambios-en-compras-en-el-exterior-de-manera-online-202512319272',
  ),
};

export const tr = {
  deleted: page(
    'Hürriyet Daily News: 30-euro limit lifted for overseas mail orders',
    'https://www.hurriyetdailynews.com/30-euro-limit-lifted-for-overseas-mail-orders-217573',
  ),
  broker: page(
    'ASM Global: the 30 EUR exemption has been abolished',
    'https://www.asmglobal.net/en/new/the-30-customs-exemption-for-international-purchases-has-been-abolished-official-gazette-2026-18',
  ),
  of2024: page(
    'CKAY: Official Gazette of 2024-08-06, changes to Customs Law 4458',
    'https://ckay.com.tr/en/news/official-gazette-of-the-republic-of-turkey/changes-to-customs-law-no-4458-new-tax-rates-for-imported-goods',
  ),
};

export const ua = {
  bill: page(
    'UA24: bill on the taxation of parcels',
    'https://ua24.net/en/zakonoproyekt-pro-opodatkuvannya-posylok-peredbachaye-obmezhennya-statusu-rer-3-ma-rokamy-ta-posylennya-vidpovidalnosti--mnncqoyr',
  ),
  alert: page(
    'PwC Ukraine: new rules for international postal and express shipments',
    'https://pwc.com/ua/en/publications/tax-and-legal-alert/2025/new-rules-international-postal-express-shipments-12429-12430.html',
  ),
  example: page('Nova Post: parcels to Ukraine, customs clearance', 'https://novapost.com/en-cz/international/send-to-ukraine-parcel'),
};

export const ru = {
  rate: page('Interfax: пошлины на посылки', 'https://www.interfax.ru/world/1067139'),
  before: page(
    'Роскачество: понижен порог беспошлинного ввоза товара почтовыми службами',
    'https://rskrf.ru/news/ponizhen-porog-besposhlinnogo-vvoza-tovara-pochtovymi-sluzhbami-',
  ),
  excess: page('Polexp: when duty is paid', 'https://polexp.com/faq/kogda-platit-tamojennuyu-poshlinu.html'),
  union: page(
    '24.kg: new rules of online purchases in the Eurasian Economic Union',
    'https://24.kg/ekonomika/357540_novyie_pravila_onlayn-pokupok_vstranah_eaes_vstupyat_vsilu_s1iyulya_2026_goda/',
  ),
};

export const kz = {
  law: page('prg.kz: duty-free import into Kazakhstan', 'https://prg.kz/m/amp/document/32407933'),
  change: page(
    'Profit.kz: посылки с зарубежных маркетплейсов',
    'https://profit.kz/news/73097/Posilki-s-zarubezhnih-marketplejsov-chto-izmenitsya-dlya-pokupatelej/',
  ),
  iin: page('validate-iin-example: the check of the IIN', 'https://github.com/vladimirrabtsun/validate-iin-example'),
};

export const il = {
  knesset: page(
    'Globes: Knesset cancels VAT exemption hike on personal imports',
    'https://en.globes.co.il/en/article-knesset-cancels-vat-exemption-hike-on-personal-imports-1001535894',
  ),
  order: page('Israel National News: VAT exemption of 130 dollars', 'https://www.israelnationalnews.com/news/422931'),
};

export const sa = {
  law: page(
    'Manchikoni: release of personal belongings from customs duties in Saudi Arabia',
    'https://manchikoni.com/conditions-for-release-of-personal-belongings-from-customs-duties-in-saudi-arabia',
  ),
  post: page(
    'Sendiroo: alfândegas da Arábia Saudita',
    'https://ajuda.sendiroo.pt/hc/pt/articles/22758584873361-Alf%C3%A2ndegas-da-Ar%C3%A1bia-Saudita',
  ),
};

export const ae = page(
  'EY: Dubai reinstates former import value threshold of consignments',
  'https://taxnews.ey.com/news/2023-0485-dubai-reinstates-former-import-value-threshold-of-consignments',
);

export const kw = {
  carrier: page('DHL EasyShop: duty-free limit', 'https://www.dhleasyshop.com/en/pages/faq/duty-free-limit'),
  shop: page('Tangerins: customs information', 'https://www.tangerins.com/en-kw/pages/customs-information'),
  of2020: page(
    'Times Kuwait: customs exempt goods of less than 100 dinars',
    'https://timeskuwait.com/news/customs-exempt-goods-less-than-kd100-dinars-from-fees/amp',
  ),
};

export const qa = {
  relief: page(
    'Lexis Middle East: Qatar updates customs duty exemption rules',
    'https://www.lexis.ae/2025/11/07/qtr-updates-customs-duty-exemption-rules-for-travellers-and-residents',
  ),
  customs: page(
    'Qatar Customs: clearance of imported parcels',
    'https://www.customs.gov.qa/English/Procedures/UnifiedGuide/Pages/ClearanceOfImportedParcels.aspx',
    'official',
  ),
  shop: page('Tangerins: customs information', 'https://www.tangerins.com/en-kw/pages/customs-information'),
};

export const za = page(
  'Baker McKenzie: phasing out the low customs value consignment relief',
  'https://internationaltradecomplianceupdate.com/2024/10/31/south-africa-do-all-good-things-come-to-an-end-phasing-out-the-low-customs-value-consignment-relief',
);

export const ng = page(
  'TVC News: FG approves duty-free imports for goods worth 300 dollars or less',
  'https://www.tvcnews.tv/fg-approves-duty-free-imports-for-goods-worth-300-or-less',
);

export const ke = {
  carrier: page('UPS: Kenya, country regulations', 'https://www.ups.com/ga/CountryRegsPrint?loc=en_US&origcountry=GB&destcountry=KE'),
  guide: page('Kenya: import guide', 'https://ru.scribd.com/document/403231066'),
};

export const eg = page('Georgian Post: requirements, Egypt', 'https://georgianpost.ge/?site-lang=en&site-path=help/requirements/&id=233');

export const india = {
  customs: page('Mumbai Customs, air parcel: questions', 'https://mumbaicustomszone3.gov.in/apsc-ict-faq', 'official'),
  kyc: page(
    'Centax: CBIC guidelines on duties and KYC for gifts by courier',
    'https://www.centaxonline.com/blog/cbic-issues-guidelines-on-duties-and-kyc-for-gifts-via-courier',
  ),
};

export const pk = page(
  'PK Revenue: Finance Act 2025, customs duty exempted for courier parcels',
  'https://pkrevenue.com/finance-act-2025-customs-duty-exempted-for-courier-parcels',
);

export const bd = page(
  'Global Express Association: customs of Bangladesh',
  'https://global-express.org/index.php?id=271&act=101&profile_id=-1&countries%5B%5D=-2&search_terms=&question-filter=&qid_34=1&qid_34_optid=1&qid_35=1&qid_36=1&qid_92=1',
);

export const lk = {
  practice: page(
    'Daily FT, Sri Lanka: demand for an overhaul of e-commerce rules',
    'https://www.ft.lk/top-story/Local-industries-demand-for-overhaul-of-e-commerce-rules/26-778693',
  ),
  change: page(
    'Today Headline: Sri Lanka and the contingency measures',
    'https://todayheadline.co/sri-lanka-committed-to-implement-contingency-measures-for-high-vehicle-tax-imf-todayheadline',
  ),
};

export const th = {
  tax: page('MICE One Stop Service: tax from the first baht', 'https://miceoss.tceb.or.th/en/tax-first-bath'),
  duty: page(
    'The Time Thailand: customs to tax online imports from 1 baht',
    'https://thetimethailand.com/p/64-thailand-customs-to-tax-online-imports-from-1-baht-in-2026-64',
  ),
};

export const vn = {
  ended: page(
    'VOV: Vietnam ends tax-free status for low-value imports sent by express',
    'https://english.vov.vn/en/economy/vietnam-ends-tax-free-status-for-low-value-imports-sent-via-express-services-post1146679.vov',
  ),
  law: page(
    'LawNet: imports under 1 million VND sent by express',
    'https://lawnet.vn/chinh-sach-thue/en/from-february-18-2025-shall-imports-under-1-million-vnd-sent-via-express-delivery-be-not-entitled-to-20162.html',
  ),
};

export const my = {
  law: page(
    'KPMG Malaysia: sales tax on low-value goods',
    'https://home.kpmg/my/en/home/insights/2023/03/sales-tax-on-low-value-goods-legislations-and-mylvg-portal.html',
  ),
  relief: page('JSC: low-value goods in Malaysia', 'https://www.jsc-corp.com/latestnews/nid/131034/'),
};

export const sg = {
  customs: page('Singapore Customs: GST on low-value goods', 'https://ask.gov.sg/customs/questions/clz9bs3t800mcf9668t7gpvdk', 'official'),
  carrier: page(
    'Ninja Van: Singapore, GST on imported low-value goods',
    'https://blog.ninjavan.co/en-my/xb-changes-to-singapore-customs-regulations-gst-on-imported-low-value-goods-lvg',
  ),
};

export const id = {
  rate: page(
    'IBAI: shipped goods under PMK 4/2025',
    'https://www.ibai.or.id/news/item/6813-improvement-of-export-import-services-for-shipped-goods-through-pmk-4-2025.html',
  ),
  data: page(
    'Indonesia Sentinel: new regulations on shipments',
    'https://indonesiasentinel.com/indonesia-introduces-new-regulations-on-imported-and-exported-shipments-heres-the-list/',
  ),
  groups: page(
    'Pajak Online: PMK 4/2025, tarif bea masuk barang kiriman tertentu',
    'https://www.pajakonline.com/pmk-4-2025-tarif-bea-masuk-barang-kiriman-tertentu/',
  ),
  text: page(
    'DDTC: PMK 4/2025, barang kiriman dikecualikan dari bea masuk tambahan',
    'https://news.ddtc.co.id/berita/nasional/1808929/catat-barang-kiriman-kini-dikecualikan-dari-bea-masuk-tambahan',
  ),
};

export const ph = page(
  'Manila Bulletin: imported goods worth 10,000 PHP and below are free of duty and tax',
  'https://mb.com.ph/2019/12/20/customs-says-imported-goods-worth-p10000-and-below-duty-and-tax-free',
);

export const tw = {
  customs: page(
    'Customs Administration of Taiwan: parcels',
    'https://eweb.customs.gov.tw/singlehtml/3344?cntId=cus16_3344_3344_1303',
    'official',
  ),
  account: page(
    'Buyandship: the recipient’s real name in EZ WAY',
    'https://www.buyandship.com.tw/blog/2021/10/26/service-notice-actual-recipient-info-reminder/',
  ),
};

export const hk = {
  port: page(
    'Hong Kong Customs: dutiable commodities',
    'https://www.customs.gov.hk/en/passenger_clearance/duty_free/index.html',
    'official',
  ),
  carrier: page('FedEx: Hong Kong', 'https://wap-asia.fedex.com/hkodds/en-hk/'),
};

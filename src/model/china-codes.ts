/**
 * Codes of China's customs as the messages of edition 202205 take them: the old ones, of figures. From the parameter workbook of 2018; what
 * came later is not in it, and has no code here. From our codes to theirs only: several countries share one.
 */

const pairs = (table: string, at: number): ReadonlyMap<string, string> =>
  new Map(table.split(' ').map((pair) => [pair.slice(0, at), pair.slice(at)]));

const countryTable = [
  'AD314 AE138 AF101 AG401 AI499 AL313 AM338 AO202 AQ701 AR402 AS699 AT315 AU601 AW403 AX399 AZ339 BA355 BB405 BD103 BE301 BF251',
  'BG316 BH102 BI205 BJ203 BL499 BM504 BN105 BO408 BQ449 BR410 BS404 BT104 BV326 BW204 BY340 BZ406 CA501 CC699 CD252 CF209 CG213',
  'CH331 CI223 CK602 CL412 CM206 CN142 CO413 CR415 CU416 CV208 CW417 CX699 CY108 CZ352 DE304 DJ214 DK302 DM414 DO418 DZ201 EC419',
  'EE334 EG215 EH245 ER258 ES312 ET217 FI318 FJ603 FK499 FM620 FO357 FR305 GA218 GB303 GD421 GE337 GF420 GG399 GH220 GI320 GL503',
  'GM219 GN221 GP422 GQ216 GR310 GS499 GT423 GU699 GW222 GY424 HK110 HM699 HN426 HR351 HT425 HU321 ID112 IE306 IL115 IM399 IN111',
  'IO299 IQ114 IR113 IS322 IT307 JE399 JM427 JO117 JP116 KE224 KG146 KH107 KI618 KM212 KN447 KP109 KR133 KW118 KY411 KZ145 LA119',
  'LB120 LC437 LI323 LK134 LR225 LS255 LT336 LU308 LV335 LY226 MA232 MC325 MD343 ME359 MF438 MG227 MH621 MK354 ML229 MM106 MN124',
  'MO121 MP699 MQ428 MR230 MS430 MT324 MU231 MV123 MW228 MX429 MY122 MZ233 NA234 NC607 NE235 NF610 NG236 NI431 NL309 NO326 NP125',
  'NR606 NU699 NZ609 OM126 PA432 PE434 PF623 PG611 PH129 PK127 PL327 PM448 PN699 PR435 PS128 PT311 PW622 PY433 QA130 RE237 RO328',
  'RS358 RU344 RW238 SA131 SB613 SC241 SD246 SE330 SG132 SH299 SI350 SJ399 SK353 SL242 SM329 SN240 SO243 SR441 SS260 ST239 SV440',
  'SX449 SY135 SZ257 TC443 TD211 TF299 TG248 TH136 TJ147 TK699 TL144 TM148 TN249 TO614 TR137 TT442 TV619 TW143 TZ247 UA347 UG250',
  'UM699 US502 UY444 UZ149 VA356 VC439 VE445 VG446 VI499 VN141 VU608 WF625 WS617 YE139 YT259 ZA244 ZM253 ZW254',
].join(' ');

const currencyTable = [
  'HKD110 IDR112 JPY116 MOP121 MYR122 PHP129 SGD132 KRW133 THB136 CNY142 TWD143 EUR300 DKK302 GBP303 NOK326 SEK330 CHF331 RUB344',
  'CAD501 USD502 AUD601 NZD609',
].join(' ');

/** Code and name of each unit. */
const unitTable = [
  '001台 002座 003辆 004艘 005架 006套 007个 008只 009头 010张 011件 012支 013枝 014根 015条 016把 017块 018卷',
  '019副 020片 021组 022份 023幅 025双 026对 027棵 028株 029井 030米 031盘 032平方米 033立方米 034筒 035千克 036克',
  '037盆 038万个 039具 040百副 041百支 042百把 043百个 044百片 045刀 046疋 047公担 048扇 049百枝 050千只 051千块 052千盒',
  '053千枝 054千个 055亿支 056亿个 057万套 058千张 059万张 060千伏安 061千瓦 062千瓦时 063千升 067英尺 070吨 071长吨 072短吨',
  '073司马担 074司马斤 075斤 076磅 077担 078英担 079短担 080两 081市担 083盎司 084克拉 085市尺 086码 088英寸 089寸 095升',
  '096毫升 097英加仑 098美加仑 099立方英尺 101立方尺 110平方码 111平方英尺 112平方尺 115英制马力 116公制马力 118令 120箱 121批',
  '122罐 123桶 124扎 125包 126箩 127打 128筐 129罗 130匹 131册 132本 133发 134枚 135捆 136袋 139粒 140盒 141合',
  '142瓶 143千支 144万双 145万粒 146千粒 147千米 148千英尺 149百万贝可 163部 164亿株',
].join(' ');

const countries = pairs(countryTable, 2);
const currencies = pairs(currencyTable, 3);
const unitNames = pairs(unitTable, 3);
const unitsByName = new Map([...unitNames].map(([code, name]) => [name, code]));

/** UN/ECE codes of units that have one meaning in both lists. */
const unitsByTradeCode: Readonly<Record<string, string>> = {
  PCE: '011',
  H87: '011',
  SET: '006',
  PR: '025',
  NPR: '025',
  DZN: '127',
  KGM: '035',
  GRM: '036',
  MTR: '030',
  MTK: '032',
  LTR: '095',
  MLT: '096',
};

/** `502` of `US`, alpha-2; undefined where the workbook has no such country. */
export const chinaCountry = (alpha2: string): string | undefined => countries.get(alpha2);

/** `502` of `USD`; 22 currencies have a code. */
export const chinaCurrency = (currency: string): string | undefined => currencies.get(currency);

/** `011` of `PCE`, of `件` or of `011` itself. */
export const chinaUnit = (unit: string): string | undefined =>
  unitNames.has(unit) ? unit : (unitsByName.get(unit) ?? unitsByTradeCode[unit.toUpperCase()]);

/** `件` of `011`. */
export const chinaUnitName = (code: string): string => unitNames.get(code) ?? code;

const near: ReadonlySet<string> = new Set(['HK', 'MO', 'TW']);

/** Hong Kong, Macao and Taiwan, for which customs ask other things than for countries abroad. */
export const isNearChina = (alpha2: string): boolean => near.has(alpha2);

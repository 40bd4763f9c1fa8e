/** Kinds of numbers that authorities give to persons and companies: their names, their form, and what is known to check them by. */
import type { Source } from './dated.ts';
import {
  after,
  begins,
  type Checked,
  creditCode,
  either,
  indonesian,
  kazakh,
  kuwaiti,
  library,
  luhn,
  notOneDigit,
  npwpOfEither,
  peruvian,
} from './national-id-checks.ts';

/** The form of a compact number: in capitals, without blanks, dots, hyphens and slashes. */
export interface IdForm {
  readonly pattern: RegExp;
  /** Stands after "has": `11 digits`. */
  readonly says: string;
}

export interface IdKind extends Partial<Checked> {
  /** As `PersonalId.kind` has it. */
  readonly kind: string;
  /** For messages: `CPF`, `codice fiscale`. */
  readonly name: string;
  /** Alpha-2; absent: of any country. */
  readonly countries?: readonly string[];
  readonly form: IdForm;
  /** Where its form, and its check if it has one, were read. */
  readonly source: Source;
}

const digits = (...lengths: number[]): IdForm => ({
  pattern: new RegExp(`^(${lengths.map((length) => `\\d{${length}}`).join('|')})$`),
  says: `${lengths.join(', ').replace(/, (\d+)$/, ' or $1')} digits`,
});
const written = (pattern: RegExp, says: string): IdForm => ({ pattern, says });

const kind = (countries: string, kind: string, name: string, form: IdForm, known: Source | Checked): IdKind => ({
  kind,
  name,
  countries: countries.split(' '),
  form,
  ...('check' in known ? known : { source: known }),
});

/** Of numbers whose form nobody wrote down: what could be one at all. */
export const plausible: IdForm = {
  pattern: /^(?=.*\d)(?!(.)\1*$)[A-Z\d]{5,20}$/,
  says: '5 to 20 letters and digits',
};

const read = (title: string, url: string, certainty: Source['certainty']): Source => ({ title, url, retrieved: '2026-11-22', certainty });

/** Of countries that the kept library does not know. Nothing official was read: these forms are not verified. */
const idnumbers = read('idnumbers: national id numbers by country', 'https://github.com/identique/idnumbers', 'unverified');
const pccc = read('Korea: personal customs clearance code', 'https://www.tradenpu.com/CS/ticket_details/eng/pk_id=1448', 'restated');
const iin = read('Check of the Kazakh IIN', 'https://github.com/vladimirrabtsun/validate-iin-example', 'restated');
const passport = read('ICAO Doc 9303, part 4: the document number', 'https://www.icao.int/publications/doc-series/doc-9303', 'unverified');
const eori = read('EU customs data model: identification numbers, an..17', 'https://github.com/mneidhardt/EUCDM', 'restated');
const vatForms = read('vat-calculator: forms of VAT numbers', 'https://github.com/driesvints/vat-calculator', 'restated');
const ato = read(
  'Australian Taxation Office: GST on low-value imports, for transporters',
  'https://www.ato.gov.au/Business/International-tax-for-business/GST-on-low-value-imported-goods/Information-for-transporters-and-customs-brokers/',
  'unverified',
);

const birthday = 'the day of birth in it does not exist, or is still to come';
const rut = written(/^\d{7,8}[\dK]$/, '7 or 8 digits and a check character');
const cuit = library('ar/cuit', 'its first two digits name no kind of holder');
const saudi = after(begins(/^[12]/, 'it begins with neither 1 nor 2'), { check: luhn, source: idnumbers });
const emirati = after(begins(/^784/, 'it does not begin with 784'), { check: luhn, source: idnumbers });
const taiwanese = either(/^.[A-D]/, library('tw/ui'), library('tw/natid'));
const thai = library('th/idnr');
const spanish = library('es/nif');

/** VAT numbers of the member states: prefix, body, and the body in words. The prefix may be missing. */
const memberVat: readonly (readonly [country: string, prefix: string, body: string, says: string])[] = [
  ['AT', 'AT', 'U[A-Z\\d]{8}', 'U and 8 characters'],
  ['BE', 'BE', '\\d{10}|0\\d{9}', '10 digits'],
  ['BG', 'BG', '\\d{9,10}', '9 or 10 digits'],
  ['CY', 'CY', '\\d{8}[A-Z]', '8 digits and a letter'],
  ['CZ', 'CZ', '\\d{8,10}', '8 to 10 digits'],
  ['DE', 'DE', '\\d{9}', '9 digits'],
  ['DK', 'DK', '\\d{8}', '8 digits'],
  ['EE', 'EE', '\\d{9}', '9 digits'],
  ['ES', 'ES', '[A-Z]\\d{7}[A-Z]|\\d{8}[A-Z]|[A-Z]\\d{8}', '9 characters, the first or the last a letter'],
  ['FI', 'FI', '\\d{8}', '8 digits'],
  ['FR', 'FR', '[A-Z\\d]{2}\\d{9}', '2 characters and 9 digits'],
  ['GR', 'EL', '\\d{9}', '9 digits'],
  ['HR', 'HR', '\\d{11}', '11 digits'],
  ['HU', 'HU', '\\d{8}', '8 digits'],
  ['IE', 'IE', '[A-Z\\d]{8,9}', '8 or 9 characters'],
  ['IT', 'IT', '\\d{11}', '11 digits'],
  ['LT', 'LT', '\\d{9}|\\d{12}', '9 or 12 digits'],
  ['LU', 'LU', '\\d{8}', '8 digits'],
  ['LV', 'LV', '\\d{11}', '11 digits'],
  ['MT', 'MT', '\\d{8}', '8 digits'],
  ['NL', 'NL', '\\d{9}B\\d{2}', '9 digits, B and 2 digits'],
  ['PL', 'PL', '\\d{10}', '10 digits'],
  ['PT', 'PT', '\\d{9}', '9 digits'],
  ['RO', 'RO', '\\d{2,10}', '2 to 10 digits'],
  ['SE', 'SE', '\\d{12}', '12 digits'],
  ['SI', 'SI', '\\d{8}', '8 digits'],
  ['SK', 'SK', '\\d{10}', '10 digits'],
];
const union = memberVat.map(([country]) => country).join(' ');

/** One row a kind and country; a kind may mean another number elsewhere (`cedula`, `dni`). */
export const idKinds: readonly IdKind[] = [
  kind('BR', 'cpf', 'CPF', digits(11), after(notOneDigit, library('br/cpf'))),
  kind('BR', 'cnpj', 'CNPJ', written(/^[\dA-Z]{12}\d{2}$/, '14 characters, the last two of them digits'), library('br/cnpj')),
  kind('CL', 'rut', 'RUT', rut, library('cl/rut')),
  kind('CL', 'run', 'RUN', rut, library('cl/rut')),
  kind('CO', 'cedula', 'cédula', written(/^\d{6,10}$/, '6 to 10 digits'), idnumbers),
  kind('CO', 'nit', 'NIT', written(/^\d{8,16}$/, '8 to 16 digits'), library('co/nit')),
  kind('PE', 'dni', 'DNI', written(/^\d{8}[\dA-K]?$/, '8 digits, and perhaps a check character'), peruvian),
  kind('PE', 'ruc', 'RUC', digits(11), library('pe/ruc', 'its first two digits name no kind of taxpayer')),
  kind('PE', 'ce', 'carné de extranjería', digits(9), library('pe/ce')),
  kind('EC', 'cedula', 'cédula', digits(10), library('ec/ci', 'its first three digits name no province or kind of holder')),
  kind('EC', 'ruc', 'RUC', digits(13), library('ec/ruc', 'its first or last digits name no province, kind of holder or branch')),
  kind('AR', 'cuit', 'CUIT', digits(11), cuit),
  kind('AR', 'cuil', 'CUIL', digits(11), cuit),
  kind('AR', 'cdi', 'CDI', digits(11), cuit),
  kind(
    'MX',
    'rfc',
    'RFC',
    written(/^[A-Z&Ñ]{3,4}\d{6}[A-Z\d]{3}$/, '13 characters (persons) or 12 (companies), a date among them'),
    library('mx/rfc', 'its date does not exist, or its letters are none of an RFC'),
  ),
  kind(
    'MX',
    'curp',
    'CURP',
    written(/^[A-Z]{4}\d{6}[A-Z]{6}[A-Z\d]\d$/, '18 characters, a date among them'),
    library('mx/curp', 'its day of birth, sex, state or letters do not exist'),
  ),
  kind('TR', 'tckn', 'TCKN', digits(11), library('tr/tckimlik', 'it begins with 0')),
  kind('TR', 'vkn', 'VKN', digits(10), library('tr/vkn')),
  kind('UA', 'rnokpp', 'RNOKPP', digits(10), library('ua/rntrc')),
  kind('RU', 'inn', 'INN', digits(12, 10), library('ru/inn')),
  // Series and number of the internal passport, or of the one for travel.
  kind('RU', 'passport', 'passport', digits(10, 9), idnumbers),
  kind('KZ', 'iin', 'IIN', digits(12), { check: kazakh, source: iin }),
  kind('IL', 'teudat-zehut', 'Teudat Zehut', written(/^\d{1,9}$/, 'up to 9 digits'), library('il/idnr')),
  kind('SA', 'national-id', 'national ID', digits(10), saudi),
  kind('SA', 'iqama', 'Iqama', digits(10), saudi),
  kind('AE', 'emirates-id', 'Emirates ID', digits(15), emirati),
  kind('KW', 'civil-id', 'Civil ID', digits(12), { check: kuwaiti, source: idnumbers }),
  kind('QA', 'qid', 'QID', digits(11), idnumbers),
  kind('ZA', 'za-id', 'ID number', digits(13), library('za/idnr', birthday)),
  kind('NG', 'nin', 'NIN', digits(11), idnumbers),
  kind('KE', 'kra-pin', 'KRA PIN', written(/^[AP]\d{9}[A-Z]$/, 'A or P, 9 digits and a letter'), library('ke/pin')),
  kind('EG', 'national-id', 'national ID', digits(14), idnumbers),
  kind(
    'IN',
    'pan',
    'PAN',
    written(/^[A-Z]{5}\d{4}[A-Z]$/, '5 letters, 4 digits and a letter'),
    library('in/pan', 'its fourth letter names no kind of holder, or its number is 0000'),
  ),
  kind('IN', 'aadhaar', 'Aadhaar', digits(12), library('in/aadhaar', 'it begins with 0 or 1, or reads the same backwards')),
  kind('IN', 'voter-id', 'voter ID', written(/^[A-Z]{3}\d{7}$/, '3 letters and 7 digits'), library('in/epic')),
  kind('IN', 'gstin', 'GSTIN', written(/^\d{2}[A-Z]{5}\d{4}[A-Z][\dA-Z]Z[\dA-Z]$/, '15 characters, a PAN among them'), library('in/gstin')),
  kind('PK', 'cnic', 'CNIC', digits(13), library('pk/cnic', 'its first digit names no province, or its last is 0')),
  kind('BD', 'nid', 'NID', digits(10, 13, 17), idnumbers),
  kind('LK', 'nic', 'NIC', written(/^(\d{9}[VX]|\d{12})$/, '9 digits and V or X, or 12 digits'), library('lk/nic')),
  // Its form was not found.
  kind('LK', 'tin', 'TIN', plausible, idnumbers),
  kind('TH', 'thai-id', 'Thai ID', digits(13), thai),
  kind('TH', 'tax-id', 'tax ID', digits(13), thai),
  kind('VN', 'cccd', 'CCCD', digits(12), idnumbers),
  kind('VN', 'mst', 'MST', digits(10, 13), library('vn/mst', 'its province, number or branch is 0')),
  kind('MY', 'nric', 'NRIC', digits(12), library('my/nric', 'its day or place of birth does not exist')),
  kind('ID', 'nik', 'NIK', digits(16), { check: indonesian, source: idnumbers }),
  kind('ID', 'npwp', 'NPWP', digits(15, 16), npwpOfEither),
  kind('PH', 'tin', 'TIN', written(/^\d{9,12}$/, '9 to 12 digits'), idnumbers),
  kind('KR', 'pccc', 'PCCC', written(/^P\d{12}$/, 'P and 12 digits'), pccc),
  kind(
    'TW',
    'national-id',
    'national ID',
    written(/^[A-Z]\d{9}$/, 'a letter and 9 digits'),
    library('tw/natid', 'its first digit is none of 1, 2, 8 and 9'),
  ),
  kind('TW', 'ui', 'UI no.', written(/^[A-Z][A-D1289]\d{8}$/, 'two letters and 8 digits, or one and 9'), taiwanese),
  kind('CN', 'resident-id', 'resident ID', written(/^\d{17}[\dX]$/, '17 digits and a check character'), library('cn/ric', birthday)),
  kind('CN', 'uscc', 'USCC', written(/^\d{8}[\dA-HJ-NPQRTUWXY]{10}$/, '18 characters, the first 8 of them digits'), creditCode),
  kind('AU', 'abn', 'ABN', digits(11), library('au/abn')),
  kind('AU', 'arn', 'ARN', digits(12), ato),
  kind('NZ', 'ird', 'IRD number', digits(8, 9), library('nz/ird')),
  kind(
    'IT',
    'codice-fiscale',
    'codice fiscale',
    written(/^([A-Z]{6}[\dA-Z]{2}[A-Z][\dA-Z]{2}[A-Z][\dA-Z]{3}[A-Z]|\d{11})$/, '16 characters, or 11 digits (companies)'),
    either(/^\d{11}$/, library('it/iva'), library('it/codicefiscale', 'its day of birth is written with letters that do not occur')),
  ),
  kind('ES', 'nif', 'NIF', written(/^(ES)?[A-Z\d]\d{7}[A-Z\d]$/, '9 characters, the middle seven of them digits'), spanish),
  kind('ES', 'dni', 'DNI', written(/^\d{8}[A-Z]$/, '8 digits and a letter'), spanish),
  kind('ES', 'nie', 'NIE', written(/^[XYZ]\d{7}[A-Z]$/, 'X, Y or Z, 7 digits and a letter'), spanish),
  kind('PT', 'nif', 'NIF', written(/^(PT)?[1-9]\d{8}$/, '9 digits, the first not 0'), library('pt/nif')),
  kind('GB', 'vat', 'VAT number', written(/^(GB|XI)?(\d{9}|\d{12}|(GD|HA)\d{3})$/, '9 or 12 digits'), library('gb/vat')),
  kind('CH LI', 'vat', 'VAT number', written(/^CHE\d{9}(MWST|TVA|IVA|TPV)$/, 'CHE, 9 digits and MWST, TVA or IVA'), library('ch/vat')),
  kind('NO', 'vat', 'MVA number', written(/^(NO)?\d{9}MVA$/, '9 digits and MVA'), library('no/mva')),
  ...memberVat.map(([country, prefix, body, says]) =>
    kind(country, 'vat', 'VAT number', written(new RegExp(`^(${prefix})?(${body})$`), says), vatForms),
  ),
  kind(`${union} GB`, 'eori', 'EORI number', written(/^[A-Z]{2}[A-Z\d]{1,15}$/, 'two letters of a country and up to 15 characters'), eori),
  { kind: 'passport', name: 'passport', form: plausible, source: passport },
  { kind: 'foreign-id', name: 'foreign id', form: plausible, source: passport },
];

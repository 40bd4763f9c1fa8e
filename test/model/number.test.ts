import { describe, expect, test } from 'vitest';
import { identify, isNumberOf, numberKinds } from '../../src/model/number.ts';

/** Numbers that the couriers' public test data, airlines' messages and posts' labels call right. */
const right: Readonly<Record<string, readonly string[]>> = {
  'air-waybill': [
    '020-12345675',
    '123-12345675',
    '888-11111111',
    '057-51987552',
    '02012345675',
    '020 1234 5675',
    '999-00000000',
    '999-00000070',
    '999-00000066',
  ],
  'house-waybill': ['SEL22222222', 'HAWB0001', 'A'],
  s10: [
    'RB123456785GB',
    'RB123456785US',
    'RB123456785CV',
    'RB123456785CF',
    'EE471108151FR',
    'RR287043775IN',
    'CP000001045CN',
    'CP999999995CN',
    'CP000000500CN',
  ],
  'dhl-express': ['3318810025', '73891051146', '8487135506', '1099255990', '3821724944', '3318810036', '3318810014'],
  'dhl-piece': ['JJD0099999999', 'JVGL0999999990'],
  'dhl-ecommerce': ['GM2951173225174494', 'GM 2 9 5 117 32 25 1 7 44 9 4', 'GM295117494011169042', 'GM9E44608A27984866BA2D'],
  'dhl-ecommerce-14': ['60120172242323', '5108 7693037816', '60120174971147'],
  'fedex-express': ['986578788855', '477179081230', '799531274483', '790535312317', '974367662710', ' 7 9 0 5 3 5 3 1 2 3 1 7 '],
  'fedex-express-34': [
    '1001921334250001000300779017972697',
    '1001921380360001000300639585804382',
    '1001901781990001000300617767839437',
    '1002297871540001000300790695517286',
    '1027590111820004833500785458233610',
    '1195266473930007521100871079919940',
    '1 1 9 52 6 64739 3000 75211 00 8710 799 199 40',
    '1195271874060007521100871140316925',
    '1195583874210007521100871140316936',
  ],
  'fedex-astra': [
    '32971514560102447849175802862014',
    '32971510360102447848540980802018',
    '32971508360102447847941133172013',
    '33810799560000004380417923803212',
    '3 29715 145 6010244 784917580286 2014',
  ],
  'fedex-ground': ['0414 4176 0228 964', '5682 8361 0012 000', '5682 8361 0012 734', '041441760228964'],
  'fedex-ground-sscc': ['00 0123 4500 0000 0027'],
  'fedex-ground-96': ['9611020987654312345672'],
  'fedex-ground-gsn': [
    '9622001900000000000000776632517510',
    '9622001560000000000000794808390594',
    '9622001560001234567100794808390594',
    '9632001560123456789900794808390594',
  ],
  ups: [
    '1Z5R89390357567127',
    '1Z879E930346834440',
    '1Z410E7W0392751591',
    '1Z8V92A70367203024',
    '1ZXX3150YW44070023',
    ' 1 Z 8 V 9 2 A 7 0 3 6 7 2 0 3 0 2 4 ',
  ],
  'ups-waybill': ['K1506235620', 'K 150 623 562 0', 'K2479825491', 'J4603636537', 'V0490119172', 'V0431105627'],
  usps: ['0307 1790 0005 2348 3741', '7112 3456 7891 2345 6787'],
  'usps-impb-n': [
    '420787459400111206206406260787',
    '9400111206206406260787',
    '9400 1112 0108 0805 4830 16',
    '9405803699300124287899',
    '9400111206206407628746',
    '9434611206206407667136',
  ],
  'usps-legacy': ['420 22153 9101026837331000039521', '9101 1234 5678 9000 0000 13', '7196 9010 7560 0307 7385'],
  'usps-impb-c': [
    '4201002334249200190132607600833457',
    '4201028200009261290113185417468510',
    '9505 5110 6960 5048 6006 24',
    '92748931507708513018050063',
    '92001903060085300042901077',
    '9361 2898 7870 0317 6337 95',
    '9261292700768711948021',
    '420 11213 92 6129098349792366623 8',
  ],
  yunexpress: ['YT2229521272164446', 'YT2229521272164447', ' Y T 2 2 2 9 5 2 1 2 7 2 1 6 4 4 4 7 '],
  'landmark-global': ['LTN74207623N1', 'LTN74209518N1', 'LTN74224021N1'],
};

test.each(Object.entries(right).flatMap(([kind, numbers]) => numbers.map((number) => [kind, number] as const)))(
  '%s: %s is one',
  (kind, number) => {
    expect(isNumberOf(kind, number)).toBe(true);
    expect(identify(number)[0]?.valid).toBe(true);
  },
);

test('every kind has a number that is right', () => {
  expect(Object.keys(right).toSorted()).toEqual(numberKinds.map(({ id }) => id).toSorted());
});

describe('a wrong check digit is invalid, even where a kind without one would fit', () => {
  test.each([
    ['air-waybill', '123-12345674', '5'],
    ['air-waybill', '020-12345676', '5'],
    ['air-waybill', '999-00000077', '0'],
    ['air-waybill', '999-00000068', '6'],
    ['s10', 'RB123456786US', '5'],
    ['s10', 'CP001020301BR', '7'],
    ['s10', 'EL012345678JP', '5'],
    // DHL eCommerce has the form LX and letters and digits, without a check digit.
    ['s10', 'LX123456784CN', '5'],
    // House waybills are up to twelve letters and digits of any kind.
    ['dhl-express', '3318810010', '4'],
    ['dhl-express', '3318810034', '6'],
    ['dhl-express', '3318810011', '4'],
    ['fedex-express', '996578788855', undefined],
    ['fedex-express-34', '1001901781990001000300617767839438', '7'],
    ['fedex-astra', '32971514560102447849175802852014', undefined],
    ['fedex-ground', '5682 8361 0012 732', '4'],
    ['fedex-ground-sscc', '000000000000000001', '0'],
    ['fedex-ground-96', '9600000000000000000001', '0'],
    ['fedex-ground-gsn', '9622001560001234567100794808390595', '4'],
    ['fedex-ground-gsn', '9622001560001234567100794808390597', '4'],
    ['ups', '1Z1111111111111111', undefined],
    ['ups-waybill', 'K1506235622', '0'],
    ['ups-waybill', 'K2479825492', '1'],
    ['ups-waybill', 'J4603636538', '7'],
    ['ups-waybill', 'V0411335627', undefined],
    ['ups-waybill', 'V0423305841', undefined],
    ['usps', '0307 1790 0005 2348 3742', '1'],
    ['usps-impb-n', '9434611206206407667131', '6'],
    ['usps-impb-n', '9434611306206407667222', undefined],
    ['usps-legacy', '9101 1234 5678 9000 0000 14', '3'],
    ['usps-legacy', '7196 9010 7560 0307 7386', '5'],
    ['usps-impb-c', '4201028200009261290113185417468511', '0'],
  ])('%s: %s', (kind, number, expected) => {
    const found = identify(number);
    expect(found.map(({ valid }) => valid)).not.toContain(true);
    const { check, why } = found.find((each) => each.kind === kind)!;
    expect(check?.expected).not.toBe(check?.given);
    if (expected !== undefined) expect(check?.expected).toBe(expected);
    expect(why).toContain(`the check digit is ${check?.given}; it should be ${check?.expected}`);
  });
});

describe('another form is another kind or none', () => {
  test.each([
    ['air-waybill', '20-12345675'],
    ['air-waybill', '020-1234567'],
    ['air-waybill', '02O-12345675'],
    ['air-waybill', '999-00000007-7'],
    ['house-waybill', 'HAWB000000001'],
    ['house-waybill', 'HAWB/0001'],
    ['s10', 'RB123456785XX'],
    ['s10', 'RB12345678GB'],
    ['s10', 'JB123456785CN'],
    ['dhl-piece', 'XJD0099999998'],
    ['dhl-ecommerce', 'GS295117494011169041'],
    ['dhl-ecommerce', 'GR295117494011169045'],
    ['dhl-ecommerce', 'AAAAAAAAAAAAAAAAAA'],
    ['dhl-ecommerce', 'ABCDEFGHILJKLMNOPQ'],
    ['dhl-ecommerce', 'ABCDEFGHILJKLMNOPQRSTU1234567890'],
    ['dhl-ecommerce-14', 'A60120172242323'],
    ['dhl-ecommerce-14', '60120172242323B'],
    ['dhl-ecommerce-14', '160120172242323'],
    ['dhl-ecommerce-14', '6012017224232301'],
    ['dhl-ecommerce-14', '601201722X2323'],
    ['fedex-astra', '3297151456010244784917580286201'],
    ['ups', '2Z5R89390357567127'],
    ['ups', '1A5R89390357567127'],
    ['usps-impb-n', '2334611306206407667222'],
    ['usps-impb-c', '61299998820821171811'],
    ['usps-impb-c', '9200000000000000000000'],
    ['usps-impb-c', '420000000000000000000000000000'],
    ['usps-impb-c', '420000009200000000000000000000'],
    ['yunexpress', 'YT123456789012345'],
    ['landmark-global', 'LSN74209518N2'],
    ['landmark-global', 'LSN74209518N1'],
  ])('%s is not %s', (kind, number) => {
    expect(isNumberOf(kind, number)).toBe(false);
  });

  test.each(['', '-', 'HAWB/0001', 'HAWB000000001', '20-12345675', 'Ж123', '１２３'])('"%s" is none that we know', (text) => {
    expect(identify(text)).toEqual([]);
  });
});

describe('what is told about it', () => {
  test('a postal item', () => {
    expect(identify(' rb 123 456 785 gb ')).toEqual([
      {
        kind: 's10',
        name: 'postal item (S10)',
        number: 'RB123456785GB',
        printed: 'RB 123 456 785 GB',
        valid: true,
        parts: { indicator: 'RB', serial: '12345678', country: 'GB', service: 'letter post, registered', issuer: 'United Kingdom' },
        check: { given: '5', expected: '5' },
      },
    ]);
  });

  test('everything that is wrong with it', () => {
    expect(identify('WB123456784XX')[0]).toMatchObject({
      valid: false,
      why: 'the service indicator WB is reserved, XX is no country, the check digit is 4; it should be 5',
    });
  });

  test('an air waybill is printed with a hyphen and stored without', () => {
    expect(identify('02012345675').find(({ kind }) => kind === 'air-waybill')).toMatchObject({
      number: '02012345675',
      printed: '020-12345675',
      parts: { airline: '020', serial: '1234567' },
    });
  });

  test('a house waybill has no check digit', () => {
    expect(identify('SEL22222222')).toEqual([
      {
        kind: 'house-waybill',
        name: 'house waybill',
        number: 'SEL22222222',
        printed: 'SEL22222222',
        valid: true,
        parts: { number: 'SEL22222222' },
      },
    ]);
  });
});

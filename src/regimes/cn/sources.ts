/** Where China's rules of export were read. No announcement of its customs was read in the original: what restates one is marked so. */
import type { Day } from '../../model/day.ts';
import { source } from '../source.ts';

/** Before this day nothing is on record here. */
export const recordBegins: Day = '2021-01-01';

export const specification = source(
  'official',
  'Message specification of the unified system for cross-border e-commerce, edition 202205, with its schemas',
  'https://github.com/Weasley-J/chinaport-data-signature',
  'edition of 2022-05, the day is not stated',
);
export const trialSpecification = source(
  'official',
  'Schemas of the unified system for cross-border e-commerce, edition 201809 (trial)',
  'https://github.com/onlymaker/taurus',
  'GACC 2018 No.113; doc/201809/xsd',
);
export const retail = source(
  'restated',
  '3566.net.cn: policy on exports by cross-border e-commerce',
  'https://3566.net.cn',
  'GACC 2014 No.12',
);
export const toCompanies = source(
  'restated',
  'bbs.jying.cn and eckey.cn: exports to companies and to overseas warehouses',
  'https://bbs.jying.cn',
  'GACC 2020 No.75, No.92; 2021 No.47',
);
export const lists = source(
  'restated',
  'English text of the announcement on lists of cross-border e-commerce',
  'https://ssopdot.com/blog/15686',
  'GACC 2018 No.194',
);
export const receiptsDropped = source(
  'unverified',
  '3566.net.cn: what the announcement on returned goods changes besides',
  'https://3566.net.cn',
  'GACC 2024 No.167; that it drops the receipt of payment is unverified',
);
export const samples = source(
  'official',
  'Parameters of the customs declaration: supervision modes',
  'https://github.com/ryanrong95/HXT',
  'workbook of 2018, mode 3010',
);
export const expressClasses = source(
  'unverified',
  'An express company’s text on the classes of its declarations',
  'https://blog.11467.com',
  'b2744742; GACC 2016 No.19 as its law is unverified',
);
export const expressMessage = source(
  'unverified',
  'Schema of the express declaration EXP301, from a repository of 2019',
  'https://github.com/duwenjie920611/microservice-simple',
  'EXP301: SendId, SendIdType; whether it is current is unverified',
);
export const creditCode = source(
  'restated',
  'stdnum: unified social credit code, check digit',
  'https://github.com/koblas/stdnum-js',
  'src/cn/uscc.ts',
);

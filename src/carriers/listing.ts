/** A carrier as `declarant carriers <id>` shows it: services with their limits, layouts with what stands in each column and where that was read. */
import { countries, countryName } from '../model/country.ts';
import { formatGrams } from '../model/weight.ts';
import type { Carrier, Limits } from './carrier.ts';
import { fields } from './fields.ts';
import { type Column, charsetOf, columnsOf, type Layout, shapeOf, valueBasis, weightBasis, widest } from './layout.ts';

/** A column in words. */
export interface ListedColumn {
  readonly heading: string;
  /** `item.description`, `"S"`, or why it stays empty. */
  readonly from: string;
  readonly limit?: number;
  readonly required: boolean;
  readonly certainty: string;
  readonly source: string;
}

/** What the files of a layout are, in pairs of name and value. */
export function layoutFacts(layout: Layout): readonly (readonly [name: string, value: string])[] {
  const { files, decimal = '.', country = 'alpha-2', dates = 'yyyy-mm-dd', currency, items, template } = layout;
  const forms = files.map(({ suffix, form, most }) =>
    [
      suffix,
      form === 'xlsx' ? 'XLSX, text cells' : `CSV "${form.delimiter}" ${form.encoding ?? 'utf-8'}${form.bom ? ' with mark' : ''}`,
      most?.shipments === undefined ? undefined : `${most.shipments} shipments a part`,
      most?.rows === undefined ? undefined : `${most.rows} rows a part`,
    ]
      .filter(Boolean)
      .join(', '),
  );
  const most = items?.most ?? widest(layout);
  return [
    ['shape', shapeOf(layout)],
    ['files', forms.join('; ')],
    ['value', `of the ${valueBasis(layout)}`],
    ['weight', `of the ${weightBasis(layout)}`],
    ['lines', most === undefined ? 'any number' : `at most ${most}${items?.merge ? ', alike ones made one' : ''}`],
    ['characters', charsetOf(layout)],
    ['decimals', `"${decimal}"`],
    ['dates', dates],
    ['countries', country],
    ['currency', currency ?? 'as declared'],
    ['template', template ?? 'not needed'],
  ];
}

export function listedColumns(layout: Layout): readonly ListedColumn[] {
  return columnsOf(layout).map((column) => {
    const { heading, limit, required = false, source = layout.source } = column;
    return {
      heading,
      from: fromOf(column),
      ...(limit !== undefined && { limit }),
      required,
      certainty: source.certainty,
      source: source.title,
    };
  });
}

function fromOf({ field, says, item, blank, told, unit, codes }: Column): string {
  const ways = [unit, codes && `${Object.keys(codes).length} codes`].filter(Boolean).join(', ');
  if (field !== undefined) return `${field}${item === undefined ? '' : ` ${item}`}${ways && ` (${ways})`}`;
  if (says !== undefined) return `"${says}"`;
  if (told !== undefined) return `told in the settings: ${told}`;
  return blank === undefined ? 'empty' : `empty: ${blank}`;
}

/** The limits of each service: the one that most destinations have, and where it is another. */
export function limitsOf({ services }: Carrier): readonly (readonly [service: string, limits: string])[] {
  return services.map(({ id, limits, destinations, refuses = [] }) => {
    const by = new Map<string, string[]>();
    for (const destination of countries) {
      const said = inWords(limits(destination));
      by.set(said, [...(by.get(said) ?? []), destination]);
    }
    const [[most = ''] = [], ...others] = [...by].sort(([, a], [, b]) => b.length - a.length);
    const apart = others.map(([said, to]) => `${said} (${to.length > 3 ? `${to.length} countries` : to.map(countryName).join(', ')})`);
    const goods = refuses.map(({ says, source }) => `not what ${says}${source.certainty === 'unverified' ? ' (unverified)' : ''}`);
    const where = destinations ? [`to ${destinations.map(countryName).join(', ')} only`] : [];
    return [id, [most, ...apart, ...where, ...goods].filter((said) => said !== '').join('; ')];
  });
}

function inWords({ grossMilligrams, longestMm, sumMm, lengthAndGirthMm, lines, sizeRequired }: Limits): string {
  const said = [
    grossMilligrams !== undefined && `${formatGrams(grossMilligrams)} g`,
    longestMm !== undefined && `longest side ${longestMm} mm`,
    sumMm !== undefined && `sides together ${sumMm} mm`,
    lengthAndGirthMm !== undefined && `length and girth ${lengthAndGirthMm} mm`,
    lines !== undefined && `${lines} lines`,
    sizeRequired && 'size must be known',
  ].filter(Boolean);
  return said.length > 0 ? said.join(', ') : 'no limit is stated';
}

/** Every field by name, with what it says. */
export const listedFields = (): readonly (readonly [name: string, says: string])[] =>
  [...fields].map(([name, { says }]) => [name, says] as const);

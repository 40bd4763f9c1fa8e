/** Which bulk-import file a carrier of the settings gets, arranged along the user's own template and with what the settings tell. */

import { emptyColumns, onePrice, untold } from '../carriers/bulk-problems.ts';
import type { Carrier } from '../carriers/carrier.ts';
import { carriers } from '../carriers/index.ts';
import { type Column, columnsOf, type Layout } from '../carriers/layout.ts';
import { ownLayout } from '../carriers/own-layout.ts';
import { alongTemplate, type Template } from '../carriers/template.ts';
import { nearestWord } from '../formats/spelling.ts';
import { CouldNotRun } from '../model/could-not-run.ts';
import type { Problem } from '../model/problem.ts';
import type { CarrierSettings, Settings } from '../settings.ts';

/** Blank templates by carrier of the settings, as they were read. */
export type Templates = ReadonlyMap<string, Template>;

export interface Chosen {
  readonly layout?: Layout;
  /** What is to be known of it once a run. */
  readonly problems: readonly Problem[];
}

/** The layout of one carrier. Throws {@link CouldNotRun} where it cannot be. */
export function layoutFor(id: string, carrier: Carrier, own: CarrierSettings, settings: Settings, templates: Templates): Chosen {
  const chosen = chosenLayout(id, carrier, own, settings);
  if (!chosen) return { problems: [] };
  const template = templates.get(id);
  if (chosen.template === 'needed' && !template)
    throw new CouldNotRun(
      `The layout ${chosen.id} is known in part: it is written along the carrier's own blank template.`,
      `Download the template and name it in the settings: carriers.${id}.template.`,
    );
  const { layout, unknown } = template
    ? alongTemplate(chosen, template, own.template ?? 'of the carrier')
    : { layout: chosen, unknown: [] };
  const filled = withColumns(layout, own.columns, id);
  const left = unknown.filter((heading) => !Object.hasOwn(own.columns, heading));
  const where = { field: `carriers.${id}` };
  return {
    layout: filled,
    problems: [...(left.length > 0 ? [unknownNote(filled, left)] : []), ...notes(filled, id)].map((each) => ({ ...each, where })),
  };
}

const unknownNote = ({ name }: Layout, left: readonly string[]): Problem =>
  emptyColumns({}, { layout: name, columns: left.join(', '), count: left.length });

function notes(layout: Layout, carrier: string): Problem[] {
  const columns = columnsOf(layout);
  const exported = columns.filter(({ field }) => field === 'item.export_unit_value').map(({ heading }) => heading);
  return [
    ...(exported.length > 0 ? [onePrice({}, { layout: layout.name, columns: exported.join(', ') })] : []),
    ...columns.flatMap(({ heading, told }) =>
      told === undefined ? [] : [untold({}, { layout: layout.name, column: heading, what: told, carrier })],
    ),
  ];
}

function chosenLayout(
  id: string,
  { bulk = [], bulkOnRequest }: Carrier,
  { bulk: asked, template }: CarrierSettings,
  settings: Settings,
): Layout | undefined {
  if (asked === 'none') return undefined;
  if (asked === undefined) return bulkOnRequest ? undefined : bulk.find((layout) => layout.template !== 'needed' || template !== undefined);
  const written = settings.layouts.get(asked);
  if (written) return ownLayout(asked, written);
  const all = [...bulk, ...carriers.flatMap((carrier) => carrier.bulk ?? [])];
  const found = all.find((layout) => layout.id === asked);
  if (found) return found;
  const known = [...new Set([...settings.layouts.keys(), ...all.map((layout) => layout.id)])];
  const near = nearestWord(asked, known);
  throw new CouldNotRun(
    `There is no layout "${asked}".`,
    near === undefined
      ? `Write one of ${known.join(', ')} under carriers.${id}.bulk, or none.`
      : `Did you mean "${near}"? It stands under carriers.${id}.bulk.`,
  );
}

/** What the settings tell of columns that no shipment fills. */
function withColumns(layout: Layout, columns: CarrierSettings['columns'], id: string): Layout {
  const all = columnsOf(layout);
  for (const heading of Object.keys(columns)) {
    const column = all.find((each) => each.heading === heading);
    if (column && (column.field === undefined || column.field === 'service')) continue;
    throw new CouldNotRun(
      column
        ? `The column "${heading}" of ${layout.id} is filled from ${column.field}.`
        : `The layout ${layout.id} has no column "${heading}".`,
      `Correct carriers.${id}.columns in the settings; \`declarant carriers ${id}\` lists the columns.`,
    );
  }
  const filled = (column: Column): Column => {
    const told = Object.hasOwn(columns, column.heading) ? columns[column.heading] : undefined;
    return told === undefined ? column : { heading: column.heading, says: told };
  };
  if (Object.keys(columns).length === 0) return layout;
  return {
    ...layout,
    files: layout.files.map((file) => ({
      ...file,
      sheets: file.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((type) => ({ ...type, columns: type.columns.map(filled) })) })),
    })),
  };
}

/** An order of a fixture, to be read again with other words in its cells. */
import { type Platform, platforms, type Told } from '../../src/platforms/index.ts';
import type { Layout, ReadOrder, Row } from '../../src/platforms/platform.ts';
import { indexHeader, makeRow } from '../../src/platforms/row.ts';
import { fixture, inputOf, readAll } from './reading.ts';

export interface Live {
  readonly layout: Layout;
  readonly rows: readonly Row[];
}

/** The rows of the first order of a fixture that goes, and the layout that read it. */
export async function firstLive(path: string): Promise<Live> {
  const live: Live[] = [];
  const platform = platforms.find(({ id }) => path.startsWith(`${id}/`))!;
  const watched: Platform = {
    ...platform,
    layouts: platform.layouts.map((layout) => ({
      ...layout,
      readOrder: (rows, file) => {
        const read = layout.readOrder(rows, file);
        if (read.order && !read.order.notToShip) live.push({ layout, rows });
        return read;
      },
    })),
  };
  await readAll([inputOf(path.split('/')[1]!, fixture(path))], {}, [watched]);
  return live[0]!;
}

/** The order with other words in some cells, which are added where the file has no such column. */
export function reread({ layout, rows }: Live, cells: Readonly<Record<string, string>>, settings?: Told): ReadOrder {
  const names = [...rows[0]!.header.names, ...Object.keys(cells).filter((column) => !rows[0]!.header.has(column))];
  const header = indexHeader(names);
  const changed = rows.map((row) =>
    makeRow(
      row.file,
      row.line,
      names.map((name) => cells[name] ?? row.cell(name)),
      header,
    ),
  );
  return layout.readOrder(changed, { name: rows[0]!.file, encoding: 'utf-8', header, ...(settings && { told: settings }) });
}

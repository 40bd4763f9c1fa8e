/** Own shops (LightInTheBox, Globalegrow, Milanoo, DX …) and B2B desks (DHgate, Alibaba.com, Made-in-China, Global Sources …), by a mapping in the settings. */
import type { Source } from '../../model/dated.ts';
import type { Header, Layout, Platform, Row } from '../platform.ts';
import type { Mapping } from './mapping.ts';
import { keyOf, readOrder } from './order.ts';

const source: Source = {
  title: 'No layout is published; the mapping stands in the settings, in YAML',
  url: 'https://yaml.org/spec/1.2.2/',
  retrieved: '2026-11-22',
  certainty: 'unverified',
};

/** Stands in the list of platforms; each store of the settings is a platform of its own, with its own id. */
export const store: Platform = {
  id: 'store',
  name: 'own shops and B2B desks',
  source,
  lacks: ['what its mapping does not name'],
  remarks: [
    'Read by a mapping under "stores" in the settings; `declarant init --map FILE` proposes one. Their exports are theirs alone: no layout is published.',
    'Presets zh-own-shop and b2b-desk are layouts to start from, not those of any site.',
    'With instead_of: PLATFORM a store is read where the built-in reader would read; without it, a file that both know is an error that names both.',
  ],
  unverified: [],
  layouts: [],
};

/**
 * The platform that a mapping makes. Its id is the store's in the settings: the word after `--platform`, and in orders and reports.
 * `isNoOrder` knows the footers and descriptions of the export that it is read instead of.
 */
export function storePlatform(id: string, mapping: Mapping, isNoOrder: (row: Row) => boolean = () => false): Platform {
  const columns = columnsOf(mapping);
  const layout: Layout = {
    id: 'mapped',
    title: `${mapping.name ?? id}, as mapped in the settings`,
    basis: mapping.basis,
    fallback: mapping.encoding,
    columns,
    recognises: (header: Header) => columns.every((column) => header.has(column)),
    orderKey: (row) => (isNoOrder(row) ? undefined : keyOf(row, mapping)),
    readOrder: (rows) => readOrder(rows, id, mapping),
  };
  const { insteadOf } = mapping;
  return {
    id,
    name: mapping.name ?? id,
    source,
    lacks: [],
    remarks: [],
    unverified: [],
    layouts: [layout],
    ...(insteadOf !== undefined && { insteadOf }),
  };
}

const columnsOf = ({ columns }: Mapping): string[] => [...new Set(Object.values(columns).flatMap((each) => each ?? []))];

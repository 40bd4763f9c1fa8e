/** The post's declaration data, JSON, CSV and XML, read against the manifest. */

import type { ManifestItem, ManifestShipment } from '../documents/manifest/schema.ts';
import { postalDeclarationCsv } from '../documents/postal-declaration/postal-declaration-csv.ts';
import { DamagedJson, jsonParts } from '../formats/json.ts';
import { DamagedXml } from '../formats/xml-scan.ts';
import { mask } from '../model/problem.ts';
import { parseGrams } from '../model/weight.ts';
import type { Keyed } from './follower.ts';
import type { Head } from './manifest-cells.ts';
import { rowSets } from './manifest-rows.ts';
import type { Count } from './papers.ts';
import { differs, miscounted, unreadable } from './problems.ts';
import { type Desk, partsOf } from './run-files.ts';
import { xmlDeclarations } from './xml-declarations.ts';

/** What is said of one shipment: a record of field paths for each content piece, with the shipment's own fields in each. */
export interface Declaration extends Keyed {
  readonly file: string;
  readonly line: number;
  readonly pieces: readonly ReadonlyMap<string, string>[];
}

/** The columns of the CSV, as its own header has them. */
const columns = postalDeclarationCsv
  .head(undefined as never)
  .trimEnd()
  .split(',');

export async function* declarationsInCsv(desk: Desk, folder: string, count: Count): AsyncGenerator<Declaration> {
  for (const file of partsOf(desk, folder, 'postal-declaration', 'csv')) {
    count.byFile.set(file, 0);
    for await (const { key, rows } of rowSets(desk, file, columns, 'MailObject.Id')) {
      count.byFile.set(file, count.byFile.get(file)! + 1);
      const pieces = rows.map(({ cells }) => new Map(columns.map((column, i) => [column, cells[i] ?? ''])));
      yield { key, file, line: rows[0]!.line, pieces };
    }
  }
}

export async function* declarationsInJson(desk: Desk, folder: string, count: Count): AsyncGenerator<Declaration> {
  for (const file of partsOf(desk, folder, 'postal-declaration', 'json')) {
    count.byFile.set(file, 0);
    try {
      for await (const { key, value, line } of jsonParts(desk.files.open(file), ['cdsViews'])) {
        if (key !== 'cdsViews') continue;
        count.byFile.set(file, count.byFile.get(file)! + 1);
        const pieces = flat(value);
        yield { key: pieces[0]?.get('MailObject.Id'), file, line, pieces };
      }
    } catch (error) {
      if (!(error instanceof DamagedJson)) throw error;
      count.blind = true;
      desk.found.add(unreadable({ file, line: error.line }, { why: error.message }));
    }
  }
}

export async function* declarationsInXml(desk: Desk, folder: string, count: Count): AsyncGenerator<Declaration> {
  for (const file of partsOf(desk, folder, 'postal-declaration', 'xml')) {
    count.byFile.set(file, 0);
    try {
      for await (const { line, pieces } of xmlDeclarations(desk.files.open(file))) {
        count.byFile.set(file, count.byFile.get(file)! + 1);
        yield { key: pieces[0]?.get('MailObject.Id'), file, line, pieces };
      }
    } catch (error) {
      if (!(error instanceof DamagedXml)) throw error;
      count.blind = true;
      desk.found.add(unreadable({ file }, { why: `${error.message}.` }));
    }
  }
}

type Json = Readonly<Record<string, unknown>>;

/** A view as the rows that the CSV has of it. */
function flat(view: unknown): ReadonlyMap<string, string>[] {
  const { MailObject: mail = {}, Declaration: { Data: { ContentPieces: pieces = [], ...data } = {} } = {} } = view as {
    readonly MailObject?: Json;
    readonly Declaration?: { readonly Data?: { readonly ContentPieces?: readonly Json[] } & Json };
  };
  const cellOf = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value ?? ''));
  const fields = (head: string, from: Json): [string, string][] =>
    Object.entries(from).map(([name, value]) => [`${head}.${name}`, cellOf(value)]);
  return pieces.map(
    (piece) => new Map([...fields('MailObject', mail), ...fields('Declaration.Data', data), ...fields('ContentPiece', piece)]),
  );
}

/** Compares a declaration field by field. */
export function compareDeclaration(shipment: ManifestShipment, head: Head, { file, line, pieces }: Declaration, { found }: Desk): void {
  const where = { file, line, shipment: shipment.shipment };
  if (pieces.length !== shipment.items.length)
    found.add(miscounted(where, { what: 'Content pieces', said: pieces.length, found: shipment.items.length }));
  for (const [i, item] of shipment.items.entries()) {
    const piece = pieces[i];
    const expected = { ...(i === 0 ? shipmentFields(shipment, head) : {}), ...pieceFields(item) };
    for (const [field, other] of Object.entries(expected)) {
      const says = piece?.get(field) ?? '';
      if (!piece || says === String(other ?? '')) continue;
      found.add(
        differs(
          { ...where, field },
          { what: field, says: shown(field, says), by: 'manifest.json', other: shown(field, String(other ?? '')) },
        ),
      );
    }
  }
}

/** Among the further values are a recipient's company and the kind of a number. */
const isPersonal = (field: string): boolean => /\.(Recipient|Sender|ExtraFieldValues)(?!CountryCd)/.test(field);

const shown = (field: string, value: string): string => (value === '' ? 'empty' : isPersonal(field) ? mask(value) : `"${value}"`);

/** Two of the files say the same, also where the manifest has no such field. */
export function compareBoth(json: Declaration, csv: Declaration, shipment: string, { found }: Desk): void {
  for (const [i, piece] of json.pieces.entries()) {
    for (const column of columns) {
      const [says, other] = [csv.pieces[i]?.get(column) ?? '', piece.get(column) ?? ''];
      if (says === other || !fieldsOnlyHere.test(column)) continue;
      const told = { what: column, says: shown(column, says), by: json.file, other: shown(column, other) };
      found.add(differs({ file: csv.file, line: csv.line, shipment }, told));
    }
  }
}

const fieldsOnlyHere = /\.(MailClassCd|MailCategoryCd|TypeCd|NatureTypeCd|SenderIdRef|ExtraFieldNames|ExtraFieldValues)$/;

type Fields = Readonly<Record<string, string | number | undefined>>;

function shipmentFields({ recipient, ...shipment }: ManifestShipment, { sender, on }: Head): Fields {
  return {
    'MailObject.Id': shipment.number,
    'MailObject.PostingDt': `${on}T00:00:00`,
    'MailObject.LocalId': shipment.shipment,
    'MailObject.LocalId2': shipment.orders.join(', '),
    'Declaration.Data.GrossWeight': kilograms(shipment.grossGrams),
    'Declaration.Data.MaxIndex': shipment.items.length,
    'Declaration.Data.Postage': shipment.freight && Number(shipment.freight.amount),
    'Declaration.Data.PostageCurrencyCd': shipment.freight?.currency,
    ...partyFields('Sender', sender),
    ...partyFields('Recipient', recipient),
    'Declaration.Data.RecipientIdRef': recipient.id?.number,
  };
}

function partyFields(role: string, { lines: [first, ...others], ...party }: Omit<ManifestShipment['recipient'], 'id'>): Fields {
  const { name, city, region, postcode, country, phone, email } = party;
  const fields = {
    Name: name,
    AddressLine1: first,
    AddressLine2: others.join(', '),
    City: city,
    State: region,
    ZIP: postcode,
    CountryCd: country,
    Telephone: phone,
    Email: email,
  };
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [`Declaration.Data.${role}${field}`, value]));
}

const pieceFields = ({ item, quantity, description, hs, netGrams, lineValue, origin }: ManifestItem): Fields => ({
  'ContentPiece.Index': item,
  'ContentPiece.Number': quantity,
  'ContentPiece.Description': description,
  'ContentPiece.HS': hs,
  'ContentPiece.NetWeight': kilograms(netGrams),
  'ContentPiece.Amount': Number(lineValue.amount),
  'ContentPiece.CurrencyCd': lineValue.currency,
  'ContentPiece.OrigCountryCd': origin,
});

const kilograms = (grams: string): number => Number(`${parseGrams(grams)}e-6`);

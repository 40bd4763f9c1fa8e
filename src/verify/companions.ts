/** What goes along with a carrier's manifest: its rows as CSV, labels, forms, invoices, declarations, bulk files, messages to customs. */
import { manifestColumns } from '../documents/manifest/manifest.ts';
import type { ManifestShipment } from '../documents/manifest/schema.ts';
import { type Channel, channels } from '../model/shipment.ts';
import { bulkCompanions } from './bulk.ts';
import { cargoFiled } from './cargo.ts';
import { cebFiled } from './ceb.ts';
import { cebSummaries } from './ceb-summary.ts';
import {
  compareBoth,
  compareDeclaration,
  type Declaration,
  declarationsInCsv,
  declarationsInJson,
  declarationsInXml,
} from './declarations.ts';
import { ensFiled } from './ens.ts';
import { euFiled } from './eu-low-value.ts';
import { expFiled } from './exp.ts';
import { type Filed, filedCompanions } from './filed.ts';
import { Follower } from './follower.ts';
import type { Head } from './manifest-cells.ts';
import { compareRows, type Rows, rowSets } from './manifest-rows.ts';
import { byBarcode, byFirstBarcode, byWaybill, type Count, newCount, type Papers, papersOf, sheetsOf } from './papers.ts';
import { postingLists } from './posting-list.ts';
import { checkForm, checkInvoice, checkLabel, checkSpecimen, checkWaybill, pageName } from './prints.ts';
import { differs, missing, missingFile, surplus } from './problems.ts';
import type { ReportIndex } from './report-index.ts';
import type { Desk } from './run-files.ts';
import { ukFiled } from './uk.ts';
import { usFiled } from './us.ts';

/** A shipment of the manifest and what the others say of it. */
interface Met {
  readonly shipment: ManifestShipment;
  readonly head: Head;
}

/** A file, or the parts of one, that goes along with the manifest. */
interface Companion {
  readonly count: Count;
  /** Compares what it has of a shipment. */
  meet(met: Met): Promise<void>;
  end(): Promise<void>;
}

/** Messages to customs. */
const filed: readonly Filed[] = [...cargoFiled, ...cebFiled, ...ensFiled, ...euFiled, ...expFiled, ...ukFiled, ...usFiled];

/** What goes along with a channel's manifest: what it must have, and what else is there. */
export function companionsOf(folder: string, index: ReportIndex, desk: Desk): readonly Companion[] {
  const [channel] = folder.split('/') as [Channel];
  if (!channels.includes(channel)) return [];
  const has = (stem: string): boolean =>
    desk.files.paths.some((path) => path.startsWith(`${folder}/${stem}-`)) ||
    index.tail.files?.some(({ path }) => path.startsWith(`${folder}/${stem}-`)) === true;
  const companions: Companion[] = [
    rows(folder, index, desk),
    ...bulkCompanions(folder, index, desk),
    ...postingLists(folder, desk),
    ...filedCompanions(filed, folder, index, desk),
    ...cebSummaries(folder, desk),
  ];
  if (channel === 'express') companions.push(labels(folder, index, desk, checkWaybill), forms('invoice', folder, index, desk));
  else {
    companions.push(
      labels(folder, index, desk, (shipment, papers) =>
        checkLabel(shipment, papers, channel === 'air-parcel' || index.asksCn23(shipment.shipment), desk),
      ),
    );
    companions.push(forms('cn23', folder, index, desk));
    if (has('invoice')) companions.push(forms('invoice', folder, index, desk));
    if (has('postal-declaration')) companions.push(declarations(folder, index, desk));
  }
  return companions;
}

const ids = ({ declares }: ReportIndex) => declares;

function rows(folder: string, index: ReportIndex, desk: Desk): Companion {
  const file = `${folder}/manifest.csv`;
  const count = newCount();
  const there = desk.files.paths.includes(file);
  if (!there && !index.tail.files?.some(({ path }) => path === file))
    desk.found.add(missingFile({ file }, { by: 'every carrier has its manifest' }));
  const source = async function* (): AsyncGenerator<Rows> {
    if (!there) return;
    count.byFile.set(file, 0);
    for await (const set of rowSets(desk, file, manifestColumns, 'shipment')) {
      count.byFile.set(file, count.byFile.get(file)! + 1);
      yield set;
    }
  };
  const follower = new Follower(source(), ids(index), ({ key, rows }) =>
    desk.found.add(surplus({ file, line: rows[0]!.line }, { at: `Line ${rows[0]!.line}`, what: 'row', value: key ?? '' })),
  );
  return {
    count,
    async meet({ shipment, head }) {
      const set = await follower.take(shipment.shipment);
      if (set) compareRows(shipment, head, set, file, desk);
      else if (there) desk.found.add(missing({ file, shipment: shipment.shipment }, { what: 'row', number: shipment.number }));
    },
    end: () => follower.end(),
  };
}

/** Tells of a paper in the wrong place. */
const outOfPlace =
  (what: string, { found }: Desk) =>
  ({ key, sheets: [sheet] }: Papers): void =>
    found.add(surplus({ file: sheet!.file }, { at: pageName(sheet!), what, value: key ?? 'an unreadable barcode' }));

/** The part that should hold a paper, where it is not known better. */
const firstPart = (folder: string, stem: string): string => `${folder}/${stem}-0001.pdf`;

/** Whether the carrier takes the document at all. */
const isTaken = ({ documents }: Head, id: string): boolean => documents?.includes(id) ?? true;

type Check = (shipment: ManifestShipment, papers: Papers, desk: Desk) => void;

function labels(folder: string, index: ReportIndex, desk: Desk, check: Check): Companion {
  const count = newCount();
  const follower = new Follower(
    papersOf(sheetsOf(desk, folder, 'labels', count), byBarcode, count, false),
    ids(index),
    outOfPlace('label', desk),
  );
  let last = firstPart(folder, 'labels');
  return {
    count,
    async meet({ shipment, head }) {
      const papers = await follower.take(shipment.number);
      if (papers) {
        last = papers.sheets[0]!.file;
        check(shipment, papers, desk);
        if (head.specimen) checkSpecimen(shipment, papers, desk);
      } else if (!count.blind && isTaken(head, folder.startsWith('express/') ? 'waybill' : 'label'))
        desk.found.add(missing({ file: last, shipment: shipment.shipment }, { what: 'label', number: shipment.number }));
    },
    end: () => follower.end(),
  };
}

/** CN 23 or invoices: several pages a shipment, in as many copies for each. */
function forms(stem: 'cn23' | 'invoice', folder: string, index: ReportIndex, desk: Desk): Companion {
  const count = newCount();
  const what = stem === 'cn23' ? 'CN 23' : 'invoice';
  const papers = papersOf(sheetsOf(desk, folder, stem, count), stem === 'cn23' ? byFirstBarcode : byWaybill, count, true);
  const follower = new Follower(papers, ids(index), outOfPlace(what, desk));
  let last = firstPart(folder, stem);
  let copies: number | undefined;
  const due = (id: string): boolean => !folder.startsWith('mail/') || index.asksCn23(id);
  return {
    count,
    async meet({ shipment, head }) {
      const { shipment: id, number } = shipment;
      if (!due(id)) return;
      const set = await follower.take(number);
      if (!set) {
        if (!count.blind && isTaken(head, stem)) desk.found.add(missing({ file: last, shipment: id }, { what, number }));
        return;
      }
      last = set.sheets[0]!.file;
      if (head.specimen) checkSpecimen(shipment, set, desk);
      const made = (stem === 'cn23' ? checkForm : checkInvoice)(shipment, set, desk);
      copies ??= made;
      if (made === undefined || made === copies) return;
      const where = { file: last, shipment: id };
      desk.found.add(
        differs(where, {
          what: `The number of copies for ${number}`,
          says: String(made),
          by: 'the first shipment of the file',
          other: String(copies),
        }),
      );
    },
    end: () => follower.end(),
  };
}

function declarations(folder: string, index: ReportIndex, desk: Desk): Companion {
  const sources = { json: declarationsInJson, csv: declarationsInCsv, xml: declarationsInXml } as const;
  const formats = (['json', 'csv', 'xml'] as const).flatMap((extension) => {
    const is = (path: string): boolean => path.startsWith(`${folder}/postal-declaration-`) && path.endsWith(`.${extension}`);
    if (!desk.files.paths.some(is) && !index.tail.files?.some(({ path }) => is(path))) return [];
    const count = newCount();
    const source = sources[extension](desk, folder, count);
    const follower = new Follower<Declaration>(source, ids(index), ({ file, line, key }) =>
      desk.found.add(surplus({ file, line }, { at: `Line ${line}`, what: 'declaration', value: key ?? 'no number' })),
    );
    return [{ follower, count, extension }];
  });
  const count = newCount();
  return {
    count,
    async meet({ shipment, head }) {
      const said: Declaration[] = [];
      for (const { follower, extension, count: of } of formats) {
        const declaration = await follower.take(shipment.number);
        const file = `${folder}/postal-declaration-0001.${extension}`;
        if (declaration) compareDeclaration(shipment, head, declaration, desk);
        else if (!of.blind)
          desk.found.add(missing({ file, shipment: shipment.shipment }, { what: 'declaration', number: shipment.number }));
        if (declaration) said.push(declaration);
      }
      const [first, ...others] = said;
      for (const other of others) compareBoth(first!, other, shipment.shipment, desk);
    },
    async end() {
      for (const { follower, count: of } of formats) {
        await follower.end();
        for (const [path, there] of of.byFile) count.byFile.set(path, there);
        count.blind ||= of.blind;
      }
    },
  };
}

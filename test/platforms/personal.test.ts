/** Names, streets, telephones, e-mail addresses and numbers of people stand in no message, whatever is wrong with them. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Party } from '../../src/model/party.ts';
import { platforms } from '../../src/platforms/index.ts';
import { firstLive, reread } from './live.ts';

const folder = new URL('../../fixtures/platforms/', import.meta.url);
/** Without those that hold no order that goes: refused files, and halves of two files. */
const none = /^(magento|tongtool|store)\/|all-orders|sale-report|EtsySoldOrders|no-address|without-street|certain-names-only|expected/;
const paths = platforms
  .flatMap(({ id }) => readdirSync(new URL(id, folder)).map((name) => `${id}/${name}`))
  .filter((path) => !none.test(path));

const personal = ({ name, company, lines, phone, email, taxId }: Party): string[] =>
  [name, company, ...lines, phone, email, taxId?.number].filter((text) => text !== undefined);

/** What a spreadsheet, a platform or a wrong encoding makes of a cell; each holds the word that must not be told. */
const damaged = [
  'Quillfeather***',
  '*Quillfeather',
  'QuillfeatherÃ©',
  '6.5551E+10',
  'Quillfeather\nQuillfeather',
  "'Quillfeather",
  'Quillfeather; 1; 2',
];

test.each(paths)('%s', async (path) => {
  const live = await firstLive(path);
  const { order } = reread(live, {});
  const known = personal(order!.recipient);
  const header = live.rows[0]!.header.names;
  // A cell with a name or a street: the whole of it, or, where the export packs the address, a part.
  const columns = header.filter((column) => {
    const text = live.rows[0]!.cell(column).replace(/\s+/g, ' ');
    return text !== '' && known.some((each) => text === each || (text.length > 12 && text.includes(each) && each.length > 6));
  });
  expect(columns.length).toBeGreaterThan(1);
  for (const column of columns) {
    for (const text of damaged) {
      const { problems } = reread(live, { [column]: text });
      const said = problems.map(({ message, fix }) => `${message} ${fix}`).join('\n');
      expect([column, text, /Quillfeather|6\.5551E/.test(said) ? said : '']).toEqual([column, text, '']);
    }
  }
});

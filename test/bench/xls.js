/** Old binary workbooks (BIFF8) of text cells, as large as the format allows: no library writes them in bearable time and memory. */

const rowsOfSheet = 65_536;
const sector = 4096;

function record(id, ...parts) {
  const head = Buffer.alloc(4);
  const body = Buffer.concat(parts);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(body.length, 2);
  return Buffer.concat([head, body]);
}

const begin = (type) => record(0x0809, Buffer.from([0, 6, type, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0]));
const end = record(0x000a);

function textOf(text, countBytes) {
  const wide = /[^\0-\xff]/.test(text);
  const head = Buffer.alloc(countBytes + 1);
  head.writeUIntLE(text.length, 0, countBytes);
  head[countBytes] = wide ? 1 : 0;
  return Buffer.concat([head, Buffer.from(text, wide ? 'utf16le' : 'latin1')]);
}

/** Each text once, in the order in which it is first met; cells name it by number. */
function sharedTexts() {
  const numbers = new Map();
  let cells = 0;
  return {
    numberOf(text) {
      cells++;
      const known = numbers.get(text) ?? numbers.size;
      if (known === numbers.size) numbers.set(text, known);
      return known;
    },
    records() {
      const head = Buffer.alloc(8);
      head.writeUInt32LE(cells, 0);
      head.writeUInt32LE(numbers.size, 4);
      const bodies = [[head]];
      let size = 8;
      for (const text of numbers.keys()) {
        const bytes = textOf(text, 2);
        if (size + bytes.length > 8224) {
          bodies.push([]);
          size = 0;
        }
        bodies.at(-1).push(bytes);
        size += bytes.length;
      }
      return Buffer.concat(bodies.map((body, i) => record(i === 0 ? 0x00fc : 0x003c, ...body)));
    },
  };
}

function rowOf(line, cells, texts) {
  const filled = cells.map((text, column) => ({ text, column })).filter(({ text }) => text !== '');
  const bytes = Buffer.alloc(filled.length * 14);
  filled.forEach(({ text, column }, i) => {
    bytes.writeUInt16LE(0x00fd, i * 14);
    bytes.writeUInt16LE(10, i * 14 + 2);
    bytes.writeUInt16LE(line, i * 14 + 4);
    bytes.writeUInt16LE(column, i * 14 + 6);
    bytes.writeUInt32LE(texts.numberOf(text), i * 14 + 10);
  });
  return bytes;
}

/** The bytes of a workbook; what one sheet cannot hold goes on in the next, under the same header. */
export function xlsOf([header, ...rows]) {
  const texts = sharedTexts();
  const sheets = [];
  for (let from = 0; from === 0 || from < rows.length; from += rowsOfSheet - 1) {
    const own = [header, ...rows.slice(from, from + rowsOfSheet - 1)];
    sheets.push(Buffer.concat([begin(0x10), ...own.map((cells, line) => rowOf(line, cells, texts)), end]));
  }
  const names = sheets.map((_, i) => textOf(`Sheet${i + 1}`, 1));
  const shared = texts.records();
  let at = begin(5).length + names.reduce((sum, name) => sum + 10 + name.length, 0) + shared.length + end.length;
  const listed = names.map((name, i) => {
    const place = Buffer.alloc(6);
    place.writeUInt32LE(at, 0);
    at += sheets[i].length;
    return record(0x0085, place, name);
  });
  return container(Buffer.concat([begin(5), ...listed, shared, end, ...sheets]));
}

/** The compound file round the one stream `Workbook`: header, stream, directory, allocation table. */
function container(stream) {
  const length = Math.ceil(Math.max(stream.length, sector) / sector);
  let tables = 1;
  while (tables * (sector / 4) < length + 1 + tables) tables++;
  const table = Buffer.alloc(tables * sector, 0xff);
  for (let i = 0; i < length; i++) table.writeInt32LE(i === length - 1 ? -2 : i + 1, i * 4);
  table.writeInt32LE(-2, length * 4);
  for (let i = 0; i < tables; i++) table.writeInt32LE(-3, (length + 1 + i) * 4);
  const head = Buffer.alloc(sector);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head);
  for (const [i, value] of [0x3e, 4, 0xfffe, 12, 6].entries()) head.writeUInt16LE(value, 24 + i * 2);
  for (const [i, value] of [1, tables, length, 0, sector, -2, 0, -2, 0].entries()) head.writeInt32LE(value, 40 + i * 4);
  for (let i = 0; i < 109; i++) head.writeInt32LE(i < tables ? length + 1 + i : -1, 76 + i * 4);
  const directory = Buffer.alloc(sector);
  entry(directory, 0, 'Root Entry', 5, { child: 1, start: -2, size: 0 });
  entry(directory, 128, 'Workbook', 2, { child: -1, start: 0, size: Math.max(stream.length, sector) });
  return Buffer.concat([head, stream, Buffer.alloc(length * sector - stream.length), directory, table]);
}

function entry(directory, at, name, type, { child, start, size }) {
  directory.write(name, at, 'utf16le');
  directory.writeUInt16LE(name.length * 2 + 2, at + 64);
  directory[at + 66] = type;
  directory[at + 67] = 1;
  for (const [i, value] of [-1, -1, child].entries()) directory.writeInt32LE(value, at + 68 + i * 4);
  directory.writeInt32LE(start, at + 116);
  directory.writeUInt32LE(size, at + 120);
}

/** Houses of a house manifest in Cargo-IMP (FHL), line by line. */
import { UnreadableSheet } from '../formats/spreadsheet.ts';
import type { FiledRecord } from './filed.ts';

interface Line {
  readonly line: number;
  readonly text: string;
}

/** Throws {@link UnreadableSheet} where it is no such message, or breaks off within a house. */
export async function* cargoImpHouses(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<FiledRecord> {
  const [first, second, ...lines] = await allLines(bytes);
  const [, master, pieces, weight] = /^MBI\/(\d{3}-\d{8})[A-Z]{6}\/T(\d+)K([\d.]+)$/.exec(second?.text ?? '') ?? [];
  if (!/^FHL\/[45]$/.test(first?.text ?? '') || master === undefined) throw new UnreadableSheet('it is no house manifest FHL');
  const bill = { key: master, line: 2, fields: new Map(Object.entries({ pieces: pieces!, weight: weight! })) };
  let house: Line[] = [];
  for (const line of lines) {
    if (line.text.startsWith('HBS/') && house.length > 0) {
      yield { ...recordOf(house), bill };
      house = [];
    }
    house.push(line);
  }
  if (house.length > 0) yield { ...recordOf(house), bill };
}

async function allLines(bytes: AsyncIterable<Uint8Array>): Promise<Line[]> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of bytes) text += decoder.decode(piece, { stream: true });
  if (!text.endsWith('\n')) throw new UnreadableSheet('it is cut off');
  return text
    .slice(0, -1)
    .split('\n')
    .map((line, i) => ({ line: i + 1, text: line }));
}

function recordOf(lines: readonly Line[]): Omit<FiledRecord, 'bill'> {
  const groups = groupsOf(lines);
  const [, number = '', , pieces = '', weight = '', units = ''] = groups.get('HBS')?.[0]?.split('/') ?? [];
  const [, currency = '', , , value = ''] = groups.get('CVD')?.[0]?.split('/') ?? [];
  if (number === '' || currency === '') throw new UnreadableSheet(`line ${lines[0]!.line} begins no whole house`);
  const country = groups.get('CNE')?.at(-1)?.split('/')[1] ?? '';
  const codes = (groups.get('HTS') ?? []).map((line) => line.replace(/^(HTS)?\//, '')).join(' ');
  const fields = { number, pieces, grossWeight: weight.replace(/^K/, ''), units, value: `${value} ${currency}`, country, codes };
  return { line: lines[0]!.line, fields: new Map(Object.entries(fields)), lines: [] };
}

/** Lines by the three letters of their group; those that begin with `/` go on with it. */
function groupsOf(lines: readonly Line[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  let open: string[] = [];
  for (const { text } of lines) {
    if (!text.startsWith('/')) groups.set(text.slice(0, 3), (open = []));
    open.push(text);
  }
  return groups;
}

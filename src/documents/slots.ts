/** The places of a form that a shipment's data goes to: what stands there, how it may shrink, what is said when it does not fit. */
import type { TextMark } from '../formats/page.ts';
import type { Typefaces } from '../formats/typeface.ts';
import type { Party } from '../model/party.ts';
import { mask, type Problem } from '../model/problem.ts';
import { addressLines } from './address-lines.ts';
import { type Fitted, fitAll, fitText, inBox, type Step, shorten } from './fitting.ts';
import { type Rectangle, stack } from './marks.ts';
import { addressTooLong, shortenedDescription, textTooLong, unprintableCharacter } from './problems.ts';

export interface Slot {
  /** In words, for a problem: `recipient telephone`. */
  readonly field: string;
  readonly text: string;
  readonly box: Rectangle;
  readonly steps: readonly Step[];
  readonly align?: 'centre' | 'right';
  readonly bold?: boolean;
  /** Content line, from 1. */
  readonly item?: number;
  /** Masked in messages. */
  readonly personal?: boolean;
  /** A description may be shortened, with a warning; anything else that does not fit holds the shipment. */
  readonly shortens?: boolean;
}

/** An address as a block of lines. */
export interface Block {
  readonly party: 'sender' | 'recipient';
  readonly address: Party;
  readonly x: number;
  /** Top of the first line. */
  readonly y: number;
  readonly width: number;
  readonly steps: readonly Step[];
}

/** A form with its data, before it is drawn. */
export interface Filled {
  readonly slots: readonly Slot[];
  readonly blocks: readonly Block[];
}

/** What a slot comes to: how its text is set, and what was printed of it where that is less than all. */
interface Settled {
  readonly fitted: Fitted | undefined;
  readonly printed?: string;
}

function settleAnew({ text, box, steps, bold, shortens }: Slot, typefaces: Typefaces): Settled {
  const fitted = fitText(text, box[2], steps, typefaces, bold);
  if (fitted || !shortens) return { fitted };
  const last = steps.at(-1)!;
  const printed = shorten(text, box[2], last, typefaces);
  return { fitted: fitText(printed, box[2], [last], typefaces, bold), printed };
}

/** Descriptions, codes and amounts come again and again, people do not: those of a bounded number of texts are remembered. */
const settled = new WeakMap<Typefaces, WeakMap<readonly Step[], Map<number, Map<string, Settled>>>>();
const most = 4096;

/** By text, for the slots of these steps, this width and weight. */
function settledBy({ steps, box, bold }: Slot, typefaces: Typefaces): Map<string, Settled> {
  let bySteps = settled.get(typefaces);
  if (!bySteps) settled.set(typefaces, (bySteps = new WeakMap()));
  let byWidth = bySteps.get(steps);
  if (!byWidth) bySteps.set(steps, (byWidth = new Map()));
  const width = bold ? -box[2] : box[2];
  let byText = byWidth.get(width);
  if (!byText) byWidth.set(width, (byText = new Map()));
  return byText;
}

function settle(slot: Slot, typefaces: Typefaces): Settled {
  if (slot.personal) return settleAnew(slot, typefaces);
  const byText = settledBy(slot, typefaces);
  let known = byText.get(slot.text);
  if (known) return known;
  known = settleAnew(slot, typefaces);
  if (byText.size >= most) byText.clear();
  byText.set(slot.text, known);
  return known;
}

/** Every step with the lines as given, and only then with the street's lines run together. */
const fitBlock = ({ address, width, steps }: Block, typefaces: Typefaces): Fitted | undefined =>
  fitAll(addressLines(address), width, steps, typefaces) ?? fitAll(addressLines(address, true), width, steps, typefaces);

/** What is printed. A text that fits in no way is set in its smallest type, whole: its shipment is held, so nobody prints it. */
export function marksOf({ slots, blocks }: Filled, typefaces: Typefaces): TextMark[] {
  return [...blocks.flatMap((block) => blockMarks(block, typefaces)), ...slots.flatMap((slot) => slotMarks(slot, typefaces))];
}

function slotMarks(slot: Slot, typefaces: Typefaces): TextMark[] {
  if (slot.text === '') return [];
  const { align, bold, steps, box, text } = slot;
  const fitted = settle(slot, typefaces).fitted ?? { ...steps.at(-1)!, lines: [text] };
  return inBox(box, fitted, typefaces, { ...(align ? { align } : {}), ...(bold ? { bold } : {}) });
}

function blockMarks(block: Block, typefaces: Typefaces): TextMark[] {
  const { size, leading, lines } = fitBlock(block, typefaces) ?? { ...block.steps.at(-1)!, lines: addressLines(block.address, true) };
  return stack(block.x, block.y, size, leading, lines);
}

/** What a form would cut, and what it cannot print. Where a character has no face nothing is measured: the fix changes the text. */
export function problemsOf({ slots, blocks }: Filled, shipment: string, document: string, typefaces: Typefaces): Problem[] {
  const problems: Problem[] = [];
  for (const block of blocks) unprintableIn(block, shipment, typefaces, problems);
  for (const { text, field, item } of slots) {
    if (!plain.test(text)) problems.push(...unprintables(text, { shipment, field, ...(item ? { item } : {}) }, typefaces));
  }
  if (problems.length > 0) return problems;
  for (const block of blocks) problems.push(...blockProblems(block, shipment, document, typefaces));
  for (const slot of slots) problems.push(...slotProblems(slot, shipment, document, typefaces));
  return problems;
}

/** Printable letters of the western and central European languages stand in every Latin face, as does our own sign of quantity. */
const plain = /^[ -~\u00a1-\u00ac\u00ae-\u017f]*$/;

const unprintables = (text: string, where: { readonly shipment: string; readonly field: string }, typefaces: Typefaces): Problem[] =>
  typefaces.uncovered(text).map((character) => unprintableCharacter(where, { field: `The ${where.field}`, character }));

const fields = ['name', 'company', 'address', 'city', 'region', 'postcode', 'telephone'];

function unprintableIn({ party, address }: Block, shipment: string, typefaces: Typefaces, problems: Problem[]): void {
  const { name, company = '', lines, city, region = '', postcode = '', phone = '' } = address;
  [name, company, lines.join(' '), city, region, postcode, phone].forEach((text, i) => {
    if (!plain.test(text)) problems.push(...unprintables(text, { shipment, field: `${party} ${fields[i]}` }, typefaces));
  });
}

const none: readonly Problem[] = [];

function blockProblems(block: Block, shipment: string, document: string, typefaces: Typefaces): readonly Problem[] {
  if (fitBlock(block, typefaces)) return none;
  const { party, address } = block;
  const value = mask([address.name, address.company, ...address.lines].filter(Boolean).join(', '));
  return [addressTooLong({ shipment, field: `${party} address` }, { party, value, document })];
}

function slotProblems(slot: Slot, shipment: string, document: string, typefaces: Typefaces): readonly Problem[] {
  const { field, text, item, personal } = slot;
  if (text === '') return none;
  const { fitted, printed } = settle(slot, typefaces);
  if (fitted && printed === undefined) return none;
  const where = { shipment, field, ...(item ? { item } : {}) };
  if (printed !== undefined) return [shortenedDescription(where, { found: text, printed, document })];
  return fitted ? [] : [textTooLong(where, { field: `The ${field}`, value: personal ? mask(text) : `"${text}"`, document })];
}

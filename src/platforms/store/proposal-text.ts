/** A proposed mapping as a block of the settings, to be pasted; what the seller must say stands in comments. */
import type { Sample } from '../sample.ts';
import { type Field, fields } from './mapping.ts';
import type { Proposal } from './proposal.ts';

/** Plain where YAML takes it for text; quoted otherwise. */
const scalar = (text: string): string =>
  /^[\p{L}][\p{L}\p{N} ./_()-]*$/u.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text) && !text.endsWith(' ')
    ? text
    : JSON.stringify(text);
const listed = (texts: readonly string[]): string =>
  texts.length === 1 ? scalar(texts[0]!) : `[${texts.map((each) => quotedIn(each)).join(', ')}]`;
const quotedIn = (text: string): string => (/^[\p{L}\p{N} ]+$/u.test(text) ? scalar(text) : JSON.stringify(text));

const needed: readonly Field[] = ['order', 'address', 'country', 'quantity'];

/** The block, and what in it the seller still has to say. */
export function formatProposal(
  id: string,
  { certainty, encoding }: Sample,
  proposal: Proposal,
  insteadOf?: string,
): { readonly yaml: string; readonly open: string[] } {
  const { columns, unclear, others } = proposal;
  const open: string[] = [];
  const lines = ['stores:', `  ${id}:`, ...(insteadOf === undefined ? [] : [`    instead_of: ${insteadOf}`]), '    columns:'];
  const ask = (question: string, ...written: readonly string[]): void => {
    open.push(question);
    lines.push(`    # ${question}`, ...written.map((line) => `    # ${line}`));
  };
  for (const field of fields) {
    const headings = columns.get(field);
    if (headings) lines.push(`      ${field}: ${listed(headings)}`);
  }
  for (const field of needed.filter((each) => !columns.has(each))) ask(`Which column is ${field}?`, `  ${field}: `);
  if (!columns.has('name') && !columns.has('company')) ask('Which column is the recipient?', '  name: ');
  if (!columns.has('sku')) ask('Which column is the SKU, as the catalogue has it?', '  sku: ');
  askPrices(proposal, lines, ask);
  askForms(proposal, lines, ask);
  if (encoding !== 'utf-8')
    lines.push(`    encoding: ${encoding}${certainty === 'guess' ? '  # the bytes fit it; see whether names with accents are right' : ''}`);
  lines.push('    # trade: b2c                   # or b2b, c2c, f2c, where all orders of this store are so');
  if (proposal.statuses.length > 0) {
    ask('Which of these do not go? cancelled, refunded, shipped, unpaid, digital, fulfilled-by-platform or pick-up:');
    lines.push(`    # not_to_ship: {${proposal.statuses.map((word) => `${JSON.stringify(word)}: `).join(', ')}}`);
  }
  const rest = [...others, ...(unclear.length > 0 && hasPrice(proposal) ? unclear : [])];
  if (rest.length > 0) lines.push('    # Not used:', ...rest.map((heading) => `    #   ${heading.replace(/\s+/g, ' ')}`));
  return { yaml: `${lines.join('\n')}\n`, open };
}

const priceFields: readonly Field[] = ['unit_price', 'line_total', 'goods_total'];
const hasPrice = ({ columns }: Proposal): boolean => priceFields.some((field) => columns.has(field));

type Ask = (question: string, ...written: readonly string[]) => void;

function askPrices(proposal: Proposal, lines: string[], ask: Ask): void {
  const { columns, unclear, marked } = proposal;
  const given = priceFields.filter((field) => columns.has(field));
  if (given.length > 1)
    lines.push(
      `    basis: ${{ unit_price: 'unit', line_total: 'line', goods_total: 'order' }[given[0] as 'unit_price']}  # the others are checked against it`,
    );
  const [first] = unclear;
  if (given.length === 0 && first !== undefined)
    ask(
      `Is ${JSON.stringify(first)} of one piece, of the line, or of all goods of the order (without freight and tax)?`,
      ...priceFields.map((field) => `  ${field}: ${scalar(first)}`),
    );
  if (given.length === 0 && first === undefined)
    lines.push('    basis: none                    # no price was found: values come from the catalogue');
  if ((given.length > 0 || first !== undefined) && !columns.has('currency') && !marked)
    ask('In which currency are the amounts?', 'currency: USD');
}

function askForms({ columns, dates, marks, unclear }: Proposal, lines: string[], ask: Ask): void {
  const [form, ...forms] = dates;
  if (columns.has('placed_on')) {
    if (form === undefined) ask('How are the dates written? As YYYY-MM-DD, DD/MM/YYYY, MM/DD/YYYY …', 'dates: ');
    else if (forms.length > 0)
      ask('Which is it? The first rows can be read in each of these forms:', ...dates.map((each) => `dates: ${scalar(each)}`));
    else lines.push(`    dates: ${scalar(form)}`);
  }
  if (![...priceFields, 'shipping', 'discount'].some((field) => columns.has(field as Field)) && unclear.length === 0) return;
  const [mark, ...others] = marks;
  if (mark !== undefined && others.length === 0) lines.push(`    money: {mark: "${mark}"}`);
  else ask('Is the decimal mark a point or a comma? The first rows do not tell:', 'money: {mark: "."}', 'money: {mark: ","}');
}

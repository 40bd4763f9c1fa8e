/** What a mistake of ours tells: where in the program it was made, and nothing of the orders that it was made with. */

/** Messages that the engine writes about the program itself, or that are our own; those of others may quote what they were given. */
const tellable: ReadonlySet<string> = new Set(['Error', 'TypeError', 'ReferenceError']);

/** The kind of error, its message as far as it may be told, and its stack. */
export function bugOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Something that is no error was thrown.';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at .*(?:\d+:\d+|<anonymous>|native)\)?$/.test(line));
  const message = tellable.has(error.name) ? withoutContent(error) : '(its message is left out, since it may quote an order)';
  return [`${error.name}: ${message}`, ...frames].join('\n');
}

/** Texts in quotes, e-mail addresses and long numbers are left out. A property that was not there has the program's name, not an order's. */
const withoutContent = ({ name, message }: Error): string =>
  message
    .replace(/"[^"]*"?|`[^`]*`?|“[^”]*”?/g, '…')
    .replace(/'[^']*'?/g, (text) => (name !== 'Error' && /^'[a-z][A-Za-z]*'$/.test(text) ? text : '…'))
    .replace(/\S+@\S+/g, '…')
    .replace(/\d[\d .-]{4,}\d/g, '…');

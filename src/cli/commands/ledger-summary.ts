/** `ledger summary`: the lists of a month that customs accepted, and the message that sums them up. */
import { loadSettings, today } from '../batch.ts';
import type { Io } from '../io.ts';

export interface SummaryOptions {
  readonly month: string;
  readonly settings?: string;
  readonly ledger?: string;
  readonly carrier?: string;
  readonly out?: string;
  readonly json?: true;
}

/** Ends with 1 where an accepted shipment has no number of a list: its answer is to be imported again with it. */
export async function summary(io: Io, { month, carrier, out, json, ...options }: SummaryOptions, place: string): Promise<number> {
  const library = await import('../../index.ts');
  const { settings } = await loadSettings(io, library, options.settings);
  const ledger = await library.openLedger(place, { now: io.now });
  try {
    const found = await library.summariesOf(settings, today(io, settings.timezone), month, ledger, carrier);
    const made = [];
    for (const { carrier: of, lists, without, messages } of found) {
      const files: string[] = [];
      for (const [i, message] of out === undefined ? [] : messages.entries()) {
        const path = io.path(out!, `ceb701-${month}-${of}-${String(i + 1).padStart(4, '0')}.xml`);
        await io.create(path, message);
        files.push(path);
      }
      made.push({ carrier: of, lists, without, files });
      for (const id of without)
        io.err(`${id} was accepted without the number of its list.\n  → Import the answer that has it, with: declarant ledger import\n`);
    }
    if (json) io.out(`${JSON.stringify(made)}\n`);
    else for (const { lists, files } of made) io.out((out === undefined ? lists : files).map((each) => `${each}\n`).join(''));
    if (made.length === 0) io.err(`No list was accepted in ${month}.\n`);
    return made.some(({ without }) => without.length > 0) ? 1 : 0;
  } finally {
    await ledger.close();
  }
}

/** Runs that stand in the folder of runs and not in the ledger: one that is older than they are would give their numbers again. */
import { csvRecords, readGuard } from '../formats/csv.ts';
import { CouldNotRun } from '../model/could-not-run.ts';

/** The numbers of a manifest.csv, each as often as it has rows. */
export async function* numbersIn(manifest: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let at: number | undefined;
  for await (const { records } of csvRecords(manifest, { delimiter: ',' })) {
    for (const { cells } of records) {
      if (at === undefined) at = cells.indexOf('number');
      else if (cells[at]) yield readGuard(cells[at]!);
    }
  }
}

/** Nothing was written yet, and the serials that this run claimed are forgotten with it. */
export const givenBefore = (number: string, carrier: string, run: string): CouldNotRun =>
  new CouldNotRun(
    `The ledger would give ${number}, which stands in the run ${run} already; it does not know that run.`,
    `It is an older copy, or another ledger: put back the newest one, or name it with --ledger. If it is lost, set "from" under carriers.${carrier}.numbers beyond what was used; if the run was never handed over, move its folder away.`,
  );

/** What to do with errors after which nobody knows, or nobody needs to know. */
import { CouldNotRun } from '../model/could-not-run.ts';
import { Unsettled } from './ledger.ts';

/** The connection was lost while a transaction was being ended: it may have been done, or not. */
export class Uncertain extends CouldNotRun {}

/** The sealing of a run; where nobody knows whether it was done, its folder must stay. */
export async function sealing(id: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Uncertain)) throw error;
    throw new Unsettled(
      `${error.message} It was lost while the run ${id} was being entered, so whether the run stands is not known yet.`,
      'Run the same again when the ledger can be reached: it shows the run first if it stands, and declares nothing twice.',
      { cause: error },
    );
  }
}

/** A folder that could not be shown, of a run that cannot be taken back either: the next run shows it. */
export async function takingBack(id: string, why: unknown, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof CouldNotRun)) throw error;
    throw new Unsettled(
      `${why instanceof CouldNotRun ? `${why.message} ` : ''}The run ${id} is entered and stands, but its folder could not be shown. ${error.message}`,
      'Remedy that and run the same again: it shows the folder first, and declares nothing twice.',
      { cause: error },
    );
  }
}

/** The folder is shown by now, so a fault must not say that nothing was declared. */
export async function lastWord(id: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof CouldNotRun)) throw error;
    throw new CouldNotRun(
      `The run ${id} stands and its folder is there, but its last word could not be noted. ${error.message}`,
      'Remedy that; the next run notes it. Do not declare the batch anew elsewhere.',
      { cause: error },
    );
  }
}

/** What cannot be forgotten now is forgotten by the next run; the error that led here is the one to tell. */
export async function forgetting(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof CouldNotRun)) throw error;
  }
}

import { visible } from './visible.ts';

/**
 * The work could not be done at all: usage, an unreadable file, bad settings, a full disk. Thrown, caught once by the command line,
 * printed without a stack, exit 2. What is wrong with the data is a problem instead, and our own mistakes are any other error.
 */
export class CouldNotRun extends Error {
  override readonly name: string = 'CouldNotRun';
  /** What the person does about it; a sentence. */
  readonly remedy: string;

  /** @param message what failed, with the path or key it is about; a sentence. */
  constructor(message: string, remedy: string, options?: { readonly cause?: unknown }) {
    // Lines of several faults stay lines.
    super(message.split('\n').map(visible).join('\n'), options);
    this.remedy = visible(remedy);
  }
}

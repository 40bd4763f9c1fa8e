/** What a driver says when it could not run. */
import { expect } from 'vitest';
import { CouldNotRun } from '../../src/model/could-not-run.ts';

/** The message, after seeing that there is one, with a remedy. */
export async function couldNot(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(CouldNotRun);
  const { message, remedy } = error as CouldNotRun;
  expect(remedy).toMatch(/^[A-Z].*\.$/);
  return message;
}

/** Reads a run folder back as a carrier would, and says what disagrees. Pure: it is handed the files. */
import type { Problem } from './model/problem.ts';
import { checkCarrierFolder } from './verify/carrier-folder.ts';
import { type Forgotten, forgottenIn } from './verify/forgotten.ts';
import { missingFile } from './verify/problems.ts';
import { reportFile, reportIndex } from './verify/report-index.ts';
import { findings, type RunFiles } from './verify/run-files.ts';
import { checkListed, checkSums, sumsFile } from './verify/sums.ts';

export { verifyProblems } from './verify/problems.ts';
export type { RunFiles } from './verify/run-files.ts';

export interface Verified {
  /** Empty: everything agrees. */
  readonly problems: readonly Problem[];
  readonly files: number;
  /** As report.json declares them, those whose messages wait for a signature or an answer too. */
  readonly shipments: number;
  /** Its personal files were taken away; what is left was verified. */
  readonly forgotten?: Forgotten;
}

/** Whether a folder is a run at all. */
export const isRun = (paths: readonly string[]): boolean => paths.includes(reportFile) || paths.includes(sumsFile);

/**
 * Verifies a run: checksums, shapes, counts, manifests field by field, the sums in them, and every page's bars and texts. What is in memory is
 * one part of each document and a small index of the shipments.
 */
export async function verifyRun(files: RunFiles): Promise<Verified> {
  const found = findings();
  const desk = { files, found };
  const forgotten = await forgottenIn(desk);
  const hashes = await checkSums(desk, forgotten !== undefined);
  if (!files.paths.includes(reportFile)) found.add(missingFile({ file: reportFile }, { by: 'every run has it' }));
  const index = await reportIndex(desk);
  const { declared = 0, written = 0 } = index.tail.counts ?? {};
  const told = { files: files.paths.length, shipments: declared + written };
  if (forgotten) return { problems: found.end(), ...told, forgotten };
  checkListed(index.tail, hashes, desk);
  for (const folder of carrierFolders([...files.paths, ...(index.tail.files ?? []).map(({ path }) => path)])) {
    await checkCarrierFolder(folder, index, desk);
  }
  await index.end();
  return { problems: found.end(), ...told };
}

/** `mail/china-post`, and the others. */
const carrierFolders = (paths: readonly string[]): readonly string[] =>
  [...new Set(paths.flatMap((path) => /^((?:mail|air-parcel|express)\/[^/]+)\//.exec(path)?.[1] ?? []))].sort();

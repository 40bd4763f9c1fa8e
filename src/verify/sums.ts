/** Whether the files of a run are those that were written: SHA256SUMS, and the list in report.json. */
import type { Report } from '../pipeline/report.ts';
import { forgottenFile, isProof } from './forgotten.ts';
import { checksum, halfForgotten, missingFile, unlistedFile, unreadable } from './problems.ts';
import { reportFile } from './report-index.ts';
import { bytesOf, type Desk, sha256Of } from './run-files.ts';

export const sumsFile = 'SHA256SUMS';

/** Reads every file once; gives the SHA-256 of each. Of a run that was forgotten, no file that said who bought may be there. */
export async function checkSums({ files, found }: Desk, forgotten = false): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  for (const path of files.paths)
    if (path !== sumsFile && !(forgotten && path === forgottenFile)) hashes.set(path, await sha256Of(files, path));
  if (!files.paths.includes(sumsFile)) {
    found.add(missingFile({ file: sumsFile }, { by: 'every run has it' }));
    return hashes;
  }
  const listed = await readSums({ files, found });
  for (const [path, { sum, line }] of listed) {
    const hash = hashes.get(path);
    if (forgotten && !isProof(path)) {
      if (hash !== undefined) found.add(halfForgotten({ file: path }, {}));
    } else if (hash === undefined) found.add(missingFile({ file: path }, { by: `${sumsFile} lists it (line ${line})` }));
    else if (hash !== sum) found.add(checksum({ file: path }, { by: `${sumsFile} (line ${line})`, listed: sum, found: hash }));
  }
  for (const path of hashes.keys()) if (!listed.has(path)) found.add(unlistedFile({ file: path }, {}));
  return hashes;
}

/** What the file lists, by path; a line that lists nothing is a problem. */
export async function readSums({ files, found }: Desk): Promise<ReadonlyMap<string, { readonly sum: string; readonly line: number }>> {
  const listed = new Map<string, { sum: string; line: number }>();
  const text = Buffer.from(await bytesOf(files, sumsFile)).toString('utf8');
  for (const [i, each] of text.split('\n').entries()) {
    if (each === '') continue;
    const [, escaped, sum, name] = /^(\\?)([0-9a-f]{64}) [ *](.+)$/.exec(each) ?? [];
    if (sum === undefined || name === undefined) {
      found.add(unreadable({ file: sumsFile, line: i + 1 }, { why: 'the line is no checksum as sha256sum writes it.' }));
      continue;
    }
    const path = escaped ? name.replace(/\\([\\nr])/g, (_, sign: string) => ({ n: '\n', r: '\r' })[sign] ?? '\\') : name;
    listed.set(path, { sum, line: i + 1 });
  }
  return listed;
}

/** The files that report.json lists; how many shipments are in each is compared where they are read. */
export function checkListed({ files }: Partial<Report>, hashes: ReadonlyMap<string, string>, { found }: Desk): void {
  if (!files) return;
  const listed = new Set<string>([reportFile]);
  for (const { path, sha256 } of files) {
    listed.add(path);
    const hash = hashes.get(path);
    if (hash === undefined) found.add(missingFile({ file: path }, { by: `${reportFile} lists it` }));
    else if (hash !== sha256) found.add(checksum({ file: path }, { by: reportFile, listed: sha256, found: hash }));
  }
  for (const path of hashes.keys()) {
    if (!listed.has(path) && /^(mail|air-parcel|express|held|waiting)\//.test(path)) found.add(unlistedFile({ file: path }, {}));
  }
}

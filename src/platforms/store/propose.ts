/** `declarant init --map`: from a file to the block of settings by which it may be read. */
import type { Input } from '../../formats/input.ts';
import { bad, good, type Outcome } from '../../model/problem.ts';
import { fileUnrecognised } from '../file-problems.ts';
import { sampleRows } from '../sample.ts';
import { proposeMapping } from './proposal.ts';
import { formatProposal } from './proposal-text.ts';

export interface Proposed {
  /** To be pasted into the settings; names no person of the file. */
  readonly yaml: string;
  /** Questions that stand in its comments. */
  readonly open: readonly string[];
}

/** The store's id is made of the file's name. `insteadOf` is the built-in layout that recognises the file, if one does. */
export async function proposeStore(input: Input, encoding?: string, insteadOf?: string): Promise<Outcome<Proposed>> {
  const { value: sample, problems } = await sampleRows(input, encoding);
  if (!sample) return bad(...problems);
  const proposal = proposeMapping(sample.rows);
  return proposal
    ? good(formatProposal(idOf(input.name), sample, proposal, insteadOf))
    : bad(fileUnrecognised({ file: input.name }, { header: [] }));
}

const idOf = (file: string): string =>
  file
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'my-shop';

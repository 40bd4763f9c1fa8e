/** What a JSON Schema found, as a problem. */
import type { z } from 'zod';
import type { Problem } from '../model/problem.ts';
import { misshapen } from './problems.ts';

/** The first of a schema's faults: one is enough to go and look. The value found may be personal and is not told. */
export function shapeProblem(error: z.ZodError, file: string, line: number | undefined, at: string): Problem {
  const [issue] = error.issues;
  const path = [at, ...(issue?.path ?? [])].join('.');
  return misshapen({ file, ...(line !== undefined && { line }) }, { at: path, why: (issue?.message ?? 'unknown').replace(/\.$/, '') });
}

/** Every kind of problem and every rule, for `explain`: each folder lists its own. */
import { carrierProblems } from './carriers/index.ts';
import { catalogueProblems } from './catalogue/catalogue.ts';
import { documentProblems } from './documents/problems.ts';
import { ledgerProblems } from './ledger/problems.ts';
import type { Source } from './model/dated.ts';
import type { Day } from './model/day.ts';
import type { Kind, ProblemCode, Severity } from './model/problem.ts';
import { pipelineProblems } from './pipeline/problems.ts';
import { platformProblems } from './platforms/index.ts';
import { rateProblems } from './rates/rates.ts';
import { judgeProblems } from './regimes/check.ts';
import { regimes } from './regimes/index.ts';
import { shipmentProblems } from './shipments/problems.ts';
import { verifyProblems } from './verify.ts';

export interface Explained {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly title: string;
  readonly since?: Day;
  readonly until?: Day;
  readonly source?: Source;
  readonly fix?: string;
}

export const explained = (): readonly Explained[] => [
  ...[
    catalogueProblems,
    rateProblems,
    platformProblems,
    shipmentProblems,
    judgeProblems,
    carrierProblems,
    documentProblems,
    ledgerProblems,
    pipelineProblems,
    verifyProblems,
  ].flatMap((kinds: readonly Kind[]) =>
    kinds.map(({ code, severity, title, since, source }) => ({
      code,
      severity,
      title,
      ...(since && { since }),
      ...(source && { source }),
    })),
  ),
  ...regimes.flatMap(({ rules }) =>
    rules.map(({ code, severity, title, since, until, source, fix }) => ({
      code,
      severity,
      title,
      since,
      source,
      fix,
      ...(until && { until }),
    })),
  ),
];

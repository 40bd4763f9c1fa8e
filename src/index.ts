/** The public API: what the command line itself uses, and nothing else. */

import { z } from 'zod';
import { ensSchema } from './documents/ens/schema.ts';
import { lowValueSchemas } from './documents/eu-low-value/json.ts';
import { manifestSchema } from './documents/manifest/schema.ts';
import { reportSchema } from './pipeline/report.ts';
import { settingsSchema } from './settings.ts';

export { carriers } from './carriers/index.ts';
export { layoutFacts, limitsOf, listedColumns, listedFields } from './carriers/listing.ts';
export { readTemplate } from './carriers/template.ts';
export { type Catalogue, catalogueColumns, readCatalogue } from './catalogue/catalogue.ts';
export { type Draft, draftColumns, draftOf, draftRow, type Lacking } from './catalogue/draft.ts';
export { documents, postalDeclarationXsd } from './documents/index.ts';
export { explained } from './explained.ts';
export { formatCsvRow } from './formats/csv.ts';
export type { Input } from './formats/input.ts';
export { type Faces, type FontName, fontFiles, loadTypefaces } from './formats/typefaces.ts';
export { openLedger, Unsettled } from './ledger/index.ts';
export type { Ledger, LedgerRecord, Move, OpenRun, Recovery, RunEntry, RunPlace, ShipmentEntry } from './ledger/ledger.ts';
export { CouldNotRun } from './model/could-not-run.ts';
export { inForce } from './model/dated.ts';
export { type Day, parseDay } from './model/day.ts';
export { formatAmount } from './model/money.ts';
export { type Identified, identify } from './model/number.ts';
export type { Order } from './model/order.ts';
export { holds, type Kind, type Problem, type ProblemCode } from './model/problem.ts';
export { type Channel, channels } from './model/shipment.ts';
export { visible } from './model/visible.ts';
export { type Entered, enterAnswers } from './pipeline/answers/enter.ts';
export { type AnswersRead, readAnswers } from './pipeline/answers/read.ts';
export { drawPart } from './pipeline/draw.ts';
export { type Folder, type LabelsAgain, labelsAgain } from './pipeline/labels.ts';
export type { Templates } from './pipeline/layouts.ts';
export { type Answer, readAnswer } from './pipeline/numbers/answer.ts';
export { type Completed, completeRun } from './pipeline/numbers/complete.ts';
export { type Given, judgeAnswer } from './pipeline/numbers/judge.ts';
export { type Counts, type Report, type ReportEntry, type ReportWriter, reportWriter, shopIn } from './pipeline/report.ts';
export type { RunFile, Sink } from './pipeline/sink.ts';
export { numbersIn } from './pipeline/strange-runs.ts';
export { type MonthlySummary, summariesOf } from './pipeline/summary.ts';
export type { Draw, DrawJob, WrittenFile } from './pipeline/write.ts';
export { type Means, type Request, type Result, refuseUnreadable, runBatch } from './pipeline.ts';
export { formatOrder, type Platform, platforms, platformsWith, proposeStore, readOrders } from './platforms/index.ts';
export { convertOn } from './rates/conversion.ts';
export { type Rates, readRates } from './rates/rates.ts';
export { regimes } from './regimes/index.ts';
export { type Change, changesBetween, factOn, isBinding, overview } from './regimes/overview.ts';
export type { Regime } from './regimes/regime.ts';
export { readSettings, type Settings } from './settings.ts';
export { type Forgettable, forgettable } from './verify/forgetting.ts';
export { type Forgotten, forgottenFile, parseForgotten } from './verify/forgotten.ts';
export { isRun, type RunFiles, type Verified, verifyRun } from './verify.ts';

/** The JSON Schemas that stand in `dist/schemas/`. */
export const schemas = (): Record<string, object> => ({
  settings: settingsSchema(),
  manifest: z.toJSONSchema(manifestSchema, { target: 'draft-7' }),
  h7: z.toJSONSchema(lowValueSchemas().h7, { target: 'draft-7' }),
  h6: z.toJSONSchema(lowValueSchemas().h6, { target: 'draft-7' }),
  report: z.toJSONSchema(reportSchema, { target: 'draft-7' }),
  ens: z.toJSONSchema(ensSchema(), { target: 'draft-7' }),
});

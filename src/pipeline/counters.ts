/** The carriers as these settings use them: who may be asked, in which order, with which documents. */
import type { Carrier, Desk } from '../carriers/carrier.ts';
import { carrierOf, endsOf, genericCarrier, rangeProblems, servicesOf } from '../carriers/index.ts';
import type { Document, Group } from '../documents/document.ts';
import { documents } from '../documents/index.ts';
import type { Paper } from '../documents/paper.ts';
import { CouldNotRun } from '../model/could-not-run.ts';
import type { Day } from '../model/day.ts';
import { holds, type Problem } from '../model/problem.ts';
import type { Channel } from '../model/shipment.ts';
import type { CarrierSettings, LabelSettings, Settings } from '../settings.ts';
import { layoutFor, type Templates } from './layouts.ts';
import type { Counter } from './place.ts';

/** Every carrier of the settings. Throws {@link CouldNotRun} where a carrier, a document or a range of numbers cannot be. */
export function countersOf(
  settings: Settings,
  on: Day,
  { channel, carrier, live }: { channel?: Channel; carrier?: string; live?: boolean },
  templates: Templates = new Map(),
): { counters: Counter[]; problems: Problem[] } {
  if (carrier !== undefined && !settings.carriers.has(carrier)) {
    throw new CouldNotRun(`The settings have no carrier "${carrier}".`, `Name one of them: ${[...settings.carriers.keys()].join(', ')}.`);
  }
  const all = [...settings.carriers].map(([id, each]) => deskOf(id, each));
  const problems = all.flatMap((desk) => (desk.range ? rangeProblems(desk.range, desk.carrier, desk.id) : []));
  const [wrong] = problems.filter(holds);
  if (wrong) throw new CouldNotRun(wrong.message, wrong.fix);
  const desks = all.filter((desk) => (carrier === undefined || desk.id === carrier) && (channel === undefined || desk.channel === channel));
  if (desks.length === 0)
    throw new CouldNotRun(`The settings have no carrier for ${channel ?? 'any channel'}.`, 'Add one under "carriers".');
  if (live) refuseDemo(desks);
  const chosen = desks.map((desk) => layoutFor(desk.id, desk.carrier, settings.carriers.get(desk.id)!, settings, templates));
  const counters = desks.map((desk, i) => ({ ...counterOf(desk, settings, on), ...(chosen[i]!.layout && { bulk: chosen[i]!.layout }) }));
  return { counters, problems: [...problems, ...chosen.flatMap((each) => each.problems)] };
}

/** Throws {@link CouldNotRun} where a carrier that may be asked has made-up numbers. */
function refuseDemo(desks: readonly Desk[]): void {
  const made = desks.flatMap(({ id, range }) => (range?.demo ? [id] : []));
  if (made.length === 0) return;
  throw new CouldNotRun(
    `With --live nothing goes under demo numbers; those of ${made.join(', ')} are marked as such in the settings.`,
    `Write the range that the carrier gave you under carriers.${made[0]}.numbers, without "demo: true".`,
  );
}

function deskOf(id: string, settings: CarrierSettings): Desk {
  const carrier = builtIn(id, settings);
  if (settings.channel && settings.channel !== carrier.channel) {
    throw new CouldNotRun(
      `The carrier "${id}" works by ${carrier.channel}, not by ${settings.channel}.`,
      `Correct carriers.${id}.channel, or give the carrier another name.`,
    );
  }
  return {
    carrier,
    id,
    channel: carrier.channel,
    declarant: settings.declarant ?? carrier.declarant,
    documents: settings.documents
      ? ['manifest', 'manifest-json', ...settings.documents.filter((each) => !each.startsWith('manifest'))]
      : carrier.documents,
    copies: settings.copies,
    ...(settings.range && { range: settings.range }),
  };
}

function builtIn(id: string, { channel, name, declarant }: CarrierSettings): Carrier {
  const known = carrierOf(id);
  if (known) return name === undefined ? known : { ...known, name };
  if (channel) return genericCarrier(id, name ?? declarant?.name ?? id, channel);
  throw new CouldNotRun(
    `The carrier "${id}" is not a built-in one, and the settings do not say its channel.`,
    `Add "channel: mail", "air-parcel" or "express" to carriers.${id}.`,
  );
}

function counterOf(desk: Desk, { exporter, defaults, carriers }: Settings, on: Day): Counter {
  const { carrier, id, channel, declarant, copies } = desk;
  const services = servicesOf(carrier, desk.range);
  const { filing } = carriers.get(id)!;
  const paper = paperOf(desk, carriers.get(id)!);
  const group: Group = {
    channel,
    carrier: id,
    carrierName: carrier.name,
    declarant,
    exporter,
    on,
    documents: desk.documents,
    copies,
    undeliverable: defaults.undeliverable,
    ...(paper && { paper }),
    ...(filing && { filing }),
    ...(desk.range?.demo && { specimen: true }),
    services: Object.fromEntries(
      carrier.services.map(({ id, name, post }) => [
        id,
        { name, ...(post && { mailClass: post.mailClass, mailCategory: post.mailCategory }) },
      ]),
    ),
  };
  const papers = desk.documents.map((document) => documentOf(document, id));
  for (const document of papers) askFor(document, group);
  for (const printed of Object.keys(copies)) allowCopies(printed, desk);
  return { desk, services, group, documents: papers, ...(desk.range && { sample: endsOf(desk.range).first }) };
}

/** Absent: pages of each document's own size. Throws {@link CouldNotRun} where a label exists in one size alone. */
function paperOf({ id, channel }: Desk, { labels, cn23PerSheet }: CarrierSettings): Paper | undefined {
  if (labels && channel === 'express' && labels.size !== '100x150') {
    throw new CouldNotRun(`The waybill label of "${id}" is 100 × 150 mm and no other.`, `Take "labels" out of carriers.${id}.`);
  }
  if (!labels && cn23PerSheet === undefined) return undefined;
  return { ...(labels && { labels: labelPaper(labels) }), ...(cn23PerSheet && { cn23: { perSheet: cn23PerSheet } }) };
}

/** On A4 stand labels of a quarter of it, four unless told. */
const labelPaper = ({ size, perSheet = 4, start = 1 }: LabelSettings): Paper['labels'] & object =>
  size === 'a4' ? { size: 'a6', perSheet, start } : { size };

/** Throws {@link CouldNotRun} where a document needs what the settings do not say: no shipment is to blame for it, nor to go elsewhere. */
function askFor(document: Document, group: Group): void {
  const missing = document.lacks?.(group) ?? [];
  if (missing.length === 0) return;
  throw new CouldNotRun(
    `${document.id} cannot be written: the settings lack ${missing.map((key) => `carriers.${group.carrier}.${key}`).join(', ')}.`,
    `Write them in the settings, or take "${document.id}" out of carriers.${group.carrier}.documents.`,
  );
}

/** Throws {@link CouldNotRun} for copies of what is written once: whoever asks for three must not find one. */
function allowCopies(id: string, { id: carrier, documents: asked }: Desk): void {
  const every = documents.flatMap((document) => ('copied' in document ? [document.id] : []));
  const copied = every.filter((each) => asked.includes(each));
  if (copied.includes(id)) return;
  throw new CouldNotRun(
    `Of "${id}" "${carrier}" gets no copies${copied.length > 0 ? `, only of ${copied.join(', ')}` : ''}.`,
    `Correct carriers.${carrier}.copies, or add the document to carriers.${carrier}.documents; ${every.join(', ')} are printed in copies.`,
  );
}

function documentOf(id: string, carrier: string): Document {
  const found = documents.find((document) => document.id === id);
  if (found) return found;
  throw new CouldNotRun(
    `There is no document "${id}".`,
    `Write some of ${documents.map((each) => each.id).join(', ')} under carriers.${carrier}.documents.`,
  );
}

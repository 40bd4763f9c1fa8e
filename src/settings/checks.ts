/** What no schema can say: settings that contradict each other. */

import { layoutFaults } from '../carriers/layout.ts';
import { ownLayout } from '../carriers/own-layout.ts';
import type { Yaml } from '../formats/yaml.ts';
import { channels } from '../model/shipment.ts';
import { type Open, type Platform, platforms } from '../platforms/index.ts';
import { nearest, type SettingFault } from './faults.ts';
import type { Written } from './schema.ts';
import { rangeOf } from './values.ts';

export const contradictions = (written: Written, yaml: Yaml): SettingFault[] => [
  ...rangeFaults(written, yaml),
  ...sheetFaults(written, yaml),
  ...routeFaults(written, yaml),
  ...toldFaults(written, yaml),
  ...insteadFaults(written, yaml),
  ...layoutFaultsOf(written, yaml),
];

/** A field of a line in a row of the shipment, and the like. */
const layoutFaultsOf = ({ layouts }: Written, yaml: Yaml): SettingFault[] =>
  Object.entries(layouts).flatMap(([id, layout]) =>
    layoutFaults(ownLayout(id, layout)).map((fault) => faultAt(yaml, ['layouts', id], `cannot be written: ${fault}`)),
  );

function rangeFaults(written: Written, yaml: Yaml): SettingFault[] {
  return Object.entries(written.carriers).flatMap(([id, { numbers }]) => {
    if (!numbers) return [];
    const fault = (message: string) => [{ line: yaml.lineOf(['carriers', id, 'numbers']), key: `carriers.${id}.numbers`, message }];
    if (Number(numbers.s10 !== undefined) + Number(numbers.pattern !== undefined) !== 1)
      return fault('must be either an s10 range or a pattern');
    const range = rangeOf(numbers)!;
    if (range.from > range.to) return fault(`begins at ${range.from} and ends before it, at ${range.to}`);
    if (range.kind === 's10' && range.to > 99_999_999) return fault('an S10 serial has at most eight digits');
    return [];
  });
}

/** A page of a label's own size holds one; a sheet begins at a place that it has. */
function sheetFaults({ carriers }: Written, yaml: Yaml): SettingFault[] {
  return Object.entries(carriers).flatMap(([id, { labels }]) => {
    if (!labels) return [];
    const fault = (key: string, message: string) => [faultAt(yaml, ['carriers', id, 'labels', key], message)];
    const { size, per_sheet: perSheet, start } = labels;
    if (size !== 'a4' && perSheet !== undefined) return fault('per_sheet', `is for sheets of A4: write "size: a4", or leave it out`);
    if (size !== 'a4' && start !== undefined) return fault('start', `is for sheets of A4: write "size: a4", or leave it out`);
    const places = perSheet ?? 4;
    return start !== undefined && start > places ? fault('start', `is ${start}; a sheet with ${places} has places 1 to ${places}`) : [];
  });
}

function routeFaults(written: Written, yaml: Yaml): SettingFault[] {
  const known = [...channels, ...Object.keys(written.carriers)];
  return (written.routing ?? []).flatMap(({ to }, i) =>
    known.includes(to)
      ? []
      : [
          {
            line: yaml.lineOf(['routing', i, 'to']),
            key: `routing.${i}.to`,
            message: `"${to}" is no channel and no carrier of these settings; ${nearest(to, known)}`,
          },
        ],
  );
}

const faultAt = (yaml: Yaml, path: readonly string[], message: string): SettingFault => ({
  line: yaml.lineOf(path),
  key: path.join('.'),
  message,
});

/** Of a platform only what its exports leave open may be told: what they state is not overruled by a wish. */
function toldFaults({ platforms: told }: Written, yaml: Yaml): SettingFault[] {
  const open = platforms.filter(({ leavesOpen }) => leavesOpen);
  return Object.entries(told).flatMap(([id, { currency, statuses, declared }]) => {
    const platform = platforms.find((each) => each.id === id);
    const known = open.map((each) => each.id);
    if (!platform) return [faultAt(yaml, ['platforms', id], `is no platform; ${nearest(id, known)}`)];
    const given: readonly Open[] = [
      ...(currency === undefined ? [] : ['currency' as const]),
      ...(statuses.size > 0 ? ['statuses' as const] : []),
      ...(declared ? ['declared' as const] : []),
    ];
    return given
      .filter((what) => !platform.leavesOpen?.includes(what))
      .map((what) => faultAt(yaml, ['platforms', id, what], notOpen(platform)));
  });
}

const notOpen = ({ id, name, leavesOpen = [] }: Platform): string =>
  `is nothing that exports of ${name} leave open${leavesOpen.length > 0 ? ` (they do ${leavesOpen.join(' and ')})` : ''}; ` +
  `to read them otherwise, map their columns under stores, with instead_of: ${id}`;

/** A store may be read instead of a platform, or of one of its files. */
function insteadFaults({ stores }: Written, yaml: Yaml): SettingFault[] {
  const known = platforms.flatMap(({ id, layouts }) => (layouts.length > 0 ? [id, ...layouts.map((layout) => `${id}/${layout.id}`)] : []));
  return Object.entries(stores).flatMap(([id, { insteadOf }]) =>
    insteadOf === undefined || known.includes(insteadOf)
      ? []
      : [faultAt(yaml, ['stores', id, 'instead_of'], `"${insteadOf}" is no platform and no file of one; ${nearest(insteadOf, known)}`)],
  );
}

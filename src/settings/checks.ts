/** What no schema can say: settings that contradict each other. */
import type { Yaml } from '../formats/yaml.ts';
import { channels } from '../model/shipment.ts';
import { nearest, type SettingFault } from './faults.ts';
import type { Written } from './schema.ts';
import { rangeOf } from './values.ts';

export const contradictions = (written: Written, yaml: Yaml): SettingFault[] => [
  ...rangeFaults(written, yaml),
  ...routeFaults(written, yaml),
];

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

/** The seller's settings file: one schema, published as JSON Schema. A key nobody knows is an error with its line and the nearest known one. */
import { z } from 'zod';
import { parseYaml } from './formats/yaml.ts';
import { contradictions } from './settings/checks.ts';
import { faultsOf, firstOf, type SettingFault } from './settings/faults.ts';
import { schema } from './settings/schema.ts';
import { type Settings, settingsOf } from './settings/values.ts';

export { builtInRouting, type CarrierSettings, type LabelSettings, type Settings } from './settings/values.ts';

/** Reads the settings' text; either settings or every fault in them. */
export function readSettings(yaml: string): { readonly settings?: Settings; readonly faults: readonly SettingFault[] } {
  const parsed = parseYaml(yaml);
  if (parsed.faults.length > 0) return { faults: firstOf(parsed.faults.map((fault) => ({ ...fault, key: '' }))) };
  const checked = schema.safeParse(parsed.value ?? {}, { reportInput: true });
  if (!checked.success) return { faults: faultsOf(checked.error.issues, parsed) };
  const faults = contradictions(checked.data, parsed);
  return faults.length > 0 ? { faults } : { settings: settingsOf(checked.data), faults };
}

/** The JSON Schema that completes settings in editors. */
export const settingsSchema = (): object => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-7' });

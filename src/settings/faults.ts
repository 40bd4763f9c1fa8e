/** What is wrong with a settings file, in the words of the person who wrote it. */
import { z } from 'zod';
import { nearestWord } from '../formats/spelling.ts';
import type { Yaml } from '../formats/yaml.ts';
import { schema } from './schema.ts';

/** What is wrong with a settings file: the line, the key as a path, and what it must be. */
export interface SettingFault {
  readonly line: number;
  readonly key: string;
  readonly message: string;
}

/** So many are told at once. */
const most = 50;

/** The faults that the schema found; where they are very many, the first, and how many are left. */
export function faultsOf(issues: readonly z.core.$ZodIssue[], yaml: Yaml): readonly SettingFault[] {
  const faults: SettingFault[] = [];
  for (const issue of issues) if (faults.length < most) faults.push(...faultsOfOne(issue, yaml));
  const all = issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
  return firstOf(faults, all);
}

/** The first of them, and how many are left of `all`. */
export function firstOf(faults: readonly SettingFault[], all = faults.length): readonly SettingFault[] {
  if (faults.length <= most) return faults;
  return [...faults.slice(0, most), { line: faults[most]!.line, key: '', message: `and what follows has ${all - most} more faults` }];
}

function faultsOfOne(issue: z.core.$ZodIssue, yaml: Yaml): SettingFault[] {
  const key = (path: readonly PropertyKey[]) => path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(issue.path);
    return issue.keys.slice(0, most + 1).map((unknown) => {
      const path = [...issue.path, unknown];
      return { line: yaml.lineOf(path), key: key(path), message: `is not known here; ${nearest(unknown, known)}` };
    });
  }
  if (issue.code === 'invalid_union') {
    const deepest = issue.errors.flat().sort((a, b) => b.path.length - a.path.length)[0];
    if (deepest) return faultsOfOne({ ...deepest, path: [...issue.path, ...deepest.path] } as z.core.$ZodIssue, yaml);
  }
  return [{ line: yaml.lineOf(issue.path), key: key(issue.path) || 'the file', message: wordingOf(issue) }];
}

function wordingOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_key') return issue.issues[0]!.message;
  if (issue.code !== 'invalid_type') return issue.message;
  if (issue.input === undefined) return 'is missing';
  if (issue.expected === 'object' || issue.expected === 'record') return 'must be keys with their values, a line each';
  return issue.expected === 'array' ? 'must be a list' : issue.message;
}

/** The keys the schema knows at a path, for "did you mean". */
function keysAt(path: readonly PropertyKey[]): string[] {
  let node = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema | undefined;
  for (const step of path) node = node && below(node, String(step));
  return Object.keys(node?.properties ?? {});
}

interface JsonSchema {
  readonly properties?: Record<string, JsonSchema>;
  readonly additionalProperties?: JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

const below = (node: JsonSchema, step: string): JsonSchema | undefined =>
  node.properties?.[step] ??
  (typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined) ??
  node.items ??
  node.anyOf?.map((one) => below(one, step)).find(Boolean);

/** `did you mean "routing"?`, or the list of what is known. */
export function nearest(word: string, known: readonly string[]): string {
  const near = nearestWord(word, known);
  return near === undefined ? `known are ${known.join(', ')}` : `did you mean "${near}"?`;
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DamagedJson, type JsonPart, jsonParts } from '../../src/formats/json.ts';

/** A text in pieces of so many bytes. */
async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function parts(text: string, lists: readonly string[], size = 7): Promise<JsonPart[]> {
  const read: JsonPart[] = [];
  for await (const part of jsonParts(pieces(text, size), lists)) read.push(part);
  return read;
}

test('members come whole, lists that are named element by element, each with its line', async () => {
  const text = '{"run":"a, \\"b\\" {]",\n"list":[\n{"n":[1,2]},\n"zwei",[3]\n],\n"whole":[1,\n2],"empty":[],"none":[ ]}\n';
  expect(await parts(text, ['list', 'none'])).toEqual([
    { key: 'run', value: 'a, "b" {]', line: 1 },
    { key: 'list', value: { n: [1, 2] }, line: 3 },
    { key: 'list', value: 'zwei', line: 4 },
    { key: 'list', value: [3], line: 4 },
    { key: 'whole', value: [1, 2], line: 6 },
    { key: 'empty', value: [], line: 7 },
  ]);
});

test('an empty object has no members', async () => {
  expect(await parts(' {\n} ', [])).toEqual([]);
});

test.each([
  ['{"a":1', 'The file ends in the middle.', 1],
  ['{"a":[1,\n2', 'The file ends in the middle.', 2],
  ['{"a":1}\n{', 'The file is not one JSON object.', 2],
  ['[1]', 'The file is not one JSON object.', 1],
  ['{"a":1} b', 'Something follows the end of the object.', 1],
  ['{"list":[1,\n2,,3]}', 'The text is no JSON', 2],
  ['{"a":\nnein}', 'The text is no JSON', 2],
  ['{"list":[1,]}', 'The text is no JSON', 1],
  ['{"list":[1]2}', 'A member has no name.', 1],
  ['{"a":1,,"b":2}', 'A member has no name.', 1],
  ['{"a":1,}', 'A member has no name.', 1],
  ['{1:2}', 'A member has no name.', 1],
  ['', 'The file ends in the middle.', 1],
])('%j is damaged', async (text, message, line) => {
  const fault = await parts(text, ['list']).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(DamagedJson);
  expect((fault as DamagedJson).message).toContain(message);
  expect((fault as DamagedJson).line).toBe(line);
});

test('however it is cut and laid out, it says what JSON.parse says', async () => {
  const object = fc.dictionary(
    fc.string().filter((key) => key !== '__proto__'),
    fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue(), { minLength: 1 })),
    { minKeys: 1 },
  );
  await fc.assert(
    fc.asyncProperty(object, fc.integer({ min: 1, max: 40 }), fc.constantFrom(0, 2), async (given, size, indent) => {
      const value = JSON.parse(JSON.stringify(given)) as Record<string, unknown>;
      const lists = Object.keys(value).filter((key) => Array.isArray(value[key]) && (value[key] as unknown[]).length > 0);
      const read = Object.create(null) as Record<string, unknown>;
      for (const part of await parts(JSON.stringify(given, null, indent), lists, size)) {
        if (lists.includes(part.key)) read[part.key] = [...((read[part.key] as unknown[] | undefined) ?? []), part.value];
        else read[part.key] = part.value;
      }
      expect(read).toEqual(value);
    }),
    { numRuns: 300 },
  );
});

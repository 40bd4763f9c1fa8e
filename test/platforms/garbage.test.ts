import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds } from '../../src/model/problem.ts';
import { fixture, inputOf, readAll } from './reading.ts';

const whole = Buffer.from(fixture('shopify/orders_export_2020.csv'));

test('bytes of any kind give problems, never a crash', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, underHeader) => {
      const content = underHeader ? Buffer.concat([whole.subarray(0, whole.indexOf('\n') + 1), bytes]) : bytes;
      const { files, reads } = await readAll([inputOf('orders.csv', content)]);
      expect(files).toHaveLength(1);
      if (!underHeader) expect(files[0]?.problems.some(holds)).toBe(true);
      for (const { order, problems } of reads) expect(order !== undefined || problems.some(holds)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('a file that was cut or damaged anywhere: each order is read as before, or held, or the file says why', async () => {
  const before = new Map((await readAll([inputOf('orders.csv', whole)])).reads.map(({ id, order }) => [id, order]));
  const damage = fc.record({ at: fc.nat(whole.length - 1), byte: fc.constantFrom(0x22, 0x2c, 0x0a, 0x00, 0xff), insert: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(damage, async ({ at, byte, insert }) => {
      const content = Buffer.concat([whole.subarray(0, at), Uint8Array.of(byte), whole.subarray(insert ? at : at + 1)]);
      const { files, reads } = await readAll([inputOf('orders.csv', content)]);
      const held = reads.filter(({ problems }) => problems.some(holds)).length;
      const gone = [...before.keys()].filter((id) => !reads.some((read) => read.id === id && read.order)).length;
      // What has gone is held under some id, or the file as a whole was refused.
      if (gone > 0)
        expect(
          held > 0 || files[0]!.problems.some(holds) || reads.length >= before.size,
          JSON.stringify({ gone, ids: reads.map(({ id }) => id) }),
        ).toBe(true);
    }),
    { numRuns: 300 },
  );
});

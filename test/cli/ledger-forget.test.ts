/** `ledger forget`: the people of earlier days are gone from the disk, and the proof stands. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forgetFiles } from '../../src/cli/forgetting.ts';
import { exportOf, shop } from '../support/shop.ts';
import type { World } from '../support/world.ts';

const proof = ['SHA256SUMS', 'forgotten.json', 'report.json'];
const people = /Mei Tan|Specimen Crescent|5550 0168|mei\.tan@/;

/** Two runs, of the 20th and of the 22nd, each with one order declared and one held. */
async function twoRuns(): Promise<{ made: World; early: string; late: string }> {
  const made = shop();
  for (const [day, n] of [
    ['2026-11-20', 1],
    ['2026-11-22', 3],
  ] as const) {
    made.write('orders.csv', exportOf({ id: `#${n}` }, { id: `#${n + 1}`, sku: 'NO-SUCH' }));
    expect((await made.say(`declare orders.csv --on ${day}`)).code).toBe(1);
  }
  const [early, late] = made.runs() as [string, string];
  return { made, early, late };
}

const everything = (made: World, run: string): string =>
  made
    .files(`runs/${run}`)
    .map((file) => readFileSync(made.at('runs', run, file), 'latin1'))
    .join('\n');

describe('forget', () => {
  test('the runs of earlier days lose what says who bought, later ones nothing, and the ledger says the same as before', async () => {
    const { made, early, late } = await twoRuns();
    const before = (await made.say('ledger export')).out;
    const kept = made.files(`runs/${late}`);
    expect(made.files(`runs/${early}`)).toContain('held/orders.csv');
    const dry = await made.say('ledger forget --before 2026-11-22 --dry-run');
    expect(dry).toMatchObject({ code: 0, err: expect.stringMatching(/^1 run before 2026-11-22: \d+ files would be forgotten/) });
    expect(made.files(`runs/${early}`)).toContain('held/orders.csv');

    const { code, out } = await made.say('ledger forget --before 2026-11-22');
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^…/runs/${early}: \\d+ files were removed\n$`));
    expect(made.files(`runs/${early}`)).toEqual(proof);
    expect(readdirSync(made.at('runs', early)).sort()).toEqual(proof);
    expect(everything(made, early)).not.toMatch(people);
    expect(statSync(made.at('runs', early, 'forgotten.json')).mode & 0o777).toBe(0o600);
    expect(made.files(`runs/${late}`)).toEqual(kept);
    expect((await made.say('ledger export')).out).toBe(before);
    expect(await made.say('ledger verify')).toMatchObject({ code: 0 });
    // What was declared stays declared, under its number.
    made.write('orders.csv', exportOf({ id: '#1' }));
    expect(await made.say('declare orders.csv --on 2026-11-22')).toMatchObject({
      code: 0,
      err: expect.stringContaining('1 declared before'),
    });

    const again = await made.say('ledger forget --before 2026-11-22 --json');
    expect(JSON.parse(again.out)).toMatchObject({ runs: [{ run: early, state: 'forgotten-before', files: 0, left: [] }] });
  });

  test('verify says that the run was forgotten, and on which day', async () => {
    const { made, early } = await twoRuns();
    await made.say('ledger forget --before 2026-11-21');
    const { code, out, err } = await made.say(`verify runs/${early}`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /the run was forgotten on 2026-11-22, with all runs before 2026-11-21: \d+ files .* Of what is left, 3 files, 1 shipments; everything agrees\.\n$/,
    );
    made.edit(`runs/${early}/report.json`, /"declared":\s*1/, '"declared":2');
    expect(await made.say(`verify runs/${early}`)).toMatchObject({ code: 1, err: expect.stringContaining('verify/checksum') });
  });

  test('cut off after any file, it goes on; until then verify names what is still there', async () => {
    const { made, early } = await twoRuns();
    const folder = made.at('runs', early);
    const files = made.files(`runs/${early}`).filter((file) => !proof.includes(file));
    const marker = { run: early, forgotten: '2026-11-22', before: '2026-11-21', files: files.length } as const;
    for (const [i, file] of files.slice(0, -1).entries()) {
      await forgetFiles(folder, { there: [file] }, marker);
      const { code, err } = await made.say(`verify runs/${early}`);
      expect({ code, left: err.match(/verify\/half-forgotten/g)?.length }).toEqual({ code: 1, left: files.length - 1 - i });
    }
    // Also while it says so.
    rmSync(made.at('runs', early, 'forgotten.json'));
    made.write(`runs/${early}/.forgotten.json`, '{"run":');
    expect((await made.say('ledger forget --before 2026-11-21')).code).toBe(0);
    expect(made.files(`runs/${early}`)).toEqual(proof);
    expect(await made.say(`verify runs/${early}`)).toMatchObject({ code: 0 });
  });

  test.each([
    ['2026-11-23', 'is in the future'],
    ['2027-01-01', 'is in the future'],
  ])('a day that is not over, %s, is refused', async (day, says) => {
    const { made, early } = await twoRuns();
    const kept = made.files(`runs/${early}`);
    expect(await made.say(`ledger forget --before ${day}`)).toMatchObject({ code: 2, err: expect.stringContaining(says) });
    expect(made.files(`runs/${early}`)).toEqual(kept);
  });

  test('a folder that was moved is told, and found under --out', async () => {
    const { made, early } = await twoRuns();
    renameSync(made.at('runs'), made.at('archive'));
    const { code, err } = await made.say('ledger forget --before 2026-11-21');
    expect(code).toBe(0);
    expect(err).toContain(`The folder of ${early} is not where it was written, nor under runs.`);
    await made.say('ledger forget --before 2026-11-21 --out archive');
    expect(made.files(`archive/${early}`)).toEqual(proof);
  });

  test('what the run did not write stays, and is told; links lead nowhere', async () => {
    const { made, early } = await twoRuns();
    made.write(`runs/${early}/notes.txt`, 'rang the buyer');
    made.write('elsewhere/orders.csv', 'ours');
    renameSync(made.at('runs', early, 'held'), made.at('gone'));
    symlinkSync(made.at('elsewhere'), made.at('runs', early, 'held'));
    const { code, err } = await made.say('ledger forget --before 2026-11-21');
    expect(code).toBe(1);
    expect(err).toContain('notes.txt was not written by the run and stays.');
    expect(made.read('elsewhere/orders.csv')).toBe('ours');
    expect(made.files(`runs/${early}`).filter((file) => file.startsWith('mail'))).toEqual([]);
  });

  test('a folder of that name that is not the run is not touched', async () => {
    const { made, early } = await twoRuns();
    made.edit(`runs/${early}/report.json`, `"run":"${early}"`, '"run":"2020-01-01T0000-0000"');
    await made.say('ledger forget --before 2026-11-21');
    expect(existsSync(join(made.at('runs', early), 'held', 'orders.csv'))).toBe(true);
  });
});

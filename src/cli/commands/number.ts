import { Command } from 'commander';
import type { End, Io } from '../io.ts';

/** `number`: which kind each number is, its parts, its check digit. Ends with 1 if one is invalid. */
export const numberCommand = (io: Io, end: End): Command =>
  new Command('number')
    .argument('<numbers...>', 'S10, air waybill, UPS, FedEx, DHL …')
    .option('--json', 'print JSON')
    .option('--no-color', 'no colour')
    .addHelpText('after', '\nExample:\n  $ declarant number RB123456785GB 020-12345675')
    .action(async (numbers: string[], { json, color }: { json?: true; color: boolean }) => {
      const { identify } = await import('../../index.ts');
      const { Chalk } = await import('chalk');
      const painted = new Chalk({ level: color && io.colorOut ? 1 : 0 });
      const found = numbers.map((number) => ({ number, kinds: identify(number) }));
      const isValid = (kinds: ReturnType<typeof identify>) => kinds.some(({ valid }) => valid);
      if (json) io.out(`${JSON.stringify(found.map(({ number, kinds }) => ({ number, valid: isValid(kinds), kinds })))}\n`);
      else {
        for (const { number, kinds } of found) {
          if (kinds.length === 0) io.out(`${number}  ${painted.red('no kind of number we know')}\n`);
          for (const { name, valid, parts, check, why } of kinds) {
            const details = Object.entries(parts).map(([label, value]) => `${label} ${value}`);
            const digit =
              check && (valid ? `check digit ${check.given} is right` : `check digit ${check.given} should be ${check.expected}`);
            io.out(
              `${number}  ${name}: ${valid ? painted.green('valid') : painted.red('invalid')}; ${[...details, digit, valid ? undefined : why].filter((each) => each !== undefined).join('; ')}\n`,
            );
          }
        }
      }
      if (found.some(({ kinds }) => !isValid(kinds))) end(1);
    });

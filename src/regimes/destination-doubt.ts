/** A decision by the table whose relief a peculiar rule puts in doubt. */
import type { Decision } from '../model/shipment.ts';

/** Without duty and tax: not free, not reckoned, but a gap each, with the reason. */
export function inDoubt({ duty: _duty, tax: _tax, ...decision }: Partial<Decision>, says: string): Partial<Decision> {
  const about = /^(duty|tax|[A-Z]+):/;
  return {
    ...decision,
    gaps: [...(decision.gaps ?? []).filter((gap) => !about.test(gap)), `duty: ${says}`, `tax: ${says}`],
    why: (decision.why ?? []).filter((ground) => !about.test(ground.says)),
  };
}

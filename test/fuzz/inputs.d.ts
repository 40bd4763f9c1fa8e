export interface FuzzInput {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The n-th input of a target, the same for the same seed. */
export function inputFor(kind: 'texts' | 'sheets', target: object, n: number, seed: string): FuzzInput;

export interface FuzzTarget {
  readonly id: string;
}

export const targets: { readonly texts: readonly FuzzTarget[]; readonly sheets: readonly FuzzTarget[] };

/** A file as a reader is handed it: a name to show, and its bytes as often as they are asked for. */
export interface Input {
  /** Base name, for messages and for `held/`. */
  readonly name: string;
  /** From the first byte on; may be called again. */
  open(): AsyncIterable<Uint8Array>;
}

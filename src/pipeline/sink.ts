/** Where a run's files go. The command line gives a folder that appears whole or not at all; `check` gives none. */
import type { Shipment } from '../model/shipment.ts';

export interface RunFile {
  write(chunk: string | Uint8Array): Promise<void>;
  end(): Promise<{ readonly sha256: string; readonly bytes: number }>;
}

export interface Sink {
  /** Opens a file by its path in the run folder, `mail/china-post/manifest.csv`. */
  file(path: string): Promise<RunFile>;
}

export interface WrittenFile {
  readonly path: string;
  readonly sha256: string;
  readonly shipments: number;
  /** What it waits for, where it is no file to be handed over yet. */
  readonly waits?: string;
}

/** Fills files of the run while shipments come. */
export interface Writer {
  add(shipment: Shipment): Promise<void>;
  end(): Promise<readonly WrittenFile[]>;
}

/** The tables of a ledger in PostgreSQL, and how an older one is brought to this version. They are those of SQLite, and where a run runs. */
import type { Statements } from '../connection.ts';

// Byte order, as in SQLite: the same pages in the same order on every server, and no index that breaks when the system's collation changes.
const text = 'TEXT COLLATE "C"';
const key = 'key BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY';

const moves = `
  CREATE TABLE moves (
    sequence BIGINT PRIMARY KEY, shipment ${text} NOT NULL, before ${text} NOT NULL, after ${text} NOT NULL, at ${text} NOT NULL,
    by ${text} NOT NULL, digest ${text}, reason ${text}, reference ${text}, told ${text}, answer ${text}, chain ${text} NOT NULL);
  CREATE INDEX moves_by_shipment ON moves (shipment);
  CREATE FUNCTION moves_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'moves are never %', CASE TG_OP WHEN 'UPDATE' THEN 'changed' ELSE 'deleted' END; END $$;
  CREATE FUNCTION moves_are_added() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.sequence IS DISTINCT FROM (SELECT coalesce(max(sequence), 0) + 1 FROM moves) THEN
        RAISE EXCEPTION 'moves are only added at the end';
      END IF;
      RETURN NEW;
    END $$;
  CREATE TRIGGER moves_are_not_changed BEFORE UPDATE OR DELETE ON moves FOR EACH ROW EXECUTE FUNCTION moves_are_kept();
  CREATE TRIGGER moves_are_not_truncated BEFORE TRUNCATE ON moves FOR EACH STATEMENT EXECUTE FUNCTION moves_are_kept();
  CREATE TRIGGER moves_are_only_added BEFORE INSERT ON moves FOR EACH ROW EXECUTE FUNCTION moves_are_added();
`;

// `live` counts the shipments of an order that still stand. `numbered` is the run that took a number in which the carrier gave later.
// `host`, `pid` and `backend` are the machine, the process, and its connection as the server counts them.
export const schema = (version: number): string => `
  CREATE TABLE ledger (version BIGINT NOT NULL);
  INSERT INTO ledger VALUES (${version});
  CREATE TABLE runs (
    ${key}, id ${text} NOT NULL, day ${text} NOT NULL, state ${text} NOT NULL CHECK (state IN ('open', 'sealed', 'published')),
    work ${text} NOT NULL, final ${text} NOT NULL, host ${text} NOT NULL, pid BIGINT NOT NULL, backend BIGINT NOT NULL);
  CREATE INDEX runs_by_id ON runs (id);
  CREATE INDEX runs_unfinished ON runs (key) WHERE state != 'published';
  CREATE TABLE shipments (
    ${key}, id ${text} NOT NULL UNIQUE, run BIGINT NOT NULL, state ${text} NOT NULL, channel ${text} NOT NULL, carrier ${text} NOT NULL,
    number ${text} UNIQUE, destination ${text} NOT NULL, orders ${text} NOT NULL, reason ${text},
    numbered BIGINT, digest ${text}, filings ${text}, replaces ${text}, reference ${text});
  CREATE INDEX shipments_by_run ON shipments (run);
  CREATE INDEX shipments_by_numbered ON shipments (numbered) WHERE numbered IS NOT NULL;
  CREATE INDEX shipments_by_reference ON shipments (reference) WHERE reference IS NOT NULL;
  CREATE TABLE orders (
    key ${text} NOT NULL, run BIGINT NOT NULL, id ${text} NOT NULL, digest ${text} NOT NULL, shipments ${text} NOT NULL, live BIGINT NOT NULL,
    PRIMARY KEY (key, run));
  CREATE INDEX orders_by_id ON orders (id);
  CREATE TABLE serials (series ${text} NOT NULL, first BIGINT NOT NULL, last BIGINT NOT NULL, PRIMARY KEY (series, first));
  CREATE TABLE filings (
    rowid BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, run BIGINT NOT NULL, document ${text} NOT NULL, reference ${text} NOT NULL,
    shipments ${text} NOT NULL);
  CREATE INDEX filings_by_reference ON filings (reference);
  CREATE INDEX filings_by_run ON filings (run);
  ${moves}
`;

/** A step to a version of the tables, from the one before; `now` is the moment of the upgrade. */
export type Upgrade = (inside: Statements, now: string) => Promise<void>;

/** By the version that each leads to. A ledger in PostgreSQL began with version 3. */
export const upgrades: ReadonlyMap<number, Upgrade> = new Map();

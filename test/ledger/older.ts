/** Ledgers as earlier versions of the program made them: their tables, word for word. */
export const older: Readonly<Record<number, string>> = {
  1: `
  CREATE TABLE ledger (version INTEGER NOT NULL);
  INSERT INTO ledger VALUES (1);
  CREATE TABLE runs (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL, day TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('open', 'sealed', 'published')),
    work TEXT NOT NULL, final TEXT NOT NULL);
  CREATE INDEX runs_by_id ON runs (id);
  CREATE TABLE shipments (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, run INTEGER NOT NULL, state TEXT NOT NULL, channel TEXT NOT NULL, carrier TEXT NOT NULL,
    number TEXT UNIQUE, destination TEXT NOT NULL, orders TEXT NOT NULL, reason TEXT);
  CREATE INDEX shipments_by_run ON shipments (run);
  CREATE TABLE orders (
    key TEXT NOT NULL, run INTEGER NOT NULL, id TEXT NOT NULL, digest TEXT NOT NULL, shipments TEXT NOT NULL, live INTEGER NOT NULL,
    PRIMARY KEY (key, run)) WITHOUT ROWID;
  CREATE INDEX orders_by_id ON orders (id);
  CREATE TABLE serials (series TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (series, first)) WITHOUT ROWID;
`,
  2: `
  CREATE TABLE ledger (version INTEGER NOT NULL);
  INSERT INTO ledger VALUES (2);
  CREATE TABLE runs (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL, day TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('open', 'sealed', 'published')),
    work TEXT NOT NULL, final TEXT NOT NULL);
  CREATE INDEX runs_by_id ON runs (id);
  CREATE TABLE shipments (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, run INTEGER NOT NULL, state TEXT NOT NULL, channel TEXT NOT NULL, carrier TEXT NOT NULL,
    number TEXT UNIQUE, destination TEXT NOT NULL, orders TEXT NOT NULL, reason TEXT,
    numbered INTEGER);
  CREATE INDEX shipments_by_run ON shipments (run);
  CREATE TABLE orders (
    key TEXT NOT NULL, run INTEGER NOT NULL, id TEXT NOT NULL, digest TEXT NOT NULL, shipments TEXT NOT NULL, live INTEGER NOT NULL,
    PRIMARY KEY (key, run)) WITHOUT ROWID;
  CREATE INDEX orders_by_id ON orders (id);
  CREATE TABLE serials (series TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (series, first)) WITHOUT ROWID;
`,
};

/** The version of the tables, the same in both drivers: an older program refuses a newer ledger. */

/** Raised by one whenever the tables change. */
export const schemaVersion = 3;

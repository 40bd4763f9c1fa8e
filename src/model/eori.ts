/** Numbers by which customs of the European Union and the United Kingdom know a company. */

/** Written without blanks. The United Kingdom's (GB, for Northern Ireland XI) have twelve digits, or fifteen with a branch. */
export const isEori = (text: string): boolean => (/^(GB|XI)/.test(text) ? isUkEori(text) : /^[A-Z]{2}[A-Z0-9]{1,15}$/.test(text));

/** Those of the United Kingdom alone. */
export const isUkEori = (text: string): boolean => /^(GB|XI)\d{12}(\d{3})?$/.test(text);

export const eoriSays = 'two letters of a country and up to 15 letters or digits; GB and XI have twelve digits';
export const ukEoriSays = 'GB or XI and twelve digits';

/**
 * A text that no spreadsheet will run: what begins as a formula, or as what becomes one when it is pasted, gets an apostrophe
 * before it. Reading takes it away again.
 */
export const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

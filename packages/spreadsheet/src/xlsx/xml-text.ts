// What XML cannot hold at all, and half a pair, become the mark of an unreadable character.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be written.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML holds it. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(unwritable, '\ufffd')
    .replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

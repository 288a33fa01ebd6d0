/**
 * A number as people write it in Colombia: the comma is decimal, the dot groups thousands («1.234,5»); a lone dot is decimal
 * when it cannot group («61.4»). Nothing for what is no number, and `'ambiguous'` for what reads as two («1.234»).
 */
export const numberOfText = (text: string): number | 'ambiguous' | undefined => {
  const plain = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/^\$/, '')
    .replace(/%$/, '');
  if (/^[+-]?\d+$/.test(plain)) return Number(plain);
  if (/^[+-]?(\d+|\d{1,3}(\.\d{3})+),\d+$/.test(plain)) return Number(plain.replaceAll('.', '').replace(',', '.'));
  if (/^[+-]?\d{1,3}(\.\d{3}){2,}$/.test(plain)) return Number(plain.replaceAll('.', ''));
  if (/^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(plain)) return 'ambiguous';
  if (/^[+-]?\d+\.\d+(e[+-]?\d+)?$/i.test(plain)) return Number(plain);
  return undefined;
};

const dayMs = 86_400_000;
const months = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');

/** A day that exists, as `2026-11-22`; nothing for one that does not. */
export const dayOf = (year: number, month: number, day: number): string | undefined => {
  if (year < 1900 || year > 2200) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
};

/** The day of a spreadsheet's serial number; `since1904` for workbooks of old Macs. Nothing out of the calendar. */
export const dayOfSerial = (serial: number, since1904 = false): string | undefined => {
  const days = Math.floor(serial) + (since1904 ? 1_462 : 0);
  if (!(days >= 1 && days < 110_000)) return undefined;
  // Spreadsheets believe that 29 February 1900 existed.
  const start = days < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  return new Date(start + days * dayMs).toISOString().slice(0, 10);
};

/** Serial numbers that can only be days of our time (1954 to 2099): not years, counts or codes. */
const looksLikeSerial = (value: number): boolean => value >= 20_000 && value <= 73_050;

/** A number without the form of a date that can only be meant as one. */
export const dayOfBareNumber = (value: number): string | undefined =>
  looksLikeSerial(value) ? dayOfSerial(value) : undefined;

const monthOf = (word: string): number => {
  const plain = word.toLowerCase().replace('setiembre', 'septiembre');
  return plain.length < 3 ? 0 : months.findIndex((month) => month.startsWith(plain)) + 1;
};

/** A day as people write it in Colombia: `2026-11-22`, `22/11/2026`, `22 de noviembre de 2026`. Nothing when it is none, or could be two. */
export const dayOfText = (text: string): string | undefined => {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.]+Z?)?$/i.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: [\d:.]+)?$/.exec(text);
  if (dayFirst) return dayOf(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  const worded = /^(\d{1,2})(?: de |[-/ ])([a-z]+)\.?(?: de(?:l)? |[-/ ])(\d{4})$/i.exec(text);
  if (worded) return dayOf(Number(worded[3]), monthOf(worded[2] ?? ''), Number(worded[1]));
  return /^\d{5}$/.test(text) ? dayOfBareNumber(Number(text)) : undefined;
};

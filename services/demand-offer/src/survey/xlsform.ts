import { writeSheets } from '@concierta/spreadsheet';
import type { Sheet } from '@concierta/surveys';

/** The sheets of an XLSForm as the workbook that KoboToolbox and ODK take in. */
export const writeXlsForm = (sheets: readonly Sheet[]): Promise<Buffer> => {
  const [first, ...others] = sheets.map(({ name, rows: [headers = [], ...rows] }) => ({ name, headers, rows }));
  if (!first) throw new Error('an XLSForm has sheets');
  return writeSheets('xlsx', [first, ...others]);
};

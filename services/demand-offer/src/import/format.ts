import { mediaTypes } from '@concierta/files';
import type { SheetFormat } from '@concierta/spreadsheet';

/** The form of a spreadsheet by its media type; `undefined` for a file that is none. */
export const sheetFormat = (mediaType: string): SheetFormat | undefined => {
  if (mediaType === mediaTypes.xlsx) return 'xlsx';
  return mediaType === mediaTypes.csv ? 'csv' : undefined;
};

/** The form of a file that was taken in as a spreadsheet. */
export const formatOf = (mediaType: string): SheetFormat => {
  const format = sheetFormat(mediaType);
  if (!format) throw new Error(`«${mediaType}» is no spreadsheet and was taken in as one`);
  return format;
};

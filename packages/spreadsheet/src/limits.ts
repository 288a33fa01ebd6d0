/** What one spreadsheet may hold. Above any of these it is refused before it costs anything. */
export const limits = {
  /** Rows with something in them, headers apart. */
  rows: 50_000,
  /** Columns with a header. */
  columns: 100,
  /** The last row a spreadsheet has. */
  lastRow: 1_048_576,
  /** Cells further to the right than this are not looked at. */
  lastColumn: 1_000,
  /** Bytes of one part of a workbook once inflated: a sheet of 50,000 rows and 30 columns has about 90 MB. */
  sheetBytes: 160 * 1024 * 1024,
  /** Bytes of the texts that a workbook keeps apart, once inflated: they are held in memory. */
  stringBytes: 48 * 1024 * 1024,
  /** Bytes of every other part that is read. */
  partBytes: 4 * 1024 * 1024,
  /** Bytes of everything in the file together, as it says itself. */
  totalBytes: 400 * 1024 * 1024,
  /** Parts of a workbook. */
  parts: 2_000,
  /** Letters in a cell: Excel's own limit. */
  cell: 32_767,
} as const;

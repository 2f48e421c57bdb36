const MEBIBYTE = 1024 * 1024

/** What a roadmap may weigh. The Worker has 128 MB for everything, so parts are read as a stream. */
export const DOCUMENT_LIMITS = {
  fileBytes: 20 * MEBIBYTE,
  /** All parts of a Word document together, inflated: 200 pages are about 6 MB. */
  inflatedWordBytes: 32 * MEBIBYTE,
  /** The same of a workbook: a million empty rows are about 60 MB. */
  inflatedSheetBytes: 96 * MEBIBYTE,
  zipEntries: 4000,
  /** About 200 typed pages of 1800 characters. */
  characters: 360_000,
  pages: 200,
  /** Rows with something in them, of one table. */
  rows: 1000,
  columns: 64,
  /** One tag with its attributes. */
  markupCharacters: MEBIBYTE,
} as const

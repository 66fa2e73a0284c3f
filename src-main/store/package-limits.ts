import { LARGEST_PACKAGE } from '#core/contract/data-values.ts'

/** What a package may hold at most. Generous against real dossiers, small against a file made to do harm. */
export const PACKAGE_LIMITS = {
  fileBytes: LARGEST_PACKAGE,
  /** Ten times what 5,000 people with years of edits take. */
  databaseBytes: 256_000_000,
  /** Rows of one table, and changes in the record. */
  rows: 200_000,
  /** Letters in one cell: a political report would fit. */
  cellLength: 100_000,
  /** The process that reads an unknown database is ended after this time... */
  milliseconds: 30_000,
  /** ...and must do with this much memory: V8's own, and SQLite's. */
  heapMegabytes: 640,
  databaseHeapBytes: 320_000_000,
  answerBytes: 256_000_000,
} as const

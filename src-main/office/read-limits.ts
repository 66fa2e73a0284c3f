const MEGABYTE = 1024 * 1024

export type ReadLimits = {
  /** Sum of the parts of a workbook that are unpacked; 20.000 rows of 30 columns have about 35 MB. */
  readonly unpackedBytes: number
  readonly csvBytes: number
  /** XML up to this is read at once; more than that in a thread of its own, so that nobody waits. */
  readonly ownThreadBytes: number
  /** What that thread may use. */
  readonly heapMegabytes: number
  readonly milliseconds: number
}

/** An office list has less than one hundredth of this. */
export const READ_LIMITS: ReadLimits = {
  unpackedBytes: 48 * MEGABYTE,
  csvBytes: 10 * MEGABYTE,
  ownThreadBytes: MEGABYTE,
  heapMegabytes: 1024,
  milliseconds: 30_000,
}

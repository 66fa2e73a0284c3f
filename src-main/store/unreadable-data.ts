/**
 * What stands in the database cannot be understood although the file itself is sound, e.g. a letter of a stored
 * word was damaged on the disk. The engine turns it into a sentence; nothing else of the workspace is touched.
 */
export class UnreadableData extends Error {
  /** Vietnamese, what could not be read: "nhật ký", "hồ sơ". */
  readonly what: string

  constructor(what: string, cause: unknown) {
    super(`unreadable data: ${what}`, { cause })
    this.what = what
  }
}

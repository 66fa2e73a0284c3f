/** Why the disk or the database file did not do what was asked; anything else that is thrown is a bug. */
export interface DiskFailure {
  readonly kind: 'disk-full' | 'not-writable' | 'locked' | 'damaged'
  readonly code: string
}

const CODES: readonly (readonly [RegExp, DiskFailure['kind']])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)/, 'disk-full'],
  [/^(SQLITE_(BUSY|LOCKED)|EBUSY|ETXTBSY)/, 'locked'],
  // UNKNOWN is what Node makes of refusals of Windows that it has no name for: a share, a file left in the cloud.
  [
    /^(SQLITE_(READONLY|CANTOPEN|IOERR|PERM|AUTH)|EACCES|EPERM|EROFS|ENOTDIR|EISDIR|EEXIST|ENOENT|EIO|ENAMETOOLONG|ENODEV|ENXIO|UNKNOWN)/,
    'not-writable',
  ],
  [/^SQLITE_(NOTADB|CORRUPT|FORMAT|ERROR|CONSTRAINT|MISMATCH|TOOBIG|NOMEM|SCHEMA)/, 'damaged'],
]

/** The failure an error stands for; throws the error again when it is none of disk or database. */
export function readDiskFailure(error: unknown): DiskFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const found = CODES.find(([pattern]) => pattern.test(code))
  if (!found) throw error
  return { kind: found[1], code }
}

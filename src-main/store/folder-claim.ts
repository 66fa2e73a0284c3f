import path from 'node:path'
import Database from 'better-sqlite3'

/** Held by whoever came first, and by one who came later: each asks after the place of the other. */
const FIRST = 'dang-mo'
const LATER = 'dang-mo-khac'

export const ALSO_OPEN =
  'Trên máy này đang có một Trợ lý Đại hội khác mở cùng dữ liệu. Không mất gì: hai bên ghi lần lượt vào một tệp, nhưng màn hình bên này chưa thấy việc bên kia vừa ghi. Đóng một bên và làm tiếp ở một chỗ; bên nào mở lâu chưa đụng tới thì tải lại trang trước khi ghi tiếp.'

/** Says whether another program on this machine has the same folder open. */
export interface FolderClaim {
  /** Asked anew each time: once the other program has ended, the folder is ours. */
  isHeldElsewhere(folder: string): boolean
  release(): void
}

/**
 * A lock that the system itself lets go of when a program ends, however it ends: nobody is ever locked out by a copy
 * that was killed, and no process number is taken for another one. The file stays empty. Nothing is refused because of
 * it: two programs may work on one folder, they only have to know.
 */
export function openFolderClaim(): FolderClaim {
  let held: Held | null = null
  const release = () => {
    held?.lock.close()
    held = null
  }
  const hold = (folder: string, place: Held['place']): Database.Database | 'held' | null => {
    const lock = takeLock(path.join(folder, place))
    if (lock === null || lock === 'held') return lock
    release()
    held = { folder, place, lock }
    return lock
  }
  return {
    isHeldElsewhere(folder) {
      if (held?.folder !== folder) release()
      if (held?.place !== FIRST && hold(folder, FIRST) === 'held') {
        if (held === null) hold(folder, LATER)
        return true
      }
      return held !== null && isTaken(path.join(folder, LATER))
    },
    release,
  }
}

interface Held {
  readonly folder: string
  readonly place: typeof FIRST | typeof LATER
  readonly lock: Database.Database
}

function isTaken(file: string): boolean {
  const lock = takeLock(file)
  if (lock === 'held') return true
  lock?.close()
  return false
}

/** Null where the disk does not let us ask, or is gone: then nothing is known of another program. */
function takeLock(file: string): Database.Database | 'held' | null {
  let lock: Database.Database | null = null
  try {
    lock = new Database(file, { timeout: 0 })
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock?.close()
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return /^SQLITE_(BUSY|LOCKED)/.test(code) ? 'held' : null
  }
}

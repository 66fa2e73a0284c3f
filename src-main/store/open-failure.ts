import type { DiskFailure } from './disk-failure.ts'
import { listBackups } from './backup-files.ts'
import type { Backup } from './backup-files.ts'

/** Why a workspace cannot be opened for writing. In every case its files are as they were. */
export type OpenFailure =
  | { readonly kind: 'folder-not-writable'; readonly folder: string; readonly reason: string }
  | { readonly kind: 'disk-full'; readonly folder: string }
  | { readonly kind: 'locked'; readonly file: string }
  | { readonly kind: 'damaged'; readonly file: string; readonly reason: string }
  | { readonly kind: 'foreign'; readonly file: string }
  | { readonly kind: 'newer'; readonly file: string; readonly version: number }
  /** The database is gone but its backups are there: starting empty would look like losing everything. */
  | { readonly kind: 'missing'; readonly file: string; readonly backups: number }
  | {
      readonly kind: 'not-local'
      readonly folder: string
      readonly why: 'network' | 'removable'
      readonly holdsData: boolean
    }

/** What a person may do about it, in the order in which it should be offered. */
export type OpenChoice =
  | { readonly kind: 'try-again' }
  | { readonly kind: 'restore'; readonly backups: readonly Backup[] }
  | { readonly kind: 'open-read-only' }
  | { readonly kind: 'copy-here'; readonly folder: string }
  | { readonly kind: 'start-fresh'; readonly folder: string }

/**
 * The choices of a failure; `otherFolder` is a free folder on this machine's own disk. Reading is offered only
 * where it was found out that something can be read.
 */
export function openChoices(
  failure: OpenFailure,
  place: { readonly folder: string; readonly otherFolder: string; readonly readable: boolean },
): OpenChoice[] {
  const backups = listBackupsSafely(place.folder)
  const restore: OpenChoice[] = backups.length > 0 ? [{ kind: 'restore', backups }] : []
  const startFresh: OpenChoice = { kind: 'start-fresh', folder: place.otherFolder }
  const readOnly: OpenChoice[] = place.readable ? [{ kind: 'open-read-only' }] : []
  switch (failure.kind) {
    case 'folder-not-writable':
    case 'disk-full':
      return [{ kind: 'try-again' }, ...readOnly, startFresh]
    case 'locked':
      return [{ kind: 'try-again' }, ...readOnly]
    case 'damaged':
      return [...restore, ...readOnly, startFresh]
    case 'newer':
      return [...readOnly, ...restore, startFresh]
    case 'foreign':
    case 'missing':
      return [...restore, startFresh]
    case 'not-local':
      return failure.holdsData
        ? [{ kind: 'copy-here', folder: place.otherFolder }, ...readOnly, startFresh]
        : [startFresh]
  }
}

/** A folder that cannot even be read has no backups to offer. */
function listBackupsSafely(folder: string): Backup[] {
  try {
    return listBackups(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error) return []
    throw error
  }
}

export function openFailureOf(
  failure: DiskFailure,
  place: { readonly file: string; readonly folder: string },
): OpenFailure {
  const { file, folder } = place
  switch (failure.kind) {
    case 'disk-full':
      return { kind: 'disk-full', folder }
    case 'locked':
      return { kind: 'locked', file }
    case 'damaged':
      return { kind: 'damaged', file, reason: failure.code }
    case 'not-writable':
      return { kind: 'folder-not-writable', folder, reason: failure.code }
  }
}

/** Three Vietnamese sentences without a technical word, for a screen that shows them apart. */
export interface OpenFailureWords {
  readonly what: string
  readonly safe: string
  readonly advice: string
}

const NOTHING_TOUCHED = 'Chương trình chưa sửa gì trong tệp ấy và sẽ không ghi đè lên nó.'
const ELSEWHERE = 'bắt đầu ở một thư mục dữ liệu khác'

/** What is wrong, what is safe, what to do. */
export function wordOpenFailure(failure: OpenFailure): OpenFailureWords {
  switch (failure.kind) {
    case 'folder-not-writable':
      return {
        what: 'Không ghi được vào thư mục dữ liệu.',
        safe: 'Dữ liệu đã lưu vẫn nguyên.',
        advice: 'Kiểm tra ổ đĩa còn chỗ và thư mục không bị khóa, rồi mở lại chương trình.',
      }
    case 'disk-full':
      return {
        what: 'Ổ đĩa chứa thư mục dữ liệu đã đầy.',
        safe: 'Dữ liệu đã lưu vẫn nguyên.',
        advice: 'Dọn bớt chỗ rồi mở lại chương trình.',
      }
    case 'locked':
      return {
        what: 'Tệp dữ liệu đang bị một chương trình khác giữ.',
        safe: 'Dữ liệu đã lưu vẫn nguyên.',
        advice: 'Đóng cửa sổ hoặc chương trình kia rồi mở lại.',
      }
    case 'damaged':
      return {
        what: 'Tệp dữ liệu bị hỏng, đọc không trọn vẹn.',
        safe: NOTHING_TOUCHED,
        advice: `Khôi phục từ một bản sao lưu, mở chỉ để đọc, hoặc ${ELSEWHERE}.`,
      }
    case 'foreign':
      return {
        what: 'Tệp nằm ở chỗ của tệp dữ liệu không phải dữ liệu của chương trình này.',
        safe: NOTHING_TOUCHED,
        advice: `Khôi phục từ một bản sao lưu hoặc ${ELSEWHERE}.`,
      }
    case 'newer':
      return {
        what: 'Tệp dữ liệu do phiên bản mới hơn của chương trình ghi.',
        safe: NOTHING_TOUCHED,
        advice: 'Cài phiên bản mới nhất rồi mở lại; trong lúc chờ có thể mở chỉ để đọc.',
      }
    case 'missing':
      return {
        what: `Không thấy tệp dữ liệu nhưng còn ${failure.backups} bản sao lưu.`,
        safe: 'Các bản sao lưu vẫn nguyên.',
        advice: `Khôi phục từ một bản sao lưu, hoặc ${ELSEWHERE}.`,
      }
    case 'not-local':
      return wordFarPlace(failure)
  }
}

function wordFarPlace(failure: Extract<OpenFailure, { kind: 'not-local' }>): OpenFailureWords {
  return {
    what:
      failure.why === 'network'
        ? 'Thư mục dữ liệu nằm trên ổ mạng, nơi hai máy có thể ghi đè lên nhau và làm hỏng dữ liệu.'
        : 'Thư mục dữ liệu nằm trên ổ tháo rời, rút ra lúc đang ghi là hỏng dữ liệu.',
    safe: failure.holdsData
      ? 'Dữ liệu ở đó vẫn nguyên và không bị đổi.'
      : 'Ở đó chưa có dữ liệu nào.',
    advice: failure.holdsData
      ? 'Chép dữ liệu về ổ đĩa của máy này để làm việc; bản cũ vẫn nguyên.'
      : 'Chọn một thư mục trên ổ đĩa của máy này.',
  }
}

/** Where it is and what the system said, for the person who is called for help. */
export function locateOpenFailure(failure: OpenFailure): { place: string; code: string } {
  const place = 'file' in failure ? failure.file : failure.folder
  switch (failure.kind) {
    case 'folder-not-writable':
    case 'damaged':
      return { place, code: `${failure.kind}: ${failure.reason}` }
    case 'newer':
      return { place, code: `newer: ${failure.version}` }
    case 'not-local':
      return { place, code: `not-local: ${failure.why}` }
    case 'disk-full':
    case 'locked':
    case 'foreign':
    case 'missing':
      return { place, code: failure.kind }
  }
}

/** All of it in one line: what is wrong, where, what is safe, what to do. */
export function describeOpenFailure(failure: OpenFailure): string {
  const { what, safe, advice } = wordOpenFailure(failure)
  return `${withPlace(what, failure)} ${safe} ${advice}`
}

/** The same for the terminal, which has commands where a screen has buttons. */
export function describeOpenFailureInTerminal(failure: OpenFailure): string {
  const { what, safe } = wordOpenFailure(failure)
  return `${withPlace(what, failure)} ${safe} ${adviseInTerminal(failure)}`
}

function withPlace(what: string, failure: OpenFailure): string {
  return what.replace(/\.$/, ` (${locateOpenFailure(failure).place}).`)
}

const BACKUP_COMMANDS =
  'Xem các bản sao lưu bằng lệnh backups; khôi phục một bản bằng lệnh backups restore TÊN --yes.'

function adviseInTerminal(failure: OpenFailure): string {
  switch (failure.kind) {
    case 'damaged':
    case 'foreign':
    case 'missing':
      return `${BACKUP_COMMANDS} Muốn bắt đầu ở thư mục khác thì thêm --workspace THƯ_MỤC.`
    case 'newer':
      return `Cài phiên bản mới nhất rồi chạy lại. ${BACKUP_COMMANDS}`
    case 'not-local':
      return 'Mở chương trình bằng màn hình để chép dữ liệu về máy này, hoặc thêm --workspace THƯ_MỤC trên ổ đĩa của máy này.'
    case 'folder-not-writable':
    case 'disk-full':
    case 'locked':
      return wordOpenFailure(failure)
        .advice.replace('mở lại chương trình', 'chạy lại lệnh')
        .replace('mở lại.', 'chạy lại lệnh.')
  }
}

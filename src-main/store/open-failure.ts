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

/** The choices of a failure; `otherFolder` is a free folder on this machine's own disk. */
export function openChoices(
  failure: OpenFailure,
  place: { readonly folder: string; readonly otherFolder: string },
): OpenChoice[] {
  const backups = listBackupsSafely(place.folder)
  const restore: OpenChoice[] = backups.length > 0 ? [{ kind: 'restore', backups }] : []
  const startFresh: OpenChoice = { kind: 'start-fresh', folder: place.otherFolder }
  const readOnly: OpenChoice = { kind: 'open-read-only' }
  switch (failure.kind) {
    case 'folder-not-writable':
    case 'disk-full':
      return [{ kind: 'try-again' }, readOnly, startFresh]
    case 'locked':
      return [{ kind: 'try-again' }, readOnly]
    case 'damaged':
      return [...restore, readOnly, startFresh]
    case 'newer':
      return [readOnly, ...restore, startFresh]
    case 'foreign':
    case 'missing':
      return [...restore, startFresh]
    case 'not-local':
      return failure.holdsData
        ? [{ kind: 'copy-here', folder: place.otherFolder }, readOnly, startFresh]
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

/** One Vietnamese sentence: what is wrong, what is safe, what to do. */
export function describeOpenFailure(failure: OpenFailure): string {
  switch (failure.kind) {
    case 'folder-not-writable':
      return `Không ghi được vào thư mục dữ liệu ${failure.folder} (${failure.reason}). Kiểm tra ổ đĩa còn chỗ và thư mục không bị khóa, rồi mở lại chương trình.`
    case 'disk-full':
      return `Ổ đĩa chứa thư mục dữ liệu ${failure.folder} đã đầy; dữ liệu vẫn nguyên. Dọn bớt chỗ rồi mở lại chương trình.`
    case 'locked':
      return `Tệp dữ liệu ${failure.file} đang bị một chương trình khác giữ; dữ liệu vẫn nguyên. Đóng cửa sổ hoặc chương trình kia rồi mở lại.`
    case 'damaged':
      return `Tệp dữ liệu ${failure.file} bị hỏng (${failure.reason}). Chương trình chưa sửa gì trong tệp. Khôi phục từ một bản sao lưu, mở chỉ để đọc, hoặc bắt đầu ở một thư mục dữ liệu khác.`
    case 'foreign':
      return `Tệp ${failure.file} không phải dữ liệu của chương trình này. Chương trình chưa sửa gì trong tệp. Khôi phục từ một bản sao lưu hoặc bắt đầu ở một thư mục dữ liệu khác.`
    case 'newer':
      return `Tệp dữ liệu ${failure.file} do phiên bản mới hơn của chương trình ghi (số ${failure.version}). Cài phiên bản mới nhất rồi mở lại; dữ liệu vẫn nguyên.`
    case 'missing':
      return `Không thấy tệp dữ liệu ${failure.file} nhưng còn ${failure.backups} bản sao lưu. Khôi phục từ một bản sao lưu, hoặc bắt đầu ở một thư mục dữ liệu khác.`
    case 'not-local':
      return `${describePlace(failure)} ${failure.holdsData ? 'Chép dữ liệu về ổ đĩa của máy này để làm việc; bản cũ vẫn nguyên.' : 'Chọn một thư mục trên ổ đĩa của máy này.'}`
  }
}

function describePlace(failure: Extract<OpenFailure, { kind: 'not-local' }>): string {
  return failure.why === 'network'
    ? `Thư mục dữ liệu ${failure.folder} nằm trên ổ mạng, nơi hai máy có thể ghi đè lên nhau và làm hỏng dữ liệu.`
    : `Thư mục dữ liệu ${failure.folder} nằm trên ổ tháo rời, rút ra lúc đang ghi là hỏng dữ liệu.`
}

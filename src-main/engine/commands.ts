import type { Receipt } from '#core/contract/values.ts'
import type { Row } from '#main/store/tables.ts'
import type { Write } from '#main/store/write-door.ts'
import { storeFailed } from './failures.ts'
import type { EngineParts } from './parts.ts'

export interface CommandWords {
  readonly dossierId: string
  readonly name: string
  /** Past tense, Vietnamese. */
  readonly label: string
  readonly undoable?: boolean
}

/** Runs one named command through the door for writes; a disk that refuses becomes a sentence. */
export function runCommand(
  parts: EngineParts,
  words: CommandWords,
  body: (write: Write) => void,
): Receipt {
  const at = parts.now()
  const recorded = guardStore(() =>
    parts.store.run(
      {
        name: words.name,
        label: words.label,
        dossierId: words.dossierId,
        actor: parts.actor,
        at,
        undoable: words.undoable ?? true,
      },
      body,
    ),
  )
  const { changeId, revision } = recorded
  return { changeId, revision, label: words.label, savedAt: recorded.at }
}

const STORE_REFUSALS: readonly (readonly [RegExp, string])[] = [
  [
    /^(SQLITE_FULL|ENOSPC|EDQUOT)/,
    'Ổ đĩa đã đầy nên chưa ghi được; hồ sơ vẫn như trước. Xóa bớt tệp khác trên ổ đĩa rồi làm lại.',
  ],
  [
    /^(SQLITE_(BUSY|LOCKED)|EBUSY)/,
    'Tệp dữ liệu đang được một chương trình khác dùng nên chưa ghi được; hồ sơ vẫn như trước. Đóng cửa sổ kia rồi làm lại.',
  ],
  [
    /^(SQLITE_(READONLY|IOERR|CANTOPEN|PERM)|EACCES|EPERM|EROFS|ENOTDIR|EEXIST)/,
    'Không ghi được vào thư mục dữ liệu; hồ sơ vẫn như trước. Kiểm tra ổ đĩa và quyền ghi của thư mục rồi làm lại.',
  ],
]

/** Turns a refusal of disk or database into STORE_FAILED; anything else is a bug and goes on. */
export function guardStore<T>(body: () => T): T {
  try {
    return body()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const refusal = STORE_REFUSALS.find(([pattern]) => pattern.test(code))
    if (refusal) throw storeFailed(refusal[1])
    throw error
  }
}

/** Optional fields of a validated change become a row of only those that were given. */
export function given(changes: Readonly<Record<string, unknown>>): Row {
  const row: Row = {}
  for (const [field, value] of Object.entries(changes)) {
    if (value !== undefined) row[field] = value as Row[string]
  }
  return row
}

import type {
  BackupEntry,
  DossierDifferenceView,
  RescueChoice,
  RescueStatus,
} from '#core/contract/data-values.ts'
import { describeStoredValue } from '#core/dossier/describe-stored-value.ts'
import { fieldLabel } from '#core/vocabulary/field-labels.ts'
import type { Backup, BackupReason } from '#main/store/backup-files.ts'
import type {
  DossierDifference,
  DossierState,
  FieldDifference,
} from '#main/store/compare-dossiers.ts'
import { locateOpenFailure, wordOpenFailure } from '#main/store/open-failure.ts'
import type { OpenChoice } from '#main/store/open-failure.ts'
import { ALSO_OPEN } from '#main/store/folder-claim.ts'
import type { Workspace } from '#main/store/workspace.ts'
import type { Row, TableName } from '#main/store/tables.ts'
import { tableWords } from './table-words.ts'

const REASONS: Readonly<Record<BackupReason, string>> = {
  start: 'Lúc mở chương trình',
  asked: 'Sao lưu theo yêu cầu',
  'before-migration': 'Trước khi nâng cấp dữ liệu',
  'before-import': 'Trước khi nhập Excel',
  'before-removal': 'Trước khi xóa hồ sơ',
  'before-clearing': 'Trước khi xóa phần ghi của ngày đại hội',
  'before-package': 'Trước khi nhận gói hồ sơ',
  'before-restore': 'Trước khi khôi phục',
  found: 'Không còn tệp ghi chú kèm',
}

export function viewBackup(backup: Backup): BackupEntry {
  const { name, clock, reason, programVersion, schemaVersion, bytes, sha256 } = backup
  return {
    name,
    // `at` only keeps the order: after a clock that was once ahead it says a day that has not come.
    at: clock,
    reason,
    reasonLabel: REASONS[reason],
    programVersion: programVersion === '' ? 'không rõ' : programVersion,
    schemaVersion,
    bytes,
    sha256,
  }
}

type Other = 'backup' | 'package'

const STATES: Readonly<Record<Other, Readonly<Record<DossierState, string>>>> = {
  backup: {
    'only-here': 'Hồ sơ này lập sau bản sao lưu; khôi phục thì không còn trong danh sách.',
    'only-there': 'Hồ sơ này chỉ có trong bản sao lưu; khôi phục thì có lại.',
    same: 'Không khác gì so với hiện nay.',
    'newer-here': 'Hiện nay mới hơn; khôi phục là trở về như lúc sao lưu.',
    'newer-there': 'Bản sao lưu mới hơn hiện nay.',
    'both-changed': 'Hiện nay và bản sao lưu đã sửa khác nhau từ một thời điểm chung.',
  },
  package: {
    'only-here': 'Hồ sơ này chỉ có trên máy.',
    'only-there': 'Trên máy chưa có hồ sơ này.',
    same: 'Trên máy đã có hồ sơ này, giống hệt gói.',
    'newer-here': 'Hồ sơ trên máy mới hơn gói.',
    'newer-there': 'Gói mới hơn hồ sơ trên máy.',
    'both-changed':
      'Hồ sơ trên máy và gói đã sửa khác nhau; lấy một bản là bỏ phần sửa của bản kia.',
  },
}

export function viewDifference(difference: DossierDifference, other: Other): DossierDifferenceView {
  return {
    ...difference,
    sentence: sentenceOf(difference, other),
    tables: difference.tables.map(({ table, added, removed, changed, names, fields }) => ({
      ...tableWords(table),
      added,
      removed,
      changed,
      names: {
        added: [...names.added],
        removed: [...names.removed],
        changed: [...names.changed],
      },
      fields: fields.flatMap((one) => sayField(table, one)),
    })),
  }
}

/** "Địa điểm: Hội trường mới → Hội trường cũ": as it is here, as it would become. */
function sayField(table: TableName, { field, here, there }: FieldDifference): string[] {
  const label = fieldLabel(table, field)
  if (label === null) return []
  const say = (value: Row[string]) =>
    describeStoredValue({ table, field }, value, () => null) ?? 'để trống'
  return [`${label ?? field}: ${say(here)} → ${say(there)}`]
}

function sentenceOf({ state, here, there }: DossierDifference, other: Other): string {
  const comesBack = here?.removed === true && there?.removed === false
  return comesBack && other === 'backup'
    ? 'Hồ sơ này đã xóa sau lúc sao lưu; khôi phục thì có lại.'
    : STATES[other][state]
}

export function viewWorkspaceState(workspace: Workspace): RescueStatus {
  const { state, folder } = workspace
  if (state.kind === 'open') {
    const alsoOpen = workspace.isAlsoOpen() ? ALSO_OPEN : null
    return { state: 'open', folder, warning: state.warning, alsoOpen }
  }
  const words = wordOpenFailure(state.failure)
  return {
    state: state.kind,
    folder,
    reason: state.failure.kind,
    sentence: words.what,
    safe: words.safe,
    advice: words.advice,
    technical: locateOpenFailure(state.failure),
    choices: state.choices.map(viewChoice),
  }
}

function viewChoice(choice: OpenChoice): RescueChoice {
  switch (choice.kind) {
    case 'try-again':
      return { kind: 'try-again', label: 'Thử mở lại' }
    case 'restore':
      return {
        kind: 'restore',
        label: 'Khôi phục từ một bản sao lưu',
        backups: choice.backups.map(viewBackup),
      }
    case 'open-read-only':
      return { kind: 'open-read-only', label: 'Mở chỉ để đọc' }
    case 'copy-here':
      return {
        kind: 'copy-here',
        label: 'Chép dữ liệu về máy này rồi làm việc',
        folder: choice.folder,
      }
    case 'start-fresh':
      return {
        kind: 'start-fresh',
        label: 'Bắt đầu mới ở thư mục khác, dữ liệu cũ để nguyên',
        folder: choice.folder,
      }
  }
}

import { readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import { person } from '#core/dossier/dossier.ts'
import type { Person } from '#core/dossier/dossier.ts'
import { countPeople } from '#core/dossier/list-figures.ts'
import type { ListFigures } from '#core/dossier/list-figures.ts'
import { PEOPLE_LISTS } from '#core/dossier/person-record.ts'
import type { PeopleList } from '#core/dossier/person-record.ts'
import type { ErasureDone, ErasurePreview } from '#core/contract/personal-data-values.ts'
import type { BackupFailure } from '#main/store/backup-files.ts'
import { conflict, requireDossier, storeFailed } from './failures.ts'
import { countEverybody } from './keeping.ts'
import type { EngineParts } from './parts.ts'
import { requirePerson } from './person-records.ts'
import { tableWords } from './table-words.ts'

interface Asked {
  readonly id: string
  /** Null: everybody. */
  readonly personId: string | null
}

/** What erasing would take, rewrite and leave, said before it is done. */
export function previewErasure(parts: EngineParts, asked: Asked): ErasurePreview {
  const { id, personId } = asked
  const dossier = requireDossier(parts, id)
  const one = personId === null ? null : requirePerson(parts, id, personId)
  const { touched, undoable, gone } = parts.store.history.peopleChanges(id)
  const steps = one ? stepsOf(parts, id, String(one['id'])) : touched
  const dates = new Map(parts.workspace.backups.list().map(({ name, clock }) => [name, clock]))
  return {
    people: one ? 1 : countEverybody(parts, id),
    gone: one ? 0 : gone,
    fullName: one ? String(one['fullName']) : null,
    lists: PEOPLE_LISTS.map((list) => ({
      label: tableWords(list).label,
      rows: one
        ? parts.store.rowsOfPerson(list, String(one['id'])).length
        : parts.store.rows(list, id, []).length,
    })).filter(({ rows }) => rows > 0),
    stepsRedacted: steps,
    stepsUndoable: undoable,
    backups: parts.workspace.erasure
      .backupsTouched(id)
      .map(({ name, becomes }) => ({ name, becomes, at: dates.get(name) ?? '' })),
    folder: parts.paperFolder(dossier),
    files: filesIn(parts.paperFolder(dossier)),
    kept: one ? [] : figuresOf(parts, id).map(describeFigures),
    exports: parts.store.rows('exportNote', id, []).length,
  }
}

function stepsOf(parts: EngineParts, id: string, personId: string): number {
  const rowIds = PEOPLE_LISTS.flatMap((list) => parts.store.rowsOfPerson(list, personId))
  const changes = parts.store.history.changesOfRows(id, [personId, ...rowIds])
  return new Set(changes.map(({ changeId }) => changeId)).size
}

/** Files of the folder and of the folders in it, newest first. */
function filesIn(folder: string): ErasurePreview['files'] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name)
        const { size, mtime } = statSync(file)
        return { name: path.relative(folder, file), bytes: size, changedAt: mtime.toISOString() }
      })
      .sort((one, other) => (one.changedAt < other.changedAt ? 1 : -1))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

interface KeptFigures {
  readonly list: PeopleList
  readonly figures: ListFigures
}

/** The numbers that stay when the people go. */
function figuresOf(parts: EngineParts, id: string): KeptFigures[] {
  const { congress } = requireDossier(parts, id)
  const people = new Map(parts.store.rows('person', id, []).map((row) => [row['id'], row]))
  return PEOPLE_LISTS.map((list) => {
    const listed = parts.store
      .rows(list, id, [])
      .map((row): Person => person.parse(people.get(row['personId'])))
    return { list, figures: countPeople(listed, congress.startDate) }
  }).filter(({ figures }) => figures.total > 0)
}

function describeFigures({ list, figures }: KeptFigures): string {
  const { total, female, ethnicMinority, partyMembers } = figures
  const counted = [
    [female.count, 'nữ'],
    [ethnicMinority.count, 'dân tộc thiểu số'],
    [partyMembers.count, 'đảng viên'],
  ] as const
  const words = counted
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${formatInteger(count)} ${word}`)
  const among = words.length === 0 ? '' : `, trong đó ${words.join(', ')}`
  return `${tableWords(list).label} ${formatInteger(total)} người${among}`
}

/** Erases and then deletes the files that were asked for; what was not on the list before is left. */
export function erase(
  parts: EngineParts,
  asked: Asked & { readonly files: readonly string[] },
): ErasureDone {
  const { id, personId } = asked
  const preview = previewErasure(parts, asked)
  if (preview.people === 0) throw conflict('Hồ sơ không còn ai nên không có gì để xóa.')
  const one = personId !== null
  const label = one
    ? 'Đã xóa hẳn dữ liệu của một người'
    : `Đã xóa hẳn dữ liệu cá nhân của ${formatInteger(preview.people)} người`
  const carried = parts.workspace.erasure.carryOut({
    id: parts.newId(),
    dossierId: id,
    personIds: one ? [personId] : null,
    people: preview.people,
    aggregates: JSON.stringify(one ? [] : figuresOf(parts, id)),
    label,
    actor: parts.actor,
    at: parts.now(),
  })
  if (!carried.ok) {
    throw storeFailed(describeErasureFailure(carried.error))
  }
  const wanted = new Set(asked.files)
  const files = preview.files.filter(({ name }) => wanted.has(name)).map(({ name }) => name)
  const filesLeft = files.filter((name) => !deleteFile(path.join(preview.folder, name)))
  return {
    label,
    people: preview.people,
    filesDeleted: files.filter((name) => !filesLeft.includes(name)),
    filesLeft,
  }
}

function deleteFile(file: string): boolean {
  try {
    rmSync(file)
    return true
  } catch (error) {
    // Open in Word, or no right to delete it: named to the person, who closes it and deletes it by hand.
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}

const FINISHED_LATER = 'Phần còn lại chương trình làm nốt ở lần mở sau.'

function describeErasureFailure(failure: BackupFailure): string {
  switch (failure.kind) {
    case 'locked':
      return 'Chưa xóa gì vì tệp dữ liệu đang được một cửa sổ khác của chương trình dùng. Đóng cửa sổ kia rồi làm lại.'
    case 'disk-full':
      return `Chưa xóa xong vì ổ đĩa chứa ${failure.folder} đã đầy. Dọn bớt chỗ rồi mở lại chương trình. ${FINISHED_LATER}`
    case 'not-writable':
      return `Chưa xóa xong vì không ghi được vào ${failure.folder}. Kiểm tra thư mục đó rồi mở lại chương trình. ${FINISHED_LATER}`
    default:
      return `Chưa xóa xong vì tệp dữ liệu hoặc một bản sao lưu đọc không trọn vẹn. Đóng chương trình rồi mở lại. ${FINISHED_LATER}`
  }
}

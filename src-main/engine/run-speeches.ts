import { nameKey } from '#core/base/name-key.ts'
import type { RegisteredSpeech } from '#core/contract/run-values.ts'
import type { Receipt } from '#core/contract/values.ts'
import { SPEECHES, keepRegistered, notHeld } from '#core/day/told-of-day.ts'
import type { DayEvent } from '#core/day/day-event.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { TypedRow } from '#core/dossier/typed-facts.ts'
import type { Write } from '#main/store/write-door.ts'
import { nextMinute } from './day-events.ts'
import { conflict, notFound, unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'
import { requireOpenItem } from './run-open.ts'
import { readRun } from './run-parts.ts'
import type { RunParts } from './run-parts.ts'
import { record } from './run-record.ts'
import { changeTypedRow, typedRowWriter } from './typed-rows.ts'

/** Whose speeches stand in the register, in its order. */
export function viewSpeeches({ dossier }: RunParts): RegisteredSpeech[] {
  return dossier.typedRows
    .filter(({ list }) => list === SPEECHES)
    .map((row) => ({
      rowId: row.id,
      name: speakerOf(dossier, row),
      unit: String(row.cells['unit'] ?? ''),
      topic: String(row.cells['topic'] ?? ''),
      isHeld: row.cells['delivered'] === true,
    }))
}

/** The item under which the minutes tell all speeches. */
export function hostOfSpeeches({ sessions }: RunParts): string | null {
  const items = sessions.flatMap(({ timed }) => timed.items.map(({ item }) => item))
  const first = (wanted: string) => items.find(({ topic }) => topic === wanted)
  return (first('speeches') ?? first('discussion'))?.id ?? null
}

export function speakerOf({ people }: Dossier, { personId, cells }: TypedRow): string {
  return people.find(({ id }) => id === personId)?.fullName ?? String(cells['name'] ?? '')
}

interface Speech {
  readonly id: string
  readonly itemId: string
  readonly rowId: string | null
  readonly name: string
  readonly unit: string
  readonly topic: string
  readonly gist: string
}

/** Somebody has spoken: of the register, or from the floor; with the time it stands in the minutes. */
export function speak(parts: EngineParts, input: Speech): Receipt {
  const run = readRun(parts, input.id)
  const { item } = requireOpenItem(run, input.itemId)
  const name = input.name.trim()
  const topic = input.topic.trim()
  if (name === '') throw unusable('Chưa có người phát biểu. Gõ họ và tên rồi ghi.', 'name')
  if (topic === '') throw unusable('Chưa có chủ đề phát biểu. Gõ chủ đề rồi ghi.', 'topic')
  const registered = input.rowId === null ? null : requireRegistered(run, input.rowId)
  if (registered !== null) refuseOther(run, registered, name)
  const words = { name: 'record-speech', label: 'Đã ghi một phát biểu' }
  return record(parts, run, words, (write) => {
    const at = nextMinute(parts, run.events)
    const cells = { unit: input.unit.trim(), topic, gist: input.gist.trim(), at, delivered: true }
    const rowId = registered?.id ?? addSpeech(parts, write, run, { name, cells })
    if (registered) changeTypedRow(write, registered, cells)
    const kept = registered === null ? {} : keepRegistered(registered)
    const data = { rowId, added: registered === null, ...kept }
    return [{ kind: 'speech-given', subject: item.id, data }]
  })
}

function requireRegistered({ dossier }: RunParts, rowId: string): TypedRow {
  const row = dossier.typedRows.find(({ id, list }) => id === rowId && list === SPEECHES)
  if (!row) throw notFound('Tham luận này không còn trong bảng đăng ký. Mở lại trang Điều hành.')
  if (row.cells['delivered'] === true)
    throw conflict('Tham luận này đã ghi là trình bày rồi. Muốn sửa thì bấm Sửa ở dòng biên bản.')
  return row
}

/** The minutes would name whoever registered, not who was typed. */
function refuseOther({ dossier }: RunParts, row: TypedRow, name: string): void {
  const registered = speakerOf(dossier, row)
  if (nameKey(registered) === nameKey(name)) return
  throw unusable(
    `Tham luận này do ${registered} đăng ký. Người khác đọc thì chọn “Phát biểu tại chỗ” rồi ghi họ và tên.`,
    'name',
  )
}

interface Added {
  readonly name: string
  readonly cells: Readonly<Record<string, string | number | boolean>>
}

/** As the person of that name where there is only one, so that papers can tell more of them. */
function addSpeech(
  parts: EngineParts,
  write: Write,
  { dossier }: RunParts,
  { name, cells }: Added,
): string {
  const called = dossier.people.filter(({ fullName }) => nameKey(fullName) === nameKey(name))
  const person = called.length === 1 ? called[0] : undefined
  const add = typedRowWriter(parts, write, dossier)
  return person === undefined ? add(SPEECHES, { ...cells, name }) : add(SPEECHES, cells, person.id)
}

/** It was not held after all: who registered stays in the register. */
export function takeBackSpeech(write: Write, row: TypedRow, event: DayEvent): void {
  if (event.data['added'] === true) write.remove('typedRow', row.id)
  else write.update('typedRow', row.id, { cells: JSON.stringify(notHeld(row, [event])) })
}

import {
  LISTS_OF_DAY,
  countersOfDay,
  isToldBefore,
  notHeld,
  toldOfDay,
} from '#core/day/told-of-day.ts'
import type { CountersOfDay, ToldOfDay } from '#core/day/told-of-day.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { RecordedOfDay } from '#core/contract/run-values.ts'
import type { Receipt } from '#core/contract/values.ts'
import { listLists } from '#core/papers/fact-definition.ts'
import { backUpBefore } from './backup-handlers.ts'
import { NO_EDITS, writeEdits } from './election-rows.ts'
import { SETTLED } from './counting-state.ts'
import { conflict } from './failures.ts'
import { finalPaperOn } from './final-paper-on.ts'
import { isIssued, readPaperRecords } from './paper-records.ts'
import type { EngineParts } from './parts.ts'
import { readRun } from './run-parts.ts'
import type { RunParts } from './run-parts.ts'
import { record } from './run-record.ts'

const MINUTES = 'congress-minutes'

/** What is recorded of the day, as a list to be read before it goes; null: nothing. */
export function recordedOfDay(parts: EngineParts, run: RunParts): RecordedOfDay | null {
  const { standing, dossier } = run
  const told = toldOfDay(dossier, standing)
  const entries = parts.store.rows('ballotEntry', dossier.id, ['pass', 'number'])
  // What a third person settled was entered already.
  const entered = entries.filter((row) => row['pass'] !== SETTLED).length
  const what = [...wordsOf(parts, told), ...wordsOfDoor(run), ...counted(entered, 'phiếu đã nhập')]
  const steps = standing.length
  if (what.length === 0 && steps === 0) return null
  return {
    since: standing[0]?.at ?? null,
    what: what.length === 0 ? counted(steps, 'việc đã bấm') : what,
    isToldBefore: isToldBefore(told, standing),
  }
}

function counted(count: number, word: string): string[] {
  return count === 0 ? [] : [`${count} ${word}`]
}

function wordsOf({ factDefinitions }: EngineParts, { rows, facts, speeches }: ToldOfDay): string[] {
  const words = new Map(listLists(factDefinitions).map(({ name, rowWord }) => [name, rowWord]))
  const countOf = (name: string) => rows.filter(({ list }) => list === name).length
  const [after, ofCongress] = [
    LISTS_OF_DAY.filter(isOfFirstMeeting),
    LISTS_OF_DAY.filter((name) => !isOfFirstMeeting(name)),
  ]
  return [
    ...ofCongress.flatMap((name) => counted(countOf(name), words.get(name) ?? 'dòng')),
    ...counted(
      after.reduce((sum, name) => sum + countOf(name), 0),
      'dòng về hội nghị lần thứ nhất',
    ),
    ...counted(speeches.length, 'tham luận đã trình bày'),
    ...counted(facts.length, 'số liệu khác của ngày đại hội'),
  ]
}

function isOfFirstMeeting(name: string): boolean {
  return name.startsWith('firstMeeting.') || name.startsWith('inspectionMeeting.')
}

function wordsOfDoor({ standing }: RunParts): string[] {
  const came = standing.filter(({ kind }) => kind === 'arrived' || kind === 'seat-taken').length
  return counted(came, 'lượt điểm danh')
}

/** The dossier as clearing would leave it. */
function withoutDay(
  { dossier, standing }: Pick<RunParts, 'dossier' | 'standing'>,
  { rows, facts, speeches, chosen, replaced }: ToldOfDay & CountersOfDay,
): Dossier {
  const gone = new Set([...rows, ...chosen, ...facts].map(({ id }) => id))
  const before = new Map(speeches.map((row) => [row.id, { ...row, cells: notHeld(row, standing) }]))
  return {
    ...dossier,
    typedRows: [...dossier.typedRows.filter(({ id }) => !gone.has(id)), ...replaced].map(
      (row) => before.get(row.id) ?? row,
    ),
    typedFacts: dossier.typedFacts.filter(({ id }) => !gone.has(id)),
  }
}

/** After a rehearsal, or of a sample that is told to its end: the day as nobody has begun it, as one command. */
export function clearDay(parts: EngineParts, { id }: { readonly id: string }): Receipt {
  const run = readRun(parts, id)
  const { dossier, standing } = run
  const recorded = recordedOfDay(parts, run)
  if (recorded === null)
    throw conflict('Chưa có phần ghi nào của ngày đại hội để xóa. Mở lại trang Điều hành.')
  const minutes = readPaperRecords(parts, id).get(MINUTES)
  if (minutes !== undefined && isIssued(minutes))
    throw conflict(
      'Biên bản đại hội đã chốt hoặc đã gửi nên phần ghi không xóa được: giấy có thể đã ký. Nếu đó là bản diễn tập thì mở lại biên bản ở trang Văn bản trước.',
    )
  const told = toldOfDay(dossier, standing)
  const counters = countersOfDay(dossier, run.events)
  const { chosen, replaced } = counters
  const resting = finalPaperOn(parts, dossier, withoutDay(run, { ...told, ...counters }))
  if (resting !== null)
    throw conflict(
      `Văn bản “${resting}” đã là bản chính thức và có số liệu của phần ghi này nên không xóa được: giấy có thể đã ký. Nếu đó là bản diễn tập thì lập lại văn bản ấy thành dự thảo ở trang Văn bản trước.`,
    )
  backUpBefore(parts, 'before-clearing')
  const { rows, facts, speeches } = told
  const words = {
    name: 'clear-day',
    label: `Đã xóa phần ghi của ngày đại hội: ${recorded.what.join(', ')}`,
  }
  return record(parts, run, words, (write) => {
    for (const row of rows) write.remove('typedRow', row.id)
    const removed = chosen.map((row) => row.id)
    writeEdits(write, dossier, { ...NO_EDITS, added: replaced, removed })
    for (const fact of facts) write.remove('typedFact', fact.id)
    for (const row of speeches) {
      write.update('typedRow', row.id, { cells: JSON.stringify(notHeld(row, standing)) })
    }
    for (const entry of parts.store.rows('ballotEntry', id, ['pass', 'number'])) {
      write.remove('ballotEntry', String(entry['id']))
    }
    return [{ kind: 'day-cleared', subject: '', data: { what: [...recorded.what] } }]
  })
}

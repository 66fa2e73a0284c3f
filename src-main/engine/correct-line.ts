import type { Receipt } from '#core/contract/values.ts'
import { nameOfItem } from '#core/day/name-of-item.ts'
import type { TypedRow } from '#core/dossier/typed-facts.ts'
import { notFound, unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'
import { readRun } from './run-parts.ts'
import type { RunParts } from './run-parts.ts'
import { record } from './run-record.ts'
import { requireCorrected } from './run-votes.ts'
import { SESSIONS } from './session-row.ts'
import { changeTypedRow } from './typed-rows.ts'

interface Correction {
  readonly id: string
  readonly rowId: string
  readonly cells: Readonly<Record<string, string | number>>
  readonly reason: string
  readonly lost: boolean
}

/** Columns that can be put right, and the one that may not be left empty. */
const CORRECTABLE: Readonly<Record<string, { columns: readonly string[]; needed: string }>> = {
  'proceedings.handVotes': {
    columns: ['item', 'at', 'subject', 'present', 'agree', 'against', 'other', 'reason', 'despite'],
    needed: 'subject',
  },
  'proceedings.records': { columns: ['item', 'at', 'speaker', 'gist'], needed: 'gist' },
  'proceedings.incidents': { columns: ['at', 'what', 'settled'], needed: 'what' },
  'speeches.list': { columns: ['at', 'unit', 'topic', 'gist'], needed: 'topic' },
  [SESSIONS]: {
    columns: ['start', 'end', 'convened', 'present', 'excused', 'absent'],
    needed: 'session',
  },
}

/** A line of the minutes put right: what it said before stays in the record of the day, with the reason. */
export function correctLine(parts: EngineParts, input: Correction): Receipt {
  const run = readRun(parts, input.id)
  const row = run.dossier.typedRows.find(({ id }) => id === input.rowId)
  const rule = CORRECTABLE[row?.list ?? '']
  if (!row || !rule) throw notFound('Dòng này không còn trong biên bản. Mở lại trang Điều hành.')
  const reason = input.reason.trim()
  if (reason === '') throw unusable('Chưa có lý do sửa. Gõ lý do rồi ghi.', 'reasonToCorrect')
  const wrong = Object.keys(input.cells).find((name) => !rule.columns.includes(name))
  if (wrong !== undefined) throw unusable('Chỗ này không sửa được ở đây.', wrong)
  const cells = { ...row.cells, ...input.cells }
  if (String(cells[rule.needed] ?? '').trim() === '')
    throw unusable('Nội dung không được để trống. Gõ lại rồi ghi.', rule.needed)
  for (const name of ['at', 'start', 'end']) refuseClock(input.cells, name)
  if (row.list === SESSIONS) refuseFigures(cells)
  refusePlace(run, row, input.cells)
  const isVote = row.list === 'proceedings.handVotes'
  const written = isVote
    ? { ...input.cells, ...requireCorrected(parts, run, { row, cells, lost: input.lost }) }
    : input.cells
  const words = { name: 'correct-line', label: 'Đã sửa một dòng biên bản' }
  const before = Object.keys(written).map((name) => `${name}: ${String(row.cells[name] ?? '')}`)
  return record(parts, run, words, (write) => {
    changeTypedRow(write, row, written)
    return [{ kind: 'line-corrected', subject: row.id, data: { rowId: row.id, reason, before } }]
  })
}

/** Minutes since midnight, as the clock of the hall could have shown. */
function refuseClock(cells: Correction['cells'], name: string): void {
  const at = cells[name]
  const isClock = typeof at === 'number' && Number.isInteger(at) && at >= 0 && at < MINUTES_OF_DAY
  if (at !== undefined && !isClock) throw unusable('Gõ giờ và phút, ví dụ 9:31.', name)
}

const FIGURES = ['convened', 'present', 'excused', 'absent'] as const

/** Of a session: whole numbers, those convened and present told, and no more there than were called. */
function refuseFigures(cells: TypedRow['cells']): void {
  for (const name of FIGURES) {
    const value = cells[name] ?? ''
    const isLeft = value === '' && (name === 'excused' || name === 'absent')
    if (!isLeft && (typeof value !== 'number' || !Number.isInteger(value) || value < 0))
      throw unusable('Gõ một số người.', name)
  }
  if (Number(cells['present']) > Number(cells['convened']))
    throw unusable(
      `Có mặt ${Number(cells['present'])} mà chỉ triệu tập ${Number(cells['convened'])}. Sửa lại một trong hai số.`,
      'present',
    )
}

const MINUTES_OF_DAY = 1440

/** The minutes find the item again by its name; a line that named none before may stay so. */
function refusePlace(run: RunParts, { cells }: TypedRow, { item }: Correction['cells']): void {
  if (item === undefined || item === (cells['item'] ?? '')) return
  const items = run.sessions.flatMap(({ timed }) => timed.items)
  const isKnown = items.some((one) => nameOfItem(run.dossier, one.item.id) === item)
  if (!isKnown)
    throw unusable('Không có mục này trong chương trình. Chọn một mục của chương trình.', 'item')
}

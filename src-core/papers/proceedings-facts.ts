import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { known, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { FactTree, PaperValue } from './fact-tree.ts'
import { amountOf, numberIn, rowsIn, textIn } from './read-tree.ts'

/**
 * What was recorded at the congress beside the agenda: each session with its hours and the people present, each item with
 * what was done and how hands were counted. What names no item of the agenda stands in `proceedings.otherRecords` and
 * `proceedings.otherVotes`, so that nothing recorded is lost.
 */
export function proceedingsFacts(_dossier: Dossier, told: FactTree): FactTree {
  const sessions = rowsIn(told, 'agenda.sessions')
  const kept = rowsIn(told, 'proceedings.sessions')
  const records = placeRows(rowsIn(told, 'proceedings.records'), sessions)
  const votes = placeRows(rowsIn(told, 'proceedings.handVotes'), sessions)
  const joined = sessions.map((session, place) => ({
    ...session,
    ...keptOf(session, { kept, alone: sessions.length === 1 }),
    items: itemsOf(session).map((item, row) => joinItem(item, key(place, row), { records, votes })),
  }))
  const begun = kept.length > 0 || records.all.length > 0 || votes.all.length > 0
  return {
    agenda: { sessions: joined },
    attendance: attendanceFacts(joined),
    proceedings: {
      hasBegun: known(begun),
      otherRecords: records.other.map(withTitle),
      otherVotes: votes.other,
    },
  }
}

function itemsOf(session: FactTree): readonly FactTree[] {
  return rowsIn(session, 'items')
}

function key(session: number, item: number): string {
  return `${session}.${item}`
}

interface PlacedRows {
  readonly all: readonly FactTree[]
  readonly byItem: ReadonlyMap<string, readonly FactTree[]>
  /** Those whose item is not on the agenda. */
  readonly other: readonly FactTree[]
}

/** Rows to the item they name by its title, "Phiên thứ hai: Chào cờ" where a title occurs twice; else to the one nearest by the clock. */
function placeRows(rows: readonly FactTree[], sessions: readonly FactTree[]): PlacedRows {
  const places = sessions.flatMap((session, at) =>
    itemsOf(session).map((item, row) => ({
      key: key(at, row),
      names: [
        foldVietnamese(textIn(item, 'title')),
        foldVietnamese(`${textIn(session, 'title')}: ${textIn(item, 'title')}`),
      ],
      start: numberIn(item, 'start') ?? 0,
    })),
  )
  const keyOf = (row: FactTree): string | null => {
    const name = foldVietnamese(textIn(row, 'item'))
    const fitting = name === '' ? [] : places.filter(({ names }) => names.includes(name))
    const clock = numberIn(row, 'at')
    if (clock === null) return fitting[0]?.key ?? null
    const distance = ({ start }: { start: number }) => Math.abs(start - clock)
    return fitting.toSorted((left, right) => distance(left) - distance(right))[0]?.key ?? null
  }
  const placed = rows.map((row) => ({ row, key: keyOf(row) }))
  const found = placed.filter((one) => one.key !== null)
  const byItem = Map.groupBy(found, (one) => one.key ?? '')
  return {
    all: rows,
    byItem: new Map([...byItem].map(([at, ones]) => [at, ones.map(({ row }) => row)])),
    other: placed.filter((one) => one.key === null).map(({ row }) => row),
  }
}

interface Placed {
  readonly records: PlacedRows
  readonly votes: PlacedRows
}

function joinItem(item: FactTree, at: string, { records, votes }: Placed): FactTree {
  const own = (records.byItem.get(at) ?? []).map(withTitle)
  const counted = votes.byItem.get(at) ?? []
  return {
    ...item,
    records: own,
    votes: counted,
    isRecorded: known(own.length > 0 || counted.length > 0),
    speaker: (own[0]?.['speaker'] as Fact<PaperValue> | undefined) ?? lacking('speaker'),
    hour: (own[0]?.['at'] as Fact<PaperValue> | undefined) ?? lacking('at'),
  }
}

/** A name is capital letters throughout; "Ban Tổ chức" and "Đại diện …" are not, and take no "đồng chí". */
function withTitle(row: FactTree): FactTree {
  const words = textIn(row, 'speaker').split(' ')
  const isName = words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word))
  return { ...row, isPerson: known(isName && !TITLED.includes(words[0] ?? '')) }
}

const TITLED = ['Ông', 'Bà']

const LABELS = {
  speaker: 'Người thực hiện từng mục của đại hội',
  at: 'Giờ thực hiện từng mục của đại hội',
  start: 'Giờ bắt đầu từng phiên',
  end: 'Giờ kết thúc từng phiên',
  convened: 'Số người được triệu tập từng phiên',
  present: 'Số người có mặt từng phiên',
  missing: 'Số người vắng mặt từng phiên',
  excused: 'Số người vắng có lý do từng phiên',
  absent: 'Số người vắng không có lý do từng phiên',
} as const

function lacking(column: keyof typeof LABELS): Fact<never> {
  return { ...unknown(`proceedings.${column}`), label: LABELS[column] }
}

interface KeptSessions {
  readonly kept: readonly FactTree[]
  /** Of the only session, a row under any name. */
  readonly alone: boolean
}

/** Hours and attendance as the secretariat wrote them down. */
function keptOf(session: FactTree, { kept, alone }: KeptSessions): FactTree {
  const title = foldVietnamese(textIn(session, 'title'))
  const own = kept.find((row) => foldVietnamese(textIn(row, 'session')) === title)
  const row = own ?? (alone && kept.length === 1 ? kept[0] : undefined)
  const cell = (column: keyof typeof LABELS) =>
    (row?.[column] as Fact<PaperValue> | undefined) ?? lacking(column)
  const convened = cell('convened')
  const present = cell('present')
  return {
    opened: cell('start'),
    closed: cell('end'),
    convened,
    present,
    excused: cell('excused'),
    absent: cell('absent'),
    missing:
      convened.kind === 'known' && present.kind === 'known'
        ? known(amountOf(convened) - amountOf(present))
        : lacking('missing'),
  }
}

/** Who was there when the congress opened: of its first session. */
function attendanceFacts(sessions: readonly FactTree[]): FactTree {
  const first = sessions[0] ?? keptOf({}, { kept: [], alone: false })
  return {
    convened: first['convened'] ?? lacking('convened'),
    present: first['present'] ?? lacking('present'),
    missing: first['missing'] ?? lacking('missing'),
    excused: first['excused'] ?? lacking('excused'),
    absent: first['absent'] ?? lacking('absent'),
  }
}

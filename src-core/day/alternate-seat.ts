import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { Dossier, Person } from '../dossier/dossier.ts'
import { EMPTY_PERSON } from '../dossier/empty-rows.ts'
import type { TypedRow } from '../dossier/typed-facts.ts'
import type { SeatStand } from './seat-stand.ts'

/** The list of those who were elected to take a seat that stays empty, unit by unit in its order. */
export const ALTERNATES = 'alternates.list'

export interface Alternate {
  /** The person; of one who is told there by name, the line. */
  readonly personId: string
  /** Of the same unit, before this one on the list and not seated: passed over only with a reason. */
  readonly ahead: readonly string[]
}

/** A seat that somebody else is to take, with the unit that elected its delegate. */
export interface EmptySeat {
  readonly stand: Pick<SeatStand, 'seat'>
  readonly unit: string | null
}

export interface SeatTakers {
  /** Why nobody may take it, with the name of the clause; null: somebody may. */
  readonly refused: { readonly sentence: string; readonly ground: string } | null
  /** In the order of the list. */
  readonly people: readonly Alternate[]
}

/** Who may take a seat: the alternates of the unit that elected the delegate, never into a seat nobody elected. */
export function takersOf(
  {
    typedRows,
    congress,
  }: Pick<Dossier, 'typedRows'> & {
    readonly congress: Pick<Dossier['congress'], 'form'>
  },
  { stand, unit }: EmptySeat,
  stands: readonly Pick<SeatStand, 'seat' | 'holderId'>[],
): SeatTakers {
  if (congress.form === 'plenary') return { refused: ALL_MEMBERS, people: [] }
  const unelected = refuseUnelected(stand.seat)
  if (unelected !== null)
    return { refused: { sentence: unelected, ground: 'seat-kinds' }, people: [] }
  if (unit === null) return { refused: NO_UNIT, people: [] }
  const seated = new Set(stands.flatMap(({ seat, holderId }) => [seat.personId, holderId]))
  const free = typedRows.flatMap((row) => {
    const isOwn = row.list === ALTERNATES && fold(row.cells['unit']) === fold(unit)
    const holderId = row.personId ?? row.id
    const isFree = isNamed(row) && !seated.has(holderId) && !seated.has(row.id)
    return isOwn && isFree ? [holderId] : []
  })
  const people = free.map((personId, place) => ({ personId, ahead: free.slice(0, place) }))
  if (people.length > 0) return { refused: null, people }
  const sentence = `Danh sách đại biểu dự khuyết của ${unit} không còn ai chưa ngồi ghế. Ghi danh sách ở Số liệu văn bản, mục “Đại biểu dự khuyết của đại hội này”.`
  return { refused: { sentence, ground: 'alternate-order' }, people }
}

/** Why nobody may ever take this seat; null: its unit has elected the delegate, or it is not told who has. */
export function refuseUnelected({ kind }: SeatStand['seat']): string | null {
  return kind === 'ex-officio' || kind === 'appointed' ? UNELECTED[kind] : null
}

function isNamed({ personId, cells }: TypedRow): boolean {
  return personId !== null || nameIn(cells) !== ''
}

function nameIn(cells: TypedRow['cells']): string {
  return String(cells['name'] ?? '').trim()
}

/** Those on the list of alternates who are told there by name, each known by the line; nothing else is known of them. */
export function toldAlternates({
  typedRows,
  people,
}: Pick<Dossier, 'typedRows' | 'people'>): Person[] {
  return typedRows.flatMap((row) => {
    if (row.list !== ALTERNATES || !isNamed(row)) return []
    // Whoever sat there by name and was found among the people since is the same.
    const known = people.find(({ id }) => id === row.personId)
    const told = {
      fullName: nameIn(row.cells),
      position: String(row.cells['position'] ?? '') || null,
    }
    return [{ ...EMPTY_PERSON, ...(known ?? told), id: row.id }]
  })
}

const ALL_MEMBERS = {
  sentence:
    'Đại hội toàn thể: đoàn viên tự mình dự đại hội, không do đơn vị nào bầu nên không có dự khuyết thay. Ghi Vắng có lý do.',
  ground: 'seat-kinds',
} as const

/** Anybody's alternate would fit a seat that no unit is known to have elected. */
const NO_UNIT = {
  sentence:
    'Chưa rõ đơn vị nào đã bầu đại biểu này nên chưa biết ai được thay. Ghi đơn vị ở bước Đại biểu trước.',
  ground: 'alternate-order',
} as const

const UNELECTED = {
  'ex-officio':
    'Đây là chỗ của đại biểu đương nhiên, không do đơn vị bầu nên không có dự khuyết thay. Ghi Vắng có lý do.',
  appointed:
    'Đây là chỗ của đại biểu chỉ định, không do đơn vị bầu nên không có dự khuyết thay. Ghi Vắng có lý do.',
} as const

function fold(text: unknown): string {
  return foldVietnamese(String(text ?? '')).trim()
}

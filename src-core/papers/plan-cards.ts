import type { PlainDate } from '../base/plain-date.ts'
import { cardCode } from '../dossier/card-code.ts'
import type { ListedPerson } from '../dossier/listed-people.ts'
import type { Run } from './document-model.ts'
import type { SheetCell } from './sheet-model.ts'
import type { ListChoice } from './list-choice.ts'
import type { ListColumn } from './list-definition.ts'
import { tableOfPeople } from './list-table.ts'
import type { Frame } from './plan-frame.ts'

/** Cards for the people of a list: the same head on each, the name large, a code without personal data. */
export interface CardSheet {
  readonly title: string
  /** RRGGBB. */
  readonly bandColour: string
  readonly titleLines: Frame['titleLines']
  readonly cards: readonly PersonCard[]
  /** Place and day, below. */
  readonly footLines: readonly (readonly Run[])[]
}

export interface PersonCard {
  readonly name: string
  /** "Số thẻ: 12", or the bare words of a column headed by an empty sign. */
  readonly lines: readonly string[]
  readonly code: string
}

interface CardSource {
  readonly frame: Frame
  readonly columns: readonly ListColumn[]
  readonly people: readonly ListedPerson[]
  readonly dossierId: string
  readonly bandColour: string
  readonly wanted: ListChoice
  readonly ageDay: PlainDate | null
  readonly foot: readonly (readonly Run[])[]
}

/** Columns whose words say by themselves what they are. */
const BARE = ['position', 'unit', 'organisation']

/** One card for each person, in the order of the list. */
export function planCards({
  frame,
  columns,
  people,
  dossierId,
  bandColour,
  wanted,
  ageDay,
  foot,
}: CardSource): CardSheet {
  const choice = { ...wanted, grouping: 'none' as const }
  const [group] = tableOfPeople(columns, people, { choice, ageDay }).groups
  const byRow = tableOfPeople(ROW_ID, people, { choice, ageDay })
  const rows = group?.rows ?? []
  return {
    title: frame.title,
    bandColour,
    titleLines: frame.titleLines,
    footLines: foot,
    cards: rows.map(({ cells }, index) => ({
      name: textOf(cells[columns.findIndex(({ field }) => field === 'name')]),
      lines: columns.flatMap(({ field, heading }, place) => {
        const text = textOf(cells[place])
        if (field === 'name' || text === '') return []
        return [BARE.includes(field) ? text : `${heading}: ${text}`]
      }),
      code: cardCode(dossierId, textOf(byRow.groups[0]?.rows[index]?.cells[0])),
    })),
  }
}

const ROW_ID: readonly ListColumn[] = [
  {
    field: 'rowId',
    heading: 'rowId',
    group: null,
    width: 10,
    align: 'left',
    sensitive: false,
    on: true,
    otherwise: null,
  },
]

function textOf(cell: SheetCell | undefined): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : ''
}

import type { SheetView } from '#core/contract/paper-values.ts'
import type { SheetModel } from '#core/papers/sheet-model.ts'
import { fitColumns } from './fit-columns.ts'
import { shownText } from './sheet-draft.ts'
import type { DraftCell, Merge, SheetDraft } from './sheet-draft.ts'
import { countPages } from './sheet-pages.ts'
import { draftSheet } from './write-xlsx.ts'

type ViewCell = SheetView['rows'][number][number]

/** The cells that the file of this model holds, with their spans, for the screen; no more than the first rows of the table. */
export function viewSheet(model: SheetModel, most = Infinity): SheetView {
  const whole = fitColumns(model)
  const { draft } = draftSheet({ ...whole, rows: whole.rows.slice(0, most) })
  const covered = new Map<string, Merge | null>()
  for (const merge of draft.merges) coverCells(covered, merge)
  const rows: ViewCell[][] = []
  for (let row = 1; row < draft.rows.length; row += 1) rows.push(viewRow(draft, row, covered))
  return { widths: [...draft.widths], rows }
}

/** About how many pages the file prints. */
export function pagesOf(model: SheetModel): number {
  const { draft, page } = draftSheet(model)
  return countPages(draft, page)
}

/** The first cell of a merge shows it, the others show nothing. */
function coverCells(covered: Map<string, Merge | null>, merge: Merge): void {
  for (let row = merge.row; row <= merge.toRow; row += 1) {
    for (let column = merge.column; column <= merge.toColumn; column += 1) {
      covered.set(`${row} ${column}`, null)
    }
  }
  covered.set(`${merge.row} ${merge.column}`, merge)
}

function viewRow(
  draft: SheetDraft,
  row: number,
  covered: ReadonlyMap<string, Merge | null>,
): ViewCell[] {
  const cells: ViewCell[] = []
  for (let column = 1; column <= draft.widths.length; column += 1) {
    const merge = covered.get(`${row} ${column}`)
    if (merge !== null) cells.push(viewCell(draft.rows[row]?.cells[column], merge))
  }
  return cells
}

function viewCell(cell: DraftCell | undefined, merge: Merge | undefined): ViewCell {
  return {
    text: cell === undefined ? '' : shownText(cell),
    columnSpan: merge === undefined ? 1 : merge.toColumn - merge.column + 1,
    rowSpan: merge === undefined ? 1 : merge.toRow - merge.row + 1,
    align: cell?.look.align ?? 'left',
    bold: cell?.look.bold === true,
    italic: cell?.look.italic === true,
    border: cell?.look.border === true,
  }
}

import type { SheetModel } from '#core/papers/sheet-model.ts'
import { shownText } from './sheet-draft.ts'
import { widthFor } from './text-width.ts'
import { lookOf, makeLooks, tableSize } from './xlsx-table.ts'

/** The sheet with no column narrower than its widest number: Excel breaks no number, it shows "###" instead. */
export function fitColumns(model: SheetModel): SheetModel {
  const widths = model.columns.map(({ width }) => width)
  const looks = makeLooks(model.columns, tableSize(model.columns))
  for (const { kind, cells } of model.rows) {
    if (kind === 'band') continue
    cells.forEach((cell, index) => {
      const own = looks[kind][index]
      if (typeof cell !== 'number' || own === undefined) return
      const look = lookOf(cell, own, kind)
      const needed = widthFor(shownText({ value: cell, look }), look)
      if (needed > (widths[index] ?? 0)) widths[index] = needed
    })
  }
  const columns = model.columns.map((column, index) => {
    return { ...column, width: widths[index] ?? column.width }
  })
  return { ...model, columns }
}

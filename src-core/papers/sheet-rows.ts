import type { Run } from './document-model.ts'
import type { SheetCell, SheetRow } from './sheet-model.ts'
import { tidyRuns } from './markdown-runs.ts'
import type { PaperEngine } from './paper-engine.ts'
import { readRuns } from './paper-slots.ts'
import type { SheetPart } from './paper-template.ts'

export interface SheetRowsSource {
  readonly part: SheetPart
  readonly engine: PaperEngine
  readonly scope: Readonly<Record<string, unknown>>
}

/** One sheet row per row of the named list, then the totals; a cell that is a lone number stays a number. */
export function planSheetRows({ part, engine, scope }: SheetRowsSource): SheetRow[] {
  const list = findList(part.rows, scope)
  const columns = part.columns.map((column) => engine.liquid.parse(column.value))
  const cell = (text: string): SheetCell => {
    const number = engine.slots.readNumber(text)
    if (number !== null) return number
    return cellOf(tidyRuns(readRuns(text, engine.slots, { bold: false, italic: false })))
  }
  const rows = list.map((row): SheetRow => {
    const rowScope = { ...scope, row }
    return {
      kind: 'body',
      cells: columns.map((column) => cell(engine.liquid.renderSync(column, rowScope))),
    }
  })
  if (part.columns.every(({ total }) => total === null)) return rows
  const totals = part.columns.map(({ total }) =>
    total === null ? null : cell(engine.liquid.renderSync(engine.liquid.parse(total), scope)),
  )
  return [...rows, { kind: 'total', cells: totals }]
}

/** The rows of a list by its dotted name. */
export function findList(
  path: string,
  scope: Readonly<Record<string, unknown>>,
): readonly unknown[] {
  const found = path
    .split('.')
    .reduce<unknown>(
      (node, name) => (node as Readonly<Record<string, unknown>> | undefined)?.[name],
      scope,
    )
  if (!Array.isArray(found)) throw new Error(`không có danh sách tên «${path}»`)
  return found
}

function cellOf(runs: readonly Run[]): SheetCell {
  const [first] = runs
  if (first === undefined) return null
  if (first.kind === 'leader' && runs.length === 1) return first
  return runs.map((run) => (run.kind === 'text' ? run.text : '……')).join('')
}

import type { KeyboardEvent } from 'react'
import { cellText } from './arrange-rows.ts'
import { focusSearch } from '../use-find-key.ts'
import { nextHit } from './find-hits.ts'
import { gridActionFor } from './grid-keys.ts'
import type { GridAction } from './grid-keys.ts'
import { NO_SELECTION, pickRows, selectThrough, toggleRow } from './row-selection.ts'
import type { useBlockWork } from './use-block-work.ts'
import type { GridEditing } from './use-grid-editing.ts'
import type { DataGridProps, GridModel } from './use-grid-model.ts'
import type { GridView } from './use-grid-view.ts'

/** All that a press of a key or a button in a grid may touch. */
export interface WorkingGrid<Row> {
  readonly props: DataGridProps<Row>
  readonly model: GridModel<Row>
  readonly view: GridView
  readonly editing: GridEditing
  readonly blocks: ReturnType<typeof useBlockWork<Row>>
  readonly startDrag: () => void
  readonly openFilter: (columnId: string) => void
}

export function pickRow<Row>({ props, model }: WorkingGrid<Row>, id: string, through: boolean) {
  props.onSelect(
    through ? selectThrough(props.selection, id, model.ids) : toggleRow(props.selection, id),
  )
}

/** False where the press belongs to the text that is being typed in the cell. */
export function pressCell<Row>(
  working: WorkingGrid<Row>,
  row: number,
  column: number,
  extend: boolean,
): boolean {
  const { model, view, editing } = working
  const { place } = model.cursor
  if (model.draft && place.row === row && place.column === column) return false
  if (model.draft && !editing.take()) model.drafts.setDraft(null)
  dropNotice(model)
  if (extend) model.cursor.extendTo({ row, column })
  else model.cursor.goTo({ row, column })
  working.startDrag()
  view.takeFocus()
  return true
}

export function pressKey<Row>(working: WorkingGrid<Row>, event: KeyboardEvent<HTMLInputElement>) {
  const { model } = working
  const mode = !model.draft
    ? 'moving'
    : model.draft.editor.kind === 'choice'
      ? 'choosing'
      : 'editing'
  const action = gridActionFor(
    {
      key: event.key,
      ctrlKey: event.ctrlKey,
      shiftKey: event.shiftKey,
      altKey: event.altKey,
      metaKey: event.metaKey,
      isComposing: event.nativeEvent.isComposing,
    },
    mode,
  )
  // In a refused cell Tab goes on to the buttons of the bubble, as it would in a page.
  if (!action || (event.key === 'Tab' && model.refused && !event.shiftKey)) return
  if (carryOut(working, action)) event.preventDefault()
}

/** False where the browser should go on with the key. */
function carryOut<Row>(working: WorkingGrid<Row>, action: GridAction): boolean {
  const { model, view, editing, blocks, openFilter } = working
  switch (action.kind) {
    case 'commit':
      if (editing.take(() => go(working, action))) go(working, action)
      return true
    case 'edit':
      editing.open()
      return true
    case 'choose':
      editing.step(action.step)
      return true
    case 'clear':
      blocks.clear()
      return true
    case 'fill-down':
      blocks.fillDown()
      return true
    case 'cancel':
      return cancel(working)
    case 'pick-rows':
      pickMarkedRows(working)
      return true
    case 'mark-rows':
    case 'mark-all':
      markWhole(working, action.kind)
      return true
    case 'next-hit':
      return goToHit(working, action.direction)
    case 'open-filter':
      if (model.active?.column.filterable) openFilter(model.active.column.id)
      return true
    default:
      view.takeFocus()
      return go(working, action)
  }
}

function pickMarkedRows<Row>({ props, model }: WorkingGrid<Row>) {
  const { from, to } = model.cursor.block
  props.onSelect(pickRows(props.selection, model.ids.slice(from.row, to.row + 1)))
}

function markWhole<Row>({ model }: WorkingGrid<Row>, what: 'mark-rows' | 'mark-all') {
  const { block, markBlock } = model.cursor
  const rows = what === 'mark-rows'
  markBlock(
    { row: rows ? block.from.row : 0, column: 0 },
    { row: rows ? block.to.row : model.shown.length - 1, column: model.columns.length - 1 },
  )
}

/** Nothing is searched yet: the key leads to the search field. */
function goToHit<Row>({ props, model, view }: WorkingGrid<Row>, direction: 1 | -1): boolean {
  const hit = nextHit(model, props.arrangement.search, model.cursor.place, direction)
  if (hit) {
    model.cursor.goTo(hit)
    view.takeFocus()
  } else if (props.arrangement.search === '') focusSearch()
  return true
}

/** From the search field into the grid: onto the first cell that has the words, the focused one included. */
export function goToFirstHit<Row>(working: WorkingGrid<Row>) {
  const { props, model, view } = working
  const before = { row: 0, column: -1 }
  const hit = nextHit(model, props.arrangement.search, before, 1)
  if (hit) model.cursor.goTo(hit)
  view.takeFocus()
}

function dropNotice<Row>({ isNotice, active, drafts }: GridModel<Row>) {
  if (isNotice && active) drafts.forget(active.address)
}

function go<Row>({ model, view }: WorkingGrid<Row>, action: GridAction): boolean {
  dropNotice(model)
  const isFilled = (place: { readonly row: number; readonly column: number }) => {
    const [row, column] = [model.shown[place.row], model.columns[place.column]]
    return row !== undefined && column !== undefined && cellText(column, row) !== ''
  }
  const stays = model.cursor.move(action, { pageRows: view.pageRows(), isFilled })
  if (stays) view.takeFocus()
  return stays
}

/** Esc gives back the oldest thing first: what is typed, a refused text, a cut, the picked rows, the marked block. */
function cancel<Row>({ props, model, editing, blocks }: WorkingGrid<Row>): boolean {
  if (model.draft || model.refused) editing.restore()
  else if (blocks.cutKeys) blocks.dropCut()
  else if (props.selection.ids.size > 0) props.onSelect(NO_SELECTION)
  else model.cursor.goTo(model.cursor.place)
  return true
}

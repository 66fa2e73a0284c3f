import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { FocusEvent, KeyboardEvent } from 'react'
import { ActiveCell } from './active-cell.tsx'
import { countValues, nextSort, withFilter } from './arrange-rows.ts'
import { ColumnFilter } from './column-filter.tsx'
import { GridHead } from './grid-head.tsx'
import { gridActionFor } from './grid-keys.ts'
import type { GridAction } from './grid-keys.ts'
import { GridRow } from './grid-row.tsx'
import {
  NO_SELECTION,
  selectThrough,
  selectionState,
  toggleAll,
  toggleRow,
} from './row-selection.ts'
import { useGridEditing } from './use-grid-editing.ts'
import type { GridEditing } from './use-grid-editing.ts'
import { useGridModel } from './use-grid-model.ts'
import type { DataGridProps, GridModel } from './use-grid-model.ts'
import { useGridView } from './use-grid-view.ts'
import type { GridView } from './use-grid-view.ts'
import './grid.css'

const HEAD_HEIGHT = 34

interface Working<Row> {
  readonly props: DataGridProps<Row>
  readonly model: GridModel<Row>
  readonly view: GridView
  readonly editing: GridEditing
  readonly openFilter: (columnId: string) => void
}

/** An editable table of people: thousands of rows, frozen name, keys as in Excel, any Vietnamese input method. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const model = useGridModel(props)
  const view = useGridView(model, {
    focusAtStart: Boolean(props.target),
    headHeight: props.headHeight ?? HEAD_HEIGHT,
    linesPerRow: props.linesPerRow ?? 1,
  })
  const editing = useGridEditing(model, props.selection)
  const [filterOf, setFilterOf] = useState<string | null>(null)
  const working: Working<Row> = { props, model, view, editing, openFilter: setFilterOf }
  const { layout, columns, cursor } = model
  return (
    <div
      ref={view.scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={model.shown.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      className="g-grid"
      {...view.watchFocus}
    >
      <div className="g-sheet" style={{ minWidth: layout.total }}>
        <GridHead
          columns={columns}
          layout={layout}
          sort={props.arrangement.sort}
          filtered={(id) => props.arrangement.filters.has(id)}
          active={cursor.place.column}
          height={view.headHeight}
          picked={selectionState(props.selection, model.ids)}
          onPickAll={() => props.onSelect(toggleAll(props.selection, model.ids))}
          onSort={(id) =>
            props.onArrange({ ...props.arrangement, sort: nextSort(props.arrangement.sort, id) })
          }
          onFilter={setFilterOf}
        />
        <GridBody {...working} />
      </div>
      {model.shown.length === 0 && <p className="g-nothing">{props.nothingFound}</p>}
      {filterOf !== null && (
        <OpenFilter
          {...working}
          columnId={filterOf}
          close={() => {
            setFilterOf(null)
            view.takeFocus()
          }}
        />
      )}
    </div>
  )
}

function GridBody<Row>(working: Working<Row>) {
  const { props, model, view } = working
  const { place, block } = model.cursor
  const handlers = useStable({
    pick: (id: string, through: boolean) => pickRow(working, id, through),
    press: (row: number, column: number, extend: boolean) => press(working, row, column, extend),
    open: () => working.editing.open(),
  })
  const height = view.virtual.getTotalSize()
  return (
    <div role="rowgroup" className="g-body" style={{ height }}>
      {view.virtual.getVirtualItems().map((item) => {
        const row = model.shown[item.index]
        const id = model.ids[item.index]
        if (row === undefined || id === undefined) return null
        const isActive = item.index === place.row
        const isMarked = item.index >= block.from.row && item.index <= block.to.row
        return (
          <GridRow
            key={id}
            row={row}
            id={id}
            label={props.rowLabel(row)}
            index={item.index}
            top={item.start - view.headHeight}
            height={view.rowHeight}
            columns={model.columns}
            layout={model.layout}
            picked={props.selection.ids.has(id)}
            muted={props.isMuted?.(row) ?? false}
            active={isActive ? place.column : -1}
            activeCell={isActive ? <OpenCell {...working} /> : null}
            blockFrom={isMarked ? block.from.column : -1}
            blockTo={isMarked ? block.to.column : -1}
            rejected={model.drafts.rejected}
            pending={model.drafts.pending}
            onPick={handlers.pick}
            onPress={handlers.press}
            onOpen={handlers.open}
          />
        )
      })}
    </div>
  )
}

function OpenCell<Row>(working: Working<Row>) {
  const { props, model, view, editing } = working
  const { active, draft, refused } = model
  if (!active) return null
  const error = refused && (!draft || draft.text === refused.text) ? refused.error : null
  const leave = (event: FocusEvent<HTMLInputElement>) => {
    const next = event.relatedTarget
    if (next instanceof Element && next.closest('.g-popup')) return
    if (draft && !editing.take()) model.drafts.setDraft(null)
  }
  const after = (act: () => void) => () => {
    act()
    view.takeFocus()
  }
  return (
    <ActiveCell
      input={view.input}
      label={`${active.column.label}, ${props.rowLabel(active.row)}: ${active.storedText || 'trống'}`}
      editor={active.editor}
      draft={draft}
      error={error}
      wayBack={model.isNotice ? 'Đóng' : wayBackTo(active.storedText)}
      onType={editing.type}
      onKeyDown={(event) => onKeyDown(working, event)}
      onCopy={editing.copy}
      onPaste={editing.paste}
      onLeave={leave}
      onOpen={after(() => editing.open())}
      onChoose={(choice) => after(() => editing.choose(choice))()}
      onRestore={after(editing.restore)}
    />
  )
}

function wayBackTo(storedText: string): string {
  if (storedText === '') return 'Để trống như cũ'
  return `Trả lại ${storedText.length > 24 ? `${storedText.slice(0, 23)}…` : storedText}`
}

function OpenFilter<Row>(working: Working<Row> & { columnId: string; close: () => void }) {
  const { props, model, view, columnId, close } = working
  const anchor = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    anchor.current =
      view.scroller.current?.querySelector<HTMLElement>(`[data-column="${columnId}"]`) ?? null
  }, [columnId, view.scroller])
  const values = useMemo(
    () => countValues(props.rows, props.columns, props.arrangement, columnId),
    [props.rows, props.columns, props.arrangement, columnId],
  )
  const column = model.columns.find((candidate) => candidate.id === columnId)
  if (!column) return null
  return (
    <ColumnFilter
      label={column.label}
      columnId={columnId}
      anchor={anchor}
      values={values}
      kept={props.arrangement.filters.get(columnId) ?? null}
      onSort={(sort) => {
        props.onArrange({ ...props.arrangement, sort })
        close()
      }}
      onFilter={(kept) => {
        props.onArrange(withFilter(props.arrangement, columnId, kept))
        close()
      }}
      onClose={close}
    />
  )
}

function pickRow<Row>({ props, model }: Working<Row>, id: string, through: boolean) {
  props.onSelect(
    through ? selectThrough(props.selection, id, model.ids) : toggleRow(props.selection, id),
  )
}

function press<Row>(working: Working<Row>, row: number, column: number, extend: boolean) {
  const { model, view, editing } = working
  if (model.draft && !editing.take()) model.drafts.setDraft(null)
  dropNotice(model)
  model.cursor.goTo({ row, column }, extend)
  view.takeFocus()
}

function onKeyDown<Row>(working: Working<Row>, event: KeyboardEvent<HTMLInputElement>) {
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
function carryOut<Row>(working: Working<Row>, action: GridAction): boolean {
  const { props, model, view, editing, openFilter } = working
  switch (action.kind) {
    case 'commit':
      if (editing.take()) go(working, action)
      return true
    case 'edit':
      editing.open()
      return true
    case 'choose':
      editing.step(action.step)
      return true
    case 'clear-cell':
      editing.clear()
      return true
    case 'cancel':
      return cancel(working)
    case 'toggle-row':
      if (model.active) pickRow(working, model.active.address.rowId, action.extend)
      return true
    case 'select-all':
      props.onSelect(toggleAll(props.selection, model.ids))
      return true
    case 'open-filter':
      if (model.active?.column.filterable) openFilter(model.active.column.id)
      return true
    default:
      view.takeFocus()
      return go(working, action)
  }
}

function dropNotice<Row>({ isNotice, active, drafts }: GridModel<Row>) {
  if (isNotice && active) drafts.forget(active.address)
}

function go<Row>({ model, view }: Working<Row>, action: GridAction): boolean {
  dropNotice(model)
  const stays = model.cursor.move(action, view.pageRows())
  if (stays) view.takeFocus()
  return stays
}

/** Esc gives back the oldest thing first: what is typed, a refused text, the picked rows. */
function cancel<Row>({ props, model, editing }: Working<Row>): boolean {
  if (model.draft || model.refused) editing.restore()
  else if (props.selection.ids.size > 0) props.onSelect(NO_SELECTION)
  else model.cursor.goTo(model.cursor.place)
  return true
}

/** Callbacks that keep their identity, so that rows are not drawn again for them. */
function useStable<Handlers extends Record<string, (...args: never[]) => void>>(
  handlers: Handlers,
): Handlers {
  const latest = useRef(handlers)
  useLayoutEffect(() => {
    latest.current = handlers
  })
  const call = useCallback((name: string, args: never[]) => latest.current[name]?.(...args), [])
  const [stable] = useState(
    () =>
      Object.fromEntries(
        Object.keys(handlers).map((name) => [name, (...args: never[]) => call(name, args)]),
      ) as Handlers,
  )
  return stable
}

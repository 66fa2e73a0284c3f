import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { countValues, nextSort, withFilter } from './arrange-rows.ts'
import { BlockPreview } from './block-preview.tsx'
import { ColumnFilter } from './column-filter.tsx'
import { GridBody } from './grid-body.tsx'
import { GridHead } from './grid-head.tsx'
import { selectionState, toggleAll } from './row-selection.ts'
import { useBlockWork } from './use-block-work.ts'
import { useDragBlock } from './use-drag-block.ts'
import { useGridEditing } from './use-grid-editing.ts'
import { useGridModel } from './use-grid-model.ts'
import type { DataGridProps } from './use-grid-model.ts'
import { useGridView } from './use-grid-view.ts'
import { useStable } from './use-stable.ts'
import { goToFirstHit } from './working-grid.ts'
import type { WorkingGrid } from './working-grid.ts'
import './grid.css'

const HEAD_HEIGHT = 34

/** An editable table of people: thousands of rows, frozen name, keys as in Excel, any Vietnamese input method. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const model = useGridModel(props)
  const view = useGridView(model, {
    focusAtStart: Boolean(props.target),
    headHeight: props.headHeight ?? HEAD_HEIGHT,
    linesPerRow: props.linesPerRow ?? 1,
  })
  const editing = useGridEditing(model, props.readTexts)
  const blocks = useBlockWork(props, model)
  const startDrag = useDragBlock(model, view)
  const [filterOf, setFilterOf] = useState<string | null>(null)
  const working = { props, model, view, editing, blocks, startDrag, openFilter: setFilterOf }
  useFind(working)
  useBlockInView(working)
  const closeFilter = () => {
    setFilterOf(null)
    view.takeFocus()
  }
  return (
    <div className="g-frame">
      <div
        ref={view.scroller}
        role="grid"
        aria-label={props.label}
        aria-rowcount={model.shown.length + 1}
        aria-colcount={model.columns.length + 1}
        aria-multiselectable
        className="g-grid"
        {...view.watchFocus}
      >
        <div className="g-sheet" style={{ minWidth: model.layout.total }}>
          <Head {...working} />
          <GridBody {...working} />
        </div>
        {model.shown.length === 0 && <p className="g-nothing">{props.nothingFound}</p>}
        {filterOf !== null && <OpenFilter {...working} columnId={filterOf} close={closeFilter} />}
      </div>
      {blocks.proposal && (
        <BlockPreview
          plan={blocks.proposal}
          growthWords={props.growth?.words}
          onWrite={(choice) => {
            if (blocks.proposal) blocks.carryOut(blocks.proposal, choice)
            view.takeFocus()
          }}
          onDrop={() => {
            blocks.drop()
            view.takeFocus()
          }}
        />
      )}
    </div>
  )
}

/** The panel that asks takes room from the rows: those it asks about stay in view. */
function useBlockInView<Row>({ model, view, blocks }: WorkingGrid<Row>) {
  const { proposal } = blocks
  const { virtual } = view
  const { row } = model.cursor.place
  useLayoutEffect(() => {
    if (proposal) virtual.scrollToIndex(row, { align: 'auto' })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a panel that opens scrolls
  }, [proposal])
}

/** Enter in the search field leads to the first cell that has its words. */
function useFind<Row>(working: WorkingGrid<Row>) {
  const { finds } = working.props
  const done = useRef(finds)
  useLayoutEffect(() => {
    if (done.current === finds) return
    done.current = finds
    goToFirstHit(working)
  })
}

function Head<Row>(working: WorkingGrid<Row>) {
  const { props, model, view, openFilter } = working
  const { selection } = props
  const picked = useMemo(() => selectionState(selection, model.ids), [selection, model.ids])
  const handlers = useStable({
    pickAll: () => props.onSelect(toggleAll(props.selection, model.ids)),
    sort: (id: string) =>
      props.onArrange({ ...props.arrangement, sort: nextSort(props.arrangement.sort, id) }),
  })
  return (
    <GridHead
      columns={model.columns}
      layout={model.layout}
      sort={props.arrangement.sort}
      filters={props.arrangement.filters}
      active={model.cursor.place.column}
      height={view.headHeight}
      picked={picked}
      onPickAll={handlers.pickAll}
      onSort={handlers.sort}
      onFilter={openFilter}
    />
  )
}

function OpenFilter<Row>(working: WorkingGrid<Row> & { columnId: string; close: () => void }) {
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

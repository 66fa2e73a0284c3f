import { foldVietnamese } from '#core/base/vietnamese-text.ts'
import { isOneCell } from './grid-focus.ts'
import { GridRow } from './grid-row.tsx'
import { OpenCell } from './open-cell.tsx'
import { useStable } from './use-stable.ts'
import { pickRow, pressCell } from './working-grid.ts'
import type { WorkingGrid } from './working-grid.ts'

/** The rows in view, each drawn again only when something in it changes. */
export function GridBody<Row>(working: WorkingGrid<Row>) {
  const { props, model, view } = working
  const { place, block } = model.cursor
  const handlers = useStable({
    pick: (id: string, through: boolean) => pickRow(working, id, through),
    press: (row: number, column: number, extend: boolean) =>
      pressCell(working, row, column, extend),
    open: () => working.editing.open(),
  })
  const marks = !isOneCell(block)
  const wanted = foldVietnamese(props.arrangement.search)
  return (
    <div role="rowgroup" className="g-body" style={{ height: view.virtual.getTotalSize() }}>
      {view.virtual.getVirtualItems().map((item) => {
        const row = model.shown[item.index]
        const id = model.ids[item.index]
        if (row === undefined || id === undefined) return null
        const isActive = item.index === place.row
        const isMarked = marks && item.index >= block.from.row && item.index <= block.to.row
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
            wanted={wanted}
            cutKeys={working.blocks.cutKeys}
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

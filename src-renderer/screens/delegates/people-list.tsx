import { Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import { Button } from '#renderer/parts/button.tsx'
import { ColumnChoice } from '#renderer/parts/grid/column-choice.tsx'
import { DataGrid } from '#renderer/parts/grid/data-grid.tsx'
import type { GridColumn } from '#renderer/parts/grid/grid-column.ts'
import { GridToolbar } from '#renderer/parts/grid/grid-toolbar.tsx'
import { useHiddenColumns, withoutHidden } from '#renderer/parts/grid/hidden-columns.ts'
import type { ReadTexts } from '#renderer/parts/grid/judge-text.ts'
import { NO_SELECTION, keepExisting } from '#renderer/parts/grid/row-selection.ts'
import { useArranged } from '#renderer/parts/grid/use-arranged.ts'
import type { SaveBlock, SaveCells } from '#renderer/parts/grid/use-cell-draft.ts'
import { SelectionBar } from '#renderer/parts/selection-bar.tsx'
import { useJumpTarget } from '../use-jump-target.ts'
import type { JumpTarget } from '../use-jump-target.ts'
import { columnForField } from './person-columns.ts'
import type { PersonRow } from './person-columns.ts'

interface PeopleListProps<Row extends PersonRow> {
  /** Under this name the chosen columns are remembered. */
  readonly listId: string
  readonly label: string
  readonly searchLabel: string
  readonly rows: readonly Row[]
  readonly columns: readonly GridColumn<Row>[]
  readonly isMuted?: (row: Row) => boolean
  readonly onSave: SaveCells
  readonly onSaveBlock: SaveBlock
  readonly readTexts: ReadTexts
  readonly onRemove: (rowIds: string[]) => void
  /** More that can be done with the picked rows; calling what it is given ends the picking. */
  readonly pickedActions?: (rows: readonly Row[], done: () => void) => ReactNode
  /** A row just added, to stand on. */
  readonly addedRowId: string | null
}

const GROWTH = {
  nameColumnId: 'person.fullName',
  words: (count: number) => `thêm ${formatInteger(count)} người`,
}
const rowId = (row: PersonRow) => row.id
const rowLabel = (row: PersonRow) => row.person.fullName

/** A list of people: search, filters, grid, and what can be done with the picked rows. */
export function PeopleList<Row extends PersonRow>(props: PeopleListProps<Row>) {
  const { rows } = props
  const jump = useJumpTarget()
  const target = useTarget(props, jump)
  const chosen = useHiddenColumns(props.listId, props.columns, target?.columnId ?? null)
  const columns = chosen.visible
  const arranged = useArranged(rows, columns)
  const [picked, setPicked] = useState(NO_SELECTION)
  const existing = useMemo(() => new Set(rows.map(rowId)), [rows])
  const selection = keepExisting(picked, existing)
  const ids = [...selection.ids]
  const clear = () => setPicked(NO_SELECTION)
  const hide = (hidden: ReadonlySet<string>) => {
    arranged.onArrange(withoutHidden(arranged.arrangement, hidden))
    chosen.hide(hidden)
  }
  return (
    <>
      <GridToolbar
        searchLabel={props.searchLabel}
        columns={columns}
        arranged={arranged}
        total={rows.length}
      >
        <ColumnChoice columns={props.columns} hidden={chosen.hidden} onHide={hide} />
      </GridToolbar>
      <div className={ids.length > 0 ? 'people-list has-selection' : 'people-list'}>
        <div className="panel">
          <DataGrid
            key={`${jump?.key ?? ''} ${props.addedRowId ?? ''}`}
            label={props.label}
            rows={rows}
            columns={columns}
            rowId={rowId}
            rowLabel={rowLabel}
            {...(props.isMuted && { isMuted: props.isMuted })}
            {...arranged}
            selection={selection}
            onSelect={setPicked}
            onSave={props.onSave}
            onSaveBlock={props.onSaveBlock}
            readTexts={props.readTexts}
            growth={GROWTH}
            target={target}
            nothingFound="Không có ai như vậy trong danh sách. Sửa chữ tìm hoặc bỏ bớt lọc."
          />
        </div>
        <PickedBar
          ids={ids}
          onRemove={props.onRemove}
          onClear={clear}
          more={props.pickedActions?.(
            rows.filter(({ id }) => selection.ids.has(id)),
            clear,
          )}
        />
      </div>
    </>
  )
}

/** The bar goes with the picked rows; the keyboard goes back to the grid. */
function focusGrid() {
  document.querySelector<HTMLElement>('.people-list .g-input')?.focus()
}

interface PickedBarProps {
  readonly ids: string[]
  readonly onRemove: (rowIds: string[]) => void
  readonly onClear: () => void
  readonly more: ReactNode
}

function PickedBar({ ids, onRemove, onClear, more }: PickedBarProps) {
  if (ids.length === 0) return null
  const after = (act: () => void) => () => {
    act()
    focusGrid()
  }
  return (
    <SelectionBar
      words={`Đã chọn ${formatInteger(ids.length)} người`}
      onClear={after(onClear)}
      actions={
        <>
          {more}
          <Button small icon={Trash2} onClick={after(() => onRemove(ids))}>
            Xóa khỏi danh sách
          </Button>
        </>
      }
    />
  )
}

function useTarget<Row extends PersonRow>(props: PeopleListProps<Row>, jump: JumpTarget | null) {
  const { rows, columns, addedRowId } = props
  if (addedRowId !== null) return { rowId: addedRowId, columnId: 'person.fullName' }
  if (!jump) return null
  const columnId = columnForField(columns, jump.field)
  const column = columns.find(({ id }) => id === columnId)
  const row =
    rows.find(({ id, person }) => id === jump.rowId || person.id === jump.rowId) ??
    rows.find((one) => column?.read(one) === null) ??
    rows[0]
  return row ? { rowId: row.id, columnId } : null
}

import { ArrowDown, ArrowUp, ListFilter } from 'lucide-react'
import { memo, useEffect, useRef } from 'react'
import type { GridFilters, GridSort } from './arrange-rows.ts'
import type { GridColumn } from './grid-column.ts'
import { PICK_WIDTH, cellClass } from './grid-layout.ts'
import type { ColumnLayout } from './grid-layout.ts'

interface GridHeadProps<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly layout: ColumnLayout
  readonly sort: GridSort | null
  readonly filters: GridFilters
  readonly active: number
  readonly picked: 'none' | 'some' | 'all'
  readonly height: number
  readonly onPickAll: () => void
  readonly onSort: (columnId: string) => void
  readonly onFilter: (columnId: string) => void
}

/** Head row. Its buttons are for the pointer; by keyboard the same stands behind Alt+Down in the column. */
function GridHeadOf<Row>(props: GridHeadProps<Row>) {
  const { columns } = props
  const lastFrozen = columns.findLastIndex((column) => column.frozen)
  return (
    <div role="row" aria-rowindex={1} className="g-head" style={{ height: props.height }}>
      <div
        role="columnheader"
        aria-colindex={1}
        className="g-cell frozen pick"
        style={{ flex: `0 0 ${PICK_WIDTH}px`, left: 0 }}
      >
        <PickAll picked={props.picked} onChange={props.onPickAll} />
      </div>
      {columns.map((column, index) => (
        <HeadCell
          key={column.id}
          {...props}
          column={column}
          index={index}
          className={cellClass(column, index === lastFrozen)}
        />
      ))}
    </div>
  )
}

export const GridHead = memo(GridHeadOf) as typeof GridHeadOf

interface HeadCellProps<Row> extends GridHeadProps<Row> {
  readonly column: GridColumn<Row>
  readonly index: number
  readonly className: string
}

function HeadCell<Row>(props: HeadCellProps<Row>) {
  const { column, index, sort } = props
  const sorted = sort?.columnId === column.id ? sort.direction : null
  const filtered = props.filters.has(column.id)
  const names = [props.className, index === props.active ? 'on' : '', filtered ? 'filtered' : '']
  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      aria-sort={sorted === null ? 'none' : sorted === 'up' ? 'ascending' : 'descending'}
      className={names.filter(Boolean).join(' ')}
      style={props.layout.styles[index]}
      data-column={column.id}
    >
      <div className="g-title">
        <button
          type="button"
          tabIndex={-1}
          className="g-sort"
          title={`Xếp theo ${column.label}`}
          onClick={() => props.onSort(column.id)}
        >
          <span>{column.label}</span>
          {sorted === 'up' && <ArrowUp size={16} strokeWidth={1.75} aria-hidden="true" />}
          {sorted === 'down' && <ArrowDown size={16} strokeWidth={1.75} aria-hidden="true" />}
        </button>
        {column.filterable && (
          <button
            type="button"
            tabIndex={-1}
            className="g-filter"
            aria-label={`Lọc cột ${column.label}`}
            title={`Lọc cột ${column.label} (Alt ↓)`}
            onClick={() => props.onFilter(column.id)}
          >
            <ListFilter size={16} strokeWidth={1.75} aria-hidden="true" />
          </button>
        )}
      </div>
      {column.head}
    </div>
  )
}

function PickAll(props: {
  readonly picked: 'none' | 'some' | 'all'
  readonly onChange: () => void
}) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = props.picked === 'some'
  }, [props.picked])
  return (
    <input
      ref={box}
      type="checkbox"
      tabIndex={-1}
      checked={props.picked === 'all'}
      aria-label="Chọn mọi dòng đang hiện"
      onChange={props.onChange}
    />
  )
}

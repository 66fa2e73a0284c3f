import { Search, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import { withFilter } from './arrange-rows.ts'
import { useFindKey } from '../use-find-key.ts'
import type { GridColumn } from './grid-column.ts'
import type { Arranged } from './use-arranged.ts'

interface GridToolbarProps<Row> {
  readonly searchLabel: string
  readonly columns: readonly GridColumn<Row>[]
  readonly arranged: Arranged<Row>
  readonly total: number
  readonly children?: ReactNode
}

/** Search, what is filtered, and how many rows that leaves. */
export function GridToolbar<Row>(props: GridToolbarProps<Row>) {
  const { columns } = props
  const { arrangement, onArrange, onFind, shown } = props.arranged
  useFindKey()
  return (
    <div className="g-toolbar">
      <label className="g-find">
        <Search size={16} strokeWidth={1.75} aria-hidden="true" />
        <input
          type="search"
          data-find
          aria-label={props.searchLabel}
          placeholder={props.searchLabel}
          value={arrangement.search}
          onChange={(event) => onArrange({ ...arrangement, search: event.target.value })}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Escape') onArrange({ ...arrangement, search: '' })
            if (event.key !== 'Enter' && event.key !== 'F3') return
            event.preventDefault()
            onFind()
          }}
        />
      </label>
      {[...arrangement.filters].map(([columnId, texts]) => (
        <button
          key={columnId}
          type="button"
          className="g-chip"
          aria-label={`Bỏ lọc cột ${labelOf(columns, columnId)}`}
          onClick={() => onArrange(withFilter(arrangement, columnId, null))}
        >
          <span className="ell">
            {labelOf(columns, columnId)}: {[...texts].map((t) => t || '(để trống)').join(', ')}
          </span>
          <X size={16} strokeWidth={1.75} aria-hidden="true" />
        </button>
      ))}
      <span className="grow" />
      <span className="t14 sub nw" role="status">
        {shown.length === props.total
          ? ''
          : `Hiện ${formatInteger(shown.length)} trên ${formatInteger(props.total)}`}
      </span>
      {props.children}
    </div>
  )
}

function labelOf<Row>(columns: readonly GridColumn<Row>[], columnId: string): string {
  return columns.find((column) => column.id === columnId)?.label ?? ''
}

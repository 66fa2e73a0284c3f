import { ArrowDown, ArrowUp, Search } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { foldVietnamese, formatInteger } from '#core/base/vietnamese-text.ts'
import { Button } from '../button.tsx'
import type { GridSort, ValueCount } from './arrange-rows.ts'
import { Popup } from './popup.tsx'

interface ColumnFilterProps {
  readonly label: string
  readonly columnId: string
  readonly anchor: RefObject<HTMLElement | null>
  readonly values: readonly ValueCount[]
  /** What the filter lets through now; null: everything. */
  readonly kept: ReadonlySet<string> | null
  readonly onSort: (sort: GridSort) => void
  readonly onFilter: (kept: ReadonlySet<string> | null) => void
  readonly onClose: () => void
}

/** More than this and the person searches rather than scrolls. */
const SHOWN = 200

/** Filter by value as in Excel: the values with their counts, and how many rows will be left before one presses Lọc. */
export function ColumnFilter(props: ColumnFilterProps) {
  const [query, setQuery] = useState('')
  const [kept, setKept] = useState<ReadonlySet<string>>(props.kept ?? new Set())
  const fitting = useMemo(() => {
    const wanted = foldVietnamese(query)
    return props.values.filter((value) => foldVietnamese(value.text).includes(wanted))
  }, [props.values, query])
  const left = props.values
    .filter((value) => kept.has(value.text))
    .reduce((sum, value) => sum + value.count, 0)
  const toggle = (text: string) => {
    const next = new Set(kept)
    if (!next.delete(text)) next.add(text)
    setKept(next)
  }
  const apply = () => props.onFilter(kept.size === 0 ? null : kept)
  return (
    <Popup
      anchor={props.anchor}
      className="g-values"
      label={`Lọc cột ${props.label}`}
      role="dialog"
      onClose={props.onClose}
    >
      <SortButtons columnId={props.columnId} onSort={props.onSort} />
      <ValueSearch query={query} onQuery={setQuery} onEnter={apply} />
      <ValueList values={fitting} kept={kept} onToggle={toggle} />
      <div className="foot">
        <span className="grow sub" role="status">
          {kept.size === 0 ? 'Chưa chọn: hiện tất cả' : `Sẽ còn ${formatInteger(left)}`}
        </span>
        <Button small onClick={props.onClose}>
          Hủy
        </Button>
        <Button small look="primary" onClick={apply}>
          Lọc
        </Button>
      </div>
    </Popup>
  )
}

function SortButtons({ columnId, onSort }: Pick<ColumnFilterProps, 'columnId' | 'onSort'>) {
  return (
    <div className="order">
      <Button small icon={ArrowUp} onClick={() => onSort({ columnId, direction: 'up' })}>
        Xếp tăng
      </Button>
      <Button small icon={ArrowDown} onClick={() => onSort({ columnId, direction: 'down' })}>
        Xếp giảm
      </Button>
    </div>
  )
}

interface ValueSearchProps {
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly onEnter: () => void
}

function ValueSearch({ query, onQuery, onEnter }: ValueSearchProps) {
  const search = useRef<HTMLInputElement>(null)
  useEffect(() => {
    search.current?.focus()
  }, [])
  return (
    <label className="find">
      <Search size={16} strokeWidth={1.75} aria-hidden="true" />
      <input
        ref={search}
        value={query}
        placeholder="Tìm giá trị"
        aria-label="Tìm giá trị"
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter()
        }}
      />
    </label>
  )
}

interface ValueListProps {
  readonly values: readonly ValueCount[]
  readonly kept: ReadonlySet<string>
  readonly onToggle: (text: string) => void
}

function ValueList({ values, kept, onToggle }: ValueListProps) {
  return (
    <ul>
      {values.slice(0, SHOWN).map(({ text, count }) => (
        <li key={text}>
          <label>
            <input type="checkbox" checked={kept.has(text)} onChange={() => onToggle(text)} />
            <span className={text === '' ? 'ell mut' : 'ell'}>
              {text === '' ? '(để trống)' : text}
            </span>
            <span className="count">{formatInteger(count)}</span>
          </label>
        </li>
      ))}
      {values.length > SHOWN && (
        <li className="mut rest">và {formatInteger(values.length - SHOWN)} giá trị nữa</li>
      )}
      {values.length === 0 && <li className="mut rest">Không có giá trị này.</li>}
    </ul>
  )
}

import { Search } from 'lucide-react'
import { useId } from 'react'
import { NO_FILTER, isFiltering } from './history-words.ts'
import type { HistoryFilter } from './history-words.ts'
import { Button } from '#renderer/parts/button.tsx'
import { useFindKey } from '#renderer/parts/use-find-key.ts'
import '#renderer/parts/grid/grid.css'

interface HistoryFilterBarProps {
  readonly filter: HistoryFilter
  readonly faults: Readonly<Record<'from' | 'to', string | null>>
  readonly actors: readonly string[]
  readonly tables: readonly { readonly table: string; readonly label: string }[]
  readonly onChange: (filter: HistoryFilter) => void
}

/** Words without accents, kind of thing, who, and between which days. */
export function HistoryFilterBar(props: HistoryFilterBarProps) {
  const { filter, faults, actors, tables, onChange } = props
  const fault = faults.from ?? faults.to
  useFindKey()
  return (
    <div className="history-filter">
      <div className="line">
        <SearchField text={filter.text} onChange={(text) => onChange({ ...filter, text })} />
        <Choice
          label="Sửa ở đâu"
          all="Mọi phần"
          value={filter.table}
          options={tables.map(({ table, label }) => [table, label])}
          onChange={(table) => onChange({ ...filter, table })}
        />
        <Choice
          label="Người ghi"
          all="Mọi người"
          value={filter.actor}
          options={actors.map((actor) => [actor, actor])}
          onChange={(actor) => onChange({ ...filter, actor })}
        />
      </div>
      <div className="line">
        <Day
          label="Từ ngày"
          value={filter.from}
          wrong={faults.from !== null}
          onChange={(from) => onChange({ ...filter, from })}
        />
        <Day
          label="đến ngày"
          value={filter.to}
          wrong={faults.to !== null}
          onChange={(to) => onChange({ ...filter, to })}
        />
        {isFiltering(filter) && (
          <Button small look="quiet" onClick={() => onChange(NO_FILTER)}>
            Bỏ mọi lọc
          </Button>
        )}
      </div>
      {fault !== null && (
        <p className="c-bad t14" role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}

interface SearchFieldProps {
  readonly text: string
  readonly onChange: (text: string) => void
}

function SearchField({ text, onChange }: SearchFieldProps) {
  return (
    <label className="g-find">
      <Search size={16} strokeWidth={1.75} aria-hidden="true" />
      <input
        type="search"
        data-find
        aria-label="Tìm trong lịch sử"
        placeholder="Tìm, không dấu cũng được"
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onChange('')
        }}
      />
    </label>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly all: string
  readonly value: string | null
  readonly options: readonly (readonly [string, string])[]
  readonly onChange: (value: string | null) => void
}

function Choice({ label, all, value, options, onChange }: ChoiceProps) {
  return (
    <select
      className="input"
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">{all}</option>
      {options.map(([id, words]) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </select>
  )
}

interface DayProps {
  readonly label: string
  readonly value: string
  readonly wrong: boolean
  readonly onChange: (value: string) => void
}

function Day({ label, value, wrong, onChange }: DayProps) {
  const id = useId()
  return (
    <span className="row">
      <label htmlFor={id} className="sub t14 nw">
        {label}
      </label>
      <input
        id={id}
        className="input day"
        inputMode="numeric"
        placeholder="ngày/tháng/năm"
        aria-invalid={wrong}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  )
}

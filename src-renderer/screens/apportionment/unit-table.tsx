import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { ApportionmentRow, ApportionmentSheet } from '#core/contract/apportionment-values.ts'
import { APPORTIONMENT_METHOD_NAMES } from '#core/vocabulary/labels.ts'
import { readRowHeight } from '#renderer/parts/grid/read-row-height.ts'
import { signed } from './sheet-words.ts'

export const SHARE_GRID = 'share-grid'

export type TableView = 'compare' | 'working'

interface Column {
  readonly label: string
  readonly width: string
  readonly draw: (row: ApportionmentRow) => ReactNode
  readonly tone?: (row: ApportionmentRow) => string
  readonly words?: true
}

interface UnitTableProps {
  readonly sheet: ApportionmentSheet
  readonly rows: readonly ApportionmentRow[]
  readonly view: TableView
  readonly openId: string | null
  readonly onOpen: (id: string) => void
}

/** Every unit with its number; arrows go from unit to unit. Thousands of rows, only those in view are drawn. */
export function UnitTable({ sheet, rows, view, openId, onOpen }: UnitTableProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const columns = columnsOf(sheet, view)
  const [rowHeight] = useState(readRowHeight)
  // Heads have two lines.
  const headHeight = rowHeight + 16
  const openAt = rows.findIndex((row) => row.id === openId)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  })
  useEffect(() => {
    if (openAt >= 0) virtual.scrollToIndex(openAt, { align: 'auto' })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a chosen unit scrolls: new numbers must not pull the list from under the eye
  }, [openAt])
  const style: CSSProperties = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') }
  return (
    <div
      ref={scroller}
      id={SHARE_GRID}
      className="share-grid scroll"
      role="grid"
      aria-label="Đại biểu của từng đơn vị"
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={openAt >= 0 ? `share-${openAt}` : undefined}
      tabIndex={0}
      onKeyDown={gridKeys(rows, openAt, onOpen)}
    >
      <div className="share-sheet" role="presentation">
        <div className="share-head" role="row" style={{ ...style, height: headHeight }}>
          {columns.map(({ label, words }) => (
            <span key={label} role="columnheader" className={words ? '' : 'r'}>
              {label}
            </span>
          ))}
        </div>
        <div role="rowgroup" className="share-body" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index]
            if (!row) return null
            const top = item.start - headHeight
            return (
              <ShareRow
                key={row.id}
                {...{ row, columns }}
                at={item.index}
                open={item.index === openAt}
                style={{ ...style, height: item.size, transform: `translateY(${top}px)` }}
                onOpen={onOpen}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

interface ShareRowProps {
  readonly row: ApportionmentRow
  readonly columns: readonly Column[]
  /** Place among the rows that are listed. */
  readonly at: number
  readonly open: boolean
  readonly style: CSSProperties
  readonly onOpen: (id: string) => void
}

function ShareRow({ row, columns, at, open, style, onOpen }: ShareRowProps) {
  return (
    <div
      id={`share-${at}`}
      role="row"
      aria-rowindex={at + 2}
      aria-selected={open}
      className={row.tied ? 'share-row tied' : 'share-row'}
      style={style}
      onClick={() => onOpen(row.id)}
    >
      {columns.map((column) => (
        <span
          key={column.label}
          role="gridcell"
          className={[column.words ? 'ell' : 'r', column.tone?.(row) ?? ''].join(' ')}
          title={column.words ? row.name : undefined}
        >
          {column.draw(row)}
        </span>
      ))}
    </div>
  )
}

function gridKeys(rows: readonly ApportionmentRow[], openAt: number, onOpen: (id: string) => void) {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: openAt + 1,
    ArrowUp: openAt - 1,
    PageDown: openAt + 12,
    PageUp: openAt - 12,
    Home: 0,
    End: rows.length - 1,
  }
  return (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.target !== event.currentTarget) return
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = rows[Math.min(Math.max(step, 0), rows.length - 1)]
    if (next) onOpen(next.id)
  }
}

const say = (value: number | null) => (value === null ? '' : formatInteger(value))

const NUMBER: Column = { label: 'STT', width: '44px', draw: (row) => say(row.number) }
const NAME: Column = {
  label: 'Đơn vị',
  width: 'minmax(150px, 1fr)',
  words: true,
  draw: (row) => (
    <>
      {row.name}
      {row.tied && <b className="mark c-warn">bằng nhau</b>}
      {row.bound === 'cap' && <b className="mark">tối đa</b>}
      {row.bound === 'minimum' && <b className="mark">tối thiểu</b>}
    </>
  ),
}
const ELECTED: Column = {
  label: 'Bầu',
  width: '50px',
  draw: (row) => say(row.elected),
  tone: () => 'strong',
}
const TOTAL: Column = { label: 'Cộng', width: '50px', draw: (row) => say(row.total) }
const EX_OFFICIO: Column = {
  label: 'Đương nhiệm',
  width: '66px',
  draw: (row) => say(row.exOfficio),
}
const PLANNED: Column = {
  label: 'Trong biểu',
  width: '64px',
  draw: (row) => (row.planned === null ? '?' : say(row.planned)),
  tone: (row) => (row.planned === row.elected ? 'mut' : 'to-write'),
}

function columnsOf(sheet: ApportionmentSheet, view: TableView): readonly Column[] {
  const members: Column = {
    label: sheet.choice.basis === 'female' ? 'Đoàn viên nữ' : 'Đoàn viên',
    width: '62px',
    draw: (row) => say(row.members),
  }
  const head = [NUMBER, NAME, members]
  if (view === 'working') {
    return [
      ...head,
      { label: 'Phần tính ra', width: '70px', draw: (row) => row.exact ?? '' },
      { label: 'Phần nguyên', width: '60px', draw: (row) => say(row.whole) },
      { label: 'Số dư', width: '56px', draw: (row) => say(row.remainder) },
      { label: 'Thứ tự', width: '44px', draw: (row) => say(row.rank) },
      { label: 'Thêm', width: '50px', draw: (row) => say(row.extra) },
      ELECTED,
      EX_OFFICIO,
      { label: 'Chỉ định', width: '46px', draw: (row) => say(row.appointed) },
      TOTAL,
    ]
  }
  return [...head, ELECTED, TOTAL, ...sheet.methods.map(otherColumn), PLANNED]
}

function otherColumn({ method }: ApportionmentSheet['methods'][number], at: number): Column {
  const name = APPORTIONMENT_METHOD_NAMES[method]
  return {
    label: name,
    width: name.length === 1 ? '56px' : '64px',
    draw: (row) => {
      const theirs = row.others[at] ?? null
      if (theirs === null) return ''
      const apart = signed(theirs - row.elected)
      return (
        <>
          {say(theirs)}
          {apart !== '' && <small> {apart}</small>}
        </>
      )
    },
    tone: (row) => ((row.others[at] ?? row.elected) === row.elected ? 'mut' : 'differs'),
  }
}

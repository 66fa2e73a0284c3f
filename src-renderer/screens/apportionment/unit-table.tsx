import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { ApportionmentRow, ApportionmentSheet } from '#core/contract/apportionment-values.ts'
import { APPORTIONMENT_METHOD_NAMES } from '#core/vocabulary/labels.ts'
import { signed } from './sheet-words.ts'

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
  const openAt = rows.findIndex((row) => row.id === openId)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => readRowHeight(),
    overscan: 8,
  })
  useEffect(() => {
    if (openAt >= 0) virtual.scrollToIndex(openAt, { align: 'auto' })
    // Only a chosen unit scrolls: new numbers must not pull the list from under the eye.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [openAt])
  const style: CSSProperties = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') }
  return (
    <div
      className="share-grid"
      role="grid"
      aria-label="Đại biểu của từng đơn vị"
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={openAt >= 0 ? `share-${openAt}` : undefined}
      tabIndex={0}
      onKeyDown={gridKeys(rows, openAt, onOpen)}
    >
      <div className="share-head" role="row" style={style}>
        {columns.map(({ label, words }) => (
          <span key={label} role="columnheader" className={words ? '' : 'r'}>
            {label}
          </span>
        ))}
      </div>
      <div ref={scroller} className="scroll share-body" role="rowgroup">
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index]
            if (!row) return null
            return (
              <div
                key={row.id}
                id={`share-${item.index}`}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={item.index === openAt}
                className={row.tied ? 'share-row tied' : 'share-row'}
                style={{ ...style, height: item.size, transform: `translateY(${item.start}px)` }}
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
          })}
        </div>
      </div>
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

/** Row height follows the text size the person has chosen. */
function readRowHeight(): number {
  const token = getComputedStyle(document.documentElement).getPropertyValue('--h-row-dense')
  return Number.parseFloat(token) || 30
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
const TOTAL: Column = { label: 'Cộng', width: '56px', draw: (row) => say(row.total) }
const EX_OFFICIO: Column = {
  label: 'Đương nhiệm',
  width: '66px',
  draw: (row) => say(row.exOfficio),
}
const PLANNED: Column = {
  label: 'Biểu đang ghi',
  width: '74px',
  draw: (row) => (row.planned === null ? '?' : say(row.planned)),
  tone: (row) => (row.planned === row.elected ? 'mut' : 'to-write'),
}

function columnsOf(sheet: ApportionmentSheet, view: TableView): readonly Column[] {
  const members: Column = {
    label: sheet.choice.basis === 'female' ? 'Đoàn viên nữ' : 'Đoàn viên',
    width: '66px',
    draw: (row) => say(row.members),
  }
  const head = [NUMBER, NAME, members]
  if (view === 'working') {
    return [
      ...head,
      { label: 'Phần tính ra', width: '84px', draw: (row) => row.exact ?? '' },
      { label: 'Phần nguyên', width: '66px', draw: (row) => say(row.whole) },
      { label: 'Số dư', width: '66px', draw: (row) => say(row.remainder) },
      { label: 'Thứ tự', width: '50px', draw: (row) => say(row.rank) },
      { label: 'Thêm', width: '54px', draw: (row) => say(row.extra) },
      ELECTED,
      EX_OFFICIO,
      { label: 'Chỉ định', width: '50px', draw: (row) => say(row.appointed) },
      TOTAL,
    ]
  }
  return [...head, EX_OFFICIO, ELECTED, TOTAL, ...sheet.methods.map(otherColumn), PLANNED]
}

function otherColumn({ method }: ApportionmentSheet['methods'][number], at: number): Column {
  const name = APPORTIONMENT_METHOD_NAMES[method]
  return {
    label: name,
    width: name.length === 1 ? '58px' : '66px',
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

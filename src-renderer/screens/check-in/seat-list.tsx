import { useVirtualizer } from '@tanstack/react-virtual'
import { SearchX } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { SeatRow } from '#core/contract/attendance-contract.ts'
import { EmptyState } from '#renderer/parts/waiting.tsx'
import { STATE_TONE, stateWords } from './check-in-words.ts'

export const SEAT_LIST_ID = 'seat-list'
const ROW_HEIGHT = 52

export function seatOptionId(rowId: string): string {
  return `seat-${rowId}`
}

interface SeatListProps {
  readonly rows: readonly SeatRow[]
  readonly chosenId: string | null
  readonly onChoose: (row: SeatRow) => void
}

/** The people that fit; the search field keeps the keyboard, only the rows in view are drawn. */
export function SeatList({ rows, chosenId, onChoose }: SeatListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.rowId ?? index,
    overscan: 8,
  })
  const chosenAt = rows.findIndex(({ rowId }) => rowId === chosenId)
  useEffect(() => {
    if (chosenAt >= 0) virtual.scrollToIndex(chosenAt, { align: 'center' })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a newly chosen row is brought into view
  }, [chosenAt])
  return (
    <>
      {rows.length === 0 && (
        <EmptyState
          icon={SearchX}
          title="Không có ai như vậy"
          sentence="Sửa chữ tìm, hoặc chọn Tất cả."
        />
      )}
      <div
        ref={scroller}
        id={SEAT_LIST_ID}
        className="scroll seat-list"
        role="listbox"
        // The field in which one types keeps the keyboard; the list can be scrolled all the same.
        tabIndex={-1}
        aria-label="Danh sách triệu tập"
        hidden={rows.length === 0}
      >
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="presentation">
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index]
            return (
              row && (
                <div
                  key={item.key}
                  ref={virtual.measureElement}
                  data-index={item.index}
                  id={seatOptionId(row.rowId)}
                  role="option"
                  aria-selected={row.rowId === chosenId}
                  aria-setsize={rows.length}
                  aria-posinset={item.index + 1}
                  className="seat-row"
                  style={{ transform: `translateY(${item.start}px)` }}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => onChoose(row)}
                >
                  <Seat row={row} />
                </div>
              )
            )
          })}
        </div>
      </div>
    </>
  )
}

function Seat({ row }: { readonly row: SeatRow }) {
  const place = [row.unit, row.delegation].filter((part) => part !== null).join(', ')
  return (
    <>
      <span className="num r sub">{row.number ?? ''}</span>
      <span className="who">
        <span className="label">{row.name}</span>
        {row.replaces !== null && <span className="t14 sub"> thay {row.replaces}</span>}
        <span className="t14 sub ell place">{place}</span>
      </span>
      <span className="stand">
        <span className={STATE_TONE[row.state]}>{stateWords(row)}</span>
        {row.reason !== null && <span className="t14 sub ell">{row.reason}</span>}
      </span>
    </>
  )
}

import { useVirtualizer } from '@tanstack/react-virtual'
import { Inbox } from 'lucide-react'
import { useRef } from 'react'
import { cellText } from '#renderer/parts/grid/arrange-rows.ts'
import type { GridColumn } from '#renderer/parts/grid/grid-column.ts'
import { EmptyState } from '#renderer/parts/waiting.tsx'

const ROW = 32

interface ReadOnlyTableProps<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly GridColumn<Row>[]
}

/** The columns of a list without its editing: thousands of rows, only those in view are drawn. */
export function ReadOnlyTable<Row>({ label, rows, columns }: ReadOnlyTableProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  })
  if (rows.length === 0) {
    return <NothingThen label={label} />
  }
  const items = virtual.getVirtualItems()
  const above = items[0]?.start ?? 0
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  return (
    <div
      ref={scroller}
      className="panel past-table scroll"
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      <table className="tbl" aria-rowcount={rows.length + 1} style={{ minWidth: width }}>
        <Head columns={columns} />
        <tbody>
          <Gap height={above} columns={columns.length} />
          {items.map((item) => {
            const row = rows[item.index]
            if (row === undefined) return null
            return (
              <tr key={item.key} aria-rowindex={item.index + 2} style={{ height: ROW }}>
                {columns.map((column) => (
                  <td key={column.id} className={column.align === 'figures' ? 'r' : 'ell'}>
                    {cellText(column, row)}
                  </td>
                ))}
              </tr>
            )
          })}
          <Gap height={below} columns={columns.length} />
        </tbody>
      </table>
    </div>
  )
}

function NothingThen({ label }: { readonly label: string }) {
  return (
    <section className="panel past-table" aria-label={label}>
      <EmptyState
        icon={Inbox}
        title="Lúc đó chưa có gì ở phần này"
        sentence="Chọn phần khác, hoặc xem lúc khác."
      />
    </section>
  )
}

function Head<Row>({ columns }: Pick<ReadOnlyTableProps<Row>, 'columns'>) {
  return (
    <>
      <colgroup>
        {columns.map((column) => (
          <col key={column.id} style={{ width: column.width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} className={column.align === 'figures' ? 'r' : ''}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
    </>
  )
}

/** Holds the place of the rows that are not drawn. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  )
}

import { useEffect, useRef } from 'react'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { ApportionmentRow } from '#core/contract/apportionment-values.ts'
import { Button } from '#renderer/parts/button.tsx'
import { SHARE_GRID } from './unit-table.tsx'
import { signed } from './sheet-words.ts'

interface WritePreviewProps {
  readonly changes: readonly ApportionmentRow[]
  readonly writing: boolean
  readonly onWrite: () => void
  readonly onCancel: () => void
}

const SHOWN = 200

/** What writing would change, unit by unit, before it is written. */
export function WritePreview({ changes, writing, onWrite, onCancel }: WritePreviewProps) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    title.current?.focus()
    // What opened it is not there while it is open: afterwards the keyboard stands on the table.
    return () => document.getElementById(SHARE_GRID)?.focus({ preventScroll: true })
  }, [])
  return (
    <section
      className="panel write-preview"
      aria-label="Sẽ ghi vào biểu phân bổ"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <div className="detail-part">
        <h2 ref={title} tabIndex={-1}>
          Sẽ đổi {formatInteger(changes.length)} đơn vị trong biểu phân bổ
        </h2>
        <p className="t14">Chưa ghi gì. Ghi rồi vẫn hoàn tác được cả một lần.</p>
      </div>
      <ChangedUnits changes={changes} />
      <div className="foot">
        <Button look="primary" disabled={writing} onClick={onWrite}>
          Ghi {formatInteger(changes.length)} đơn vị
        </Button>
        <Button onClick={onCancel}>Không ghi</Button>
      </div>
    </section>
  )
}

function ChangedUnits({ changes }: Pick<WritePreviewProps, 'changes'>) {
  return (
    <div className="scroll grow" tabIndex={0} role="region" aria-label="Các đơn vị sẽ đổi">
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col" className="r">
              Đang ghi
            </th>
            <th scope="col" className="r">
              Sẽ ghi
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, SHOWN).map((row) => (
            <tr key={row.id}>
              <td>{row.name}</td>
              <td className="r">
                {row.plannedTotal === null ? '?' : formatInteger(row.plannedTotal)}
              </td>
              <td className="r strong nw">
                {formatInteger(row.total)}{' '}
                <small>{signed(row.total - (row.plannedTotal ?? row.total))}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > SHOWN && (
        <p className="t14 detail-part">
          và {formatInteger(changes.length - SHOWN)} đơn vị nữa (lọc “Sẽ đổi” ở bảng để xem hết).
        </p>
      )}
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Eye } from 'lucide-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { ChangedRow, HistoryStepView } from '#core/contract/data-values.ts'
import { client } from '#renderer/client/contract-client.ts'
import { queryKeys } from '#renderer/client/queries.ts'
import { formatMomentInFull } from '#renderer/frame/clock.ts'
import { Button } from '#renderer/parts/button.tsx'
import { Awaiting } from '#renderer/parts/waiting.tsx'
import { ROW_KINDS, stepWords } from './history-words.ts'

const ROWS_AT_ONCE = 50

interface StepDetailProps {
  readonly id: string
  readonly step: HistoryStepView
}

/** One change: row by row what stood there and what came in its place. */
export function StepDetail({ id, step }: StepDetailProps) {
  const navigate = useNavigate()
  const detail = useQuery({
    queryKey: [...queryKeys.dossier(id), 'change', step.changeId],
    queryFn: () => client.history.detail({ id, changeId: step.changeId }),
  })
  return (
    <section className="panel history-detail" aria-label="Một lần thay đổi">
      <div className="panel-head">
        <div className="grow">
          <h2>{stepWords(step)}</h2>
          <p className="sub t14">
            {formatMomentInFull(step.at)}, do {step.actor} ghi
            {step.kind === 'do' && step.undone && ', sau đó đã hoàn tác'}
          </p>
        </div>
      </div>
      <div className="scroll history-rows" tabIndex={0} role="region" aria-label="Trước và sau">
        {detail.data?.length === 0 ? (
          <p className="panel-body sub">
            Nội dung của việc này đã được xóa cùng dữ liệu cá nhân; chỉ còn ghi ai làm, lúc nào.
          </p>
        ) : detail.data ? (
          <ChangedRows rows={detail.data.map((row) => asDone(row, step.kind))} />
        ) : (
          <Awaiting query={detail} what="Đang mở" failed="Chưa mở được lần thay đổi này" />
        )}
      </div>
      <div className="history-foot">
        <Button icon={Eye} onClick={() => void navigate(`/d/${id}/nhu-luc?ban=${step.revision}`)}>
          Xem hồ sơ như lúc này
        </Button>
      </div>
    </section>
  )
}

/** A step back did the reverse of the command it took back. */
function asDone(row: ChangedRow, kind: HistoryStepView['kind']): ChangedRow {
  if (kind !== 'undo') return row
  const reversed = { added: 'removed', changed: 'changed', removed: 'added' } as const
  return {
    ...row,
    kind: reversed[row.kind],
    fields: row.fields.map((field) => ({
      ...field,
      before: field.after,
      after: field.before,
      beforeText: field.afterText,
      afterText: field.beforeText,
    })),
  }
}

function ChangedRows({ rows }: { readonly rows: readonly ChangedRow[] }) {
  const [most, setMost] = useState(ROWS_AT_ONCE)
  const left = rows.length - most
  return (
    <>
      {rows.slice(0, most).map((row) => (
        <ChangedRowView key={`${row.table} ${row.rowId} ${row.kind}`} row={row} />
      ))}
      {left > 0 && (
        <p className="history-more">
          <Button small onClick={() => setMost(most + ROWS_AT_ONCE)}>
            Hiện thêm, còn {formatInteger(left)} dòng
          </Button>
        </p>
      )}
    </>
  )
}

function ChangedRowView({ row }: { readonly row: ChangedRow }) {
  const { label, name, kind, fields } = row
  return (
    <article className="history-change">
      <h3>
        {label}
        {name !== null && `: ${name}`} <span className="tag plain">{ROW_KINDS[kind]}</span>
      </h3>
      {fields.length > 0 && (
        <table className="tbl">
          <thead>
            <tr>
              <th>Mục</th>
              {kind !== 'added' && <th>Trước</th>}
              {kind !== 'removed' && <th>Sau</th>}
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field.field}>
                <td className="sub">{field.label}</td>
                {kind !== 'added' && <td>{field.beforeText ?? <Empty />}</td>}
                {kind !== 'removed' && (
                  <td className={kind === 'changed' ? 'strong' : ''}>
                    {field.afterText ?? <Empty />}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </article>
  )
}

function Empty() {
  return <span className="mut">để trống</span>
}

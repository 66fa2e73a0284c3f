import { History } from 'lucide-react'
import type { ExportNote } from '#core/contract/list-values.ts'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import { formatMoment } from '#renderer/frame/clock.ts'
import { EmptyState } from '#renderer/parts/waiting.tsx'

/** What left the house: when, by whom, with which columns. */
export function ExportLog({ notes }: { readonly notes: readonly ExportNote[] }) {
  if (notes.length === 0)
    return (
      <EmptyState
        icon={History}
        title="Chưa xuất danh sách nào"
        sentence="Mỗi lần xuất được ghi lại ở đây: lúc nào, ai xuất, những cột gì."
      />
    )
  return (
    <div className="scroll export-log" tabIndex={0} role="region" aria-label="Đã xuất">
      <table className="tbl">
        <thead>
          <tr>
            <th>Lúc</th>
            <th>Người xuất</th>
            <th>Danh sách</th>
            <th className="r">Số người</th>
          </tr>
        </thead>
        <tbody>
          {notes.map((note) => (
            <tr key={note.id}>
              <td className="nw">{formatMoment(note.at)}</td>
              <td>{note.actor}</td>
              <td>
                <b className="strong">{note.list}</b>{' '}
                {note.sensitive && <span className="tag warn">có dữ liệu nhạy cảm</span>}
                <span className="reason sub">
                  {note.fileName}. Cột: {note.columns.join(', ')}.
                </span>
              </td>
              <td className="r">{note.rows === 0 ? 'số liệu chung' : formatInteger(note.rows)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

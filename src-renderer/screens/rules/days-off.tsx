import type { Catalogue } from '#core/contract/regulation-values.ts'
import { formatDateInText } from '#core/base/vietnamese-text.ts'
import { EmptyState } from '#renderer/parts/waiting.tsx'
import { CalendarX } from 'lucide-react'

/** The days off the rules about working days count with. */
export function DaysOff({ catalogue }: { catalogue: Catalogue }) {
  const { daysOff } = catalogue
  if (daysOff.length === 0)
    return (
      <section className="panel" aria-label="Lịch nghỉ">
        <EmptyState
          icon={CalendarX}
          title="Bộ quy định này không có lịch nghỉ"
          sentence="Các điều của bộ này không tính theo ngày làm việc."
        />
      </section>
    )
  const years = [...new Set(daysOff.map(({ from }) => from.slice(0, 4)))]
  return (
    <section className="panel days-off" aria-label="Lịch nghỉ">
      <p className="panel-body" tabIndex={-1} ref={(words) => words?.focus()}>
        Có lịch nghỉ các năm {years.join(', ')}. Năm chưa có lịch thì các điều tính theo ngày làm
        việc báo “Chưa kết luận được”; khi có lịch nghỉ của Nhà nước, cập nhật chương trình hoặc bộ
        quy định.
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label="Các ngày nghỉ">
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">Ngày</th>
              <th scope="col">Nghỉ</th>
              <th scope="col">Căn cứ</th>
            </tr>
          </thead>
          <tbody>
            {daysOff.map((one) => (
              <tr key={`${one.from} ${one.name}`}>
                <td className="nw">
                  {formatDateInText(one.from)}
                  {one.to !== one.from && ` đến ${formatDateInText(one.to)}`}
                </td>
                <td>{one.name}</td>
                <td>
                  {catalogue.documents.find(({ id }) => id === one.document)?.symbol ??
                    one.document}
                  , {one.clause}. Tin cậy {one.confidence}.
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

import { Link } from 'react-router'
import type { CheckReport } from '#core/checks/finding.ts'
import { formatDateInText } from '#core/base/vietnamese-text.ts'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'

/** Said where no rule was in force on the day: nothing checked must never look like all fine. */
export function notCheckedWords({ packTitle, asOf }: Pick<CheckReport, 'packTitle' | 'asOf'>) {
  return `Chưa kiểm tra: ${packTitle} không có quy định nào có hiệu lực vào ngày ${formatDateInText(asOf)}.`
}

interface NotCheckedProps {
  readonly dossierId: string
  readonly report: Pick<CheckReport, 'packTitle' | 'asOf'>
  /** Only the fact, where there is little room. */
  readonly short?: boolean
  /** The day was chosen to look at, so the dossier's own is not in question. */
  readonly chosenDay?: boolean
}

const NOT_FINE = ' Hồ sơ chưa được soát, không phải là đã đạt.'
const OPENING = ' Xem lại ngày khai mạc; nếu ngày đã đúng thì cần bộ quy định của thời gian đó.'
const CHOSEN = ' Chọn ngày khác, hoặc bộ quy định của thời gian đó ở So sánh, đổi bộ quy định.'

export function NotChecked({ dossierId, report, short, chosenDay }: NotCheckedProps) {
  return (
    <div className="empty" role="status">
      <StateGlyph state="cannot-tell" />
      <h3>Chưa kiểm tra điều nào</h3>
      <p>
        {notCheckedWords(report)}
        {!short && NOT_FINE + (chosenDay ? CHOSEN : OPENING)}
      </p>
      {!chosenDay && (
        <p>
          <Link className="btn" to={`/d/${dossierId}/ho-so?o=congress.startDate`}>
            Xem lại ngày khai mạc
          </Link>
        </p>
      )}
    </div>
  )
}

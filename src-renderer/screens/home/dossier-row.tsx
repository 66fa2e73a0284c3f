import { GraduationCap } from 'lucide-react'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { formatDateInText, formatInteger } from '#core/base/vietnamese-text.ts'
import type { DossierSummary } from '#core/contract/values.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { formatMoment, readToday } from '#renderer/frame/clock.ts'
import { Button } from '#renderer/parts/button.tsx'
import { CalendarLeaf } from '#renderer/parts/calendar-leaf.tsx'
import { ConfirmDialog } from '#renderer/parts/confirm-dialog.tsx'
import { StateTag } from '#renderer/parts/state-glyph.tsx'
import { countdownWords } from '../countdown.ts'
import { keepYears } from '../dossier-words.ts'

/** One dossier: when, what, how many, what is amiss. */
export function DossierRow({ dossier }: { dossier: DossierSummary }) {
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const remove = useCall(null, client.dossiers.remove)
  const today = readToday()
  const { id, startDate } = dossier
  return (
    <article className="dossier-row">
      <CalendarLeaf date={startDate} past={startDate !== null && startDate < today} />
      <div>
        <h2>
          <Link to={`/d/${id}`}>{keepYears(dossier.title)}</Link>
          {dossier.sample && <span className="tag sample">Hồ sơ mẫu</span>}
        </h2>
        <div className="facts">
          <p className="sub">
            {dossier.venue ?? 'Chưa rõ địa điểm'}
            <br />
            {countWords(dossier)}
          </p>
          <div className="state">
            <CheckTag dossier={dossier} />
            <RetentionTag dossier={dossier} />
            {startDate !== null && <span>{countdownWords(startDate, today)}</span>}
            <span className="sub t14">Sửa lần cuối {formatMoment(dossier.changedAt)}</span>
          </div>
        </div>
      </div>
      <div className="row-actions">
        <Button onClick={() => void navigate(`/d/${id}`)} aria-label={`Mở ${dossier.title}`}>
          Mở
        </Button>
        <Button
          look="quiet"
          small
          onClick={() => setAsking(true)}
          aria-label={`Xóa ${dossier.title}`}
        >
          Xóa
        </Button>
      </div>
      {asking && (
        <ConfirmDialog
          question="Xóa hồ sơ này khỏi danh sách?"
          consequence={`${dossier.title}. Hồ sơ không còn trong danh sách. Chương trình sao lưu trước khi xóa, cần lấy lại thì vào Sao lưu và khôi phục. Dữ liệu về từng người và văn bản đã ghi ra thư mục vẫn còn trên máy này; muốn xóa hẳn người thì không xóa hồ sơ vội, vào Dữ liệu cá nhân của hồ sơ trước.`}
          safe="Không xóa"
          action="Xóa hồ sơ"
          onSafe={() => setAsking(false)}
          onAction={() => {
            setAsking(false)
            remove.mutate({ id })
          }}
        />
      )}
    </article>
  )
}

function countWords({ delegates, units, form }: DossierSummary): string {
  if (form === 'plenary' && units === 0) {
    return delegates === 0 ? 'Chưa có danh sách đoàn viên' : `${formatInteger(delegates)} đoàn viên`
  }
  if (delegates === 0 && units === 0) return 'Chưa có đại biểu, chưa có kế hoạch cấp trên'
  const people = delegates === 0 ? 'chưa có đại biểu' : `${formatInteger(delegates)} đại biểu`
  const below = units === 0 ? 'chưa có đơn vị nào' : `${formatInteger(units)} công đoàn cơ sở`
  return `${people}, ${below}`.replace(/^c/, 'C')
}

function CheckTag({ dossier }: { dossier: DossierSummary }) {
  if (dossier.counts === null) return <span className="tag na">Chưa kiểm tra</span>
  const { mustFix, cannotTell, total } = dossier.counts
  if (total === 0) return <StateTag state="cannot-tell" words={nothingChecked(dossier)} />
  if (mustFix > 0) return <StateTag state="must-fix" words={`${mustFix} điều phải sửa`} />
  if (cannotTell > 0)
    return <StateTag state="cannot-tell" words={`${cannotTell} điều chưa kết luận được`} />
  return <StateTag state="met" words="Không còn điều phải sửa" />
}

/** Data about people whose last day is over or near. */
function RetentionTag({ dossier: { retention } }: { dossier: DossierSummary }) {
  if (retention === null) return null
  const until = formatDateInText(retention.until)
  return retention.state === 'past' ? (
    <StateTag state="must-fix" words={`Quá hạn giữ dữ liệu cá nhân từ ${until}`} />
  ) : (
    <StateTag state="should-review" words={`Giữ dữ liệu cá nhân đến ${until}`} />
  )
}

/** No rule was in force on the day: that is not "all fine". */
function nothingChecked({ startDate }: DossierSummary): string {
  return startDate === null
    ? 'Chưa kiểm tra: không có quy định'
    : `Chưa kiểm tra: không có quy định cho ngày ${formatDateInText(startDate)}`
}

interface SampleOfferProps {
  readonly onOpen: () => void
  readonly opening: boolean
}

/** Shown while the sample has not been opened on this machine. */
export function SampleOffer({ onOpen, opening }: SampleOfferProps) {
  return (
    <article className="dossier-row">
      <span className="sample-icon">
        <GraduationCap size={30} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <div>
        <h2>Hồ sơ mẫu: Đại hội Công đoàn huyện Tam Đường lần thứ XI</h2>
        <p className="sub">
          117 đại biểu, 62 công đoàn cơ sở, đã điền sẵn. Cứ sửa, xóa, in thử.
          <br />
          Làm quen khoảng 10 phút, in được chương trình và danh sách.
        </p>
      </div>
      <div className="row-actions">
        <Button onClick={onOpen} disabled={opening}>
          {opening ? 'Đang mở' : 'Mở'}
        </Button>
      </div>
    </article>
  )
}

import { useState } from 'react'
import { Link } from 'react-router'
import type {
  EditedPaper,
  FinalReasonView,
  PaperChangeView,
  PaperEntry,
} from '#core/contract/paper-values.ts'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { labelOfPlace, linkToPlace } from '../road.ts'
import { placeOfFact } from './sort-missing.ts'

/** What has changed since the paper was written, the facts first. */
export function StaleStrip({ paper }: { readonly paper: PaperEntry }) {
  const [open, setOpen] = useState(false)
  const { stale, finalAt, changes } = paper
  if (stale === null) return null
  return (
    <div className="strip">
      <StateGlyph state="out-of-date" />
      <div className="grow">
        <p>
          {finalAt !== null && 'Bản chính thức đã ghi vẫn để nguyên. '}
          {stale}. Trang dưới đây là bản mới, chỗ khác được tô vàng.{' '}
          {changes.length > 0 && (
            <button
              type="button"
              className="link-button"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              {open ? 'Thu gọn' : `Xem ${changes.length} chỗ khác`}
            </button>
          )}
        </p>
        {open && <Changes changes={changes} />}
      </div>
    </div>
  )
}

/** The office's own wording cannot be used, so the page is not what the office wants. */
export function TemplateStrip({ id, paper }: { readonly id: string; readonly paper: PaperEntry }) {
  const { templateFaults, slug } = paper
  if (templateFaults.length === 0) return null
  return (
    <div className="strip refused" role="alert">
      <StateGlyph state="must-fix" />
      <p className="grow">
        {templateFaults.join(' ')} <Link to={`/d/${id}/van-ban/mau?mau=${slug}`}>Mở mẫu</Link>
      </p>
    </div>
  )
}

function Changes({ changes }: { readonly changes: readonly PaperChangeView[] }) {
  return (
    <ul className="change-list">
      {changes.map(({ label, before, after }, place) => (
        <li key={place}>
          {label !== null && <b className="strong">{label}: </b>}
          <span className="was">{before ?? 'chưa có'}</span>
          <span aria-label="nay là"> → </span>
          <span className="is">{after ?? 'không còn'}</span>
        </li>
      ))}
    </ul>
  )
}

/** Somebody has worked on the file itself. */
export function EditedStrip({ edited }: { readonly edited: EditedPaper }) {
  const { fileName, texts, elsewhere } = edited
  return (
    <div className="strip">
      <StateGlyph state="should-review" />
      <span className="grow">
        <b className="strong">Tệp {fileName} đã được sửa ngoài chương trình.</b> Khi viết lại:{' '}
        {texts.length > 0 && `lời văn sửa ở phần ${texts.join('; ')} được lấy vào hồ sơ`}
        {texts.length > 0 && elsewhere && '; '}
        {elsewhere && 'tệp đã sửa được giữ bên cạnh bản mới, dưới tên khác'}.
      </span>
    </div>
  )
}

interface FinalStripProps {
  readonly id: string
  readonly reasons: readonly FinalReasonView[]
  readonly onClose: () => void
}

/** Why it stays a draft, each reason with the way to where it is put right. */
export function FinalStrip({ id, reasons, onClose }: FinalStripProps) {
  return (
    <div className="strip refused" role="alert">
      <StateGlyph state="must-fix" />
      <div className="grow">
        <p>
          <b className="strong">
            Chưa lập được bản chính thức, {reasons.length} điều phải xong trước.
          </b>{' '}
          <button type="button" className="link-button" onClick={onClose}>
            Đóng
          </button>
        </p>
        <ul className="change-list">
          {reasons.map((reason, place) => (
            <li key={place}>
              {reason.sentence} <Jump id={id} reason={reason} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function Jump({ id, reason }: { readonly id: string; readonly reason: FinalReasonView }) {
  const { place, fact } = reason
  const to = place !== null ? linkToPlace(id, place) : fact === null ? null : placeOfFact(id, fact)
  if (to === null) return null
  return <Link to={to}>{place === null ? 'Điền ngay' : `Mở ${labelOfPlace(place)}`}</Link>
}

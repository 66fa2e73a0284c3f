import { ArrowLeft, Download } from 'lucide-react'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { formatDateInText, formatInteger } from '#core/base/vietnamese-text.ts'
import type { ErasureDone } from '#core/contract/personal-data-values.ts'
import type { HeldAbout, HeldField } from '#core/dossier/held-about.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useHeld } from '#renderer/client/people-queries.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { formatMomentInColumn } from '#renderer/frame/clock.ts'
import { Button } from '#renderer/parts/button.tsx'
import { PageHeader, Panel } from '#renderer/parts/panel.tsx'
import { Awaiting } from '#renderer/parts/waiting.tsx'
import { offerDownload, readBase64 } from '../papers/save-file.ts'
import { useOpenDossier } from '../use-open-dossier.ts'
import { ErasedNote, ErasurePanel } from './erasure-panel.tsx'
import './personal-data.css'

/** Everything held about one person, to be shown, printed, or erased. */
export function HeldScreen() {
  const { dossier } = useOpenDossier()
  const { personId = '' } = useParams()
  const question = useHeld(dossier.id, personId)
  const [erased, setErased] = useState<ErasureDone | null>(null)
  const ids = { id: dossier.id, personId }
  return (
    <div className="page personal-data-page">
      <PageHeader
        title="Dữ liệu về một người"
        {...(erased === null && { answer: question.data?.fullName })}
        actions={<HeldActions {...ids} isThere={erased === null && question.data !== undefined} />}
      />
      {erased !== null ? (
        <Panel title="Xóa hẳn">
          <div className="panel-body">
            <ErasedNote done={erased} />
          </div>
        </Panel>
      ) : question.data ? (
        <HeldParts {...ids} held={question.data} onErased={setErased} />
      ) : (
        <Awaiting query={question} what="Đang đọc" failed="Chưa đọc được" />
      )}
    </div>
  )
}

interface OnePerson {
  readonly id: string
  readonly personId: string
}

function HeldActions({ isThere, ...ids }: OnePerson & { readonly isThere: boolean }) {
  const navigate = useNavigate()
  const paper = useCall(null, client.personalData.heldPaper, {
    onDone: ({ fileName, contentBase64 }) =>
      offerDownload(fileName, new Blob([readBase64(contentBase64)])),
  })
  return (
    <>
      <Button
        icon={ArrowLeft}
        onClick={() => void (isThere ? navigate(-1) : navigate(`/d/${ids.id}/dai-bieu`))}
      >
        {isThere ? 'Quay lại' : 'Về danh sách'}
      </Button>
      {isThere && (
        <Button icon={Download} disabled={paper.isPending} onClick={() => paper.mutate(ids)}>
          {paper.isPending ? 'Đang ghi' : 'Lấy bản Word'}
        </Button>
      )}
    </>
  )
}

interface HeldPartsProps extends OnePerson {
  readonly held: HeldAbout
  readonly onErased: (done: ErasureDone) => void
}

function HeldParts({ id, personId, held, onErased }: HeldPartsProps) {
  const [erasing, setErasing] = useState(false)
  return (
    <div className="personal-data scroll">
      <HeldFields held={held} />
      <div className="held-side">
        <HeldPlaces held={held} dossierId={id} />
        <Panel title="Xóa hẳn người này">
          <div className="panel-body">
            {erasing ? (
              <ErasurePanel
                id={id}
                personId={personId}
                onClose={() => setErasing(false)}
                onErased={onErased}
              />
            ) : (
              <Button onClick={() => setErasing(true)}>Xem trước việc xóa</Button>
            )}
          </div>
        </Panel>
      </div>
    </div>
  )
}

function HeldFields({ held }: { readonly held: HeldAbout }) {
  return (
    <Panel title="Đang giữ những gì" aside="và do đâu mà có">
      <table className="tbl held-fields">
        <thead>
          <tr>
            <th>Mục</th>
            <th>Nội dung</th>
            <th>Nguồn</th>
          </tr>
        </thead>
        <tbody>
          {held.fields.map((field) => (
            <FieldRow key={field.label} field={field} list={null} />
          ))}
          {held.lists.flatMap(({ label, fields }) =>
            fields.map((field) => (
              <FieldRow key={`${label} ${field.label}`} field={field} list={label} />
            )),
          )}
        </tbody>
      </table>
    </Panel>
  )
}

function FieldRow({ field, list }: { readonly field: HeldField; readonly list: string | null }) {
  return (
    <tr>
      <td>
        {field.label}
        {list !== null && <span className="sub t14"> ({list.toLowerCase()})</span>}{' '}
        {field.sensitive && <span className="tag na">nhạy cảm</span>}
      </td>
      <td>{field.value}</td>
      <td className="t14 sub">
        {field.source === null
          ? 'Nhật ký không còn ghi'
          : `${field.source}, ${formatMomentInColumn(field.at ?? '')}, ${field.actor ?? ''}`}
      </td>
    </tr>
  )
}

function HeldPlaces({ held, dossierId }: { readonly held: HeldAbout; readonly dossierId: string }) {
  const { keeping } = held
  return (
    <Panel title="Ở những đâu">
      <ul className="panel-body held-places">
        {held.lists.map(({ label, number }) => (
          <li key={label}>
            Danh sách {label.toLowerCase()}
            {number !== null && `, số ${formatInteger(number)}`}
          </li>
        ))}
        <li>Nhật ký: {formatInteger(held.steps)} việc có liên quan</li>
        <li>Bản sao lưu trên máy có hồ sơ này: {formatInteger(held.backups)}</li>
        {held.exports.map(({ at, fileName, actor }) => (
          <li key={at}>
            Có thể có trong {fileName}, xuất {formatMomentInColumn(at)}, {actor}
          </li>
        ))}
        <li>
          {keeping === null ? (
            <Link to={`/d/${dossierId}/du-lieu-ca-nhan`}>Chưa ghi mục đích và thời hạn giữ</Link>
          ) : (
            `Mục đích: ${keeping.purpose} Giữ đến hết ngày ${formatDateInText(keeping.retainUntil)}.`
          )}
        </li>
      </ul>
    </Panel>
  )
}

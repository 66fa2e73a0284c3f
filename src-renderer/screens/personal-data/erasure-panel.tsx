import { Eraser } from 'lucide-react'
import { useState } from 'react'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { ErasureDone, ErasurePreview } from '#core/contract/personal-data-values.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useErasurePreview } from '#renderer/client/people-queries.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { formatMomentInColumn } from '#renderer/frame/clock.ts'
import { Button } from '#renderer/parts/button.tsx'
import { ConfirmDialog } from '#renderer/parts/confirm-dialog.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { Awaiting } from '#renderer/parts/waiting.tsx'
import { describeLoss } from './erasure-words.ts'

interface ErasurePanelProps {
  readonly id: string
  /** Null: everybody of the dossier. */
  readonly personId: string | null
  readonly onClose: () => void
  readonly onErased: (done: ErasureDone) => void
}

/** What erasing takes, rewrites and leaves; then, asked once more, it is done. */
export function ErasurePanel(props: ErasurePanelProps) {
  const question = useErasurePreview(props.id, props.personId)
  if (question.data) return <ErasureForm {...props} preview={question.data} />
  return <Awaiting query={question} what="Đang xem sẽ xóa những gì" failed="Chưa xem được" />
}

interface ErasureFormProps extends ErasurePanelProps {
  readonly preview: ErasurePreview
}

function ErasureForm({ id, personId, preview, onClose, onErased }: ErasureFormProps) {
  const [files, setFiles] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState(false)
  const erase = useCall(id, client.personalData.erase, {
    announce: 'plain',
    onDone: onErased,
  })
  const who = preview.fullName ?? `${formatInteger(preview.people)} người`
  return (
    <div className="erasure">
      <ul>
        {describeLoss(preview).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <Backups backups={preview.backups} />
      <Files preview={preview} chosen={files} onChoose={setFiles} />
      <p className="note warn">
        <StateGlyph state="should-review" />
        <span>
          Gói .daihoi, bản in và tệp đã gửi đi hoặc chép sang nơi khác thì chương trình không với
          tới được; báo nơi nhận tự xóa.
        </span>
      </p>
      <div className="foot">
        <Button onClick={onClose}>Thôi</Button>
        <Button
          look="danger"
          icon={Eraser}
          disabled={erase.isPending}
          onClick={() => setAsking(true)}
        >
          {erase.isPending ? 'Đang xóa' : `Xóa hẳn ${who}`}
        </Button>
      </div>
      {asking && (
        <ConfirmDialog
          question={`Xóa hẳn dữ liệu của ${who}?`}
          consequence="Không lấy lại được, kể cả bằng Hoàn tác hay Sao lưu và khôi phục."
          safe="Không xóa"
          action="Xóa hẳn"
          onSafe={() => setAsking(false)}
          onAction={() => {
            setAsking(false)
            erase.mutate({ id, personId, files: [...files] })
          }}
        />
      )}
    </div>
  )
}

function Backups({ backups }: Pick<ErasurePreview, 'backups'>) {
  if (backups.length === 0) return null
  const rewritten = backups.filter(({ becomes }) => becomes === 'rewritten')
  const deleted = backups.filter(({ becomes }) => becomes === 'deleted')
  const words = [
    ...(rewritten.length > 0
      ? [`${formatInteger(rewritten.length)} bản sao lưu được ghi lại, không còn những người này`]
      : []),
    ...(deleted.length > 0
      ? [`${formatInteger(deleted.length)} tệp sao lưu không đọc được bị bỏ`]
      : []),
  ]
  return (
    <details>
      <summary>{words.join('; ')}</summary>
      <ul className="t14">
        {backups.map(({ name, at, becomes }) => (
          <li key={name}>
            {at === '' ? name : formatMomentInColumn(at)}
            {becomes === 'deleted' && `: bỏ tệp ${name}`}
          </li>
        ))}
      </ul>
    </details>
  )
}

interface FilesProps {
  readonly preview: ErasurePreview
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

function Files({ preview: { files, folder }, chosen, onChoose }: FilesProps) {
  if (files.length === 0) return null
  const toggle = (name: string) => {
    const next = new Set(chosen)
    if (!next.delete(name)) next.add(name)
    onChoose(next)
  }
  return (
    <fieldset className="erasure-files">
      <legend>
        Văn bản đã ghi ở <span className="t14">{folder}</span>: đánh dấu tệp muốn xóa luôn
      </legend>
      <ul className="scroll">
        {files.map(({ name, changedAt }) => (
          <li key={name}>
            <label>
              <input type="checkbox" checked={chosen.has(name)} onChange={() => toggle(name)} />
              <span className="ell">{name}</span>
              <span className="t14 sub nw">{formatMomentInColumn(changedAt)}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

/** What was erased, and which files the person must see to. */
export function ErasedNote({ done }: { readonly done: ErasureDone }) {
  return (
    <div className="erasure" role="status">
      <p className="note ok">
        <StateGlyph state="met" />
        <span>{done.label}.</span>
      </p>
      {done.filesDeleted.length > 0 && <p>Đã xóa tệp: {done.filesDeleted.join(', ')}.</p>}
      {done.filesLeft.length > 0 && (
        <p className="c-bad">
          Chưa xóa được: {done.filesLeft.join(', ')}. Đóng các tệp đó rồi tự xóa trong thư mục.
        </p>
      )}
    </div>
  )
}

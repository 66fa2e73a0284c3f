import { useState } from 'react'
import { formatDateInText, formatInteger } from '#core/base/vietnamese-text.ts'
import type { ErasureDone, KeepingView } from '#core/contract/personal-data-values.ts'
import { useKeeping } from '#renderer/client/people-queries.ts'
import { formatMomentInColumn } from '#renderer/frame/clock.ts'
import { Button } from '#renderer/parts/button.tsx'
import { PageHeader, Panel } from '#renderer/parts/panel.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { Awaiting } from '#renderer/parts/waiting.tsx'
import { useOpenDossier } from '../use-open-dossier.ts'
import { ErasedNote, ErasurePanel } from './erasure-panel.tsx'
import { GroundsNote } from './grounds-note.tsx'
import { KeepingForm } from './keeping-form.tsx'
import './personal-data.css'

/** Why and how long the people of a dossier are held, and erasing them when it is over. */
export function PersonalDataScreen() {
  const { dossier } = useOpenDossier()
  const question = useKeeping(dossier.id)
  return (
    <div className="page personal-data-page">
      <PageHeader title="Dữ liệu cá nhân" answer="Mục đích, thời hạn giữ và việc xóa" />
      {question.data ? (
        <div className="personal-data scroll">
          <Keeping key={question.data.noted?.on ?? ''} id={dossier.id} view={question.data} />
          <Erasing id={dossier.id} view={question.data} />
        </div>
      ) : (
        <Awaiting query={question} what="Đang đọc" failed="Chưa đọc được" />
      )}
    </div>
  )
}

interface PartProps {
  readonly id: string
  readonly view: KeepingView
}

function Keeping({ id, view }: PartProps) {
  const { noted } = view
  const [editing, setEditing] = useState(false)
  if (noted === null || editing)
    return (
      <Panel title="Mục đích và thời hạn">
        <div className="panel-body">
          <KeepingForm
            dossierId={id}
            view={view}
            action="Ghi mục đích"
            onNoted={() => setEditing(false)}
          />
        </div>
      </Panel>
    )
  return (
    <Panel
      title="Mục đích và thời hạn"
      more={
        <Button small onClick={() => setEditing(true)}>
          Sửa
        </Button>
      }
    >
      <div className="panel-body">
        <dl className="keeping-facts">
          <dt>Dùng để</dt>
          <dd>{noted.purpose}</dd>
          <dt>Chịu trách nhiệm</dt>
          <dd>{noted.responsible}</dd>
          <dt>Giữ đến hết</dt>
          <dd>
            ngày {formatDateInText(noted.retainUntil)} <Due view={view} />
          </dd>
          {noted.on !== null && (
            <>
              <dt>Ghi ngày</dt>
              <dd>{formatDateInText(noted.on)}</dd>
            </>
          )}
        </dl>
        <GroundsNote grounds={view.grounds} />
      </div>
    </Panel>
  )
}

function Due({ view: { retention } }: Pick<PartProps, 'view'>) {
  if (retention === null) return null
  return retention.state === 'past' ? (
    <span className="tag bad">
      <StateGlyph state="must-fix" small /> đã quá hạn
    </span>
  ) : (
    <span className="tag warn">
      <StateGlyph state="should-review" small /> sắp hết hạn
    </span>
  )
}

function Erasing({ id, view }: PartProps) {
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState<ErasureDone | null>(null)
  return (
    <Panel title="Xóa hẳn" aside={`${formatInteger(view.people)} người trong hồ sơ`}>
      <div className="panel-body">
        {done !== null ? (
          <ErasedNote done={done} />
        ) : view.people === 0 ? (
          <p className="sub">Hồ sơ không có ai.</p>
        ) : open ? (
          <ErasurePanel id={id} personId={null} onClose={() => setOpen(false)} onErased={setDone} />
        ) : (
          <>
            <p>
              Xóa mọi người khỏi danh sách, nhật ký và bản sao lưu trên máy này; số liệu chung còn
              giữ. Chương trình nói trước sẽ mất gì rồi mới hỏi.
            </p>
            <Button onClick={() => setOpen(true)}>Xem trước việc xóa</Button>
          </>
        )}
        {view.erasures.length > 0 && (
          <ul className="erasures t14 sub">
            {view.erasures.map(({ at, actor, people }) => (
              <li key={at}>
                {formatMomentInColumn(at)}: đã xóa hẳn {formatInteger(people)} người, do {actor}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  )
}

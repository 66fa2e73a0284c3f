import { useEffect, useId, useRef } from 'react'
import { useKeeping } from '#renderer/client/people-queries.ts'
import { Awaiting } from '#renderer/parts/waiting.tsx'
import { KeepingForm } from './keeping-form.tsx'
import './personal-data.css'

interface PurposeDialogProps {
  readonly dossierId: string
  /** E.g. "Ghi rồi nhập danh sách". */
  readonly action: string
  readonly onNoted: () => void
  readonly onClose: () => void
}

/** Asked once for a dossier, before many people come in at once. */
export function PurposeDialog({ dossierId, action, onNoted, onClose }: PurposeDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const question = useKeeping(dossierId)
  useEffect(() => {
    const back = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (back instanceof HTMLElement) back.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className="confirm-dialog purpose-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className="body">
        <h2 id={titleId}>Dữ liệu của những người này dùng để làm gì?</h2>
        <p className="sub">
          Ghi một lần cho cả hồ sơ; sửa lại ở Dữ liệu cá nhân lúc nào cũng được.
        </p>
        {question.data ? (
          <KeepingForm
            dossierId={dossierId}
            view={question.data}
            action={action}
            onNoted={onNoted}
            onClose={onClose}
          />
        ) : (
          <Awaiting query={question} what="Đang mở" failed="Chưa mở được" />
        )}
      </div>
    </dialog>
  )
}

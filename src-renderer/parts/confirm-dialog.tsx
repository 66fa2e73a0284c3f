import { useEffect, useId, useRef } from 'react'
import { Button } from './button.tsx'

interface ConfirmDialogProps {
  /** The question with the number: "Xóa 3 đại biểu khỏi danh sách?". */
  readonly question: string
  readonly consequence: string
  /** Verbs: "Không xóa", "Xóa 3 người". */
  readonly safe: string
  readonly action: string
  readonly onSafe: () => void
  readonly onAction: () => void
}

/** Only before what cannot be undone. Focus and Esc are on the safe side. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const cameFrom = useRef<Element | null>(null)
  useEffect(() => {
    cameFrom.current = document.activeElement
    dialog.current?.showModal()
    const back = cameFrom.current
    return () => {
      if (back instanceof HTMLElement) back.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className="confirm-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        props.onSafe()
      }}
    >
      <div className="body">
        <h2 id={titleId}>{props.question}</h2>
        <p>{props.consequence}</p>
      </div>
      <div className="foot">
        <Button autoFocus onClick={props.onSafe}>
          {props.safe}
        </Button>
        <Button look="danger" onClick={props.onAction}>
          {props.action}
        </Button>
      </div>
    </dialog>
  )
}

import { useState } from 'react'
import type { FormEvent } from 'react'
import { Button } from '#renderer/parts/button.tsx'
import { FieldLine } from '#renderer/parts/field-line.tsx'

interface AskReasonProps {
  readonly label: string
  readonly action: string
  readonly refusal: string | null
  /** Stands below the field until something is refused. */
  readonly help?: string
  readonly onCancel: () => void
  readonly onGive: (reason: string) => void
}

/** One sentence of a person who answers for it, in place, without a dialog. */
export function AskReason({ label, action, refusal, help, onCancel, onGive }: AskReasonProps) {
  const [reason, setReason] = useState('')
  const give = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() !== '') onGive(reason.trim())
  }
  return (
    <form className="counting-reason" onSubmit={give}>
      <FieldLine
        label={label}
        help={help ?? 'Lý do được ghi vào nhật ký nhập phiếu.'}
        error={refusal}
      >
        {(control) => (
          <input
            {...control}
            className="input"
            autoFocus
            autoComplete="off"
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            onKeyDown={({ key }) => {
              if (key === 'Escape') onCancel()
            }}
          />
        )}
      </FieldLine>
      <div className="row">
        <Button type="submit" disabled={reason.trim() === ''}>
          {action}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          Thôi
        </Button>
      </div>
    </form>
  )
}

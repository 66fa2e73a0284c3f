import { useState } from 'react'
import type { FormEvent } from 'react'
import { Button } from '#renderer/parts/button.tsx'
import { FieldLine } from '#renderer/parts/field-line.tsx'

interface AskReasonProps {
  readonly label: string
  readonly action: string
  /** Label of the field for a name, where whoever answers for it is not known already. */
  readonly who?: string
  /** Who it most likely is. */
  readonly by?: string
  readonly refusal: string | null
  /** Stands below the field until something is refused. */
  readonly help?: string
  readonly onCancel: () => void
  readonly onGive: (reason: string, by: string) => void
}

/** One sentence of a person who answers for it, in place, without a dialog. */
export function AskReason(props: AskReasonProps) {
  const { label, action, who, refusal, help, onCancel, onGive } = props
  const [by, setBy] = useState(props.by ?? '')
  const [reason, setReason] = useState('')
  const lacks = reason.trim() === '' || (who !== undefined && by.trim() === '')
  const give = (event: FormEvent) => {
    event.preventDefault()
    if (!lacks) onGive(reason.trim(), by.trim())
  }
  return (
    <form className="counting-reason" onSubmit={give}>
      {who !== undefined && (
        <FieldLine label={who} help="Họ và tên">
          {(control) => (
            <input
              {...control}
              className="input"
              autoFocus
              autoComplete="off"
              value={by}
              onChange={({ target }) => setBy(target.value)}
            />
          )}
        </FieldLine>
      )}
      <FieldLine
        label={label}
        help={help ?? 'Lý do được ghi vào nhật ký nhập phiếu.'}
        error={refusal}
      >
        {(control) => (
          <input
            {...control}
            className="input"
            autoFocus={who === undefined}
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
        <Button type="submit" disabled={lacks}>
          {action}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          Thôi
        </Button>
      </div>
    </form>
  )
}

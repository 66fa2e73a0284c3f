import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '#renderer/parts/button.tsx'
import { FieldLine } from '#renderer/parts/field-line.tsx'

interface ReasonFormProps {
  readonly label: string
  readonly help?: string
  readonly refused: string | null
  readonly isPending: boolean
  /** Each button with what it does with the reason. */
  readonly actions: readonly { readonly words: string; readonly run: (reason: string) => void }[]
  readonly onCancel?: () => void
  readonly children?: ReactNode
}

/** A reason that has to be written, and what is done with it. */
export function ReasonForm(props: ReasonFormProps) {
  const { label, help, refused, isPending, actions, onCancel, children } = props
  const [reason, setReason] = useState('')
  return (
    <div className="reason-form">
      {children}
      <FieldLine label={label} help={help} error={refused}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            // Inside the form of a step, Enter would finish the step.
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.preventDefault()
            }}
          />
        )}
      </FieldLine>
      <div className="row">
        {actions.map(({ words, run }) => (
          <Button key={words} disabled={isPending} onClick={() => run(reason)}>
            {words}
          </Button>
        ))}
        {onCancel && (
          <Button look="quiet" onClick={onCancel}>
            Thôi
          </Button>
        )}
      </div>
    </div>
  )
}

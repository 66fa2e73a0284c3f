import { useId } from 'react'
import type { ReactNode } from 'react'

interface FieldLineProps {
  readonly label: string
  /** Help below the field; an error takes its place. */
  readonly help?: ReactNode
  readonly error?: string | null
  /** CSS width of the field: as wide as its content. */
  readonly width?: string
  /** Gets the ids and states that tie the control to its label and message. */
  readonly children: (control: {
    id: string
    'aria-describedby': string
    'aria-invalid': boolean
  }) => ReactNode
}

/** Label above, control, help or error below in the same place. */
export function FieldLine({ label, help, error, width, children }: FieldLineProps) {
  const id = useId()
  const messageId = `${id}-message`
  const wrong = typeof error === 'string'
  return (
    <div className="field" style={width === undefined ? undefined : { width }}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': messageId, 'aria-invalid': wrong })}
      <div id={messageId} className={wrong ? 'message bad' : 'message'} aria-live="polite">
        {wrong ? error : help}
      </div>
    </div>
  )
}

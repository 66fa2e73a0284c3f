import type { ComponentProps } from 'react'
import { FieldLine } from '#renderer/parts/field-line.tsx'

interface LineFieldProps extends Pick<
  ComponentProps<typeof FieldLine>,
  'label' | 'help' | 'width'
> {
  readonly value: string
  readonly onChange: (typed: string) => void
}

/** One line of text: a reason, a name, a unit. */
export function LineField({ value, onChange, ...line }: LineFieldProps) {
  return (
    <FieldLine {...line}>
      {(control) => (
        <input
          {...control}
          className="input"
          autoComplete="off"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </FieldLine>
  )
}

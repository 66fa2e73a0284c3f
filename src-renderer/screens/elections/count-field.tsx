import { FieldLine } from '#renderer/parts/field-line.tsx'
import { parseCount } from '#renderer/parts/typed-value.ts'

interface CountFieldProps {
  readonly label: string
  /** As typed. */
  readonly value: string
  readonly help?: string | undefined
  /** Of four in a row. */
  readonly narrow?: boolean
  readonly onChange: (typed: string) => void
}

/** A whole number as it is being typed; the engine judges what it means. */
export function CountField({ label, value, help, narrow = false, onChange }: CountFieldProps) {
  const read = parseCount(value)
  return (
    <FieldLine
      label={label}
      help={help}
      error={read.ok ? null : read.error}
      width={narrow ? '104px' : '142px'}
    >
      {(control) => (
        <input
          {...control}
          className="input num"
          inputMode="numeric"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldLine>
  )
}

/** Null where it is empty or no number. */
export function countOf(typed: string): number | null {
  const read = parseCount(typed)
  return read.ok ? read.value : null
}

export function typedOf(value: number | null): string {
  return value === null ? '' : String(value)
}

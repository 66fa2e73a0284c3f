import { useState } from 'react'
import type { ChangeEvent, InputEvent } from 'react'

const MOST_DIGITS = 5

/**
 * A field that takes digits only: "2,5" is not 25, and the black-screen key of a clicker must not wipe the figure that
 * is selected. What was not taken is said until somebody comes to the field again.
 */
export function useDigits(onChange: (digits: string) => void) {
  const [refused, setRefused] = useState<string | null>(null)
  return {
    refusal: refused === null ? null : `Không nhận “${refused}”: chỉ gõ chữ số.`,
    handlers: {
      onFocus: () => setRefused(null),
      onBeforeInput: (event: InputEvent<HTMLInputElement>) => {
        if (!/\D/.test(event.data)) return
        event.preventDefault()
        setRefused(event.data)
      },
      onChange: ({ target: { value } }: ChangeEvent<HTMLInputElement>) => {
        if (/\D/.test(value)) setRefused(value)
        else onChange(value.slice(0, MOST_DIGITS))
      },
    },
  }
}

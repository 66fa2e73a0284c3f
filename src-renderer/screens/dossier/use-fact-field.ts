import { useState } from 'react'
import type { Failure } from '#renderer/client/failure.ts'
import { readTyped, showValue } from './field-text.ts'
import type { FieldValue } from './field-text.ts'
import type { FieldKind } from './field-specs.ts'

/** Text that is typed but not saved, by dossier and field: leaving the screen does not lose it. */
const unsaved = new Map<string, string>()

export interface SaveOutcome {
  readonly onSaved: () => void
  readonly onFailure: (failure: Failure) => void
}

interface FactFieldSetup {
  readonly key: string
  readonly input: FieldKind
  readonly stored: FieldValue
  readonly save: (value: FieldValue, outcome: SaveOutcome) => void
}

/** One field that saves itself when left: what it shows, what is wrong with it, and its handlers. */
export function useFactField({ key, input, stored, save }: FactFieldSetup) {
  const [typed, setTyped] = useState<string | null>(() => unsaved.get(key) ?? null)
  const [error, setError] = useState<string | null>(() => wrongIn(input, unsaved.get(key)))
  const storedText = showValue(input, stored)

  const type = (text: string) => {
    unsaved.set(key, text)
    setTyped(text)
    setError(null)
  }
  const drop = () => {
    unsaved.delete(key)
    setTyped(null)
    setError(null)
  }
  const commit = (text: string | null = typed) => {
    if (text === null) return
    const read = readTyped(input, text)
    if (!read.ok) return setError(read.error)
    if (read.value === stored) return drop()
    unsaved.delete(key)
    save(read.value, {
      onSaved: () => setTyped((now) => (now === text ? null : now)),
      onFailure: (failure) => {
        unsaved.set(key, text)
        setTyped(text)
        setError(failure.sentence)
      },
    })
  }
  return { text: typed ?? storedText, error, type, drop, commit }
}

function wrongIn(input: FieldKind, typed: string | undefined): string | null {
  if (typed === undefined) return null
  const read = readTyped(input, typed)
  return read.ok ? null : read.error
}

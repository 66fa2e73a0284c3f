import { useEffect, useState } from 'react'
import type { Failure } from '#renderer/client/failure.ts'
import { readTyped, showValue } from './field-text.ts'
import type { FieldValue } from './field-text.ts'
import type { FieldKind } from './field-specs.ts'

/** Text that is typed but not saved, by dossier and field: leaving the screen does not lose it. */
const unsaved = new Map<string, string>()

interface FactFieldSetup {
  readonly key: string
  readonly input: FieldKind
  readonly stored: FieldValue
  readonly save: (value: FieldValue, onFailure: (failure: Failure) => void) => void
}

/** One field that saves itself when left: what it shows, what is wrong with it, and its handlers. */
export function useFactField({ key, input, stored, save }: FactFieldSetup) {
  const [typed, setTyped] = useState<string | null>(() => unsaved.get(key) ?? null)
  const [error, setError] = useState<string | null>(() => wrongIn(input, unsaved.get(key)))
  const storedText = showValue(input, stored)
  useEffect(() => {
    // The stored value has caught up with what was typed.
    if (typed !== null && error === null && readsAs(input, typed, stored)) setTyped(null)
  }, [typed, error, input, stored])

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
    save(read.value, (failure) => {
      unsaved.set(key, text)
      setTyped(text)
      setError(failure.sentence)
    })
  }
  return { text: typed ?? storedText, error, type, drop, commit }
}

function wrongIn(input: FieldKind, typed: string | undefined): string | null {
  if (typed === undefined) return null
  const read = readTyped(input, typed)
  return read.ok ? null : read.error
}

function readsAs(input: FieldKind, typed: string, stored: FieldValue): boolean {
  const read = readTyped(input, typed)
  return read.ok && read.value === stored
}

import { z } from 'zod'
import { makeStore } from '#renderer/client/store.ts'

/** What was typed and not saved, by paper: kept when the screen is left and when the program is closed. */
const PLACE = 'mau-dang-sua'
const shape = z.record(z.string(), z.string())

export const unsavedTexts = makeStore<Readonly<Record<string, string>>>(read())

function read(): Readonly<Record<string, string>> {
  const kept = localStorage.getItem(PLACE)
  if (kept === null) return {}
  try {
    return shape.catch({}).parse(JSON.parse(kept))
  } catch {
    // What cannot be read was not written by this screen.
    return {}
  }
}

/** Null: nothing to keep, it is saved or dropped. */
export function keepUnsaved(slug: string, text: string | null): void {
  const { [slug]: _gone, ...rest } = unsavedTexts.get()
  const next = text === null ? rest : { ...rest, [slug]: text }
  unsavedTexts.set(next)
  localStorage.setItem(PLACE, JSON.stringify(next))
}

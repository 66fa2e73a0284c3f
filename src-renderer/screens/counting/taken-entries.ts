import type { EntryContent, NumberedEntry } from '#core/election/ballot-entry.ts'

interface EntrySources {
  /** Confirmed from this page, and perhaps not yet among the entries that are shown. */
  readonly written: readonly NumberedEntry[]
  /** As the engine has them. */
  readonly entries: readonly NumberedEntry[]
  /** On their way to it. */
  readonly waiting: readonly { readonly key: number; readonly entry: EntryContent }[]
}

/** Every ballot that stands or is on its way; of one number the last is the newest. */
export function takenEntries({ written, entries, waiting }: EntrySources): NumberedEntry[] {
  return [...written, ...entries, ...waiting.map(({ key, entry }) => ({ ...entry, number: key }))]
}

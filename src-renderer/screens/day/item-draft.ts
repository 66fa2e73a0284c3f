import { useCallback, useState } from 'react'

/** What is typed at an item and not recorded yet; it outlives a reload and a power cut. */
export interface ItemDraft {
  readonly present: string
  /** Empty: worked out from the rest. */
  readonly agree: string
  readonly against: string
  readonly other: string
  readonly reason: string
  readonly despite: string
  /** Of a vote that nobody planned. */
  readonly subject: string
  readonly speaker: string
  readonly gist: string
  /** Of a speech: its row of the register, empty from the floor. */
  readonly speechRow: string
  readonly speechName: string
  readonly speechUnit: string
  readonly speechTopic: string
  readonly speechGist: string
}

export const NO_SPEECH = {
  speechRow: '',
  speechName: '',
  speechUnit: '',
  speechTopic: '',
  speechGist: '',
}

const EMPTY: ItemDraft = {
  present: '',
  agree: '',
  against: '0',
  other: '0',
  reason: '',
  despite: '',
  subject: '',
  speaker: '',
  gist: '',
  ...NO_SPEECH,
}

const FIGURES = ['present', 'agree', 'against', 'other', 'reason', 'despite', 'subject'] as const

/** Nobody has typed anything of the vote. */
export function isUntouched(draft: ItemDraft): boolean {
  return FIGURES.every((name) => draft[name] === EMPTY[name])
}

export interface DraftHandle {
  readonly draft: ItemDraft
  readonly change: (changes: Partial<ItemDraft>) => void
  readonly forget: () => void
}

/**
 * The draft of one item of one dossier, kept in this browser until it is recorded; the figures are those of one vote of
 * it: what was typed for a vote that somebody else recorded meanwhile does not wait at the next one.
 */
export function useItemDraft(dossierId: string, itemId: string, vote: string): DraftHandle {
  const item = useDraft(`${keysOf(dossierId)}${itemId}`)
  const figures = useDraft(`${keysOf(dossierId)}${itemId} ${vote}`)
  return {
    draft: { ...item.draft, ...figuresIn(figures.draft) },
    change: (changes) => {
      const told = figuresIn(changes)
      if (Object.keys(told).length > 0) figures.change(told)
      if (Object.keys(changes).length > Object.keys(told).length) item.change(changes)
    },
    forget: () => {
      item.forget()
      figures.forget()
    },
  }
}

function figuresIn(draft: Partial<ItemDraft>): Partial<ItemDraft> {
  const names = FIGURES.filter((name) => draft[name] !== undefined)
  return Object.fromEntries(names.map((name) => [name, draft[name]]))
}

function useDraft(key: string): DraftHandle {
  const [held, setHeld] = useState(() => ({ key, draft: read(key) }))
  const draft = held.key === key ? held.draft : read(key)
  if (held.key !== key) setHeld({ key, draft })
  const change = useCallback(
    (changes: Partial<ItemDraft>) =>
      setHeld((before) => {
        const next = { ...(before.key === key ? before.draft : read(key)), ...changes }
        localStorage.setItem(key, JSON.stringify(next))
        return { key, draft: next }
      }),
    [key],
  )
  const forget = useCallback(() => {
    localStorage.removeItem(key)
    setHeld({ key, draft: EMPTY })
  }, [key])
  return { draft, change, forget }
}

function keysOf(dossierId: string): string {
  return `daihoi.run.${dossierId}.`
}

/** What was typed at a rehearsal does not wait at the real item. */
export function forgetDrafts(dossierId: string): void {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(keysOf(dossierId)))
  for (const key of keys) localStorage.removeItem(key)
}

function read(key: string): ItemDraft {
  const kept: unknown = parse(localStorage.getItem(key))
  if (typeof kept !== 'object' || kept === null) return EMPTY
  const texts = Object.entries(kept).filter(
    (entry): entry is [string, string] => entry[0] in EMPTY && typeof entry[1] === 'string',
  )
  return { ...EMPTY, ...Object.fromEntries(texts) }
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    // Not ours: as if nothing was typed.
    return null
  }
}

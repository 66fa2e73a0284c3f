import type { RunItem } from '#core/contract/run-values.ts'

type Script = RunItem['script']

/**
 * What is said before the question of the vote that is due, and what after it; no vote: the whole script. What led up
 * to an earlier vote has been said; of a later one only its words are there to be looked over, what is done for it
 * stands with it.
 */
export function wordsAt(
  script: Script,
  slot: number | null,
): { readonly before: Script; readonly after: Script } {
  const before = slot === null ? script : script.filter(({ votes }) => votes.includes(slot))
  // Of a layout that names no votes nobody knows which words are whose.
  if (slot === null || before.length === 0) return { before: script, after: [] }
  const isLater = ({ votes, isRead }: Script[number]) =>
    votes.length === 0 || (isRead && !votes.includes(slot) && votes.some((vote) => vote > slot))
  return { before, after: script.filter(isLater) }
}

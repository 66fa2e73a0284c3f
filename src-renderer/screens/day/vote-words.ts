import type { RunItem } from '#core/contract/run-values.ts'

type Script = RunItem['script']

/**
 * What is said before the question of the vote that is due, and what after it; no vote: the whole script. What led up
 * to an earlier vote has been said.
 */
export function wordsAt(
  script: Script,
  slot: number | null,
): { readonly before: Script; readonly after: Script } {
  const before = slot === null ? script : script.filter(({ votes }) => votes.includes(slot))
  // Of a layout that names no votes nobody knows which words are whose.
  if (slot === null || before.length === 0) return { before: script, after: [] }
  const isLater = (votes: readonly number[]) =>
    !votes.includes(slot) && (votes.length === 0 || votes.some((vote) => vote > slot))
  return { before, after: script.filter(({ votes }) => isLater(votes)) }
}

import { useEffect, useState } from 'react'

/** "waiting": the first press is so young that the next one may be its echo. */
export type VoteAsked = 'no' | 'waiting' | 'yes'

/** A clicker sends its key twice within this time when its button bounces. */
const ECHO_MS = 500

/** What the button of such a vote says; null where it keeps its own words. */
export function wordsOfPress(asked: VoteAsked, agree: number): string | null {
  if (asked === 'yes') return `${agree} nhất trí: bấm lần nữa để ghi`
  return asked === 'waiting' ? `${agree} nhất trí` : null
}

/** Asks for a second press before a vote that nobody has touched is recorded; `due` names that vote, null: none is. */
export function useSecondPress(due: string | null) {
  const [first, setFirst] = useState<{ readonly due: string; readonly isOld: boolean } | null>(null)
  const isOwn = first !== null && first.due === due
  const isYoung = isOwn && !first.isOld
  useEffect(() => {
    if (!isYoung || due === null) return undefined
    const timer = setTimeout(() => setFirst({ due, isOld: true }), ECHO_MS)
    return () => clearTimeout(timer)
  }, [isYoung, due])
  const asked: VoteAsked = isOwn ? (first.isOld ? 'yes' : 'waiting') : 'no'
  return {
    asked,
    /** Whether the press may do what it is for. */
    mayGoOn: () => {
      if (due === null || asked === 'yes') return true
      if (asked === 'no') setFirst({ due, isOld: false })
      return false
    },
  }
}

import type { NextStepView } from '#core/contract/values.ts'

/**
 * Which changes this page knows: those that were there when it first showed the dossier, and those it made itself.
 * Everything else came from another tab, another program or the terminal while this page stood open.
 */
interface Known {
  readonly upTo: number
  readonly own: Set<number>
}

const known = new Map<string, Known>()

/** Called with the newest change each time a dossier is read; only the first time counts. */
export function noteShown(dossierId: string, newestChange: number): void {
  if (!known.has(dossierId)) known.set(dossierId, { upTo: newestChange, own: new Set() })
}

export function noteOwnChange(dossierId: string, changeId: number): void {
  known.get(dossierId)?.own.add(changeId)
}

/** True when taking the step would take back what somebody else did, unseen. */
export function isForeign(dossierId: string, next: NextStepView): boolean {
  if (next.byOther) return true
  const here = known.get(dossierId)
  return here !== undefined && next.changeId > here.upTo && !here.own.has(next.changeId)
}

import type { ElectionKind, ElectionMeetingId } from '../regulation/election-shape.ts'
import { electedTo, readElections } from './election-now.ts'
import type { ElectionCase } from './election-now.ts'

/** Whose members sit in a meeting; the congress has delegates and its own door. */
const ELECTED: Readonly<Record<ElectionMeetingId, readonly ElectionKind[]>> = {
  congress: [],
  'first-meeting': ['committee', 'chair-together'],
  'inspection-meeting': ['inspection'],
}

/** How many are convened to a meeting of those who were elected; null: the congress, or nobody is elected yet. */
export function membersOf(meeting: ElectionMeetingId, given: ElectionCase): number | null {
  return electedTo(readElections(given), ...ELECTED[meeting]).length || null
}

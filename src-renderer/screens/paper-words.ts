import { CONGRESS_PHASE_LABELS } from '#core/vocabulary/labels.ts'
import type { PaperEntry } from '#core/contract/paper-values.ts'

export const PAPER_PHASES: readonly PaperEntry['phase'][] = [
  'preparation',
  'approval',
  'congress',
  'after',
]

export const PHASE_LABELS: Readonly<Record<PaperEntry['phase'], string>> = CONGRESS_PHASE_LABELS

/** What is made, in the order of its making. */
export const PAPER_STATES: readonly PaperEntry['state'][] = [
  'needed',
  'draft',
  'out-of-date',
  'final',
  'sent',
]

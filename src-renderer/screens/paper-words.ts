import type { PaperEntry } from '#core/contract/paper-values.ts'

export const PAPER_PHASES: readonly PaperEntry['phase'][] = [
  'preparation',
  'approval',
  'congress',
  'after',
]

export const PHASE_LABELS: Readonly<Record<PaperEntry['phase'], string>> = {
  preparation: 'Chuẩn bị',
  approval: 'Trình duyệt',
  congress: 'Tại đại hội',
  after: 'Sau đại hội',
}

export const PAPER_STATES: readonly PaperEntry['state'][] = ['needed', 'draft', 'out-of-date']

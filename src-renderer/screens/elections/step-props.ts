import type { ElectionStepView, ElectionView } from '#core/contract/elections-contract.ts'

export interface ElectionStepsProps {
  readonly dossierId: string
  readonly election: ElectionView
  readonly paperTitles: Readonly<Record<string, string>>
  /** In the hall now; null where nobody was checked in. */
  readonly present: number | null
  /** Of whom that many were convened, by the list at the door; null where nobody was checked in. */
  readonly convened: number | null
  /** Begun by mistake, it was discarded. */
  readonly onDiscarded: (called: string) => void
  /** A later round was set up. */
  readonly onBegun: (ballotId: string) => void
}

export interface StepWorkProps extends ElectionStepsProps {
  readonly step: ElectionStepView
  readonly onDone: () => void
}

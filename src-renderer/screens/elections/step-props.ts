import type { SignedLaw } from '#core/election/signed-reasons.ts'
import type { ElectionStepView, ElectionView } from '#core/contract/elections-contract.ts'

export interface ElectionStepsProps {
  readonly dossierId: string
  readonly election: ElectionView
  readonly paperTitles: Readonly<Record<string, string>>
  /** How each form of ballot is called and marked. */
  readonly forms: Readonly<Record<ElectionView['ballotForm'], string>>
  /** What differs on paper, with {left} and {right}. */
  readonly pairs: Readonly<Record<SignedLaw, string>>
  /** Of the congress, by its door or its session: what every vote and whoever hands out the ballots start from. */
  readonly hall: { readonly convened: number | null; readonly present: number | null }
  /** Begun by mistake, it was discarded. */
  readonly onDiscarded: (called: string) => void
  /** A later round was set up. */
  readonly onBegun: (ballotId: string) => void
}

export interface StepWorkProps extends ElectionStepsProps {
  readonly step: ElectionStepView
  readonly onDone: () => void
}

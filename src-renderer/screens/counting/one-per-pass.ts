import type { CountingPass } from '#core/contract/counting-values.ts'
import type { BallotPlace } from './use-counting.ts'

/** One beginning of one pass of one ballot. */
export interface PassPlace {
  readonly place: BallotPlace
  readonly pass: CountingPass
  /** The pass that began after an annulled vote is another one. */
  readonly begun: string
}

export interface OnePerPass<Made> {
  readonly of: (at: PassPlace) => Made
  readonly all: () => Made[]
}

/** What the page keeps of each pass, also while another screen is open, for as long as that pass goes on. */
export function onePerPass<Made>(make: (at: PassPlace) => Made): OnePerPass<Made> {
  const kept = new Map<string, { readonly begun: string; readonly made: Made }>()
  return {
    of: (at) => {
      const key = [at.place.id, at.place.ballotId, at.pass].join(' ')
      const before = kept.get(key)
      if (before?.begun === at.begun) return before.made
      const made = make(at)
      kept.set(key, { begun: at.begun, made })
      return made
    },
    all: () => [...kept.values()].map(({ made }) => made),
  }
}

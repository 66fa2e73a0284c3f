import type { CountingPass } from '#core/contract/counting-values.ts'
import type { BallotPlace } from './use-counting.ts'

/** One beginning of one pass of one ballot. */
export interface PassPlace {
  readonly place: BallotPlace
  readonly pass: CountingPass
  /** The pass that began after an annulled vote is another one. */
  readonly begun: string
}

/** The beginning that is going on now; null: none is. */
export interface CurrentPass extends Omit<PassPlace, 'begun'> {
  readonly begun: string | null
}

export interface OnePerPass<Made> {
  readonly of: (at: PassPlace) => Made
  readonly all: () => Made[]
  /** What belongs to other beginnings of this pass: it cannot be written any more, and is not forgotten either. */
  readonly left: (at: CurrentPass) => Made[]
}

/** What the page keeps of each beginning of each pass, also while another screen is open. */
export function onePerPass<Made>(make: (at: PassPlace) => Made): OnePerPass<Made> {
  const kept: { readonly at: PassPlace; readonly made: Made }[] = []
  return {
    of: (at) => {
      const before = kept.find((one) => isSamePass(one.at, at) && one.at.begun === at.begun)
      if (before) return before.made
      const made = make(at)
      kept.push({ at, made })
      return made
    },
    all: () => kept.map(({ made }) => made),
    left: (at) =>
      kept
        .filter((one) => isSamePass(one.at, at) && one.at.begun !== at.begun)
        .map(({ made }) => made),
  }
}

type OfPass = Omit<PassPlace, 'begun'>

function isSamePass(left: OfPass, right: OfPass): boolean {
  const [one, other] = [left.place, right.place]
  return one.id === other.id && one.ballotId === other.ballotId && left.pass === right.pass
}

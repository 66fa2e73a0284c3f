import type { PackBallotMarks } from './election-shape.ts'
import type { Pack } from './pack-shape.ts'
import type { CountKind } from '../vocabulary/terms.ts'

/** What a valid ballot may leave standing. */
export type BallotMarks = Pick<PackBallotMarks, 'most' | 'least' | 'leastOfOne'>

/** By what a count is of; a pack without elections says nothing. */
export type MarksByKind = Readonly<Partial<Record<CountKind, BallotMarks>>>

/** How the ballots of each count are judged by this pack. */
export function marksOfPack({ elections }: Pick<Pack, 'elections'>): MarksByKind {
  return Object.fromEntries(
    elections.marks.flatMap(({ counts, most, least, leastOfOne }) =>
      counts.map((kind) => [kind, { most, least, leastOfOne }]),
    ),
  )
}

/** How a ballot of this count is judged; null: the pack says nothing. */
export function marksFor(marks: MarksByKind, kind: CountKind): BallotMarks | null {
  return marks[kind] ?? null
}

import { z } from 'zod'

/** What may happen in the hall, as data: what to say, what to do, which paper. Clauses are named, never copied. */

const words = z.string().trim().min(1)

/** What the program sees by itself, so that it offers the situation unasked. */
export const situationSign = z.enum([
  'quorum-lost',
  'tie',
  'too-few-elected',
  'ballots-fewer',
  'ballots-more',
])
export type SituationSign = z.infer<typeof situationSign>

/** Screens that a step leads to. */
export const situationPlace = z.enum(['run', 'check-in', 'elections'])

export const situation = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  order: z.number().int(),
  title: words,
  /** What else people call it. */
  words: z.array(words),
  when: words,
  offered: situationSign.nullable(),
  /** Why its words cannot be of this hall, where what the program knows says that it has not happened. */
  denied: words.nullable(),
  /** Grounds of the elections of the pack. */
  grounds: z.array(words),
  /** Limits of the pack. */
  limits: z.array(words),
  say: words,
  steps: z.array(z.strictObject({ text: words, to: situationPlace.nullable() })).min(1),
  /** Slug of the paper in which it stands. */
  paper: words,
  /** The line of the minutes: what happened, and how it was settled. */
  what: words,
  settled: words,
})
export type Situation = z.infer<typeof situation>

export type SituationFigures = Readonly<
  Record<'present' | 'convened' | 'needed' | 'missing' | 'noun', string>
>

/** The words with the figures of this moment; a figure nobody knows stays a dotted leader. */
export function fillSituation(text: string, figures: SituationFigures): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(figures, name) ? figures[name as keyof SituationFigures] : whole,
  )
}

/** Those the program sees come first, the others follow in their order. */
export function orderSituations<
  One extends { readonly order: number; readonly isOffered: boolean },
>(situations: readonly One[]): One[] {
  return situations.toSorted(
    (left, right) => Number(right.isOffered) - Number(left.isOffered) || left.order - right.order,
  )
}

interface BallotFigures {
  readonly issued: number | null
  readonly collected: number | null
  readonly isTied: boolean
  readonly missingSeats: number | null
}

export interface BallotSigns extends BallotFigures {
  /** A later decision or round has answered it. */
  readonly isSettled: boolean
}

/** What a ballot asks for. */
export function signsOfBallot(ballot: BallotSigns): SituationSign[] {
  const { issued, collected, isTied, missingSeats, isSettled } = ballot
  if (isSettled) return []
  const difference = issued === null || collected === null ? 0 : collected - issued
  return [
    ...(difference < 0 ? (['ballots-fewer'] as const) : []),
    ...(difference > 0 ? (['ballots-more'] as const) : []),
    ...(isTied ? (['tie'] as const) : []),
    ...(!isTied && missingSeats !== null && missingSeats > 0 ? (['too-few-elected'] as const) : []),
  ]
}

export interface BallotState extends BallotFigures {
  readonly isCounted: boolean
  /** A vote of it was annulled, and its figures with it. */
  readonly isAnnulled: boolean
}

/**
 * Whether the hall may have met it: a ballot shows it, answered or not, or its figures are not told yet. A lost quorum
 * is judged by those present, never here.
 */
export function mayBeMet(sign: SituationSign, ballots: readonly BallotState[]): boolean {
  return sign === 'quorum-lost' || ballots.some((ballot) => mayShow[sign](ballot))
}

const mayShow: Readonly<
  Record<Exclude<SituationSign, 'quorum-lost'>, (ballot: BallotState) => boolean>
> = {
  tie: ({ collected, isCounted, isTied }) => collected !== null && (!isCounted || isTied),
  'too-few-elected': ({ collected, isCounted, missingSeats }) =>
    collected !== null && (!isCounted || (missingSeats ?? 0) > 0),
  'ballots-fewer': ({ issued, collected }) =>
    issued !== null && (collected === null || collected < issued),
  'ballots-more': ({ issued, collected, isAnnulled }) =>
    isAnnulled || (issued !== null && (collected === null || collected > issued)),
}

/** That a ballot shows a sign. */
export interface BallotSign {
  readonly sign: SituationSign
  readonly ballotId: string
}

const ONCE: ReadonlySet<SituationSign> = new Set(['ballots-fewer', 'ballots-more'])

/**
 * What the ballots still ask for. Paper that differs is answered for a ballot once a line of the minutes was written
 * while it showed; ties and open seats are looked at again.
 */
export function openSigns(
  shown: readonly BallotSign[],
  answered: readonly BallotSign[],
): SituationSign[] {
  const isAnswered = ({ sign, ballotId }: BallotSign) =>
    ONCE.has(sign) && answered.some((one) => one.sign === sign && one.ballotId === ballotId)
  return [...new Set(shown.filter((one) => !isAnswered(one)).map(({ sign }) => sign))]
}

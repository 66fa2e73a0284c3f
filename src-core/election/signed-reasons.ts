import { fillBraces } from '../base/fill-braces.ts'
import type { BallotFigures, SignedReason } from './ballot-figures.ts'

/** Where the paper itself can differ: somebody signs why, and the count goes on. */
export const SIGNED_LAWS = ['issued-to-voters', 'printed-in-full', 'ballots-lost'] as const
export type SignedLaw = (typeof SIGNED_LAWS)[number]

/** The choices of `elections.signedReasons`, as they stand there. */
export const SIGNED_LAW_WORDS: Readonly<Record<SignedLaw, string>> = {
  'issued-to-voters': 'Phát ra khác số người bỏ phiếu',
  'printed-in-full': 'Phiếu in khác số đã dùng',
  'ballots-lost': 'Thu về ít hơn phát ra',
}

export function canBeSigned(law: string): law is SignedLaw {
  return SIGNED_LAWS.some((one) => one === law)
}

/** What is known of the paper before a ballot is read: printed, issued, collected. */
export type PaperFigures = Pick<
  BallotFigures,
  | 'convened'
  | 'present'
  | 'voters'
  | 'printed'
  | 'issued'
  | 'exchanged'
  | 'exchangedIsIssued'
  | 'unused'
  | 'collected'
>

/** The two sides of one law; null: a figure is not told yet. */
export interface PaperPair {
  readonly law: SignedLaw
  readonly left: number | null
  readonly right: number | null
}

type PaperPairs = { readonly [Law in SignedLaw]: PaperPair & { readonly law: Law } }

export function isSignedFor(
  { law, left, right, by, reason }: SignedReason,
  pair: { readonly law: string; readonly left: number | null; readonly right: number | null },
): boolean {
  const isSigned = by.trim() !== '' && reason.trim() !== ''
  return isSigned && law === pair.law && left === pair.left && right === pair.right
}

/** No more leave the pile than were printed: handed out, or spoiled and exchanged. Nobody can sign for that. */
export function issuedOfPrinted({ printed, issued, exchanged, exchangedIsIssued }: PaperFigures) {
  const spoiled = exchangedIsIssued ? 0 : (exchanged ?? 0)
  return { left: issued === null ? null : issued + spoiled, right: printed }
}

/** Each law with its two sides, whether they differ or not. More collected than issued is no loss and not signed for. */
export function paperPairs(paper: PaperFigures): PaperPairs {
  const { voters, printed, issued, unused, collected, exchangedIsIssued } = paper
  const exchanged = paper.exchanged ?? 0
  const [again, spoiled] = exchangedIsIssued ? [exchanged, 0] : [0, exchanged]
  const used = issued === null || unused === null ? null : issued + spoiled + unused
  const isMore = issued !== null && collected !== null && collected > issued
  return {
    'issued-to-voters': {
      ...{ law: 'issued-to-voters', left: issued },
      right: voters === null ? null : voters + again,
    },
    'printed-in-full': { law: 'printed-in-full', left: printed, right: used },
    'ballots-lost': { law: 'ballots-lost', left: isMore ? null : collected, right: issued },
  }
}

/** The sides that differ while nobody has signed why. */
export function unsignedPairs(
  paper: PaperFigures & { readonly signed: readonly SignedReason[] },
): (PaperPair & { readonly left: number; readonly right: number })[] {
  const pairs = paperPairs(paper)
  return SIGNED_LAWS.flatMap((name) => {
    const { law, left, right } = pairs[name]
    if (left === null || right === null || left === right) return []
    return paper.signed.some((one) => isSignedFor(one, pairs[name])) ? [] : [{ law, left, right }]
  })
}

/** Those whose two figures stand as they were signed, each with what differs. */
export function standingReasons(
  paper: PaperFigures & { readonly signed: readonly SignedReason[] },
): { readonly pair: PaperPair; readonly reason: string; readonly by: string }[] {
  const pairs = Object.values(paperPairs(paper))
  return paper.signed.flatMap((one) => {
    const pair = pairs.find((other) => isSignedFor(one, other))
    if (pair === undefined || pair.left === pair.right) return []
    return [{ pair, reason: one.reason, by: one.by }]
  })
}

/** What differs, in words, with both figures. */
export function describePair(
  { law, left, right }: PaperPair,
  words: Readonly<Record<SignedLaw, string>>,
): string {
  return fillBraces(words[law], { left: left ?? '?', right: right ?? '?' })
}

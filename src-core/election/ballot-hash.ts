import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'

/** What a name on a ballot is called: its number on the paper, or any id. */
export type NameId = string | number

export interface HashedBallot {
  readonly no: number
  readonly kept: readonly NameId[]
  /** As the counters named it; null also where only the marks make the ballot invalid. */
  readonly invalid: string | null
}

export interface HashedCount {
  readonly kind: string
  readonly seats: number
  /** Ids in the order of the ballot. */
  readonly candidates: readonly NameId[]
  readonly ballots: readonly HashedBallot[]
}

/** SHA-256, 64 hexadecimal digits, of `ballotText`: the same ballots give the same hash on any machine. */
export function ballotHash(count: HashedCount): string {
  return bytesToHex(sha256(ballotText(count)))
}

/** The lines that are hashed, so that anybody can hash them with another program; no name is in them. */
export function ballotText({ kind, seats, candidates, ballots }: HashedCount): string {
  const head = [kind, seats, candidates.join(',')].join(';')
  const lines = ballots
    .toSorted((left, right) => left.no - right.no)
    .map(({ no, kept, invalid }) =>
      [no, kept.toSorted(compareIds).join(','), invalid ?? ''].join(';'),
    )
  return [head, ...lines].map((line) => `${line}\n`).join('')
}

const DIGITS = /^\d+$/

/** Numbers by their value and before other ids; those by their characters. */
function compareIds(left: NameId, right: NameId): number {
  const [a, b] = [String(left), String(right)]
  const areNumbers = [DIGITS.test(a), DIGITS.test(b)]
  if (areNumbers[0] && areNumbers[1] && Number(a) !== Number(b)) return Number(a) - Number(b)
  if (areNumbers[0] !== areNumbers[1]) return areNumbers[0] ? -1 : 1
  return a < b ? -1 : 1
}

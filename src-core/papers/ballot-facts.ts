import { compareVietnameseNames, formatPercent } from '../base/vietnamese-text.ts'
import type { MarksByKind } from '../regulation/ballot-marks.ts'
import { formOfPart } from '../election/ballot-form.ts'
import { countBallot } from '../election/count-ballot.ts'
import type { BallotCount } from '../election/count-ballot.ts'
import { known, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import { SELF_NOMINATED, WITHDRAWN } from './election-words.ts'
import { combine } from './fact-tree.ts'
import type { FactTree, PaperValue } from './fact-tree.ts'
import { readBallot } from './read-ballot.ts'
import { branchIn, factIn, numberIn, numbered, rowsIn, textIn } from './read-tree.ts'

export interface BallotRules {
  /** Elected with more than this share of the ballots collected, in per cent; null: the pack has none, so nobody is. */
  readonly abovePercent: number | null
  /** What a valid ballot of each kind may leave standing, as the pack has it. */
  readonly marks: MarksByKind
  /** Of percentages in papers. */
  readonly decimals: number
  /** How each name is printed, by its row. */
  readonly printed: ReadonlyMap<string, string>
}

const HASH_GROUP = /.{1,8}/g

/** A hash as it is read aloud and compared, eight at a time. */
export function groupHash(hash: string): string {
  return hash.match(HASH_GROUP)?.join(' ') ?? ''
}

/** Nobody has more than all ballots. */
const ALL = 100

/** One ballot with what follows from its figures: who is elected, what share each has, what is missing. */
export function ballotFacts(row: FactTree, rules: BallotRules): FactTree {
  const { abovePercent, decimals, printed } = rules
  const names = rowsIn(row, 'names').map((name) => asPrinted(name, printed))
  const standing = names.filter((name) => !isWithdrawn(name))
  const collected = factIn(row, 'collected')
  const count = countRow(row, rules)
  const needed = neededFor(row, standing, abovePercent)
  const result = <T>(make: () => T): Fact<T> => combine(needed, make)
  const rows = standing.map((name) => ({
    ...name,
    ...shareOf(name, row, decimals),
    isElected: result(() => count.elected.includes(idOf(name))),
    isAlternate: result(() => count.alternates.includes(idOf(name))),
    isTied: result(() => count.tied.includes(idOf(name))),
  }))
  const those = (ids: readonly string[]) => numbered(pick(rows, ids))
  return {
    ...row,
    ...{ ...listFacts(row, standing), agreesToSeveral: isOfSeveral(row, standing.length, rules) },
    names: numbered(rows),
    namesCount: sizeOf(standing),
    namesByName: numbered(rows.toSorted(byName)),
    invalidReasons: known(reasonsOf(row)),
    hashGroups: known(groupHash(textIn(row, 'hash'))),
    withdrawn: numbered(names.filter(isWithdrawn)),
    threshold: combine([abovePercent === null ? noLimit() : collected], () => count.threshold ?? 0),
    elected: those(count.elected),
    alternatesElected: those(count.alternates),
    notElected: those(count.notElected),
    tied: those(count.tied),
    unranked: those(count.unranked),
    electedCount: result(() => count.elected.length),
    alternatesCount: result(() => count.alternates.length),
    missingSeats: result(() => count.missing ?? 0),
    isComplete: result(() => isComplete(count)),
    isTied: result(() => count.tied.length > 0),
    isCounted: known(count.missing !== null && abovePercent !== null),
  }
}

/** More names than places and each of them agreed to or not: a voter would take it for one alone. */
function isOfSeveral(row: FactTree, names: number, { marks }: BallotRules) {
  const [body, seats] = [textIn(row, 'body'), numberIn(row, 'seats')]
  return known(formOfPart({ body, seats, names }, marks) === 'columns')
}

function countRow(row: FactTree, { abovePercent, marks }: BallotRules): BallotCount {
  return countBallot(readBallot(row), {
    abovePercent: abovePercent ?? ALL,
    convenedPercentMax: null,
    marks,
  })
}

/** What must be told before anybody can be called elected. */
function neededFor(
  row: FactTree,
  standing: readonly FactTree[],
  abovePercent: number | null,
): Fact<PaperValue>[] {
  return [
    factIn(row, 'seats'),
    factIn(row, 'collected'),
    ...standing.map((one) => factIn(one, 'votes')),
    ...(standing.length === 0 ? [noNames()] : []),
    ...(abovePercent === null ? [noLimit()] : []),
  ]
}

/** Votes of those collected; with the name and its round, for a body elected in several has another total in each. */
function shareOf(name: FactTree, row: FactTree, decimals: number): FactTree {
  const collected = factIn(row, 'collected')
  const percent = combine([factIn(name, 'votes'), collected], () =>
    formatPercent(numberIn(name, 'votes') ?? 0, numberIn(row, 'collected') ?? 0, decimals),
  )
  return { collected, percent, round: factIn(row, 'round') }
}

function noLimit() {
  return { ...unknown('elections.abovePercent'), label: 'Tỷ lệ phiếu để trúng cử' }
}

function isComplete({ missing, tied }: BallotCount): boolean {
  return missing === 0 && tied.length === 0
}

/** As the office words them, or the reasons told with their numbers. */
function reasonsOf(row: FactTree): string {
  const causes = rowsIn(row, 'invalidCauses').map((cause) => {
    const ballots = numberIn(cause, 'ballots')
    return `${textIn(cause, 'reason')}${ballots === null ? '' : `: ${ballots} phiếu`}`
  })
  return textIn(row, 'invalidReasons') || causes.join('; ')
}

/** D = U + Đ, and how many more names than places there are. */
function listFacts(row: FactTree, standing: readonly FactTree[]): FactTree {
  const listed = sizeOf(standing)
  const seats = factIn(row, 'seats')
  const own = standing.filter((name) => textIn(name, 'origin') === SELF_NOMINATED).length
  const origins = standing.map((name) => factIn(name, 'origin'))
  const alternates = numberIn(row, 'alternates') ?? 0
  return {
    listed,
    selfNominated: combine([listed, ...origins], () => own),
    nominated: combine([listed, ...origins], () => standing.length - own),
    surplus: combine([listed, seats], () => standing.length - (numberIn(row, 'seats') ?? 0)),
    officialSeats: combine([seats], () => (numberIn(row, 'seats') ?? 0) - alternates),
    alternateSeats: known(alternates),
  }
}

function sizeOf(names: readonly FactTree[]): Fact<number> {
  return names.length === 0 ? noNames() : known(names.length)
}

function noNames() {
  return { ...unknown('list.elections.names'), label: 'Danh sách người trên phiếu bầu' }
}

const YEAR = /^\d{4}$/

/** `ballotName`: with what tells two apart who are called the same; of somebody without a record, what the list tells. */
function asPrinted(name: FactTree, printed: ReadonlyMap<string, string>): FactTree {
  const words = printed.get(idOf(name)) ?? ''
  const isPlain = words === '' || words === textIn(name, 'name')
  const year = textIn(name, 'birthYear')
  const profile = branchIn(name, 'profile')
  const isDated = factIn(profile, 'birth').kind === 'known' || !YEAR.test(year)
  return {
    ...name,
    ballotName: isPlain ? factIn(name, 'name') : known(words),
    position: textIn(name, 'position') === '' ? factIn(name, 'unit') : factIn(name, 'position'),
    profile: isDated ? profile : { ...profile, birth: known(year) },
  }
}

function isWithdrawn(name: FactTree): boolean {
  return textIn(name, 'withdrawn') === WITHDRAWN
}

function idOf(name: FactTree): string {
  return textIn(name, 'id')
}

/** Most votes first, equal ones by name. */
function pick(rows: readonly FactTree[], ids: readonly string[]): FactTree[] {
  return rows
    .filter((row) => ids.includes(idOf(row)))
    .toSorted(
      (left, right) =>
        (numberIn(right, 'votes') ?? 0) - (numberIn(left, 'votes') ?? 0) || byName(left, right),
    )
}

function byName(left: FactTree, right: FactTree): number {
  return compareVietnameseNames(textIn(left, 'name'), textIn(right, 'name'))
}

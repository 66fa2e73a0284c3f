import { fillBraces } from '#core/base/fill-braces.ts'
import type { CountingPass, CountingView } from '#core/contract/counting-values.ts'
import type { DayEvent } from '#core/day/day-event.ts'
import { fillWords } from '#core/election/election-steps.ts'
import { sumEntries } from '#core/election/ballot-entry.ts'
import type { PassSummary } from '#core/election/ballot-entry.ts'
import { sumTotals } from '#core/election/sum-totals.ts'
import { freeToEnter, freeToSettle } from '#core/election/who-counts.ts'
import type { PaperFigures } from '#core/election/signed-reasons.ts'
import {
  confirmedOf,
  entriesOf,
  isBlind,
  modeOf,
  passOf,
  requireCounting,
  totalsOf,
  whoWorked,
  withdrawnResults,
} from './counting-state.ts'
import type { BallotAsked, Counting, StoredEntry } from './counting-state.ts'
import { headOf } from './confirm-by.ts'
import { atTheCount, electionCase, requireElection } from './election-case.ts'
import { itemsOf, reasonsFor, sheetOf } from './counting-totals.ts'
import { restingOn } from './withdraw-result.ts'
import type { EngineParts } from './parts.ts'

interface PassAsked extends BallotAsked {
  readonly pass: CountingPass
}

/** What the clerk of one pass may see. */
export function viewCounting(parts: EngineParts, input: PassAsked): CountingView {
  const counting = requireCounting(parts, input)
  const sheet = sheetOf(parts, counting)
  const confirmed = confirmedOf(counting)
  const hash = confirmed?.data['hash']
  const at = atTheCount(parts, counting.dossier, input.ballotId)
  return {
    ballotId: input.ballotId,
    body: counting.body,
    round: counting.round,
    names: [...counting.names],
    places: counting.form.places,
    marks: counting.form.marks,
    figures: figuresOf(counting),
    hasTwoColumns: sheet.hasTwoColumns,
    reasons: reasonsFor(parts, sheet),
    words: { faults: parts.countingWords.faults, entry: parts.countingWords.entry },
    mode: modeOf(counting),
    items: itemsOf(parts, counting),
    passes: ([1, 2] as const).map((number) => {
      const { pass, state, clerk } = passOf(counting, number)
      return { pass, state, clerk }
    }),
    own: viewOwn(counting, input.pass),
    copies: copiesOf(counting),
    head: headOf(at),
    free: {
      enter: freeToEnter(input.pass, at, whoWorked(counting)),
      settle: freeToSettle(at, whoWorked(counting)),
    },
    withdrawn: withdrawnResults(counting).map(({ at, by, reason }) => ({
      ...{ at, by, reason },
      heard: heardOf(parts, counting, announcedBefore(counting, at)),
    })),
    explained: [...counting.figures.signed],
    confirmed: confirmed && {
      at: confirmed.at,
      by: confirmed.actor,
      hash: typeof hash === 'string' ? hash : null,
      heard: heardOf(parts, counting, counting.events.findLast(isAnnounced)),
      resting: restingOn(parts, counting),
    },
  }
}

function isAnnounced({ kind, data }: Pick<DayEvent, 'kind' | 'data'>): boolean {
  return kind === 'step-taken' && data['step'] === 'result'
}

/** The announcement that was withdrawn together with its result. */
function announcedBefore({ takenBack }: Counting, at: string): DayEvent | undefined {
  return takenBack.find((one) => one.at === at && isAnnounced(one.event))?.event
}

/** What the hall must be told again; null where it was told nothing. */
function heardOf(
  parts: EngineParts,
  counting: Counting,
  announced: DayEvent | undefined,
): CountingView['withdrawn'][number]['heard'] {
  if (announced === undefined) return null
  const given = electionCase(parts, counting.dossier.id)
  const now = requireElection(given, counting.row.id)
  const { warning, say } = parts.countingWords.announced
  const words = {
    ...{ at: announced.at.slice(11, 16), body: counting.body },
    meeting: fillWords('{meeting}', now, given.pack),
    counters: fillWords('{counters}', now, given.pack),
  }
  return { warning: fillBraces(warning, words), say: fillBraces(say, words) }
}

/** Every count of a congress has its minutes in as many originals as the others. */
function copiesOf({ row, dossier }: Counting): number | null {
  const others = dossier.typedRows.filter(({ list }) => list === 'elections.ballots')
  const told = [row, ...others].map(({ cells }) => cells['copies'])
  return (told.find((one) => typeof one === 'number' && one > 0) as number | undefined) ?? null
}

function figuresOf({ figures }: Counting): PaperFigures {
  const { convened, present, voters, printed, issued, exchanged, unused, collected } = figures
  const { exchangedIsIssued } = figures
  return {
    ...{ convened, present, voters, printed, issued, exchanged, exchangedIsIssued, unused },
    collected,
  }
}

function viewOwn(counting: Counting, pass: CountingPass): CountingView['own'] {
  const { clerk, reader, begun, mode } = passOf(counting, pass)
  if (clerk === null || begun === null) return null
  const entries = entriesOf(counting, pass)
  const totals = totalsOf(counting, pass)
  const told = totals.map(({ item }) => item)
  const own = { clerk, reader, begun, told, numbers: entries.map(({ number }) => number) }
  const blind = isBlind(counting, pass)
  if (blind) {
    const summary = blindSummary(mode === 'totals' ? sumTotals(totals).entered : entries.length)
    return { ...own, blind, totals: [], entries: [], summary }
  }
  const corrected = correctedNumbers(counting, pass)
  return {
    ...{ ...own, blind, totals },
    entries: entries.map((entry) => viewEntry(entry, corrected.has(entry.number))),
    summary: mode === 'totals' ? sumTotals(totals) : sumEntries(entries, counting.form),
  }
}

/** How many there are, and nothing of what they say. */
export function blindSummary(entered: number): PassSummary {
  return { entered, valid: 0, invalid: 0, marks: 0 }
}

function viewEntry({ number, struck, invalid, at }: StoredEntry, corrected: boolean) {
  return { number, struck: [...struck], invalid, at, corrected }
}

function correctedNumbers({ events }: Counting, pass: CountingPass): ReadonlySet<unknown> {
  return new Set(
    events
      .filter(({ kind, data }) => kind === 'entry-corrected' && data['pass'] === pass)
      .map(({ data }) => data['number']),
  )
}

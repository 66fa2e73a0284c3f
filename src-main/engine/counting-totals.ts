import { fillBraces } from '#core/base/fill-braces.ts'
import type { TotalFigure } from '#core/election/compare-totals.ts'
import { NAME_ITEM, valueOf } from '#core/election/sum-totals.ts'
import { leastKept, mostKept } from '#core/election/judge-ballot.ts'
import { partBeside, readElections } from '#core/election/election-now.ts'
import { fillWords } from '#core/election/election-steps.ts'
import { isMarkedInColumns } from '#core/election/ballot-form.ts'
import { hasTwoColumns } from '#core/election/paper-figures.ts'
import { totalsOf } from './counting-state.ts'
import type { Counting } from './counting-state.ts'
import { electionCase } from './election-case.ts'
import type { EngineParts } from './parts.ts'

/** A figure of a hall that counts by hand, and what it is called. */
export interface TotalItem {
  readonly item: string
  readonly label: string
}

const CAUSE = 'cause:'

/** Why counters may set a ballot of this form aside. */
export function reasonsFor(
  { invalidBallots }: Pick<EngineParts, 'invalidBallots'>,
  sheet: SheetForm,
): string[] {
  return invalidBallots.reasons
    .filter(({ ofTwoColumns }) => !ofTwoColumns || sheet.hasTwoColumns)
    .filter(({ ofTwoParts }) => !ofTwoParts || sheet.isPart)
    .map(({ words }) => fillBraces(words, { counters: sheet.counters }))
}

export interface SheetForm {
  /** The ballot has the columns "Đồng ý" and "Không đồng ý". */
  readonly hasTwoColumns: boolean
  /** Another election stands on the same sheet. */
  readonly isPart: boolean
  /** What the counters of its meeting are called. */
  readonly counters: string
}

/** What the counters have in their hands; a ballot that the rules do not know is told from its names alone. */
export function sheetOf(parts: EngineParts, { dossier, row, form }: Counting): SheetForm {
  const given = electionCase(parts, dossier.id)
  const elections = readElections(given)
  const now = elections.find(({ ballot }) => ballot.id === row.id)
  if (now === undefined) {
    const { counters } = parts.invalidBallots
    return { hasTwoColumns: hasTwoColumns(form), isPart: false, counters }
  }
  return {
    hasTwoColumns: isMarkedInColumns(now, given),
    isPart: partBeside(now, elections) !== null,
    counters: fillWords('{counters}', now, given.pack),
  }
}

export function itemsOf(parts: EngineParts, counting: Counting): TotalItem[] {
  const { countingWords } = parts
  const { names, form } = counting
  const { totals, faults } = countingWords
  const causes = [
    // No ballot can leave too many where each may leave all of them.
    ...(mostKept(form) < form.names
      ? [fillBraces(totals['too-many-kept'], { places: form.places })]
      : []),
    ...(leastKept(form) > 0 ? [faults['nothing-kept']] : []),
    ...reasonsFor(parts, sheetOf(parts, counting)),
    totals['other-cause'],
    ...toldCauses(counting),
  ]
  return [
    { item: 'valid', label: totals.valid },
    { item: 'invalid', label: totals.invalid },
    ...[...new Set(causes)].map((words) => ({
      item: `${CAUSE}${words}`,
      label: fillBraces(totals.cause, { reason: words }),
    })),
    ...names.map(({ id, order, name }) => ({
      item: `${NAME_ITEM}${id}`,
      label: `${order}. ${name}`,
    })),
  ]
}

/** Reasons for which a clerk told ballots keep their words and their line, whatever the reason is called since. */
function toldCauses(counting: Counting): string[] {
  const told = ([1, 2] as const).flatMap((pass) => totalsOf(counting, pass))
  return causesOf(told).map(({ reason }) => reason)
}

export function votesOf(totals: readonly TotalFigure[], nameId: string): number | null {
  return valueOf(totals, `${NAME_ITEM}${nameId}`)
}

/** Reasons with the ballots they count for, without the ones nobody met. */
export function causesOf(totals: readonly TotalFigure[]) {
  return totals
    .filter(({ item, value }) => item.startsWith(CAUSE) && value > 0)
    .map(({ item, value }) => ({ reason: item.slice(CAUSE.length), ballots: value }))
}

/** What the reasons count for; a line left blank is a reason nobody met, and null one that is still open. */
export function causeFigures(
  totals: readonly TotalFigure[],
  open: readonly string[],
): (number | null)[] {
  const waiting = open.filter((item) => item.startsWith(CAUSE))
  return [0, ...causesOf(totals).map(({ ballots }) => ballots), ...waiting.map(() => null)]
}

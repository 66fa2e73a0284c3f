import type { Dossier } from '../dossier/dossier.ts'
import type { DossierApportionment } from './apportion-dossier.ts'

/** The sums that must fit: seats = ex officio + appointed + given + open - difference. */
export interface SharedTotals {
  readonly members: number
  readonly seats: number
  readonly exOfficio: number
  readonly appointed: number
  readonly elected: number
  readonly given: number
  readonly open: number
  /** Other than 0 only for methods that do not start from the seats. */
  readonly difference: number
  /** Appointed delegates that stand at no unit. */
  readonly appointedElsewhere: number
}

/** The sums of an apportionment, counted from the units and not from the question. */
export function sumShared(
  { units }: Dossier,
  { question, answer }: DossierApportionment,
): SharedTotals {
  const sum = <Row>(rows: readonly Row[], read: (row: Row) => number) =>
    rows.reduce((so, row) => so + read(row), 0)
  const exOfficio = sum(answer.allocations, (row) => row.exOfficio)
  const given = sum(answer.allocations, (row) => row.elected)
  const { seats, appointed } = question
  const elected = seats - exOfficio - appointed
  const open = answer.ties.length
  return {
    members: sum(question.units, (unit) => unit.members),
    seats,
    exOfficio,
    appointed,
    elected,
    given,
    open,
    difference: given + open - elected,
    appointedElsewhere: appointed - sum(units, (unit) => unit.delegatesAppointed ?? 0),
  }
}

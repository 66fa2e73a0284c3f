import type { PlainDate } from '../base/plain-date.ts'
import { known, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { PlanUnit } from './dossier.ts'

type CountField =
  | 'members'
  | 'membersFemale'
  | 'committeeSeats'
  | 'delegatesTotal'
  | 'delegatesExOfficio'
  | 'delegatesElected'
  | 'delegatesAppointed'

/** Column sums of the superior's plan. One empty cell leaves its column unknown. */
export interface UnitFigures {
  readonly count: Fact<number>
  readonly sums: Readonly<Record<CountField, Fact<number>>>
  readonly lastCongressDate: Fact<PlainDate>
}

export function sumUnits(units: readonly PlanUnit[]): UnitFigures {
  const sum = (field: CountField) => sumColumn(units, field)
  return {
    count: units.length === 0 ? unknown('units') : known(units.length),
    sums: {
      members: sum('members'),
      membersFemale: sum('membersFemale'),
      committeeSeats: sum('committeeSeats'),
      delegatesTotal: sum('delegatesTotal'),
      delegatesExOfficio: sum('delegatesExOfficio'),
      delegatesElected: sum('delegatesElected'),
      delegatesAppointed: sum('delegatesAppointed'),
    },
    lastCongressDate: findLastDate(units),
  }
}

function sumColumn(units: readonly PlanUnit[], field: CountField): Fact<number> {
  if (units.length === 0) return unknown('units')
  const missing = units.filter((unit) => unit[field] === null)
  if (missing.length > 0) return unknown(...missing.map(({ id }) => `unit.${field}@${id}`))
  return known(units.reduce((so, unit) => so + (unit[field] ?? 0), 0))
}

function findLastDate(units: readonly PlanUnit[]): Fact<PlainDate> {
  if (units.length === 0) return unknown('units')
  const dates = units.flatMap(({ congressDate }) => (congressDate === null ? [] : [congressDate]))
  const missing = units.filter(({ congressDate }) => congressDate === null)
  if (missing.length > 0) return unknown(...missing.map(({ id }) => `unit.congressDate@${id}`))
  return known(dates.reduce((last, date) => (date > last ? date : last)))
}

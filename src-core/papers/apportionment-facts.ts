import { invariant } from '../base/invariant.ts'
import type { Dossier, PlanUnit } from '../dossier/dossier.ts'
import { apportionDossier } from '../seats/apportion-dossier.ts'
import type { DossierApportionment } from '../seats/apportion-dossier.ts'
import type { WorkingStep } from '../seats/apportionment.ts'
import { settingsOf } from '../seats/apportionment-settings.ts'
import { sumShared } from '../seats/shared-totals.ts'
import { readUnitShares } from '../seats/unit-shares.ts'
import type { UnitShare } from '../seats/unit-shares.ts'
import { known, unknown } from '../vocabulary/fact.ts'
import { byEach, compareFive, comparisonOf, orNothing } from './apportionment-comparison.ts'
import type { Compared } from './apportionment-comparison.ts'
import type { FactTree } from './fact-tree.ts'

/** The whole working of the apportionment; while something is missing every figure is unknown for it. */
export function apportionmentFacts(dossier: Dossier): FactTree {
  const { method, basis, base, rounding, membersPerDelegate } = settingsOf(dossier)
  const choice = {
    method: known(method),
    basis: known(basis),
    base: known(base),
    rounding: known(rounding),
    membersPerDelegate: orNothing(membersPerDelegate),
  }
  const shared = apportionDossier(dossier)
  if (!shared.ok) return { ...choice, ...unknownFigures(shared.error.field) }
  const compared = compareFive(shared.value)
  return {
    ...choice,
    isReady: known(true),
    ...figuresOf(dossier, shared.value),
    ...startOf(shared.value.answer.working),
    rounds: roundsOf(shared.value.answer.working),
    units: unitRows(dossier, shared.value, compared),
    ...tieFacts(dossier, shared.value),
    ...comparisonOf(shared.value, compared),
  }
}

const FIGURES = [
  'seats',
  'exOfficio',
  'appointed',
  'elected',
  'given',
  'members',
  'shared',
  'unitAppointed',
  'appointedElsewhere',
  'total',
  'count',
  'baseSeats',
  'left',
] as const

function unknownFigures(field: string): FactTree {
  const figures = Object.fromEntries(FIGURES.map((name) => [name, unknown(field)]))
  const none = {
    difference: known(0),
    open: known(0),
    isTied: known(false),
  }
  const lists = { rounds: [], units: [], ties: [], decisions: [], methods: [], differing: [] }
  return { isReady: known(false), ...figures, ...none, ...lists }
}

function figuresOf(dossier: Dossier, shared: DossierApportionment): FactTree {
  const sums = sumShared(dossier, shared)
  const unitAppointed = sums.appointed - sums.appointedElsewhere
  return {
    count: known(dossier.units.length),
    seats: known(sums.seats),
    exOfficio: known(sums.exOfficio),
    appointed: known(sums.appointed),
    elected: known(sums.elected),
    given: known(sums.given),
    members: known(sums.members),
    open: known(sums.open),
    difference: known(sums.difference),
    unitAppointed: known(unitAppointed),
    appointedElsewhere: known(sums.appointedElsewhere),
    /** What the column of sums adds up to. */
    shared: known(sums.given + sums.exOfficio + unitAppointed),
    total: known(sums.given + sums.exOfficio + sums.appointed + sums.open),
  }
}

function startOf(working: readonly WorkingStep[]): FactTree {
  const start = working.find((step) => step.step === 'base')
  return {
    baseSeats: orNothing(start?.seats ?? null),
    left: orNothing(start?.left ?? null),
  }
}

function roundsOf(working: readonly WorkingStep[]): FactTree[] {
  return working.flatMap((step) =>
    step.step === 'round'
      ? [
          {
            number: known(step.round),
            seats: known(step.seats),
            members: known(step.members),
            units: known(step.rows.length),
            whole: known(step.rows.reduce((sum, row) => sum + row.whole, 0)),
            extra: known(step.seats - step.rows.reduce((sum, row) => sum + row.whole, 0)),
            fixed: known(step.rows.filter(({ fixed }) => fixed !== null).length),
          },
        ]
      : [],
  )
}

function unitRows(
  dossier: Dossier,
  { question, answer, settings }: DossierApportionment,
  compared: Compared,
) {
  const shares = readUnitShares(question, answer)
  return dossier.units.map((unit, at): FactTree => {
    const elected = answer.allocations[at]?.elected ?? 0
    const share = shares[at]
    invariant(share, 'the working has a share of every unit')
    return {
      ...headOf(unit, at),
      members: known(question.units[at]?.members ?? 0),
      ...shareFacts(share),
      ...byEach(compared, at),
      cap: orNothing(settings.caps[unit.id] ?? null),
      exOfficio: known(unit.delegatesExOfficio ?? 0),
      elected: known(elected),
      appointed: known(unit.delegatesAppointed ?? 0),
      total: known(elected + (unit.delegatesExOfficio ?? 0) + (unit.delegatesAppointed ?? 0)),
    }
  })
}

function headOf(unit: PlanUnit, at: number): FactTree {
  return { index: known(at + 1), name: known(unit.name) }
}

function shareFacts(share: UnitShare): FactTree {
  return {
    exact: orNothing(share.exact),
    whole: orNothing(share.whole),
    remainder: orNothing(share.remainder),
    rank: orNothing(share.rank),
    extra: orNothing(share.extra),
    bound: known(share.bound ?? ''),
    isTied: known(share.tied),
    record: orNothing(share.record),
  }
}

function tieFacts(dossier: Dossier, { answer, decided }: DossierApportionment): FactTree {
  const names = new Map(dossier.units.map(({ id, name }) => [id, name]))
  const nameOf = (id: string | number) => names.get(String(id)) ?? ''
  return {
    isTied: known(answer.ties.length + decided.length > 0),
    ties: answer.ties.map(({ seat, units }) => ({
      seat: known(seat),
      names: known(units.map(nameOf).join('; ')),
    })),
    decisions: decided.map((one) => ({
      seat: known(one.seat),
      unit: known(nameOf(one.unitId)),
      tied: known(one.tied.split('\n').join('; ')),
      decidedBy: known(one.decidedBy),
      decidedOn: known(one.decidedOn),
      record: known(one.record),
    })),
  }
}

import type { ImportChange, ImportDoubt, ImportValue } from '../contract/import-values.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { IntakeContext } from './intake-context.ts'
import { changeDoubts } from './lay-over.ts'
import type { FactRecords, ImportRecords, PeopleRecords } from './import-records.ts'
import { findUnitByName, findUnitInPosition, namedUnits } from './match-unit.ts'
import { planComposition } from './plan-composition.ts'
import { knownLists } from './known-lists.ts'
import type { MemberList } from '../dossier/listed-people.ts'
import { planCandidates, planDelegates, planGuests, planMembers } from './plan-people.ts'
import { planToldRows } from './plan-told-rows.ts'
import { planUnits } from './plan-units.ts'
import type { RowPlan } from './plan-units.ts'
import { addDoubt } from './draft-row.ts'
import type { DraftRow } from './draft-row.ts'

export type RowAction = {
  readonly action: 'add' | 'update' | 'same'
  readonly changes: readonly ImportChange[]
}

export type PlannedRows = {
  readonly records: ImportRecords
  /** Row of the sheet -> what writing does with it; refused rows are not in it. */
  readonly actions: ReadonlyMap<number, RowAction>
}

export type PlanRowsParts = {
  readonly drafts: readonly DraftRow[]
  readonly dossier: Dossier | null
  readonly register: MemberList | null
  readonly context: IntakeContext
  readonly facts: FactRecords
}

/** What each row that is not refused would write; known values that would change become doubts. */
export function planRows(parts: PlanRowsParts): PlannedRows {
  const { dossier, context, facts } = parts
  const taken = parts.drafts.filter((draft) => draft.refused === null)
  const { kind } = context.definition
  switch (kind) {
    case 'plan': {
      const plans = planUnits(taken, dossier)
      const units = plans.map(({ record }) => record)
      return { records: { kind, units, ...facts }, actions: finish(plans, parts) }
    }
    case 'composition': {
      const plans = planComposition(taken, dossier)
      const requirements = plans.map(({ record }) => record)
      return { records: { kind, requirements, ...facts }, actions: finish(plans, parts) }
    }
    case 'indicators':
    case 'petitions': {
      const plans = planToldRows(taken, dossier, context.definition)
      const toldRows = plans.flatMap(({ record }) => record)
      return { records: { kind, toldRows, ...facts }, actions: finish(plans, parts) }
    }
    default:
      return planPeople(kind, taken, parts)
  }
}

function planPeople(
  kind: PeopleRecords['kind'],
  taken: readonly DraftRow[],
  parts: PlanRowsParts,
): PlannedRows {
  const { dossier, register, context, facts } = parts
  const against = { lists: knownLists(dossier, register), definition: context.definition }
  const done = <R>(plans: readonly RowPlan<R>[]) => ({
    rows: plans.map(({ record }) => record),
    actions: finish(plans, parts),
  })
  switch (kind) {
    case 'delegates': {
      const { rows, actions } = done(
        planDelegates(taken, against, matchUnits(taken, dossier, context)),
      )
      return { records: { kind, rows, ...facts }, actions }
    }
    case 'candidates': {
      const { rows, actions } = done(planCandidates(taken, against))
      return { records: { kind, rows, ...facts }, actions }
    }
    case 'members': {
      const { rows, actions } = done(planMembers(taken, against))
      return { records: { kind, rows, ...facts }, actions }
    }
    case 'guests': {
      const { rows, actions } = done(planGuests(taken, against))
      return { records: { kind, rows, ...facts }, actions }
    }
  }
}

function finish<R>(
  plans: readonly RowPlan<R>[],
  { context, dossier }: PlanRowsParts,
): Map<number, RowAction> {
  const actions = new Map<number, RowAction>()
  const unitNames = new Map(dossier?.units.map(({ id, name }) => [id, name]))
  for (const { draft, action, known, next, asks } of plans) {
    const changes = known === null ? [] : listChanges(known, next, unitNames)
    actions.set(draft.sheetRow, { action, changes })
    if (known === null) continue
    for (const doubt of changeDoubts(known, asks ?? next, context.definition)) {
      if (!draft.corrected.has(doubt.field)) addDoubt(draft, asks ? waiting(doubt) : doubt)
    }
  }
  return actions
}

function waiting(doubt: ImportDoubt): ImportDoubt {
  return { ...doubt, reason: `${doubt.reason}, giữ nguyên cho đến khi đồng chí nhận` }
}

/** Every value of the dossier that the row would change, a unit by its name. */
function listChanges(
  known: Readonly<Record<string, ImportValue>>,
  next: Readonly<Record<string, ImportValue>>,
  unitNames: ReadonlyMap<string, string>,
): ImportChange[] {
  return Object.keys(next).flatMap((field) => {
    const [before, after] = [known[field] ?? null, next[field] ?? null]
    if (before === after) return []
    if (field !== 'unitId') return [{ field, before, after }]
    const named = (id: ImportValue) => unitNames.get(String(id)) ?? null
    return [{ field: 'unit', before: named(before), after: named(after) }]
  })
}

/** The unit of each delegate: by its own column, by the group, or by the end of the position. */
function matchUnits(
  drafts: readonly DraftRow[],
  dossier: Dossier | null,
  { vocabulary }: IntakeContext,
): Map<number, string> {
  const units = namedUnits(dossier?.units ?? [], vocabulary)
  const found = new Map<number, string>()
  if (units.length === 0) return found
  for (const draft of drafts) {
    const written = textOf(draft, 'unit')
    const unit =
      findUnitByName(written, units, vocabulary) ??
      findUnitInPosition(textOf(draft, 'position'), units, vocabulary)
    if (unit) {
      found.set(draft.sheetRow, unit.id)
      draft.values['unit'] = unit.name
    } else if (written !== '') {
      const reason = 'Kế hoạch không có đơn vị tên này'
      addDoubt(draft, { field: 'unit', before: written, after: null, reason })
    }
  }
  return found
}

function textOf(draft: DraftRow, field: string): string {
  const value = draft.values[field]
  return typeof value === 'string' ? value : ''
}

import type { Dossier } from '../dossier/dossier.ts'
import type { IntakeContext } from './intake-context.ts'
import { changeDoubts } from './lay-over.ts'
import type { FactRecords, ImportRecords } from './import-records.ts'
import { findUnitByName, findUnitInPosition, namedUnits } from './match-unit.ts'
import { planComposition } from './plan-composition.ts'
import { planCandidates, planDelegates } from './plan-people.ts'
import { planUnits } from './plan-units.ts'
import type { RowPlan } from './plan-units.ts'
import { addDoubt } from './read-rows.ts'
import type { DraftRow } from './read-rows.ts'

export type PlannedRows = {
  readonly records: ImportRecords
  /** Row of the sheet -> what writing does with it; refused rows are not in it. */
  readonly actions: ReadonlyMap<number, 'add' | 'update' | 'same'>
}

type Parts = {
  readonly drafts: readonly DraftRow[]
  readonly dossier: Dossier | null
  readonly context: IntakeContext
  readonly facts: FactRecords
}

/** What each row that is not refused would write; known values that would change become doubts. */
export function planRows({ drafts, dossier, context, facts }: Parts): PlannedRows {
  const taken = drafts.filter((draft) => draft.refused === null)
  switch (context.definition.kind) {
    case 'plan': {
      const plans = planUnits(taken, dossier)
      const units = plans.map(({ record }) => record)
      return { records: { kind: 'plan', units, ...facts }, actions: finish(plans, context) }
    }
    case 'delegates': {
      const plans = planDelegates(taken, dossier, matchUnits(taken, dossier, context))
      const rows = plans.map(({ record }) => record)
      return { records: { kind: 'delegates', rows, ...facts }, actions: finish(plans, context) }
    }
    case 'candidates': {
      const plans = planCandidates(taken, dossier)
      const rows = plans.map(({ record }) => record)
      return { records: { kind: 'candidates', rows, ...facts }, actions: finish(plans, context) }
    }
    case 'composition': {
      const plans = planComposition(taken, dossier)
      const requirements = plans.map(({ record }) => record)
      return {
        records: { kind: 'composition', requirements, ...facts },
        actions: finish(plans, context),
      }
    }
  }
}

function finish<R>(
  plans: readonly RowPlan<R>[],
  context: IntakeContext,
): Map<number, 'add' | 'update' | 'same'> {
  const actions = new Map<number, 'add' | 'update' | 'same'>()
  for (const { draft, action, known, next } of plans) {
    actions.set(draft.sheetRow, action)
    if (known === null) continue
    for (const doubt of changeDoubts(known, next, context.definition)) {
      if (!draft.corrected.has(doubt.field)) addDoubt(draft, doubt)
    }
  }
  return actions
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

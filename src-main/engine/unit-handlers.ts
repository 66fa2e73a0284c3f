import type { Dossier, PlanUnit } from '#core/dossier/dossier.ts'
import { blockLabel } from './block-label.ts'
import { given, runCommand } from './commands.ts'
import { notFound, requireDossier, unusable } from './failures.ts'
import type { EngineApi } from './api.ts'
import type { EngineParts } from './parts.ts'

/** Corrections to the unit rows of the superior's plan. */
export function unitHandlers(api: EngineApi, parts: EngineParts) {
  return {
    units: {
      update: api.units.update.handler(({ input }) => {
        const { name } = requireUnit(requireDossier(parts, input.id), input.rowId)
        return updateUnits(parts, {
          dossierId: input.id,
          label: `Đã sửa ${name}`,
          rows: [{ rowId: input.rowId, changes: input.changes }],
        })
      }),
      updateMany: api.units.updateMany.handler(({ input }) =>
        updateUnits(parts, {
          dossierId: input.id,
          label: blockLabel({ work: input.work, rows: input.rows.length, added: 0 }, 'đơn vị'),
          rows: input.rows,
        }),
      ),
      remove: api.units.remove.handler(({ input }) => removeUnits(parts, input)),
    },
  }
}

interface UnitBlock {
  readonly dossierId: string
  readonly label: string
  readonly rows: readonly { readonly rowId: string; readonly changes: object }[]
}

/** Every row is judged before the first is written: all of the block or nothing. */
function updateUnits(parts: EngineParts, { dossierId, label, rows }: UnitBlock) {
  const dossier = requireDossier(parts, dossierId)
  const updates = rows.map(({ rowId, changes }) => {
    const named = given({ ...changes })
    if (named['name'] === '') throw unusable('Tên đơn vị không được để trống.', 'name')
    return { unit: requireUnit(dossier, rowId), changes: named }
  })
  return runCommand(parts, { dossierId, name: 'update-unit', label }, (write) => {
    for (const { unit, changes } of updates) write.update('unit', unit.id, changes)
  })
}

function requireUnit({ units }: Dossier, rowId: string): PlanUnit {
  const unit = units.find((candidate) => candidate.id === rowId)
  if (!unit) throw notFound('Không còn đơn vị này trong kế hoạch. Mở lại trang Hồ sơ.')
  return unit
}

/** Delegates of a removed unit stay, without a unit. */
function removeUnits(parts: EngineParts, input: { id: string; rowIds: string[] }) {
  const dossier = requireDossier(parts, input.id)
  const gone = new Set(input.rowIds)
  const units = dossier.units.filter((unit) => gone.has(unit.id))
  if (units.length === 0)
    throw notFound('Những đơn vị này không còn trong kế hoạch. Mở lại trang Hồ sơ.')
  const label = `Đã bỏ ${units.length} đơn vị khỏi kế hoạch`
  return runCommand(parts, { dossierId: input.id, name: 'remove-units', label }, (write) => {
    for (const delegate of dossier.delegates) {
      if (delegate.unitId && gone.has(delegate.unitId))
        write.update('delegate', delegate.id, { unitId: null })
    }
    for (const decision of dossier.tieDecisions) {
      if (gone.has(decision.unitId)) write.remove('tieDecision', decision.id)
    }
    units.forEach((unit) => write.remove('unit', unit.id))
  })
}

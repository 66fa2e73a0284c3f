import { given, runCommand } from './commands.ts'
import { notFound, requireDossier, unusable } from './failures.ts'
import type { EngineApi } from './api.ts'
import type { EngineParts } from './parts.ts'

/** Corrections to the unit rows of the superior's plan. */
export function unitHandlers(api: EngineApi, parts: EngineParts) {
  return {
    units: {
      update: api.units.update.handler(({ input }) => {
        const dossier = requireDossier(parts, input.id)
        const unit = dossier.units.find((candidate) => candidate.id === input.rowId)
        if (!unit) throw notFound('Không còn đơn vị này trong kế hoạch. Mở lại trang Hồ sơ.')
        const changes = given(input.changes)
        if (changes['name'] === '') throw unusable('Tên đơn vị không được để trống.', 'name')
        return runCommand(
          parts,
          { dossierId: input.id, name: 'update-unit', label: `Đã sửa ${unit.name}` },
          (write) => write.update('unit', unit.id, changes),
        )
      }),
      remove: api.units.remove.handler(({ input }) => removeUnits(parts, input)),
    },
  }
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

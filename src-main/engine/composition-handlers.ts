import { eligibilityRules } from '#core/checks/eligibility-limits.ts'
import type { EligibilityRules } from '#core/checks/eligibility-limits.ts'
import { checkDate } from '#core/checks/run-checks.ts'
import type { CompositionView } from '#core/contract/seats-values.ts'
import { countComposition } from '#core/dossier/composition.ts'
import { readTag } from '#core/dossier/composition-tags.ts'
import type { CompositionRequirement } from '#core/dossier/composition-requirement.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { EMPTY_REQUIREMENT } from '#core/dossier/empty-rows.ts'
import { judgeCandidates } from '#core/dossier/eligibility.ts'
import type { Eligibility } from '#core/dossier/eligibility.ts'
import type { EngineApi } from './api.ts'
import { given, runCommand } from './commands.ts'
import { notFound, requireDossier, unusable } from './failures.ts'
import { requirePack } from './pack-in-use.ts'
import type { EngineParts } from './parts.ts'

/** What the plan asks of the list of candidates, live. */
export function compositionHandlers(api: EngineApi, parts: EngineParts) {
  return {
    composition: {
      list: api.composition.list.handler(({ input }) =>
        viewComposition(parts, requireDossier(parts, input.id)),
      ),
      add: api.composition.add.handler(({ input }) => {
        const dossier = requireDossier(parts, input.id)
        const row = { ...EMPTY_REQUIREMENT, label: '', ...given(input.changes) }
        refuseUnsound(row)
        const rowId = parts.newId()
        const position = dossier.composition.length
        const receipt = runCommand(
          parts,
          { dossierId: input.id, name: 'add-requirement', label: 'Đã thêm một yêu cầu về cơ cấu' },
          (write) =>
            write.insert('composition', { ...row, id: rowId, dossierId: input.id, position }),
        )
        return { ...receipt, rowId }
      }),
      update: api.composition.update.handler(({ input }) => {
        const before = requireRequirement(parts, input)
        const changes = given(input.changes)
        refuseUnsound({ ...before, ...changes })
        return runCommand(
          parts,
          { dossierId: input.id, name: 'update-requirement', label: 'Đã sửa yêu cầu về cơ cấu' },
          (write) => write.update('composition', input.rowId, changes),
        )
      }),
      remove: api.composition.remove.handler(({ input }) => {
        requireRequirement(parts, input)
        return runCommand(
          parts,
          { dossierId: input.id, name: 'remove-requirement', label: 'Đã bỏ một yêu cầu về cơ cấu' },
          (write) => write.remove('composition', input.rowId),
        )
      }),
    },
  }
}

function requireRequirement(
  parts: EngineParts,
  { id, rowId }: { id: string; rowId: string },
): CompositionRequirement {
  const found = requireDossier(parts, id).composition.find((one) => one.id === rowId)
  if (!found) throw notFound('Không còn yêu cầu này. Mở lại trang Nhân sự.')
  return found
}

function refuseUnsound(row: Readonly<Record<string, unknown>>): void {
  const { label, tag, minimum, maximum } = row
  if (String(label).trim() === '') throw unusable('Chưa có nội dung yêu cầu.', 'label')
  if (typeof tag === 'string' && readTag(tag) === null) {
    throw unusable(`Không có cách tính “${tag}”. Chọn lại cách tính.`, 'tag')
  }
  if (typeof minimum === 'number' && typeof maximum === 'number' && minimum > maximum) {
    throw unusable('Tối thiểu lớn hơn tối đa. Xem lại hai số này.', 'minimum')
  }
}

/** Everybody of the pool against the conditions in force on the day of the congress. */
export function judgePool(
  parts: EngineParts,
  dossier: Dossier,
): { readonly people: readonly Eligibility[]; readonly rules: EligibilityRules } {
  const pack = requirePack(parts, dossier)
  const rules = eligibilityRules(pack, dossier, checkDate(pack, dossier, parts.today()))
  return { people: judgeCandidates(dossier, rules.limits), rules }
}

function viewComposition(parts: EngineParts, dossier: Dossier): CompositionView {
  const { people, rules } = judgePool(parts, dossier)
  return {
    requirements: countComposition(dossier).map(({ missing, ...counted }) => ({
      ...counted,
      missing: [...missing],
    })),
    listed: dossier.candidates.filter(({ onList }) => onList).length,
    people: people.map(({ candidateId, verdict, reasons, missing, service }) => ({
      candidateId,
      verdict,
      reasons: [...reasons],
      missing: [...missing],
      service: service.kind === 'known' ? service.value : null,
    })),
    sources: [...rules.sources],
  }
}

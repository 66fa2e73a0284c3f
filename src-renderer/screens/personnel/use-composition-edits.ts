import type { CompositionRequirement } from '#core/dossier/composition-requirement.ts'
import { client } from '#renderer/client/contract-client.ts'
import { describeFailure } from '#renderer/client/failure.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { SHOWN_IN_CELL } from '#renderer/client/save-with.ts'

export type RequirementChanges = Partial<Omit<CompositionRequirement, 'id'>>

/** Why a requirement was not taken, and the field of the form where that is said. */
export interface RequirementRefusal {
  readonly field: 'label' | 'tag' | 'minimum' | 'maximum'
  readonly sentence: string
}

const FIELDS = ['label', 'tag', 'minimum', 'maximum'] as const

/** Everything that can be done to the requirements of the plan. */
export function useCompositionEdits(id: string) {
  const add = useCall(id, client.composition.add, SHOWN_IN_CELL).mutateAsync
  const update = useCall(id, client.composition.update, SHOWN_IN_CELL).mutateAsync
  const remove = useCall(id, client.composition.remove, { announce: true })
  return {
    /** `rowId` null: a new one. */
    save: (rowId: string | null, changes: RequirementChanges) =>
      refusalOf(() => (rowId === null ? add({ id, changes }) : update({ id, rowId, changes }))),
    remove: (rowId: string) => remove.mutate({ id, rowId }),
  }
}

async function refusalOf(save: () => Promise<unknown>): Promise<RequirementRefusal | null> {
  try {
    await save()
    return null
  } catch (error) {
    const { sentence, field } = describeFailure(error)
    return { sentence, field: FIELDS.find((one) => one === field) ?? 'label' }
  }
}

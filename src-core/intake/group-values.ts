import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { ImportValue } from '../contract/import-values.ts'
import { filledBy } from './definitions.ts'
import type { IntakeContext } from './intake-context.ts'
import { choicesWithin } from './read-cell.ts'

/** What a group row says of the rows under it: the block, the kind of delegate, the unit. */
export function groupValues(text: string, context: IntakeContext): Record<string, ImportValue> {
  const given: Record<string, ImportValue> = {}
  for (const id of context.definition.groupFills) {
    const field = context.definition.fields.find((candidate) => filledBy(candidate) === id)
    if (!field) continue
    if (field.type !== 'choice') return { ...given, [id]: text }
    const choices = choicesWithin(text, field)
    if (choices.length === 1 && choices[0] !== undefined) return { ...given, [id]: choices[0] }
  }
  return given
}

/** Why rows of this group or with this word must not be taken; null when they may. */
export function notTakenReason(text: string, context: IntakeContext): string | null {
  const folded = ` ${foldVietnamese(text)} `
  const found = context.definition.notTaken.find(({ words }) =>
    words.some((word) => folded.includes(` ${foldVietnamese(word)} `)),
  )
  return found?.reason ?? null
}

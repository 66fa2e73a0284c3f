import { readTag } from '../dossier/composition-tags.ts'
import type { TagWording } from './definitions.ts'
import { guessTag } from './guess-tag.ts'
import { addDoubt } from './draft-row.ts'
import type { DraftRow } from './draft-row.ts'

/** What the cells of one requirement say together: who counts, and whether its limits make sense. */
export function settleCompositionRow(draft: DraftRow, wordings: readonly TagWording[]): void {
  const label = draft.values['label']
  const { minimum = null, maximum = null } = draft.values
  if (typeof label !== 'string' || label === '') {
    draft.refused = 'Dòng không có nội dung yêu cầu'
    return
  }
  if (minimum === null && maximum === null) {
    draft.refused = 'Dòng không có số tối thiểu, cũng không có số tối đa'
    return
  }
  draft.values['mandatory'] = draft.values['mandatory'] !== 'desirable'
  settleTag(draft, label, wordings)
  if (typeof minimum === 'number' && typeof maximum === 'number' && minimum > maximum) {
    const reason = `Tối thiểu ${minimum} lớn hơn tối đa ${maximum}`
    addDoubt(draft, { field: 'minimum', before: String(minimum), after: minimum, reason })
  }
}

function settleTag(draft: DraftRow, label: string, wordings: readonly TagWording[]): void {
  const written = draft.values['tag'] ?? null
  if (typeof written === 'string' && readTag(written) !== null) return
  const guess = guessTag(label, wordings)
  draft.values['tag'] = guess.kind === 'one' ? guess.tag : null
  if (guess.kind === 'one') return
  const reason =
    guess.kind === 'none'
      ? 'Chưa hiểu yêu cầu này tính cho ai: chọn cách tính'
      : 'Yêu cầu này nói nhiều điều cùng lúc: tách thành từng dòng hoặc chọn một cách tính'
  addDoubt(draft, { field: 'tag', before: label, after: null, reason })
}

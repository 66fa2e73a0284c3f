import { isPlainDate } from '../base/plain-date.ts'
import type { TypedValue } from '../dossier/typed-facts.ts'
import type { FactColumn, FactField } from './fact-definition.ts'

const DAY_MINUTES = 1440

/** Why this cannot stand in that field, as one Vietnamese sentence; null when it can. */
export function refuseTypedValue(
  field: Pick<FactField | FactColumn, 'label' | 'type' | 'choices'>,
  value: TypedValue,
): string | null {
  const { label, type, choices } = field
  switch (type) {
    case 'text':
    case 'long':
      return typeof value === 'string' ? null : `“${label}” phải là chữ.`
    case 'choice':
      return typeof value === 'string' && choices.includes(value)
        ? null
        : `“${label}” chỉ nhận một trong: ${choices.join('; ')}.`
    case 'yesNo':
      return typeof value === 'boolean' ? null : `“${label}” chỉ nhận có hoặc không.`
    case 'date':
      return typeof value === 'string' && isPlainDate(value)
        ? null
        : `“${label}” phải là một ngày có thật.`
    case 'decimal':
      return typeof value === 'number' && Number.isFinite(value)
        ? null
        : `“${label}” phải là một số.`
    case 'clock':
      return isWholeBelow(value, DAY_MINUTES) ? null : `“${label}” phải là một giờ trong ngày.`
    default:
      return isWholeBelow(value, Number.MAX_SAFE_INTEGER)
        ? null
        : `“${label}” phải là một số nguyên không âm.`
  }
}

function isWholeBelow(value: TypedValue, limit: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < limit
}

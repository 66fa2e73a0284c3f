import { isPlainDate } from '../base/plain-date.ts'
import type { TypedValue } from '../dossier/typed-facts.ts'
import type { FactColumn, FactField, FactType } from './fact-definition.ts'

type Field = Pick<FactField | FactColumn, 'label' | 'type' | 'choices'>

const DAY_MINUTES = 1440

interface Demand {
  readonly holds: (value: TypedValue, field: Field) => boolean
  /** Ends the sentence that opens with the name of the field. */
  readonly asks: string
}

const isText: Demand = { holds: (value) => typeof value === 'string', asks: 'phải là chữ.' }
const isWhole: Demand = {
  holds: (value) => isWholeBelow(value, Number.MAX_SAFE_INTEGER),
  asks: 'phải là một số nguyên không âm.',
}

const DEMANDS: Readonly<Record<FactType, Demand>> = {
  text: isText,
  long: isText,
  number: isWhole,
  money: isWhole,
  year: isWhole,
  choice: {
    holds: (value, { choices }) => typeof value === 'string' && choices.includes(value),
    asks: 'chỉ nhận một trong các từ của danh sách chọn.',
  },
  yesNo: { holds: (value) => typeof value === 'boolean', asks: 'chỉ nhận có hoặc không.' },
  date: {
    holds: (value) => typeof value === 'string' && isPlainDate(value),
    asks: 'phải là một ngày có thật.',
  },
  decimal: {
    holds: (value) => typeof value === 'number' && Number.isFinite(value),
    asks: 'phải là một số.',
  },
  clock: {
    holds: (value) => isWholeBelow(value, DAY_MINUTES),
    asks: 'phải là một giờ trong ngày.',
  },
}

/** Why this cannot stand in that field, as one Vietnamese sentence; null when it can. */
export function refuseTypedValue(field: Field, value: TypedValue): string | null {
  const { holds, asks } = DEMANDS[field.type]
  return holds(value, field) ? null : `“${field.label}” ${asks}`
}

function isWholeBelow(value: TypedValue, limit: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < limit
}

import { formatInteger } from '../base/vietnamese-text.ts'
import { formatTerm, formatValue } from '../vocabulary/format-value.ts'
import type { ParameterRole } from '../regulation/condition.ts'
import type {
  DatedValue,
  Parameter,
  ParameterRow,
  ParameterValue,
  Range,
} from '../regulation/parameter-shape.ts'
import { rowEntries } from '../regulation/parameters.ts'
import type { RowCondition } from '../regulation/parameter-shape.ts'

type Kind = Pick<Parameter, 'kind' | 'unit'>

/** "15 người", "31/12/2025", "60%". */
export function describeAmount(value: ParameterValue, { kind, unit }: Kind): string {
  const text = formatValue(kind, value)
  if (unit === '' || kind !== 'number') return text
  return unit === '%' ? `${text}%` : `${text} ${unit}`
}

/** A value on one line: the amount, how many cases a table names, or why there is none. */
export function describeDated(dated: DatedValue, kind: Kind): string {
  if ('value' in dated) return describeAmount(dated.value, kind)
  if ('table' in dated) return `bảng ${dated.table.length} trường hợp`
  return 'none' in dated ? `Không có mức: ${dated.none}` : `Chưa tìm thấy: ${dated.notFound}`
}

const ROLE_WORDS: Readonly<Record<ParameterRole, string>> = {
  level: '',
  members: 'đoàn viên',
  units: 'đơn vị',
  form: 'đại hội',
  case: '',
  union: '',
}

/** The case a row of a table is for: "Công đoàn cơ sở, từ 3.000 đến dưới 7.000 đoàn viên". */
export function describeCase(row: ParameterRow): string {
  const words = rowEntries(row).map(([role, when]) => describeCondition(role, when))
  return words.length === 0 ? 'Mọi trường hợp' : words.join(', ')
}

function describeCondition(role: ParameterRole, when: RowCondition): string {
  const names = (list: readonly string[]) => list.map(formatTerm).join(' hoặc ')
  if (typeof when === 'string') return join(role === 'form' ? 'đại hội' : '', names([when]))
  if ('isOneOf' in when) return names(when.isOneOf)
  if ('isNoneOf' in when) return `trừ ${names(when.isNoneOf)}`
  return join(describeRange(when), ROLE_WORDS[role])
}

function join(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ')
}

function describeRange({ from, above, below, upTo }: Range): string {
  const low =
    from !== undefined
      ? `từ ${formatInteger(from)}`
      : above !== undefined
        ? `trên ${formatInteger(above)}`
        : ''
  const high =
    below !== undefined
      ? `dưới ${formatInteger(below)}`
      : upTo !== undefined
        ? `${low === '' ? 'không quá' : ''} ${formatInteger(upTo)}`.trim()
        : ''
  return low !== '' && high !== '' ? `${low} đến ${high}` : join(low, high)
}

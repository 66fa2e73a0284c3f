import { checkCitation } from './check-parameters.ts'
import type { Located, PackParts } from './pack-parts.ts'
import type { RetirementTable } from './pack-shape.ts'
import { errorAt, within } from './pack-source.ts'
import type { PackError } from './pack-source.ts'

type Row = RetirementTable['rows'][number]

/** Citations lead somewhere, no birth stands in two rows, no day in two tables. */
export function checkRetirement(parts: PackParts): PackError[] {
  const tables = parts.retirement
  return tables.flatMap((table, index) => [
    ...checkCitation(table.value.citation, within(table.origin, 'citation'), {
      ...parts,
      from: table.value.inForce.from,
    }),
    ...checkRows(table),
    ...checkDays(table, tables.slice(0, index)),
  ])
}

function checkRows({ value: { rows }, origin }: Located<RetirementTable>): PackError[] {
  return rows.flatMap((row, index) => {
    const place = within(origin, 'rows', index)
    if (row.bornTo !== null && row.bornTo < row.bornFrom) {
      const message = `Dòng ${index + 1} của bảng tuổi nghỉ hưu có tháng cuối trước tháng đầu`
      return [errorAt(place, 'unreachable', message)]
    }
    const earlier = rows.slice(0, index).findIndex((other) => meet(row, other))
    if (earlier < 0) return []
    const message = `Dòng ${index + 1} của bảng tuổi nghỉ hưu trùng tháng sinh với dòng ${earlier + 1}`
    return [errorAt(place, 'rows-overlap', message)]
  })
}

function meet(one: Row, other: Row): boolean {
  return (
    one.gender === other.gender &&
    isUpTo(one.bornFrom, other.bornTo) &&
    isUpTo(other.bornFrom, one.bornTo)
  )
}

function isUpTo(start: string, end: string | null): boolean {
  return end === null || start <= end
}

function checkDays(
  { value, origin }: Located<RetirementTable>,
  earlier: readonly Located<RetirementTable>[],
): PackError[] {
  const clash = earlier.find(
    ({ value: { inForce } }) =>
      (inForce.until === null || value.inForce.from < inForce.until) &&
      (value.inForce.until === null || inForce.from < value.inForce.until),
  )
  if (clash === undefined) return []
  const message = `Hai bảng tuổi nghỉ hưu ${clash.value.id} và ${value.id} trùng ngày hiệu lực`
  return [errorAt(within(origin, 'inForce'), 'dates-overlap', message)]
}

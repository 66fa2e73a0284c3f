import { z } from 'zod'
import { congressCase, congressForm, unionLevel } from '../vocabulary/terms.ts'
import type { ParameterRole } from './condition.ts'
import type { ParameterRow, Range, RowCondition } from './pack-shape.ts'
import { errorAt, within } from './pack-source.ts'
import type { Origin, PackError } from './pack-source.ts'
import { rowEntries } from './parameters.ts'
import { asRange, namedIn } from './row-condition.ts'

/** What a role is compared with: these names, or a range of numbers (null). */
const NAMES: Readonly<Record<ParameterRole, z.ZodType | null>> = {
  level: unionLevel,
  form: congressForm,
  case: congressCase,
  union: z.string(),
  members: null,
  units: null,
}

/** Rows of a table look at what there is, and no case has two of them. */
export function checkTable(
  id: string,
  table: readonly ParameterRow[],
  origin: Origin,
): PackError[] {
  const strange = table.flatMap((row, index) =>
    rowEntries(row).flatMap(([role, when]) => {
      const message = describeStrange(role, when)
      const place = within(origin, index, 'when', role)
      return message === null ? [] : [errorAt(place, 'wrong-kind', `Mức ${id}: ${message}`)]
    }),
  )
  // A row that can hold for nothing cannot be compared with others either.
  return strange.length > 0 ? strange : checkOverlaps(id, table, origin)
}

function describeStrange(role: ParameterRole, when: RowCondition): string | null {
  const known = NAMES[role]
  const named = namedIn(role, when)
  if (known === null) {
    return named === null ? null : `${role} là số, phải ghi khoảng (from, above, below, upTo)`
  }
  if (named === null) return `${role} là tên, không ghi khoảng số`
  const strange = named.names.find((name) => !known.safeParse(name).success)
  return strange === undefined ? null : `không có ${role} "${strange}"`
}

function checkOverlaps(id: string, table: readonly ParameterRow[], origin: Origin): PackError[] {
  return table.flatMap((row, index) => {
    const earlier = table.slice(0, index).findIndex((other) => overlap(row, other))
    if (earlier < 0) return []
    const message = `Dòng ${index + 1} của mức ${id} trùng trường hợp với dòng ${earlier + 1}`
    return [errorAt(within(origin, index), 'rows-overlap', message)]
  })
}

/** Two rows overlap unless some role tells them apart. */
function overlap(one: ParameterRow, other: ParameterRow): boolean {
  return rowEntries(one).every(([role, when]) => {
    const against = other.when[role]
    return against === undefined || meet(role, when, against)
  })
}

function meet(role: ParameterRole, one: RowCondition, other: RowCondition): boolean {
  const left = namedIn(role, one)
  const right = namedIn(role, other)
  if (left === null || right === null) return rangesMeet(asRange(one), asRange(other))
  if (left.excluded && right.excluded) return true
  if (left.excluded) return right.names.some((name) => !left.names.includes(name))
  if (right.excluded) return left.names.some((name) => !right.names.includes(name))
  return left.names.some((name) => right.names.includes(name))
}

/** Counts are whole numbers, so an open boundary is the next whole one. */
function rangesMeet(one: Range, other: Range): boolean {
  return Math.max(lowest(one), lowest(other)) <= Math.min(highest(one), highest(other))
}

function lowest({ from, above }: Range): number {
  return Math.max(from ?? -Infinity, above === undefined ? -Infinity : above + 1)
}

function highest({ upTo, below }: Range): number {
  return Math.min(upTo ?? Infinity, below === undefined ? Infinity : below - 1)
}

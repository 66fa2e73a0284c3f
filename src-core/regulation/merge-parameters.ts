import { failed, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { Located } from './pack-parts.ts'
import type { Pack, Parameter } from './pack-shape.ts'
import type { DatedSource, DatedValue, ParameterSource } from './parameter-shape.ts'
import { startInForce } from './parameters.ts'
import { errorAt, within } from './pack-source.ts'
import type { Origin, PackError } from './pack-source.ts'

export interface Merged {
  /** All limits in force: inherited ones, with the values this text adds. */
  readonly parameters: ReadonlyMap<string, Parameter>
  /** Only what this text lays down, for checking. */
  readonly own: readonly Located<Parameter>[]
  readonly errors: readonly PackError[]
}

/** Lays the limits of one text over those it goes on from: values are added by their first day, never replaced. */
export function mergeParameters(
  sources: readonly Located<ParameterSource>[],
  base: Pick<Pack, 'parameters'> | null,
  setBy: string,
): Merged {
  const parameters = new Map(base?.parameters)
  const own: Located<Parameter>[] = []
  const errors: PackError[] = []
  for (const { value: source, origin } of sources) {
    const completed = complete(source, { before: base?.parameters.get(source.id), origin, setBy })
    if (!completed.ok) {
      errors.push(...completed.error)
      continue
    }
    own.push({ value: completed.value, origin })
    parameters.set(source.id, join(parameters.get(source.id), completed.value))
  }
  return { parameters, own, errors }
}

interface Ground {
  readonly before: Parameter | undefined
  readonly origin: Origin
  readonly setBy: string
}

function complete(
  source: ParameterSource,
  ground: Ground,
): Result<Parameter, readonly PackError[]> {
  const head = completeHead(source, ground)
  if (!head.ok) return failed([head.error])
  const values: Record<string, DatedValue> = {}
  const errors: PackError[] = []
  for (const [start, dated] of Object.entries(source.values)) {
    const settled = settle(dated, start, ground)
    if (settled.ok) values[start] = settled.value
    else errors.push(settled.error)
  }
  if (errors.length > 0) return failed(errors)
  const setBy = Object.fromEntries(Object.keys(values).map((start) => [start, ground.setBy]))
  return ok({ ...head.value, values, citations: source.citations, setBy, over: [] })
}

type Head = Pick<Parameter, 'id' | 'label' | 'kind' | 'unit'>

/** What is left out is as the text before has it. */
function completeHead(
  source: ParameterSource,
  { before, origin }: Ground,
): Result<Head, PackError> {
  const { id, label, kind, unit } = { ...headOf(before), ...withoutGaps(source) }
  if (label === undefined || kind === undefined || unit === undefined) {
    const message = `Mức ${id} chưa có ở bộ quy định được nối tiếp nên phải ghi đủ label, kind, unit`
    return failed(errorAt(origin, 'incomplete', message))
  }
  if (before !== undefined && kind !== before.kind) {
    const message = `Mức ${id} đang là ${before.kind}, không đổi thành ${kind} được`
    return failed(errorAt(within(origin, 'kind'), 'wrong-kind', message))
  }
  return ok({ id, label, kind, unit })
}

function headOf(before: Parameter | undefined): Partial<Head> {
  return before === undefined ? {} : { label: before.label, kind: before.kind, unit: before.unit }
}

function withoutGaps({ id, label, kind, unit }: ParameterSource): Partial<Head> & { id: string } {
  return { id, ...(label && { label }), ...(kind && { kind }), ...(unit !== undefined && { unit }) }
}

function settle(
  dated: DatedSource,
  start: string,
  { before, origin }: Ground,
): Result<DatedValue, PackError> {
  const place = within(origin, 'values', start)
  if (before?.values[start] !== undefined) {
    const message = `Ngày ${start} đã có mức ở bộ quy định được nối tiếp`
    return failed(errorAt(place, 'duplicate', message))
  }
  if (!('same' in dated)) return ok(dated)
  const earlier = before && startInForce(before, start)
  const value = earlier ? before.values[earlier] : undefined
  if (value !== undefined) return ok(value)
  return failed(errorAt(place, 'incomplete', `Trước ngày ${start} chưa có mức nào để giữ nguyên`))
}

function join(before: Parameter | undefined, own: Parameter): Parameter {
  if (before === undefined) return own
  return {
    ...own,
    values: { ...before.values, ...own.values },
    citations: { ...before.citations, ...own.citations },
    setBy: { ...before.setBy, ...own.setBy },
  }
}

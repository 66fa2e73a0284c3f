import type { WorkCalendar } from '../base/working-days.ts'
import { addDays } from '../base/plain-date.ts'
import { amendRules } from './amend-rules.ts'
import type { PackElections } from './election-shape.ts'
import { mergeParameters } from './merge-parameters.ts'
import type { Located, PackParts } from './pack-parts.ts'
import { spanOf } from './pack-shape.ts'
import type {
  DayOff,
  Pack,
  PackCalendar,
  PackDocument,
  PackHeader,
  RetirementTable,
} from './pack-shape.ts'
import { errorAt } from './pack-source.ts'
import type { PackError, SourceFile } from './pack-source.ts'
import type { Rule } from './rule-shape.ts'

export interface Gathered {
  readonly parts: PackParts
  readonly errors: readonly PackError[]
}

/** One pack from its files, laid over the pack it extends; its meaning is still to be checked. */
export function gatherPack(
  sources: readonly SourceFile[],
  header: Located<PackHeader>,
  base: Pack | null,
): Gathered {
  const documents = collectList(sources, 'documents')
  const calendars = collect(sources, 'calendar')
  const retirement = collectList(sources, 'retirement')
  const merged = mergeParameters(collectList(sources, 'parameters'), base, header.value.id)
  const own = ownRules(sources, header)
  const amended = amendRules(collectList(sources, 'amendments'), { base, header })
  const rules = [...amended.rules, ...own.rules]
  const pack: Pack = {
    header: header.value,
    lineage: [header.value.id, ...(base?.lineage ?? [])],
    documents: new Map([
      ...(base?.documents ?? []),
      ...documents.map(({ value }): [string, PackDocument] => [value.id, value]),
    ]),
    unitLevels: header.value.unitLevels ?? base?.unitLevels ?? {},
    ...joinCalendars(
      base,
      calendars.map(({ value }) => value),
    ),
    basis: joinBasis(
      base,
      collectList(sources, 'basis').map(({ value }) => value),
    ),
    parameters: merged.parameters,
    rules: rules.map(({ value }) => value),
    retirement: joinRetirement(base, retirement),
    elections: joinElections(base, sources),
    overlays: [],
    hash: '',
  }
  return {
    parts: { pack, base, header, documents, parameters: merged.own, rules, retirement },
    errors: [...merged.errors, ...amended.errors, ...own.errors],
  }
}

function ownRules(
  sources: readonly SourceFile[],
  header: Located<PackHeader>,
): { rules: Located<Rule>[]; errors: PackError[] } {
  const located = collectList(sources, 'rules')
  const span = spanOf(header.value)
  if (span === null) {
    const message = 'Bộ quy định chưa có ngày hiệu lực thì chưa có điều nào'
    return {
      rules: [],
      errors: located.map(({ origin }) => errorAt(origin, 'unreachable', message)),
    }
  }
  const rules = located.map(({ value, origin }) => {
    const rule: Rule = { ...value, inForce: value.inForce ?? span }
    return { value: rule, origin }
  })
  return { rules, errors: [] }
}

function joinCalendars(
  base: Pack | null,
  calendars: readonly PackCalendar[],
): { calendar: WorkCalendar; daysOff: readonly DayOff[] } {
  const daysOff = calendars.flatMap((one) => one.daysOff)
  const workdays = calendars.flatMap((one) => one.workdays)
  return {
    calendar: {
      years: new Set([...(base?.calendar.years ?? []), ...calendars.flatMap((one) => one.years)]),
      daysOff: new Set([...(base?.calendar.daysOff ?? []), ...daysOff.flatMap(listDays)]),
      workdays: new Set([...(base?.calendar.workdays ?? []), ...workdays.flatMap(listDays)]),
    },
    daysOff: [...(base?.daysOff ?? []), ...daysOff],
  }
}

function listDays({ from, to }: DayOff): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** A role named again takes the place of the one before. */
function joinBasis(base: Pack | null, own: Pack['basis']): Pack['basis'] {
  const again = new Set(own.map(({ role }) => role))
  return [...(base?.basis ?? []).filter(({ role }) => !again.has(role)), ...own]
}

/** A table named again takes the place of the one before. */
function joinRetirement(
  base: Pack | null,
  own: readonly Located<RetirementTable>[],
): Pack['retirement'] {
  const again = new Set(own.map(({ value }) => value.id))
  return [
    ...(base?.retirement ?? []).filter(({ id }) => !again.has(id)),
    ...own.map(({ value }) => value),
  ]
}

const NO_ELECTIONS: PackElections = { grounds: [], meetings: [], steps: [], marks: [], kinds: [] }

/** A clause, step or election named again takes the place of the one before, where that stood. */
function joinElections(base: Pack | null, sources: readonly SourceFile[]): PackElections {
  const before = base?.elections ?? NO_ELECTIONS
  return {
    grounds: layOver(before.grounds, collectList(sources, 'electionGrounds')),
    meetings: layOver(before.meetings, collectList(sources, 'electionMeetings')),
    steps: layOver(before.steps, collectList(sources, 'electionSteps')),
    marks: layOver(before.marks, collectList(sources, 'ballotMarks')),
    kinds: layOver(before.kinds, collectList(sources, 'elections')),
  }
}

function layOver<T extends { readonly id: string }>(
  before: readonly T[],
  located: readonly Located<T>[],
): readonly T[] {
  const own = located.map(({ value }) => value)
  const again = new Map(own.map((one) => [one.id, one]))
  const known = new Set(before.map(({ id }) => id))
  return [
    ...before.map((one) => again.get(one.id) ?? one),
    ...own.filter(({ id }) => !known.has(id)),
  ]
}

type Content = NonNullable<SourceFile['content']>

/** Every part of the files under one key, with its place. */
export function collect<Key extends keyof Content>(
  sources: readonly SourceFile[],
  key: Key,
): Located<NonNullable<Content[Key]>>[] {
  return sources.flatMap((file) => {
    const value = file.content?.[key]
    return value === undefined ? [] : [{ value, origin: { file, path: [key] } }]
  })
}

type ListKey =
  | 'documents'
  | 'parameters'
  | 'rules'
  | 'amendments'
  | 'basis'
  | 'retirement'
  | 'electionGrounds'
  | 'electionMeetings'
  | 'electionSteps'
  | 'ballotMarks'
  | 'elections'

function collectList<Key extends ListKey>(
  sources: readonly SourceFile[],
  key: Key,
): Located<NonNullable<Content[Key]>[number]>[] {
  return collect(sources, key).flatMap(({ value, origin: { file } }) =>
    value.map((one, index) => ({ value: one, origin: { file, path: [key, index] } })),
  )
}

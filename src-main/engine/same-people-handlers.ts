import { describeStoredValue } from '#core/dossier/describe-stored-value.ts'
import { findSamePeople } from '#core/dossier/find-same-people.ts'
import type { SamePair } from '#core/dossier/find-same-people.ts'
import { judgeSamePerson } from '#core/dossier/judge-same-person.ts'
import { PEOPLE_LISTS } from '#core/dossier/person-record.ts'
import type { PeopleList, PersonRecord } from '#core/dossier/person-record.ts'
import { chosenValues, planMerge } from '#core/dossier/plan-merge.ts'
import type { MergePlan, MergeSide } from '#core/dossier/plan-merge.ts'
import { prepareRecord } from '#core/dossier/same-person-evidence.ts'
import { MOST_PAIRS } from '#core/contract/people-values.ts'
import type { MergeView, PersonInPair, SamePeopleView } from '#core/contract/people-values.ts'
import { fieldLabel } from '#core/vocabulary/field-labels.ts'
import type { Row } from '#main/store/tables.ts'
import { renameMentions } from '#main/store/dossier-image.ts'
import type { Write } from '#main/store/write-door.ts'
import type { EngineApi } from './api.ts'
import { runCommand } from './commands.ts'
import { notFound, requireDossier, unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'
import { readPersonRecords, requirePerson } from './person-records.ts'
import type { PersonRecords } from './person-records.ts'
import { tableWords } from './table-words.ts'

interface TwoPeople {
  readonly id: string
  readonly personId: string
  readonly otherId: string
}

/** Which records look like one person, and making them one or saying that they are two. */
export function samePeopleHandlers(api: EngineApi, parts: EngineParts) {
  const pairsOf = keepPairs(parts)
  return {
    samePeople: {
      list: api.samePeople.list.handler(({ input }) => pairsOf(input.id)),
      compare: api.samePeople.compare.handler(({ input }) => compare(parts, input)),
      merge: api.samePeople.merge.handler(({ input }) => merge(parts, input)),
      setDistinct: api.samePeople.setDistinct.handler(({ input }) => setDistinct(parts, input)),
    },
  }
}

/** The overview and four lists ask for them after every edit; the record tells whether anything moved. */
function keepPairs(parts: EngineParts): (dossierId: string) => SamePeopleView {
  const kept = new Map<string, { mark: string; view: SamePeopleView }>()
  return (dossierId) => {
    requireDossier(parts, dossierId)
    const mark = parts.store.history.mark(dossierId)
    const known = kept.get(dossierId)
    if (known?.mark === mark) return known.view
    const view = readPairs(parts, dossierId)
    kept.set(dossierId, { mark, view })
    return view
  }
}

function readPairs(parts: EngineParts, dossierId: string): SamePeopleView {
  const records = readPersonRecords(parts, dossierId)
  const pairs = findSamePeople(
    [...records.values()],
    requireDossier(parts, dossierId).distinctPairs,
  )
  return {
    total: pairs.length,
    pairs: pairs.slice(0, MOST_PAIRS).map((pair: SamePair) => ({
      strength: pair.strength,
      reasons: [...pair.reasons],
      one: viewPerson(records, pair.personId),
      other: viewPerson(records, pair.otherId),
    })),
  }
}

function viewPerson(records: PersonRecords, personId: string): PersonInPair {
  const record = requireRecord(records, personId)
  const { fullName, birth, places } = record
  const lists = PEOPLE_LISTS.filter((list) => places[list] !== undefined).map((list) => ({
    list,
    label: tableWords(list).label,
    place: places[list] ?? null,
  }))
  return { personId, fullName, birth, lists }
}

function requireRecord(records: PersonRecords, personId: string): PersonRecord {
  const record = records.get(personId)
  if (!record) throw notFound('Một trong hai người không còn trong danh sách nào. Mở lại trang.')
  return record
}

function sideOf(parts: EngineParts, dossierId: string, personId: string): MergeSide {
  const person = requirePerson(parts, dossierId, personId)
  const rows: Partial<Record<PeopleList, Row[]>> = {}
  for (const list of PEOPLE_LISTS) {
    const found = parts.store.rowsOfPerson(list, personId).flatMap((id) => {
      const row = parts.store.row(list, id)
      return row ? [row] : []
    })
    if (found.length > 0) rows[list] = found
  }
  return { person, rows }
}

function planOf(parts: EngineParts, { id, personId, otherId }: TwoPeople) {
  requireDossier(parts, id)
  if (personId === otherId) throw unusable('Hai bên là cùng một người. Chọn hai người khác nhau.')
  const kept = sideOf(parts, id, personId)
  const other = sideOf(parts, id, otherId)
  return { kept, other, plan: planMerge(kept, other) }
}

function compare(parts: EngineParts, two: TwoPeople): MergeView {
  const { kept, other, plan } = planOf(parts, two)
  const records = readPersonRecords(parts, two.id)
  const [one, second] = [two.personId, two.otherId].map((id) => requireRecord(records, id))
  const verdict = one && second && judgeSamePerson(prepareRecord(one), prepareRecord(second))
  return {
    kept: viewPerson(records, two.personId),
    other: viewPerson(records, two.otherId),
    reasons: [...(verdict?.reasons ?? [])],
    strength: verdict?.strength ?? null,
    fields: viewFields(parts, plan),
    consequences: describeConsequences(plan, kept, other),
  }
}

function viewFields(parts: EngineParts, plan: MergePlan): MergeView['fields'] {
  const nameOf = (rowId: string) => {
    const name = parts.store.row('unit', rowId)?.['name']
    return typeof name === 'string' ? name : null
  }
  return plan.fields.flatMap(({ key, table, field, kept, other, fuller }) => {
    const label = fieldLabel(table, field)
    const say = (value: typeof kept) => describeStoredValue({ table, field }, value, nameOf)
    const [left, right] = [say(kept), say(other)]
    if (!label || (left === null && right === null)) return []
    const group = tableWords(table).label
    return [{ key, group, label, kept: left, other: right, same: kept === other, fuller }]
  })
}

function describeConsequences(plan: MergePlan, kept: MergeSide, other: MergeSide): string[] {
  const numberOf = (side: MergeSide, list: PeopleList) => {
    const number = side.rows[list]?.[0]?.['number']
    return typeof number === 'number' ? `số ${number}` : 'không số'
  }
  return [
    ...plan.doubled.map(
      (list) =>
        `Trong danh sách ${tableWords(list).label.toLowerCase()}, hai dòng thành một: giữ dòng ${numberOf(kept, list)}, bỏ dòng ${numberOf(other, list)}.`,
    ),
    ...plan.moved.map(
      (list) =>
        `Dòng ${numberOf(other, list)} trong danh sách ${tableWords(list).label.toLowerCase()} chuyển sang người được giữ.`,
    ),
  ]
}

/** One command, so one undo brings both back as they were. */
function merge(parts: EngineParts, two: TwoPeople & { readonly fromOther: readonly string[] }) {
  const { kept, other, plan } = planOf(parts, two)
  const values = chosenValues(plan, new Set(two.fromOther))
  const fullName = String(values.person?.['fullName'] ?? kept.person['fullName'])
  return runCommand(
    parts,
    { dossierId: two.id, name: 'merge-people', label: `Đã gộp hai người thành một: ${fullName}` },
    (write) => {
      write.update('person', two.personId, { ...values.person })
      for (const list of PEOPLE_LISTS) {
        const [own] = kept.rows[list] ?? []
        if (own) write.update(list, String(own['id']), { ...values[list] })
        for (const row of other.rows[list] ?? []) {
          if (own) write.remove(list, String(row['id']))
          else write.update(list, String(row['id']), { personId: two.personId })
        }
      }
      movePairs(parts, write, two)
      moveTypedRows(parts, write, two)
      moveDayEvents(parts, write, two)
      write.remove('person', two.otherId)
    },
  )
}

/** What was found of the other holds of the kept person; a pair with oneself or a second time falls away. */
function movePairs(parts: EngineParts, write: Write, { id, personId, otherId }: TwoPeople): void {
  const pairs = parts.store.rows('distinctPair', id, [])
  const partnerOf = (pair: Row, of: string) => {
    if (pair['personId'] === of) return String(pair['otherId'])
    return pair['otherId'] === of ? String(pair['personId']) : null
  }
  const known = new Set(pairs.map((pair) => partnerOf(pair, personId)))
  for (const pair of pairs) {
    const partner = partnerOf(pair, otherId)
    if (partner === null) continue
    if (partner === personId || known.has(partner)) write.remove('distinctPair', String(pair['id']))
    else {
      write.update('distinctPair', String(pair['id']), { personId, otherId: partner })
      known.add(partner)
    }
  }
}

/** Lines of papers that are about the other are about the kept person now. */
function moveTypedRows(
  parts: EngineParts,
  write: Write,
  { id, personId, otherId }: TwoPeople,
): void {
  for (const row of parts.store.rows('typedRow', id, [])) {
    if (row['personId'] === otherId) write.update('typedRow', String(row['id']), { personId })
  }
}

/** Who came or left as the other came or left as the kept person. */
function moveDayEvents(
  parts: EngineParts,
  write: Write,
  { id, personId, otherId }: TwoPeople,
): void {
  const ids = new Map([[otherId, personId]])
  for (const row of parts.store.rows('dayEvent', id, [])) {
    const [subject, data] = [String(row['subject']), String(row['data'])]
    const moved = { subject: ids.get(subject) ?? subject, data: renameMentions(data, ids) }
    if (moved.subject !== subject || moved.data !== data)
      write.update('dayEvent', String(row['id']), moved)
  }
}

function setDistinct(parts: EngineParts, { id, personId, otherId }: TwoPeople) {
  const { distinctPairs } = requireDossier(parts, id)
  if (personId === otherId) throw unusable('Hai bên là cùng một người. Chọn hai người khác nhau.')
  const { fullName } = requirePerson(parts, id, personId)
  requirePerson(parts, id, otherId)
  const known = distinctPairs.some(
    (pair) =>
      [pair.personId, pair.otherId].includes(personId) &&
      [pair.personId, pair.otherId].includes(otherId),
  )
  const label = `Đã ghi nhận hai người khác nhau: ${String(fullName)}`
  return runCommand(parts, { dossierId: id, name: 'set-distinct', label }, (write) => {
    if (!known) {
      write.insert('distinctPair', { id: parts.newId(), dossierId: id, personId, otherId })
    }
  })
}

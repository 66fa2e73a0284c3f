import { PEOPLE_LISTS } from '#core/dossier/person-record.ts'
import type { PeopleList, PersonRecord } from '#core/dossier/person-record.ts'
import type { Row } from '#main/store/tables.ts'
import { notFound, requireDossier } from './failures.ts'
import type { EngineParts } from './parts.ts'

/** By id, in the order of the lists. */
export type PersonRecords = ReadonlyMap<string, PersonRecord>

/** Everybody in any list of a dossier, with where they stand. */
export function readPersonRecords(parts: EngineParts, dossierId: string): PersonRecords {
  const { units } = requireDossier(parts, dossierId)
  const unitNames = new Map(units.map(({ id, name }) => [id, name]))
  const people = new Map(parts.store.rows('person', dossierId, []).map((row) => [row['id'], row]))
  const places = new Map<string, Partial<Record<PeopleList, string | null>>>()
  for (const list of PEOPLE_LISTS) {
    for (const row of parts.store.rows(list, dossierId, ['listPosition'])) {
      const personId = String(row['personId'])
      const place = placeOf(list, row, unitNames)
      places.set(personId, { ...places.get(personId), [list]: place })
    }
  }
  const records = new Map<string, PersonRecord>()
  for (const [personId, stands] of places) {
    const person = people.get(personId)
    if (person) records.set(personId, recordOf(person, stands))
  }
  return records
}

function placeOf(
  list: PeopleList,
  row: Row,
  unitNames: ReadonlyMap<string, string>,
): string | null {
  if (list === 'delegate') return unitNames.get(String(row['unitId'])) ?? null
  if (list === 'member') return textOf(row['department'])
  return list === 'guest' ? textOf(row['organisation']) : null
}

function recordOf(row: Row, places: PersonRecord['places']): PersonRecord {
  return {
    id: String(row['id']),
    fullName: String(row['fullName']),
    gender: textOf(row['gender']),
    birth: textOf(row['birth']),
    unionCode: textOf(row['unionCode']),
    phone: textOf(row['phone']),
    position: textOf(row['position']),
    hometown: textOf(row['hometown']),
    places,
  }
}

function textOf(value: Row[string] | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** The stored row of a person of this dossier. */
export function requirePerson(parts: EngineParts, dossierId: string, personId: string): Row {
  const person = parts.store.row('person', personId)
  if (person?.['dossierId'] !== dossierId) {
    throw notFound('Người này không còn trong hồ sơ. Mở lại trang.')
  }
  return person
}

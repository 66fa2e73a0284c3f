import { describePresence } from '#core/day/describe-presence.ts'
import { describeStoredValue } from '#core/dossier/describe-stored-value.ts'
import type { HeldAbout, HeldField } from '#core/dossier/held-about.ts'
import { ROW_OF_SOURCE } from '#core/dossier/listed-people.ts'
import { PEOPLE_LISTS } from '#core/dossier/person-record.ts'
import type { PeopleList } from '#core/dossier/person-record.ts'
import { fieldLabel } from '#core/vocabulary/field-labels.ts'
import { isSensitiveField } from '#core/vocabulary/sensitive-fields.ts'
import type { RowChange } from '#main/store/history.ts'
import type { Row, TableName } from '#main/store/tables.ts'
import { readDayEvents } from './day-events.ts'
import { requireDossier } from './failures.ts'
import { notedKeeping } from './keeping.ts'
import type { EngineParts } from './parts.ts'
import { requirePerson } from './person-records.ts'
import { tableWords } from './table-words.ts'

/** Everything the dossier holds of one person, with where each of it came from. */
export function viewHeld(
  parts: EngineParts,
  { id, personId }: { id: string; personId: string },
): HeldAbout {
  const dossier = requireDossier(parts, id)
  const person = requirePerson(parts, id, personId)
  const rows = PEOPLE_LISTS.flatMap((table) =>
    parts.store.rowsOfPerson(table, personId).flatMap((rowId) => {
      const row = parts.store.row(table, rowId)
      return row ? [{ table, row }] : []
    }),
  )
  const ids = [personId, ...rows.map(({ row }) => String(row['id']))]
  const changes = parts.store.history.changesOfRows(id, ids)
  const say = sayFields(parts, changes)
  const lists = new Set(rows.map(({ table }) => table))
  return {
    personId,
    fullName: String(person['fullName']),
    fields: say('person', person),
    lists: [
      ...rows.map(({ table, row }) => ({
        label: tableWords(table).label,
        number: typeof row['number'] === 'number' ? row['number'] : null,
        fields: say(table, row),
      })),
      ...presenceOf(parts, id, personId),
    ],
    exports: parts.store
      .rows('exportNote', id, ['at'])
      .filter((note) => mayHold(parts, String(note['list']), lists))
      .map((note) => ({
        at: String(note['at']),
        actor: String(note['actor']),
        list: String(note['list']),
        fileName: String(note['fileName']),
        sensitive: note['sensitive'] === true,
      })),
    steps: new Set(changes.map(({ changeId }) => changeId)).size,
    backups: parts.workspace.erasure.backupsTouched(id).length,
    keeping: notedKeeping(dossier),
  }
}

/** When the person came and left on the day, and why; also what was withdrawn is still held. */
function presenceOf(parts: EngineParts, id: string, personId: string): HeldAbout['lists'] {
  const fields = readDayEvents(parts, id).flatMap((event): HeldField[] => {
    const value = event.subject === personId ? describePresence(event) : null
    if (value === null) return []
    const { at, actor } = event
    return [{ label: 'Điểm danh', value, sensitive: false, source: 'Điểm danh', at, actor }]
  })
  return fields.length === 0 ? [] : [{ label: tableWords('dayEvent').label, number: null, fields }]
}

/**
 * A note names the list by its title, not the people: a table of counts and a list of others cannot hold this person,
 * every other one may, also one that has another title by now.
 */
function mayHold(parts: EngineParts, title: string, lists: ReadonlySet<PeopleList>): boolean {
  const written = parts.lists.find((list) => list.title === title)
  if (written === undefined) return true
  return written.kind !== 'statistics' && lists.has(ROW_OF_SOURCE[written.source])
}

/** Said elsewhere, or of the list and not of the person. */
const NOT_SAID = new Set(['listPosition', 'number'])

function sayFields(parts: EngineParts, changes: readonly RowChange[]) {
  const nameOf = (rowId: string) => {
    const name = parts.store.row('unit', rowId)?.['name']
    return typeof name === 'string' ? name : null
  }
  return (table: TableName, row: Row): HeldField[] =>
    Object.entries(row).flatMap(([field, stored]) => {
      const label = fieldLabel(table, field)
      const value = describeStoredValue({ table, field }, stored, nameOf)
      if (!label || value === null || NOT_SAID.has(field)) return []
      const source = sourceOf(changes, { rowId: String(row['id']), field, stored })
      return [
        {
          label,
          value,
          sensitive: isSensitiveField(table, field),
          source: source?.label ?? null,
          at: source?.at ?? null,
          actor: source?.actor ?? null,
        },
      ]
    })
}

interface StoredField {
  readonly rowId: string
  readonly field: string
  readonly stored: Row[string]
}

/** The last change that gave the field the value it has. */
function sourceOf(changes: readonly RowChange[], { rowId, field, stored }: StoredField) {
  return changes.findLast(
    ({ rowId: touched, before, after }) =>
      touched === rowId &&
      (after?.[field] ?? null) === stored &&
      (before === null || (before[field] ?? null) !== stored),
  )
}

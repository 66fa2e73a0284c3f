import type { Dossier, Person } from '#core/dossier/dossier.ts'
import { listLists } from '#core/papers/fact-definition.ts'
import type { FactList } from '#core/papers/fact-definition.ts'
import type { Sample, ToldRow } from '#main/bundled/read-sample.ts'
import type { Write } from '#main/store/write-door.ts'
import { agendaRows } from './agenda-rows.ts'
import { runCommand } from './commands.ts'
import { notFound, requireDossier, unusable } from './failures.ts'
import { importWorkbook } from './import-handlers.ts'
import { insertDossier } from './insert-dossier.ts'
import type { EngineParts } from './parts.ts'
import { sampleDoneDays, taskRows } from './task-rows.ts'

const TELL = 'create-sample-facts'

/**
 * The sample already in the workspace, or a fresh one read from its bundled workbooks. One that was cut off in
 * the middle is finished: what its record lacks is done now.
 */
export async function openSample(parts: EngineParts, name: string): Promise<string> {
  const sample = parts.readSample(name)
  if (sample === null) throw notFound(`Không có hồ sơ mẫu tên “${name}”.`)
  const present = parts.store
    .listDossiers()
    .find((head) => head.sample && isOf(sample, parts.store.dossier(head.id)))
  const id = present ? present.id : createSample(parts, sample)
  for (const workbook of sample.workbooks) {
    if (parts.store.hasCommand(id, `import-${workbook.kind}`)) continue
    await importWorkbook(parts, {
      dossierId: id,
      kind: workbook.kind,
      fileName: workbook.fileName,
      bytes: workbook.bytes,
      undoable: false,
    })
  }
  if (!parts.store.hasCommand(id, TELL)) tellSample(parts, id, sample)
  return id
}

function isOf(sample: Sample, dossier: Dossier | null): boolean {
  return dossier?.congress.unionName === sample.congress.unionName
}

function createSample(parts: EngineParts, sample: Sample): string {
  const id = parts.newId()
  const standard = parts.agendas.find((agenda) => agenda.id === sample.agenda)
  const timeline = parts.timelines.find((candidate) => candidate.id === sample.timeline)
  if (!standard || !timeline) {
    throw unusable('Hồ sơ mẫu trỏ tới một mẫu không có. Cài lại chương trình.')
  }
  const { congress } = sample
  const target = { dossierId: id, newId: parts.newId }
  const rows = agendaRows(standard, { ...target, startDate: congress.startDate })
  runCommand(
    parts,
    { dossierId: id, name: 'create-sample', label: 'Đã lập hồ sơ mẫu', undoable: false },
    (write) => {
      insertDossier(write, { ...sample, id, sample: true })
      sample.units.forEach((unit, position) =>
        write.insert('unit', { ...unit, id: parts.newId(), dossierId: id, position }),
      )
      rows.sessions.forEach((row) => write.insert('session', row))
      rows.items.forEach((row) => write.insert('agendaItem', row))
      taskRows(timeline, { ...target, congress, present: [] }).forEach((row) =>
        write.insert('task', row),
      )
    },
  )
  markSampleDone(parts, id, sample.tasksOpen)
  return id
}

function markSampleDone(parts: EngineParts, id: string, open: readonly string[]): void {
  const done = sampleDoneDays(requireDossier(parts, id), open)
  runCommand(
    parts,
    {
      dossierId: id,
      name: 'create-sample-tasks',
      label: 'Đã đánh dấu việc của hồ sơ mẫu',
      undoable: false,
    },
    (write) => done.forEach((task) => write.update('task', task.id, { doneOn: task.doneOn })),
  )
}

/** What only papers need, told as a clerk would have; people are found by name among those just imported. */
function tellSample(parts: EngineParts, id: string, { told, papers }: Sample): void {
  const { people } = requireDossier(parts, id)
  const personOf = (name: string) => people.filter(({ fullName }) => fullName === name)
  const label = 'Đã ghi số liệu của hồ sơ mẫu'
  runCommand(parts, { dossierId: id, name: TELL, label, undoable: false }, (write) => {
    for (const [name, value] of Object.entries(told.facts)) {
      const row = { id: parts.newId(), dossierId: id, name, value: JSON.stringify(value) }
      write.insert('typedFact', row)
    }
    for (const list of listLists(parts.factDefinitions).filter(({ parent }) => parent === null)) {
      tellRows(
        { parts, id, write, personOf },
        { list, parentId: null, rows: told.lists[list.name] ?? [] },
      )
    }
    for (const [slug, { number, paperDate }] of Object.entries(papers)) {
      const row = { id: parts.newId(), dossierId: id, slug, choice: null, reason: null }
      write.insert('paperSetting', { ...row, number, paperDate })
    }
  })
}

interface Telling {
  readonly parts: EngineParts
  readonly id: string
  readonly write: Write
  readonly personOf: (name: string) => readonly Person[]
}

interface ToldList {
  readonly list: FactList
  readonly parentId: string | null
  readonly rows: readonly ToldRow[]
}

function tellRows(telling: Telling, { list, parentId, rows }: ToldList): void {
  const { parts, id, write, personOf } = telling
  const nested = listLists(parts.factDefinitions).filter(({ parent }) => parent === list.name)
  rows.forEach(({ person, ...cells }, position) => {
    const found = typeof person === 'string' ? personOf(person) : []
    const own = Object.entries(cells).filter(([, value]) => !Array.isArray(value))
    const named = typeof person === 'string' && found.length !== 1 ? [['name', person]] : []
    const rowId = parts.newId()
    write.insert('typedRow', {
      ...{ id: rowId, dossierId: id, list: list.name, position, parentId },
      personId: found.length === 1 ? (found[0]?.id ?? null) : null,
      cells: JSON.stringify(Object.fromEntries([...named, ...own])),
    })
    for (const child of nested) {
      const below = cells[child.nested ?? '']
      if (Array.isArray(below))
        tellRows(telling, { list: child, parentId: rowId, rows: below as readonly ToldRow[] })
    }
  })
}

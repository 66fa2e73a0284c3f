import { describe, expect, test } from 'vitest'
import { BESIDE_DOSSIER } from '#main/store/kept-dossiers.ts'
import { readDossier } from '#main/store/read-dossier.ts'
import type { Store } from '#main/store/store.ts'
import type { Row, TableName } from '#main/store/tables.ts'
import type { Write } from '#main/store/write-door.ts'
import {
  aCommand,
  aPersonRow,
  insertEmptyDossier,
  openTemporaryStore,
  temporaryFolder,
} from './temporary-workspace.ts'

function storeWithDossier(folder?: string): Store {
  const store = openTemporaryStore(folder)
  store.run(aCommand({ undoable: false }), (write) => {
    insertEmptyDossier(write)
    write.insert('person', aPersonRow('p1', 'Lò Thị Ánh'))
  })
  return store
}

const anEvent = (write: Write, position = 1) =>
  write.insert('dayEvent', {
    ...{
      id: `e${position}`,
      dossierId: 'd1',
      position,
      at: '2023-07-13T08:00:00',
      kind: 'arrived',
    },
    ...{ subject: 'p1', actor: 'thu-ky', data: '{}' },
  })

describe('a dossier that was read', () => {
  test('stays read after a command beside it, at the new revision', () => {
    const store = storeWithDossier()
    const before = store.dossier('d1')
    store.run(aCommand({ undoable: false }), (write) => anEvent(write))
    const after = store.dossier('d1')
    expect(after?.people).toBe(before?.people)
    expect(after?.revision).toBe(2)
    expect(after).not.toBe(before)
  })

  test('is read anew after a command that also writes a row of it', () => {
    const store = storeWithDossier()
    store.dossier('d1')
    store.run(aCommand({ undoable: false }), (write) => {
      anEvent(write)
      write.update('person', 'p1', { fullName: 'Lò Thị Ảnh' })
    })
    expect(store.dossier('d1')?.people.map(({ fullName }) => fullName)).toEqual(['Lò Thị Ảnh'])
    store.run(aCommand({ undoable: false }), (write) => {
      anEvent(write, 2)
      write.remove('person', 'p1')
      write.insert('person', aPersonRow('p2', 'Vàng A Sử'))
    })
    expect(store.dossier('d1')?.people.map(({ id }) => id)).toEqual(['p2'])
  })

  test('is read anew where something was undone between', () => {
    const store = storeWithDossier()
    store.run(aCommand(), (write) => write.update('dossier', 'd1', { venue: 'Hội trường B' }))
    store.dossier('d1')
    store.undo('d1', { actor: 'thu-ky', at: '2023-07-01T03:00:00.000Z' })
    store.run(aCommand({ undoable: false }), (write) => anEvent(write))
    expect(store.dossier('d1')?.congress.venue).toBeNull()
  })

  test('is read anew where another program has written between', () => {
    const folder = temporaryFolder()
    const store = storeWithDossier(folder)
    const other = openTemporaryStore(folder)
    store.dossier('d1')
    other.run(aCommand(), (write) => write.update('dossier', 'd1', { venue: 'Hội trường B' }))
    store.run(aCommand({ undoable: false }), (write) => anEvent(write))
    expect(store.dossier('d1')?.congress.venue).toBe('Hội trường B')
  })

  test('is read without the rows that stand beside it', () => {
    const asked = new Set<TableName>()
    const hear = (table: TableName): Row[] => {
      asked.add(table)
      return []
    }
    const store = storeWithDossier()
    readDossier(
      {
        get: (table, id) => (hear(table), store.row(table, id)),
        list: hear,
        peopleApart: () => hear('person'),
      },
      'd1',
      1,
    )
    expect(asked.size).toBeGreaterThan(10)
    expect([...asked].filter((table) => BESIDE_DOSSIER.has(table))).toEqual([])
  })
})

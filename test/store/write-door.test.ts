import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Store } from '#main/store/store.ts'
import {
  aCommand,
  aPersonRow,
  insertEmptyDossier,
  openTemporaryStore,
} from './temporary-workspace.ts'
import { stepLabels } from './step-labels.ts'

const BY = { actor: 'thu-ky', at: '2023-07-01T03:00:00.000Z' }

function storeWithDossier(): Store {
  const store = openTemporaryStore()
  store.run(aCommand({ undoable: false }), (write) => insertEmptyDossier(write))
  return store
}

const names = (store: Store) => store.dossier('d1')?.people.map((person) => person.fullName)

describe('the one door for writes', () => {
  test('a command that throws half way leaves nothing behind', () => {
    const store = storeWithDossier()
    const before = store.dossier('d1')
    expect(() =>
      store.run(aCommand(), (write) => {
        write.insert('person', aPersonRow('p1', 'Lò Thị Ánh'))
        throw new Error('power cut')
      }),
    ).toThrow('power cut')
    expect(store.dossier('d1')).toEqual(before)
    expect(store.changes('d1', 10)).toHaveLength(1)
  })

  test('a broken reference is refused at the end of the command and nothing is kept', () => {
    const store = storeWithDossier()
    expect(() =>
      store.run(aCommand(), (write) =>
        write.insert('delegate', {
          id: 'x',
          dossierId: 'd1',
          personId: 'nobody',
          kind: null,
          body: null,
          unitId: null,
          delegation: null,
          note: null,
          listPosition: 0,
          number: 1,
        }),
      ),
    ).toThrow(/FOREIGN KEY/)
    expect(store.dossier('d1')?.delegates).toEqual([])
  })

  test('a command that changes nothing is not recorded and does not raise the revision', () => {
    const store = storeWithDossier()
    const outcome = store.run(aCommand(), (write) => write.update('dossier', 'd1', { venue: null }))
    expect(outcome).toMatchObject({ changeId: null, revision: 1 })
    expect(store.changes('d1', 10)).toHaveLength(1)
  })

  test('undo puts every row back, redo brings it again, and both raise the revision', () => {
    const store = storeWithDossier()
    store.run(aCommand({ label: 'Đã thêm Lò Thị Ánh' }), (write) => {
      write.insert('person', aPersonRow('p1', 'Lò Thị Ánh'))
      write.update('dossier', 'd1', { venue: 'Hội trường A' })
    })
    expect(stepLabels(store)).toEqual({ undo: 'Đã thêm Lò Thị Ánh', redo: null })
    expect(store.undo('d1', BY)).toMatchObject({
      ok: true,
      value: { revision: 3, label: 'Đã thêm Lò Thị Ánh' },
    })
    expect(names(store)).toEqual([])
    expect(store.dossier('d1')?.congress.venue).toBeNull()
    expect(store.redo('d1', BY)).toMatchObject({ ok: true, value: { revision: 4 } })
    expect(names(store)).toEqual(['Lò Thị Ánh'])
    expect(store.dossier('d1')?.congress.venue).toBe('Hội trường A')
  })

  test('a new command ends the chance of redo; one that cannot be undone does not', () => {
    const store = storeWithDossier()
    store.run(aCommand({ label: 'một' }), (write) => write.update('dossier', 'd1', { venue: 'A' }))
    store.undo('d1', BY)
    store.run(aCommand({ label: 'ghi văn bản', undoable: false }), (write) =>
      write.update('plan', 'd1', { issuer: 'Huyện ủy' }),
    )
    expect(stepLabels(store)).toEqual({ undo: null, redo: 'một' })
    store.run(aCommand({ label: 'hai' }), (write) => write.update('dossier', 'd1', { venue: 'B' }))
    expect(stepLabels(store)).toEqual({ undo: 'hai', redo: null })
    expect(store.redo('d1', BY)).toEqual({ ok: false, error: { kind: 'nothing-to-do' } })
  })

  test('undo of a row that a command without undo has changed since is refused and changes nothing', () => {
    const store = storeWithDossier()
    store.run(aCommand(), (write) => write.update('dossier', 'd1', { venue: 'A' }))
    store.run(aCommand({ undoable: false }), (write) =>
      write.update('dossier', 'd1', { venue: 'B' }),
    )
    expect(store.undo('d1', BY)).toEqual({ ok: false, error: { kind: 'changed-since' } })
    expect(store.dossier('d1')?.congress.venue).toBe('B')
  })

  test('any run of commands, undos and redos agrees with a plain list of states', () => {
    const step = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({ do: fc.constant('edit'), venue: fc.string({ maxLength: 3 }) }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ do: fc.constant('add'), venue: fc.string({ maxLength: 3 }) }),
      },
      fc.record({ do: fc.constant('undo'), venue: fc.constant('') }),
      fc.record({ do: fc.constant('redo'), venue: fc.constant('') }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const store = storeWithDossier()
        let states = [snapshot(store)]
        let at = 0
        steps.forEach((action, index) => {
          if (action.do === 'undo') {
            if (store.undo('d1', BY).ok) at -= 1
          } else if (action.do === 'redo') {
            if (store.redo('d1', BY).ok) at += 1
          } else {
            const recorded = store.run(aCommand(), (write) => {
              if (action.do === 'add') write.insert('person', aPersonRow(`p${index}`, action.venue))
              else write.update('dossier', 'd1', { venue: action.venue })
            })
            if (recorded.changeId !== null) {
              states = [...states.slice(0, at + 1), snapshot(store)]
              at += 1
            }
          }
          expect(snapshot(store)).toEqual(states[at])
        })
      }),
      { numRuns: 40 },
    )
  })

  test('two dossiers have histories of their own', () => {
    const store = storeWithDossier()
    store.run(aCommand({ dossierId: 'd2', undoable: false }), (write) =>
      insertEmptyDossier(write, 'd2'),
    )
    store.run(aCommand({ label: 'một' }), (write) => write.update('dossier', 'd1', { venue: 'A' }))
    store.run(aCommand({ dossierId: 'd2', label: 'hai' }), (write) =>
      write.update('dossier', 'd2', { venue: 'B' }),
    )
    store.undo('d1', BY)
    expect([store.dossier('d1')?.congress.venue, store.dossier('d2')?.congress.venue]).toEqual([
      null,
      'B',
    ])
    expect(stepLabels(store, 'd2')).toEqual({ undo: 'hai', redo: null })
  })
})

function snapshot(store: Store) {
  const dossier = store.dossier('d1')
  return { venue: dossier?.congress.venue, people: dossier?.people }
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dossier } from '#core/dossier/dossier.ts'
import {
  aCommand,
  aPersonRow,
  insertEmptyDossier,
  openTemporaryStore,
  temporaryFolder,
} from './temporary-workspace.ts'
import type { Store } from '#main/store/store.ts'
import { stepLabels } from './step-labels.ts'

const BY = { actor: 'chu-tich', at: '2023-07-02T00:00:00.000Z' }

function begin(store: Store): void {
  store.run(aCommand({ name: 'create', label: 'Đã lập hồ sơ', undoable: false }), (write) =>
    insertEmptyDossier(write),
  )
}

describe('undo and redo across restarts', () => {
  test('what was done before the program closed is taken back and done again after it opens', () => {
    const folder = temporaryFolder()
    const first = openTemporaryStore(folder)
    begin(first)
    first.run(aCommand({ label: 'một' }), (write) => write.update('dossier', 'd1', { venue: 'A' }))
    first.run(aCommand({ label: 'hai' }), (write) => write.update('dossier', 'd1', { venue: 'B' }))
    first.close()
    const second = openTemporaryStore(folder)
    expect(stepLabels(second)).toEqual({ undo: 'hai', redo: null })
    second.undo('d1', BY)
    second.close()
    const third = openTemporaryStore(folder)
    expect([third.dossier('d1')?.congress.venue, stepLabels(third)]).toEqual([
      'A',
      { undo: 'một', redo: 'hai' },
    ])
    expect(third.redo('d1', BY)).toMatchObject({ ok: true, value: { label: 'hai' } })
    expect(third.dossier('d1')?.congress.venue).toBe('B')
  })
})

describe('the history of a dossier', () => {
  test('names every step with its moment, its actor and what it touched, newest first', () => {
    const store = openTemporaryStore()
    begin(store)
    store.run(aCommand({ label: 'Đã thêm Lò Thị Ánh' }), (write) =>
      write.insert('person', aPersonRow('p1', 'Lò Thị Ánh')),
    )
    store.undo('d1', BY)
    const at = '2023-07-01T02:00:00.000Z'
    expect(store.history.steps('d1')).toEqual([
      {
        revision: 3,
        changeId: 2,
        kind: 'undo',
        at: BY.at,
        actor: 'chu-tich',
        label: 'Đã thêm Lò Thị Ánh',
        undone: true,
        tables: ['person'],
        rows: 1,
      },
      {
        revision: 2,
        changeId: 2,
        kind: 'do',
        at,
        actor: 'thu-ky',
        label: 'Đã thêm Lò Thị Ánh',
        undone: true,
        tables: ['person'],
        rows: 1,
      },
      {
        revision: 1,
        changeId: 1,
        kind: 'do',
        at,
        actor: 'thu-ky',
        label: 'Đã lập hồ sơ',
        undone: false,
        tables: ['dossier', 'plan'],
        rows: 2,
      },
    ])
    expect(store.history.images('d1', 2)).toMatchObject([
      { table: 'person', id: 'p1', before: null, after: { fullName: 'Lò Thị Ánh' } },
    ])
    expect(store.history.images('another', 2)).toEqual([])
  })

  test('a clock set back does not put a step before an earlier one', () => {
    const store = openTemporaryStore()
    begin(store)
    const late = store.run(aCommand({ at: '2023-07-05T00:00:00.000Z' }), (write) =>
      write.update('dossier', 'd1', { venue: 'A' }),
    )
    const setBack = store.run(aCommand({ at: '2010-01-01T00:00:00.000Z' }), (write) =>
      write.update('dossier', 'd1', { venue: 'B' }),
    )
    expect([late.at, setBack.at]).toEqual(['2023-07-05T00:00:00.000Z', '2023-07-05T00:00:00.000Z'])
    const moments = store.history.steps('d1').map((step) => step.at)
    expect(moments).toEqual([...moments].sort().reverse())
  })

  test('the dossier rebuilt at any earlier revision equals the snapshot taken then', () => {
    const step = fc.record({
      do: fc.constantFrom(
        'edit',
        'edit',
        'plan',
        'add',
        'add',
        'rename',
        'remove',
        'undo',
        'undo',
        'redo',
        'fixed',
      ),
      text: fc.string({ maxLength: 3 }),
      pick: fc.nat(20),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const store = openTemporaryStore()
        begin(store)
        const snapshots = new Map<number, Dossier>()
        const keep = () => {
          const now = store.dossier('d1')
          if (now) snapshots.set(now.revision, now)
        }
        keep()
        steps.forEach((action, index) => {
          const people = store.dossier('d1')?.people ?? []
          const person = people[action.pick % Math.max(people.length, 1)]
          if (action.do === 'undo') store.undo('d1', BY)
          else if (action.do === 'redo') store.redo('d1', BY)
          else
            store.run(aCommand({ undoable: action.do !== 'fixed' }), (write) => {
              if (action.do === 'edit') write.update('dossier', 'd1', { venue: action.text })
              if (action.do === 'plan' || action.do === 'fixed')
                write.update('plan', 'd1', { issuer: action.text })
              if (action.do === 'add') {
                write.insert('person', aPersonRow(`p${index}`, action.text))
                write.insert('delegate', {
                  id: `dl${index}`,
                  dossierId: 'd1',
                  personId: `p${index}`,
                  kind: null,
                  body: null,
                  unitId: null,
                  delegation: null,
                  note: null,
                  listPosition: action.pick,
                  number: null,
                })
              }
              if (action.do === 'rename' && person)
                write.update('person', person.id, { fullName: action.text, partyMember: true })
              if (action.do === 'remove' && person) {
                write.remove('delegate', person.id.replace('p', 'dl'))
                write.remove('person', person.id)
              }
            })
          keep()
        })
        for (const [revision, snapshot] of snapshots) {
          expect(store.history.asOf('d1', revision)).toEqual(snapshot)
        }
        expect(store.history.asOf('d1', 0)).toBeNull()
      }),
      { numRuns: 60 },
    )
  })
})

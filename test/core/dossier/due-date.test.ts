import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOfWeek, daysBetween } from '#core/base/plain-date.ts'
import { addWorkingDays, dueDate, tasksByDueDate } from '#core/dossier/due-date.ts'
import { EMPTY_TASK } from '#core/dossier/task.ts'
import type { Task } from '#core/dossier/task.ts'
import { taskAnchor } from '#core/vocabulary/terms.ts'
import { aDossier, tamDuong } from './a-dossier.ts'

const known = (value: string) => ({ kind: 'known', value })

function aTask(facts: Partial<Task>): Task {
  return { ...EMPTY_TASK, id: 't', title: 'Việc', ...facts }
}

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1970-01-01', days))

describe('the due date', () => {
  const sample = tamDuong().build()

  test.each([
    [{ anchor: 'first-day', offset: -30 }, '2023-06-13'],
    [{ anchor: 'last-day', offset: 0 }, '2023-07-14'],
    [{ anchor: 'own-before', offset: -1 }, '2023-07-30'],
    [{ anchor: 'grassroots-before', offset: -1 }, '2023-05-30'],
    [{ anchor: 'pilot-before', offset: -1 }, '2023-02-14'],
    [{ anchor: 'grassroots-from', offset: 0 }, '2023-01-01'],
    [{ anchor: 'first-meeting', offset: 10, unit: 'working-day' }, '2023-07-28'],
    [{ anchor: 'fixed', fixedDate: '2023-06-18' }, '2023-06-18'],
  ] as const)('%o is %s', (facts, due) => {
    expect(dueDate(aTask(facts), sample)).toEqual(known(due))
  })

  test('that falls on a Sunday stays on it', () => {
    const due = dueDate(aTask({ anchor: 'first-day', offset: -25 }), sample)
    expect(due).toEqual(known('2023-06-18'))
    expect(dayOfWeek('2023-06-18')).toBe(0)
  })

  test('is unknown, with the fact that is missing, where its anchor is unknown', () => {
    const missing = taskAnchor.options.map((anchor) => {
      const due = dueDate(aTask({ anchor }), aDossier().build())
      return due.kind === 'unknown' ? due.missing[0] : due.kind
    })
    expect(missing).toEqual([
      'congress.startDate',
      'congress.startDate',
      'congress.startDate',
      'plan.pilotBefore',
      'plan.grassrootsFrom',
      'plan.grassrootsBefore',
      'plan.ownBefore',
      'task.fixedDate',
    ])
  })

  test('beyond the year 9999 is no date', () => {
    const dossier = aDossier().withCongress({ startDate: '9999-12-31' }).build()
    expect(dueDate(aTask({ anchor: 'first-day', offset: 1 }), dossier).kind).toBe('unknown')
  })

  test('of the first meeting follows its session in the agenda, else the last day', () => {
    const dossier = aDossier()
      .withCongress({ startDate: '2023-07-13', endDate: '2023-07-14' })
      .withSession('Phiên', [['first-meeting', 60]])
    const task = aTask({ anchor: 'first-meeting' })
    expect(dueDate(task, dossier.build())).toEqual(known('2023-07-14'))
    const dated = {
      ...dossier.build(),
      sessions: dossier.build().sessions.map((session) => ({ ...session, date: '2023-07-13' })),
    }
    expect(dueDate(task, dated)).toEqual(known('2023-07-13'))
  })

  test('moves with the congress day by day', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -400, max: 400 }),
        fc.integer({ min: -90, max: 90 }),
        (start, offset, moved) => {
          const due = (day: string) => {
            const dossier = aDossier().withCongress({ startDate: day }).build()
            const found = dueDate(aTask({ anchor: 'first-day', offset }), dossier)
            return found.kind === 'known' ? found.value : ''
          }
          expect(daysBetween(start, due(start))).toBe(offset)
          expect(due(addDays(start, moved))).toBe(addDays(due(start), moved))
        },
      ),
    )
  })
})

describe('working days', () => {
  test.each([
    ['2023-07-14', 1, '2023-07-17'],
    ['2023-07-15', 1, '2023-07-17'],
    ['2023-07-14', 0, '2023-07-14'],
    ['2023-07-17', -1, '2023-07-14'],
    ['2023-07-14', 5, '2023-07-21'],
  ])('%s and %i more is %s', (from, count, to) => {
    expect(addWorkingDays(from, count)).toBe(to)
  })

  test('end on a weekday, in order, with exactly that many weekdays on the way', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const to = addWorkingDays(from, count)
        const between = Array.from({ length: daysBetween(from, to) }, (_, step) =>
          dayOfWeek(addDays(from, step + 1)),
        )
        expect(between.filter((day) => day !== 0 && day !== 6).length).toBe(count)
        expect([0, 6]).not.toContain(dayOfWeek(to))
        expect(addWorkingDays(to, -count) <= from).toBe(true)
      }),
    )
  })
})

test('tasks stand by due date, those of one day as they were added, those without one last', () => {
  const tasks = [
    aTask({ id: 'none' }),
    aTask({ id: 'late', fixedDate: '2023-08-01' }),
    aTask({ id: 'one', fixedDate: '2023-07-01' }),
    aTask({ id: 'two', fixedDate: '2023-07-01' }),
  ]
  const order = tasksByDueDate({ ...aDossier().build(), tasks }).map(({ task }) => task.id)
  expect(order).toEqual(['one', 'two', 'late', 'none'])
})

import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#core/base/plain-date.ts'
import type { CongressFacts } from '#core/dossier/dossier.ts'
import { EMPTY_TASK } from '#core/dossier/task.ts'
import type { Task } from '#core/dossier/task.ts'
import { countTasks, judgeTasks } from '#core/dossier/task-progress.ts'
import { tasksOf } from '#core/dossier/timeline.ts'
import { congressCase, congressForm } from '#core/vocabulary/terms.ts'
import { readTimelines } from '#main/bundled/read-timelines.ts'
import { readPaperTemplates } from '#main/bundled/read-paper-templates.ts'
import { PROGRAM_FOLDER } from '#test/cli/run-program.ts'
import { tamDuong } from './a-dossier.ts'

const read = readTimelines(path.join(PROGRAM_FOLDER, 'templates', 'timelines'))
if (!read.ok) throw new Error(JSON.stringify(read.error))
const timelines = read.value
const sample = tamDuong().build()

function judge(facts: Partial<Task>, today: string, congress: Partial<CongressFacts> = {}) {
  const task = { ...EMPTY_TASK, id: 't', title: 'Việc', ...facts }
  const dossier = { ...sample, congress: { ...sample.congress, ...congress }, tasks: [task] }
  const [progress] = judgeTasks(dossier, timelines, today)
  if (!progress) throw new Error('one task in, one out')
  return progress
}

describe('the state of a task', () => {
  test.each([
    ['2023-06-21', 'late', -1],
    ['2023-06-20', 'soon', 0],
    ['2023-06-13', 'soon', 7],
    ['2023-06-12', 'open', 8],
  ])('due on 20/6 is on %s: %s', (today, state, daysLeft) => {
    expect(judge({ fixedDate: '2023-06-20' }, today)).toMatchObject({ state, daysLeft })
  })

  test('without a day is no-date, done is done whatever the day', () => {
    expect(judge({}, '2023-06-20').state).toBe('no-date')
    const done = { fixedDate: '2023-06-01', doneOn: '2023-06-04' }
    expect(judge(done, '2030-01-01')).toMatchObject({ state: 'done', doneLate: 3 })
  })

  test('the counts add up and a later day never makes a late task early', () => {
    const day = fc.integer({ min: -60, max: 60 }).map((days) => addDays('2023-06-20', days))
    const tasks = fc.array(
      fc.record({
        due: fc.option(day),
        doneOn: fc.option(day),
        slug: fc.constantFrom(null, 'complaints-cut-off'),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(tasks, day, fc.nat({ max: 40 }), (drawn, today, later) => {
        const dossier = {
          ...sample,
          tasks: drawn.map(({ due, doneOn, slug }, place) => ({
            ...EMPTY_TASK,
            ...{ id: `t${place}`, title: 'Việc', fixedDate: due, doneOn, slug },
          })),
        }
        const now = countTasks(judgeTasks(dossier, timelines, today))
        const then = countTasks(judgeTasks(dossier, timelines, addDays(today, later)))
        expect(now.done + now.late + now.soon + now.open + now.noDate).toBe(now.total)
        expect(now.overLimit).toBeLessThanOrEqual(now.late)
        expect(then.late).toBeGreaterThanOrEqual(now.late)
        expect(then.done).toBe(now.done)
      }),
    )
  })
})

describe('a day that a text or the plan lays down', () => {
  const cutOff = { slug: 'complaints-cut-off', anchor: 'first-day', offset: -30 } as const

  test.each([
    ['2023-06-13', false],
    ['2023-06-14', true],
  ])('on %s the cut-off of 13/6 is over: %s', (today, overLimit) => {
    expect(judge(cutOff, today)).toMatchObject({
      overLimit,
      limit: { date: '2023-06-13', confidence: 'B' },
    })
  })

  test('makes a task late even where the office gave it a later day', () => {
    expect(judge({ ...cutOff, offset: -3 }, '2023-06-14').state).toBe('late')
  })

  test('only warns where its confidence is C', () => {
    const congress = { startDate: '2025-07-13', endDate: '2025-07-14' }
    const progress = judge({ ...cutOff, offset: -3 }, '2025-06-30', congress)
    expect(progress).toMatchObject({ state: 'open', overLimit: true, limit: { confidence: 'C' } })
    expect(countTasks([progress]).overLimit).toBe(0)
  })

  test('is the plan of the superior by its number', () => {
    expect(judge({ slug: 'grassroots-congresses' }, '2023-01-01').limit).toMatchObject({
      date: '2023-05-30',
      source: 'Kế hoạch 119-KH/HU',
    })
    expect(judge({ slug: 'congress-held' }, '2023-01-01').limit?.date).toBe('2023-07-30')
  })

  test('counts ten working days for the recognition file only since HD 38/HD-TLĐ', () => {
    const file = { slug: 'recognition-file' }
    expect(judge(file, '2023-07-20').limit).toBeNull()
    const later = { startDate: '2025-10-09', endDate: '2025-10-09' }
    expect(judge(file, '2025-10-10', later).limit).toMatchObject({
      date: '2025-10-23',
      source: 'HD 38/HD-TLĐ, mục 10.4',
    })
  })
})

describe('the standard timelines', () => {
  test('cover every level but the national one once', () => {
    expect(timelines.flatMap(({ levels }) => levels).toSorted()).toEqual([
      'commune',
      'corporation',
      'grassroots',
      'immediate-superior',
      'province',
    ])
  })

  test('leave out what the form or the case of the congress does not need', () => {
    const upper = timelines.filter(({ id }) => id === 'upper')
    const slugs = congressForm.options.flatMap((form) =>
      congressCase.options.map((which) => [
        form,
        which,
        upper.flatMap((timeline) => tasksOf(timeline, { form, case: which })).length,
      ]),
    )
    expect(slugs).toEqual([
      ['plenary', 'elect', 53],
      ['plenary', 'appoint', 45],
      ['delegate', 'elect', 58],
      ['delegate', 'appoint', 50],
    ])
  })

  test('name the papers of the program by the slug they have', () => {
    const templates = readPaperTemplates(path.join(PROGRAM_FOLDER, 'templates', 'papers'))
    const slugs = new Set(templates.ok ? templates.value.map(({ slug }) => slug) : [])
    const named = timelines.flatMap(({ tasks }) => tasks.map(({ paper }) => paper))
    const dangling = named.filter((slug) => slug !== null && !slugs.has(slug))
    // Written by the units below, and kept as they came.
    expect([...new Set(dangling)]).toEqual(['lower-delegate-minutes'])
  })
})

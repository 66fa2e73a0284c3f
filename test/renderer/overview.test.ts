import { describe, expect, test } from 'vitest'
import type { PaperEntry } from '#core/contract/paper-values.ts'
import { countdownWords } from '#renderer/screens/countdown.ts'
import { planNext } from '#renderer/screens/overview/plan-next.ts'
import { measureRoad } from '#renderer/screens/road-progress.ts'
import { linkToPlace } from '#renderer/screens/road.ts'
import { aDossier } from '../core/dossier/a-dossier.ts'
import { aFinding } from './a-finding.ts'

const paper: PaperEntry = {
  slug: 'agenda',
  title: 'Chương trình đại hội',
  format: 'docx',
  phase: 'congress',
  state: 'out-of-date',
  templateFaults: [],
  stale: 'Giờ khai mạc đổi từ 8 giờ thành 7 giờ 30.',
  fileName: 'agenda.docx',
  ...{ code: 'C09', need: 'R', choice: null, reason: null, number: null, paperDate: null },
  ...{ deadline: null, copies: null, changes: [], writtenAt: null, writtenBy: null },
  ...{ draftNumber: 1, finalAt: null, sentAt: null, sentTo: null, madeWith: null, missing: [] },
}

describe('what to do next', () => {
  test('in an empty dossier begins with the plan of the superior', () => {
    const things = planNext(aDossier().build(), [], [])
    expect(things.map((thing) => thing.title)).toEqual([
      'Nhập kế hoạch của cấp trên',
      'Nhập danh sách đại biểu',
      'Lập chương trình đại hội',
      'Lập bảng việc, tiến độ',
    ])
  })

  test('names a broken rule once, with how many more places break it', () => {
    const dossier = aDossier().withUnit({}).withDelegate('elected').build()
    const second = aFinding({ subject: { kind: 'unit', id: 'u2', label: 'CĐCS hai' } })
    const [first] = planNext(dossier, [aFinding(), second], [])
    expect(first).toEqual({
      title: 'CĐCS một: 17 ủy viên, mức tối đa 15',
      why: 'HD 03/HD-TLĐ, mục 9.1. Còn 1 nơi nữa cùng lỗi này.',
      action: 'Tới chỗ sửa',
      to: '/d/d1/ho-so?o=unit.committeeSeats&dong=u1',
    })
  })

  test('says why a paper is out of date', () => {
    const titles = planNext(aDossier().build(), [], [paper])
    expect(titles.at(-1)).toMatchObject({
      title: 'Viết lại 1 văn bản đã cũ',
      why: 'Giờ khai mạc đổi từ 8 giờ thành 7 giờ 30.',
    })
  })
})

describe('the road', () => {
  const dossier = aDossier()
    .withPlan({ delegatesTotal: 2 })
    .withDelegate('elected')
    .withDelegate('elected')
    .build()
  const delegates = (findings: Parameters<typeof measureRoad>[1]) =>
    measureRoad(dossier, findings)[2]

  test('ticks the delegates when the list is as long as planned', () => {
    expect(delegates([])).toMatchObject({ share: 100, done: true, fact: '2/2 người' })
  })

  test('does not tick a step where something cannot be told', () => {
    const unknown = aFinding({
      status: 'cannot-tell',
      place: { step: 'delegates', field: 'person.birth', rowId: null },
    })
    expect(delegates([unknown])).toMatchObject({ share: 100, done: false })
  })

  test('tells the day by the sessions that have been held', () => {
    const session = { id: 's1', title: 'Phiên thứ nhất', date: null, startMinute: 450 }
    const item = { id: 'i1', sessionId: 's1', topic: 'flag-opening', title: 'Chào cờ' } as const
    const told = { id: 'r1', list: 'proceedings.sessions', parentId: null, personId: null }
    const day = (typedRows: typeof dossier.typedRows) =>
      measureRoad(
        {
          ...dossier,
          sessions: [session],
          agenda: [{ ...item, minutes: 5, leader: null, note: null, voteMode: null }],
          typedRows,
        },
        [],
      )[6]
    expect(measureRoad(dossier, [])[6]).toMatchObject({ share: 0, fact: null })
    expect(day([])).toMatchObject({ share: 0, fact: 'chưa khai mạc' })
    const open = { ...told, cells: { session: 'Phiên thứ nhất', start: 450 } }
    expect(day([open])).toMatchObject({ share: 0, fact: '0/1 phiên' })
    const held = { ...told, cells: { ...open.cells, end: 690 } }
    expect(day([held])).toMatchObject({ share: 100, done: true, fact: '1/1 phiên' })
  })

  test('counts the sittings of the congress, and not the meeting of the new committee', () => {
    const sitting = (id: string) => ({ id, title: id, date: null, startMinute: 450 })
    const item = { minutes: 5, leader: null, note: null, voteMode: null, title: '' }
    const agenda = [
      { ...item, id: 'i1', sessionId: 's1', topic: 'flag-opening' } as const,
      { ...item, id: 'i2', sessionId: 's2', topic: 'first-meeting' } as const,
    ]
    const sessions = [sitting('s1'), sitting('s2'), sitting('s3')]
    expect(measureRoad({ ...dossier, sessions, agenda }, [])[5]?.fact).toBe('2 mục, 2 buổi')
  })

  test('never ticks a step that is not in this version', () => {
    expect(measureRoad(dossier, []).filter(({ step, done }) => step.path === null && done)).toEqual(
      [],
    )
  })
})

test('a place outside any row is addressed by its field alone', () => {
  expect(linkToPlace('d1', { step: 'agenda', field: 'agenda.topics', rowId: null })).toBe(
    '/d/d1/chuong-trinh?o=agenda.topics',
  )
})

test('the countdown speaks of days before, of the day, and of what has passed', () => {
  const words = ['2023-06-20', '2023-07-13', '2023-07-14', '2024-07-12', '2024-07-13'].map((day) =>
    countdownWords('2023-07-13', day),
  )
  expect(words).toEqual([
    'Còn 23 ngày',
    'Hôm nay',
    'Đã qua 1 ngày',
    'Đã qua 365 ngày',
    'Đã qua 1 năm',
  ])
})

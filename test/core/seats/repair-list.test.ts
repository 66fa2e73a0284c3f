import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { AskSolver } from '#core/seats/binary-model.ts'
import { repairList } from '#core/seats/repair-list.ts'
import {
  changeTo,
  currentList,
  describeRepairFailure,
  findBroken,
  makeProblem,
} from '#core/seats/repair-problem.ts'
import { repairQuestion } from '#core/seats/repair-question.ts'
import { SAMPLES, truthOf } from '../intake/intake-files.ts'
import { aProblem, answerTo, askHere, repaired } from './a-repair.ts'

const personnelTruth = z.object({
  phuong_an_1: z.array(z.number()),
  khong_du_dieu_kien: z.array(z.object({ stt: z.number() })),
  phuong_an_1_so_voi_yeu_cau: z.array(
    z.object({
      ma: z.string(),
      toi_thieu: z.number().nullable(),
      toi_da: z.number().nullable(),
    }),
  ),
  so_lan_doi_it_nhat: z.number(),
  so_tap_hop_toi_uu: z.number(),
  mot_cach_sua: z.object({
    ra: z.array(z.object({ stt: z.number() })),
    vao: z.array(z.object({ stt: z.number() })),
  }),
  nguoi: z.array(
    z.object({
      stt: z.number(),
      ho_ten: z.string(),
      gioi_tinh: z.string(),
      tuoi_tron: z.number(),
      dan_toc: z.string(),
      khoi: z.string(),
      dang_vien: z.boolean(),
      tai_cu: z.boolean(),
      chuyen_trach: z.boolean(),
      chuyen_mon: z.string().nullable(),
      bat_buoc: z.boolean(),
    }),
  ),
})
type TruePerson = z.infer<typeof personnelTruth>['nguoi'][number]

const REQUIREMENTS: Readonly<Record<string, (person: TruePerson) => boolean>> = {
  C1: (person) => person.gioi_tinh === 'nữ',
  C2: (person) => person.tuoi_tron < 40,
  C3: (person) => person.tuoi_tron >= 40 && person.tuoi_tron <= 50,
  C4: (person) => person.dan_toc !== 'Kinh',
  C5: (person) => !person.tai_cu,
  C6: (person) => person.chuyen_trach,
  C7: (person) => person.khoi === 'Doanh nghiệp, HTX',
  C8: (person) => person.khoi === 'Xã, thị trấn',
  C9: (person) => person.khoi === 'Trường học',
  C10: (person) => !person.dang_vien,
  C11: (person) => ['Đại học', 'Thạc sĩ'].includes(person.chuyen_mon ?? ''),
  're-election': (person) => person.tai_cu,
}

const truth = personnelTruth.parse(truthOf(SAMPLES.candidates))
const sample = repairQuestion.parse({
  people: truth.nguoi.map((person) => ({
    id: person.stt,
    name: person.ho_ten,
    tags: Object.keys(REQUIREMENTS).filter((tag) => REQUIREMENTS[tag]?.(person)),
  })),
  list: truth.phuong_an_1,
  size: 29,
  require: truth.phuong_an_1_so_voi_yeu_cau.map(({ ma, toi_thieu, toi_da }) => ({
    id: ma,
    tag: ma,
    min: toi_thieu,
    max: toi_da,
  })),
  keep: truth.nguoi.filter((person) => person.bat_buoc).map((person) => person.stt),
  exclude: truth.khong_du_dieu_kien.map((person) => person.stt),
})

describe('the candidate list of the sample', () => {
  test('it is repaired with four swaps, and there are as many ways as its truth counts', async () => {
    const outcome = await repaired(sample)
    const answer = await answerTo(sample)
    expect([answer.status, answer.swaps, answer.others.length]).toEqual([
      'optimal',
      truth.so_lan_doi_it_nhat,
      4,
    ])
    expect(answer.out).toEqual(expect.arrayContaining([11, 13]))
    expect(outcome.kind === 'optimal' && outcome.unmetWishes).toEqual([])
  })

  test('all twelve best answers are found when asked for, the one of its truth among them', async () => {
    const problem = aProblem(sample)
    const outcome = await repairList(problem, askHere, 50)
    const changes =
      outcome.kind === 'optimal' ? outcome.lists.map((list) => changeTo(problem, list)) : []
    expect(changes.length).toBe(truth.so_tap_hop_toi_uu)
    const sorted = (rows: readonly { stt: number }[]) =>
      rows.map(({ stt }) => stt).sort((a, b) => a - b)
    expect(changes).toContainEqual({
      out: sorted(truth.mot_cach_sua.ra),
      in: sorted(truth.mot_cach_sua.vao),
    })
  })

  test('two requirements that cannot go together are named, and nothing else', async () => {
    const require = sample.require.map((one) =>
      one.id === 'C7' ? { ...one, min: 6 } : one.id === 'C10' ? { ...one, max: 4 } : one,
    )
    expect(await answerTo({ ...sample, require })).toEqual({
      status: 'impossible',
      swaps: null,
      out: [],
      in: [],
      others: [],
      conflict: ['C7', 'C10'],
    })
  })

  test('a person who must stay and is not eligible is a clash of its own', async () => {
    const answer = await answerTo({ ...sample, keep: [...sample.keep, 11] })
    expect([answer.status, answer.conflict]).toEqual(['impossible', ['keep:11']])
  })

  test('more seats than eligible people is said as such', async () => {
    const answer = await answerTo({ ...sample, size: 39 })
    expect([answer.status, answer.conflict]).toEqual(['impossible', ['size']])
  })
})

const PEOPLE = ['x', 'x', 'x y', 'y', 'y z', 'z'].map((tags, at) => ({
  id: at + 1,
  tags: tags.split(' '),
}))

describe('what counts before what', () => {
  test('a lawful list stays as it is', async () => {
    const question = {
      people: PEOPLE,
      list: [1, 3, 6],
      size: 3,
      require: [{ id: 'R1', tag: 'x', min: 2 }],
    }
    expect(await answerTo(question)).toMatchObject({ status: 'optimal', swaps: 0, out: [], in: [] })
  })

  test('desirable requirements in their order, and those that cannot be met are named', async () => {
    const outcome = await repaired({
      people: PEOPLE,
      list: [1, 2, 3],
      size: 3,
      require: [
        { id: 'R1', tag: 'x', min: 1 },
        { id: 'W1', tag: 'z', min: 2, mandatory: false },
        { id: 'W2', tag: 'x', min: 3, mandatory: false },
        { id: 'W3', tag: 'y', min: 2, mandatory: false },
      ],
    })
    expect(outcome).toMatchObject({ kind: 'optimal', unmetWishes: ['W2'] })
    expect(outcome.kind === 'optimal' && outcome.lists[0]).toEqual([
      false,
      false,
      true,
      false,
      true,
      true,
    ])
  })

  test('of equal answers the one with most re-elected, then the one with the smallest numbers', async () => {
    const people = [
      { id: 1, tags: [] },
      { id: 2, tags: ['y'] },
      { id: 3, tags: ['y'] },
      { id: 4, tags: ['y', 're-election'] },
    ]
    const require = [{ id: 'R1', tag: 'y', min: 1 }]
    const question = { people, list: [1], size: 1, require }
    expect(await answerTo(question)).toMatchObject({
      in: [4],
      others: expect.arrayContaining([
        { out: [1], in: [2] },
        { out: [1], in: [3] },
      ]),
    })
    const first = await answerTo({ ...question, people: people.slice(0, 3) })
    expect(first).toMatchObject({ in: [2], others: [{ out: [1], in: [3] }] })
  })

  test('what nobody knows counts against a maximum and not towards a minimum', async () => {
    const people = [
      { id: 1, tags: [], unclearTags: ['x'] },
      { id: 2, tags: ['x'] },
      { id: 3, tags: [] },
    ]
    const question = { people, list: [1], size: 1 }
    const atLeast = [{ id: 'R1', tag: 'x', min: 1 }]
    expect(await answerTo({ ...question, require: atLeast })).toMatchObject({ in: [2] })
    const atMost = [{ id: 'R1', tag: 'x', max: 0 }]
    expect(await answerTo({ ...question, require: atMost })).toMatchObject({ in: [3] })
  })

  test('a list that is too short grows, one that is too long shrinks', async () => {
    expect(await answerTo({ people: PEOPLE, list: [2], size: 3 })).toMatchObject({
      swaps: 2,
      out: [],
      in: [1, 3],
    })
    expect(await answerTo({ people: PEOPLE, list: [1, 2, 3], size: 1 })).toMatchObject({
      swaps: 2,
      out: [2, 3],
      in: [],
    })
  })

  test('numbers come before texts as ids, each in their order', () => {
    const people = ['b', 10, 'a', 9].map((id) => ({ id }))
    expect(aProblem({ people, list: [], size: 1 }).people.map(({ id }) => id)).toEqual([
      9,
      10,
      'a',
      'b',
    ])
  })
})

describe('what cannot be asked', () => {
  const ask = { people: PEOPLE, list: [1], size: 1 }
  test.each<[string, Partial<z.input<typeof repairQuestion>>, RegExp]>([
    ['a person twice', { people: [...PEOPLE, { id: 1 }] }, /Mã 1 đứng hai lần ở people/],
    ['twice on the list', { list: [2, 2] }, /Mã 2 đứng hai lần ở list/],
    [
      'a requirement twice',
      {
        require: [
          { id: 'R', tag: 'x' },
          { id: 'R', tag: 'y' },
        ],
      },
      /Mã R đứng hai lần ở require/,
    ],
    ['nobody on the list', { list: [7] }, /Mã 7 ở list không có trong people/],
    ['nobody to keep', { keep: [7] }, /Mã 7 ở keep không có/],
    ['nobody to exclude', { exclude: [7] }, /Mã 7 ở exclude không có/],
  ])('%s is refused with a sentence', (_title, more, sentence) => {
    const problem = makeProblem(repairQuestion.parse({ ...ask, ...more }))
    expect(problem.ok ? '' : describeRepairFailure(problem.error)).toMatch(sentence)
  })
})

describe('a solver is never trusted', () => {
  const question = {
    people: PEOPLE,
    list: [1, 2],
    size: 2,
    require: [{ id: 'R1', tag: 'z', min: 1 }],
    keep: [1],
    exclude: [5],
  }

  test('direct counting names everything a list breaks', () => {
    const problem = aProblem(question)
    expect(findBroken(problem, [false, true, true, false, true, false])).toEqual([
      'size',
      'keep:1',
      'exclude:5',
    ])
    expect(findBroken(problem, [true, true, false, false, false, false])).toEqual(['R1'])
    expect(findBroken(problem, [true, false, false, false, false, true])).toEqual([])
    expect(findBroken(problem, [true, false, false, false, false, true, false])).toEqual(['size'])
    expect(currentList(problem)).toEqual([true, true, false, false, false, false])
  })

  test('direct counting knows both limits, and wishes break nothing', () => {
    const problem = aProblem({
      people: PEOPLE,
      list: [1],
      size: 2,
      require: [
        { id: 'most', tag: 'x', max: 1 },
        { id: 'fewest', tag: 'y', min: 1 },
        { id: 'wish', tag: 'z', min: 2, mandatory: false },
      ],
    })
    const broken = (...ids: number[]) =>
      findBroken(
        problem,
        PEOPLE.map(({ id }) => ids.includes(id)),
      )
    // 1 x, 2 x, 3 x y, 4 y, 5 y z, 6 z
    expect([broken(1, 2), broken(1, 3), broken(1, 4), broken(1, 6)]).toEqual([
      ['most', 'fewest'],
      ['most'],
      [],
      ['fewest'],
    ])
  })

  test('as many people as seats are no clash of their own', async () => {
    const people = PEOPLE.slice(0, 2)
    const require = [{ id: 'R1', tag: 'z', min: 1 }]
    const all = { people, list: [1, 2], size: 2 }
    expect(await answerTo(all)).toMatchObject({ status: 'optimal', swaps: 0 })
    expect((await answerTo({ ...all, require })).conflict).toEqual(['R1'])
  })

  test('an answer that breaks a requirement is a bug, not an answer', async () => {
    const liar: AskSolver = () =>
      Promise.resolve({
        kind: 'optimal',
        chosen: [true, true, false, false, false, false],
        prices: [],
      })
    await expect(repaired(question, liar)).rejects.toThrow(/breaks R1/)
  })

  test('a solver that denies a list it gave before is a bug', async () => {
    let asked = 0
    const forgetful: AskSolver = (model, stage) =>
      asked++ === 0 ? askHere(model, stage) : Promise.resolve({ kind: 'impossible' })
    await expect(repaired(question, forgetful)).rejects.toThrow(/lost among equals/)
  })
})

describe('a search that is stopped', () => {
  const question = {
    people: PEOPLE,
    list: [1, 2],
    size: 2,
    require: [
      { id: 'R1', tag: 'z', min: 1 },
      { id: 'W1', tag: 'y', min: 2, mandatory: false },
    ],
  }
  const stopAt = (limit: string, chosen: readonly boolean[] | null = null): AskSolver => {
    return (model, stage) =>
      stage === limit
        ? Promise.resolve({ kind: 'stopped', why: 'time-limit', chosen })
        : askHere(model, stage)
  }

  test('before any list is known it has nothing to show', async () => {
    expect(await answerTo(question, stopAt('fewest-swaps'))).toEqual({
      status: 'time-limit',
      swaps: null,
      out: [],
      in: [],
      others: [],
      conflict: [],
    })
  })

  test('a lawful list found on the way is shown, not as proven', async () => {
    const chosen = [true, false, false, false, false, true]
    const answer = await answerTo(question, stopAt('fewest-swaps', chosen))
    expect(answer).toMatchObject({ status: 'time-limit', swaps: 1, out: [2], in: [6] })
  })

  test.each(['wishes', 'first-answer', 'other-answers'])('in the stage %s', async (stage) => {
    const answer = await answerTo(question, stopAt(stage))
    const expected = stage === 'other-answers' ? 'optimal' : 'time-limit'
    expect([answer.status, answer.others]).toEqual([expected, []])
    expect(answer.out.length).toBeGreaterThan(0)
  })

  test('while it looks for the clash it has nothing to show', async () => {
    const impossible = { ...question, require: [{ id: 'R1', tag: 'z', min: 3 }] }
    const answer = await answerTo(impossible, stopAt('conflict'))
    expect(answer).toMatchObject({ status: 'time-limit', swaps: null, conflict: [] })
  })
})

import { describe, expect, test } from 'vitest'
import type { Condition } from '#core/regulation/condition.ts'
import { describeCitation, parameterFor, weakestConfidence } from '#core/regulation/citation.ts'
import { evaluate } from '#core/regulation/evaluate.ts'
import type { Evaluation } from '#core/regulation/evaluation.ts'
import type { Pack } from '#core/regulation/pack-shape.ts'
import { known, notApplicable, unknown } from '#core/vocabulary/fact.ts'
import type { Fact } from '#core/vocabulary/fact.ts'
import type { MeasureValue } from '#core/vocabulary/measures.ts'
import { aPack } from '#test/core/checks/a-pack.ts'

/** Each operator once, the whole outcome compared: the sentence, the gap, what is missing and what has no meaning. */

const SOUND = aPack()
const PACK: Pack = {
  ...SOUND,
  calendar: { years: new Set([2023]), daysOff: new Set(['2023-01-02']), workdays: new Set() },
}

type Facts = Readonly<Record<string, MeasureValue | Fact<MeasureValue>>>

function judged(condition: Condition, facts: Facts = {}): Evaluation {
  const read = (id: string): Fact<MeasureValue> => {
    const fact = facts[id]
    if (fact === undefined) return unknown(id)
    return typeof fact === 'object' && 'kind' in fact ? fact : known(fact)
  }
  return evaluate(condition, { pack: PACK, asOf: '2023-01-01', read, context: {} })
}

/** A leaf, from its truth and its sentence; what is not said is nothing. */
function leaf(
  truth: Evaluation['truth'],
  text: string,
  more: Partial<Omit<Evaluation, 'truth' | 'explanation'>> = {},
): Evaluation {
  const rest = { missing: [], notApplicable: null, gap: null, absent: [], ...more }
  const outcome = rest.notApplicable === null ? truth : 'not-applicable'
  return { truth, ...rest, explanation: { text, outcome, children: [] } }
}

const SEATS = { measure: 'unit.committeeSeats' }
const LIMIT = '17 (Nhiều nhất, HD 1 ngày 01/01/2020, mục 2)'

describe('one comparison', () => {
  const atMost: Condition = {
    compare: { left: SEATS, is: 'at-most', right: { parameter: 'seats.max' } },
  }

  test('of a number with a limit', () => {
    const sentence = (value: string) => `Số ủy viên ban chấp hành được bầu ${value} không quá`
    expect(judged(atMost, { 'unit.committeeSeats': 20 })).toEqual(
      leaf('false', `${sentence('20')} ${LIMIT}`, { gap: 3 }),
    )
    expect(judged(atMost, { 'unit.committeeSeats': 15 })).toEqual(
      leaf('true', `${sentence('15')} ${LIMIT}`, { gap: 2 }),
    )
    expect(judged(atMost)).toEqual(
      leaf('unknown', `${sentence('chưa rõ')} ${LIMIT}`, { missing: ['unit.committeeSeats'] }),
    )
    expect(judged(atMost, { 'unit.committeeSeats': notApplicable('không bầu') })).toEqual(
      leaf('unknown', `${sentence('không áp dụng')} ${LIMIT}`, { notApplicable: 'không bầu' }),
    )
  })

  test('of a limit with a number: the limit stands first with its label, the measure behind its value', () => {
    const condition: Condition = {
      compare: { left: { parameter: 'seats.max' }, is: 'above', right: SEATS },
    }
    expect(judged(condition, { 'unit.committeeSeats': 17 })).toEqual(
      leaf('false', 'Nhiều nhất 17 trên 17 (Số ủy viên ban chấp hành được bầu)', { gap: 0 }),
    )
  })

  test('with a limit nobody has found has no meaning, and what else is missing is not asked for', () => {
    const condition: Condition = {
      compare: { left: SEATS, is: 'at-least', right: { parameter: 'months.min' } },
    }
    expect(judged(condition)).toEqual(
      leaf(
        'unknown',
        'Số ủy viên ban chấp hành được bầu chưa rõ không dưới không áp dụng (Ít nhất)',
        { notApplicable: 'chưa tìm thấy' },
      ),
    )
  })

  test('of days', () => {
    const condition: Condition = {
      date: {
        left: { measure: 'unit.congressDate' },
        is: 'before',
        right: { value: '2023-05-31' },
      },
    }
    expect(judged(condition, { 'unit.congressDate': '2023-05-30' })).toEqual(
      leaf('true', 'Ngày đại hội của đơn vị 30/5/2023 trước 2023-05-31'),
    )
  })

  test('of a sum', () => {
    const condition: Condition = {
      sum: { of: [SEATS, { measure: 'unit.members' }], equals: { value: 10 } },
    }
    const text = (members: string) =>
      `Số ủy viên ban chấp hành được bầu 4 + Số đoàn viên ${members} bằng 10`
    const all = (members: number) => ({ 'unit.committeeSeats': 4, 'unit.members': members })
    expect([judged(condition, all(6)), judged(condition, all(9))]).toEqual([
      leaf('true', text('6'), { gap: 0 }),
      leaf('false', text('9'), { gap: 3 }),
    ])
    expect(judged(condition, { 'unit.committeeSeats': 4 })).toEqual(
      leaf('unknown', text('chưa rõ'), { missing: ['unit.members'] }),
    )
  })

  test('with a closed list', () => {
    const condition: Condition = {
      isOneOf: { measure: 'congress.form', values: ['plenary', 'delegate'] },
    }
    const text = 'Hình thức đại hội là Toàn thể hoặc Đại biểu'
    expect([judged(condition, { 'congress.form': 'delegate' }), judged(condition)]).toEqual([
      leaf('true', `${text} (đang là Đại biểu)`),
      leaf('unknown', `${text} (đang là chưa rõ)`, { missing: ['congress.form'] }),
    ])
  })

  test('of topics: what is absent, and what stands too early', () => {
    const order = { value: ['discussion', 'awards', 'resolution'] }
    const covers: Condition = { covers: { measure: 'agenda.topics', required: order } }
    const inOrder: Condition = { inOrder: { measure: 'agenda.topics', order } }
    const label = 'Các mục của chương trình'
    const names = 'Thảo luận; Khen thưởng; Thông qua nghị quyết'
    const topics = (...list: string[]) => ({ 'agenda.topics': list })
    expect(judged(covers, topics('awards'))).toEqual(
      leaf('false', `${label} có đủ ${names}`, { gap: 2, absent: ['discussion', 'resolution'] }),
    )
    expect(judged(inOrder, topics('awards', 'discussion', 'awards', 'resolution'))).toEqual(
      leaf('false', `${label} theo thứ tự ${names}`, { absent: ['awards'] }),
    )
    expect(judged(inOrder, topics('discussion', 'resolution'))).toEqual(
      leaf('true', `${label} theo thứ tự ${names}`),
    )
  })

  test('of what is there at all', () => {
    expect([
      judged({ known: SEATS }, { 'unit.committeeSeats': 3 }),
      judged({ known: SEATS }),
      judged({ limited: { parameter: 'seats.max' } }),
      judged({ limited: { parameter: 'months.min' } }),
    ]).toEqual([
      leaf('true', 'Đã có Số ủy viên ban chấp hành được bầu 3'),
      leaf('false', 'Đã có Số ủy viên ban chấp hành được bầu chưa rõ'),
      leaf('true', 'Có mức: Nhiều nhất 17'),
      leaf('unknown', 'Có mức: Ít nhất không áp dụng', { notApplicable: 'chưa tìm thấy' }),
    ])
  })
})

describe('a share', () => {
  test('names both sides and its bound', () => {
    const share = { part: SEATS, whole: { measure: 'unit.members' } }
    const facts = { 'unit.committeeSeats': 1, 'unit.members': 10 }
    const text = (words: string) =>
      `Số ủy viên ban chấp hành được bầu 1 ${words} tỉ lệ phần trăm 10 của 10 (Số đoàn viên)`
    expect([
      judged({ share: { ...share, atMostPercent: { value: 10 } } }, facts),
      judged({ share: { ...share, atLeastPercent: { value: 10 } } }, facts),
    ]).toEqual([leaf('true', text('không quá')), leaf('true', text('không dưới'))])
  })

  test('of ages: exact at both ends of the band, open only while a year of birth decides', () => {
    const ages = (list: readonly string[]) => ({ 'candidates.ages': list })
    const band: Condition = {
      ages: {
        measure: 'candidates.ages',
        from: { value: 30 },
        below: { value: 40 },
        atLeastPercent: { value: 50 },
      },
    }
    const text = 'Người từ 30 dưới 40 không dưới tỉ lệ phần trăm 50 của danh sách'
    expect([
      judged(band, ages(['29', '30', '39', '40'])),
      judged(band, ages(['29', '39', '40'])),
      judged(band, ages(['39-40', '30'])),
      judged(band, ages(['39-40', '50'])),
      judged(band),
    ]).toEqual([
      leaf('true', text, { gap: 2 }),
      leaf('false', text, { gap: 1 }),
      leaf('true', text, { gap: 1 }),
      leaf('unknown', text, { missing: ['candidates.ages'] }),
      leaf('unknown', text, { missing: ['candidates.ages'] }),
    ])
    const upTo: Condition = {
      ages: {
        measure: 'candidates.ages',
        upTo: { value: 40 },
        atMostPercent: { parameter: 'months.min' },
      },
    }
    expect(judged(upTo, ages(['39-40', '41']))).toEqual(
      leaf(
        'unknown',
        'Người đến 40 không quá tỉ lệ phần trăm không áp dụng (Ít nhất) của danh sách',
        { notApplicable: 'chưa tìm thấy' },
      ),
    )
  })
})

test('working days are counted by the calendar of the pack, and a year it does not know is asked for', () => {
  const condition: Condition = {
    workingDays: {
      from: { value: '2022-12-31' },
      to: { measure: 'unit.congressDate' },
      atMost: { value: 3 },
    },
  }
  const text = (day: string) =>
    `Số ngày làm việc sau 2022-12-31 đến ${day} (Ngày đại hội của đơn vị) không quá 3`
  const on = (day: string) => judged(condition, { 'unit.congressDate': day })
  // 1/1 is a Sunday, 2/1 a day off.
  expect([on('2023-01-05'), on('2023-01-06'), on('2024-01-01'), judged(condition)]).toEqual([
    leaf('true', text('5/1/2023'), { gap: 0 }),
    leaf('false', text('6/1/2023'), { gap: 1 }),
    leaf('unknown', text('1/1/2024'), { missing: ['calendar.2024'] }),
    leaf('unknown', text('chưa rõ'), { missing: ['unit.congressDate'] }),
  ])
})

describe('conditions together', () => {
  const seats = (is: 'at-most' | 'at-least', value: number): Condition => ({
    compare: { left: SEATS, is, right: { value } },
  })
  const members: Condition = {
    compare: { left: { measure: 'unit.members' }, is: 'above', right: { value: 0 } },
  }
  const consent: Condition = { isOneOf: { measure: 'unit.formConsent', values: [true] } }

  test('carry the gap and what is missing of those that decide', () => {
    const facts = { 'unit.committeeSeats': 9 }
    const found = judged({ allOf: [seats('at-least', 1), seats('at-most', 5)] }, facts)
    expect(found).toEqual({
      truth: 'false',
      missing: [],
      notApplicable: null,
      gap: 4,
      absent: [],
      explanation: {
        text: 'Mọi điều sau',
        outcome: 'false',
        children: [
          judged(seats('at-least', 1), facts).explanation,
          judged(seats('at-most', 5), facts).explanation,
        ],
      },
    })
    const open = judged({ anyOf: [members, seats('at-most', 5), consent] }, facts)
    expect([open.truth, open.missing, open.gap, open.explanation.text]).toEqual([
      'unknown',
      ['unit.members', 'unit.formConsent'],
      null,
      'Ít nhất một điều sau',
    ])
  })

  test('of one way out the first thing missing is asked for, of two that must hold both', () => {
    const way: Condition = { allOf: [members, consent] }
    expect(
      judged({ anyOf: [seats('at-most', 5), way] }, { 'unit.committeeSeats': 9 }).missing,
    ).toEqual(['unit.members'])
    expect(judged(way).missing).toEqual(['unit.members', 'unit.formConsent'])
  })

  test('have no meaning only where nothing that is missing could decide them', () => {
    const facts = { 'unit.committeeSeats': notApplicable('không bầu') }
    const both = judged({ allOf: [seats('at-most', 5), members] }, facts)
    expect([both.missing, both.notApplicable, both.explanation.outcome]).toEqual([
      ['unit.members'],
      null,
      'unknown',
    ])
    const alone = judged({ allOf: [seats('at-most', 5)] }, facts)
    expect([alone.missing, alone.notApplicable, alone.explanation.outcome]).toEqual([
      [],
      'không bầu',
      'not-applicable',
    ])
    expect(judged({ not: { allOf: [seats('at-most', 5)] } }, facts)).toEqual({
      ...alone,
      explanation: {
        text: 'Không có điều sau',
        outcome: 'not-applicable',
        children: [alone.explanation],
      },
    })
  })

  test('name the absent topics of all that decide', () => {
    const covers = (...value: string[]): Condition => ({
      covers: { measure: 'agenda.topics', required: { value } },
    })
    const found = judged(
      { allOf: [covers('awards'), covers('break'), covers('other', 'speeches')] },
      { 'agenda.topics': ['break'] },
    )
    expect([found.absent, found.gap]).toEqual([['awards', 'other', 'speeches'], 1])
    expect(
      judged({ not: covers('awards') }, { 'agenda.topics': ['break'] }).explanation,
    ).toMatchObject({ text: 'Không có điều sau', outcome: 'true' })
  })
})

describe('a citation', () => {
  test('names symbol, day and clause; the plan of the superior has neither symbol nor day', () => {
    const [form] = PACK.rules.filter(({ id }) => id === 'congress.form')
    expect(form?.citations.map((citation) => describeCitation(PACK, citation))).toEqual([
      'Kế hoạch của cấp trên, phần II',
      'Điều lệ, Điều 9',
    ])
  })

  test('of a limit stands beside its value; what has none is not shown', () => {
    const at = (asOf: string) => parameterFor(PACK, 'seats.max', { context: {}, asOf })
    expect([at('2019-12-31'), at('2020-01-01'), at('2022-01-01')]).toEqual([
      null,
      {
        value: 15,
        label: 'Nhiều nhất',
        unit: 'người',
        source: 'HD 1 ngày 01/01/2020, mục 1',
        confidence: 'A',
        setBy: 'p1',
      },
      {
        value: 17,
        label: 'Nhiều nhất',
        unit: 'người',
        source: 'HD 1 ngày 01/01/2020, mục 2',
        confidence: 'B',
        setBy: 'p1',
      },
    ])
    const none = (id: string) => parameterFor(PACK, id, { context: {}, asOf: '2023-01-01' })
    expect([none('months.min'), none('not.there')]).toEqual([null, null])
  })

  test('is as good as the weakest one it rests on', () => {
    expect([
      weakestConfidence(['A', 'B']),
      weakestConfidence(['B', 'C', 'A']),
      weakestConfidence(['A']),
      weakestConfidence([]),
    ]).toEqual(['B', 'C', 'A', 'C'])
  })
})

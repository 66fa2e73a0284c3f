import { describe, expect, test } from 'vitest'
import { countFindings, sortFindings } from '#core/checks/finding-order.ts'
import type { Finding } from '#core/checks/finding.ts'
import { formatExplanation } from '#core/checks/format-explanation.ts'
import { runChecks } from '#core/checks/run-checks.ts'
import type { Pack } from '#core/regulation/pack-shape.ts'
import { aDossier } from '#test/core/dossier/a-dossier.ts'
import { aPack } from './a-pack.ts'

const DAY = '2023-01-01'

function findingOf(ruleId: string, dossier: ReturnType<typeof aDossier>, pack: Pack = aPack()) {
  const found = runChecks(pack, dossier.build(), DAY).findings.find((one) => one.ruleId === ruleId)
  if (found === undefined) throw new Error(`no finding of ${ruleId}`)
  return found
}

const unit = (facts: object) => aDossier().withUnit({ name: 'CĐCS Chè', ...facts })
const CITED = {
  documentId: 'hd',
  symbol: 'HD 1',
  documentTitle: 'Hướng dẫn',
  documentDate: '2020-01-01',
  clause: 'mục 2',
  says: null,
  confidence: 'B',
  verifiedBy: 'Phòng Tổ chức',
}
const LIMIT = { label: 'Nhiều nhất', value: '17 người', source: 'HD 1 ngày 01/01/2020, mục 2' }
const AGAINST = '17 (Nhiều nhất, HD 1 ngày 01/01/2020, mục 2)'

describe('a finding', () => {
  const common = {
    key: 'unit.seats.max@unit:u1',
    ruleId: 'unit.seats.max',
    ruleTitle: 'Không quá mức',
    subject: { kind: 'unit', id: 'u1', label: 'CĐCS Chè' },
    severity: 'must-fix',
    source: 'HD 1 ngày 01/01/2020, mục 2',
    citations: [CITED],
    confidence: 'B',
    remedy: null,
    place: { step: 'plan', field: 'unit.committeeSeats', rowId: 'u1' },
  }
  const tree = (outcome: string, text: string) => ({
    text: 'Không quá mức',
    outcome,
    children: [{ text: 'Yêu cầu', outcome, children: [{ text, outcome, children: [] }] }],
  })

  test('that is met says so with the working', () => {
    expect(findingOf('unit.seats.max', unit({ committeeSeats: 17 }))).toEqual({
      ...common,
      status: 'met',
      sentence: 'Đạt',
      blocking: false,
      missing: [],
      working: [LIMIT, { label: 'So', value: 'trong mức', source: null }],
      explanation: tree('true', `Số ủy viên ban chấp hành được bầu 17 không quá ${AGAINST}`),
    })
  })

  test('that is not met blocks, and says by how much', () => {
    expect(findingOf('unit.seats.max', unit({ committeeSeats: 18 }))).toEqual({
      ...common,
      status: 'not-met',
      sentence: 'Thừa 1',
      blocking: true,
      missing: [],
      working: [LIMIT, { label: 'So', value: 'thừa', source: null }],
      explanation: tree('false', `Số ủy viên ban chấp hành được bầu 18 không quá ${AGAINST}`),
    })
  })

  test('that cannot be told leads to the field, and names the fact without the unit', () => {
    expect(findingOf('unit.seats.max', unit({}))).toEqual({
      ...common,
      status: 'cannot-tell',
      sentence: 'Cần số ủy viên ban chấp hành được bầu',
      blocking: false,
      missing: [
        {
          path: 'unit.committeeSeats@u1',
          label: 'số ủy viên ban chấp hành được bầu của CĐCS Chè',
          place: { step: 'plan', field: 'unit.committeeSeats', rowId: 'u1' },
        },
      ],
      working: [
        LIMIT,
        {
          label: 'So',
          value: 'chưa kết luận được, cần số ủy viên ban chấp hành được bầu',
          source: null,
        },
      ],
      explanation: tree(
        'unknown',
        `Số ủy viên ban chấp hành được bầu chưa rõ không quá ${AGAINST}`,
      ),
    })
  })

  test('of a limit nobody has found does not apply, and says why', () => {
    const pack = aPack('right: { parameter: seats.max } }', 'right: { parameter: months.min } }')
    expect(findingOf('unit.seats.max', unit({ committeeSeats: 18 }), pack)).toEqual({
      ...common,
      source: '',
      citations: [],
      confidence: 'C',
      severity: 'should-review',
      status: 'not-applicable',
      sentence: 'CĐCS Chè: không áp dụng, chưa tìm thấy',
      blocking: false,
      missing: [],
      working: [],
      explanation: {
        text: 'Không quá mức',
        outcome: 'not-applicable',
        children: [
          {
            text: 'Yêu cầu',
            outcome: 'not-applicable',
            children: [
              {
                text: 'Số ủy viên ban chấp hành được bầu 18 không quá không áp dụng (Ít nhất)',
                outcome: 'not-applicable',
                children: [],
              },
            ],
          },
        ],
      },
    })
  })

  test('of the congress leads to no row, cites the plan of the dossier, and proposes a remedy', () => {
    const dossier = aDossier().withCongress({ form: 'plenary' })
    const plan = { documentNumber: '9-KH', documentDate: '2022-12-31', issuer: 'Huyện ủy' }
    const { place, source, remedy, citations, working } = findingOf(
      'congress.form',
      dossier.withPlan(plan),
    )
    expect({ place, source, remedy, working, plan: citations[0] }).toEqual({
      place: { step: 'dossier', field: 'congress.form', rowId: null },
      source: 'Kế hoạch 9-KH ngày 31/12/2022, phần II; Điều lệ, Điều 9',
      remedy: 'Đổi hình thức.',
      working: [
        { label: 'Hình thức đại hội', value: expect.any(String) as string, source: 'hồ sơ' },
        { label: 'Hình thức', value: 'sai', source: null },
      ],
      plan: {
        documentId: 'superior-plan',
        symbol: 'Kế hoạch 9-KH',
        documentTitle: 'Huyện ủy',
        documentDate: '2022-12-31',
        clause: 'phần II',
        says: null,
        confidence: 'A',
        verifiedBy: null,
      },
    })
    const unnamed = findingOf('congress.form', dossier)
    expect([unnamed.source, unnamed.citations[0]?.documentTitle]).toEqual([
      'Kế hoạch của cấp trên, phần II; Điều lệ, Điều 9',
      'Kế hoạch của cấp trên',
    ])
    expect(
      findingOf('congress.form', aDossier().withCongress({ form: 'delegate' })).remedy,
    ).toBeNull()
  })

  test.each([
    [19, 0],
    [20, 0],
    [21, 1],
    [25, 5],
  ])('with %d missing facts names twenty and counts the other %d', (count, more) => {
    const pack = aPack(
      'isOneOf: { measure: congress.form, values: [delegate] }',
      'compare: { left: { measure: delegates.female }, is: at-most, right: { value: 900 } }',
    ).rules.map((rule) => ({ ...rule, examples: [] }))
    const dossier = Array.from({ length: count }).reduce<ReturnType<typeof aDossier>>(
      (so) => so.withDelegate('elected', { gender: null }),
      aDossier(),
    )
    const { missing } = findingOf('congress.form', dossier, { ...aPack(), rules: pack })
    expect(missing.map(({ label }) => label)).toEqual([
      ...Array.from({ length: Math.min(count, 20) }, (_, at) => `giới tính của Người ${at + 1}`),
      ...(more > 0 ? [`${more} chỗ nữa`] : []),
    ])
    expect(missing[20]?.place ?? null).toEqual(
      more > 0 ? { step: 'delegates', field: 'delegate.gender', rowId: null } : null,
    )
  })
})

describe('the explanation on the terminal', () => {
  const finding = findingOf('unit.seats.max', unit({ committeeSeats: 18 }))

  test('of a finding with a clause nobody has quoted', () => {
    expect(formatExplanation(finding)).toBe(
      `Thừa 1
Không đạt. Phải sửa trước khi in bản chính thức.

Cách tính
  Nhiều nhất: 17 người (HD 1 ngày 01/01/2020, mục 2)
  So: thừa

Xét từng điều kiện
  [sai] Không quá mức
    [sai] Yêu cầu
      [sai] Số ủy viên ban chấp hành được bầu 18 không quá ${AGAINST}

Quy định
  HD 1 ngày 01/01/2020, mục 2
  Tin cậy B: theo văn bản dẫn lại, chưa đối chiếu bản gốc.`,
    )
  })

  test('of one to review, with a document without a day, its words and a remedy', () => {
    const [cited] = finding.citations
    if (cited === undefined) throw new Error('the finding cites HD 1')
    const text = formatExplanation({
      ...finding,
      severity: 'should-review',
      remedy: 'Bớt một người.',
      citations: [{ ...cited, documentDate: null, says: 'Không quá 17.', confidence: 'A' }],
      working: [],
    })
    expect(text.split('\n').slice(1)).toEqual([
      'Không đạt. Nên xem.',
      '',
      'Xét từng điều kiện',
      '  [sai] Không quá mức',
      '    [sai] Yêu cầu',
      `      [sai] Số ủy viên ban chấp hành được bầu 18 không quá ${AGAINST}`,
      '',
      'Quy định',
      '  HD 1, mục 2',
      '  Không quá 17.',
      '  Tin cậy A: đã đọc nguyên văn điều này.',
      '',
      'Có thể làm',
      '  Bớt một người.',
    ])
  })

  test('of one that is met, open or not applicable has no word of severity', () => {
    const second = (status: Finding['status']) =>
      formatExplanation({ ...finding, status }).split('\n')[1]
    expect((['met', 'cannot-tell', 'not-applicable'] as const).map(second)).toEqual([
      'Đạt.',
      'Chưa kết luận được.',
      'Không áp dụng.',
    ])
  })
})

test('findings stand in order of what must be done, and are counted by it', () => {
  const base = findingOf('unit.seats.max', unit({}))
  const a = (key: string, status: Finding['status'], severity: Finding['severity']) => ({
    ...base,
    key,
    status,
    severity,
  })
  const findings = [
    a('1', 'not-applicable', 'must-fix'),
    a('2', 'met', 'should-review'),
    a('3', 'cannot-tell', 'should-review'),
    a('4', 'not-met', 'should-review'),
    a('5', 'cannot-tell', 'must-fix'),
    a('6', 'not-met', 'must-fix'),
    a('7', 'met', 'must-fix'),
    a('8', 'not-met', 'must-fix'),
  ]
  expect(sortFindings(findings).map(({ key }) => key)).toEqual([
    ...['6', '8', '4', '3', '5', '2', '7', '1'],
  ])
  expect(countFindings(findings)).toEqual({
    mustFix: 2,
    shouldReview: 1,
    cannotTell: 2,
    met: 2,
    notApplicable: 1,
    total: 8,
  })
})

test('an identity of sums must be fixed whatever it rests on, any other rule of confidence C is reviewed', () => {
  const severityOf = (more: string) => {
    const pack = aPack(
      'severity: should-review\n    citations',
      `severity: must-fix\n${more}    citations`,
    )
    return findingOf('congress.form', aDossier(), pack).severity
  }
  expect([severityOf(''), severityOf('    identity: true\n')]).toEqual([
    'should-review',
    'must-fix',
  ])
})

test('a figure of a row is told with the number of the row, where it has one', () => {
  const pack = aPack(
    'working: [{ parameter: seats.max }]',
    'working: [{ measure: unit.committeeSeats }]',
  )
  const sourceOf = (number: number | null) =>
    findingOf('unit.seats.max', unit({ committeeSeats: 15, number }), pack).working[0]
  const line = { label: 'Số ủy viên ban chấp hành được bầu', value: '15 người' }
  expect([sourceOf(7), sourceOf(null)]).toEqual([
    { ...line, source: 'biểu phân bổ, STT 7' },
    { ...line, source: 'kế hoạch' },
  ])
})

describe('the number of findings', () => {
  const PERSON_RULE = `rules:
  - id: person.missed
    title: Vắng họp
    subject: person
    severity: should-review
    citations: [{ document: hd, clause: mục 3, says: null, confidence: A, verifiedBy: null }]
    requires:
      compare: { left: { measure: person.meetingsMissed }, is: at-most, right: { value: 2 } }
    sentences: { met: đạt, notMet: thừa, cannotTell: 'cần {missing}', notApplicable: không }
    remedy: null
    place: { step: personnel, field: candidate.meetingsMissed }
    working: [{ measure: person.meetingsMissed }]
    verdict: { label: So, met: trong mức, notMet: thừa }
    examples:
      - { title: g, given: { person.meetingsMissed: 2 }, expect: met }
      - { title: h, given: { person.meetingsMissed: 3 }, expect: not-met }
      - { title: i, given: {}, expect: cannot-tell }
`

  test('is counted a second way: who is not on the list is no subject', () => {
    const dossier = aDossier()
      .withCandidate({}, { fullName: 'Lò Thị Hoa' })
      .withCandidate({ onList: false }, { fullName: 'Giàng A Sử' })
      .build()
    const pack = aPack('rules:\n', PERSON_RULE)
    const found = runChecks(pack, dossier, DAY).findings
    expect(found.filter(({ subject }) => subject.kind === 'person').map(({ key }) => key)).toEqual([
      'person.missed@person:c1',
    ])
  })

  test('that is not the number of rules and subjects is a bug, never a report', () => {
    const pack = aPack()
    const twice = { ...pack, rules: [...pack.rules, ...pack.rules.slice(0, 1)] }
    expect(() => runChecks(twice, aDossier().build(), DAY)).toThrow(
      'Program error: 2 pairs of rule and subject gave 2 findings, 1 of them distinct',
    )
  })
})

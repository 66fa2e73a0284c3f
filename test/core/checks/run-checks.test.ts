import { describe, expect, test } from 'vitest'
import { checkReport } from '#core/checks/finding.ts'
import { formatExplanation } from '#core/checks/format-explanation.ts'
import { paperLimits } from '#core/checks/paper-limits.ts'
import { checkDate, runChecks } from '#core/checks/run-checks.ts'
import { contextOf, scopeFor } from '#core/checks/scope-for.ts'
import { congressSubject, countDossier, unitSubject } from '#core/dossier/subjects.ts'
import { parameterFor } from '#core/regulation/citation.ts'
import { aDossier, tamDuong } from '#test/core/dossier/a-dossier.ts'
import { bundledPack, packTexts, parseOrThrow } from '#test/regulations/bundled-packs.ts'

const PACK = bundledPack()
const DAY = '2023-07-13'
const sample = tamDuong().build()
const report = runChecks(PACK, sample, DAY)

function findingOf(key: string, of = report) {
  const found = of.findings.find((one) => one.key === key)
  if (found === undefined) throw new Error(`no finding ${key}`)
  return found
}

describe('the sample plan of 62 units', () => {
  test('breaks exactly the two planted rules, each with unit, document and clause', () => {
    const broken = report.findings.filter(
      ({ status, subject }) => status === 'not-met' && subject.kind === 'unit',
    )
    expect(
      broken.map(({ sentence, source, severity, blocking }) => ({
        sentence,
        source,
        severity,
        blocking,
      })),
    ).toEqual([
      {
        sentence: 'CĐCS Công ty Cổ phần Chè Sương Núi: 17 ủy viên ban chấp hành, mức tối đa 15',
        source: 'HD 03/HD-TLĐ ngày 20/02/2020, mục 9.1',
        severity: 'must-fix',
        blocking: true,
      },
      {
        sentence:
          'CĐCS Công ty TNHH May Hoàng Liên Tam Đường: 165 đại biểu dự đại hội, mức tối đa 150',
        source: 'HD 03/HD-TLĐ ngày 20/02/2020, mục 6.5',
        severity: 'must-fix',
        blocking: true,
      },
    ])
  })

  test('leaves nothing open but what the missing agenda decides', () => {
    const open = report.findings.filter(({ status }) => status === 'cannot-tell')
    expect(new Set(open.flatMap(({ missing }) => missing.map(({ label }) => label)))).toEqual(
      new Set(['chương trình đại hội', 'danh sách nhân sự']),
    )
    expect(report.counts.mustFix).toBe(2)
    expect(report.counts.shouldReview).toBe(0)
  })

  test('shows how the committee of 17 was judged, line by line', () => {
    const finding = findingOf('unit.committee.seats-max@unit:u56')
    expect(finding.working).toEqual([
      { label: 'Số đoàn viên', value: '420 đoàn viên', source: 'biểu phân bổ, STT 56' },
      {
        label: 'Số ủy viên ban chấp hành nhiều nhất',
        value: '15 người',
        source: 'HD 03/HD-TLĐ ngày 20/02/2020, mục 9.1',
      },
      {
        label: 'Số ủy viên ban chấp hành được bầu',
        value: '17 người',
        source: 'biểu phân bổ, STT 56',
      },
      { label: 'So với mức tối đa', value: 'thừa 2', source: null },
    ])
    expect(finding.place).toEqual({ step: 'plan', field: 'unit.committeeSeats', rowId: 'u56' })
    expect(formatExplanation(finding)).toMatchInlineSnapshot(`
      "CĐCS Công ty Cổ phần Chè Sương Núi: 17 ủy viên ban chấp hành, mức tối đa 15
      Không đạt. Phải sửa trước khi in bản chính thức.

      Cách tính
        Số đoàn viên: 420 đoàn viên (biểu phân bổ, STT 56)
        Số ủy viên ban chấp hành nhiều nhất: 15 người (HD 03/HD-TLĐ ngày 20/02/2020, mục 9.1)
        Số ủy viên ban chấp hành được bầu: 17 người (biểu phân bổ, STT 56)
        So với mức tối đa: thừa 2

      Xét từng điều kiện
        [sai] Số ủy viên ban chấp hành của đơn vị không quá mức
          [đúng] Áp dụng khi
            [đúng] Mọi điều sau
              [đúng] Có mức: Số ủy viên ban chấp hành nhiều nhất 15
              [đúng] Ít nhất một điều sau
                [sai] Không có điều sau
                  [đúng] Cấp của đơn vị là Công đoàn cơ sở (đang là Công đoàn cơ sở)
                [đúng] Số đoàn viên 420 không dưới 10 (Có ban chấp hành khi có từ, HD 03/HD-TLĐ ngày 20/02/2020, mục 9.1)
          [sai] Yêu cầu
            [sai] Ít nhất một điều sau
              [sai] Số ủy viên ban chấp hành được bầu 17 không quá 15 (Số ủy viên ban chấp hành nhiều nhất, HD 03/HD-TLĐ ngày 20/02/2020, mục 9.1)
              [sai] Mọi điều sau
                [sai] Số ủy viên ban chấp hành được bầu 17 không quá tỉ lệ phần trăm 110 (Khi được cho tăng, nhiều nhất so với mức, HD 03/HD-TLĐ ngày 20/02/2020, mục 9.1) của 15 (Số ủy viên ban chấp hành nhiều nhất, HD 03/HD-TLĐ ngày 20/02/2020, mục 9.1)
                [chưa rõ] Công đoàn cấp trên đồng ý cho tăng là có (đang là chưa rõ)

      Quy định
        HD 03/HD-TLĐ ngày 20/02/2020, mục 9.1
        Công đoàn cơ sở không quá 15 ủy viên, có từ 3.000 đoàn viên trở lên không quá 19; công đoàn cơ sở thành viên không quá 15, công đoàn bộ phận không quá 7; cấp trên trực tiếp cơ sở không quá 27; tổng công ty trực thuộc Tổng Liên đoàn không quá 35; tỉnh, ngành trung ương không quá 35, có từ 100.000 đoàn viên trở lên không quá 49; Hà Nội, Thành phố Hồ Chí Minh không quá 55.
        Tin cậy A: đã đọc nguyên văn điều này.
        HD 03/HD-TLĐ ngày 20/02/2020, mục 9.1
        Cần tăng thì công đoàn cấp trên đồng ý, tăng không quá 10%. Đoạn này đọc ở bản trích bị cắt; hướng dẫn trước và sau nó đều ghi 10%.
        Tin cậy B: theo văn bản dẫn lại, chưa đối chiếu bản gốc.
        HD 03/HD-TLĐ ngày 20/02/2020, mục 9.1
        Công đoàn cơ sở dưới 10 đoàn viên chỉ bầu chủ tịch.
        Tin cậy A: đã đọc nguyên văn điều này.

      Có thể làm
        Rút còn nhiều nhất 15 ủy viên ở biểu phân bổ, hoặc sửa số đoàn viên nếu ghi nhầm."
    `)
  })

  test('cites the plan of the dossier for its own deadlines', () => {
    expect(findingOf('unit.deadline.pilot@unit:u12')).toMatchObject({
      status: 'met',
      sentence: 'CĐCS Trung tâm GDNN - GDTX: đại hội 10/2/2023, kế hoạch ghi trước 15/2/2023',
      source: 'Kế hoạch 119-KH/HU ngày 19/04/2022, thời hạn đại hội điểm',
    })
  })

  test('is a report the contract accepts', () => {
    expect(checkReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)
  })
})

describe('the findings', () => {
  test('are one per rule and subject in force', () => {
    const perKind = (kind: string) => PACK.rules.filter(({ subject }) => subject === kind).length
    const expected = perKind('congress') + 62 * perKind('unit') + perKind('agenda')
    expect(report.findings).toHaveLength(expected)
    expect(new Set(report.findings.map(({ key }) => key)).size).toBe(expected)
    const { total, ...parts } = report.counts
    expect(Object.values(parts).reduce((so, part) => so + part)).toBe(total)
  })

  test('are only those of the rules in force on the day', () => {
    const ids = (day: string) => new Set(runChecks(PACK, sample, day).findings.map((f) => f.ruleId))
    expect(ids('2022-03-02').has('unit.deadline.national')).toBe(false)
    expect(ids('2022-03-03').has('unit.deadline.national')).toBe(true)
    // The sample has no session and no list of candidates yet, so the rules about those have no subject.
    const without = PACK.rules.filter(
      ({ subject }) => subject === 'session' || subject === 'person',
    )
    expect(ids(DAY).size).toBe(PACK.rules.length - without.length)
    expect(ids('2024-12-26').has('unit.deadline.national')).toBe(false)
    expect(ids('2024-12-27').size).toBe(0)
  })

  test('stand in the same order on every run, what must be fixed first', () => {
    expect(runChecks(PACK, sample, DAY)).toEqual(report)
    expect(report.findings.slice(0, 2).map(({ status }) => status)).toEqual(['not-met', 'not-met'])
  })

  test('of an empty dossier are never met', () => {
    const { counts } = runChecks(PACK, aDossier().build(), DAY)
    expect(counts).toMatchObject({ met: 0, mustFix: 0, shouldReview: 0 })
    expect(counts.cannotTell).toBeGreaterThan(0)
  })

  test('of confidence C only warn, identities of sums always block', () => {
    const wrong = tamDuong().withPlan({ delegatesAppointed: 40 }).build()
    const found = runChecks(PACK, wrong, DAY)
    expect(findingOf('congress.delegates.appointed-share@congress:d1', found)).toMatchObject({
      status: 'not-met',
      severity: 'should-review',
      blocking: false,
      confidence: 'C',
    })
    expect(findingOf('congress.delegates.kinds-sum@congress:d1', found)).toMatchObject({
      status: 'not-met',
      severity: 'must-fix',
      blocking: true,
    })
  })

  test('name a missing fact with its row', () => {
    const dossier = tamDuong().withUnit({ name: 'CĐCS mới', members: 30 }).build()
    const finding = findingOf('unit.committee.seats-max@unit:u63', runChecks(PACK, dossier, DAY))
    expect(finding).toMatchObject({
      status: 'cannot-tell',
      sentence: 'CĐCS mới: chưa kết luận được số ủy viên, cần số ủy viên ban chấp hành được bầu',
      missing: [
        {
          path: 'unit.committeeSeats@u63',
          label: 'số ủy viên ban chấp hành được bầu của CĐCS mới',
          place: { step: 'plan', field: 'unit.committeeSeats', rowId: 'u63' },
        },
      ],
    })
  })
})

describe('an agenda', () => {
  const withAgenda = tamDuong()
    .withSession('Phiên thứ nhất', [
      ['flag-opening', 10],
      ['resolution', 200],
      { topic: 'elect-committee', minutes: 36, voteMode: 'hand' },
    ])
    .build()
  const found = runChecks(PACK, withAgenda, DAY)

  test('is judged by topics, order, vote and length', () => {
    expect(
      found.findings
        .filter(({ subject, status }) => subject.kind !== 'unit' && status === 'not-met')
        .map(({ sentence, severity, confidence }) => ({ sentence, severity, confidence })),
    ).toEqual([
      {
        sentence: 'Bầu ban chấp hành ghi biểu quyết giơ tay, phải bỏ phiếu kín',
        severity: 'must-fix',
        confidence: 'A',
      },
      {
        sentence: 'Chương trình còn thiếu: Báo cáo tổng hợp góp ý văn kiện, Điều lệ',
        severity: 'should-review',
        confidence: 'B',
      },
      {
        sentence: 'Chương trình còn thiếu: Bầu đại biểu dự đại hội cấp trên',
        severity: 'should-review',
        confidence: 'A',
      },
      {
        sentence: 'Đặt quá sớm trong chương trình: Thông qua nghị quyết',
        severity: 'should-review',
        confidence: 'B',
      },
      {
        sentence:
          'Chương trình còn thiếu 13 việc: Tuyên bố lý do, giới thiệu đại biểu; Bầu đoàn chủ tịch; Bầu đoàn thư ký và 10 việc nữa',
        severity: 'should-review',
        confidence: 'B',
      },
      {
        sentence: 'Phiên thứ nhất quá 6 phút: 246 trên 240 phút',
        severity: 'should-review',
        confidence: 'C',
      },
    ])
  })
})

describe('a limit', () => {
  test('changed in YAML changes a finding without touching TypeScript', () => {
    const edited = packTexts('2023-2028').map((file) =>
      file.path.endsWith('committee.yaml')
        ? { ...file, text: file.text.replace('value: 15\n', 'value: 17\n') }
        : file,
    )
    const changed = runChecks(parseOrThrow(edited), sample, DAY)
    const key = 'unit.committee.seats-max@unit:u56'
    expect(findingOf(key).status).toBe('not-met')
    expect(findingOf(key, changed)).toMatchObject({
      status: 'met',
      sentence: 'CĐCS Công ty Cổ phần Chè Sương Núi: 17 ủy viên, mức tối đa 17',
    })
  })

  test('of confidence A lowered to C in YAML warns and no longer blocks', () => {
    const edited = packTexts('2023-2028').map((file) =>
      file.path.endsWith('committee.yaml')
        ? { ...file, text: file.text.replaceAll('confidence: A', 'confidence: C') }
        : file,
    )
    const changed = runChecks(parseOrThrow(edited), sample, DAY)
    expect(findingOf('unit.committee.seats-max@unit:u56', changed)).toMatchObject({
      status: 'not-met',
      severity: 'should-review',
      blocking: false,
    })
  })

  test('is given for a field with its source', () => {
    const figures = countDossier(sample)
    const congress = contextOf(congressSubject(figures))
    expect(parameterFor(PACK, 'committee.seats-max', { context: congress, asOf: DAY })).toEqual({
      value: 27,
      label: 'Số ủy viên ban chấp hành nhiều nhất',
      unit: 'người',
      source: 'HD 03/HD-TLĐ ngày 20/02/2020, mục 9.1',
      confidence: 'A',
      setBy: '2023-2028',
    })
    const unit = sample.units[55]
    if (unit === undefined) throw new Error('the sample has 62 units')
    const { context } = scopeFor(
      PACK,
      unitSubject(unit, countDossier(sample, PACK.header.unitLevels)),
      DAY,
    )
    expect(parameterFor(PACK, 'committee.seats-max', { context, asOf: DAY })?.value).toBe(15)
    expect(parameterFor(PACK, 'committee.seats-max', { context, asOf: '2019-01-01' })).toBeNull()
    expect(parameterFor(PACK, 'no.such', { context, asOf: DAY })).toBeNull()
    expect(paperLimits(PACK, sample, DAY).quorumPercent).toBe(150)
    expect(paperLimits(PACK, sample, '1999-01-01').quorumPercent).toBeNull()
  })
})

test('the day of judgement is the first day of the congress, else today inside the time of the pack', () => {
  expect(checkDate(PACK, sample, '2026-01-01')).toBe('2023-07-13')
  const undated = aDossier().build()
  expect(checkDate(PACK, undated, '2023-01-01')).toBe('2023-01-01')
  expect(checkDate(PACK, undated, '2026-01-01')).toBe('2024-12-26')
  expect(checkDate(PACK, undated, '2019-01-01')).toBe('2020-02-20')
})

test('a congress without a date is judged on the last day its plan names, by the rules of that campaign', () => {
  const undated = tamDuong().withCongress({ startDate: null, endDate: null }).build()
  const day = checkDate(PACK, undated, '2026-01-01')
  expect(day).toBe('2023-07-31')
  expect(findingOf('unit.deadline.national@unit:u12', runChecks(PACK, undated, day)).status).toBe(
    'met',
  )
})

describe('the campaign of KH 179/KH-TLĐ', () => {
  const first = aDossier().withCongress({
    level: 'grassroots',
    startDate: '2024-06-10',
    endDate: '2024-06-10',
  })

  test('binds no congress from the day Congress XIII closed', () => {
    const citing = (day: string) =>
      runChecks(PACK, first.build(), day).findings.filter(({ citations }) =>
        citations.some(({ documentId }) => documentId === 'kh-179'),
      )
    expect(citing('2023-12-02').length).toBeGreaterThan(0)
    expect(citing('2023-12-03')).toEqual([])
    expect(runChecks(PACK, first.build(), '2024-06-10').counts.mustFix).toBe(0)
  })
})

describe('a unit whose level the pack does not settle', () => {
  const dossier = aDossier()
    .withCongress({ level: 'corporation' })
    .withUnit({ name: 'CĐ Mỏ', members: 420, committeeSeats: 17, form: 'plenary' })
    .build()
  const found = runChecks(PACK, dossier, DAY)

  test('is open in every rule that asks for its level, never passed over', () => {
    expect(findingOf('unit.committee.seats-max@unit:u1', found)).toMatchObject({
      status: 'cannot-tell',
      sentence: 'CĐ Mỏ: chưa kết luận được số ủy viên, cần cấp của đơn vị',
    })
    expect(findingOf('unit.form.membership@unit:u1', found).status).toBe('cannot-tell')
  })
})

test('a delegate without a unit is counted out: the working shows both numbers', () => {
  const { delegates, ...rest } = tamDuong().build()
  const some = delegates.map((one, index) => (index < 6 ? { ...one, unitId: null } : one))
  const found = runChecks(PACK, { ...rest, delegates: some }, DAY)
  const finding = findingOf('congress.list.units@congress:d1', found)
  expect([finding.status, finding.sentence]).toEqual([
    'not-met',
    '111 trên 117 đại biểu đã rõ đơn vị',
  ])
  expect(finding.working.map(({ label, value }) => `${label}: ${value}`)).toEqual([
    'Số đại biểu trong danh sách: 117 đại biểu',
    'Đại biểu đã rõ đơn vị: 111 đại biểu',
    'Người đã rõ đơn vị so với danh sách: còn 6 người chưa rõ đơn vị',
  ])
})

test('the last line of an open finding names what is missing', () => {
  const open = aDossier().withCongress({ form: 'delegate' }).withDelegate('elected').build()
  const finding = findingOf('congress.list.total@congress:d1', runChecks(PACK, open, DAY))
  expect(finding.working.at(-1)).toEqual({
    label: 'Danh sách so với kế hoạch',
    value: 'chưa kết luận được, cần số đại biểu theo kế hoạch',
    source: null,
  })
})

test('the rules that a unit under the threshold meets speak of one reason each', () => {
  const dossier = aDossier()
    .withCongress({ level: 'province' })
    .withUnit({ name: 'LĐLĐ huyện', members: 900, congressDate: '2023-06-01' })
    .build()
  const found = runChecks(PACK, dossier, DAY)
  const sentences = ['unit.deadline.plan', 'unit.deadline.pilot', 'unit.committee.chair-only'].map(
    (id) => findingOf(`${id}@unit:u1`, found).sentence,
  )
  expect(sentences).toEqual([
    'LĐLĐ huyện: hạn này chỉ của đại hội cấp cơ sở không phải đại hội điểm',
    'LĐLĐ huyện: hạn này chỉ của đại hội điểm cấp cơ sở',
    'LĐLĐ huyện: chỉ xét với công đoàn cơ sở rất ít đoàn viên',
  ])
})

test.each([
  ['Liên đoàn Lao động Thành phố Hồ Chí Minh'],
  ['LIÊN ĐOÀN LAO ĐỘNG THÀNH PHỐ HÀ NỘI'],
  ['LĐLĐ thành phố Hà Nội'],
  ['LĐLĐ TP Hà Nội'],
  ['Liên đoàn Lao động TP. Hồ Chí Minh'],
  ['Liên đoàn  Lao động TP.HCM'],
  ['Liên đoàn Lao động thành phố Hà Nội'.normalize('NFD')],
])('%s has the limit of the two cities', (unionName) => {
  const dossier = aDossier()
    .withCongress({ level: 'province', unionName, membersTotal: 600_000, committeeSeats: 55 })
    .build()
  const key = 'congress.committee.seats-max@congress:d1'
  expect(findingOf(key, runChecks(PACK, dossier, DAY))).toMatchObject({
    status: 'met',
    sentence: 'Ban chấp hành 55 ủy viên, mức tối đa 55',
  })
})

import { describe, expect, test } from 'vitest'
import { describePaperChange } from '#core/papers/describe-paper-change.ts'
import type { PaperMemory } from '#core/papers/describe-paper-change.ts'
import { NO_DEFINITIONS } from '#core/papers/fact-definition.ts'
import { fieldsBehind, labelOfFact } from '#core/papers/fact-tree-labels.ts'
import { findingReasons, missingReasons } from '#core/papers/final-reasons.ts'
import { linesOfModel } from '#core/papers/model-lines.ts'
import { paperFacts } from '#core/papers/paper-facts.ts'
import { paperFileName } from '#core/papers/paper-file-name.ts'
import { registeredFacts, registeredTemplate, stampPaper } from '#core/papers/paper-stamp.ts'
import { planPaper } from '#core/papers/plan-paper.ts'
import { KNOWN_DOSSIER } from '#core/papers/rehearsal-dossiers.ts'
import { usedFacts, usedNames } from '#core/papers/used-facts.ts'
import { aFinding } from '../../renderer/a-finding.ts'
import { aTemplate, templateText } from './a-template.ts'

const BODY = `Khai mạc lúc {{ congress.startClock | clock_in_words }}, có {{ delegates.convened }} đại biểu.
{% if congress.isPlenary %}Toàn thể.{% endif %}
{% for unit in units.list %}- {{ unit.name }}
{% endfor %}`

const facts = paperFacts(KNOWN_DOSSIER, '2023-01-02')
const template = { ...aTemplate(templateText('x')), head: 'HN' as const, body: BODY }

describe('what a paper was made from', () => {
  test('is every fact as the paper prints it, and its lists by size and content', () => {
    const used = usedFacts(template, facts)
    expect(used.facts).toMatchObject({
      'congress.startClock': '7 giờ 30',
      'delegates.convened': '1',
      'congress.isPlenary': 'không',
    })
    expect(used.lists['units.list']).toMatchObject({ count: 1 })
    expect(usedNames(template).map(({ name }) => name)).not.toContain('unit.name')
  })
})

const memory = (given: Partial<PaperMemory>): PaperMemory => ({
  facts: {},
  lists: {},
  lines: [],
  templateHash: 'a',
  ...given,
})
const labelOf = (name: string) => labelOfFact(name, NO_DEFINITIONS)
const reason = (before: Partial<PaperMemory>, now: Partial<PaperMemory>) =>
  describePaperChange(memory(before), memory(now), labelOf).reason

describe('why a written paper is out of date', () => {
  test('is told by the fact that changed, and how many more', () => {
    const before = { facts: { 'delegates.convened': '115' } }
    const now = { facts: { 'delegates.convened': '117' } }
    expect(reason(before, now)).toBe('Số đại biểu đổi từ 115 thành 117')
    expect(reason({ facts: {} }, now)).toBe('Số đại biểu nay là 117')
    expect(reason(before, { facts: {} })).toBe('Số đại biểu nay để trống')
    expect(
      reason(
        { facts: { ...before.facts, 'congress.startClock': '8 giờ' } },
        { facts: { ...now.facts, 'congress.startClock': '7 giờ 30' } },
      ),
    ).toBe('Số đại biểu đổi từ 115 thành 117 và 1 số liệu khác')
    const list = (count: number, digest: string) => ({ lists: { 'units.list': { count, digest } } })
    expect(reason(list(2, 'x'), list(3, 'y'))).toBe('Danh sách đơn vị đổi từ 2 dòng thành 3 dòng')
    expect(reason(list(2, 'x'), list(2, 'y'))).toBe('Danh sách đơn vị đã sửa')
  })

  test('else by the words of its template, else by its first line', () => {
    const lines = ['Một', 'Hai']
    expect(reason({ lines }, { lines: ['Một', 'Ba'], templateHash: 'b' })).toBe(
      'Lời văn mẫu đã sửa',
    )
    expect(reason({ lines }, { lines: ['Một', 'Ba'] })).toBe('“Hai” nay là “Ba”')
    expect(reason({ lines }, { lines })).toBe('Cách trình bày đã đổi')
  })
})

describe('a paper on its way out', () => {
  const model = () => planPaper({ ...template, draftLabel: 'DỰ THẢO' }, facts)
  test('bears the number of its draft, and nothing when it is final', () => {
    const label = (number: number | null) => {
      const stamped = stampPaper(model(), number)
      return stamped.format === 'docx' ? stamped.document.draftLabel : null
    }
    expect([label(2), label(null)]).toEqual(['DỰ THẢO (lần 2)', null])
    expect(linesOfModel(stampPaper(model(), 1))).toEqual(linesOfModel(stampPaper(model(), null)))
  })

  test('prints the number and day the office has given it', () => {
    const setting = {
      ...{ id: 's', slug: 'x', choice: null, reason: null },
      ...{ number: '45/KH-LĐLĐ', paperDate: '2023-06-15' },
    }
    const numbered = { ...template, head: 'HA' as const, number: 'Số: …/KH-LĐLĐ' }
    const coded = { ...numbered, code: 'A01' }
    const planned = (given: typeof setting | undefined) =>
      linesOfModel(
        planPaper(registeredTemplate(coded, given), registeredFacts(facts, coded, given)),
      )
    const lines = planned(setting)
    expect(lines).toContain('Số: 45/KH-LĐLĐ')
    expect(lines).toContain('Địa danh, ngày 15 tháng 6 năm 2023')
    expect(registeredTemplate(numbered, undefined)).toBe(numbered)
    expect(planned(undefined).join('\n')).not.toMatch(/ngày \d/)
  })

  test('is named so that a folder sorts as the list does', () => {
    const paper = { code: 'A01', title: 'Kế hoạch tổ chức đại hội', format: 'docx' as const }
    expect(paperFileName(paper)).toBe('A01-ke-hoach-to-chuc-dai-hoi.docx')
    expect(paperFileName({ ...paper, code: null })).toBe('ke-hoach-to-chuc-dai-hoi.docx')
    expect(paperFileName(paper, 'Lò Thị Ánh')).toBe('A01-ke-hoach-to-chuc-dai-hoi-lo-thi-anh.docx')
  })
})

describe('what stands against a final paper', () => {
  test('is every missing fact that a field can hold, not what is filled in by hand', () => {
    const byHand = { fact: 'day.Số phiếu', label: 'Số phiếu' }
    expect(missingReasons([byHand, { fact: 'congress.venue', label: 'Địa điểm' }])).toEqual([
      { kind: 'missing', sentence: 'Còn thiếu: Địa điểm.', fact: 'congress.venue', place: null },
    ])
  })

  test('is a blocking finding about something it prints, and no other', () => {
    const unit = { step: 'plan', field: 'unit.committeeSeats', rowId: null } as const
    const clock = { step: 'dossier', field: 'sessions', rowId: null } as const
    const seats = { step: 'dossier', field: 'congress.committeeSeats', rowId: null } as const
    const count = (finding: Parameters<typeof aFinding>[0]) =>
      findingReasons(
        template,
        [aFinding({ status: 'not-met', blocking: true, ...finding })],
        NO_DEFINITIONS,
      ).length
    expect(fieldsBehind('congress.startClock', NO_DEFINITIONS)).toEqual(['sessions'])
    expect([count({ place: unit }), count({ place: clock })]).toEqual([1, 1])
    expect([count({ place: seats }), count({ place: unit, blocking: false })]).toEqual([0, 0])
  })
})

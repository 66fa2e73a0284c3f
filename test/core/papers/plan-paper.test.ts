import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { PaperModel } from '#core/papers/paper-model.ts'
import { paperFacts } from '#core/papers/paper-facts.ts'
import { planPaper } from '#core/papers/plan-paper.ts'
import { KNOWN_DOSSIER, UNKNOWN_DOSSIER } from '#core/papers/rehearsal-dossiers.ts'
import { aTemplate, sheetText, templateText } from './a-template.ts'
import { paperText, runsText } from './paper-text.ts'

const DAY = '2023-07-13'

function plan(text: string, dossier: Dossier): PaperModel {
  return planPaper(aTemplate(text), paperFacts(dossier, DAY))
}

function bodyOf(body: string, dossier: Dossier = KNOWN_DOSSIER) {
  const model = plan(templateText(body), dossier)
  if (model.format !== 'docx') throw new Error('a Word paper was asked for')
  return model.document
}

/** The words of all paragraphs, a line each. */
function wordsOf(body: string, dossier?: Dossier): string {
  return bodyOf(body, dossier)
    .blocks.map((block) => ('runs' in block ? runsText(block.runs) : block.kind))
    .join('\n')
}

function withVenue(venue: string | null): Dossier {
  return { ...KNOWN_DOSSIER, congress: { ...KNOWN_DOSSIER.congress, venue } }
}

describe('facts in a paper', () => {
  test('a fifth paper is one text: head, title, words and signature without TypeScript', () => {
    const text = `${templateText('Trân trọng kính mời dự {{ congress.kindName | first_capital }}.')}`
    expect(paperText(plan(text, KNOWN_DOSSIER))).toBe(`slug: invitation (docx, P0)
draft: -
issuer: CÔNG ĐOÀN CẤP TRÊN
issuer bold: CÔNG ĐOÀN
date: Địa danh, ngày 13 tháng 7 năm 2023
title type: GIẤY MỜI
Trân trọng kính mời dự Đại hội đại biểu.
`)
  })

  test('an unknown fact is a leader and is listed with its label, once', () => {
    const document = bodyOf('Tại {{ congress.venue }}; tại {{ congress.venue }}.', withVenue(null))
    expect(document.missing).toEqual([{ fact: 'congress.venue', label: 'Địa điểm tổ chức' }])
    expect(document.blocks).toEqual([
      {
        kind: 'paragraph',
        align: 'justify',
        indent: true,
        runs: [
          { kind: 'text', text: 'Tại ' },
          leader('congress.venue', 'Địa điểm tổ chức'),
          { kind: 'text', text: '; tại ' },
          leader('congress.venue', 'Địa điểm tổ chức'),
          { kind: 'text', text: '.' },
        ],
      },
    ])
  })

  test('no filter turns an unknown fact into a value', () => {
    const printed = [
      ['congress.venue | caps', 'Địa điểm tổ chức'],
      ['congress.endDate | date_in_words', 'Ngày bế mạc'],
      ['congress.endDate | weekday', 'Ngày bế mạc'],
      ['congress.ordinal | roman', 'Đại hội lần thứ mấy'],
      ['committee.seats | in_words', 'Số lượng ủy viên Ban Chấp hành khóa mới'],
      ['committee.seats | two_digits', 'Số lượng ủy viên Ban Chấp hành khóa mới'],
    ]
    for (const [output, label] of printed) {
      expect(wordsOf(`{{ ${output} }}`, UNKNOWN_DOSSIER)).toBe(`[number: ${label}]`)
    }
    expect(wordsOf('{{ membership.female | percent_of: membership.total }}', UNKNOWN_DOSSIER)).toBe(
      '[number: Số đoàn viên nữ của đơn vị]',
    )
  })

  test('an empty dossier prints no null, undefined, NaN or zero', () => {
    const names = ['union.name', 'congress.term', 'delegates.convened', 'committee.seats']
    const words = wordsOf(names.map((name) => `{{ ${name} }}`).join('\n\n'), UNKNOWN_DOSSIER)
    expect(words).not.toMatch(/null|undefined|NaN|\b0\b/)
  })

  test('a condition on an unknown fact takes the other branch', () => {
    const body = '{% if congress.theme %}Có{% else %}Chưa có{% endif %} chủ đề.'
    expect(wordsOf(body, UNKNOWN_DOSSIER)).toBe('Chưa có chủ đề.')
    expect(wordsOf(body)).toBe('Có chủ đề.')
  })

  test('values are written as offices write them', () => {
    const dossier: Dossier = {
      ...KNOWN_DOSSIER,
      congress: { ...KNOWN_DOSSIER.congress, ordinal: 11, startDate: '2023-02-05' },
      units: KNOWN_DOSSIER.units.map((unit) => ({ ...unit, members: 3647, membersFemale: 2402 })),
    }
    const body = `{{ congress.startDate | date_in_words }}

{{ congress.startDate | date_in_text }}; {{ congress.startDate | weekday }}

{{ congress.startClock | clock_in_words }}; {{ congress.startClock | clock }}

lần thứ {{ congress.ordinal | roman }}, nhiệm kỳ {{ congress.term }}, trước là {{ congress.previousTerm }}

{{ membership.total }} ({{ membership.total | in_words }}), nữ {{ membership.female | percent_of: membership.total }}%

{{ union.place | caps }}; {{ committee.seats | two_digits }}
`
    expect(wordsOf(body, dossier)).toBe(`ngày 05 tháng 02 năm 2023
5/2/2023; Chủ nhật
7 giờ 30; 7:30
lần thứ XI, nhiệm kỳ 2023~-~2028, trước là 2018~-~2023
3.647 (ba nghìn sáu trăm bốn mươi bảy), nữ 65,86%
ĐỊA DANH; 03`)
  })

  test('percentages have the decimals the office wants, two unless it says otherwise', () => {
    const units = KNOWN_DOSSIER.units.map((unit) => ({ ...unit, members: 117, membersFemale: 66 }))
    const shares = ([null, 1, 2] as const).map((percentDecimals) => {
      const congress = { ...KNOWN_DOSSIER.congress, percentDecimals }
      const body = '{{ membership.female | percent_of: membership.total }}'
      return wordsOf(body, { ...KNOWN_DOSSIER, units, congress })
    })
    expect(shares).toEqual(['56,41', '56,4', '56,41'])
  })

  test('the first congress has no term number before it', () => {
    const dossier = { ...KNOWN_DOSSIER, congress: { ...KNOWN_DOSSIER.congress, ordinal: 1 } }
    const body = '{% if congress.previousOrdinal %}KHÓA{% else %}Chưa có khóa trước{% endif %}.'
    expect(wordsOf(body, dossier)).toBe('Chưa có khóa trước.')
  })
})

describe('names and remarks never act as Markdown', () => {
  test.each(['**Nam**', 'a|b', '_x_', '1. Nam', '# Nam', '- Nam', '<b>Nam</b>', '\\', '[[annex]]'])(
    '%s is printed as it stands',
    (name) => {
      expect(bodyOf('{{ congress.venue }}', withVenue(name)).blocks).toEqual([
        {
          kind: 'paragraph',
          align: 'justify',
          indent: true,
          runs: [{ kind: 'text', text: name }],
        },
      ])
    },
  )

  test('any text comes out as it went in, spaces and control letters apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (name) => {
        const document = bodyOf('A{{ congress.venue }}B', withVenue(name))
        const block = document.blocks[0]
        const words = block && 'runs' in block ? runsText(block.runs) : ''
        const squeeze = (text: string) =>
          text.normalize('NFC').replace(/[\s\u0000-\u001f\u007f-\u009f~]/gu, '')
        expect(squeeze(words)).toBe(squeeze(`A${name}B`))
      }),
    )
  })

  test('Liquid in a name is not run', () => {
    expect(wordsOf('{{ congress.venue }}', withVenue('{{ union.name }}'))).toBe('{{ union.name }}')
  })

  test('a bar in an agenda title does not split its row', () => {
    const dossier: Dossier = {
      ...KNOWN_DOSSIER,
      agenda: KNOWN_DOSSIER.agenda.slice(0, 1).map((item) => ({ ...item, title: 'a | b' })),
    }
    const body = `| TT | Nội dung |
| :--: | -------- |
{% for session in agenda.sessions %}
| == {{ session.title }} |
{% for item in session.items %}
| {{ item.number }} | {{ item.title }} |
{% endfor %}
{% endfor %}
`
    expect(bodyOf(body, dossier).blocks).toEqual([
      {
        kind: 'table',
        widths: [33.33, 66.67],
        rows: [
          { kind: 'header', cells: [cell('TT', 'center'), cell('Nội dung', 'center')] },
          { kind: 'band', cells: [{ ...cell('Phiên', 'center'), span: 2 }] },
          { kind: 'body', cells: [cell('1', 'center'), cell('a | b', 'left')] },
        ],
      },
    ])
  })
})

describe('blocks', () => {
  test('headings, lists, numbered points, totals, breaks and annexes', () => {
    const body = `# PHẦN I

## 1. Mục *nghiêng*

- một;
- hai.

3. điểm ba
4. điểm bốn

| A | B |
| -- | --: |
| += Cộng | 5 |
| += | 6 |

[[page]]

[[annex landscape]]

Hết.
`
    expect(
      paperText(plan(templateText(body), KNOWN_DOSSIER))
        .split('\n')
        .slice(6),
    ).toEqual([
      '',
      '# PHẦN I',
      '',
      '## 1. Mục nghiêng',
      '- một;',
      '- hai.',
      '3. điểm ba',
      '4. điểm bốn',
      'table 40 60',
      'header: A | B',
      'total: Cộng | 5',
      'total: - | 6',
      '--- page',
      '--- annex landscape',
      'Hết.',
      '',
    ])
  })

  test('a paragraph with nothing to say leaves no hole', () => {
    expect(
      bodyOf('Một.\n\n{% if congress.venue == "khác" %}Hai.{% endif %}\n\nBa.').blocks,
    ).toHaveLength(2)
  })
})

describe('lists', () => {
  function cellsOf(value: string, dossier: Dossier) {
    const model = plan(sheetText(value), dossier)
    return model.format === 'xlsx' ? model.sheet.rows.map(({ cells }) => cells[0]) : []
  }

  test('a number stays a number, a date of a year only stays that year as text', () => {
    const dossier: Dossier = {
      ...KNOWN_DOSSIER,
      people: KNOWN_DOSSIER.people.map((person) => ({ ...person, birth: '1975' })),
    }
    expect(cellsOf('{{ row.index }}', dossier)).toEqual([1])
    expect(cellsOf('{{ row.birth | date_in_column }}', dossier)).toEqual(['1975'])
    expect(cellsOf('{{ row.birthIfMale | date_in_column }}', dossier)).toEqual([null])
    expect(cellsOf('{{ row.birthIfFemale | date_in_column }}', dossier)).toEqual(['1975'])
  })

  test('an open cell is a leader; the missing list counts the places', () => {
    const dossier: Dossier = {
      ...UNKNOWN_DOSSIER,
      delegates: UNKNOWN_DOSSIER.delegates.flatMap((row) => [row, { ...row, id: 'd2' }]),
    }
    const model = plan(sheetText('{{ row.birth | date_in_column }}'), dossier)
    expect(cellsOf('{{ row.birth | date_in_column }}', dossier)).toEqual([
      leader('delegate.birth', 'Ngày sinh'),
      leader('delegate.birth', 'Ngày sinh'),
    ])
    expect(model.format === 'xlsx' && model.sheet.missing.at(-1)).toEqual({
      fact: 'delegate.birth',
      label: 'Ngày sinh (2 chỗ)',
    })
  })

  test('the list can be ordered by Vietnamese given name', () => {
    const names = ['Trần Văn Đức', 'Lê Thị An', 'Nguyễn Văn Dũng', 'Phạm Ánh']
    const dossier: Dossier = {
      ...KNOWN_DOSSIER,
      people: KNOWN_DOSSIER.people.flatMap((person) =>
        names.map((fullName, place) => ({ ...person, id: `p${place}`, fullName })),
      ),
      delegates: KNOWN_DOSSIER.delegates.flatMap((row) =>
        names.map((_, place) => ({ ...row, id: `d${place}`, personId: `p${place}` })),
      ),
    }
    const text = sheetText('{{ row.name }}').replace('delegates.list', 'delegates.listByName')
    const model = plan(text, dossier)
    expect(model.format === 'xlsx' && model.sheet.rows.map(({ cells }) => cells[0])).toEqual([
      'Lê Thị An',
      'Phạm Ánh',
      'Nguyễn Văn Dũng',
      'Trần Văn Đức',
    ])
  })

  test('an empty list gives no rows', () => {
    expect(cellsOf('{{ row.name }}', { ...KNOWN_DOSSIER, delegates: [] })).toEqual([])
  })
})

function leader(fact: string, label: string) {
  return { kind: 'leader', fact, label, length: 'number' } as const
}

function cell(text: string, align: 'left' | 'center') {
  return { runs: [{ kind: 'text', text }], align, span: 1 }
}

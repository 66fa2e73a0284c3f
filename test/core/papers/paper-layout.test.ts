import { describe, expect, test } from 'vitest'
import { known, unknown } from '#core/vocabulary/fact.ts'
import type { FactTree } from '#core/papers/fact-tree.ts'
import { paperFacts } from '#core/papers/paper-facts.ts'
import { parsePaperTemplate } from '#core/papers/parse-paper-template.ts'
import type { FrameOptions } from '#core/papers/plan-frame.ts'
import { planPaper } from '#core/papers/plan-paper.ts'
import { KNOWN_DOSSIER } from '#core/papers/rehearsal-dossiers.ts'
import { aTemplate } from './a-template.ts'
import { paperText, runsText } from './paper-text.ts'

const FACTS = paperFacts(KNOWN_DOSSIER, '2023-02-05')

function paper(front: string, body = ''): string {
  return `---
slug: letter
title: Công văn
phase: preparation
order: 10
format: docx
${front}---
${body}`
}

function planned(text: string, options: FrameOptions = {}, facts: FactTree = FACTS) {
  const model = planPaper(aTemplate(text), facts, options)
  if (model.format !== 'docx') throw new Error('a Word paper was asked for')
  return model.document
}

function linesOf(text: string, options?: FrameOptions): string[] {
  return paperText({ format: 'docx', document: planned(text, options) })
    .split('\n')
    .filter((line) => !/^(?:slug|draft): |^$/.test(line))
}

function bodyLines(body: string, facts: FactTree = FACTS): string[] {
  const document = planned(paper('head: HN\n', body), {}, facts)
  return document.blocks.map((block) => ('runs' in block ? runsText(block.runs) : block.kind))
}

describe('heads', () => {
  test.each([
    ['HE', 'TIỂU BAN NHÂN SỰ', ['issuer: CÔNG ĐOÀN', 'issuer bold: TIỂU BAN NHÂN SỰ']],
    ['HI', 'ỦY BAN KIỂM TRA', ['issuer: CÔNG ĐOÀN', 'issuer bold: ỦY BAN KIỂM TRA']],
  ])('%s names its body in bold below the union', (head, bodyName, lines) => {
    expect(linesOf(paper(`head: ${head}\nbodyName: ${bodyName}\n`))).toEqual([
      ...lines,
      'date: Địa danh, ngày 05 tháng 02 năm 2023',
    ])
  })

  test('HF is the first meeting of the new committee', () => {
    expect(linesOf(paper('head: HF\ndateLine: false\n'))).toEqual([
      'issuer bold: HỘI NGHỊ BAN CHẤP HÀNH',
      'issuer bold: CÔNG ĐOÀN ĐƠN VỊ',
      'issuer bold: LẦN THỨ NHẤT, KHÓA II, NHIỆM KỲ 2023~-~2028',
    ])
  })

  test('HS is the superior with the one above it and its own place', () => {
    const facts = {
      ...FACTS,
      superior: { name: known('B'), superiorName: known('A'), place: known('Lào Cai') },
    }
    const document = planned(paper('head: HS\n'), {}, facts)
    expect(paperText({ format: 'docx', document })).toContain(
      'issuer: A\nissuer bold: B\ndate: Lào Cai, ngày 05 tháng 02 năm 2023\n',
    )
  })

  test('HN has neither issuer nor date', () => {
    expect(planned(paper('head: HN\n')).head).toEqual({
      issuerLines: [],
      bodyLines: [],
      number: null,
      placeAndDate: null,
      bare: true,
    })
  })

  test('model2022 prints a body of the congress under the bold congress alone', () => {
    const text = paper('head: HD\nbodyName: BAN BẦU CỬ\nseal: treo\ndateLine: false\n')
    expect(linesOf(text).slice(-2)).toEqual([
      'body: **BAN BẦU CỬ**'.replaceAll('**', ''),
      'seal: (Dấu của BCH công đoàn)',
    ])
    const lines = linesOf(text, { profile: 'model2022' })
    expect(
      lines.every((line) => line.startsWith('issuer bold: ') || line.startsWith('seal: ')),
    ).toBe(true)
  })

  test('a head of a body without its name is refused', () => {
    const read = parsePaperTemplate({ file: 'x.md', text: paper('head: HE\n') })
    expect(read.ok ? '' : read.error.message).toContain('HD, HE, HI cần bodyName')
  })
})

describe('signatures', () => {
  const signed = (lines: string) =>
    paper(`head: HA\ndateLine: false\nsignatures:\n  - lines: [${lines}]\n`)
  const signature = (text: string, options?: FrameOptions) =>
    linesOf(text, options).find((line) => line.startsWith('signature'))

  test('a deputy under TM. signs as union papers do, and with KT. by NĐ 30', () => {
    const text = signed('TM. BAN CHẤP HÀNH, PHÓ CHỦ TỊCH')
    expect(signature(text)).toBe('signature: TM. BAN CHẤP HÀNH / PHÓ CHỦ TỊCH')
    expect(signature(text, { profile: 'nd30' })).toBe(
      'signature: TM. BAN CHẤP HÀNH / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH',
    )
  })

  test('the deputy of a sub-committee signs with KT. in both, and never twice', () => {
    expect(signature(signed('PHÓ TRƯỞNG TIỂU BAN'))).toBe(
      'signature: KT. TRƯỞNG TIỂU BAN / PHÓ TRƯỞNG TIỂU BAN',
    )
    const text = signed('TM. BAN CHẤP HÀNH, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH')
    expect(signature(text, { profile: 'nd30' })).toBe(
      'signature: TM. BAN CHẤP HÀNH / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH',
    )
  })
})

test('a letter: subject, addressees without closing signs, no title', () => {
  const front = `head: HA
dateLine: false
number: 'Số: …/CĐ'
subjectLine: V/v xin ý kiến
addressees: ['Đảng ủy;', '{% if congress.theme %}{% endif %}', 'Công đoàn cấp trên.']
`
  expect(linesOf(paper(front, 'Nội dung.')).slice(2)).toEqual([
    'number: Số: …/CĐ',
    'about: V/v xin ý kiến',
    'addressee: Đảng ủy',
    'addressee: Công đoàn cấp trên',
    'Nội dung.',
  ])
})

test('a decision: authority, bases of which empty ones are left out, and what is decided', () => {
  const front = `head: HN
authority: 'BAN CHẤP HÀNH {{ union.nameInCongress | caps }}'
bases: ['Căn cứ Điều lệ;', '{% if congress.isPlenary %}Căn cứ khác{% endif %}', 'Theo đề nghị của Ban.']
decides: 'QUYẾT ĐỊNH:'
`
  expect(linesOf(paper(front))).toEqual([
    'authority: BAN CHẤP HÀNH CÔNG ĐOÀN ĐƠN VỊ',
    'basis: Căn cứ Điều lệ',
    'basis: Theo đề nghị của Ban',
    'decides: QUYẾT ĐỊNH:',
  ])
})

describe('points', () => {
  test('are lettered with đ and without f, j and w, whatever a condition leaves out', () => {
    const points = [...'abcdđeghiklmnopqrstuvxy'].map((letter) => `${letter}) điểm`)
    expect(bodyLines(points.join('\n'))).toEqual(points)
    const body = `a) một\n{% if congress.isPlenary %}\nb) hai\n{% endif %}\nc) ba\n`
    expect(bodyLines(body)).toEqual(['a) một', 'b) ba'])
  })

  test('start anew after a heading, a numbered point and at a)', () => {
    const body = `a) x\nb) y\n\n1. Khoản\n\nb) z\n\n## Mục\n\nc) t\n\na) u`
    expect(bodyLines(body)).toEqual(['a) x', 'b) y', '1. Khoản', 'a) z', 'Mục', 'a) t', 'a) u'])
  })

  test('more than there are letters are refused', () => {
    const body = Array.from({ length: 24 }, () => 'b) x').join('\n')
    const read = parsePaperTemplate({ file: 'x.md', text: paper('head: HN\n', body) })
    expect(read.ok ? '' : read.error.message).toContain('nhiều hơn số chữ cái')
  })
})

test('an article stands upright, another heading of its level leans', () => {
  const { blocks } = planned(paper('head: HN\n', '### Điều 1. Tên\n\n### 1. Mục\n'))
  expect(blocks.map((block) => block.kind === 'heading' && block.article === true)).toEqual([
    true,
    false,
  ])
})

test('a head of two rows: neighbours of one group share a cell; lone numbers stand right', () => {
  const body = `| TT | Sinh > Nam | Sinh > Nữ | Số |\n|:-:|---|---|---|\n| 1 | 1980 | x | 1.240 |\n`
  const [table] = planned(paper('head: HN\n', body)).blocks
  if (table?.kind !== 'table') throw new Error('a table was asked for')
  const shape = table.rows.map(({ kind, cells }) => ({
    kind,
    cells: cells.map(
      ({ runs, span, rows = 1, align }) => `${runsText(runs)} ${span}x${rows} ${align}`,
    ),
  }))
  expect(shape).toEqual([
    { kind: 'header', cells: ['TT 1x2 center', 'Sinh 2x1 center', 'Số 1x2 center'] },
    { kind: 'header', cells: ['Nam 1x1 center', 'Nữ 1x1 center'] },
    { kind: 'body', cells: ['1 1x1 center', '1980 1x1 right', 'x 1x1 left', '1.240 1x1 right'] },
  ])
})

describe('free text', () => {
  const withText = (words: string): FactTree => ({ ...FACTS, texts: { opening: known(words) } })
  const block = (facts: FactTree) => {
    const document = planned(
      paper('head: HN\n', 'x\n[[text texts.opening: Mở đầu | Nêu bối cảnh]]\ny'),
      {},
      facts,
    )
    return { document, block: document.blocks[1] }
  }

  test('nobody has written is a prompt and is listed', () => {
    const { document, block: prompt } = block({ ...FACTS, texts: { opening: unknown('x') } })
    expect(document.missing).toEqual([{ fact: 'texts.opening', label: 'Mở đầu' }])
    expect(prompt).toEqual({
      kind: 'free-text',
      name: 'texts.opening',
      label: 'Mở đầu',
      paragraphs: [],
      prompt: [
        { kind: 'text', text: 'Nêu bối cảnh ' },
        { kind: 'leader', fact: 'texts.opening', label: 'Mở đầu', length: 'line' },
      ],
    })
  })

  test('keeps its words as they stand and fills its figures', () => {
    const words = '# Có *{{ committee.seats | two_digits }}* ủy viên {% if x %}.\n\n1. Hết'
    const { document, block: written } = block(withText(words))
    expect(document.missing).toEqual([])
    expect(written).toMatchObject({
      paragraphs: [
        [
          { kind: 'text', text: '# Có *' },
          { kind: 'text', text: '03', token: 'committee.seats | two_digits' },
          { kind: 'text', text: '* ủy viên {% if x %}.' },
        ],
        [{ kind: 'text', text: '1. Hết' }],
      ],
    })
  })

  test.each([
    '{{ committee.chairs }}',
    '{{ committee.seats | shout }}',
    '{{ x',
    `{{ ${'a'.repeat(70)} }}`,
  ])('%s is left open, or stands as it was typed, and never stops the paper', (words) => {
    const { document } = block(withText(`Có ${words}`))
    expect(document.missing.length).toBe(words.endsWith('}}') ? 1 : 0)
  })

  test('a mark nobody knows is refused', () => {
    const read = parsePaperTemplate({ file: 'x.md', text: paper('head: HN\n', '[[txt a]]') })
    expect(read.ok ? '' : read.error.message).toContain('không hiểu dòng «[[txt a]]»')
  })
})

test('a chart takes its columns from a list; a figure nobody has told is listed and left out', () => {
  const row = (label: string, members: FactTree[string]) => ({ label: known(label), members })
  const facts = {
    ...FACTS,
    years: [row('2023', known(1200)), row('2024', unknown('congress.membersTotal'))],
  }
  // No list of the program has these rows yet: the template is checked against them here.
  const body = '[[chart years: Số đoàn viên | members = Đoàn viên]]'
  const model = planPaper({ ...aTemplate(paper('head: HN\n')), body }, facts)
  if (model.format !== 'docx') throw new Error('a Word paper was asked for')
  const { document } = model
  expect(document.blocks).toEqual([
    {
      kind: 'chart',
      title: 'Số đoàn viên',
      categories: ['2023', '2024'],
      series: [{ name: 'Đoàn viên', values: [1200, null] }],
    },
  ])
  expect(document.missing.map(({ label }) => label)).toEqual(['Tổng số đoàn viên'])
})

describe('a ballot', () => {
  const front = `page: PB
head: HC
seal: treo
ballot:
  columns: { order: TT, name: HỌ VÀ TÊN, post: CHỨC VỤ, agree: ĐỒNG Ý, disagree: KHÔNG }
  parts:
    - { title: I. CHỦ TỊCH, rows: units.list, name: '{{ row.name }}', post: '{{ row.group }}', answers: true }
`

  test('is its names, then the body; neither national title nor date', () => {
    const document = planned(paper(front, 'Cách bỏ phiếu.'))
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['ballot', 'paragraph'])
    expect(document.head).toMatchObject({ placeAndDate: null, withoutNationalTitle: true })
    expect(paperText({ format: 'docx', document })).toContain(
      'ballot with answers: I. CHỦ TỊCH\nname: ',
    )
  })

  test.each([
    ['a ballot on an ordinary page', front.replace('page: PB\n', ''), 'trang PB cần phần ballot'],
    [
      'marks without headings',
      front.replace(', disagree: KHÔNG', ''),
      'cần tên cột agree và disagree',
    ],
    ['a wrong name in it', front.replace('row.name', 'union.nam'), '«union.nam»'],
  ])('%s is refused', (_, text, words) => {
    const read = parsePaperTemplate({ file: 'x.md', text: paper(text) })
    expect(read.ok ? '' : read.error.message).toContain(words)
  })
})

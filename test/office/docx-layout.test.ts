import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Block, DocumentModel, PageSetup, Run } from '#core/papers/document-model.ts'
import { writeDocx } from '#main/office/write-docx.ts'
import { aDocument, paragraph, text } from './a-model.ts'
import { validateOoxml } from './validate-ooxml.ts'

async function xmlOf(document: DocumentModel, name = 'word/document.xml'): Promise<string> {
  return strFromU8(unzipSync(await writeDocx(document))[name] ?? new Uint8Array())
}

/** The words of the paragraphs, in order. */
async function wordsOf(document: DocumentModel): Promise<string[]> {
  const xml = await xmlOf(document)
  return xml
    .split('</w:p>')
    .map((one) => [...one.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, words]) => words).join(''))
    .filter((words) => words !== '')
}

/** Of the last table, which is the signers'. */
async function signerWidths(document: DocumentModel): Promise<number[]> {
  const grid = (await xmlOf(document)).match(/<w:tblGrid>.*?<\/w:tblGrid>/g)?.at(-1) ?? ''
  return [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width))
}

const bare = {
  issuerLines: [],
  bodyLines: [],
  number: null,
  placeAndDate: null,
  bare: true,
} as const

describe('pages', () => {
  test.each<[PageSetup, string, string]>([
    [
      'P0',
      'w:w="11906" w:h="16838" w:orient="portrait"',
      'w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"',
    ],
    [
      'PL',
      'w:w="16838" w:h="11906" w:orient="landscape"',
      'w:top="1701" w:right="1134" w:bottom="1134" w:left="1134"',
    ],
    [
      'PS',
      'w:w="16838" w:h="11906" w:orient="landscape"',
      'w:top="850" w:right="907" w:bottom="850" w:left="1134"',
    ],
    [
      'PR',
      'w:w="11906" w:h="16838" w:orient="portrait"',
      'w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"',
    ],
    [
      'A5',
      'w:w="8391" w:h="11906" w:orient="portrait"',
      'w:top="680" w:right="680" w:bottom="567" w:left="850"',
    ],
  ])('%s has its size and margins', async (page, size, margins) => {
    const xml = await xmlOf(aDocument({ page }))
    expect(xml).toContain(`<w:pgSz ${size}/><w:pgMar ${margins}`)
  })

  test('a reading copy is 16 pt, one and a half lines, numbered bottom right on every page', async () => {
    const xml = await xmlOf(
      aDocument({ page: 'PR', head: bare, titleLines: [], signatures: [], recipients: [] }),
    )
    expect(xml).toContain('<w:spacing w:before="0" w:after="120" w:line="360" w:lineRule="auto"/>')
    expect(xml).toContain('<w:sz w:val="32"/>')
    expect(xml).toContain('<w:footerReference w:type="default" r:id="rIdFooter1"/>')
    expect(xml).not.toContain('titlePg')
  })

  test('only the rows of a script may break', async () => {
    const cells = [{ runs: [text('x')], align: 'left', span: 1 }] as const
    const table: Block = { kind: 'table', widths: [100], rows: [{ kind: 'body', cells }] }
    const splits = async (page: PageSetup) => {
      const xml = await xmlOf(
        aDocument({ page, blocks: [table], head: bare, signatures: [], recipients: [] }),
      )
      return !xml.includes('cantSplit')
    }
    expect([await splits('PS'), await splits('PL')]).toEqual([true, false])
  })
})

describe('around the body', () => {
  test('a letter: subject below the number, one addressee on the line, several with dashes', async () => {
    const head = { ...aDocument().head, subjectLine: [text('V/v xin ý kiến')] }
    const letter = { titleLines: [], head, blocks: [], signatures: [], recipients: [] }
    const one = await wordsOf(aDocument({ ...letter, addressees: [[text('Đảng ủy xã')]] }))
    expect(one.slice(-4)).toEqual([
      'Số: 05/KH-LĐLĐ',
      'V/v xin ý kiến',
      'Tam Đường, ngày 05 tháng 02 năm 2023',
      'Kính gửi: Đảng ủy xã',
    ])
    const two = await wordsOf(aDocument({ ...letter, addressees: [[text('A')], [text('B')]] }))
    expect(two.slice(-3)).toEqual(['Kính gửi:', '- A;', '- B.'])
  })

  test('a decision: each basis leans on its own line, ";" after each and "." after the last', async () => {
    const preamble = {
      authority: [text('BAN CHẤP HÀNH')],
      bases: [[text('Căn cứ một')], [text('Căn cứ hai')]],
      decides: [text('QUYẾT ĐỊNH:')],
    }
    const document = aDocument({ preamble, blocks: [], signatures: [], recipients: [] })
    expect((await wordsOf(document)).slice(-4)).toEqual([
      'BAN CHẤP HÀNH',
      'Căn cứ một;',
      'Căn cứ hai.',
      'QUYẾT ĐỊNH:',
    ])
    const xml = await xmlOf(document)
    expect(/<w:i\/>(?:(?!<w:r>).)*Căn cứ hai/.test(xml)).toBe(true)
  })

  test('two and three signers share the line, the recipients stand below the first', async () => {
    const signer = (words: string) => ({ lines: [[text(words)]], name: [text('Lò Văn A')] })
    const document = aDocument({ signatures: ['GIAO', 'NHẬN', 'CHỨNG KIẾN'].map(signer) })
    expect((await wordsOf(document)).slice(-9)).toEqual([
      ...['GIAO', 'NHẬN', 'CHỨNG KIẾN'],
      ...['Lò Văn A', 'Nơi nhận:', '- Như trên;', '- Lưu: VT.', 'Lò Văn A', 'Lò Văn A'],
    ])
    expect(await signerWidths(document)).toEqual([3023, 3023, 3023])
  })

  test('an office stays on one line where the others leave it the room, and never moves a name', async () => {
    const signer = (words: string) => ({ lines: [[text(words)]], name: [text('Lò Văn A')] })
    const three = (...offices: string[]) => aDocument({ signatures: offices.map(signer) })
    const wide = three('BÊN GIAO', 'TRƯỞNG BAN BẦU CỬ', 'TM. ĐOÀN CHỦ TỊCH')
    const widths = await signerWidths(wide)
    expect(widths.map((width) => width > 3023)).toEqual([false, true, true])
    const long = three('BÊN GIAO', 'ĐẠI DIỆN CÔNG ĐOÀN CẤP TRÊN TRỰC TIẾP CỦA CƠ SỞ', 'BÊN NHẬN')
    expect(await signerWidths(long)).toEqual([3023, 3023, 3023])
    for (const document of [wide, long]) {
      const table = (await xmlOf(document)).split('<w:tbl>').at(-1) ?? ''
      const [offices = '', names = ''] = table.split('<w:tr>').slice(1)
      expect([offices, names].map((row) => row.match(/Lò Văn A/g)?.length ?? 0)).toEqual([0, 3])
      expect([offices, names].every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
      // Every paragraph of the offices stays with the names.
      expect(offices.match(/<w:p>/g)?.length).toBe(offices.match(/<w:keepNext\/>/g)?.length)
    }
  })

  test('where the first signer has no name, the recipients still stand below the names of the others', async () => {
    const signatures = [
      { lines: [[text('NGƯỜI HỦY PHIẾU')]], name: null },
      { lines: [[text('CHỦ TỊCH')]], name: [text('Lò Văn A')] },
    ]
    const names = (await xmlOf(aDocument({ signatures }))).split('<w:tr>').at(-1) ?? ''
    expect(names.split('Nơi nhận')[0]).toContain('w:before="1500"')
  })

  test('the last two lines of the text stay with the signature', async () => {
    const xml = await xmlOf(aDocument({ blocks: ['Một.', 'Hai.', 'Ba.'].map(paragraph) }))
    const kept = xml.split('<w:p>').filter((one) => /Một|Hai|Ba\./.test(one))
    expect(kept.map((one) => one.includes('<w:keepNext/>'))).toEqual([false, true, true])
  })

  test('the seal of the committee has a name and room under the issuer', async () => {
    const head = { ...aDocument().head, sealLabel: [text('(Dấu của BCH công đoàn)')] }
    const xml = await xmlOf(aDocument({ head }))
    expect(/<w:spacing w:after="680"\/>(?:(?!<w:p>).)*\(Dấu của BCH công đoàn\)/.test(xml)).toBe(
      true,
    )
  })
})

test('a leader in a cell is dots that fit it: a cell has no rest of a line', async () => {
  const leader = (length: 'name' | 'line') => ({
    ...({ kind: 'leader', fact: 'x', label: 'X', length } as const),
  })
  const cells = [leader('line'), leader('name')].map((run) => ({
    ...{ runs: [run], align: 'left' as const, span: 1 },
  }))
  const table: Block = { kind: 'table', widths: [80, 20], rows: [{ kind: 'body', cells }] }
  const words = await wordsOf(aDocument({ blocks: [table], signatures: [], recipients: [] }))
  expect(words.slice(-2)).toEqual(['…'.repeat(13), '…'.repeat(6)])
})

test('no word of a heading is broken where the other columns have room to spare', async () => {
  const cell = (words: string) => ({ runs: [text(words)], align: 'center' as const, span: 1 })
  const rows = [
    { kind: 'header' as const, cells: [cell('STT'), cell('Nội dung')] },
    { kind: 'body' as const, cells: [cell('1'), cell('x')] },
  ]
  const xml = await xmlOf(aDocument({ blocks: [{ kind: 'table', widths: [3, 97], rows }] }))
  const [order = 0] = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)]
    .slice(2, 3)
    .map((one) => Number(one[1]))
  // Three bold capitals of 13 pt and the sides of the cell.
  expect(order).toBeGreaterThan(3 * 0.6 * 13 * 20 + 160)
})

test('no word of a row is broken either: the share of the votes keeps its bracket', async () => {
  const cell = (words: string) => ({ runs: [text(words)], align: 'center' as const, span: 1 })
  const rows = [{ kind: 'body' as const, cells: [cell('27 (100,00%)'), cell('x y')] }]
  const xml = await xmlOf(aDocument({ blocks: [{ kind: 'table', widths: [3, 97], rows }] }))
  const [result = 0] = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)]
    .slice(2, 3)
    .map((one) => Number(one[1]))
  // Nine signs of 13 pt, on average half as wide, and the sides of the cell.
  expect(result).toBeGreaterThan(9 * 0.45 * 13 * 20 + 160)
  expect(result).toBeLessThan(9 * 0.6 * 13 * 20 + 160)
})

test('tables never touch: Word would join them', async () => {
  const cells = [{ runs: [text('x')], align: 'left', span: 1 }] as const
  const table: Block = { kind: 'table', widths: [100], rows: [{ kind: 'body', cells }] }
  const xml = await xmlOf(aDocument({ titleLines: [], blocks: [table, table] }))
  expect(xml).not.toContain('</w:tbl><w:tbl>')
  expect(xml.match(/<\/w:tbl>/g)).toHaveLength(4)
})

describe('a head of two rows', () => {
  test('joins its cells downwards', async () => {
    const cell = (words: string, more = {}) => ({
      runs: [text(words)],
      align: 'center' as const,
      span: 1,
      ...more,
    })
    const table: Block = {
      kind: 'table',
      widths: [20, 30, 50],
      rows: [
        { kind: 'header', cells: [cell('TT', { rows: 2 }), cell('Sinh', { span: 2 })] },
        { kind: 'header', cells: [cell('Nam'), cell('Nữ')] },
        { kind: 'body', cells: [cell('1'), cell('1980'), cell('')] },
      ],
    }
    const document = aDocument({ blocks: [table] })
    const xml = await xmlOf(document)
    expect(xml.match(/<w:vMerge w:val="\w+"\/>/g)).toEqual([
      '<w:vMerge w:val="restart"/>',
      '<w:vMerge w:val="continue"/>',
    ])
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    expect(await validateOoxml(await writeDocx(document), 'docx')).toEqual([])
  })
})

describe('free text and charts', () => {
  const figure: Run = { kind: 'text', text: '117', token: 'delegates.convened' }
  const blocks: Block[] = [
    {
      kind: 'free-text',
      name: 'texts.a',
      label: 'Mở "đầu"',
      paragraphs: [[text('Có '), figure]],
      prompt: [],
    },
    {
      ...{ kind: 'free-text', name: 'texts.b', label: 'Kết luận', paragraphs: [] },
      prompt: [{ kind: 'leader', fact: 'texts.b', label: 'Kết luận', length: 'line' }],
    },
    {
      ...{ kind: 'chart', title: 'Đoàn viên <A & B>', categories: ['2022', '2023'] },
      series: [
        { name: 'Chỉ tiêu', values: [1200, 1300.5] },
        { name: 'Thực hiện', values: [null, 1240] },
      ],
    },
  ]

  test('stand in named controls, an empty one as a dotted line', async () => {
    const xml = await xmlOf(aDocument({ blocks }))
    expect(xml.match(/<w:tag w:val="[^"]*"\/>/g)).toEqual([
      '<w:tag w:val="texts.a"/>',
      '<w:tag w:val="fact:delegates.convened"/>',
      '<w:tag w:val="texts.b"/>',
    ])
    expect(xml.match(/<w:showingPlcHdr\/>/g)).toHaveLength(1)
    const ids = xml.match(/<w:id w:val="\d+"\/>/g) ?? []
    expect(new Set(ids).size).toBe(3)
  })

  test('a chart is a part of its own, its figures in it; the file is valid', async () => {
    const document = aDocument({ blocks, copies: [aDocument({ blocks })] })
    const chart = await xmlOf(document, 'word/charts/chart2.xml')
    expect(chart).toContain('Đoàn viên &lt;A &amp; B&gt;')
    expect(chart).toContain('<c:ptCount val="2"/><c:pt idx="1"><c:v>1240</c:v></c:pt>')
    expect(await validateOoxml(await writeDocx(document), 'docx')).toEqual([])
  })
})

describe('copies', () => {
  test('each opens a page of its own that counts from 1', async () => {
    const copies = ['Hai', 'Ba'].map((words) => aDocument({ blocks: [paragraph(words)] }))
    const xml = await xmlOf(aDocument({ copies }))
    expect(xml.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(3)
    expect(xml.match(/<w:pPr>(?:(?!<\/w:pPr>).)*<w:sectPr>/g)).toHaveLength(2)
  })

  test('a thousand summons are written within a second', async () => {
    const one = aDocument({
      page: 'A5',
      blocks: Array.from({ length: 12 }, () => paragraph('Nội dung. '.repeat(12))),
    })
    const started = process.cpuUsage()
    const bytes = await writeDocx({ ...one, copies: Array.from({ length: 999 }, () => one) })
    const { user, system } = process.cpuUsage(started)
    expect(user + system).toBeLessThan(1_000_000)
    expect(bytes.length).toBeGreaterThan(0)
  })
})

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Block, TableCell } from '#core/papers/document-model.ts'
import { writeDocx } from '#main/office/write-docx.ts'
import { aDocument, paragraph, text } from './a-model.ts'
import { validateOoxml } from './validate-ooxml.ts'

function part(bytes: Uint8Array, name: string): string {
  const found = unzipSync(bytes)[name]
  if (found === undefined) throw new Error(`no part ${name}`)
  return strFromU8(found)
}

function tableOf(columns: number, rows: number): Block {
  const row = (kind: 'header' | 'body', words: string) => ({
    kind,
    cells: Array.from({ length: columns }, () => ({
      runs: [text(words)],
      align: 'left' as const,
      span: 1,
    })),
  })
  return {
    kind: 'table',
    widths: Array.from({ length: columns }, () => 100 / columns),
    rows: [
      row('header', 'Đầu'),
      ...Array.from({ length: rows }, (_, place) => row('body', `${place}`)),
    ],
  }
}

function cellOf(words: string): TableCell {
  return { runs: [text(words)], align: 'left', span: 1 }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}

describe('the official layout in Word', () => {
  let bytes: Uint8Array
  let xml: string

  beforeAll(async () => {
    const annex: Block = { kind: 'annex', orientation: 'landscape' }
    const blocks = [paragraph('Một.'), tableOf(4, 3), paragraph('Hai.'), annex, tableOf(9, 2)]
    bytes = await writeDocx(aDocument({ blocks, draftLabel: 'DỰ THẢO' }))
    xml = part(bytes, 'word/document.xml')
  })

  test('A4 with 20, 20, 30 and 20 mm; the annex lies across with the wide margin on top', () => {
    expect(xml.match(/<w:pgSz [^>]*>/g)).toEqual([
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
    ])
    expect(xml.match(/<w:pgMar w:top="\d+" w:right="\d+" w:bottom="\d+" w:left="\d+"/g)).toEqual([
      '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"',
      '<w:pgMar w:top="1701" w:right="1134" w:bottom="1134" w:left="1134"',
    ])
  })

  test('every run is Times New Roman', () => {
    expect(xml).not.toContain('<w:rFonts')
    expect(part(bytes, 'word/styles.xml')).toContain(
      '<w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"',
    )
  })

  test('body text is 14, tables are 13, tables of more than eight columns 12', () => {
    expect(sizeOf('Một.')).toBe(28)
    expect(sizeOf('2')).toBe(26)
    expect(sizesBefore('Đầu')).toEqual([26, 26, 26, 26, ...Array.from({ length: 9 }, () => 24)])
  })

  test('head: national title 12 bold, motto 13 bold with a drawn rule, number and date 13', () => {
    expect(sizeOf('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBe(24)
    expect(sizeOf('Độc lập - Tự do - Hạnh phúc')).toBe(26)
    expect(sizeOf('Số: 05/KH-LĐLĐ')).toBe(26)
    expect(xml.match(/<w:pBdr><w:top/g)).toHaveLength(3)
    expect(xml).toContain('DỰ THẢO')
  })

  test('"Nơi nhận" is 12 bold italic over a list of 11; the signature row never splits', () => {
    expect(sizeOf('Nơi nhận:')).toBe(24)
    expect(sizeOf('Lưu: VT.')).toBe(22)
    expect(xml).toContain('<w:cantSplit/>')
  })

  test('paragraphs open with 1,27 cm and leave 6 pt; the last stays with the signature', () => {
    const last = /<w:p>(?:(?!<w:p>).)*Hai\.<\/w:t>/s.exec(xml)?.[0] ?? ''
    expect(last).toContain('w:firstLine="720"')
    expect(last).toContain('w:after="120"')
    expect(last).toContain('<w:keepNext/>')
  })

  test('table heads repeat and rows do not split', () => {
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    const rows = xml.match(/<w:tr>/g)?.length
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(rows ?? 0)
  })

  test('the page number stands centred on top, and not on the first page', () => {
    const header = part(bytes, 'word/header1.xml')
    expect(header).toContain('PAGE')
    expect(header).toContain('w:jc w:val="center"')
    expect(part(bytes, 'word/header2.xml')).not.toContain('PAGE')
    const onFirst = '<w:headerReference w:type="first" r:id="rIdHeader2"/>'
    expect(xml.split(onFirst)).toHaveLength(3)
    expect(xml).toContain('<w:titlePg/>')
  })

  test('the SDK validator finds nothing', async () => {
    expect(await validateOoxml(bytes, 'docx')).toEqual([])
  })

  function sizeOf(words: string): number {
    const run = xml.split('<w:r>').find((piece) => piece.includes(`>${words}<`))
    return Number(/<w:sz w:val="(\d+)"/.exec(run ?? '')?.[1])
  }

  function sizesBefore(words: string): number[] {
    return xml
      .split('<w:r>')
      .filter((piece) => piece.includes(`>${words}<`))
      .map((piece) => Number(/<w:sz w:val="(\d+)"/.exec(piece)?.[1]))
  }
})

describe('any paper', () => {
  test('the same model gives the same bytes', async () => {
    const first = await writeDocx(aDocument())
    expect(await writeDocx(aDocument())).toEqual(first)
    expect(part(first, 'docProps/core.xml')).not.toContain('dcterms:created')
  })

  test('a number is not broken over two lines: its column takes room from the others', async () => {
    const block = tableOf(3, 2)
    const widths = [3, 30, 67]
    const gridOf = async (words: string) => {
      const row = { kind: 'body', cells: [words, 'An', 'Bun'].map(cellOf) } as const
      const blocks = block.kind === 'table' ? [{ ...block, widths, rows: [row] }] : []
      const xml = part(await writeDocx(aDocument({ blocks })), 'word/document.xml')
      const grids = xml.split('<w:tblGrid>').map((grid) => grid.slice(0, grid.indexOf('</w:tbl')))
      const columns = grids.map((grid) => [...grid.matchAll(/<w:gridCol w:w="(\d+)"/g)])
      return columns.find(({ length }) => length === 3)?.map(([, width]) => Number(width)) ?? []
    }
    const [one = 0, ...rest] = await gridOf('1')
    const [four = 0, ...others] = await gridOf('1240')
    // Four digits of 13 points, half as wide as high, and 80 twips at each side.
    expect([one < 4 * 6.5 * 20 + 160, four >= 4 * 6.5 * 20 + 160]).toEqual([true, true])
    expect(Math.abs(sumOf([one, ...rest]) - sumOf([four, ...others])) <= 2).toBe(true)
  })

  test('a leader is dots in a sentence and a dotted tab to the margin at its end', async () => {
    const leader = { kind: 'leader', fact: 'x', label: 'X' } as const
    const runs = [
      { ...leader, length: 'number' },
      text(' và '),
      { ...leader, length: 'line' },
    ] as const
    const block: Block = { kind: 'paragraph', align: 'justify', indent: true, runs: [...runs] }
    const xml = part(await writeDocx(aDocument({ blocks: [block] })), 'word/document.xml')
    expect(xml).toContain('………')
    expect(xml).toContain('<w:tab w:val="right" w:pos="9071" w:leader="dot"/>')
  })

  test('names with markup, long names and empty parts give a valid file', async () => {
    const hostile = ['<b>&"\'', '*|_1.', 'Ơ'.repeat(300), '\u200b', '=1+1', ']]>', '👍']
    const bytes = await writeDocx(
      aDocument({
        head: { issuerLines: [], bodyLines: [], number: null, placeAndDate: null },
        recipients: [],
        signatures: [],
        blocks: [
          ...hostile.map(paragraph),
          { kind: 'list', marker: 'dash', items: [] },
          tableOf(2, 0),
        ],
      }),
    )
    expect(await validateOoxml(bytes, 'docx')).toEqual([])
    expect(part(bytes, 'word/document.xml')).toContain('&lt;b&gt;&amp;')
  })

  test('a paper without any body is a valid file', async () => {
    expect(await validateOoxml(await writeDocx(aDocument({ blocks: [] })), 'docx')).toEqual([])
  })
})

describe('the validator', () => {
  test('a planted fault is caught', async () => {
    const parts = unzipSync(await writeDocx(aDocument()))
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const broken = zipSync({
      ...parts,
      'word/document.xml': strToU8(xml.replace('w:val="center"', 'w:val="middle"')),
    })
    expect((await validateOoxml(broken, 'docx')).join()).toContain('middle')
  })
})

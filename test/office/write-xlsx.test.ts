import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { SheetRow } from '#core/papers/sheet-model.ts'
import { fingerprintPaper } from '#main/office/fingerprint-paper.ts'
import { viewSheet } from '#main/office/view-sheet.ts'
import { writeXlsx } from '#main/office/write-xlsx.ts'
import { readWithExcelJs } from '#test/bench/read-with-exceljs.ts'
import { aDocument, aSheet } from './a-model.ts'
import { validateOoxml } from './validate-ooxml.ts'

function part(bytes: Uint8Array, name: string): string {
  const found = unzipSync(bytes)[name]
  if (found === undefined) throw new Error(`no part ${name}`)
  return strFromU8(found)
}

const SHEET = 'xl/worksheets/sheet1.xml'

function rowOf(name: string): SheetRow {
  return { kind: 'body', cells: [1, name, null, null, null] }
}

/** What XML and Excel leave of a text: line ends are one, forbidden characters are gone. */
function plain(text: string): string {
  return text
    .replace(/_x005F_/g, '_')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
}

/** Formulas, and texts that open like one in a cell that does not say it is text. */
function dangerousCells(bytes: Uint8Array): string[] {
  const sheet = part(bytes, SHEET)
  const texts = [...part(bytes, 'xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)]
  const formats = [
    ...(/<cellXfs[\s\S]*<\/cellXfs>/.exec(part(bytes, 'xl/styles.xml'))?.[0] ?? '').matchAll(
      /<xf [^>]*>/g,
    ),
  ].map(([xml]) => xml)
  const cells = [...sheet.matchAll(/<c r="\w+" s="(\d+)" t="s"><v>(\d+)<\/v>/g)]
  return [
    ...(sheet.match(/<f>/g) ?? []),
    ...cells.flatMap(([, style, text]) => {
      const words = texts[Number(text)]?.[1] ?? ''
      const quoted = formats[Number(style)]?.includes('quotePrefix="1"') === true
      return /^\s*[=+\-@]|^[\t\r]/.test(words) && !quoted ? [words] : []
    }),
  ]
}

interface NumberCell {
  readonly address: string
  readonly value: number
  /** Number of the built-in format. */
  readonly format: number
  readonly size: number
}

function numberCells(bytes: Uint8Array): NumberCell[] {
  const styles = part(bytes, 'xl/styles.xml')
  const sizes = [...styles.matchAll(/<sz val="([\d.]+)"/g)].map(([, size]) => Number(size))
  const cellFormats = /<cellXfs[\s\S]*<\/cellXfs>/.exec(styles)?.[0] ?? ''
  const looks = [...cellFormats.matchAll(/<xf numFmtId="(\d+)" fontId="(\d+)"/g)]
  const cells = part(bytes, SHEET).matchAll(/<c r="(\w+)" s="(\d+)"><v>([^<]+)<\/v>/g)
  return [...cells].map(([, address = '', style, value]) => {
    const [, format, font] = looks[Number(style)] ?? []
    const size = sizes[Number(font)] ?? 0
    return { address, value: Number(value), format: Number(format), size }
  })
}

function numberFormats(bytes: Uint8Array): number[] {
  return numberCells(bytes).map(({ format }) => format)
}

/** Cells whose number Excel would show as "###": a digit of Times New Roman is half as wide as high, a sign a quarter. */
function narrowNumbers(bytes: Uint8Array): string[] {
  const widths = [...part(bytes, SHEET).matchAll(/<col min="\d+" max="\d+" width="([\d.]+)"/g)]
  const pixels = widths.map(([, width]) => Math.trunc(Number(width) * 7) - 5)
  return numberCells(bytes).flatMap(({ address, value, format, size }) => {
    const signs = format === 3 ? Math.trunc((String(value).length - 1) / 3) : 0
    const points = (String(value).length / 2 + signs / 4) * size
    const room = (pixels[address.charCodeAt(0) - 65] ?? 0) * 0.75
    return points > room ? [address] : []
  })
}

function narrowColumn(column: string): string {
  return column.replace(/width="[\d.]+"/, 'width="3"')
}

function repack(bytes: Uint8Array, changes: Readonly<Record<string, string>>): Uint8Array {
  const changed = Object.entries(changes).map(([name, xml]) => [name, strToU8(xml)] as const)
  return zipSync({ ...unzipSync(bytes), ...Object.fromEntries(changed) })
}

describe('a list in Excel', () => {
  test('A4 across, fitted to the width, header rows repeated, page of pages at the foot', async () => {
    const bytes = writeXlsx(aSheet())
    const xml = part(bytes, SHEET)
    expect(/<pageSetup [^>]*>/.exec(xml)?.[0]).toContain('paperSize="9" orientation="landscape"')
    expect(xml).toContain('fitToPage="1"')
    expect(/fitToHeight="(\d)"/.exec(xml)?.[1]).toBe('0')
    expect(xml).toContain('&amp;P/&amp;N')
    expect(part(bytes, 'xl/workbook.xml')).toMatch(/_xlnm.Print_Titles[^<]*\$\d+:\$\d+</)
  })

  test('every font is Times New Roman', async () => {
    const styles = part(writeXlsx(aSheet()), 'xl/styles.xml')
    const fonts = /<fonts[\s\S]*<\/fonts>/.exec(styles)?.[0].match(/<font>.*?<\/font>/gs) ?? []
    expect(fonts.length).toBeGreaterThan(5)
    expect(fonts.filter((font) => !font.includes('Times New Roman'))).toEqual([])
  })

  test('any text comes back as that text, whatever it opens with', async () => {
    const opening = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '', ' =', '_x0041_')
    const texts = fc.array(
      fc
        .tuple(opening, fc.string({ unit: 'grapheme', maxLength: 20 }))
        .map((both) => both.join('')),
      { minLength: 1, maxLength: 20 },
    )
    await fc.assert(
      fc.asyncProperty(texts, async (names) => {
        const bytes = writeXlsx(aSheet({ rows: names.map(rowOf) }))
        expect(dangerousCells(bytes)).toEqual([])
        const sheet = (await readWithExcelJs(bytes)).worksheets[0]
        const column = (sheet?.getColumn(2).values ?? []).map((value) => plain(String(value ?? '')))
        expect(column).toEqual(
          expect.arrayContaining(names.map(plain).filter((name) => name !== '')),
        )
      }),
      { numRuns: 25 },
    )
  })

  test('a formula that got into a file is seen, and so is a cell Excel would take for one', () => {
    const bytes = writeXlsx(aSheet({ rows: [rowOf('=1+1')] }))
    expect(dangerousCells(bytes)).toEqual([])
    const sheet = part(bytes, SHEET)
    const formula = sheet.replace(
      /<c r="(B\d+)" s="(\d+)" t="s"><v>\d+<\/v>/g,
      '<c r="$1"><f>1+1</f>',
    )
    expect(dangerousCells(repack(bytes, { [SHEET]: formula }))).toContain('<f>')
    const styles = part(bytes, 'xl/styles.xml').replaceAll(' quotePrefix="1"', '')
    expect(dangerousCells(repack(bytes, { 'xl/styles.xml': styles }))).toContain('=1+1')
  })

  test('of 1,240 rows no column is narrower than its widest number, in the file and in its preview', () => {
    const rows = Array.from({ length: 1240 }, (_, place): SheetRow => {
      return { kind: 'body', cells: [place + 1, 'Lò Thị Bun', null, null, null] }
    })
    const model = aSheet({ rows: [...rows, { kind: 'total', cells: [1_167_240] }] })
    const narrow = narrowNumbers(writeXlsx(model))
    expect(narrow).toEqual([])
    const { widths, rows: seen } = viewSheet(model, 40)
    expect([widths[1], seen.length < 80]).toEqual([24, true])
    expect(widths).toEqual(viewSheet(model).widths)
    const planted = part(writeXlsx(model), SHEET).replace(/<col min="1"[^>]*>/, narrowColumn)
    expect(narrowNumbers(repack(writeXlsx(model), { [SHEET]: planted }))).not.toEqual([])
  })

  test('counts have a dot between thousands; places in a list, years, codes and fractions stay as they are', () => {
    const columns = aSheet().columns.map((column, place) => {
      return place === 0 ? { ...column, ordinal: true } : column
    })
    const rows: SheetRow[] = [
      { kind: 'body', cells: [1167, 1167, 999, 1234.5, '2023'] },
      { kind: 'total', cells: [1240, 1_234_567, -1240, null, 'Cộng'] },
    ]
    const model = aSheet({ columns, rows })
    const shown = viewSheet(model).rows.map((row) => row.map(({ text }) => text))
    expect(shown).toContainEqual(['1167', '1.167', '999', '1234,5', '2023'])
    expect(shown).toContainEqual(['1.240', '1.234.567', '-1.240', '', 'Cộng'])
    const formats = numberFormats(writeXlsx(model))
    expect(formats).toEqual([0, 3, 3, 0, 3, 3, 3])
  })

  test('the validator finds nothing in a list, a hostile list and an empty list', async () => {
    const hostile = ['<b>&"', 'Ơ'.repeat(300), '\u200b👍'].map((name) => ({
      kind: 'body' as const,
      cells: [
        1,
        name,
        null,
        null,
        { kind: 'leader', fact: 'x', label: 'X', length: 'number' } as const,
      ],
    }))
    for (const model of [
      aSheet(),
      aSheet({ rows: hostile, draftLabel: 'DỰ THẢO' }),
      aSheet({ rows: [] }),
    ]) {
      expect(await validateOoxml(writeXlsx(model), 'xlsx')).toEqual([])
    }
  })

  test('the same model gives the same bytes', async () => {
    expect(writeXlsx(aSheet())).toEqual(writeXlsx(aSheet()))
  })

  test('the preview shows head, spans, borders and rows as the file holds them', async () => {
    const { widths, rows } = viewSheet(aSheet())
    expect(widths).toEqual([5, 24, 11, 11, 40])
    const header = rows.findIndex((row) => row.some(({ text }) => text === 'Ngày sinh'))
    const shape = rows
      .slice(header, header + 3)
      .map((row) => row.map(({ text, columnSpan, rowSpan }) => [text, columnSpan, rowSpan]))
    expect(shape).toEqual([
      [
        ['TT', 1, 2],
        ['Họ và tên', 1, 2],
        ['Ngày sinh', 2, 1],
        ['Chức vụ, đơn vị', 1, 2],
      ],
      [
        ['Nam', 1, 1],
        ['Nữ', 1, 1],
      ],
      [
        ['1', 1, 1],
        ['Lò Thị Bun', 1, 1],
        ['', 1, 1],
        ['18/12/1994', 1, 1],
        ['Giáo viên', 1, 1],
      ],
    ])
    expect(rows[header]?.[0]).toMatchObject({
      align: 'center',
      bold: true,
      italic: false,
      border: true,
    })
    const texts = rows.flat().map(({ text }) => text)
    for (const words of ['Danh sách có 2 đại biểu.', 'Nơi nhận:', 'CHỦ TỊCH', 'Lù Văn Chiến']) {
      expect(texts).toContain(words)
    }
  })
})

describe('the fingerprint of a paper', () => {
  test('does not hang on the order of keys and changes with any word', () => {
    const model = aDocument()
    const turned = Object.fromEntries(Object.entries(model).toReversed()) as unknown as typeof model
    const of = (document: typeof model) => fingerprintPaper({ format: 'docx', document })
    expect(of(turned)).toBe(of(model))
    expect(of(aDocument({ title: 'Khác' }))).not.toBe(of(model))
    expect(of(model)).toMatch(/^[0-9a-f]{64}$/)
  })
})

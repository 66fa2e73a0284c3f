import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { fingerprintPaper } from '#main/office/fingerprint-paper.ts'
import { readSheetView } from '#main/office/read-sheet-view.ts'
import { writeXlsx } from '#main/office/write-xlsx.ts'
import { aDocument, aSheet } from './a-model.ts'
import { validateOoxml } from './validate-ooxml.ts'

function part(bytes: Uint8Array, name: string): string {
  const found = unzipSync(bytes)[name]
  if (found === undefined) throw new Error(`no part ${name}`)
  return strFromU8(found)
}

const SHEET = 'xl/worksheets/sheet1.xml'

describe('a list in Excel', () => {
  test('A4 across, fitted to the width, header rows repeated, page of pages at the foot', async () => {
    const bytes = await writeXlsx(aSheet())
    const xml = part(bytes, SHEET)
    expect(/<pageSetup [^>]*>/.exec(xml)?.[0]).toContain('paperSize="9" orientation="landscape"')
    expect(xml).toContain('fitToPage="1"')
    expect(/fitToHeight="(\d)"/.exec(xml)?.[1]).toBe('0')
    expect(xml).toContain('&amp;P/&amp;N')
    expect(part(bytes, 'xl/workbook.xml')).toMatch(/_xlnm.Print_Titles[^<]*\$\d+:\$\d+</)
  })

  test('every font is Times New Roman but the unused first, and its parts are in order', async () => {
    const styles = part(await writeXlsx(aSheet()), 'xl/styles.xml')
    const fonts = (
      /<fonts[\s\S]*<\/fonts>/.exec(styles)?.[0].match(/<font>.*?<\/font>/gs) ?? []
    ).slice(1)
    expect(fonts.length).toBeGreaterThan(5)
    expect(fonts.filter((font) => !font.includes('Times New Roman'))).toEqual([])
    expect(styles).not.toMatch(/<color[^>]*\/><sz/)
  })

  test('text that opens with = + - @ stays text', async () => {
    const rows = ['=1+1', '+84', '-5', '@x'].map((name) => ({
      kind: 'body' as const,
      cells: [1, name, null, null, null],
    }))
    const bytes = await writeXlsx(aSheet({ rows }))
    expect(part(bytes, SHEET)).not.toContain('<f>')
    expect(part(bytes, 'xl/styles.xml')).toContain('numFmtId="49"')
    const texts = (await readSheetView(bytes)).rows.flat().map((cell) => cell.text)
    expect(texts).toEqual(expect.arrayContaining(['=1+1', '+84', '-5', '@x']))
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
      expect(await validateOoxml(await writeXlsx(model), 'xlsx')).toEqual([])
    }
  })

  test('the same model gives the same bytes', async () => {
    expect(await writeXlsx(aSheet())).toEqual(await writeXlsx(aSheet()))
  })

  test('the preview reads back head, spans, borders and rows of the real file', async () => {
    const { widths, rows } = await readSheetView(await writeXlsx(aSheet()))
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

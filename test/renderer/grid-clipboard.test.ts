import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readClipboard, writeClipboard } from '#renderer/parts/grid/clipboard-block.ts'
import { fromHtmlTable, toHtmlTable } from '#renderer/parts/grid/html-table.ts'

/** What Excel puts on the clipboard beside the text, as far as it matters. */
const FROM_EXCEL = `<html><head><style><!--
.xl65 {mso-style-parent:style0; font-family:".VnTime", sans-serif; white-space:normal;}
.xl66 {font-family:"Times New Roman", serif;}
--></style></head><body><!--StartFragment-->
<table border=0><col width=64>
 <tr height=20><td class=xl65>Lß ThÞ
   An</td><td class=xl66 colspan=2>5/3/1979</td></tr>
 <tr><td class=xl66>M&ecirc; &amp; N&#432;&#x1EDB;c<br>hai</td><td></td><td>x</td></tr>
</table><!--EndFragment--></body></html>`

describe('a table from another program', () => {
  test('gives its words and the font of each cell', () => {
    expect(fromHtmlTable(FROM_EXCEL)).toEqual([
      [
        { text: 'Lß ThÞ An', font: '.VnTime' },
        { text: '5/3/1979', font: 'Times New Roman' },
        { text: '', font: null },
      ],
      [
        { text: 'Mê & Nước\nhai', font: 'Times New Roman' },
        { text: '', font: null },
        { text: 'x', font: null },
      ],
    ])
  })

  test('is read with the font told by an attribute or a style, and none where there is no table', () => {
    expect(
      fromHtmlTable(
        '<table><tr><td><font face="VNI-Times">Nguyeãn</font><td style="font-family: Arial">b',
      ),
    ).toEqual([])
    expect(
      fromHtmlTable(
        '<table><tr><td><font face="VNI-Times">Nguyeãn</font><td style="font-family: Arial">b</table>',
      ),
    ).toEqual([
      [
        { text: 'Nguyeãn', font: 'VNI-Times' },
        { text: 'b', font: 'Arial' },
      ],
    ])
    expect(fromHtmlTable('<p>không có bảng</p>')).toEqual([])
  })

  test('we write is read back the same', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'Ộ', '<', '&', '"', '=', '\n') })
      .map((text) => text.trim())
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
      )
    fc.assert(
      fc.property(rows, (block) => {
        const read = fromHtmlTable(toHtmlTable(block)).map((cells) => cells.map(({ text }) => text))
        expect(read).toEqual(block)
      }),
    )
  })
})

describe('the clipboard', () => {
  const holding = (formats: Record<string, string>) => ({
    getData: (format: string) => formats[format] ?? '',
  })

  test('gives the words as text and the fonts as a table', () => {
    expect(
      readClipboard(holding({ 'text/plain': 'Lß\t5/3/1979\r\n', 'text/html': FROM_EXCEL })),
    ).toEqual([
      [
        { text: 'Lß', font: '.VnTime' },
        { text: '5/3/1979', font: 'Times New Roman' },
      ],
    ])
  })

  test('gives the words of the table where there is no text, and nothing where it is empty', () => {
    expect(readClipboard(holding({ 'text/html': FROM_EXCEL }))[1]?.[0]?.text).toBe('Mê & Nước\nhai')
    expect(readClipboard(holding({}))).toEqual([])
  })

  test('takes a block both as text and as a table that Excel does not work out', () => {
    const held = new Map<string, string>()
    writeClipboard(
      {
        getData: (format) => held.get(format) ?? '',
        setData: (format, data) => held.set(format, data),
      },
      [['=1+1', 'hai\ndòng']],
    )
    expect(held.get('text/plain')).toBe('=1+1\t"hai\ndòng"')
    expect(held.get('text/html')).toContain(`<td style="mso-number-format:'\\@'">=1+1</td>`)
  })
})

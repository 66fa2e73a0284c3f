import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { strToU8, zipSync, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Workbook } from '#core/intake/workbook.ts'
import { columnLetter } from '#core/intake/workbook.ts'
import { READ_LIMITS } from '#main/office/read-limits.ts'
import { readWorkbook } from '#main/office/read-workbook.ts'
import { SAMPLES, importOf, sampleBytes } from '#test/core/intake/intake-files.ts'

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')

async function read(bytes: Uint8Array, fileName = 'tệp.xlsx'): Promise<Workbook> {
  const outcome = await readWorkbook(bytes, fileName)
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}

async function failureOf(bytes: Uint8Array, fileName = 'tệp.xlsx'): Promise<string> {
  const outcome = await readWorkbook(bytes, fileName)
  return outcome.ok ? 'read' : outcome.error.kind
}

async function written(
  fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void,
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  fill(workbook.addWorksheet('DS'), workbook)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

function repacked(
  bytes: Uint8Array,
  change: (name: string, xml: string) => [string, string] | null,
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).flatMap(([name, part]) => {
    const kept = change(name, Buffer.from(part).toString('utf8'))
    return kept === null ? [] : [[kept[0], strToU8(kept[1])] as const]
  })
  return zipSync(Object.fromEntries(parts))
}

describe('cells', () => {
  test('dates, formulas, rich text, numbers, fonts and hidden things come as plain data', async () => {
    const bytes = await written((sheet) => {
      const font = { name: '.VnTime' }
      sheet.getCell('A1').value = { richText: [{ text: 'Lò ', font }, { text: 'Thị Ánh' }] }
      sheet.getCell('B1').value = new Date(Date.UTC(1980, 4, 1))
      sheet.getCell('B1').numFmt = 'dd/mm/yyyy'
      sheet.getCell('C1').value = { formula: '1+1', result: 2 }
      sheet.getCell('D1').value = { formula: '1+1' } as ExcelJS.CellFormulaValue
      sheet.getCell('E1').value = 1240
      sheet.getCell('E1').numFmt = '#,##0\\ \\d'
      sheet.getCell('F1').value = 'a\nb'
      sheet.getRow(3).hidden = true
      sheet.getCell('A3').value = 'x'
      sheet.getColumn(2).hidden = true
      sheet.mergeCells('A5:C6')
      sheet.getCell('A5').value = true
    })
    const [sheet] = (await read(bytes)).sheets
    expect(sheet?.rows.map(({ number, hidden }) => [number, hidden])).toEqual([
      [1, false],
      [3, true],
      [5, false],
    ])
    expect(
      sheet?.rows[0]?.cells.map((cell) => [cell?.text, cell?.value, cell?.date, cell?.formula]),
    ).toEqual([
      ['Lò Thị Ánh', 'Lò Thị Ánh', null, null],
      ['01/05/1980', 29_342, '1980-05-01', null],
      ['2', 2, null, '1+1'],
      ['', null, null, '1+1'],
      ['1240', 1240, null, null],
      ['a b', 'a\nb', null, null],
    ])
    expect(sheet?.rows[0]?.cells[0]?.font).toBe('.VnTime')
    expect([sheet?.hiddenColumns, sheet?.merges]).toEqual([
      [1],
      [{ top: 5, left: 0, bottom: 6, right: 2 }],
    ])
  })

  test('a workbook of the 1904 epoch gives the same days', async () => {
    const bytes = await written((sheet, workbook) => {
      workbook.properties.date1904 = true
      sheet.getCell('A1').value = new Date(Date.UTC(1980, 4, 1))
      sheet.getCell('A1').numFmt = 'd/m/yy'
    })
    const workbook = await read(bytes)
    expect([workbook.epoch, workbook.sheets[0]?.rows[0]?.cells[0]?.date]).toEqual([
      1904,
      '1980-05-01',
    ])
  })

  test('a sheet under another file name and with prefixed elements is read all the same', async () => {
    const moved = repacked(sampleBytes(SAMPLES.plan), (name, xml) => {
      const prefixed = name === 'xl/worksheets/sheet1.xml' || name === 'xl/sharedStrings.xml'
      const text = prefixed
        ? xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=')
        : xml.replaceAll('worksheets/sheet1.xml', 'worksheets/Bang.xml')
      return [name.replace('worksheets/sheet1.xml', 'worksheets/Bang.xml'), text]
    })
    expect(importOf(await read(moved)).preview.counts).toMatchObject({ accepted: 59, doubtful: 3 })
  })

  test.each([
    ['on the own thread', READ_LIMITS.ownThreadBytes],
    ['in a reading thread', 0],
  ])(
    'a file among others in the same memory is read alone and left as it was, %s',
    async (_, ownThreadBytes) => {
      const texts = ['một', 'hai', 'ba']
      const files = await Promise.all(
        texts.map((text) => written((sheet) => (sheet.getCell('A1').value = text))),
      )
      const together = Buffer.concat([Buffer.from('PK'), ...files, Buffer.alloc(31_008, 7)])
      const before = Buffer.from(together)
      let at = 2
      const views = files.map(({ length }) => together.subarray(at, (at += length)))
      const limits = { ...READ_LIMITS, ownThreadBytes }
      const read = await Promise.all(views.map((view) => readWorkbook(view, 'tệp.xlsx', limits)))
      const first = read.map((one) => one.ok && one.value.sheets[0]?.rows[0]?.cells[0]?.text)
      expect(first).toEqual(texts)
      expect(together.equals(before)).toBe(true)
    },
  )

  test('a csv of any usual separator gives the same cells', async () => {
    const csv = [
      'STT;Họ và tên;Ngày sinh',
      '1;"Lò ""Thị""; Ánh";5/3/1979',
      '',
      '2;Vàng A Páo;1980',
    ].join('\r\n')
    const [sheet] = (await read(Buffer.from(`\ufeff${csv}`), 'ds.csv')).sheets
    expect(sheet?.rows.map((row) => [row.number, ...row.cells.map((cell) => cell?.value)])).toEqual(
      [
        [1, 'STT', 'Họ và tên', 'Ngày sinh'],
        [2, 1, 'Lò "Thị"; Ánh', '5/3/1979'],
        [4, 2, 'Vàng A Páo', 1980],
      ],
    )
  })
})

describe('large and endless workbooks', () => {
  const wide = 30
  const rowXml = (row: number) =>
    Array.from({ length: wide }, (_, at) => `<c r="${columnLetter(at)}${row}"><v>${row}</v></c>`)
  const sheetOf = (rows: number) =>
    Array.from({ length: rows }, (_, at) => `<row r="${at + 1}">${rowXml(at + 1).join('')}</row>`)
  const workbookOf = (rows: string, inWorkbook = '') => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
    return zipSync({
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets>${inWorkbook}</workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
      ),
    })
  }

  test('20.000 rows of 30 cells are read while the program answers others', async () => {
    let answered = 0
    const clock = setInterval(() => (answered += 1), 50)
    const workbook = await read(workbookOf(sheetOf(20_000).join('')))
    clearInterval(clock)
    const rows = workbook.sheets[0]?.rows ?? []
    expect([rows.length, rows.at(-1)?.cells.length, rows.at(-1)?.cells.at(-1)?.value]).toEqual([
      20_000,
      wide,
      20_000,
    ])
    expect(answered).toBeGreaterThan(5)
  }, 120_000)

  test('130.000 short rows are not damage', async () => {
    const rows = Array.from({ length: 130_000 }, (_, at) => {
      return `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`
    })
    expect((await read(workbookOf(rows.join('')))).sheets[0]?.rows.length).toBe(130_000)
  }, 120_000)

  test.each([
    ['more than may be unpacked', { unpackedBytes: 100_000 }],
    ['more memory than allowed', { heapMegabytes: 8 }],
    ['more time than allowed', { milliseconds: 1 }],
  ])('%s is refused as too large, not as damaged', async (_title, limit) => {
    const bytes = workbookOf(sheetOf(2000).join(''))
    const outcome = await readWorkbook(bytes, 'tệp.xlsx', { ...READ_LIMITS, ...limit })
    expect(outcome.ok ? 'read' : outcome.error.kind).toBe('too-large')
  })

  test('a name that stands for every cell costs nothing', async () => {
    const names =
      '<definedNames><definedName name="Vung">A!$A$1:$XFD$1048576</definedName></definedNames>'
    const workbook = await read(workbookOf(sheetOf(2).join(''), names))
    expect(workbook.sheets[0]?.rows.length).toBe(2)
  })

  test('a row number beyond every sheet is found before the reader counts up to it', async () => {
    const bytes = workbookOf('<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>')
    expect(await failureOf(bytes)).toBe('unsafe')
  })
})

describe('files that cannot be read', () => {
  const sample = sampleBytes(SAMPLES.delegates)

  test.each([
    ['nothing', Buffer.alloc(0), 'tệp.xlsx', 'empty'],
    ['a broken old file', Buffer.concat([OLE, Buffer.alloc(600)]), 'tệp.xlsx', 'damaged'],
    [
      'a password',
      Buffer.concat([OLE, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
      'tệp.xlsx',
      'encrypted',
    ],
    [
      'a web page',
      Buffer.from('<html><table><tr><td>1</td></tr></table></html>'),
      'tệp.xls',
      'other-format',
    ],
    ['random text', Buffer.from('không phải bảng tính'), 'tệp.doc', 'other-format'],
    [
      'a Word file',
      Buffer.from(zipSync({ 'word/document.xml': strToU8('<w/>') })),
      'tệp.xlsx',
      'other-format',
    ],
    ['an empty zip', Buffer.from(zipSync({})), 'tệp.xlsx', 'damaged'],
    ['a flipped byte', flipped(sample), 'tệp.xlsx', 'damaged'],
  ])('%s', async (_title, bytes, fileName, kind) => {
    const failure = await failureOf(bytes, fileName)
    expect(failure).toBe(kind)
  })

  function flipped(bytes: Buffer): Buffer {
    const copy = Buffer.from(bytes)
    const at = copy.indexOf('xl/worksheets/sheet1.xml') + 400
    copy[at] = (copy[at] ?? 0) ^ 0xff
    return copy
  }

  test('a file cut off anywhere ends in a sentence', async () => {
    for (let part = 1; part < 20; part += 1) {
      const cut = sample.subarray(0, Math.floor((sample.length * part) / 20))
      expect(['damaged', 'other-format']).toContain(await failureOf(cut))
    }
  })

  test('a part that unpacks to more than the limit, or to more than it declares, is refused unopened', async () => {
    const zip = Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))
    const central = zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    const declared = (size: number) => {
      const copy = Buffer.from(zip)
      copy.writeUInt32LE(size, central + 24)
      return copy
    }
    expect(await failureOf(declared(49 * 1024 * 1024))).toBe('too-large')
    expect(await failureOf(declared(3))).toBe('damaged')
  })

  test('a workbook without a filled cell says so', async () => {
    expect(await failureOf(await written(() => undefined))).toBe('no-content')
  })

  test('random bytes never throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (tail, zip) => {
        const bytes = zip ? Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), tail]) : tail
        expect(typeof (await failureOf(bytes))).toBe('string')
      }),
    )
  })

  test('broken XML inside a sound zip is damage', async () => {
    const broken = repacked(sample, (name, xml) => [
      name,
      name.endsWith('sheet1.xml') ? xml.slice(0, 2000) : xml,
    ])
    expect(await failureOf(broken)).toBe('damaged')
  })
})

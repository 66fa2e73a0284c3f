import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Workbook } from '#core/intake/workbook.ts'
import { READ_LIMITS } from '#main/office/read-limits.ts'
import { readWorkbook } from '#main/office/read-workbook.ts'
import { SAMPLES, importOf, sampleBytes } from '#test/core/intake/intake-files.ts'

/** Files made to hang, to fill the memory or to reach other files; each is read as data or refused with a sentence. */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const WORKBOOK = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`
const RELATIONS = `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`

type Parts = { readonly [name: string]: string }

function partsOf(sheet: string, more: Parts = {}): Parts {
  return {
    'xl/workbook.xml': WORKBOOK,
    'xl/_rels/workbook.xml.rels': RELATIONS,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`,
    ...more,
  }
}

function packed(parts: Parts): Buffer {
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const)
  return Buffer.from(zipSync(Object.fromEntries(files)))
}

const cell = (place: string, value = '1') => `<c r="${place}"><v>${value}</v></c>`
const rows = (...cells: readonly string[]) =>
  `<sheetData>${cells.map((own, at) => `<row r="${at + 1}">${own}</row>`).join('')}</sheetData>`
const ONE = rows(cell('A1'))

async function outcomeOf(bytes: Uint8Array, fileName = 'tệp.xlsx', limits = READ_LIMITS) {
  const outcome = await readWorkbook(bytes, fileName, limits)
  return outcome.ok ? 'read' : outcome.error.kind
}

async function read(bytes: Uint8Array): Promise<Workbook> {
  const outcome = await readWorkbook(bytes, 'tệp.xlsx')
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}

describe('packages', () => {
  /** The zip with a change at its central directory, the n-th entry counted from 0. */
  function changed(
    bytes: Buffer,
    entry: number,
    change: (at: number, bytes: Buffer) => void,
  ): Buffer {
    const copy = Buffer.from(bytes)
    let at = -1
    for (let own = 0; own <= entry; own += 1)
      at = copy.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]), at + 1)
    change(at, copy)
    return copy
  }

  test('a bomb of zeros, declared or not, and one inside another are never unpacked', async () => {
    const limits = { ...READ_LIMITS, unpackedBytes: 4_000_000 }
    const zeros = 'a'.repeat(5_000_000)
    const bomb = packed(partsOf(ONE, { 'xl/sharedStrings.xml': zeros }))
    expect(bomb.length).toBeLessThan(20_000)
    expect(await outcomeOf(bomb, 'tệp.xlsx', limits)).toBe('too-large')
    const lying = changed(bomb, 3, (at, bytes) => bytes.writeUInt32LE(100, at + 24))
    expect(await outcomeOf(lying)).toBe('damaged')
    const nested = zipSync({ 'tệp.xlsx': bomb, 'xl/media/a.zip': bomb })
    expect(await outcomeOf(nested)).toBe('other-format')
  })

  test('parts that share their bytes, have one name or lead out of the package are refused', async () => {
    const plain = packed(partsOf(ONE, { 'xl/a.xml': '<a/>', 'xl/b.xml': '<b/>' }))
    const offset = plain.readUInt32LE(plain.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 42)
    const overlapping = changed(plain, 3, (at, bytes) => bytes.writeUInt32LE(offset, at + 42))
    expect(await outcomeOf(overlapping)).toBe('unsafe')
    const twice = changed(plain, 4, (at, bytes) => bytes.write('xl/a.xml', at + 46))
    expect(await outcomeOf(twice)).toBe('unsafe')
    for (const name of ['../../etc/passwd', 'xl/../../a.xml', 'C:/a.xml', '..\\a.xml'])
      expect([name, await outcomeOf(packed(partsOf(ONE, { [name]: 'x' })))]).toEqual([
        name,
        'unsafe',
      ])
  })

  test('a sheet whose link leads elsewhere is simply not there', async () => {
    const away = { 'xl/_rels/workbook.xml.rels': RELATIONS.replace('worksheets/', '../../../') }
    expect(await outcomeOf(packed(partsOf(ONE, away)))).toBe('no-content')
  })
})

describe('XML', () => {
  test('declared entities are refused, whichever part has them', async () => {
    const laughs = `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}">]>`
    const outside = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    const sheet = (head: string) =>
      `${head}<worksheet xmlns="${MAIN}">${rows('<c r="A1" t="inlineStr"><is><t>&c;&a;</t></is></c>')}</worksheet>`
    for (const head of [laughs, outside]) {
      expect(
        await outcomeOf(packed({ ...partsOf(ONE), 'xl/worksheets/sheet1.xml': sheet(head) })),
      ).toBe('unsafe')
      expect(
        await outcomeOf(packed(partsOf(ONE, { 'xl/styles.xml': `${head}<styleSheet/>` }))),
      ).toBe('unsafe')
    }
  })

  test.each([
    ['half rows', '<row '.repeat(150_000)],
    ['half merges', '<mergeCell '.repeat(80_000)],
    ['half columns', '<col '.repeat(150_000)],
    ['comments before nothing', `${'<!---->'.repeat(20_000)}`],
    ['half comments', '<!--'.repeat(200_000)],
  ])('%s are searched once, not again and again', async (_title, xml) => {
    const sheet = `<worksheet xmlns="${MAIN}"><sheetData>${xml}`
    expect(await outcomeOf(packed({ ...partsOf(ONE), 'xl/worksheets/sheet1.xml': sheet }))).toBe(
      'damaged',
    )
    const workbook = `${'<!---->'.repeat(2000)}${xml}`
    expect(await outcomeOf(packed({ ...partsOf(ONE), 'xl/workbook.xml': workbook }))).not.toBe(
      'read',
    )
  })
})

describe('numbers beyond every sheet', () => {
  test('the last row and the last column are a place like others', async () => {
    const sheet = `<sheetData><row r="1">${cell('XFD1')}</row><row r="1048576">${cell('A1048576')}</row></sheetData>`
    const [only] = (await read(packed(partsOf(sheet)))).sheets
    expect(only?.rows.map(({ number, cells }) => [number, cells.length])).toEqual([
      [1, 16_384],
      [1_048_576, 1],
    ])
  })

  test.each([
    ['a row', `<sheetData><row r="99999999">${cell('A99999999')}</row></sheetData>`],
    ['a cell', `<sheetData><row r="1">${cell('A99999999')}</row></sheetData>`],
    ['a column', `<sheetData><row r="1">${cell('ZZZZZ1')}</row></sheetData>`],
  ])('%s is refused before anything counts up to it', async (_title, sheet) => {
    expect(await outcomeOf(packed(partsOf(sheet)))).toBe('unsafe')
  })

  test('widths of two million columns cost nothing', async () => {
    const columns = `<cols><col min="1" max="2000000" width="9" style="1" hidden="1"/></cols>`
    const [only] = (await read(packed(partsOf(`${columns}${ONE}`)))).sheets
    expect([only?.rows.length, only?.hiddenColumns]).toEqual([1, [0]])
    const styles = `<styleSheet xmlns="${MAIN}"><cellXfs count="2000000">${'<xf/>'.repeat(150_000)}</cellXfs></styleSheet>`
    expect(await outcomeOf(packed(partsOf(`${columns}${ONE}`, { 'xl/styles.xml': styles })))).toBe(
      'read',
    )
  })

  test('a cell at the far right of every row, and merges without end, are too large', async () => {
    const far = Array.from({ length: 400 }, (_, at) => cell(`XFD${at + 1}`))
    expect(await outcomeOf(packed(partsOf(rows(...far))))).toBe('too-large')
    const merges = Array.from(
      { length: 6000 },
      (_, at) => `<mergeCell ref="A${at * 2 + 1}:A${at * 2 + 2}"/>`,
    )
    const sheet = `${ONE}<mergeCells>${merges.join('')}</mergeCells>`
    expect(await outcomeOf(packed(partsOf(sheet)))).toBe('too-large')
  })
})

describe('what is read as data and told', () => {
  const sample = unzipSync(sampleBytes(SAMPLES.delegates))
  const withParts = (more: Parts) =>
    Buffer.from(
      zipSync({
        ...sample,
        ...Object.fromEntries(Object.entries(more).map(([name, xml]) => [name, strToU8(xml)])),
      }),
    )

  test('macros and links to other files are neither run nor followed', async () => {
    const bytes = withParts({
      'xl/vbaProject.bin': 'Sub Auto_Open()',
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
      'xl/externalLinks/_rels/externalLink1.xml.rels': '<Relationships/>',
    })
    const { preview } = importOf(await read(bytes))
    expect(preview.counts.added).toBe(117)
    expect(preview.remarks.slice(0, 2)).toEqual([
      'Tệp có macro: chỉ đọc dữ liệu trong ô, không chạy macro.',
      'Tệp có liên kết đến tệp khác: đọc giá trị đã lưu trong ô, không mở tệp kia.',
    ])
  })

  test('formulas that would start a program or fetch a page are their stored result', async () => {
    const formulas = [
      "cmd|'/c calc'!A0",
      'HYPERLINK("http://a")',
      "'[1]A'!A1",
      'WEBSERVICE("http://a")',
    ]
    const cells = formulas.map((formula, at) => {
      const escaped = formula.replaceAll('"', '&quot;')
      return `<c r="${String.fromCharCode(65 + at)}1" t="str"><f>${escaped}</f><v>${at}</v></c>`
    })
    const [only] = (await read(packed(partsOf(rows(cells.join('')))))).sheets
    expect(only?.rows[0]?.cells.map((own) => [own?.text, own?.formula])).toEqual(
      formulas.map((formula, at) => [String(at), formula]),
    )
  })
})

describe('files under another name', () => {
  const sample = sampleBytes(SAMPLES.delegates)
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

  test.each([
    ['a workbook named .xls', sample, 'tệp.xls', 'read'],
    ['a workbook named .csv', sample, 'tệp.csv', 'read'],
    ['a workbook named .xlsm', sample, 'tệp.xlsm', 'read'],
    ['a picture', png, 'tệp.xlsx', 'other-format'],
    ['a picture named .csv', png, 'tệp.csv', 'other-format'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'tệp.xlsx', 'other-format'],
    ['a Word file', packed({ 'word/document.xml': '<w/>' }), 'tệp.xlsx', 'other-format'],
    [
      'a web page',
      Buffer.from('\ufeff<html><table/></html>', 'utf16le'),
      'tệp.xlsx',
      'other-format',
    ],
    ['Excel 2003 XML', Buffer.from('<?xml version="1.0"?><Workbook/>'), 'tệp.xls', 'other-format'],
    [
      'a binary file named .csv',
      Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 7, 0]),
      'tệp.csv',
      'other-format',
    ],
    ['noise named .xls', Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 9]), 'tệp.xls', 'damaged'],
  ])('%s', async (_title, bytes, fileName, kind) => {
    expect(await outcomeOf(bytes, fileName)).toBe(kind)
  })
})

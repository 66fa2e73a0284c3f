import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byteOf, encodingId } from '#core/intake/encodings.ts'
import type { Workbook } from '#core/intake/workbook.ts'
import { describeReadFailure, readWorkbook } from '#main/office/read-workbook.ts'
import { encodeText } from '#test/core/intake/cure-corpus.ts'
import { importOf } from '#test/core/intake/intake-files.ts'

async function read(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  const outcome = await readWorkbook(bytes, fileName)
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}

describe('a csv', () => {
  const table = [
    'STT;Họ và tên;Chức vụ, đơn vị',
    '1;Lò Thị Ánh;Bản Bo, Tam Đường',
    '2;Vàng A Páo;x',
  ]
  const cells = async (bytes: Uint8Array) =>
    (await read(bytes, 'ds.csv')).sheets[0]?.rows.map((row) => row.cells.map((own) => own?.text))
  const wanted = [
    ['STT', 'Họ và tên', 'Chức vụ, đơn vị'],
    ['1', 'Lò Thị Ánh', 'Bản Bo, Tam Đường'],
    ['2', 'Vàng A Páo', 'x'],
  ]
  const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16()

  test.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with its mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with its mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without', (text: string) => Buffer.from(text, 'utf16le')],
    ['UTF-16 of the other order', (text: string) => swapped(`\ufeff${text}`)],
    ['UTF-16 of the other order without', swapped],
  ])('in %s', async (_title, write) => {
    expect(await cells(write(table.join('\r\n')))).toEqual(wanted)
  })

  test.each([';', '\t', '|'])(
    'parted by %j, which commas in the text do not hide',
    async (separator) => {
      expect(await cells(Buffer.from(table.join('\n').replaceAll(';', separator)))).toEqual(wanted)
    },
  )

  test('that names its separator, without quotes around commas of title lines', async () => {
    const lines = ['sep=;', 'Danh sách, gồm, có, hai, người', ...table]
    expect(await cells(Buffer.from(lines.join('\r\n')))).toEqual([
      ['Danh sách, gồm, có, hai, người'],
      ...wanted,
    ])
  })

  test.each(encodingId.options)('of one byte a letter, in %s, is told and cured', async (id) => {
    const people = ['Lò Thị Nết', 'Vàng A Páo', 'Nguyễn Hữu Đức', 'Trần Quỳnh Hương', 'Đỗ Mỹ Lệ']
    const rows = people.map((name, at) => `${at + 1};${name};Nữ;5/3/197${at};Đại học`)
    const meant = ['STT;Họ và tên;Giới tính;Ngày sinh;Chuyên môn', ...rows].join('\n')
    const bytes = Buffer.from([...(encodeText(meant, id) ?? '')].map(byteOf))
    const { preview } = importOf(await read(bytes, 'ds.csv'), { kind: 'delegates' })
    expect(preview.rows.map(({ values }) => [values['fullName'], values['gender']])).toEqual(
      people.map((name) => [name, 'female']),
    )
    expect(preview.rows[0]?.cures[0]).toMatchObject({ field: 'fullName', kind: id })
  })
})

describe('quotes in a csv', () => {
  const csv = (...lines: string[]) => Buffer.from(lines.join('\n'))
  const texts = async (bytes: Uint8Array) =>
    (await read(bytes, 'ds.csv')).sheets[0]?.rows.map((row) => row.cells.map((own) => own?.text))

  test('a cell that goes on behind its quotes stays as typed, and so do the rows after it', async () => {
    const bytes = csv('STT,Họ và tên,Chức vụ', '1,Mai,"Sao Mai" mầm non', '2,Páo,"Giáo viên"', '')
    expect(await texts(bytes)).toEqual([
      ['STT', 'Họ và tên', 'Chức vụ'],
      ['1', 'Mai', '"Sao Mai" mầm non'],
      ['2', 'Páo', 'Giáo viên'],
    ])
  })

  test('a quote that is never closed is a character of its cell', async () => {
    const bytes = csv('STT,Họ và tên', '1,"Đại Thành', '2,Páo "Bản Bo", Giang Ma', '"')
    expect(await texts(bytes)).toEqual([
      ['STT', 'Họ và tên'],
      ['1', '"Đại Thành'],
      ['2', 'Páo "Bản Bo"', 'Giang Ma'],
      ['"'],
    ])
  })

  test('a quote that closes rows later is refused with a sentence, an address of two lines is read', async () => {
    const head = 'STT,Họ và tên,Nơi ở,Ghi chú'
    expect(await texts(csv(head, '1,Mai,"Bản Bo,', 'xã Bản Bo",x'))).toEqual([
      ['STT', 'Họ và tên', 'Nơi ở', 'Ghi chú'],
      ['1', 'Mai', 'Bản Bo, xã Bản Bo', 'x'],
    ])
    const outcome = await readWorkbook(csv(head, '1,"Mai,A,x', '2,Páo",B,x', '3,An,C,x'), 'ds.csv')
    expect(outcome.ok ? null : describeReadFailure(outcome.error)).toContain('dấu ngoặc kép')
  })

  test('every character of any text is in a cell or parts two cells', async () => {
    const part = fc.constantFrom('"', '""', ',', '\n', '\r\n', 'a', 'Đ', ' x')
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 40 }), async (parts) => {
        const outcome = await readWorkbook(csv('a,b,c,d,e,f', parts.join('')), 'ds.csv')
        if (!outcome.ok) {
          expect(outcome.error.kind).toBe('damaged')
          return
        }
        const cells = outcome.value.sheets[0]?.rows.slice(1).flatMap((row) => row.cells) ?? []
        const kept = cells.map((own) => own?.text ?? '').join('')
        const letters = (text: string) => text.replace(/[^aĐx]/g, '')
        expect(letters(kept)).toBe(letters(parts.join('')))
      }),
    )
  })
})

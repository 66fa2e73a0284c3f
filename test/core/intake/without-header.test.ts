import { describe, expect, test } from 'vitest'
import type { ImportKind } from '#core/contract/import-values.ts'
import type { Workbook } from '#core/intake/workbook.ts'
import { fixtureWorkbook, importOf, sampleWorkbook, SAMPLES, workbookOf } from './intake-files.ts'
import type { Typed } from './intake-files.ts'
import { columnsOf } from './people-table.ts'

/** Only the records of the first sheet. */
function bare(workbook: Workbook, from: number, to: number): Workbook {
  const [first] = workbook.sheets
  if (!first) throw new Error('no sheet')
  const rows = first.rows.filter(({ number }) => number >= from && number <= to)
  return { ...workbook, sheets: [{ ...first, merges: [], rows }] }
}

const BIRTHS = { A: 'number', B: 'fullName', C: 'birthMale', D: 'birthFemale', E: 'ethnicity' }

describe('a list without any header is told by what stands in it', () => {
  test.each<[string, () => Promise<Workbook>, [number, number], ImportKind, object]>([
    [
      'the delegates: number, names, births of men and women, Party days, levels of education',
      () => sampleWorkbook(SAMPLES.delegates),
      [9, 125],
      'delegates',
      {
        ...BIRTHS,
        F: 'religion',
        G: 'hometown',
        H: 'position',
        I: 'partyJoined',
        J: 'schooling',
        K: 'qualification',
        L: 'politicalTheory',
        M: 'kind',
      },
    ],
    [
      'the delegates typed in TCVN3, days in every form',
      () => fixtureWorkbook('dai-bieu-tcvn3'),
      [8, 67],
      'delegates',
      { ...BIRTHS, H: 'partyJoined', I: 'schooling', K: 'politicalTheory', L: 'kind' },
    ],
    [
      'the candidates: gender, one column of births',
      () => sampleWorkbook(SAMPLES.candidates),
      [5, 45],
      'candidates',
      { B: 'fullName', C: 'gender', D: 'birth', F: 'position', H: 'partyJoined', I: 'candidacy' },
    ],
    [
      'the members: codes, names in two columns, days of joining the union',
      () => fixtureWorkbook('doan-vien-cdcs-may'),
      [2, 1241],
      'members',
      { A: 'unionCode', B: 'familyNames', C: 'givenName', E: 'birth', K: 'unionJoined' },
    ],
  ])('%s', async (_, read, [from, to], kind, expected) => {
    const workbook = await read()
    const { preview } = importOf(bare(workbook, from, to))
    expect(preview.kind).toBe(kind)
    expect(columnsOf(preview)).toMatchObject(expected)
    expect(preview.rows.length).toBe(to - from + 1)
    const whole = importOf(workbook, { kind }).preview
    expect(preview.rows.map(({ values }) => [values['fullName'], values['birth']])).toEqual(
      whole.rows.map(({ values }) => [values['fullName'], values['birth']]),
    )
  })

  test('marks that follow the women are women; phone numbers, units and titles above are told', () => {
    const rows: Typed[][] = [
      ['DANH SÁCH ĐẠI BIỂU'],
      ['Lò Thị Ánh', 'x', '0912 345 678', 'CĐCS Trường Mầm non Bình Lư'],
      ['Vàng A Páo', null, '0987654321', 'CĐCS Trường Mầm non Bình Lư'],
      ['Đỗ Thị Bình', 'x', '0388.123.456', 'CĐCS Trạm Y tế Bản Bo'],
      ['Lù Văn Chiến', null, '0912345670', 'CĐCS Trạm Y tế Bản Bo'],
      ['Chẻo Thị Mẩy', 'x', '0912345671', 'CĐCS Trạm Y tế Bản Bo'],
    ]
    const { preview } = importOf(workbookOf(rows), { kind: 'delegates' })
    expect(columnsOf(preview)).toEqual({
      A: 'fullName',
      B: 'genderFemale',
      C: 'phone',
      D: 'unit',
    })
    expect(preview.rows.map(({ values }) => values['gender'])).toEqual([
      'female',
      'male',
      'female',
      'male',
      'female',
    ])
    expect(preview.table.skipped.map(({ text }) => text)).toEqual(['DANH SÁCH ĐẠI BIỂU'])
  })

  test('numbers of identity cards are told, said, and neither read nor shown', () => {
    const rows: Typed[][] = [
      ['Lò Thị Ánh', 'Nữ', { day: '1980-05-01' }, '012345678901'],
      ['Vàng A Páo', 'Nam', { day: '1981-05-01' }, '012345678902'],
      ['Đỗ Thị Bình', 'Nữ', { day: '1982-05-01' }, '012345678903'],
    ]
    const { preview } = importOf(workbookOf(rows), { kind: 'delegates' })
    expect(preview.columns[3]).toMatchObject({ field: null, samples: [] })
    expect(preview.remarks).toContain(
      'Cột D cố ý không đọc: chương trình không giữ số căn cước, chứng minh nhân dân, hộ chiếu.',
    )
    expect(JSON.stringify(preview.rows)).not.toContain('0123456789')
  })
})

import { describe, expect, test } from 'vitest'
import { guessTag } from '#core/intake/guess-tag.ts'
import { readTag } from '#core/dossier/composition-tags.ts'
import {
  DEFINITIONS,
  SAMPLES,
  emptyDossier,
  importOf,
  sampleWorkbook,
  workbookOf,
  written,
} from './intake-files.ts'

const WORDINGS = DEFINITIONS.kinds.find(({ kind }) => kind === 'composition')?.tagWordings ?? []

test('the sheet "Co cau" of the sample is read to the last requirement', async () => {
  const { preview, records } = importOf(await sampleWorkbook(SAMPLES.candidates), {
    kind: 'composition',
  })
  const read = records.kind === 'composition' ? records.requirements : []
  expect(
    read.map(({ requirement: { code, tag, minimum, maximum, mandatory } }) => [
      code,
      tag,
      minimum,
      maximum,
      mandatory,
    ]),
  ).toEqual([
    ['C0', 'listed', 29, 29, true],
    ['C1', 'female', 9, null, true],
    ['C2', 'age-below:40', 4, null, true],
    ['C3', 'age-between:40:50', 12, 14, true],
    ['C4', 'ethnic-minority', 11, null, true],
    ['C5', 'first-time', 10, null, true],
    ['C6', 'full-time', 3, 5, true],
    ['C7', 'block:doanh nghiep htx', 5, null, true],
    ['C8', 'block:xa thi tran', 5, 8, true],
    ['C9', 'block:truong hoc', 6, 8, true],
    ['C10', 'non-party', 2, 6, true],
    ['C11', 'qualification-from:university', 22, null, true],
  ])
  expect(preview.counts).toMatchObject({ accepted: 12, doubtful: 0, added: 12 })
})

test('without a wish the candidate workbook is still its list of people, and tells the meetings held', async () => {
  const { preview, records } = importOf(await sampleWorkbook(SAMPLES.candidates))
  expect([preview.kind, records.congress.committeeMeetings]).toEqual(['candidates', 20])
})

test('the same requirements again change nothing; a new limit is an update that is asked about', async () => {
  const workbook = await sampleWorkbook(SAMPLES.candidates)
  const first = importOf(workbook, { kind: 'composition' })
  const dossier = written(emptyDossier(), first.records)
  const again = importOf(workbook, { kind: 'composition', dossier })
  expect(again.preview.counts).toMatchObject({ added: 0, updated: 0, same: 12 })
  const changed = importOf(
    workbookOf([
      ['Mã', 'Yêu cầu về cơ cấu', 'Tối thiểu', 'Tối đa'],
      ['C1', 'Cán bộ nữ (khoảng 30%)', 10, null],
      [null, 'Ngoài Đảng', null, 4],
    ]),
    { kind: 'composition', dossier },
  )
  const rows = changed.records.kind === 'composition' ? changed.records.requirements : []
  expect(
    rows.map(({ requirement }) => [requirement.code, requirement.minimum, requirement.maximum]),
  ).toEqual([
    ['C1', 10, null],
    ['C10', null, 4],
  ])
  expect(
    changed.preview.rows.map(({ action, doubts }) => [action, doubts.map(({ field }) => field)]),
  ).toEqual([
    ['update', ['minimum']],
    ['update', ['minimum', 'maximum']],
  ])
})

test('what is not understood is asked, what says nothing or stands twice is told', () => {
  const { preview } = importOf(
    workbookOf([
      ['Mã', 'Yêu cầu', 'Tối thiểu', 'Tối đa', 'Bắt buộc hay mong muốn'],
      ['C1', 'Có uy tín cao', 3, null, 'Bắt buộc'],
      ['C2', 'Nữ dưới 40 tuổi', 2, null, 'Mong muốn'],
      ['C3', 'Tái cử', 9, 4, null],
      ['C4', 'Đảng viên', null, null, null],
      ['C5', 'Tái cử', 5, null, null],
    ]),
    { kind: 'composition' },
  )
  expect(
    preview.rows.map(({ values, doubts, refused }) => [
      values['tag'],
      values['mandatory'],
      refused ?? doubts.map(({ reason }) => reason).join('; '),
    ]),
  ).toEqual([
    [null, true, 'Chưa hiểu yêu cầu này tính cho ai: chọn cách tính'],
    [
      null,
      false,
      'Yêu cầu này nói nhiều điều cùng lúc: tách thành từng dòng hoặc chọn một cách tính',
    ],
    ['re-election', true, 'Tối thiểu 9 lớn hơn tối đa 4'],
    [undefined, null, 'Dòng không có số tối thiểu, cũng không có số tối đa'],
    ['re-election', true, 'Trùng nội dung với dòng 4'],
  ])
})

test('a tag chosen in the preview stands, and clears the question', () => {
  const workbook = workbookOf([
    ['Mã', 'Yêu cầu', 'Tối thiểu', 'Tối đa'],
    ['C1', 'Có uy tín cao', 3, null],
    ['C2', 'Nữ', 3, null],
  ])
  const corrections = [{ sheetRow: 2, field: 'tag', value: 'full-time' }]
  const { preview, records } = importOf(workbook, { kind: 'composition', corrections })
  expect([
    preview.rows[0]?.doubts,
    records.kind === 'composition' && records.requirements[0]?.requirement.tag,
  ]).toEqual([[], 'full-time'])
})

describe('wordings', () => {
  test.each([
    ['Từ 40 - 50 tuổi (40 - 50%)', 'age-between:40:50'],
    ['Độ tuổi 40–50 tuổi', 'age-between:40:50'],
    ['Trên 50 tuổi', 'age-above:50'],
    ['Từ 51 tuổi trở lên', 'age-from:51'],
    ['Cán bộ công đoàn không chuyên trách', 'part-time'],
    ['Là đảng viên', 'party-member'],
    ['Chưa phải đảng viên', 'non-party'],
    ['Khối Cơ quan - hành chính', 'block:co quan - hanh chinh'],
    ['Trên đại học', 'qualification-from:master'],
    ['Số người trong danh sách bầu cử', 'listed'],
  ])('%s is %s', (label, tag) => {
    expect(guessTag(label, WORDINGS)).toEqual({ kind: 'one', tag })
    expect(readTag(tag)).not.toBeNull()
  })

  test('every tag of the wordings can be read once its numbers are in', () => {
    expect(
      WORDINGS.map(({ tag }) => tag.replace(/[#*]/g, '40')).filter((tag) => readTag(tag) === null),
    ).toEqual([])
  })
})

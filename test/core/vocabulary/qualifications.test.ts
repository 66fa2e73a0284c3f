import { expect, test } from 'vitest'
import {
  reachesQualification,
  readPoliticalTheory,
  readQualification,
  readSchooling,
} from '#core/vocabulary/qualifications.ts'

test.each([
  ['Thạc sĩ', 'master'],
  ['Sau đại học', 'master'],
  ['Trên Đại học', 'master'],
  ['Thạc sỹ QLGD', 'master'],
  ['ĐH Luật', 'university'],
  ['Đại học: Kế toán; Cao đẳng: Tin học', 'university'],
  ['Kỹ sư nông nghiệp', 'university'],
  ['Bác sĩ', 'university'],
  ['Bác sĩ chuyên khoa I', 'master'],
  ['CĐSP', 'college'],
  ['Trung cấp kế toán', 'intermediate'],
  ['Sơ cấp', 'elementary'],
  ['TS. Kinh tế', 'doctor'],
  ['Đang học đại học', null],
  ['Chưa qua đào tạo', 'none'],
  ['Không', 'none'],
  ['kế toán', null],
  [null, null],
])('%s is %s of training', (written, level) => {
  expect(readQualification(written)).toBe(level)
})

test.each([
  ['Cử nhân chính trị', 'advanced'],
  ['Cao cấp LLCT', 'advanced'],
  ['CC', 'advanced'],
  ['Trung cấp LLCT-HC', 'intermediate'],
  ['Sơ cấp', 'elementary'],
  ['Đang học cao cấp', null],
  ['-', 'none'],
])('%s is %s of political theory', (written, level) => {
  expect(readPoliticalTheory(written)).toBe(level)
})

test.each([
  ['12/12', 'upper-secondary'],
  ['10/10', 'upper-secondary'],
  ['12/12 BTVH', 'upper-secondary'],
  ['11/12', 'lower-secondary'],
  ['9/12', 'lower-secondary'],
  ['7/10', 'lower-secondary'],
  ['8/12', 'primary'],
  ['4/12', 'none'],
  ['13/12', null],
  ['THPT', 'upper-secondary'],
  ['Trung học cơ sở', 'lower-secondary'],
])('%s is %s of schooling', (written, level) => {
  expect(readSchooling(written)).toBe(level)
})

test('who has been told to have no training does not reach a level, of whom nothing is written is not known', () => {
  expect(reachesQualification('Chưa qua đào tạo', 'elementary')).toBe(false)
  expect(reachesQualification('Thạc sĩ', 'university')).toBe(true)
  expect(reachesQualification(null, 'university')).toBe(null)
})

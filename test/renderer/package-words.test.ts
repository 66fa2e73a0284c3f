import { expect, test } from 'vitest'
import type { DossierDifferenceView } from '#core/contract/data-values.ts'
import {
  choiceWords,
  questionBefore,
  sizeWords,
  tableWords,
} from '#renderer/screens/package/package-words.ts'

function difference(
  state: DossierDifferenceView['state'],
  revisions: { readonly here: number; readonly there: number; readonly common: number },
): DossierDifferenceView {
  const stand = (revision: number) => ({
    title: 'Đại hội',
    revision,
    changedAt: '2023-07-01T02:00:00.000Z',
    removed: false,
  })
  return {
    id: 'd1',
    state,
    sentence: '',
    here: stand(revisions.here),
    there: stand(revisions.there),
    commonSteps: revisions.common,
    tables: [],
  }
}

test('replacing is asked about exactly when work of this machine would go', () => {
  const questions = [
    difference('newer-there', { here: 5, there: 8, common: 5 }),
    difference('newer-here', { here: 8, there: 5, common: 5 }),
    difference('both-changed', { here: 6, there: 8, common: 5 }),
    // The same record with other figures: made by hand.
    difference('both-changed', { here: 5, there: 5, common: 5 }),
  ].map((one) => questionBefore('replace', one)?.question ?? null)
  expect(questions).toEqual([
    null,
    'Bỏ 3 thay đổi chỉ có trên máy này?',
    'Bỏ 1 thay đổi chỉ có trên máy này?',
    'Bỏ những số liệu chỉ có trên máy này?',
  ])
})

test('no other choice takes anything away, and the words of replacing promise no more than is true', () => {
  const both = difference('both-changed', { here: 5, there: 5, common: 5 })
  expect((['add', 'copy', 'keep'] as const).map((choice) => questionBefore(choice, both))).toEqual([
    null,
    null,
    null,
  ])
  expect(choiceWords('replace', both).sentence).not.toContain('Không mất gì')
  const newer = difference('newer-there', { here: 5, there: 8, common: 5 })
  expect(choiceWords('replace', newer).sentence).toContain('Không mất gì')
})

test('sizes and differences in the words of the office', () => {
  expect([0, 400, 105_300, 999_400, 1_240_000].map(sizeWords)).toEqual([
    '1 KB',
    '1 KB',
    '105 KB',
    '999 KB',
    '1,2 MB',
  ])
  const names = { added: [], removed: [], changed: [] }
  const table = { table: 'delegate', label: 'Đại biểu', names, fields: [] }
  expect(tableWords({ ...table, added: 2, removed: 0, changed: 1 })).toBe('thêm 2, sửa 1')
  const field = 'Địa điểm: Hội trường mới → Hội trường cũ'
  expect(tableWords({ ...table, added: 0, removed: 0, changed: 1, fields: [field] })).toBe(
    `sửa 1: ${field}`,
  )
})

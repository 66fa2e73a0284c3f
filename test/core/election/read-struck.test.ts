import { expect, test } from 'vitest'
import { readStruck } from '#core/election/read-struck.ts'

test.each([
  ['', []],
  ['  ', []],
  ['19 22', [19, 22]],
  ['22 19', [19, 22]],
  ['19,22;23.24+25', [19, 22, 23, 24, 25]],
  ['1 29', [1, 29]],
  ['007', [7]],
])('“%s” is read as %j', (text, struck) => {
  expect(readStruck(text, 29)).toEqual({ struck, fault: null })
})

test.each([
  ['30', [], 'Phiếu chỉ có số 1 đến 29, không có số 30. Gõ lại số đó.'],
  ['0', [], 'Phiếu chỉ có số 1 đến 29, không có số 0. Gõ lại số đó.'],
  ['7 7', [7], 'Số 7 gõ hai lần. Xóa một số hoặc gõ số khác.'],
  ['7 a', [7], '“a” không phải là số thứ tự. Chỉ gõ số và dấu cách.'],
  ['12345', [], '“12345” không phải là số thứ tự. Chỉ gõ số và dấu cách.'],
  ['x1', [], '“x1” không phải là số thứ tự. Chỉ gõ số và dấu cách.'],
  ['1x', [], '“1x” không phải là số thứ tự. Chỉ gõ số và dấu cách.'],
  [
    '7 1-3',
    [7],
    '“1-3” có thể là hai số, có thể là từ số này đến số kia. Gõ từng số, cách nhau bằng dấu cách.',
  ],
  ['1-', [], '“1-” không phải là số thứ tự. Chỉ gõ số và dấu cách.'],
  ['a 30 7 7', [7], '“a” không phải là số thứ tự. Chỉ gõ số và dấu cách.'],
  ['30 7 7', [7], 'Phiếu chỉ có số 1 đến 29, không có số 30. Gõ lại số đó.'],
  ['7 7 30', [7], 'Số 7 gõ hai lần. Xóa một số hoặc gõ số khác.'],
])('“%s” is refused with its first fault, and what can be read is kept', (text, struck, fault) => {
  expect(readStruck(text, 29)).toEqual({ struck, fault })
})

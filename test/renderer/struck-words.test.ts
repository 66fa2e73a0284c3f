import { expect, test } from 'vitest'
import { judgedByItself } from '#renderer/screens/counting/struck-words.ts'
import { PLACES } from '#test/core/election/a-ballot.ts'

test.each([
  ['more names than seats', 29, 27, 'Thừa tên hay gạch hết tên thì'],
  ['as many names as seats', 3, 3, 'Gạch hết tên thì'],
  ['one name: struck out it is a vote against', 1, 1, null],
])('%s: what the program judges by itself', (_, names, places, words) => {
  const said = judgedByItself({ marks: PLACES, names, places })
  expect(said?.replace(/ không cần chọn.*/, '') ?? null).toBe(words)
})

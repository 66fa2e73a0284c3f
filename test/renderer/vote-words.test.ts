import { expect, test } from 'vitest'
import { wordsAt } from '#renderer/screens/day/vote-words.ts'

const part = (text: string, ...votes: number[]) => ({ isRead: true, text, votes })

test('the words of the vote that is due stand before its question, those of later ones after it', () => {
  const script = [part('số lượng', 0), part('cả hai', 0, 1), part('danh sách', 1), part('mời')]
  const at = (slot: number | null, said = script) => {
    const { before, after } = wordsAt(said, slot)
    return [before, after].map((parts) => parts.map(({ text }) => text))
  }
  expect(at(null)).toEqual([['số lượng', 'cả hai', 'danh sách', 'mời'], []])
  expect(at(0)).toEqual([
    ['số lượng', 'cả hai'],
    ['danh sách', 'mời'],
  ])
  expect(at(1)).toEqual([['cả hai', 'danh sách'], ['mời']])
  expect(at(1, [part('bố cục riêng')])).toEqual([['bố cục riêng'], []])
})

test('what is done for a later vote stands with that vote, and what is done at the end stays', () => {
  const deed = (text: string, ...votes: number[]) => ({ ...part(text, ...votes), isRead: false })
  const script = [part('số lượng', 0), part('danh sách', 1), deed('chiếu tên', 1), deed('mời ngồi')]
  const at = (slot: number) => {
    const { before, after } = wordsAt(script, slot)
    return [before, after].map((parts) => parts.map(({ text }) => text))
  }
  expect(at(0)).toEqual([['số lượng'], ['danh sách', 'mời ngồi']])
  expect(at(1)).toEqual([['danh sách', 'chiếu tên'], ['mời ngồi']])
})

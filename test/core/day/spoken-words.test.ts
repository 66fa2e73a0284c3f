import { describe, expect, test } from 'vitest'
import { speakScript } from '#core/day/spoken-words.ts'
import type { LeaderLength, Run } from '#core/papers/document-model.ts'

const say = (text: string): Run => ({ kind: 'text', text })
const lean = (text: string): Run => ({ kind: 'text', text, italic: true })
/** The words of a script in which nothing is done. */
const speakRuns = (runs: readonly Run[], acting: string | null) => {
  const { parts, missing } = speakScript({ words: runs, votes: [] }, acting)
  expect(parts.every(({ isRead }) => isRead)).toBe(true)
  return { words: parts.map(({ text }) => text).join(' '), missing }
}
const gap = (label: string, length: LeaderLength = 'number'): Run => ({
  ...{ kind: 'leader', fact: `day.${label}`, label, length },
})

describe('what is read aloud', () => {
  test('whole sentences stay as they are', () => {
    expect(speakRuns([say('Chào cờ. Mời ngồi.')], null)).toEqual({
      ...{ words: 'Chào cờ. Mời ngồi.', missing: [] },
    })
  })

  test('who acts by the agenda stands in for a name nobody has told', () => {
    const runs = [
      say('Mời đồng chí '),
      gap('Người trình bày đề án nhân sự', 'name'),
      say(' trình bày đề án. Xin ý kiến.'),
    ]
    expect(speakRuns(runs, 'Ban Chấp hành')).toEqual({
      ...{ words: 'Mời Ban Chấp hành trình bày đề án. Xin ý kiến.', missing: [] },
    })
    expect(speakRuns(runs, null)).toEqual({
      ...{ words: 'Xin ý kiến.', missing: ['Người trình bày đề án nhân sự'] },
    })
    const other = [say('Kính mời đồng chí '), gap('Trưởng Đoàn Chủ tịch', 'name'), say(' đọc.')]
    expect(speakRuns(other, 'Đoàn Chủ tịch')).toEqual({
      ...{ words: '', missing: ['Trưởng Đoàn Chủ tịch'] },
    })
  })

  test('a figure of the day goes with its colon, a list is named as missing', () => {
    const figure = [say('Chốt số lượng: '), gap('Số người'), say('; đọc từng tên.')]
    expect(speakRuns(figure, null)).toEqual({
      ...{ words: 'Chốt số lượng; đọc từng tên.', missing: [] },
    })
    const list = [say('Giới thiệu danh sách: '), gap('Danh sách dự kiến', 'line'), say('.')]
    expect(speakRuns(list, null)).toEqual({
      ...{ words: 'Giới thiệu danh sách.', missing: ['Danh sách dự kiến'] },
    })
    const within = [say('Đề nghị số lượng là '), gap('Số ủy viên'), say(' đồng chí. Biểu quyết.')]
    expect(speakRuns(within, null)).toEqual({ words: 'Biểu quyết.', missing: ['Số ủy viên'] })
  })

  test('what is done stands apart from it, in turn, with the gaps that follow it', () => {
    const runs = [
      lean('Kiểm đếm lại: '),
      gap('Số có mặt'),
      lean('; chưa đủ thì dừng.'),
      say(' Mời bỏ phiếu. '),
      lean('Ghi số phiếu: '),
      gap('Số phiếu'),
      lean('.'),
      say(' Việc bỏ phiếu đã kết thúc.'),
    ]
    expect(speakScript({ words: runs, votes: [] }, null)).toEqual({
      parts: [
        { isRead: false, text: 'Kiểm đếm lại; chưa đủ thì dừng.', votes: [] },
        { isRead: true, text: 'Mời bỏ phiếu.', votes: [] },
        { isRead: false, text: 'Ghi số phiếu.', votes: [] },
        { isRead: true, text: 'Việc bỏ phiếu đã kết thúc.', votes: [] },
      ],
      missing: [],
    })
    // A sentence with a hole is not read, and the full stop it leaves is no part.
    const words = [lean('Nghe.'), say(' Mời '), gap('Ai', 'name'), say(' đọc.')]
    expect(speakScript({ words, votes: [] }, null)).toEqual({
      parts: [{ isRead: false, text: 'Nghe.', votes: [] }],
      missing: ['Ai'],
    })
  })

  test('each vote has the words up to the deed that names it; a deed that says more is of both', () => {
    const names = ['Biểu quyết số lượng', 'Biểu quyết danh sách']
    const votesOf = (words: readonly Run[], votes = names) =>
      speakScript({ words, votes }, null).parts.map((part) => part.votes)
    const first = [say('Đề nghị ba người. '), lean('Biểu quyết số lượng.')]
    const second = [say(' Danh sách: A, B, C. '), lean('Biểu quyết danh sách.'), say(' Mời lên.')]
    expect(votesOf([...first, ...second])).toEqual([[0], [0], [1], [1], []])
    const more = [say('Đề nghị ba người. '), lean('Biểu quyết số lượng. Kiểm tra lại danh sách.')]
    expect(votesOf([...more, ...second])).toEqual([[0], [0, 1], [1], [1], []])
    const both = [say('Trình đề án. '), lean('Biểu quyết số lượng; biểu quyết danh sách.')]
    expect(votesOf([...both, say(' Xin cảm ơn.')])).toEqual([[0, 1], [0, 1], []])
    // A layout of the office that names them otherwise: everything is of both.
    expect(votesOf([...first, ...second], ['Hỏi số lượng', 'Hỏi danh sách'])).toEqual(
      Array(5).fill([0, 1]),
    )
    expect(votesOf(first, [])).toEqual([[], []])
  })
})

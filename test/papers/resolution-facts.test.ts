import { expect, test } from 'vitest'
import { aPlenaryDossier } from './a-paper-dossier.ts'
import type { ToldRow } from './a-told-dossier.ts'
import { textOf } from './text-of-paper.ts'

const item = aPlenaryDossier().agenda.find(({ topic }) => topic === 'resolution')?.title ?? ''

function told(subject: string, agree: number): ToldRow {
  const cells = { item, subject, present: 43, agree, against: 43 - agree, other: 0 }
  return { list: 'proceedings.handVotes', cells }
}

const [WHOLE, OTHER] = ['Toàn văn nghị quyết đại hội', 'gửi thư cảm ơn']

test.each([
  ['its own words, before what was voted after it', [told(WHOLE, 43), told(OTHER, 30)], 43],
  ['the whole text before a part', [told('Nghị quyết, chỉ tiêu 5', 40), told(WHOLE, 42)], 42],
  ['less sure words where nothing else has them', [told('Thông qua Nghị quyết', 41)], 41],
  ['the last of two on the same', [told(WHOLE, 20), told(WHOLE, 41)], 41],
])('a vote told by hand is on the resolution by %s', (_, rows, agree) => {
  expect(textOf('congress-result-report', rows)).toContain(
    `được ${agree}/43 đoàn viên có mặt biểu quyết nhất trí`,
  )
  expect(textOf('resolution', rows)).toContain(`${agree}/43 đoàn viên có mặt nhất trí, đạt`)
})

test.each([
  ['of two things nobody knows which', [told('nghị quyết', 40), told('chuyển nghị quyết', 41)]],
  ['a vote on something else is none on it', [told(OTHER, 30)]],
])('%s: the figure told is taken', (_, rows) => {
  const text = textOf('congress-result-report', rows, { 'resolution.agreed': 42 })
  expect(text).toContain('được 42 đoàn viên biểu quyết nhất trí')
})

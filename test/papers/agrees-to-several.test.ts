import { expect, test } from 'vitest'
import type { BallotMarks } from '#core/regulation/ballot-marks.ts'
import { BASIS, aToldBallot } from './a-told-dossier.ts'
import type { ToldRow } from './a-told-dossier.ts'
import { textOf } from './text-of-paper.ts'

const COMMITTEE = aToldBallot({ body: 'Ban Chấp hành', seats: 2 }, { An: 40, Bình: 39, Chu: 9 })
const chair = (votes: Readonly<Record<string, number>>) =>
  aToldBallot({ body: 'Chủ tịch tại đại hội', seats: 1 }, votes)
/** After the committee, of those already elected; or on one sheet with it. */
const [APART, TOGETHER] = [chair({ An: 30, Bình: 20 }), chair({ Dũng: 30, Em: 20 })]

function printed(slug: string, of: ToldRow, most: BallotMarks['most']): string {
  const marks: BallotMarks = { most, least: 1, leastOfOne: 0 }
  const ballotMarks = { ...BASIS.ballotMarks, 'direct-chair': marks }
  return textOf(slug, [COMMITTEE, of], {}, { ...BASIS, ballotMarks })
}

test.each([
  ['ballot-no-surplus', APART],
  ['election-guide', APART],
  ['ballot-combined', TOGETHER],
  ['election-guide', TOGETHER],
])('%s says that several may be agreed to where the pack lets a ballot do so', (slug, of) => {
  expect(printed(slug, of, 'names')).toMatch(/được đồng ý hơn một người/i)
  expect(printed(slug, of, 'seats')).not.toMatch(/được đồng ý hơn một người/i)
})

test('a chair of whom one alone may be left is elected by striking out the others', () => {
  const [, guide = ''] = printed('election-guide', APART, 'seats').split('Bầu Chủ tịch')
  expect(guide).toContain('không được quá 1 người')
  expect(guide).toContain('b) Bầu quá số lượng 1 người')
  expect(guide).toContain('bầu đúng hoặc ít hơn số lượng quy định')
  expect(guide).not.toContain('hai cột')
})

test('of one name alone nothing is said of more than one', () => {
  const alone = chair({ Dũng: 30 })
  for (const slug of ['ballot-combined', 'election-guide'])
    expect(printed(slug, alone, 'names')).not.toContain('hơn một người')
})

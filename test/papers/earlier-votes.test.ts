import { expect, test } from 'vitest'
import { readCounters } from '#core/election/election-rows.ts'
import { COUNTERS_VOTED, countersAsVoted } from '#core/election/voted-thing.ts'
import { earlierVotesOf } from '#core/papers/step-votes.ts'
import { bundledCountingWords } from '#test/core/election/bundled-words.ts'
import { aPlenaryDossier } from './a-paper-dossier.ts'
import { withTold } from './a-told-dossier.ts'
import type { ToldRow } from './a-told-dossier.ts'

function counting(...names: readonly string[]): ToldRow[] {
  return names.map((name) => ({
    list: 'bodies.members',
    cells: { name, body: 'Ban Bầu cử', role: 'Thành viên' },
  }))
}

function dossierWith(counters: readonly ToldRow[], subject: string) {
  const vote: ToldRow = { list: 'proceedings.handVotes', cells: { subject } }
  const dossier = withTold(aPlenaryDossier(), [...counters, vote])
  const row = dossier.typedRows.at(-1)?.id ?? ''
  return { dossier, row, voted: countersAsVoted(readCounters(dossier, 'congress')) }
}

type Event = Parameters<typeof earlierVotesOf>[0]['all'][number]
const recorded = (data: Event['data']): Event => ({
  ...{ id: 'e', kind: 'vote-recorded', subject: 'item' },
  data,
})

const [NUMBER, LIST] = ['số lượng Ban Bầu cử là 2 đồng chí', 'danh sách Ban Bầu cử']

test.each([
  ['nothing', LIST, ['An', 'Bình'], undefined],
  ['of a list one for another', LIST, ['An', 'Chu'], 'trước khi danh sách thay đổi'],
  ['of a number one for another', NUMBER, ['An', 'Chu'], undefined],
  ['of a number one more', NUMBER, ['An', 'Bình', 'Chu'], 'trước khi số lượng thay đổi'],
])('changed is %s', (_, subject, now, said) => {
  const { voted } = dossierWith(counting('An', 'Bình'), subject)
  const { dossier, row } = dossierWith(counting(...now), subject)
  const events = [recorded({ rowId: row, slot: 0, [COUNTERS_VOTED]: voted })]
  const found = earlierVotesOf(
    { all: events, standing: events },
    dossier,
    bundledCountingWords().earlier,
  )
  expect(found.get(row)).toBe(said)
})

test.each([
  ['a step that was opened again', 'step-taken', 'trước khi mở lại'],
  ['a decision that was taken back', 'tie-decided', 'trước khi quyết định lại'],
] as const)('a vote is kept of %s', (_, kind, said) => {
  const { dossier, row } = dossierWith([], NUMBER)
  const of = { id: 't', kind, subject: 'b', data: { step: 'election-committee', voteRow: row } }
  const kept = recorded({ rowId: row, slot: null, kept: true })
  const day = { all: [of, kept], standing: [kept] }
  const found = earlierVotesOf(day, dossier, bundledCountingWords().earlier)
  expect(found.get(row)).toBe(said)
})

import path from 'node:path'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { invariant } from '#core/base/invariant.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { NO_MOVES, attendanceFacts } from '#core/papers/attendance-facts.ts'
import { parsePaperTemplate } from '#core/papers/parse-paper-template.ts'
import { paperFacts } from '#core/papers/paper-facts.ts'
import { planPaper } from '#core/papers/plan-paper.ts'
import type { StepVotes } from '#core/papers/step-votes.ts'
import { paperText } from '#test/core/papers/paper-text.ts'
import { aPlenaryDossier } from './a-paper-dossier.ts'
import { BASIS, DEFINITIONS, aToldBallot, withTold } from './a-told-dossier.ts'
import type { ToldRow } from './a-told-dossier.ts'

const FILE = path.join(import.meta.dirname, '../../templates/papers/congress-minutes.md')
const parsed = parsePaperTemplate(
  { file: 'congress-minutes.md', text: readFileSync(FILE, 'utf8') },
  DEFINITIONS,
)
invariant(parsed.ok, 'the template of the minutes cannot be read')
const template = { ...parsed.value, uses: [] }

function minutesOf(
  dossier: Dossier,
  rows: readonly ToldRow[],
  stepVotes: StepVotes = new Map(),
): string {
  const told = withTold(dossier, rows)
  const common = paperFacts(told, '2023-03-08', { ...BASIS, stepVotes })
  const facts = { ...common, ...attendanceFacts(told, common, NO_MOVES), basis: {} }
  return paperText(planPaper(template, facts))
}

const plenary = aPlenaryDossier()
const titles = [...new Set(plenary.agenda.map(({ title }) => title))]

test('the minutes hold all that was recorded, in the order of the agenda, and nothing else', () => {
  const item = fc.record({ at: fc.nat(titles.length), votes: fc.nat(2), records: fc.nat(2) })
  fc.assert(
    fc.property(fc.uniqueArray(item, { selector: ({ at }) => at, maxLength: 6 }), (chosen) => {
      const rows = chosen.flatMap(({ at, votes, records }) => {
        const title = titles[at] ?? 'Mục ngoài chương trình'
        const said = (n: number) => `việc số ${at}.${n}.`
        return [
          ...Array.from({ length: records }, (_, n) => ({
            list: 'proceedings.records',
            cells: { item: title, speaker: 'Lò Văn An', gist: `Nêu ${said(n)}` },
          })),
          ...Array.from({ length: votes }, (_, n) => ({
            list: 'proceedings.handVotes',
            cells: {
              ...{ item: title, subject: `về ${said(n)}`, present: 43, agree: 42 },
              ...{ against: 1, other: 0 },
            },
          })),
        ]
      })
      const text = minutesOf(plenary, rows)
      const order = [...chosen].toSorted((left, right) => left.at - right.at)
      const wanted = order
        .filter(({ records }) => records > 0)
        .map(({ at }) => `Nêu việc số ${at}.0.`)
      const found = wanted.map((words) => text.indexOf(words))
      expect(found).not.toContain(-1)
      expect(found).toEqual(found.toSorted((left, right) => left - right))
      const counted = chosen.reduce((sum, { votes }) => sum + votes, 0)
      expect(text.split('42/43').length - 1).toBe(counted)
      expect(text.split('Nêu việc số').length - 1).toBe(
        chosen.reduce((sum, { records }) => sum + records, 0),
      )
    }),
    { numRuns: 40 },
  )
})

test('before the day the minutes are a form: no name, no count, no result', () => {
  const members = ['Đoàn Chủ tịch', 'Đoàn Thư ký', 'Ban Bầu cử'].map((body) => ({
    list: 'bodies.members',
    cells: { name: 'Lò Văn Dự Kiến', body, role: 'Thành viên' },
  }))
  const text = minutesOf(plenary, members)
  expect(text).not.toContain('Dự Kiến')
  expect(text).not.toMatch(/[0-9]+\/[0-9]+/)
  expect(text).toContain('Kết quả biểu quyết mục “Bầu Đoàn Chủ tịch”')
})

const BOX = {
  convened: 43,
  present: 43,
  voters: 43,
  issued: 43,
  collected: 43,
  valid: 43,
  invalid: 0,
}
const CHAIR = { body: 'Chủ tịch tại đại hội', seats: 1, ...BOX }
const UP = { body: 'Đại biểu dự đại hội cấp trên', seats: 1, ...BOX }

/** Votes by hand before the ballots they belong to, and the step of each by its row. */
function votedOn(ballots: readonly { ballot: ToldRow; steps: readonly (readonly string[])[] }[]) {
  const said = ballots.flatMap(({ steps }) => steps)
  const votes = said.map(([, subject = '', item = '']): ToldRow => ({
    list: 'proceedings.handVotes',
    cells: {
      ...(item && { item }),
      subject,
      present: 43,
      agree: 43,
      against: 0,
      other: 0,
      at: 600,
    },
  }))
  const rows = [...votes, ...ballots.map(({ ballot }) => ballot)]
  const { typedRows } = withTold(plenary, rows)
  const idsOf = (list: string) => typedRows.filter((row) => row.list === list).map(({ id }) => id)
  const [voteIds, ballotIds] = [idsOf('proceedings.handVotes'), idsOf('elections.ballots')]
  const owners = ballots.flatMap(({ steps }, at) => steps.map(() => ballotIds[at] ?? ''))
  const stepVotes = new Map(
    said.map(([step = ''], at) => [
      voteIds[at] ?? '',
      { ballotId: owners[at] ?? '', step, voted: null },
    ]),
  )
  return { rows, stepVotes }
}

function expectInOrder(text: string, wanted: readonly string[]): void {
  const found = wanted.map((words) => text.indexOf(words))
  expect(found.map((at, place) => (at < 0 ? wanted[place] : ''))).toEqual(wanted.map(() => ''))
  expect(found).toEqual(found.toSorted((left, right) => left - right))
}

test('each vote of an election stands where it was taken, and a chair whom no agenda foresaw has an item', () => {
  const plan = titles.find((title) => title.startsWith('Trình đề án đoàn đại biểu')) ?? ''
  const up = titles.find((title) => title.startsWith('Bầu đoàn đại biểu')) ?? ''
  const results = titles.find((title) => title.startsWith('Công bố kết quả')) ?? ''
  const { rows, stepVotes } = votedOn([
    {
      ballot: aToldBallot(
        { ...CHAIR, afterwards: 'Giới thiệu và bầu lại.' },
        { 'Lò An': 20, 'Lò Bình': 20 },
      ),
      steps: [
        ['list', 'danh sách bầu Chủ tịch gồm 2 người'],
        ['decision', 'giới thiệu và bầu lại', results],
      ],
    },
    {
      ballot: aToldBallot({ ...CHAIR, round: 2 }, { 'Lò An': 40 }),
      steps: [['list', 'danh sách bầu Chủ tịch gồm 1 người']],
    },
    { ballot: aToldBallot(UP, { 'Lò An': 43 }), steps: [['seats', 'số lượng đại biểu là 1', up]] },
  ])
  const text = minutesOf(plenary, rows, stepVotes)
  expectInOrder(text, [
    plan,
    'Biểu quyết số lượng đại biểu là 1',
    up,
    results,
    'Bầu trực tiếp Chủ tịch',
    'danh sách bầu Chủ tịch gồm 2 người',
    'Kết quả bầu Chủ tịch: số phiếu phát ra 43',
    'Biểu quyết giới thiệu và bầu lại',
    'danh sách bầu Chủ tịch gồm 1 người (bầu lần thứ 2)',
    'Kết quả bầu Chủ tịch (lần 2)',
    'Lò An: 40/43 phiếu',
    'Bế mạc',
  ])
  expect(text).not.toContain('Nội dung ngoài chương trình')
  expect(text.split('43/43 đoàn viên có mặt nhất trí').length - 1).toBe(4)
})

test('who stood from the floor and who withdrew are named, with the reason that was told', () => {
  const name = (cells: Record<string, string>) => ({ list: 'elections.names', cells })
  const floor = 'Đề cử tại đại hội'
  const text = minutesOf(plenary, [
    {
      list: 'elections.ballots',
      cells: { body: 'Ban Chấp hành', round: 1, seats: 1, ...BOX },
      below: [
        name({ name: 'Lò An', origin: floor, nominatedBy: 'Lò Minh' }),
        name({
          name: 'Lò Bình',
          origin: 'Ứng cử',
          withdrawn: 'Không đồng ý cho rút',
          withdrawReason: 'bận việc',
        }),
        name({
          name: 'Lò Chi',
          origin: floor,
          withdrawn: 'Đồng ý cho rút',
          withdrawReason: 'sức khỏe',
        }),
      ],
    },
  ])
  expect(text).toContain('Lò An được đề cử tại Đại hội (người đề cử: đồng chí Lò Minh).')
  expect(text).toContain('Lò Bình ứng cử.')
  expect(text).toContain(
    'Lò Bình xin rút khỏi danh sách (lý do: bận việc); Đoàn Chủ tịch không đồng ý cho rút.',
  )
  expect(text).toContain(
    'Lò Chi, được đề cử tại Đại hội, xin rút khỏi danh sách (lý do: sức khỏe); Đoàn Chủ tịch đồng ý cho rút.',
  )
})

test('what was voted down is told as such, and nobody was elected by it', () => {
  const at = titles.find((title) => title.includes('Bầu Đoàn Chủ tịch')) ?? ''
  const vote = (subject: string, agree: number, despite = ''): ToldRow => ({
    list: 'proceedings.handVotes',
    cells: { item: at, subject, present: 42, agree, against: 42 - agree, other: 0, despite },
  })
  const body: ToldRow = {
    list: 'bodies.members',
    cells: { name: 'Lò Văn Trì', body: 'Đoàn Chủ tịch', role: 'Trưởng' },
  }
  const number = 'số lượng Đoàn Chủ tịch là'
  const half = vote(`${number} 3 đồng chí`, 21, 'còn thiếu người')
  const lost = minutesOf(plenary, [body, half])
  expect(lost).toContain(
    '21/42 đoàn viên có mặt nhất trí, bằng 50,00%; không nhất trí 21; ý kiến khác 0 (vẫn biểu quyết vì: còn thiếu người). Không được thông qua.',
  )
  expect(lost).toContain('Đại hội chưa bầu được Đoàn Chủ tịch tại mục này.')
  expect(lost).not.toContain('bầu Đoàn Chủ tịch gồm')

  const list = vote('danh sách Đoàn Chủ tịch', 42)
  expect(minutesOf(plenary, [body, half, list])).toContain('chưa bầu được Đoàn Chủ tịch')
  const again = minutesOf(plenary, [body, half, vote(`${number} 1 đồng chí`, 22), list])
  expect(again).toContain('bầu Đoàn Chủ tịch gồm 01 đồng chí')
  expect(again.split('Không được thông qua').length - 1).toBe(1)
})

test('who is tied stands with the votes, and who is voted on again', () => {
  const cells = { body: 'Ban Chấp hành', ...BOX }
  const tied = aToldBallot({ ...cells, seats: 2 }, { An: 40, Bình: 30, Chu: 30 })
  const again = aToldBallot({ ...cells, round: 2, seats: 1 }, { Bình: 25, Chu: 17 })
  const text = minutesOf(plenary, [tied, again])
  expect(text).toContain(
    'ở vị trí cuối cùng: đồng chí Bình (30/43 phiếu), đồng chí Chu (30/43 phiếu). ',
  )
  expect(text).toContain('danh sách bầu cử 2 người: Bình, Chu; số phiếu phát ra 43.')
})

test('a convener told for the papers was not designated at an item that was never reached', () => {
  const named = 'Đoàn Chủ tịch chỉ định đồng chí'
  const begun: ToldRow = {
    list: 'proceedings.records',
    cells: { item: titles[0] ?? '', gist: 'Tuyên bố lý do' },
  }
  const at = titles.find((title) => title.includes('triệu tập viên')) ?? ''
  const done: ToldRow = { list: 'proceedings.records', cells: { item: at, gist: 'Đã công bố' } }
  expect(at).not.toBe('')
  expect(minutesOf(plenary, [])).toContain(named)
  expect(minutesOf(plenary, [begun])).not.toContain(named)
  expect(minutesOf(plenary, [begun, done])).toContain(named)
})

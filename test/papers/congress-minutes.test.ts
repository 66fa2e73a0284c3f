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
import { paperText } from '#test/core/papers/paper-text.ts'
import { aPlenaryDossier } from './a-paper-dossier.ts'
import { BASIS, DEFINITIONS, withTold } from './a-told-dossier.ts'
import type { ToldRow } from './a-told-dossier.ts'

const FILE = path.join(import.meta.dirname, '../../templates/papers/congress-minutes.md')
const parsed = parsePaperTemplate(
  { file: 'congress-minutes.md', text: readFileSync(FILE, 'utf8') },
  DEFINITIONS,
)
invariant(parsed.ok, 'the template of the minutes cannot be read')
const template = { ...parsed.value, uses: [] }

function minutesOf(dossier: Dossier, rows: readonly ToldRow[]): string {
  const told = withTold(dossier, rows)
  const common = paperFacts(told, '2023-03-08', BASIS)
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

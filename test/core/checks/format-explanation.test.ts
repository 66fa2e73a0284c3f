import { expect, test } from 'vitest'
import { formatExplanation } from '#core/checks/format-explanation.ts'
import { runChecks } from '#core/checks/run-checks.ts'
import { aDossier } from '#test/core/dossier/a-dossier.ts'
import { bundledPack } from '#test/regulations/bundled-packs.ts'

const PACK = bundledPack()

function explain(ruleId: string, dossier: ReturnType<typeof aDossier>): string {
  const { findings } = runChecks(PACK, dossier.build(), '2023-07-13')
  const finding = findings.find((one) => one.ruleId === ruleId)
  return finding === undefined ? '' : formatExplanation(finding)
}

test('an open finding says what is missing and proposes nothing', () => {
  const text = explain('congress.committee.seats-max', aDossier())
  expect(text).toContain('Chưa kết luận được.')
  expect(text).toContain('Còn thiếu\n  cấp công đoàn\n  số đoàn viên')
  expect(text).not.toContain('Có thể làm')
})

test('a convention of the program is told as one to review, with its confidence', () => {
  const text = explain(
    'session.length.max',
    aDossier().withSession('Buổi sáng', [['discussion', 250]]),
  )
  expect(text).toContain('Không đạt. Nên xem.')
  expect(text).toContain('Tin cậy C: chưa xác nhận, chỉ để nhắc.')
  expect(text).toContain('Rút bớt 10 phút')
})

test('a rule that does not apply says why', () => {
  const text = explain('congress.form.membership', aDossier().withCongress({ level: 'province' }))
  expect(text.split('\n').slice(0, 2)).toEqual(['Chỉ xét với công đoàn cơ sở', 'Không áp dụng.'])
})

import { describe, expect, test } from 'vitest'
import { layOutFindings } from '#renderer/screens/checks/list-lines.ts'
import { nextOpenFinding, sortByState } from '#renderer/screens/finding-order.ts'
import { aFinding } from './a-finding.ts'

function onUnits(count: number, facts: Parameters<typeof aFinding>[0]) {
  return Array.from({ length: count }, (_, index) =>
    aFinding({ ...facts, subject: { kind: 'unit', id: `u${index}`, label: `CĐCS ${index}` } }),
  )
}

const broken = aFinding()
const review = aFinding({ ruleId: 'length', severity: 'should-review' })
const met = aFinding({ ruleId: 'form', status: 'met' })

describe('the list of findings', () => {
  test('goes by state, the most pressing first', () => {
    expect(sortByState([met, review, broken])).toEqual([broken, review, met])
  })

  test('shows three places of one rule each for itself', () => {
    const lines = layOutFindings(onUnits(3, { status: 'met' }), new Set())
    expect(lines.map((line) => line.kind)).toEqual(['state', 'finding', 'finding', 'finding'])
  })

  test('folds four places of one rule that is met under one line', () => {
    const lines = layOutFindings(onUnits(4, { status: 'met' }), new Set())
    expect(lines.map((line) => line.kind)).toEqual(['state', 'rule'])
  })

  test('keeps every place of a broken rule open', () => {
    const lines = layOutFindings(onUnits(4, {}), new Set())
    expect(lines.filter((line) => line.kind === 'finding')).toHaveLength(4)
  })

  test('a closed state shows only its own line', () => {
    expect(layOutFindings([broken, met], new Set(['met'])).map((line) => line.key)).toEqual([
      'must-fix',
      broken.key,
      'met',
    ])
  })
})

describe('F8', () => {
  const findings = [met, broken, review]

  test('goes from one unmet rule to the next and round again', () => {
    expect(nextOpenFinding(findings, null, 1)).toBe(broken)
    expect(nextOpenFinding(findings, broken.key, 1)).toBe(review)
    expect(nextOpenFinding(findings, review.key, 1)).toBe(broken)
  })

  test('with Alt goes back', () => {
    expect(nextOpenFinding(findings, null, -1)).toBe(review)
    expect(nextOpenFinding(findings, review.key, -1)).toBe(broken)
  })

  test('has nowhere to go when every rule is met', () => {
    expect(nextOpenFinding([met], null, 1)).toBeNull()
  })
})

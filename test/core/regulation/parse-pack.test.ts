import { describe, expect, test } from 'vitest'
import type { PackErrorKind } from '#core/regulation/pack-source.ts'
import { parsePack } from '#core/regulation/parse-pack.ts'

/** A small sound pack; each fault below is planted into it by changing one place. */
const SOUND = `pack:
  id: p1
  title: Bộ thử
  version: '1'
  terms: [{ from: 2023, to: 2028 }]
  inForce: { from: 2020-01-01, until: null }
  changelog: [{ version: '1', date: 2020-01-01, what: bản đầu }]
documents:
  - { id: hd, symbol: HD 1, title: Hướng dẫn, date: 2020-01-01 }
parameters:
  - id: seats.max
    label: Nhiều nhất
    kind: number
    unit: người
    values:
      2020-01-01:
        table:
          - { when: { level: grassroots, members: { below: 3000 } }, value: 15 }
          - { when: { level: grassroots, members: { from: 3000 } }, value: 19 }
      2022-01-01: { value: 27 }
    citations:
      2020-01-01: { document: hd, clause: mục 1, says: null, confidence: A, verifiedBy: null }
      2022-01-01: { document: hd, clause: mục 2, says: null, confidence: B, verifiedBy: null }
rules:
  - id: unit.seats.max
    title: Không quá mức
    subject: unit
    severity: must-fix
    appliesWhen:
      isOneOf: { measure: unit.level, values: [grassroots] }
    requires:
      compare: { left: { measure: unit.committeeSeats }, is: at-most, right: { parameter: seats.max } }
    sentences: { met: đạt, notMet: 'thừa {gap}', cannotTell: 'cần {missing}', notApplicable: không }
    remedy: null
    place: { step: plan, field: unit.committeeSeats }
    working: [{ parameter: seats.max }]
    verdict: { label: So, met: trong mức, notMet: thừa }
    examples:
      - { title: a, given: { unit.level: grassroots, unit.members: 10, unit.committeeSeats: 15 }, expect: met }
      - { title: b, given: { unit.level: grassroots, unit.members: 10, unit.committeeSeats: 16 }, expect: not-met }
      - { title: c, given: { unit.level: grassroots }, expect: cannot-tell }
`

const RULE = SOUND.slice(SOUND.indexOf('  - id: unit.seats.max'))

function errorsOf(text: string) {
  const parsed = parsePack([{ path: 'p1/pack.yaml', text }])
  return parsed.ok ? [] : parsed.error
}

/** Line, counted from 1, of the first place where `needle` stands. */
function lineOf(text: string, needle: string): number {
  return text.slice(0, text.indexOf(needle)).split('\n').length
}

interface Fault {
  readonly fault: string
  readonly from: string
  readonly to: string
  readonly kind: PackErrorKind
  readonly at: string
}

const FAULTS: readonly Fault[] = [
  {
    fault: 'text that is not YAML',
    from: 'title: Bộ thử',
    to: 'title: [Bộ thử',
    kind: 'yaml',
    at: 'version',
  },
  {
    fault: 'a key nobody knows',
    from: '    severity: must-fix',
    to: '    severity: must-fix\n    importance: high',
    kind: 'shape',
    at: 'importance: high',
  },
  {
    fault: 'an unknown operator',
    from: '      compare: {',
    to: '      resemble: {',
    kind: 'unknown-operator',
    at: 'resemble',
  },
  {
    fault: 'an unknown operator inside another',
    from: '      isOneOf: { measure: unit.level, values: [grassroots] }',
    to: '      allOf:\n        - not: { looksLike: 1 }',
    kind: 'unknown-operator',
    at: 'looksLike',
  },
  {
    fault: 'two operators in one condition',
    from: '      isOneOf: { measure: unit.level, values: [grassroots] }',
    to: '      isOneOf: { measure: unit.level, values: [grassroots] }\n      known: { measure: unit.members }',
    kind: 'shape',
    at: '      isOneOf',
  },
  {
    fault: 'an unknown comparison',
    from: 'is: at-most',
    to: 'is: about',
    kind: 'shape',
    at: 'is: about',
  },
  {
    fault: 'an unknown measure',
    from: 'left: { measure: unit.committeeSeats }',
    to: 'left: { measure: unit.seatz }',
    kind: 'unknown-name',
    at: 'left: { measure: unit.seatz }',
  },
  {
    fault: 'a measure of another subject',
    from: 'left: { measure: unit.committeeSeats }',
    to: 'left: { measure: session.minutes }',
    kind: 'unknown-name',
    at: 'left: { measure: session.minutes }',
  },
  {
    fault: 'an unknown parameter',
    from: 'right: { parameter: seats.max }',
    to: 'right: { parameter: seats.most }',
    kind: 'unknown-name',
    at: 'right: { parameter: seats.most }',
  },
  {
    fault: 'a measure of the wrong kind',
    from: 'left: { measure: unit.committeeSeats }',
    to: 'left: { measure: unit.congressDate }',
    kind: 'wrong-kind',
    at: 'left: { measure: unit.congressDate }',
  },
  {
    fault: 'a level that does not exist',
    from: 'values: [grassroots]',
    to: 'values: [district]',
    kind: 'unknown-name',
    at: 'values: [district]',
  },
  {
    fault: 'an unknown document',
    from: 'document: hd, clause: mục 2',
    to: 'document: hd9, clause: mục 2',
    kind: 'unknown-name',
    at: 'document: hd9',
  },
  {
    fault: 'an unknown placeholder',
    from: "'thừa {gap}'",
    to: "'thừa {excess}'",
    kind: 'unknown-name',
    at: '{excess}',
  },
  {
    fault: 'an unknown measure in the working',
    from: 'working: [{ parameter: seats.max }]',
    to: 'working: [{ measure: unit.seatz }]',
    kind: 'unknown-name',
    at: 'working: [{ measure: unit.seatz }]',
  },
  {
    fault: 'an unknown measure in an example',
    from: 'title: c, given: { unit.level: grassroots }',
    to: 'title: c, given: { unit.lvl: grassroots }',
    kind: 'unknown-name',
    at: 'unit.lvl',
  },
  {
    fault: 'a value without a citation of the same day',
    from: '      2022-01-01: { document: hd',
    to: '      2022-02-02: { document: hd',
    kind: 'missing-citation',
    at: '2022-01-01: { value: 27 }',
  },
  {
    fault: 'a citation without a value of the same day',
    from: '      2022-01-01: { document: hd',
    to: '      2022-02-02: { document: hd',
    kind: 'dates-differ',
    at: '2022-02-02',
  },
  {
    fault: 'a rule without any citation',
    from: 'right: { parameter: seats.max }',
    to: 'right: { value: 15 }',
    kind: 'missing-citation',
    at: '  - id: unit.seats.max',
  },
  {
    fault: 'a day that does not exist',
    from: '2020-01-01: { document',
    to: '2020-02-30: { document',
    kind: 'shape',
    at: '2020-02-30',
  },
  {
    fault: 'rows of a table that overlap',
    from: 'members: { from: 3000 }',
    to: 'members: { from: 2999 }',
    kind: 'rows-overlap',
    at: 'members: { from: 2999 }',
  },
  {
    fault: 'rows for one union spelled in two ways',
    from: `          - { when: { level: grassroots, members: { below: 3000 } }, value: 15 }
          - { when: { level: grassroots, members: { from: 3000 } }, value: 19 }`,
    to: `          - { when: { union: LĐLĐ TP. Hà Nội }, value: 15 }
          - { when: { union: Liên đoàn Lao động thành phố Hà Nội }, value: 19 }`,
    kind: 'rows-overlap',
    at: '- { when: { union: Liên đoàn Lao động thành phố Hà Nội }',
  },
  {
    fault: 'a level of units that does not exist',
    from: '  terms: [{ from: 2023, to: 2028 }]',
    to: '  terms: [{ from: 2023, to: 2028 }]\n  unitLevels: { province: district }',
    kind: 'shape',
    at: 'unitLevels: { province: district }',
  },
  {
    fault: 'a value of the wrong kind',
    from: '2022-01-01: { value: 27 }',
    to: '2022-01-01: { value: nhiều }',
    kind: 'wrong-kind',
    at: '2022-01-01: { value: nhiều }',
  },
  {
    fault: 'a rule that stands twice for the same days',
    from: RULE,
    to: RULE + RULE,
    kind: 'dates-overlap',
    at: 'never: the second copy',
  },
  {
    fault: 'a rule in force before the pack is',
    from: '    severity: must-fix',
    to: '    severity: must-fix\n    inForce: { from: 2019-01-01, until: null }',
    kind: 'unreachable',
    at: 'inForce: { from: 2019-01-01, until: null }',
  },
  {
    fault: 'a rule in force before its limit',
    from: 'inForce: { from: 2020-01-01',
    to: 'inForce: { from: 2019-01-01',
    kind: 'unreachable',
    at: '  - id: unit.seats.max',
  },
  {
    fault: 'a condition that no fact can meet',
    from: 'values: [grassroots]',
    to: 'values: []',
    kind: 'unreachable',
    at: 'isOneOf',
  },
  {
    fault: 'a condition that contradicts itself',
    from: '      isOneOf: { measure: unit.level, values: [grassroots] }',
    to: '      allOf:\n        - isOneOf: { measure: unit.level, values: [grassroots] }\n        - isOneOf: { measure: unit.level, values: [province] }',
    kind: 'unreachable',
    at: 'allOf',
  },
  {
    fault: 'a requirement that looks at no fact',
    from: 'left: { measure: unit.committeeSeats }',
    to: 'left: { value: 99 }',
    kind: 'unreachable',
    at: 'compare',
  },
  {
    fault: 'no example of a met rule',
    from: 'expect: met',
    to: 'expect: not-met',
    kind: 'missing-example',
    at: '  - id: unit.seats.max',
  },
  {
    fault: 'two documents of one id',
    from: 'documents:\n',
    to: 'documents:\n  - { id: hd, symbol: HD 0, title: Hướng dẫn, date: null }\n',
    kind: 'duplicate',
    at: '- { id: hd, symbol: HD 1',
  },
]

describe('a pack', () => {
  test('that is sound parses', () => {
    expect(errorsOf(SOUND)).toEqual([])
  })

  test.each(FAULTS)('with $fault is refused with its line', ({ from, to, kind, at }) => {
    expect(SOUND).toContain(from)
    const faulty = SOUND.replace(from, () => to)
    const line = at.startsWith('never') ? SOUND.split('\n').length : lineOf(faulty, at)
    expect(errorsOf(faulty).map((error) => [error.kind, error.file, error.line])).toContainEqual([
      kind,
      'p1/pack.yaml',
      line,
    ])
  })

  test('may hold two versions of a rule whose days do not meet', () => {
    const versions =
      RULE.replace('must-fix', 'must-fix\n    inForce: { from: 2020-01-01, until: 2021-01-01 }') +
      RULE.replace('must-fix', 'must-fix\n    inForce: { from: 2021-01-01, until: null }')
    expect(errorsOf(SOUND.replace(RULE, () => versions))).toEqual([])
  })

  test('without a head or with two is refused', () => {
    expect(errorsOf(SOUND.slice(SOUND.indexOf('documents:'))).map(({ kind }) => kind)).toEqual([
      'incomplete',
    ])
    const twice = parsePack([
      { path: 'a.yaml', text: SOUND },
      { path: 'b.yaml', text: SOUND.slice(0, SOUND.indexOf('documents:')) },
    ])
    expect(twice.ok ? [] : twice.error.map(({ kind, file }) => [kind, file])).toEqual([
      ['duplicate', 'b.yaml'],
    ])
  })

  test('without rules is refused, not taken as a pack that finds nothing', () => {
    const bare = SOUND.slice(0, SOUND.indexOf('rules:'))
    expect(errorsOf(bare).map(({ kind }) => kind)).toEqual(['incomplete'])
  })

  test('reports every fault of every file at once', () => {
    const faulty = SOUND.replace('is: at-most', 'is: about').replace('step: plan', 'step: nowhere')
    expect(errorsOf(faulty)).toHaveLength(2)
  })
})

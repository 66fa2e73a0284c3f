import { describe, expect, test } from 'vitest'
import type { PackErrorKind } from '#core/regulation/pack-source.ts'
import { choosePack } from '#core/regulation/choose-pack.ts'
import { parsePacks } from '#core/regulation/parse-packs.ts'
import { readParameter } from '#core/regulation/parameters.ts'
import { known } from '#core/vocabulary/fact.ts'
import { bundledPacks } from '#test/regulations/bundled-packs.ts'

const BASE = `pack:
  id: p1
  title: Bộ thử
  version: '1'
  terms: []
  inForce: { from: 2020-01-01, until: null }
  unitLevels: { immediate-superior: grassroots }
  changelog: [{ version: '1', date: 2020-01-01, what: bản đầu }]
documents:
  - { id: hd, symbol: HD 1, title: Hướng dẫn, date: 2020-01-01, until: 2024-01-01 }
parameters:
  - id: seats.max
    label: Nhiều nhất
    kind: number
    unit: người
    values: { 2020-01-01: { value: 15 } }
    citations: { 2020-01-01: { document: hd, clause: mục 1, says: null, confidence: A, verifiedBy: null } }
rules:
  - id: unit.seats.max
    title: Không quá mức
    subject: unit
    severity: must-fix
    requires:
      compare: { left: { measure: unit.committeeSeats }, is: at-most, right: { parameter: seats.max } }
    sentences: { met: đạt, notMet: 'thừa {gap}', cannotTell: 'cần {missing}', notApplicable: không }
    remedy: null
    place: { step: plan, field: unit.committeeSeats }
    working: [{ parameter: seats.max }]
    verdict: { label: So, met: trong mức, notMet: thừa }
    examples:
      - { title: a, given: { unit.committeeSeats: 15 }, expect: met }
      - { title: b, given: { unit.committeeSeats: 16 }, expect: not-met }
      - { title: c, given: {}, expect: cannot-tell }
`

const CHILD = `pack:
  id: p2
  title: Bộ nối tiếp
  version: '1'
  extends: p1
  terms: [{ from: 2025, to: 2030 }]
  inForce: { from: 2024-01-01, until: null }
  changelog: [{ version: '1', date: 2024-01-01, what: bản đầu }]
documents:
  - { id: hd2, symbol: HD 2, title: Hướng dẫn mới, date: 2024-01-01 }
parameters:
  - id: seats.max
    values: { 2024-01-01: { value: 13 } }
    citations: { 2024-01-01: { document: hd2, clause: mục 1, says: null, confidence: B, verifiedBy: null } }
amendments:
  - id: unit.seats.max
    examples:
      - { title: d, given: { unit.committeeSeats: 13 }, expect: met }
      - { title: e, given: { unit.committeeSeats: 14 }, expect: not-met }
`

function parse(child: string, base = BASE) {
  const folder = (id: string, text: string) => [{ path: `${id}/pack.yaml`, text }]
  return parsePacks([folder('p2', child), folder('p1', base)])
}

function errorsOf(child: string) {
  const parsed = parse(child)
  return parsed.ok ? [] : parsed.error
}

function lineOf(text: string, needle: string): number {
  return text.slice(0, text.indexOf(needle)).split('\n').length
}

describe('a pack that extends another', () => {
  test('keeps every value with who laid it down, and adds its own by date', () => {
    const parsed = parse(CHILD)
    const pack = parsed.ok ? parsed.value.get('p2') : undefined
    const seats = pack?.parameters.get('seats.max')
    if (pack === undefined || seats === undefined) throw new Error('the packs are sound')
    expect(readParameter(seats, {}, '2023-12-31')).toMatchObject({ value: known(15), setBy: 'p1' })
    expect(readParameter(seats, {}, '2024-01-01')).toMatchObject({ value: known(13), setBy: 'p2' })
    expect(pack.lineage).toEqual(['p2', 'p1'])
    expect(pack.unitLevels).toEqual({ 'immediate-superior': 'grassroots' })
    expect(pack.rules.map(({ inForce }) => inForce)).toEqual([{ from: '2024-01-01', until: null }])
    expect(pack.rules[0]?.examples.map(({ title, asOf }) => [title, asOf ?? null])).toEqual([
      ['a', '2020-01-01'],
      ['b', '2020-01-01'],
      ['c', '2020-01-01'],
      ['d', null],
      ['e', null],
    ])
  })

  test('may say that a value goes on, under another citation', () => {
    const same = CHILD.replace('{ value: 13 }', '{ same: true }')
    const parsed = parse(same)
    const seats = parsed.ok ? parsed.value.get('p2')?.parameters.get('seats.max') : undefined
    expect(seats && readParameter(seats, {}, '2024-06-01')).toMatchObject({
      value: known(15),
      setBy: 'p2',
      citation: { document: 'hd2', confidence: 'B' },
    })
  })

  test('keeps its days off, its basis and its tables of retirement; what is named again is replaced', () => {
    const cited =
      'citation: { document: hd, clause: a, says: null, confidence: A, verifiedBy: null }'
    const table = (id: string, label: string, days: string) =>
      `  - id: ${id}\n    label: ${label}\n    inForce: { ${days} }\n    ${cited}\n    rows: [{ gender: male, bornFrom: 1963-01, bornTo: null, years: 60, months: 3 }]\n`
    const FIRST = 'from: 2020-01-01, until: 2022-01-01'
    const line = (role: string, clause: string) =>
      `  - { role: ${role}, document: hd, clause: ${clause}, note: null, confidence: A }\n`
    const off = (from: string, to: string) =>
      `{ from: ${from}, to: ${to}, name: Tết, document: hd, clause: a, confidence: A }`
    const base = `${BASE.replace(', until: 2024-01-01 }', ' }')}calendar:
  years: [2023]
  daysOff: [${off('2023-01-20', '2023-01-22')}]
  workdays: [${off('2023-01-28', '2023-01-28')}]
basis:
${line('charter', 'Điều 1')}${line('call', 'Điều 2')}retirement:
${table('r1', 'Cũ', FIRST)}${table('r2', 'Giữ', 'from: 2022-01-01, until: null')}`
    const child = `${CHILD}calendar:
  years: [2024]
  daysOff: [${off('2024-02-09', '2024-02-10')}]
  workdays: [${off('2024-02-17', '2024-02-17')}]
basis:
${line('call', 'Điều 9')}retirement:
${table('r1', 'Mới', FIRST)}`
    const parsed = parse(child, base)
    const pack = parsed.ok ? parsed.value.get('p2') : undefined
    if (pack === undefined) throw new Error(JSON.stringify(parsed))
    expect(pack.calendar).toEqual({
      years: new Set([2023, 2024]),
      daysOff: new Set(['2023-01-20', '2023-01-21', '2023-01-22', '2024-02-09', '2024-02-10']),
      workdays: new Set(['2023-01-28', '2024-02-17']),
    })
    expect(pack.daysOff.map(({ from }) => from)).toEqual(['2023-01-20', '2024-02-09'])
    expect(pack.basis.map(({ role, clause }) => [role, clause])).toEqual([
      ['charter', 'Điều 1'],
      ['call', 'Điều 9'],
    ])
    expect(pack.retirement.map(({ id, label }) => [id, label])).toEqual([
      ['r2', 'Giữ'],
      ['r1', 'Mới'],
    ])
    expect([pack.overlays, pack.hash, [...pack.documents.keys()]]).toEqual([[], '', ['hd', 'hd2']])
  })

  test('amends a rule word by word; examples of another condition say nothing about it', () => {
    const amended = (changes: string) => {
      const parsed = parse(
        CHILD.replace(
          '    examples:\n      - { title: d',
          () => `${changes}    examples:\n      - { title: d`,
        ),
      )
      const [rule] = (parsed.ok ? parsed.value.get('p2')?.rules : undefined) ?? []
      if (rule === undefined) throw new Error(JSON.stringify(parsed))
      return rule
    }
    const before = amended('')
    const renamed = amended('    title: Tên mới\n    sentences: { met: vừa }\n')
    expect(renamed).toEqual({
      ...before,
      title: 'Tên mới',
      sentences: { ...before.sentences, met: 'vừa' },
    })
    const open = '      - { title: f, given: {}, expect: cannot-tell }\n'
    const rewritten = (key: string) => {
      const condition = `    ${key}:\n      compare: { left: { measure: unit.committeeSeats }, is: at-most, right: { parameter: seats.max } }\n`
      return parse(CHILD.replace('    examples:\n', () => `${condition}    examples:\n${open}`))
    }
    const titles = (key: string) => {
      const parsed = rewritten(key)
      return parsed.ok ? parsed.value.get('p2')?.rules[0]?.examples.map(({ title }) => title) : []
    }
    expect(titles('requires')).toEqual(['f', 'd', 'e'])
  })

  const FAULTS: readonly [string, string, string, PackErrorKind, string][] = [
    ['no pack of that name', 'extends: p1', 'extends: p9', 'unknown-name', 'extends'],
    [
      'a value for a day that has one',
      '{ 2024-01-01: { value: 13 } }',
      '{ 2020-01-01: { value: 13 } }',
      'duplicate',
      '    values',
    ],
    [
      'another kind of limit',
      '  - id: seats.max\n',
      '  - id: seats.max\n    kind: date\n',
      'wrong-kind',
      'kind: date',
    ],
    [
      'a new limit without a label',
      '- id: seats.max',
      '- id: seats.most',
      'incomplete',
      '- id: seats.most',
    ],
    [
      'nothing to go on',
      '- id: seats.max\n',
      '- id: seats.most\n    label: a\n    kind: number\n    unit: ""\n',
      'incomplete',
      '{ same',
    ],
    [
      'an amended rule that is not there',
      '- id: unit.seats.max',
      '- id: unit.seats.most',
      'unknown-name',
      '- id: unit.seats.most',
    ],
    [
      'a rule amended twice',
      'amendments:\n',
      'amendments:\n  - { id: unit.seats.max, title: lại }\n',
      'duplicate',
      '  - id: unit.seats.max',
    ],
    ['a document listed again', '{ id: hd2,', '{ id: hd,', 'duplicate', '{ id: hd,'],
    [
      'a new limit without an example of it',
      '      - { title: d, given: { unit.committeeSeats: 13 }, expect: met }\n      - { title: e, given: { unit.committeeSeats: 14 }, expect: not-met }\n',
      '      []\n',
      'missing-example',
      '  - id: unit.seats.max',
    ],
    [
      'a limit that rests on a replaced document',
      CHILD.slice(CHILD.indexOf('parameters:')),
      '',
      'replaced-document',
      'extends',
    ],
  ]

  const SENTENCES: Readonly<Record<string, string>> = {
    'no pack of that name':
      'Không nối tiếp được bộ quy định “p9”: không có bộ này, hoặc các bộ nối vòng vào nhau',
    'a value for a day that has one': 'Ngày 2020-01-01 đã có mức ở bộ quy định được nối tiếp',
    'another kind of limit': 'Mức seats.max đang là number, không đổi thành date được',
    'a new limit without a label':
      'Mức seats.most chưa có ở bộ quy định được nối tiếp nên phải ghi đủ label, kind, unit',
    'nothing to go on': 'Trước ngày 2024-01-01 chưa có mức nào để giữ nguyên',
    'an amended rule that is not there': 'Không có điều nào mã unit.seats.most để sửa',
    'a rule amended twice': 'Điều unit.seats.max được sửa hai lần',
    'a document listed again': 'Có hai văn bản cùng mã hd',
    'a new limit without an example of it':
      'Điều unit.seats.max dùng mức mới của seats.max nhưng chưa có ví dụ mới',
    'a limit that rests on a replaced document':
      'Mức seats.max vẫn theo hd, văn bản đã hết hiệu lực: ghi mức mới, same hoặc none',
  }

  test.each(FAULTS)('with %s is refused with its line and sentence', (name, from, to, kind, at) => {
    const ground =
      name === 'nothing to go on' ? CHILD.replace('{ value: 13 }', '{ same: true }') : CHILD
    expect(ground).toContain(from)
    const faulty = ground.replace(from, () => to)
    const found = errorsOf(faulty)
    expect(found).toContainEqual({
      kind,
      file: 'p2/pack.yaml',
      line: lineOf(faulty, at),
      message: SENTENCES[name],
    })
  })

  test('whose rule rests on a replaced document is refused', () => {
    const cited = BASE.replace(
      '    requires:',
      '    citations: [{ document: hd, clause: mục 2, says: null, confidence: A, verifiedBy: null }]\n    requires:',
    )
    const parsed = parse(CHILD, cited)
    expect(
      parsed.ok ? [] : parsed.error.map(({ kind, line, message }) => [kind, line, message]),
    ).toEqual([
      [
        'replaced-document',
        lineOf(CHILD, '  - id: unit.seats.max'),
        'Điều unit.seats.max vẫn theo hd, văn bản đã hết hiệu lực: sửa căn cứ ở amendments',
      ],
    ])
  })

  test('in a circle is refused', () => {
    const parsed = parse(CHILD, BASE.replace("  version: '1'", "  version: '1'\n  extends: p2"))
    expect(parsed.ok ? [] : parsed.error.map(({ kind }) => kind)).toEqual([
      'unknown-name',
      'unknown-name',
    ])
  })
})

describe('a pack that waits for its day', () => {
  const shell = CHILD.slice(0, CHILD.indexOf('documents:'))
    .replace('  extends: p1\n', '')
    .replace('from: 2024-01-01', 'from: null')

  test('says what it waits for and has no rule', () => {
    const parsed = parse(shell.replace('  inForce', '  awaits: Điều lệ mới\n  inForce'))
    expect(parsed.ok && parsed.value.get('p2')?.rules).toEqual([])
  })

  test('without saying so is refused', () => {
    expect(errorsOf(shell).map(({ kind, message }) => [kind, message])).toEqual([
      ['incomplete', 'Bộ quy định chưa có ngày hiệu lực phải ghi awaits: đang chờ văn bản nào'],
    ])
  })

  test('with rules is refused', () => {
    const rules = BASE.slice(BASE.indexOf('parameters:')).replaceAll('hd', 'hd2')
    const documents = CHILD.slice(
      CHILD.indexOf('documents:'),
      CHILD.indexOf('parameters:'),
    ).replace('date: 2024', 'date: 2020')
    const text = shell.replace('  inForce', '  awaits: Điều lệ mới\n  inForce') + documents + rules
    expect(errorsOf(text).map(({ kind, message }) => [kind, message])).toEqual([
      ['unreachable', 'Bộ quy định chưa có ngày hiệu lực thì chưa có điều nào'],
    ])
  })
})

describe('a congress gets the pack', () => {
  const packs = [...bundledPacks().values()]
  const at = (termFrom: number | null, termTo: number | null, startDate: string | null) =>
    choosePack(packs, { termFrom, termTo, startDate })?.header.id ?? null

  test.each([
    [2023, 2028, null, '2023-2028'],
    [2025, 2030, '2025-11-20', '2025-2030'],
    [2026, 2031, '2026-06-01', '2025-2030'],
    [2024, 2028, '2024-06-01', '2023-2028'],
    [2025, 2028, '2025-03-01', '2024-interim'],
    [2025, 2028, null, '2023-2028'],
    [1998, 2003, null, null],
    [null, null, null, null],
  ])('of the term %s-%s held on %s: %s', (from, to, startDate, id) => {
    expect(at(from, to, startDate)).toBe(id)
  })

  test('of exactly its term before one that only ends with it', () => {
    const [one] = packs
    if (one === undefined) throw new Error('there are packs')
    const made = (id: string, from: number, until: string) => ({
      ...one,
      header: {
        ...one.header,
        id,
        terms: from === 0 ? [] : [{ from, to: 2030 }],
        inForce: { from: `${from === 0 ? 2020 : from}-01-01`, until },
      },
    })
    const all = [made('later', 2026, '2031-01-01'), made('own', 2025, '2031-01-01')]
    const chosen = (termFrom: number, startDate: string | null, more = all) =>
      choosePack(more, { termFrom, termTo: 2030, startDate })?.header.id
    expect([chosen(2025, null), chosen(2026, null), chosen(2027, null)]).toEqual([
      'own',
      'later',
      'later',
    ])
    // A pack with terms of its own never stands in between two plans.
    expect(chosen(2027, '2025-06-01')).toBe('later')
    expect(chosen(2027, '2025-06-01', [...all, made('between', 0, '2031-01-01')])).toBe('between')
    expect(choosePack(all, { termFrom: 1998, termTo: 2003, startDate: '2000-01-01' })).toBeNull()
  })

  test('that waits for its first day only where no other is in force', () => {
    const waiting = packs.flatMap((pack) =>
      pack.header.id === 'xiv'
        ? [{ ...pack, header: { ...pack.header, terms: [{ from: 2028, to: 2033 }] } }]
        : [],
    )
    const between = packs.filter(({ header }) => header.id === '2024-interim')
    const chosen = (startDate: string) =>
      choosePack([...waiting, ...between], { termFrom: 2030, termTo: 2033, startDate })?.header.id
    expect([chosen('2025-03-01'), chosen('2020-03-01')]).toEqual(['2024-interim', 'xiv'])
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { runChecks } from '#core/checks/run-checks.ts'
import { contextOf } from '#core/checks/scope-for.ts'
import { congressSubject, countDossier } from '#core/dossier/subjects.ts'
import { applyOverlays, selectOverlays } from '#core/regulation/apply-overlays.ts'
import { parameterFor } from '#core/regulation/citation.ts'
import type { Overlay } from '#core/regulation/overlay-shape.ts'
import { parseOverlay } from '#core/regulation/parse-overlay.ts'
import { aDossier } from '#test/core/dossier/a-dossier.ts'
import { REGULATIONS, bundledPacks } from '#test/regulations/bundled-packs.ts'

const PACKS = bundledPacks()
const PACK = PACKS.get('2025-2030')

function overlay(changes: readonly (readonly [string, string])[] = []): string {
  const text = `overlay:
  id: unit-one
  title: Quy định riêng của đơn vị
  version: '1'
  scope: unit
  over: ['2025-2030']
  appliesTo: []
  inForce: { from: 2025-09-01, until: 2026-01-01 }
  changelog: [{ version: '1', date: 2025-09-01, what: bản đầu }]
documents:
  - { id: kh, symbol: KH 9/KH-CĐCS, title: Kế hoạch, date: 2025-09-01 }
parameters:
  - id: composition.list-percent-max
    values: { 2025-09-01: { value: 115 } }
    citations: { 2025-09-01: { document: kh, clause: mục 3, says: Số dư 15%., confidence: A, verifiedBy: null } }
`
  return changes.reduce((now, [from, to]) => {
    expect(now).toContain(from)
    return now.replace(from, () => to)
  }, text)
}

function parse(text: string) {
  return parseOverlay({ path: 'rieng.yaml', text, hash: 'h' }, PACKS)
}

function sound(text: string): Overlay {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

const bundled = sound(readFileSync(`${REGULATIONS}overlays/tp-hcm.yaml`, 'utf8'))
const commune = aDossier()
  .withCongress({
    level: 'commune',
    unionName: 'Công đoàn phường Bến Thành',
    superiorName: 'Liên đoàn Lao động Thành phố Hồ Chí Minh',
    membersTotal: 3000,
    committeeSeats: 16,
    reorganisation: 'kept',
    increaseConsent: false,
  })
  .build()

function names(dossier: typeof commune) {
  const { unionName, superiorName } = dossier.congress
  return { unionName, superiorName, planIssuer: dossier.plan.issuer }
}

function limit(id: string, overlays: readonly Overlay[], asOf = '2025-10-15') {
  if (PACK === undefined) throw new Error('there is a pack 2025-2030')
  const context = contextOf(congressSubject(countDossier(commune, {})))
  return parameterFor(applyOverlays(PACK, overlays), id, { context, asOf })
}

describe('an overlay', () => {
  test.each([
    ['LĐLĐ TP.HCM', 1],
    ['Liên đoàn Lao động TPHCM', 1],
    ['LĐLĐ tp. Hồ Chí Minh', 1],
    ['LĐLĐ tỉnh Hồ Chí Minh', 0],
  ])('finds its union under the name "%s"', (superiorName, count) => {
    if (PACK === undefined) throw new Error('there is a pack 2025-2030')
    expect(selectOverlays([bundled], PACK, { ...names(commune), superiorName })).toHaveLength(count)
  })

  test('gives what the nation leaves to the province, with its own document', () => {
    expect(limit('committee.seats-max', [])).toBeNull()
    expect(limit('committee.seats-max', [bundled])).toMatchObject({
      value: 15,
      setBy: 'tp-hcm',
      confidence: 'B',
      source: 'Cách làm của Thành phố Hồ Chí Minh năm 2025, số ủy viên công đoàn phường, xã',
    })
    expect(limit('budget.meals-per-day', [bundled])?.value).toBe(300_000)
  })

  test.each([
    ['composition.renewal-percent-min', 'congress.composition.renewal'],
    ['composition.ethnic-minority-percent-min', 'congress.composition.ethnic-minority'],
    ['composition.non-party-percent-min', 'congress.composition.non-party'],
  ])('sets %s, for which no document was found: below, at and above it', (id, ruleId) => {
    if (PACK === undefined) throw new Error('there is a pack 2025-2030')
    const set = sound(
      overlay([
        ['composition.list-percent-max', id],
        ['value: 115', 'value: 50'],
      ]),
    )
    const counted = { ethnicity: 'Thái', partyMember: false } as const
    const other = { ethnicity: 'Kinh', partyMember: true } as const
    const statusOf = (dossier: typeof commune, overlays: readonly Overlay[] = [set]) =>
      runChecks(applyOverlays(PACK, overlays), dossier, '2025-10-15').findings.find(
        (one) => one.ruleId === ruleId,
      )?.status
    const one = aDossier(commune).withCandidate({ candidacy: 'first-time' }, counted)
    const even = one.withCandidate({ candidacy: 're-election' }, other)
    const few = even.withCandidate({ candidacy: 're-election' }, other)
    expect([few, even, one].map((list) => statusOf(list.build()))).toEqual([
      'not-met',
      'met',
      'met',
    ])
    expect(statusOf(few.build(), [])).toBe('not-applicable')
  })

  test('makes a finding of a rule that had no limit, and the report says which overlay it was', () => {
    if (PACK === undefined) throw new Error('there is a pack 2025-2030')
    const selected = selectOverlays([bundled], PACK, names(commune))
    const report = runChecks(applyOverlays(PACK, selected), commune, '2025-10-15')
    const finding = report.findings.find(({ ruleId }) => ruleId === 'congress.committee.seats-max')
    expect(finding).toMatchObject({ status: 'not-met', confidence: 'B' })
    expect(report.overlays).toEqual([
      { id: 'tp-hcm', title: 'Quy định riêng của Thành phố Hồ Chí Minh', version: '2', hash: 'h' },
    ])
  })

  test('holds only for those it names, for its packs and on its days', () => {
    if (PACK === undefined) throw new Error('there is a pack 2025-2030')
    const elsewhere = { ...names(commune), superiorName: 'Liên đoàn Lao động tỉnh Lai Châu' }
    expect(selectOverlays([bundled], PACK, elsewhere)).toEqual([])
    const old = PACKS.get('2023-2028')
    expect(old && selectOverlays([bundled], old, names(commune))).toEqual([])
    expect(limit('composition.list-percent-max', [sound(overlay())])?.value).toBe(115)
    const ended = limit('composition.list-percent-max', [sound(overlay())], '2026-01-01')
    expect(ended).toBeNull()
  })

  test('of the unit decides before that of the province, which decides before the pack', () => {
    if (PACK === undefined) throw new Error('there is a pack 2025-2030')
    const province = sound(
      overlay([
        ['id: unit-one', 'id: province-one'],
        ['scope: unit', 'scope: province'],
        ['value: 115', 'value: 110'],
      ]),
    )
    const order = selectOverlays([province, sound(overlay())], PACK, names(commune))
    expect(order.map(({ file }) => file.overlay.id)).toEqual(['unit-one', 'province-one'])
    expect(limit('composition.list-percent-max', order)).toMatchObject({
      value: 115,
      setBy: 'unit-one',
    })
    expect(limit('composition.list-percent-max', [province])?.value).toBe(110)
  })

  test('of one scope are heard in the order of their ids, whatever order they come in', () => {
    if (PACK === undefined) throw new Error('there is a pack 2025-2030')
    const all = ['c', 'a', 'b'].map((id) => sound(overlay([['id: unit-one', `id: ${id}`]])))
    const order = selectOverlays(all, PACK, names(commune))
    expect(order.map(({ file }) => file.overlay.id)).toEqual(['a', 'b', 'c'])
  })

  test('may cite a document of the pack, which keeps its own id', () => {
    if (PACK === undefined) throw new Error('there is a pack 2025-2030')
    const [document] = PACK.documents.values()
    if (document === undefined) throw new Error('the pack lists documents')
    const [id, theirs] = ['composition.list-percent-max', { document: 'kh' }] as const
    const cited = (one: string) =>
      applyOverlays(PACK, [sound(overlay([[`document: ${theirs.document}`, `document: ${one}`]]))])
        .parameters.get(id)
        ?.over.flatMap(({ citations }) => Object.values(citations).map((each) => each.document))
    expect([cited('kh'), cited(document.id)]).toEqual([['unit-one:kh'], [document.id]])
  })

  test('whose table has no row for a case leaves the case to what lies below it', () => {
    const table = (level: string) =>
      sound(
        overlay([
          ['{ value: 115 }', `{ table: [{ when: { level: ${level} }, value: 115 }] }`],
          ['id: unit-one', 'id: above'],
        ]),
      )
    const below = sound(overlay([['value: 115', 'value: 110']]))
    const heard = (level: string) => limit('composition.list-percent-max', [table(level), below])
    expect([heard('commune'), heard('province')]).toMatchObject([
      { value: 115, setBy: 'above' },
      { value: 110, setBy: 'unit-one' },
    ])
  })

  test.each([
    ['a pack that is not there', [["'2025-2030'", "'2030-2035'"]], 'unknown-name', 6],
    [
      'a limit that nobody knows',
      [['composition.list-percent-max', 'composition.new']],
      'incomplete',
      13,
    ],
    [
      'a document that is not listed',
      [['{ document: kh,', '{ document: kh9,']],
      'unknown-name',
      15,
    ],
    [
      'a value without its citation',
      [['citations: { 2025-09-01', 'citations: { 2025-10-01']],
      'missing-citation',
      14,
    ],
    ['a value of the wrong kind', [['value: 115', 'value: nhiều']], 'wrong-kind', 14],
    ['an end before its beginning', [['until: 2026-01-01', 'until: 2025-09-01']], 'unreachable', 2],
    [
      'two documents of one id',
      [
        [
          'documents:',
          'documents:\n  - { id: kh, symbol: KH 8, title: Kế hoạch, date: 2025-09-01 }',
        ],
      ],
      'duplicate',
      2,
    ],
    ['rules, which belong to packs', [['parameters:', 'rules: []\nparameters:']], 'shape', 12],
  ] as const)('with %s is refused with file and line', (_name, changes, kind, line) => {
    const parsed = parse(overlay(changes))
    const found = parsed.ok ? [] : parsed.error.map((error) => [error.kind, error.file, error.line])
    expect(found).toContainEqual([kind, 'rieng.yaml', line])
  })
})

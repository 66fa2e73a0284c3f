import { stringify } from 'yaml'
import { expect, test } from 'vitest'
import { setOwnValue, startOverlay } from '#core/regulation/edit-overlay.ts'
import type { OwnValue } from '#core/regulation/edit-overlay.ts'
import { findClashes, whyNotHolding } from '#core/regulation/overlay-fit.ts'
import type { OverlayFile } from '#core/regulation/overlay-shape.ts'
import { bundledPacks } from '#test/regulations/bundled-packs.ts'

const PACKS = bundledPacks()
const NAMES = {
  unionName: 'Liên đoàn Lao động huyện Tam Đường',
  superiorName: null,
  planIssuer: null,
}

function file(title: string, changes: Partial<OverlayFile['overlay']> = {}): OverlayFile {
  const own: OwnValue = {
    overlayId: null,
    fresh: null,
    packId: '2023-2028',
    parameterId: 'composition.list-percent-max',
    since: '2023-05-01',
    replaces: null,
    value: { value: 110 },
    document: { symbol: 'A', title: 'A', date: null },
    clause: 'mục 1',
    says: null,
    confidence: 'A',
    verifiedBy: null,
  }
  const start = startOverlay({ title, scope: 'unit', appliesTo: [] }, own, new Set())
  const known = { label: 'Số dư', kind: 'number', unit: '%' } as const
  const made = setOwnValue(start, own, { today: '2026-11-21', known })
  return { ...made, overlay: { ...made.overlay, ...changes } }
}

function why(changes: Partial<OverlayFile['overlay']>, asOf = '2023-07-13'): string | null {
  const pack = PACKS.get('2023-2028')
  if (!pack) throw new Error('there is a pack 2023-2028')
  const one = file('Một', changes)
  return whyNotHolding({ file: one, text: stringify(one), hash: 'h' }, { pack, names: NAMES, asOf })
}

test('an overlay that holds has no reason not to', () => {
  expect(why({})).toBeNull()
  expect(why({ appliesTo: ['LIEN DOAN LAO DONG huyện Tam Đường'] })).toBeNull()
  expect(why({ appliesTo: ['LĐLĐ huyện Tam Đường'] })).toBeNull()
})

test('another pack, another union, another time: each says why nothing changes', () => {
  expect(why({ over: ['2025-2030'] })).toContain('đặt trên bộ 2025-2030')
  expect(why({ appliesTo: ['Công đoàn phường A'] })).toContain('dành cho Công đoàn phường A')
  expect(why({}, '2023-04-30')).toContain(
    'có hiệu lực từ 1/5/2023; hồ sơ đang tính theo ngày 30/4/2023',
  )
  const ended = { from: '2023-05-01', until: '2023-06-01' }
  expect(why({ inForce: ended })).toContain('từ 1/5/2023 đến trước 1/6/2023')
})

test('two overlays of one scope over the same limit clash, and the sentence says which is heard', () => {
  expect(findClashes(file('Hai'), [file('Một'), file('Hai')])).toEqual([
    '“Một” cùng phạm vi cũng đặt mức này (Số dư). Nếu giữ cả hai, mức của “Hai” được dùng; nên giữ một.',
  ])
  expect(findClashes(file('Một'), [file('Hai')])[0]).toContain('mức của “Hai” được dùng')
})

test('a limit without a label of its own is named by its id', () => {
  const one = file('Hai')
  const nameless = { ...one, parameters: one.parameters.map(({ label: _, ...rest }) => rest) }
  expect(findClashes(nameless, [file('Một')])[0]).toContain('(composition.list-percent-max)')
})

test.each([
  ['another scope', { scope: 'province' }],
  ['another pack', { over: ['2025-2030'] }],
  ['over before it begins', { inForce: { from: '2022-01-01', until: '2023-05-01' } }],
  [
    'begun after it',
    { inForce: { from: '2024-01-01', until: null } },
    { from: '2023-05-01', until: '2024-01-01' },
  ],
  ['other unions', { appliesTo: ['Công đoàn A'] }, undefined, ['Công đoàn B']],
] as const)('no clash with %s', (_, other, inForce = undefined, appliesTo = undefined) => {
  const one = file('Hai', {
    ...(inForce && { inForce }),
    ...(appliesTo && { appliesTo: [...appliesTo] }),
  })
  const changes = JSON.parse(JSON.stringify(other)) as Partial<OverlayFile['overlay']>
  expect(findClashes(one, [file('Một', changes)])).toEqual([])
})

test('the same unions under other spelling clash, other limits do not', () => {
  const one = file('Hai', { appliesTo: ['Công đoàn A'] })
  expect(findClashes(one, [file('Một', { appliesTo: ['CONG DOAN A'] })])).toHaveLength(1)
  const city = file('Hai', { appliesTo: ['LĐLĐ TP.HCM'] })
  const inFull = file('Một', { appliesTo: ['Liên đoàn Lao động thành phố Hồ Chí Minh'] })
  expect(findClashes(city, [inFull])).toHaveLength(1)
  expect(findClashes(one, [file('Một')])).toHaveLength(1)
  const other = file('Một')
  const elsewhere = {
    ...other,
    parameters: other.parameters.map((p) => ({ ...p, id: 'guests.percent-max' })),
  }
  expect(findClashes(one, [elsewhere])).toEqual([])
})

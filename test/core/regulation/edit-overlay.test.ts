import { expect, test } from 'vitest'
import { dropOwnValue, setOwnValue, startOverlay } from '#core/regulation/edit-overlay.ts'
import type { OwnValue } from '#core/regulation/edit-overlay.ts'

const KNOWN = { label: 'Số dư', kind: 'number', unit: '%' } as const
const SETTING = { today: '2026-11-21', known: KNOWN }
const FRESH = { title: 'Quy định riêng', scope: 'unit', appliesTo: ['LĐLĐ huyện'] } as const

function own(changes: Partial<OwnValue> = {}): OwnValue {
  return {
    overlayId: null,
    fresh: { ...FRESH, appliesTo: [...FRESH.appliesTo] },
    packId: '2023-2028',
    parameterId: 'composition.list-percent-max',
    since: '2023-05-01',
    replaces: null,
    value: { value: 110 },
    document: { symbol: '15/HD-LĐLĐ', title: 'Hướng dẫn', date: '2023-04-01' },
    clause: 'mục 3',
    says: null,
    confidence: 'A',
    verifiedBy: null,
    ...changes,
  }
}

function started(first = own(), taken: readonly string[] = []) {
  const fresh = { ...FRESH, appliesTo: [...FRESH.appliesTo] }
  return setOwnValue(startOverlay(fresh, first, new Set(taken)), first, SETTING)
}

test('a first value makes a whole overlay, its id from its title', () => {
  expect(started()).toEqual({
    overlay: {
      id: 'quy-dinh-rieng',
      title: 'Quy định riêng',
      version: '1',
      scope: 'unit',
      over: ['2023-2028'],
      appliesTo: ['LĐLĐ huyện'],
      inForce: { from: '2023-05-01', until: null },
      changelog: [{ version: '1', date: '2026-11-21', what: 'Đặt mức: Số dư.' }],
    },
    documents: [{ id: '15-hd-ldld', symbol: '15/HD-LĐLĐ', title: 'Hướng dẫn', date: '2023-04-01' }],
    parameters: [
      {
        id: 'composition.list-percent-max',
        label: 'Số dư',
        kind: 'number',
        unit: '%',
        values: { '2023-05-01': { value: 110 } },
        citations: {
          '2023-05-01': {
            document: '15-hd-ldld',
            clause: 'mục 3',
            says: null,
            confidence: 'A',
            verifiedBy: null,
          },
        },
      },
    ],
  })
})

test('an id that is taken is counted on; a title without letters still gives one', () => {
  expect(started(own(), ['quy-dinh-rieng', 'quy-dinh-rieng-2']).overlay.id).toBe('quy-dinh-rieng-3')
  const nameless = startOverlay({ title: '***', scope: 'sector', appliesTo: [] }, own(), new Set())
  expect(nameless.overlay.id).toBe('quy-dinh-rieng')
})

test('another limit is added, the days widen, the document is listed once under its newest title', () => {
  const second = own({
    parameterId: 'guests.percent-max',
    packId: '2025-2030',
    since: '2023-01-01',
    document: { symbol: '15/HD-LĐLĐ', title: 'Hướng dẫn đại hội', date: '2023-04-01' },
  })
  const both = setOwnValue(started(), second, SETTING)
  expect(both.overlay).toMatchObject({
    version: '2',
    over: ['2023-2028', '2025-2030'],
    inForce: { from: '2023-01-01', until: null },
  })
  expect(both.documents.map(({ id, title }) => [id, title])).toEqual([
    ['15-hd-ldld', 'Hướng dẫn đại hội'],
  ])
  expect(both.parameters.map(({ id }) => id)).toEqual([
    'composition.list-percent-max',
    'guests.percent-max',
  ])
})

test('a second day of a limit is added, an edited one takes the place of the day it replaces', () => {
  const later = own({
    since: '2023-09-01',
    document: { symbol: '15/HD-LĐLĐ', title: 'Bản hai', date: '2023-08-01' },
  })
  const two = setOwnValue(started(), later, SETTING)
  expect(Object.keys(two.parameters[0]?.values ?? {})).toEqual(['2023-05-01', '2023-09-01'])
  expect(two.documents.map(({ id }) => id)).toEqual(['15-hd-ldld', '15-hd-ldld-2'])
  const edited = setOwnValue(
    two,
    { ...later, since: '2023-10-01', replaces: '2023-09-01' },
    SETTING,
  )
  expect(Object.keys(edited.parameters[0]?.values ?? {})).toEqual(['2023-05-01', '2023-10-01'])
  expect(edited.overlay.inForce.from).toBe('2023-05-01')
})

test('a limit that is edited leaves the others as they were', () => {
  const both = setOwnValue(started(), own({ parameterId: 'guests.percent-max' }), SETTING)
  const edited = setOwnValue(both, own({ value: { value: 120 } }), SETTING)
  expect(edited.parameters.map(({ id, values }) => [id, values])).toEqual([
    ['composition.list-percent-max', { '2023-05-01': { value: 120 } }],
    ['guests.percent-max', { '2023-05-01': { value: 110 } }],
  ])
})

test('a dropped day takes its idle document along; the last one leaves no overlay', () => {
  const later = own({ since: '2023-09-01', document: { symbol: 'B', title: 'B', date: null } })
  const two = setOwnValue(started(), later, SETTING)
  const dropped = dropOwnValue(
    two,
    { parameterId: 'composition.list-percent-max', since: '2023-09-01' },
    SETTING,
  )
  expect(dropped?.documents.map(({ symbol }) => symbol)).toEqual(['15/HD-LĐLĐ'])
  expect(dropped?.overlay.changelog[0]).toEqual({
    version: '3',
    date: '2026-11-21',
    what: 'Bỏ mức: Số dư.',
  })
  expect(
    dropOwnValue(
      started(),
      { parameterId: 'composition.list-percent-max', since: '2023-05-01' },
      SETTING,
    ),
  ).toBeNull()
})

test('dropping leaves other limits alone; a version that is no number goes on behind a dot', () => {
  const second = own({ parameterId: 'guests.percent-max' })
  const both = setOwnValue(started(), second, SETTING)
  const named = { ...both, overlay: { ...both.overlay, version: 'bản đầu' } }
  const left = dropOwnValue(
    named,
    { parameterId: 'guests.percent-max', since: '2023-05-01' },
    SETTING,
  )
  expect(left?.parameters.map(({ id }) => id)).toEqual(['composition.list-percent-max'])
  expect(left?.overlay.version).toBe('bản đầu.1')
})

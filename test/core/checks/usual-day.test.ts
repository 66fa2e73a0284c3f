import { expect, test } from 'vitest'
import { checkDate, findUsualDay } from '#core/checks/usual-day.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { Pack } from '#core/regulation/pack-shape.ts'
import { aDossier } from '#test/core/dossier/a-dossier.ts'
import { bundledPacks } from '#test/regulations/bundled-packs.ts'

const PACKS = bundledPacks()

function pack(id: string): Pack {
  const found = PACKS.get(id)
  if (!found) throw new Error(`there is a pack ${id}`)
  return found
}

const undated = aDossier().withCongress({ startDate: null, endDate: null }).build()

function planned(ownBefore: string | null): Dossier {
  return { ...undated, plan: { ...undated.plan, ownBefore, grassrootsBefore: null }, units: [] }
}

test('the opening decides, whatever else is known, even outside the days of the pack', () => {
  const opened = {
    ...planned('2023-07-31'),
    congress: { ...undated.congress, startDate: '2030-01-01' },
  }
  expect(findUsualDay(pack('2023-2028'), opened, '2026-11-21')).toEqual({
    day: '2030-01-01',
    reason: 'opening',
  })
})

test('without an opening the last day the plan names, kept inside the days of the pack', () => {
  const term = pack('2023-2028')
  expect(findUsualDay(term, planned('2023-07-31'), '2026-11-21')).toEqual({
    day: '2023-07-31',
    reason: 'planned',
  })
  expect(findUsualDay(term, planned('2019-01-01'), '2026-11-21')).toEqual({
    day: term.header.inForce.from,
    reason: 'pack-begins',
  })
  expect(findUsualDay(term, planned('2029-01-01'), '2026-11-21')).toEqual({
    day: '2024-12-26',
    reason: 'pack-ends',
  })
})

test('the first and the last day of the pack are inside it, the next is not', () => {
  const term = pack('2023-2028')
  const { from } = term.header.inForce
  const reasons = [from ?? '', '2024-12-26', '2024-12-27'].map((day) => {
    const found = findUsualDay(term, planned(day), '2026-11-21')
    return [found.day, found.reason]
  })
  expect(reasons).toEqual([
    [from, 'planned'],
    ['2024-12-26', 'planned'],
    ['2024-12-26', 'pack-ends'],
  ])
})

test('with neither it is today, also in a pack that has no days yet', () => {
  expect(findUsualDay(pack('2025-2030'), planned(null), '2026-11-21')).toEqual({
    day: '2026-11-21',
    reason: 'today',
  })
  expect(findUsualDay(pack('xiv'), planned(null), '2026-11-21')).toEqual({
    day: '2026-11-21',
    reason: 'today',
  })
  expect(checkDate(pack('xiv'), planned(null), '2026-11-21')).toBe('2026-11-21')
})

test('of several planned days the latest counts', () => {
  const several = {
    ...planned('2023-07-31'),
    plan: { ...undated.plan, ownBefore: '2023-07-31', grassrootsBefore: '2023-05-31' },
  }
  expect(findUsualDay(pack('2023-2028'), several, '2026-11-21').day).toBe('2023-07-31')
})

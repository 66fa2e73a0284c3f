import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GridPlace } from '#renderer/parts/grid/grid-focus.ts'
import { blockBetween, clampPlace, placeAfter } from '#renderer/parts/grid/grid-focus.ts'
import { gridActionFor } from '#renderer/parts/grid/grid-keys.ts'
import type { GridMode, KeyPress } from '#renderer/parts/grid/grid-keys.ts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  ...held,
})
const MODES: readonly GridMode[] = ['moving', 'editing', 'choosing']
/** In the third column the rows 20 to 40 and 60 are filled. */
const SIZE = {
  rows: 100,
  columns: 5,
  pageRows: 10,
  isFilled: ({ row, column }: GridPlace) =>
    column === 2 && ((row >= 20 && row <= 40) || row === 60),
}

describe('keys', () => {
  test.each([
    ['ArrowDown', {}, { kind: 'move', rows: 1, columns: 0, extend: false }],
    ['ArrowRight', { shiftKey: true }, { kind: 'move', rows: 0, columns: 1, extend: true }],
    ['Enter', { shiftKey: true }, { kind: 'move', rows: -1, columns: 0, extend: false }],
    ['Tab', {}, { kind: 'tab', direction: 1 }],
    ['F2', {}, { kind: 'edit' }],
    [' ', {}, { kind: 'pick-rows' }],
    [' ', { shiftKey: true }, { kind: 'mark-rows' }],
    ['End', { ctrlKey: true }, { kind: 'edge', columns: 'last', wholeGrid: true, extend: false }],
    [
      'Home',
      { shiftKey: true },
      { kind: 'edge', columns: 'first', wholeGrid: false, extend: true },
    ],
    ['ArrowUp', { ctrlKey: true }, { kind: 'jump', rows: -1, columns: 0 }],
    ['A', { ctrlKey: true }, { kind: 'mark-all' }],
    ['d', { ctrlKey: true }, { kind: 'fill-down' }],
    ['F3', { shiftKey: true }, { kind: 'next-hit', direction: -1 }],
    ['ArrowDown', { altKey: true }, { kind: 'open-filter' }],
    ['PageUp', {}, { kind: 'page', direction: -1, extend: false }],
    ['Delete', {}, { kind: 'clear' }],
  ] as const)('%s %o in a closed cell', (key, held, action) => {
    expect(gridActionFor(press(key, held), 'moving')).toEqual(action)
  })

  test('in an open cell write and go on, or give up', () => {
    expect(gridActionFor(press('Enter'), 'editing')).toEqual({
      kind: 'commit',
      rows: 1,
      columns: 0,
    })
    expect(gridActionFor(press('Tab', { shiftKey: true }), 'editing')).toEqual({
      kind: 'commit',
      rows: 0,
      columns: -1,
    })
    expect(gridActionFor(press('Escape'), 'editing')).toEqual({ kind: 'cancel' })
    expect(gridActionFor(press('ArrowDown'), 'choosing')).toEqual({ kind: 'choose', step: 1 })
  })

  test('that Unikey and EVKey send while typing are left alone', () => {
    for (const key of [
      'Backspace',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'Delete',
      ' ',
      'a',
      'ă',
    ]) {
      expect(gridActionFor(press(key), 'editing')).toBeNull()
      expect(gridActionFor(press(key, { shiftKey: true }), 'editing')).toBeNull()
    }
    for (const mode of MODES) expect(gridActionFor(press('Backspace'), mode)).toBeNull()
  })

  test('in the middle of a composition are never taken', () => {
    const keys = fc.constantFrom('Enter', 'Tab', 'Escape', 'ArrowDown', ' ', 'F2', 'Process')
    fc.assert(
      fc.property(keys, fc.constantFrom(...MODES), (key, mode) => {
        expect(gridActionFor(press(key, { isComposing: true }), mode)).toBeNull()
      }),
    )
  })

  test('never include a plain letter, Ctrl+Shift or Alt+Shift', () => {
    const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzđăâêôơư0123456789')
    fc.assert(
      fc.property(letters, fc.constantFrom(...MODES), (key, mode) => {
        expect(gridActionFor(press(key), mode)).toBeNull()
        expect(gridActionFor(press(key, { ctrlKey: true, shiftKey: true }), mode)).toBeNull()
        expect(gridActionFor(press(key, { altKey: true, shiftKey: true }), mode)).toBeNull()
      }),
    )
  })
})

describe('the focused cell', () => {
  test('stops at the edges', () => {
    const up = { kind: 'move', rows: -1, columns: 0, extend: false } as const
    expect(placeAfter({ row: 0, column: 2 }, up, SIZE)).toEqual({ row: 0, column: 2 })
    const page = { kind: 'page', direction: 1, extend: false } as const
    expect(placeAfter({ row: 95, column: 2 }, page, SIZE)).toEqual({ row: 99, column: 2 })
  })

  test('goes to the ends of its row and of the grid', () => {
    const edge = (columns: 'first' | 'last', wholeGrid: boolean) =>
      placeAfter({ row: 7, column: 2 }, { kind: 'edge', columns, wholeGrid, extend: false }, SIZE)
    expect([
      edge('first', false),
      edge('last', false),
      edge('first', true),
      edge('last', true),
    ]).toEqual([
      { row: 7, column: 0 },
      { row: 7, column: 4 },
      { row: 0, column: 0 },
      { row: 99, column: 4 },
    ])
  })

  test('goes with Ctrl to the end of what is filled, and over a gap to what comes next', () => {
    const down = { kind: 'jump', rows: 1, columns: 0 } as const
    const from = (row: number) => placeAfter({ row, column: 2 }, down, SIZE)?.row
    expect([0, 20, 39, 40, 60, 99].map(from)).toEqual([20, 40, 40, 60, 99, 99])
    const up = placeAfter({ row: 60, column: 2 }, { ...down, rows: -1 }, SIZE)
    const left = placeAfter({ row: 25, column: 2 }, { kind: 'jump', rows: 0, columns: -1 }, SIZE)
    expect([up, left]).toEqual([
      { row: 40, column: 2 },
      { row: 25, column: 0 },
    ])
  })

  test('is left by Tab after the last column, so the keyboard is never trapped', () => {
    expect(placeAfter({ row: 3, column: 4 }, { kind: 'tab', direction: 1 }, SIZE)).toBeNull()
    expect(placeAfter({ row: 3, column: 0 }, { kind: 'tab', direction: -1 }, SIZE)).toBeNull()
  })

  test('is inside the grid wherever it is sent', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (row, column) => {
        const place = clampPlace({ row, column }, SIZE)
        expect(place.row >= 0 && place.row <= 99).toBe(true)
        expect(place.column >= 0 && place.column <= 4).toBe(true)
      }),
    )
  })

  test('and another corner make the same block whichever way it is drawn', () => {
    const [a, b] = [
      { row: 5, column: 1 },
      { row: 2, column: 3 },
    ]
    expect(blockBetween(a, b)).toEqual(blockBetween(b, a))
    expect(blockBetween(a, b)).toEqual({ from: { row: 2, column: 1 }, to: { row: 5, column: 3 } })
  })
})

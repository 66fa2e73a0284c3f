import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dataFolderOf } from '#main/host/folders.ts'
import { FIRST_STATE, fitBounds, openWindowStateFile } from '#main/window/window-state.ts'
import type { Bounds } from '#main/window/window-state.ts'
import { temporaryFolder } from '#test/store/temporary-workspace.ts'

const LAPTOP = { x: 0, y: 0, width: 1366, height: 728 }
const SECOND = { x: 1366, y: 0, width: 1920, height: 1040 }

test('the first window fills a small laptop and stands in the middle of a large screen', () => {
  expect(fitBounds(null, [LAPTOP])).toEqual(LAPTOP)
  expect(fitBounds(null, [{ ...SECOND, x: 0 }])).toEqual({
    x: 277,
    y: 136,
    width: 1366,
    height: 768,
  })
})

test('a window goes back to the screen it was on', () => {
  const saved = { x: 1500, y: 100, width: 1200, height: 800 }
  expect(fitBounds(saved, [LAPTOP, SECOND])).toEqual(saved)
})

test('a window on a screen that is gone comes home', () => {
  expect(fitBounds({ x: 1500, y: 100, width: 1200, height: 800 }, [LAPTOP])).toEqual(LAPTOP)
})

test.each([
  [-1080, true],
  [-1081, false],
])('with its left edge at %i a window of 1200 stays there: %s', (x, isKept) => {
  const saved: Bounds = { x, y: 10, width: 1200, height: 700 }
  expect(fitBounds(saved, [LAPTOP]).x === x).toBe(isKept)
})

const place = fc.record({
  x: fc.integer({ min: -8000, max: 8000 }),
  y: fc.integer({ min: -8000, max: 8000 }),
  width: fc.integer({ min: 1, max: 9000 }),
  height: fc.integer({ min: 1, max: 9000 }),
})

test('wherever it was, its title bar can be caught on some screen', () => {
  fc.assert(
    fc.property(fc.option(place), (saved) => {
      const { x, y, width } = fitBounds(saved, [LAPTOP, SECOND])
      const isCatchable = [LAPTOP, SECOND].some(
        (area) =>
          Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= 120 &&
          y >= area.y &&
          y + 32 <= area.y + area.height,
      )
      expect(isCatchable).toBe(true)
    }),
  )
})

test('the state is kept, and a damaged file is forgotten', () => {
  const folder = temporaryFolder()
  const file = path.join(folder, 'window-state.json')
  openWindowStateFile(file).change({ isMaximized: true })
  openWindowStateFile(file).change({ paperFolder: 'D:\\Van ban' })
  expect(openWindowStateFile(file).read()).toEqual({
    bounds: null,
    isMaximized: true,
    paperFolder: 'D:\\Van ban',
  })
  expect(readdirSync(folder)).toEqual(['window-state.json'])
  for (const damaged of ['', '{', '{"bounds":{"x":"1"}}', '[]', '{"isMaximized":1e999}']) {
    writeFileSync(file, damaged)
    expect(openWindowStateFile(file).read()).toEqual(FIRST_STATE)
  }
})

test('data lies beside the archive of an installed program, and in the folder of a working copy', () => {
  expect(dataFolderOf(path.join('/p', 'resources', 'app.asar'))).toBe(path.join('/p', 'resources'))
  expect(dataFolderOf('/working-copy')).toBe('/working-copy')
})

import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

/** Where the window was and where papers go: conveniences, so a file that cannot be read is forgotten. */
export interface WindowState {
  readonly bounds: Bounds | null
  readonly isMaximized: boolean
  /** Null: the folder of the start. */
  readonly paperFolder: string | null
}

export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface WindowStateFile {
  read(): WindowState
  change(changes: Partial<WindowState>): void
}

export const FIRST_STATE: WindowState = { bounds: null, isMaximized: false, paperFolder: null }

/** The smallest window in which every screen can be used. */
export const SMALLEST = { width: 1024, height: 600 } as const
const FIRST_SIZE = { width: 1366, height: 768 } as const

/** So much of the title bar must be on a screen that it can be caught with the mouse. */
const CATCHABLE = { width: 120, height: 32 } as const

const pixels = z.number().int().min(-100_000).max(100_000)
const stateShape = z.object({
  bounds: z.object({ x: pixels, y: pixels, width: pixels, height: pixels }).nullable(),
  isMaximized: z.boolean(),
  paperFolder: z.string().min(1).nullable(),
})

export function openWindowStateFile(file: string): WindowStateFile {
  let state = readState(file)
  return {
    read: () => state,
    change: (changes) => {
      state = { ...state, ...changes }
      // Beside and then over: a power cut leaves the old file or the new one.
      writeFileSync(`${file}.new`, JSON.stringify(state))
      renameSync(`${file}.new`, file)
    },
  }
}

function readState(file: string): WindowState {
  try {
    return stateShape.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // Absent on the first start; damaged is no worse than absent.
    return FIRST_STATE
  }
}

/**
 * The bounds to open with: the saved ones when a screen still shows their title bar, cut to what that screen
 * can hold; otherwise a first window in the middle of the first (main) screen. `areas` are the work areas.
 */
export function fitBounds(saved: Bounds | null, areas: readonly Bounds[]): Bounds {
  const places = saved === null ? [] : areas.map((area) => cutTo(area, saved))
  const home = places.find((place, index) => canCatch(place, areas[index]))
  if (home) return home
  const area = areas[0] ?? { x: 0, y: 0, ...FIRST_SIZE }
  const { width, height } = cutTo(area, { x: 0, y: 0, ...FIRST_SIZE })
  return {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
    width,
    height,
  }
}

function cutTo(area: Bounds, { x, y, width, height }: Bounds): Bounds {
  return {
    x,
    y,
    width: Math.min(Math.max(width, SMALLEST.width), area.width),
    height: Math.min(Math.max(height, SMALLEST.height), area.height),
  }
}

function canCatch(bounds: Bounds, area: Bounds | undefined): boolean {
  if (!area) return false
  const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
  const isBarInside = bounds.y >= area.y && bounds.y + CATCHABLE.height <= area.y + area.height
  return width >= CATCHABLE.width && isBarInside
}

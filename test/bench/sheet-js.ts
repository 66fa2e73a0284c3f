import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { BenchSetting } from './bench-case.ts'

const PEER = 'xlsx@0.18.5'

interface Library {
  readonly utils: {
    book_new(): object
    aoa_to_sheet(rows: readonly (readonly unknown[])[]): object
    book_append_sheet(book: object, sheet: object, name: string): void
  }
  read(bytes: Uint8Array, options: object): unknown
  write(book: object, options: object): unknown
}

/** SheetJS merely reading and writing cells. */
export interface SheetJs {
  readonly read: (bytes: Uint8Array) => unknown
  readonly write: (rows: readonly (readonly unknown[])[]) => unknown
}

/** Installed for the run only; null where peers are not asked for, or, with the reason told, not to be had. */
export function fetchSheetJs(setting: BenchSetting): SheetJs | null {
  if (!setting.fetchPeers) return null
  const folder = path.join(setting.folder, 'sheetjs')
  if (!existsSync(folder) && !install(folder)) return null
  const load = createRequire(path.join(folder, 'node_modules', 'from-here.cjs'))
  const { utils, read, write } = load('xlsx') as Library
  return {
    read: (bytes) => read(bytes, { type: 'array', cellDates: true }),
    write: (rows) => {
      const book = utils.book_new()
      utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Danh sách')
      return write(book, { type: 'buffer', bookType: 'xlsx', compression: true })
    },
  }
}

function install(folder: string): boolean {
  try {
    const flags = ['--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts']
    execFileSync('npm', ['install', ...flags, PEER], {
      stdio: 'ignore',
      timeout: 90_000,
      shell: process.platform === 'win32',
    })
    return true
  } catch (error) {
    process.stdout.write(`SheetJS is not reachable: ${String(error)}\n`)
    return false
  }
}

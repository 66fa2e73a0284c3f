import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { format, resolveConfig } from 'prettier'
import { PROGRAM_FOLDER } from '#test/cli/run-program.ts'
import { apportionments } from './apportionments.ts'
import { measureCase } from './bench-case.ts'
import type { BenchResult, BenchSetting, MakeBenchCases } from './bench-case.ts'
import { checks } from './checks.ts'
import { engineStart } from './engine-start.ts'
import { exports } from './exports.ts'
import { firstScreen } from './first-screen.ts'
import { grids } from './grids.ts'
import { imports } from './imports.ts'
import { keystrokes } from './keystrokes.ts'
import { packages } from './packages.ts'
import { papers } from './papers.ts'
import { repairs } from './repairs.ts'
import { formatRatio, formatReport } from './write-report.ts'

/** Every subject that is measured, by the name that `--only` takes. */
export const SUBJECTS: Readonly<Record<string, MakeBenchCases>> = {
  'engine-start': engineStart,
  'first-screen': firstScreen,
  imports,
  grids,
  keystrokes,
  exports,
  checks,
  repairs,
  apportionments,
  papers,
  packages,
}

interface BenchOptions {
  readonly people: number
  readonly runs: number
  readonly fetchPeers: boolean
  readonly subjects: readonly MakeBenchCases[]
  readonly tell: (result: BenchResult) => void
}

/** Prepares and measures one subject after the other in a folder that is gone afterwards. */
export async function runBench(options: BenchOptions): Promise<BenchResult[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'daihoi-bench-'))
  const results: BenchResult[] = []
  try {
    for (const subject of options.subjects) {
      const closers: (() => unknown)[] = []
      const setting: BenchSetting = {
        people: options.people,
        folder,
        fetchPeers: options.fetchPeers,
        onClose: (close) => closers.unshift(close),
      }
      try {
        for (const benchCase of await subject(setting)) {
          const result = await measureCase(benchCase, options.runs)
          options.tell(result)
          results.push(result)
        }
      } finally {
        for (const close of closers) await close()
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return results
}

if (import.meta.main) await main()

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      write: { type: 'boolean', default: false },
      people: { type: 'string', default: '5000' },
      runs: { type: 'string', default: '7' },
      only: { type: 'string' },
    },
  })
  const names = values.only === undefined ? Object.keys(SUBJECTS) : values.only.split(',')
  const subjects = names.map((name) => {
    const subject = SUBJECTS[name]
    if (!subject) throw new Error(`--only takes ${Object.keys(SUBJECTS).join(', ')}`)
    return subject
  })
  const [people, runs] = [Number(values.people), Number(values.runs)]
  const results = await runBench({ people, runs, fetchPeers: true, subjects, tell })
  if (!values.write) return
  const date = new Date().toISOString().slice(0, 10)
  const file = path.join(PROGRAM_FOLDER, 'docs', 'benchmarks.md')
  const text = formatReport({ date, runs, people, results })
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }))
  process.stdout.write('docs/benchmarks.md written\n')
}

function tell({ name, peerName, ours, peer }: BenchResult): void {
  const beside =
    peer === null
      ? 'not reachable'
      : 'unfinished' in peer
        ? 'no right answer'
        : `${peer.median.toFixed(1)} ms`
  const ratio = peer === null ? '' : `, ratio ${formatRatio(ours, peer)}`
  process.stdout.write(`${name}: ${ours.median.toFixed(1)} ms; ${peerName}: ${beside}${ratio}\n`)
}

import { writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'

/** What one part of the long runs did; `counts` are the columns or outcomes of its table. */
export interface LongFigures {
  readonly part:
    'kills' | 'entries' | 'databases' | 'packages' | 'branches' | 'faults' | 'cures' | 'imports'
  /** The row: what was going on, or null where the counts themselves are the rows. */
  readonly row: string | null
  readonly counts: Readonly<Record<string, number>>
  readonly seconds: number
}

/** How much of the full size is run: tools/test.mjs sets it from `--share`. */
export const LONG_SHARE = Number(process.env['DAIHOI_LONG_SHARE'] || '1')

/** A full number of runs brought down to the share, but never to none. */
export function shareOf(count: number): number {
  return Math.max(1, Math.round(count * LONG_SHARE))
}

/** Does the work and leaves its figures where tools/test.mjs collects them; without `--write` nowhere. */
export async function withFigures(
  of: Pick<LongFigures, 'part' | 'row'>,
  work: () => Promise<Readonly<Record<string, number>>>,
): Promise<void> {
  const started = performance.now()
  const counts = await work()
  const seconds = Math.round((performance.now() - started) / 1000)
  const figures: LongFigures = { ...of, counts, seconds }
  const folder = process.env['DAIHOI_LONG_FIGURES'] || null
  if (folder === null) return
  const name = [of.part, of.row].filter((word) => word !== null).join('-')
  writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(figures))
}

export function addCounts(
  total: Record<string, number>,
  more: Readonly<Record<string, number>>,
): void {
  for (const [name, count] of Object.entries(more)) total[name] = (total[name] ?? 0) + count
}

export interface LongRun {
  /** Day of the run, `YYYY-MM-DD`. */
  readonly date: string
  /** 1 is the full size. */
  readonly share: number
  readonly figures: readonly LongFigures[]
}

/** When and where a run was. */
export function formatCircumstances({ date, share }: LongRun): string {
  const size = share === 1 ? 'full size' : `${share} of the full size`
  const [processor] = os.cpus()
  return `- Date: ${date}, ${size}\n- Machine: ${os.cpus().length} × ${processor?.model.trim() ?? 'unknown'}, ${os.type()} ${os.arch()}, Node ${process.versions.node}`
}

/** The figures of one row; a run that has none throws. */
export function findFigures(
  figures: readonly LongFigures[],
  part: LongFigures['part'],
  row: string | null,
): LongFigures {
  const found = figures.find((one) => one.part === part && one.row === row)
  if (!found) throw new Error(`The run left no figures of ${row ?? part}; nothing was written`)
  return found
}

/** Given by a peer that has no right answer in its time; it is not tried again. */
export const UNFINISHED = Symbol('unfinished')

/** Under this name stands a time in milliseconds that the work has taken of itself; it counts in place of the clock. */
export const OWN_TIME = Symbol('own time')
export interface OwnTime {
  readonly [OWN_TIME]: number
}

/** One thing that is measured beside a peer that does the least anybody could do for it. */
export interface BenchCase {
  readonly group: string
  /** What the program does. */
  readonly name: string
  /** What it is measured against. */
  readonly peerName: string
  readonly ours: () => Promise<unknown> | unknown
  /** A time in milliseconds that is given, not measured; null where no peer is reachable. */
  readonly peer: (() => Promise<unknown> | unknown) | number | null
  /** Run before each run of `ours`, not timed. */
  readonly before?: () => Promise<unknown> | unknown
  readonly remark?: string
}

export interface BenchSetting {
  /** People in the large dossier; the smoke test takes few. */
  readonly people: number
  /** Folder that goes away after the run. */
  readonly folder: string
  /** Peers that are installed from the registry for the run only. */
  readonly fetchPeers: boolean
  readonly onClose: (close: () => Promise<unknown> | unknown) => void
}

/** Prepares the cases of one subject; to add a subject, write such a function and name it in `run-bench.ts`. */
export type MakeBenchCases = (setting: BenchSetting) => Promise<readonly BenchCase[]>

export interface BenchResult {
  readonly group: string
  readonly name: string
  readonly peerName: string
  readonly remark: string | null
  /** Milliseconds. */
  readonly ours: Spread
  /** `unfinished`: no right answer after so many milliseconds; null: not reachable. */
  readonly peer: Spread | { readonly unfinished: number } | null
}

export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
}

/** Measures the two in turn, `runs` times each after one run that does not count, so that both see the same machine. */
export async function measureCase(benchCase: BenchCase, runs: number): Promise<BenchResult> {
  const { group, name, peerName, ours, peer, before, remark } = benchCase
  const own: number[] = []
  const peers: number[] = []
  let unfinished: number | null = null
  for (let run = runs > 1 ? -1 : 0; run < runs; run += 1) {
    await before?.()
    const ourTime = await time(ours)
    if (run >= 0) own.push(ourTime.took)
    if (typeof peer !== 'function' || unfinished !== null) continue
    const peerTime = await time(peer)
    if (peerTime.gave === UNFINISHED) unfinished = peerTime.took
    if (run >= 0) peers.push(peerTime.took)
  }
  const given = typeof peer === 'number' ? [peer] : peers
  return {
    ...{ group, name, peerName, remark: remark ?? null },
    ours: spreadOf(own),
    peer: unfinished === null ? (given.length === 0 ? null : spreadOf(given)) : { unfinished },
  }
}

async function time(work: () => Promise<unknown> | unknown) {
  const started = performance.now()
  const gave = await work()
  const took = performance.now() - started
  return { took: hasOwnTime(gave) ? gave[OWN_TIME] : took, gave }
}

function hasOwnTime(gave: unknown): gave is OwnTime {
  return typeof gave === 'object' && gave !== null && OWN_TIME in gave
}

export function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((left, right) => left - right)
  const middle = (sorted.length - 1) / 2
  const at = (place: number) => sorted[place] ?? Number.NaN
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    least: at(0),
    most: at(sorted.length - 1),
  }
}

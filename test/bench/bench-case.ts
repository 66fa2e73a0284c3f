/** One thing that is measured beside a peer that does the least anybody could do for it. */
export interface BenchCase {
  readonly group: string
  /** What the program does. */
  readonly name: string
  /** What it is measured against. */
  readonly peerName: string
  readonly ours: () => Promise<unknown> | unknown
  /** Null where there is no honest peer or it is not reachable. */
  readonly peer: (() => Promise<unknown> | unknown) | null
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
  readonly peer: Spread | null
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
  for (let run = runs > 1 ? -1 : 0; run < runs; run += 1) {
    await before?.()
    const ourTime = await time(ours)
    const peerTime = peer === null ? null : await time(peer)
    if (run < 0) continue
    own.push(ourTime)
    if (peerTime !== null) peers.push(peerTime)
  }
  return {
    ...{ group, name, peerName, remark: remark ?? null },
    ours: spreadOf(own),
    peer: peers.length === 0 ? null : spreadOf(peers),
  }
}

async function time(work: () => Promise<unknown> | unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
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

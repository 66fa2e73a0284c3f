import { judgeList } from './judge-list.ts'
import { makeList } from './make-list.ts'

/** What became of `count` lists from one number on; each fault with the number that makes its list again. */
export function runLists(first: number, count: number) {
  const counts: Record<string, number> = {}
  const faults: string[] = []
  for (let seed = first; seed < first + count; seed += 1) {
    const verdict = judgeList(makeList(seed))
    faults.push(...verdict.faults.map((fault) => `list ${seed}: ${fault}`))
    for (const [name, number] of Object.entries(verdict.counts))
      counts[name] = (counts[name] ?? 0) + number
  }
  return { counts, faults }
}

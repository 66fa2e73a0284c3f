const MOST_DEATHS = 3
const WITHIN_MS = 60_000

/**
 * Called at each death of a process: true while starting it again by itself makes sense, false at the fourth
 * death within a minute; then the count begins anew.
 */
export function countDeaths(now: () => number): () => boolean {
  let deaths: number[] = []
  return () => {
    const moment = now()
    deaths = [...deaths.filter((death) => moment - death < WITHIN_MS), moment]
    if (deaths.length <= MOST_DEATHS) return true
    deaths = []
    return false
  }
}

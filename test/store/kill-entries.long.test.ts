import { test } from 'vitest'
import { addCounts, shareOf, withFigures } from './long-figures.ts'
import { killWhileEntering, openBox } from './kill-while-entering.ts'

const KILLS = shareOf(500)
/** A fresh box now and then: the time of one look grows with what lies in it. */
const KILLS_PER_BOX = 25
const MOST_CONFIRMATIONS = 12

test(
  `killed ${KILLS} times while ballots are entered, no confirmed entry is lost and none doubled`,
  { timeout: 3_600_000 },
  () =>
    withFigures({ part: 'kills', row: 'ballots' }, async () => {
      const counts: Record<string, number> = {}
      let box = await openBox()
      for (let kill = 0; kill < KILLS; kill += 1) {
        if (kill > 0 && kill % KILLS_PER_BOX === 0) box = await openBox()
        const confirmations = 1 + Math.floor(Math.random() * MOST_CONFIRMATIONS)
        addCounts(counts, await killWhileEntering(box, confirmations))
      }
      return counts
    }),
)

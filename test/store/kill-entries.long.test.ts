import { test } from 'vitest'
import { addCounts, shareOf, withFigures } from './long-figures.ts'
import type { KillCounts } from './kill-at-random.ts'
import { killWhileEntering, openBox } from './kill-while-entering.ts'
import { killWhileTelling, openSheet } from './kill-while-telling.ts'

const KILLS = shareOf(500)
/** A fresh box now and then: the time of one look grows with what lies in it. */
const KILLS_PER_BOX = 25
const MOST_CONFIRMATIONS = 12

/** Opens something to write into now and then, and kills whoever writes into it. */
async function killAll<Open>(
  open: () => Promise<Open>,
  killIn: (opened: Open, confirmations: number) => Promise<KillCounts>,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  let opened = await open()
  for (let kill = 0; kill < KILLS; kill += 1) {
    if (kill > 0 && kill % KILLS_PER_BOX === 0) opened = await open()
    const confirmations = 1 + Math.floor(Math.random() * MOST_CONFIRMATIONS)
    addCounts(counts, await killIn(opened, confirmations))
  }
  return counts
}

test(
  `killed ${KILLS} times while ballots are entered, no confirmed entry is lost and none doubled`,
  { timeout: 3_600_000 },
  () => withFigures({ part: 'entries', row: 'ballots' }, () => killAll(openBox, killWhileEntering)),
)

test(
  `killed ${KILLS} times while totals are told, no confirmed figure is lost and none doubled`,
  { timeout: 3_600_000 },
  () => withFigures({ part: 'entries', row: 'totals' }, () => killAll(openSheet, killWhileTelling)),
)

import { expect } from 'vitest'
import type { TotalFigure } from '#core/election/compare-totals.ts'
import { readDayEvents } from '#main/engine/day-events.ts'
import type { KillCounts } from './kill-at-random.ts'
import { beginPass, openAgain, workUntilKilled } from './kill-while-entering.ts'
import type { BoxPlace } from './kill-while-entering.ts'

/** A tally sheet with every figure that was told of it, in order. */
export interface Sheet extends BoxPlace {
  readonly told: TotalFigure[]
}

export async function openSheet(): Promise<Sheet> {
  return { ...(await beginPass('totals')), told: [] }
}

/** Tells totals for a while, dies, and starts again: the record has what was confirmed, each once and in order. */
export async function killWhileTelling(sheet: Sheet, confirmations: number): Promise<KillCounts> {
  const { folder, id, ballotId, told } = sheet
  const args = [folder, id, ballotId, String(told.length)]
  const said = await workUntilKilled('tell-until-killed.ts', args, confirmations)
  told.push(...said.map((line) => JSON.parse(line) as TotalFigure))
  const { client, parts, close } = openAgain(folder)
  const recorded = readDayEvents(parts, id).flatMap(({ kind, data }) =>
    kind === 'total-entered' ? [{ item: data['item'], value: data['value'] }] : [],
  )
  const { own } = await client.counting.view({ id, ballotId, pass: 1 })
  close()
  expect(recorded.slice(0, told.length), 'none lost, none doubled').toEqual(told)
  const unfinished = recorded.length - told.length
  expect(unfinished, 'at most the figure in hand').toBeLessThan(2)
  told.push(...(recorded.slice(told.length) as TotalFigure[]))
  const last = new Map(told.map(({ item, value }) => [item, value]))
  expect(new Map(own?.totals.map(({ item, value }) => [item, value]))).toEqual(last)
  expect(own?.told.toSorted()).toEqual([...last.keys()].toSorted())
  return { kills: 1, confirmed: said.length, unfinished }
}

import type { ElectionStepId, StepInput } from '#core/contract/elections-contract.ts'
import { prepareWorkspace } from './prepare-workspace.ts'

const ALL = { present: 117, agree: 117, against: 0, other: 0, reason: '' }

interface Wanted {
  /** Voted on, or without: the election is only set up. */
  readonly seats?: number
  /** As a union of this level elects it. */
  readonly level?: 'grassroots'
  readonly isIssued?: boolean
}

/** The election of the committee of the sample: set up, with its ballots printed, or with 117 handed out. */
export async function prepareCommittee({ seats, level, isIssued = false }: Wanted) {
  let id = ''
  const { workspace } = await prepareWorkspace(async (client) => {
    ;({ id } = await client.dossiers.openSample())
    if (level !== undefined)
      await client.dossier.setCongress({ id, changes: { level, committeeSeats: 15 } })
    const { dossier } = await client.dossier.get({ id })
    const ballots = dossier.typedRows.filter(({ list }) => list === 'elections.ballots')
    await client.facts.removeRows({ id, rowIds: ballots.map((row) => row.id) })
    const { ballotId } = await client.elections.begin({ id, kind: 'committee' })
    const take = (step: ElectionStepId, more: Partial<StepInput> = {}) =>
      client.elections.take({ id, ballotId, step, vote: null, early: null, ...more })
    if (seats === undefined) return
    await take('seats', { seats, vote: ALL })
    await take('nominations')
    await take('withdrawals')
    await take('list', { vote: ALL })
    const counters = (await client.elections.view({ id })).elections[0]?.counters ?? []
    await take('election-committee', { counters, vote: ALL })
    await take('printed', { figures: { printed: 125 } })
    if (!isIssued) return
    const figures = { convened: 117, present: 117, voters: 117, issued: 117 }
    await take('issued', { figures })
  })
  return { workspace, id }
}

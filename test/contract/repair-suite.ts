import { describe, expect, test } from 'vitest'
import type { RepairEvent, RepairProposal } from '#core/contract/seats-values.ts'
import { watchThreads } from '#test/solver/watch-threads.ts'
import type { CarriedEngine } from './open-test-engine.ts'

const ANY = { keep: [], tried: [], seconds: 60 }

/** Composition of the list and its repair, whatever carries the calls; the proposal is a stream. */
export function describeRepair(opened: () => CarriedEngine): void {
  const openSample = async () => {
    const { client } = opened()
    const { id } = await client.dossiers.openSample()
    const { dossier } = await client.dossier.get({ id })
    const requirement = (code: string) =>
      dossier.composition.find((one) => one.code === code)?.id ?? ''
    const candidate = (number: number) =>
      dossier.candidates.find((one) => one.number === number)?.id ?? ''
    return { client, id, dossier, requirement, candidate }
  }

  const readAll = async (id: string, settings: object, signal?: AbortSignal) => {
    const input = { id, settings: { ...ANY, ...settings } }
    const events: RepairEvent[] = []
    const stream = await opened().client.repair.propose(input, signal ? { signal } : {})
    for await (const event of stream) events.push(event)
    return events
  }

  const propose = async (id: string, settings: object = {}): Promise<RepairProposal> => {
    const last = (await readAll(id, settings)).at(-1)
    if (last?.kind !== 'done') throw new Error('the stream ended without a proposal')
    return last.proposal
  }

  describe('composition', () => {
    test('every requirement is counted, and who may not stand is named with months and meetings', async () => {
      const { client, id, candidate } = await openSample()
      const view = await client.composition.list({ id })
      expect(view.requirements.map(({ gap }) => gap)).toEqual([
        0, -2, 0, 3, 0, 0, 0, -1, 0, 2, 0, 0,
      ])
      expect(
        view.people.flatMap(({ verdict, candidateId, reasons }) =>
          verdict === 'not-eligible' ? [[candidateId, reasons]] : [],
        ),
      ).toEqual([
        [candidate(8), [{ kind: 'service', needed: 30, left: { least: 13, most: 13 } }]],
        [candidate(11), [{ kind: 'absence', missed: 12, held: 20 }]],
        [candidate(13), [{ kind: 'service', needed: 60, left: { least: 47, most: 47 } }]],
      ])
    })

    test('a person of whom it is not known is a missing fact with its place', async () => {
      const { client, id, candidate, requirement } = await openSample()
      const rowId = candidate(1)
      await client.candidates.update({ id, rowId, person: { gender: null }, candidate: {} })
      const { requirements } = await client.composition.list({ id })
      const women = requirements.find((one) => one.requirement.id === requirement('C1'))
      expect(women).toMatchObject({ unclear: 1, missing: [`candidate.gender@${rowId}`] })
    })

    test('a requirement is typed, edited and taken out, each with one undo; an unsound one names its field', async () => {
      const { client, id, dossier } = await openSample()
      const changes = { label: 'Tái cử', tag: 're-election', minimum: 5 }
      const { rowId } = await client.composition.add({ id, changes })
      await client.composition.update({ id, rowId, changes: { maximum: 20 } })
      for (const [bad, field] of [
        [{ label: ' ' }, 'label'],
        [{ tag: 'tall' }, 'tag'],
        [{ maximum: 4 }, 'minimum'],
      ] as const) {
        await expect(client.composition.update({ id, rowId, changes: bad })).rejects.toMatchObject({
          code: 'INPUT_UNUSABLE',
          data: { field },
        })
      }
      await client.composition.remove({ id, rowId })
      const composition = async () => (await client.dossier.get({ id })).dossier.composition
      expect(await composition()).toEqual(dossier.composition)
      await client.dossier.undo({ id })
      expect((await composition()).at(-1)).toMatchObject({ id: rowId, minimum: 5, maximum: 20 })
    })
  })

  describe('repair', () => {
    test('a proposal comes step by step, is applied in one command and taken back by one undo', async () => {
      const { client, id, dossier } = await openSample()
      const events = await readAll(id, {})
      expect(events.slice(0, -1).every(({ kind }) => kind === 'progress')).toBe(true)
      expect(events.length).toBeGreaterThan(3)
      const { answer, options } = await propose(id)
      expect([answer.status, answer.swaps, options.length]).toEqual(['optimal', 4, 5])
      const [first] = options
      await client.repair.apply({ id, out: first?.out ?? [], in: first?.in ?? [] })
      const view = await client.composition.list({ id })
      expect([view.listed, view.requirements.every(({ status }) => status === 'met')]).toEqual([
        29,
        true,
      ])
      await client.dossier.undo({ id })
      expect((await client.dossier.get({ id })).dossier.candidates).toEqual(dossier.candidates)
    })

    test('what cannot be comes with the smallest clash, whom it counts, and the ways out', async () => {
      const { id, requirement, candidate } = await openSample()
      const { conflict, waysOut, options } = await propose(id, {
        tried: [
          { requirementId: requirement('C7'), minimum: 6, maximum: null },
          { requirementId: requirement('C10'), minimum: 2, maximum: 4 },
        ],
      })
      expect(options).toEqual([])
      expect(conflict).toMatchObject({
        requirements: [requirement('C7'), requirement('C10')],
        keep: [],
        size: false,
        eligible: 38,
      })
      const [enterprise] = conflict.counted
      expect([enterprise?.eligible.length, enterprise?.barred]).toEqual([
        6,
        [8, 11, 13].map(candidate),
      ])
      expect(waysOut.map(({ limit, from, to }) => [limit, from, to])).toEqual([
        ['min', 6, 5],
        ['max', 4, 5],
      ])
    })

    test('aborting ends the search and its thread before it has an answer', async () => {
      const { id } = await openSample()
      const threads = watchThreads()
      await propose(id)
      const controller = new AbortController()
      const events: RepairEvent[] = []
      const stream = await opened().client.repair.propose(
        { id, settings: ANY },
        { signal: controller.signal },
      )
      const reading = (async () => {
        for await (const event of stream) {
          events.push(event)
          controller.abort()
        }
      })()
      await Promise.allSettled([reading])
      await threads[1]?.ended
      expect(threads.length).toBe(2)
      expect(events.some((event) => isAnswered(event))).toBe(false)
      expect(threads[1]?.answers()).toBeLessThan(threads[0]?.answers() ?? 0)
    })

    test('whoever stops reading ends the search and its thread', async () => {
      const { id } = await openSample()
      const threads = watchThreads()
      await propose(id)
      const stream = await opened().client.repair.propose({ id, settings: ANY })
      expect((await stream.next()).value).toMatchObject({ kind: 'progress' })
      await stream.return?.()
      await threads[1]?.ended
      expect(threads[1]?.answers()).toBeLessThan(threads[0]?.answers() ?? 0)
    })

    test('a failure of the search is a sentence, not a stream that never ends', async () => {
      await expect(readAll('nothing', {})).rejects.toMatchObject({ code: 'NOT_FOUND' })
    })

    test('a question without a dossier is answered', async () => {
      const { client } = opened()
      const people = [1, 2, 3].map((id) => ({ id, tags: id === 3 ? ['female'] : [] }))
      const question = {
        people,
        list: [1, 2],
        size: 2,
        require: [{ id: 'R1', tag: 'female', min: 1 }],
      }
      expect(await client.repair.answer({ question, seconds: 20 })).toMatchObject({
        status: 'optimal',
        swaps: 1,
        in: [3],
      })
    })
  })
}

/** A search that was cut short says so instead of an answer. */
function isAnswered(event: RepairEvent): boolean {
  return event.kind === 'done' && event.proposal.answer.status !== 'time-limit'
}

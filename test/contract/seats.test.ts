import { beforeEach, describe, expect, test } from 'vitest'
import type { ApportionmentSettings, RepairProposal } from '#core/contract/seats-values.ts'
import { openTestEngine } from './open-test-engine.ts'
import type { TestEngine } from './open-test-engine.ts'

const BY_A: ApportionmentSettings = {
  method: 'A',
  basis: 'members',
  base: 1,
  membersPerDelegate: null,
  rounding: 'half',
  caps: {},
  byHand: {},
  settled: [],
}

let engine: TestEngine
let id: string
beforeEach(async () => {
  engine = openTestEngine()
  ;({ id } = await engine.client.dossiers.openSample())
})

async function propose(
  settings: object = {},
): Promise<{ proposal: RepairProposal; steps: number }> {
  let steps = 0
  const events = await engine.client.repair.propose({
    id,
    settings: { keep: [], tried: [], seconds: 60, ...settings },
  })
  for await (const event of events) {
    if (event.kind === 'done') return { proposal: event.proposal, steps }
    steps += 1
  }
  throw new Error('no proposal')
}

const requirement = async (code: string) => {
  const { dossier } = await engine.client.dossier.get({ id })
  return dossier.composition.find((one) => one.code === code)?.id ?? ''
}

const rowOf = async (number: number) => {
  const { dossier } = await engine.client.dossier.get({ id })
  return dossier.candidates.find((one) => one.number === number)?.id ?? ''
}

describe('apportionment of a dossier', () => {
  test('method A gives the plan of the sample, and applying it changes nothing', async () => {
    const { answer, units } = await engine.client.seats.apportion({ id, settings: BY_A })
    expect(answer.allocations.map(({ elected }) => elected)).toEqual(
      units.map(({ planned }) => planned),
    )
    expect((await engine.client.seats.apply({ id, settings: BY_A })).changeId).toBeNull()
  })

  test('another method is applied in one command and taken back by one undo', async () => {
    const settings = { ...BY_A, method: 'dhondt' } as const
    const before = (await engine.client.dossier.get({ id })).dossier.units
    const { answer } = await engine.client.seats.apportion({ id, settings })
    expect(answer.ties).toEqual([])
    await engine.client.seats.apply({ id, settings })
    const after = (await engine.client.dossier.get({ id })).dossier.units
    expect(after.map((unit) => unit.delegatesElected)).toEqual(
      answer.allocations.map((row) => row.elected),
    )
    expect(after.reduce((sum, unit) => sum + (unit.delegatesTotal ?? 0), 0)).toBe(117)
    await engine.client.dossier.undo({ id })
    expect((await engine.client.dossier.get({ id })).dossier.units).toEqual(before)
  })

  test('methods side by side', async () => {
    const { methods, units } = await engine.client.seats.compare({
      id,
      settings: BY_A,
      methods: ['A', 'B', 'C', 'by-hand'],
    })
    expect(methods.map(({ refused }) => refused)).toEqual([null, null, null, null])
    expect(units.every(({ totals }) => totals[0] === totals[3])).toBe(true)
    expect(units.some(({ spread }) => spread > 0)).toBe(true)
  })

  test('an open tie is not written; a decision on record settles it and stands in the history', async () => {
    const { dossier } = await engine.client.dossier.get({ id })
    const [one, other, ...rest] = dossier.units
    await engine.client.units.remove({ id, rowIds: rest.map((unit) => unit.id) })
    for (const unit of [one, other]) {
      await engine.client.units.update({
        id,
        rowId: unit?.id ?? '',
        changes: { members: 30, delegatesExOfficio: 0 },
      })
    }
    await engine.client.dossier.setPlan({
      id,
      changes: { delegatesTotal: 5, delegatesAppointed: 0 },
    })
    await expect(engine.client.seats.apply({ id, settings: BY_A })).rejects.toMatchObject({
      code: 'INPUT_UNUSABLE',
      data: { field: 'settled' },
    })
    const settled = [{ unit: other?.id ?? '', record: 'Biên bản ngày 02/3/2023' }]
    const receipt = await engine.client.seats.apply({ id, settings: { ...BY_A, settled } })
    expect(receipt.label).toContain('Biên bản ngày 02/3/2023')
    const { units } = (await engine.client.dossier.get({ id })).dossier
    expect(units.map((unit) => unit.delegatesElected)).toEqual([2, 3])
  })

  test('what is missing is named with its field', async () => {
    const { dossier } = await engine.client.dossier.get({ id })
    await engine.client.units.update({
      id,
      rowId: dossier.units[0]?.id ?? '',
      changes: { members: null },
    })
    await expect(engine.client.seats.apportion({ id, settings: BY_A })).rejects.toMatchObject({
      message: expect.stringContaining(dossier.units[0]?.name ?? ''),
    })
  })
})

describe('composition of the list', () => {
  test('requirements are counted live, and the three who may not stand are named with their limits', async () => {
    const view = await engine.client.composition.list({ id })
    expect(
      view.requirements
        .filter(({ status }) => status === 'not-met')
        .map(({ requirement: one }) => one.code),
    ).toEqual(['C1', 'C3', 'C7', 'C9'])
    const out = view.people.filter(({ verdict }) => verdict === 'not-eligible')
    expect(out.map(({ candidateId }) => candidateId)).toEqual([
      await rowOf(8),
      await rowOf(11),
      await rowOf(13),
    ])
    expect(view.sources.map(({ what, value, confidence }) => [what, value, confidence])).toEqual([
      ['first-time', 60, 'B'],
      ['re-election', 30, 'B'],
      ['absence', 50, 'B'],
      ['retirement', null, 'A'],
    ])
  })

  test('a changed limit counts at once; undo brings the old one back', async () => {
    const rowId = await requirement('C1')
    await engine.client.composition.update({ id, rowId, changes: { minimum: 7 } })
    const status = async () =>
      (await engine.client.composition.list({ id })).requirements[1]?.status
    expect(await status()).toBe('met')
    await engine.client.dossier.undo({ id })
    expect(await status()).toBe('not-met')
  })

  test('requirements are added and removed; an unsound one is refused beside its field', async () => {
    const changes = { code: 'C12', label: 'Tái cử', tag: 're-election', minimum: 5 }
    const { rowId } = await engine.client.composition.add({ id, changes })
    expect((await engine.client.composition.list({ id })).requirements.at(-1)).toMatchObject({
      requirement: { id: rowId, code: 'C12' },
      status: 'met',
    })
    const refuse = (bad: object) => engine.client.composition.update({ id, rowId, changes: bad })
    await expect(refuse({ label: ' ' })).rejects.toMatchObject({ data: { field: 'label' } })
    await expect(refuse({ tag: 'tall' })).rejects.toMatchObject({ data: { field: 'tag' } })
    await expect(refuse({ maximum: 4 })).rejects.toMatchObject({ data: { field: 'minimum' } })
    await engine.client.composition.remove({ id, rowId })
    await expect(refuse({ minimum: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('repair of the list', () => {
  test('the sample: four swaps, told step by step, each pair with what it serves, applied and undone', async () => {
    const { proposal, steps } = await propose()
    expect(steps).toBeGreaterThan(2)
    expect([proposal.answer.status, proposal.answer.swaps, proposal.options.length]).toEqual([
      'optimal',
      4,
      5,
    ])
    const [first] = proposal.options
    expect(first?.swaps.length).toBe(4)
    const women = await requirement('C1')
    expect(first?.counts.find((one) => one.requirement === women)).toMatchObject({ before: 7 })
    const gained = first?.swaps.flatMap(({ effects }) =>
      effects.filter((one) => one.requirement === women),
    )
    expect(gained?.reduce((sum, { change }) => sum + change, 7)).toBe(
      first?.counts.find((one) => one.requirement === women)?.after,
    )
    await engine.client.repair.apply({ id, out: first?.out ?? [], in: first?.in ?? [] })
    const view = await engine.client.composition.list({ id })
    expect([view.listed, view.requirements.every(({ status }) => status === 'met')]).toEqual([
      29,
      true,
    ])
    expect((await propose()).proposal.answer.swaps).toBe(0)
    await engine.client.dossier.undo({ id })
    expect((await propose()).proposal.answer).toEqual(proposal.answer)
  })

  test('who is kept stays, and a person the superior agreed to may stay too', async () => {
    const lu = await rowOf(13)
    const impossible = await propose({ keep: [lu] })
    expect(impossible.proposal.conflict).toMatchObject({
      requirements: [],
      keep: [lu],
      size: false,
      counted: [],
    })
    await engine.client.candidates.update({
      id,
      rowId: lu,
      person: {},
      candidate: { superiorConsent: true },
    })
    const { proposal } = await propose({ keep: [lu] })
    expect([proposal.answer.status, proposal.answer.out.includes(13)]).toEqual(['optimal', false])
  })

  test('limits tried without writing them: the clash, and the single steps that end it', async () => {
    const enterprise = await requirement('C7')
    const nonParty = await requirement('C10')
    const { proposal } = await propose({
      tried: [
        { requirementId: enterprise, minimum: 6, maximum: null },
        { requirementId: nonParty, minimum: 2, maximum: 4 },
      ],
    })
    expect(proposal.conflict.requirements).toEqual([enterprise, nonParty])
    expect(proposal.waysOut).toEqual([
      { requirement: enterprise, limit: 'min', from: 6, to: 5, swaps: expect.any(Number) },
      { requirement: nonParty, limit: 'max', from: 4, to: 5, swaps: expect.any(Number) },
    ])
    const { dossier } = await engine.client.dossier.get({ id })
    expect(dossier.composition.find((one) => one.id === enterprise)?.minimum).toBe(5)
  })

  test('a proposal that has grown old is not applied', async () => {
    const { proposal } = await propose()
    const [first] = proposal.options
    await engine.client.candidates.update({
      id,
      rowId: first?.out[0] ?? '',
      person: {},
      candidate: { onList: false },
    })
    await expect(
      engine.client.repair.apply({ id, out: first?.out ?? [], in: first?.in ?? [] }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  test('whoever stops reading ends the search', async () => {
    const events = await engine.client.repair.propose({
      id,
      settings: { keep: [], tried: [], seconds: 60 },
    })
    for await (const event of events) if (event.kind === 'progress') break
    expect((await propose()).proposal.answer.swaps).toBe(4)
  })
})

import { describe, expect, test } from 'vitest'
import { NEW_DOSSIER } from './new-dossier.ts'
import type { CarriedEngine } from './open-test-engine.ts'

/** The sheet of seats: methods, caps, ties settled on record, what is missing. */
export function describeApportionment(opened: () => CarriedEngine): void {
  describe('apportionment', () => {
    /** Three units of 30 members for two delegates beyond the base of one each. */
    async function tiedSample() {
      const { id } = await opened().client.dossiers.openSample()
      const { dossier } = await opened().client.dossier.get({ id })
      const kept = dossier.units.slice(0, 3)
      await opened().client.units.remove({
        id,
        rowIds: dossier.units.slice(3).map((one) => one.id),
      })
      for (const unit of kept) {
        const changes = { members: 30, delegatesExOfficio: 0, delegatesAppointed: 0 }
        await opened().client.units.update({ id, rowId: unit.id, changes })
      }
      const changes = { delegatesTotal: 5, delegatesAppointed: 0 }
      await opened().client.dossier.setPlan({ id, changes })
      return { id, units: kept.map((one) => one.id) }
    }
    const decision = (unitId: string) => ({
      unitId,
      decidedBy: 'Ban Thường vụ',
      decidedOn: '2023-03-02',
      record: 'Biên bản số 05/BB-LĐLĐ',
    })

    test('the sheet of the sample adds up, as the plan has it, with the other methods beside', async () => {
      const { id } = await opened().client.dossiers.openSample()
      const sheet = await opened().client.seats.sheet({ id })
      expect(sheet.totals).toEqual({
        members: 3647,
        seats: 117,
        exOfficio: 18,
        appointed: 4,
        elected: 95,
        given: 95,
        open: 0,
        difference: 0,
        appointedElsewhere: 0,
      })
      expect([sheet.choice.method, sheet.gap, sheet.changes, sheet.rows.length]).toEqual([
        'A',
        null,
        0,
        62,
      ])
      expect(sheet.methods.map(({ method, changed }) => [method, changed])).toEqual([
        ['B', 19],
        ['C', 21],
        ['sainte-lague', 19],
        ['dhondt', 19],
      ])
      const health = sheet.rows[12]
      expect(health).toMatchObject({ members: 215, exact: '1,9454', rank: 1, elected: 3, total: 4 })
      const { sentences } = await opened().client.seats.explain({ id, unitId: health?.id ?? '' })
      expect(sentences).toContain('Phần chính xác: 33 × 215 đoàn viên / 3.647 = 1,9454.')
      expect(sentences.at(-1)).toBe('Cộng: bầu 3, đương nhiệm 1, chỉ định 0, thành 4 đại biểu.')
    })

    test('a method chosen stays chosen, is written in one command and taken back', async () => {
      const { id } = await opened().client.dossiers.openSample()
      const chosen = await opened().client.seats.choose({ id, changes: { shareMethod: 'dhondt' } })
      expect(chosen.label).toContain("D'Hondt")
      const sheet = await opened().client.seats.sheet({ id })
      expect([sheet.choice.method, sheet.changes]).toEqual(['dhondt', 19])
      await opened().client.seats.write({ id })
      const { dossier } = await opened().client.dossier.get({ id })
      expect(dossier.units.map((unit) => unit.delegatesElected)).toEqual(
        sheet.rows.map((row) => row.elected),
      )
      expect((await opened().client.seats.sheet({ id })).changes).toBe(0)
      await opened().client.dossier.undo({ id })
      expect((await opened().client.seats.sheet({ id })).changes).toBe(19)
      await opened().client.dossier.undo({ id })
      expect((await opened().client.seats.sheet({ id })).choice.method).toBe('A')
    })

    test('a cap holds, and by hand nothing is written that does not add up', async () => {
      const { id } = await opened().client.dossiers.openSample()
      const { rows } = await opened().client.seats.sheet({ id })
      const largest = rows.find((row) => row.members === 1240)?.id ?? ''
      await opened().client.units.update({ id, rowId: largest, changes: { delegatesCap: 9 } })
      const capped = await opened().client.seats.sheet({ id })
      expect(capped.rows.find((row) => row.id === largest)).toMatchObject({
        elected: 9,
        bound: 'cap',
        cap: 9,
      })
      expect([capped.totals.given, capped.totals.difference]).toEqual([95, 0])
      await opened().client.seats.choose({ id, changes: { shareMethod: 'by-hand' } })
      await opened().client.units.update({ id, rowId: largest, changes: { delegatesByHand: 11 } })
      expect((await opened().client.seats.sheet({ id })).totals.difference).toBe(-1)
      await expect(opened().client.seats.write({ id })).rejects.toMatchObject({
        code: 'INPUT_UNUSABLE',
        message: expect.stringContaining('94 đại biểu bầu, kế hoạch là 95, thiếu 1'),
      })
    })

    test('a tie stays open until it is decided on record; the record stands in the history', async () => {
      const { id, units } = await tiedSample()
      const open = await opened().client.seats.sheet({ id })
      expect(open.ties).toEqual([
        { seat: 4, units },
        { seat: 5, units },
      ])
      expect([open.totals.given, open.totals.open]).toEqual([3, 2])
      await expect(opened().client.seats.write({ id })).rejects.toMatchObject({
        code: 'INPUT_UNUSABLE',
        message: expect.stringContaining('Còn 2 đại biểu'),
      })
      const [one = '', other = '', third = ''] = units
      const first = await opened().client.seats.decide({ id, decision: decision(other) })
      expect(first.label).toContain('Biên bản số 05/BB-LĐLĐ ngày 2/3/2023 (Ban Thường vụ)')
      await expect(
        opened().client.seats.decide({ id, decision: decision(other) }),
      ).rejects.toMatchObject({ code: 'INPUT_UNUSABLE' })
      await opened().client.seats.decide({ id, decision: decision(third) })
      const closed = await opened().client.seats.sheet({ id })
      expect([closed.ties, closed.rows.map((row) => row.elected)]).toEqual([[], [1, 2, 2]])
      await opened().client.seats.write({ id })
      const [last] = await opened().client.dossier.history({ id })
      expect(last?.label).toContain('Biên bản số 05/BB-LĐLĐ')
      await opened().client.seats.withdraw({ id, rowId: first.rowId })
      expect((await opened().client.seats.sheet({ id })).totals.open).toBe(1)
      await opened().client.dossier.undo({ id })
      expect((await opened().client.seats.sheet({ id })).totals.open).toBe(0)
      await opened().client.units.remove({ id, rowIds: [one, other] })
      const { dossier } = await opened().client.dossier.get({ id })
      expect(dossier.tieDecisions.map((left) => left.unitId)).toEqual([third])
    })

    test('a decision gives nobody a seat once its tie has changed, and is shown as lapsed', async () => {
      const { id, units } = await tiedSample()
      const [one = '', other = ''] = units
      await opened().client.seats.decide({ id, decision: decision(other) })
      await opened().client.units.update({ id, rowId: one, changes: { members: 20 } })
      const sheet = await opened().client.seats.sheet({ id })
      expect(sheet.decisions.map(({ holds }) => holds)).toEqual([false])
      expect(sheet.rows.map((row) => row.elected)).toEqual([1, 2, 2])
      await opened().client.dossier.undo({ id })
      expect((await opened().client.seats.sheet({ id })).decisions[0]?.holds).toBe(true)
      await opened().client.seats.choose({ id, changes: { shareMethod: 'B' } })
      expect((await opened().client.seats.sheet({ id })).decisions[0]?.holds).toBe(false)
    })

    test('what is missing is named, and nothing is shared', async () => {
      const { id } = await opened().client.dossiers.create(NEW_DOSSIER)
      const sheet = await opened().client.seats.sheet({ id })
      expect([sheet.gap?.field, sheet.rows]).toEqual(['units', []])
      const sample = await opened().client.dossiers.openSample()
      await opened().client.seats.choose({
        id: sample.id,
        changes: { shareMethod: 'per-members', membersPerDelegate: null },
      })
      const asked = await opened().client.seats.sheet(sample)
      expect(asked.gap?.field).toBe('congress.membersPerDelegate')
    })
  })
}

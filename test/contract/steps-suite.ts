import { describe, expect, test } from 'vitest'
import type { CarriedEngine } from './open-test-engine.ts'

const NEW_DOSSIER = {
  unionName: 'Công đoàn cơ sở Trường Tiểu học Suối Bạc',
  level: 'grassroots',
  form: 'plenary',
  ordinal: 4,
  termFrom: 2023,
  termTo: 2028,
  startDate: '2023-04-12',
} as const

/** Part of the suite of the contract: undo beside another program. */
export function describeSteps(client: () => CarriedEngine['client']): void {
  describe('steps', () => {
    test('undo takes only the change that was shown; another one on top is named and left alone', async () => {
      const { id } = await client().dossiers.create(NEW_DOSSIER)
      const setVenue = (venue: string) => client().dossier.setCongress({ id, changes: { venue } })
      const own = await setVenue('Hội trường A')
      const { undo } = await client().dossier.nextSteps({ id })
      expect(undo).toMatchObject({
        changeId: own.changeId,
        label: 'Đã sửa thông tin đại hội',
        byOther: false,
      })
      const meant = { id, changeId: own.changeId ?? 0 }
      await client().dossier.setPlan({ id, changes: { issuer: 'Ban Chấp hành' } })
      await expect(client().dossier.undo(meant)).rejects.toMatchObject({
        code: 'CONFLICT',
        message: expect.stringMatching(/từ nơi khác, “Đã sửa kế hoạch của cấp trên” lúc \d\d:\d\d/),
      })
      const { dossier } = await client().dossier.get({ id })
      expect([dossier.congress.venue, dossier.plan.issuer]).toEqual([
        'Hội trường A',
        'Ban Chấp hành',
      ])
      await client().dossier.undo({ id })
      await client().dossier.undo(meant)
      expect((await client().dossier.nextSteps({ id })).redo).toMatchObject({
        changeId: own.changeId,
      })
    })
  })
}

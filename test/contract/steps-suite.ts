import { describe, expect, test } from 'vitest'
import { NEW_DOSSIER } from './new-dossier.ts'
import type { CarriedEngine } from './open-test-engine.ts'

/** Part of the suite of the contract: undo beside another program. */
export function describeSteps(opened: () => CarriedEngine): void {
  describe('steps', () => {
    test('undo takes only the change that was shown; another one on top is named and left alone', async () => {
      const { id } = await opened().client.dossiers.create(NEW_DOSSIER)
      const setVenue = (venue: string) =>
        opened().client.dossier.setCongress({ id, changes: { venue } })
      const own = await setVenue('Hội trường A')
      const { undo } = await opened().client.dossier.nextSteps({ id })
      expect(undo).toMatchObject({
        changeId: own.changeId,
        label: 'Đã sửa thông tin đại hội',
        byOther: false,
        imports: false,
        tables: ['dossier'],
      })
      const meant = { id, changeId: own.changeId ?? 0 }
      await opened().client.dossier.setPlan({ id, changes: { issuer: 'Ban Chấp hành' } })
      await expect(opened().client.dossier.undo(meant)).rejects.toMatchObject({
        code: 'CONFLICT',
        message: expect.stringMatching(
          /từ nơi khác, “Đã sửa kế hoạch của cấp trên” lúc \d{1,2}:\d\d/,
        ),
      })
      const { dossier } = await opened().client.dossier.get({ id })
      expect([dossier.congress.venue, dossier.plan.issuer]).toEqual([
        'Hội trường A',
        'Ban Chấp hành',
      ])
      await opened().client.dossier.undo({ id })
      await opened().client.dossier.undo(meant)
      expect((await opened().client.dossier.nextSteps({ id })).redo).toMatchObject({
        changeId: own.changeId,
      })
    })
  })
}

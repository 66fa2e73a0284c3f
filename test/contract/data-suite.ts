import { describe, expect, test } from 'vitest'
import { NEW_DOSSIER } from './new-dossier.ts'
import type { CarriedEngine } from './open-test-engine.ts'

/** The part of the shared suite about backups and about how the data are open. */
export function describeData(opened: () => CarriedEngine): void {
  describe('backups and the state of the data', () => {
    test('a backup says by name what going back to it would take away', async () => {
      const { id } = await opened().client.dossiers.create(NEW_DOSSIER)
      const backup = await opened().client.backups.create()
      await opened().client.delegates.add({
        id,
        person: { fullName: 'Lò Thị Ánh' },
        delegate: { kind: 'elected' },
      })
      const preview = await opened().client.backups.preview({ name: backup.name })
      expect([preview.backup, preview.comparable]).toEqual([backup, true])
      const [difference] = preview.dossiers
      expect(difference?.tables.find(({ table }) => table === 'delegate')).toEqual({
        table: 'delegate',
        label: 'Đại biểu',
        added: 0,
        removed: 1,
        changed: 0,
        names: { added: [], removed: ['Lò Thị Ánh'], changed: [] },
        fields: [],
      })
      const restored = await opened().client.backups.restore({ name: backup.name })
      expect((await opened().client.dossier.get({ id })).dossier.delegates).toEqual([])
      const names = (await opened().client.backups.list()).map(({ name }) => name)
      expect(names).toEqual([restored.before?.name, backup.name])
    })

    test('open data have nothing to be rescued from, whatever is asked', async () => {
      const status = await opened().client.rescue.status()
      expect(status).toMatchObject({ state: 'open', warning: null })
      expect(await opened().client.rescue.tryAgain()).toEqual(status)
      expect(await opened().client.rescue.openReadOnly()).toEqual(status)
      expect(await opened().client.rescue.startFresh()).toEqual(status)
    })
  })
}

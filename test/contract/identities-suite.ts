import { describe, expect, test } from 'vitest'
import type { CarriedEngine } from './open-test-engine.ts'

/** What must agree between papers: asked for as a whole, and kept from becoming final while it does not. */
export function describeIdentities(opened: () => CarriedEngine): void {
  const agreeing = (sentence: string) => ({ kind: 'identity', sentence })

  describe('what must agree between papers', () => {
    test('a final paper that says another place holds up the others until it is written again', async () => {
      const { client } = opened()
      const { id } = await client.dossiers.openSample()
      const reasons = async (slug: string) =>
        (await client.papers.finalReasons({ id, slug }))
          .filter(({ kind }) => kind === 'identity')
          .map(({ kind, sentence }) => ({ kind, sentence }))
      const written = await client.papers.write({ id, slugs: ['agenda'], final: true })
      expect(written.files.map(({ slug }) => slug)).toEqual(['agenda'])
      expect(await reasons('congress-notice')).toEqual([])
      await client.dossier.setCongress({ id, changes: { venue: 'Nhà văn hóa huyện' } })
      const sentence =
        '“Chương trình đại hội” đã ghi Hội trường Trung tâm Hội nghị huyện, hồ sơ nay là Nhà văn hóa huyện; hãy lập lại văn bản đó hoặc sửa hồ sơ.'
      expect(await reasons('congress-notice')).toEqual([agreeing(sentence)])
      expect([await reasons('agenda'), await reasons('task-table')]).toEqual([[], []])
      const all = await client.papers.identities({ id })
      expect(all).toHaveLength(46)
      expect(all.find((one) => one.id === 'I-02')).toMatchObject({
        severity: 'E',
        state: 'broken',
        breaks: [{ severity: 'E', sentence, place: { step: 'dossier', rowId: null } }],
      })
      await client.papers.write({ id, slugs: ['agenda'], final: true })
      expect(await reasons('congress-notice')).toEqual([])
    })
  })
}

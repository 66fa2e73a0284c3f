import { expect, test } from 'vitest'
import { glanceAt, planFor } from '#main/engine/paper-plans.ts'
import { openTestEngine } from './open-test-engine.ts'

test('what is known of a paper without making it is what making it gives, after any edit', async () => {
  const { client, parts } = openTestEngine()
  const { id } = await client.dossiers.openSample()
  const { dossier } = await client.dossier.get({ id })
  const [item, unit, delegate] = [dossier.agenda[3], dossier.units[0], dossier.delegates[0]]
  if (!item || !unit || !delegate) throw new Error('the sample has all three')
  const token = 'Toàn đơn vị có {{ membership.total }} đoàn viên.'
  const person = { fullName: 'Lù Văn Mới' }
  const rounds = [
    [
      () => client.dossier.setCongress({ id, changes: { venue: 'Nhà văn hóa huyện' } }),
      () => client.facts.set({ id, facts: [{ name: 'selfReview.context', value: token }] }),
    ],
    [
      // Of the words told before, only the figure among them follows from this.
      () => client.units.update({ id, rowId: unit.id, changes: { members: 4321 } }),
      () => client.agenda.updateItem({ id, rowId: item.id, changes: { title: 'Mục đã sửa' } }),
    ],
    [
      () => client.delegates.update({ id, rowId: delegate.id, delegate: {}, person }),
      () => client.papers.set({ id, slug: 'congress-plan', changes: { number: '45/KH-LĐLĐ' } }),
    ],
  ]
  const before = new Map<string, string>()
  for (const edits of rounds) {
    for (const edit of edits) await edit()
    const now = parts.store.dossier(id)
    if (!now) throw new Error('no dossier')
    const seen = parts.templates.map((template) => ({
      slug: template.slug,
      known: glanceAt(parts, now, template).fingerprint,
      made: planFor(parts, now, template).fingerprint,
    }))
    expect(seen.filter(({ known, made }) => known !== made)).toEqual([])
    expect(seen.filter(({ slug, made }) => before.get(slug) !== made).length).toBeGreaterThan(0)
    seen.forEach(({ slug, made }) => before.set(slug, made))
  }
})

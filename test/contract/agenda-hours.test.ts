import { describe, expect, test } from 'vitest'
import { openTestEngine } from './open-test-engine.ts'
import type { TestEngine } from './open-test-engine.ts'

const PAST_MIDNIGHT = {
  code: 'INPUT_UNUSABLE',
  message: expect.stringMatching(/^Sửa như vậy thì “Buổi .*quá 24 giờ/) as string,
}

/** Two half-days: the first from 22:00 with one item of 60 minutes, the second from 14:00 with one of 600. */
async function lateEvening({ client }: TestEngine) {
  const { id } = await client.dossiers.openSample()
  for (const { session } of (await client.agenda.view({ id })).sessions)
    await client.agenda.removeSession({ id, rowId: session.id })
  const add = async (startMinute: number, minutes: number) => {
    const { rowId } = await client.agenda.addSession({ id })
    await client.agenda.updateSession({ id, rowId, changes: { startMinute } })
    const changes = { title: 'Thảo luận', minutes }
    const item = await client.agenda.addItem({ id, sessionId: rowId, position: 0, changes })
    return { sessionId: rowId, itemId: item.rowId }
  }
  return { id, late: await add(22 * 60, 60), early: await add(14 * 60, 600) }
}

describe('no half-day runs past midnight', () => {
  test('by longer items: 24:00 is the last hour that is taken', async () => {
    const engine = openTestEngine()
    const { id, late } = await lateEvening(engine)
    const setMinutes = (minutes: number) =>
      engine.client.agenda.updateItem({ id, rowId: late.itemId, changes: { minutes } })
    await setMinutes(119)
    await setMinutes(120)
    await expect(setMinutes(121)).rejects.toMatchObject(PAST_MIDNIGHT)
    const [first] = (await engine.client.agenda.view({ id })).sessions
    expect(first?.endMinute).toBe(24 * 60)
  })

  test('by a later start, by one more item or by one moved there', async () => {
    const engine = openTestEngine()
    const { id, late, early } = await lateEvening(engine)
    const { agenda } = engine.client
    await expect(
      agenda.updateSession({ id, rowId: late.sessionId, changes: { startMinute: 23 * 60 + 1 } }),
    ).rejects.toMatchObject(PAST_MIDNIGHT)
    await expect(
      agenda.addItem({
        id,
        sessionId: late.sessionId,
        position: 0,
        changes: { title: 'Bế mạc', minutes: 61 },
      }),
    ).rejects.toMatchObject(PAST_MIDNIGHT)
    await expect(
      agenda.moveItem({ id, rowId: early.itemId, sessionId: late.sessionId, position: 0 }),
    ).rejects.toMatchObject(PAST_MIDNIGHT)
    await agenda.updateItem({ id, rowId: late.itemId, changes: { leader: 'Đoàn Chủ tịch' } })
  })
})

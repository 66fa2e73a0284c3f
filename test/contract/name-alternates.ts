import type { TestEngine } from './open-test-engine.ts'

interface Named {
  /** The person whose seat they are to take. */
  readonly replaces: string
  readonly people: readonly string[]
}

/** Puts people on the list of alternates of the unit that elected a delegate, in this order. */
export async function nameAlternates(
  { client }: Pick<TestEngine, 'client'>,
  id: string,
  { replaces, people }: Named,
): Promise<void> {
  const { rows } = await client.attendance.view({ id })
  const unit = rows.find(({ personId }) => personId === replaces)?.unit ?? 'chưa rõ'
  for (const personId of people) {
    const row = { personId, cells: { unit } }
    await client.facts.addRow({ id, list: 'alternates.list', row })
  }
}

/** People of the dossier whom nobody convened. */
export async function notConvened({ client }: Pick<TestEngine, 'client'>, id: string) {
  const { people, delegates } = (await client.dossier.get({ id })).dossier
  const convened = new Set(delegates.map(({ personId }) => personId))
  return people.filter((person) => !convened.has(person.id))
}

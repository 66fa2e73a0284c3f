import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPlainDate } from '#core/base/plain-date.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { TypedValue } from '#core/dossier/typed-facts.ts'
import { present } from '#core/base/invariant.ts'
import { planFor, requireTemplate } from '#main/engine/paper-plans.ts'
import { openTestEngine } from './open-test-engine.ts'
import type { TestEngine } from './open-test-engine.ts'

/** Lists, tables, minutes, forms for each row: what is made of a dossier in every way there is. */
const WRITTEN = [
  'agenda',
  'delegate-list',
  'task-table',
  'congress-plan',
  'credentials-report',
  'counting-minutes',
  'congress-minutes',
  'resolution',
  'budget-estimate',
  'organising-committee-decision',
  'recognition-request',
]

/** One fact told otherwise, in the dossier and by the call that an office makes. */
interface Change {
  readonly what: string
  readonly inDossier: (dossier: Dossier) => Dossier
  readonly call: (engine: TestEngine, id: string) => Promise<unknown>
}

function other(value: TypedValue): TypedValue {
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value + 1
  return isPlainDate(value) ? '2022-02-03' : `${value} khác`
}

/** One more than was counted, or a round that is there already: neither can be told. */
const REFUSED = /^(proceedings\.handVotes\.(agree|against|other)|elections\.ballots\.round)$/

/** Every told fact, every told cell that is no choice, the words and numbers of the congress. */
function changesOf(dossier: Dossier, choices: ReadonlySet<string>): Change[] {
  const facts = dossier.typedFacts
    .filter(({ name }) => !choices.has(name))
    .map(({ name, value }): Change => {
      const told = { name, value: other(value) }
      return {
        what: name,
        inDossier: (one) => ({
          ...one,
          typedFacts: one.typedFacts.map((fact) =>
            fact.name === name ? { ...fact, ...told } : fact,
          ),
        }),
        call: (engine, id) => engine.client.facts.set({ id, facts: [told] }),
      }
    })
  const cells = dossier.typedRows.flatMap((row) =>
    Object.entries(row.cells)
      .filter(([column]) => !choices.has(`${row.list}.${column}`))
      .filter(([column]) => !REFUSED.test(`${row.list}.${column}`))
      .map(([column, value]) => changeOfCell(row, column, other(value))),
  )
  const congress = (['venue', 'theme', 'chairName', 'place', 'superiorName'] as const).map(
    (field) => {
      const value = `${dossier.congress[field] ?? ''} khác`
      return {
        what: `congress.${field}`,
        inDossier: (one: Dossier) => ({ ...one, congress: { ...one.congress, [field]: value } }),
        call: (engine: TestEngine, id: string) =>
          engine.client.dossier.setCongress({ id, changes: { [field]: value } }),
      }
    },
  )
  return [...facts, ...cells, ...congress]
}

function changeOfCell(
  row: Dossier['typedRows'][number],
  column: string,
  value: TypedValue,
): Change {
  const cells = { ...row.cells, [column]: value }
  return {
    what: `${row.list}.${column}`,
    inDossier: (one) => ({
      ...one,
      typedRows: one.typedRows.map((each) => (each.id === row.id ? { ...each, cells } : each)),
    }),
    call: (engine, id) =>
      engine.client.facts.updateRow({ id, rowId: row.id, row: { cells: { [column]: value } } }),
  }
}

async function openSample() {
  const engine = openTestEngine()
  const { id } = await engine.client.dossiers.openSample()
  const { parts } = engine
  const dossier = present(parts.store.dossier(id) ?? undefined, 'the sample is open')
  const groups = await engine.client.facts.definitions()
  const choices = groups.flatMap(({ facts, lists }) => [
    ...facts.filter(({ type }) => type === 'choice').map(({ name }) => name),
    ...lists.flatMap(({ name, columns }) =>
      columns.filter(({ type }) => type === 'choice').map((column) => `${name}.${column.name}`),
    ),
  ])
  const plansOf = (one: Dossier) =>
    WRITTEN.map((slug) => planFor(parts, one, requireTemplate(parts, slug)))
  return { engine, id, dossier, changes: changesOf(dossier, new Set(choices)), plansOf }
}

/** Any one fact changed makes those papers out of date that read or look otherwise, and no others. */
export function describeOutOfDate(): void {
  describe('one fact that changes', () => {
    test('gives another mark to exactly the papers whose model changes', async () => {
      const { dossier, changes, plansOf } = await openSample()
      const before = plansOf(dossier)
      let stale = 0
      fc.assert(
        fc.property(fc.constantFrom(...changes), ({ inDossier }) => {
          plansOf(inDossier(dossier)).forEach((now, at) => {
            const was = before[at]
            const isSame = isDeepStrictEqual(now.model, was?.model)
            expect(now.fingerprint === was?.fingerprint).toBe(isSame)
            if (!isSame) stale += 1
          })
        }),
        { numRuns: 15 },
      )
      expect(stale).toBeGreaterThan(0)
    })

    test('puts exactly those papers out of date in the list, and taken back none', async () => {
      const { engine, id, dossier, changes, plansOf } = await openSample()
      const written = await engine.client.papers.write({ id, slugs: WRITTEN })
      expect(written.files).toHaveLength(WRITTEN.length)
      const before = plansOf(dossier)
      const stale = async () =>
        (await engine.client.papers.list({ id }))
          .filter(({ state }) => state === 'out-of-date')
          .map(({ slug }) => slug)
          .toSorted()
      const wanted = (change: Change) =>
        plansOf(change.inDossier(dossier))
          .filter(({ model }, at) => !isDeepStrictEqual(model, before[at]?.model))
          .map(({ template }) => template.slug)
          .toSorted()
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...changes), async (change) => {
          await change.call(engine, id)
          expect([change.what, await stale()]).toEqual([change.what, wanted(change)])
          await engine.client.dossier.undo({ id })
        }),
        { numRuns: 2 },
      )
      expect(await stale()).toEqual([])
    })
  })
}

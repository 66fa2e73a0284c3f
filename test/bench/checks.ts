import { checkDate, repeatChecks, runChecks, startChecks } from '#core/checks/run-checks.ts'
import type { BenchCase, MakeBenchCases } from './bench-case.ts'
import { KEEPING_NOTE } from '#test/contract/new-dossier.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { Pack } from '#core/regulation/pack-shape.ts'
import { BENCH_DOSSIER, importOf, makePeopleWorkbook, openBenchClient } from './bench-engine.ts'
import { fillDossier } from './large-dossier.ts'

/** What follows one edit in a large dossier, beside JSON.stringify of that dossier. */
export const checks: MakeBenchCases = async (setting) => {
  const { engine, client } = openBenchClient(setting, 'checks')
  const { id } = await client.dossiers.create(BENCH_DOSSIER)
  await client.personalData.setKeeping({ id, ...KEEPING_NOTE })
  const bytes = await makePeopleWorkbook(setting.people)
  await client.imports.apply(importOf(id, bytes, 'danh-sach.xlsx'))
  const { dossier } = await client.dossier.get({ id })
  const row = dossier.delegates[0]
  const pack = engine.parts.packs.get(dossier.packId)
  if (!row || !pack) throw new Error('the large dossier has delegates and a pack')
  let turn = 0
  const edit = () => {
    turn += 1
    const note = turn % 2 === 0 ? 'chẵn' : 'lẻ'
    return client.delegates.update({ id, rowId: row.id, person: {}, delegate: { note } })
  }
  let written = false
  const writeOnce = async () => {
    if (written) return
    written = true
    await client.papers.write({ id, slugs: engine.parts.templates.map(({ slug }) => slug) })
  }
  const asOf = checkDate(pack, dossier, '2023-07-01')
  const beside = {
    group: `One edit among ${setting.people} people`,
    peerName: 'JSON.stringify of the dossier',
    peer: () => JSON.stringify(dossier),
  }
  const size = Buffer.byteLength(JSON.stringify(await client.dossier.get({ id })))
  const cases: readonly Omit<BenchCase, keyof typeof beside>[] = [
    { name: 'The edit itself, on the disk with its history', ours: edit },
    {
      name: 'Every rule on the dossier in memory',
      ours: () => runChecks(pack, { ...dossier }, asOf),
    },
    {
      name: 'checks.report after an edit: read anew, every rule',
      before: edit,
      ours: () => client.checks.report({ id, asOf: null }),
    },
    {
      name: 'dossier.get after an edit: read anew, rules, papers, tasks',
      before: edit,
      ours: () => client.dossier.get({ id }),
      remark: `The answer is ${Math.round(size / 1000)} kB of JSON.`,
    },
  ]
  return [
    ...judgingAgain(pack, fillDossier(dossier)),
    ...cases.map((each) => ({ ...beside, ...each })),
    {
      ...beside,
      name: 'dossier.get after an edit, when every paper was written before',
      before: async () => {
        await writeOnce()
        await edit()
      },
      ours: () => client.dossier.get({ id }),
      remark: 'Each written paper is planned again, to know whether it is out of date.',
    },
  ]
}

/** Milliseconds of one picture of a screen at 60 Hz: what an edit may take before a hand feels it. */
const FRAME = 1000 / 60

/** The rules after one edit on a dossier with every kind of subject, in memory. */
function judgingAgain(pack: Pack, dossier: Dossier): readonly BenchCase[] {
  const asOf = checkDate(pack, dossier, '2023-07-01')
  let run = startChecks(pack, dossier, asOf)
  const findings = run.report.counts.total
  let turn = 0
  let next = dossier
  const edit = () => {
    turn += 1
    const gender = turn % 2 === 0 ? 'male' : 'female'
    const [first, ...others] = dossier.people
    if (!first) throw new Error('the large dossier has people')
    next = { ...dossier, people: [{ ...first, gender }, ...others], revision: turn }
  }
  const again = {
    group: `Judging ${dossier.people.length} people, ${dossier.units.length} units, ${dossier.candidates.length} candidates in memory`,
    name: 'Re-check after one edit: only what depends on it is judged anew',
    before: edit,
    ours: () => {
      run = repeatChecks(run, next)
    },
  }
  return [
    {
      ...again,
      peerName: 'one picture of a 60 Hz screen',
      peer: FRAME,
      remark: `${findings} findings stand; the gender of one delegate is changed.`,
    },
    { ...again, peerName: 'the full check', peer: () => startChecks(pack, { ...next }, asOf) },
    {
      group: again.group,
      name: 'The full check',
      ours: () => startChecks(pack, { ...dossier }, asOf),
      peerName: 'JSON.stringify of the dossier',
      peer: () => JSON.stringify(dossier),
    },
  ]
}

import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { congressFacts, planUnit, superiorPlan } from '#core/dossier/dossier.ts'
import { EMPTY_CONGRESS, EMPTY_PLAN, EMPTY_UNIT } from '#core/dossier/empty-rows.ts'
import type { CongressFacts, PlanUnit, SuperiorPlan } from '#core/dossier/dossier.ts'
import { paperSetting, typedValue } from '#core/dossier/typed-facts.ts'
import type { PaperSetting, TypedValue } from '#core/dossier/typed-facts.ts'
import { importKind } from '#core/contract/import-values.ts'
import type { ImportKind } from '#core/contract/import-values.ts'
import { readYaml } from './read-yaml.ts'

/** Cells of a row, and the rows that belong to it under the name they have there. */
export interface ToldRow {
  readonly [name: string]: TypedValue | readonly ToldRow[]
}
const toldRow: z.ZodType<ToldRow> = z.lazy(() =>
  z.record(z.string(), z.union([typedValue, z.array(toldRow)])),
)

const sampleFile = z.object({
  packId: z.coerce.string(),
  agenda: z.string(),
  timeline: z.string(),
  /** Tasks still open, by slug; the others were done on their day. */
  tasksOpen: z.array(z.string()),
  congress: congressFacts.partial(),
  plan: superiorPlan.partial(),
  units: z.array(planUnit.omit({ id: true }).partial().extend({ name: z.string() })).default([]),
  workbooks: z.array(z.object({ kind: importKind, file: z.string() })),
  /** What only papers need: facts by name, rows by list; `person` names one of the dossier's people. */
  told: z
    .strictObject({
      facts: z.record(z.string(), typedValue),
      lists: z.record(z.string(), z.array(toldRow)),
    })
    .default({ facts: {}, lists: {} }),
  /** Numbers and days of the office's own papers, by slug. */
  papers: z.record(z.string(), paperSetting.pick({ number: true, paperDate: true })).default({}),
})

export interface Sample {
  readonly packId: string
  readonly agenda: string
  readonly timeline: string
  readonly tasksOpen: readonly string[]
  readonly congress: CongressFacts
  readonly plan: SuperiorPlan
  readonly units: readonly Omit<PlanUnit, 'id'>[]
  readonly told: {
    readonly facts: Readonly<Record<string, TypedValue>>
    readonly lists: Readonly<Record<string, readonly ToldRow[]>>
  }
  readonly papers: Readonly<Record<string, Pick<PaperSetting, 'number' | 'paperDate'>>>
  readonly workbooks: readonly { kind: ImportKind; fileName: string; bytes: Uint8Array }[]
}

/** A bundled sample congress: its facts, and its workbooks as an office would send them; null: no such sample. */
export function readSample(samples: string, id: string): Sample | null {
  const known = readdirSync(samples, { withFileTypes: true })
  if (!known.some((entry) => entry.isDirectory() && entry.name === id)) return null
  const folder = path.join(samples, id)
  const read = readYaml(path.join(folder, 'sample.yaml'), sampleFile)
  // Nobody edits the sample: a fault in it is a fault of the program.
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join('; '))
  const file = read.value
  return {
    packId: file.packId,
    agenda: file.agenda,
    timeline: file.timeline,
    tasksOpen: file.tasksOpen,
    congress: congressFacts.parse({ ...EMPTY_CONGRESS, ...file.congress }),
    plan: superiorPlan.parse({ ...EMPTY_PLAN, ...file.plan }),
    units: file.units.map((unit) => planUnit.omit({ id: true }).parse({ ...EMPTY_UNIT, ...unit })),
    told: file.told,
    papers: file.papers,
    workbooks: file.workbooks.map((workbook) => ({
      kind: workbook.kind,
      fileName: workbook.file,
      bytes: readFileSync(path.join(folder, workbook.file)),
    })),
  }
}

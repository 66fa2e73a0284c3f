import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { congressFacts, superiorPlan } from '#core/dossier/dossier.ts'
import { EMPTY_CONGRESS, EMPTY_PLAN } from '#core/dossier/empty-rows.ts'
import type { CongressFacts, SuperiorPlan } from '#core/dossier/dossier.ts'
import { importKind } from '#core/contract/import-values.ts'
import type { ImportKind } from '#core/contract/import-values.ts'
import { readYaml } from './read-yaml.ts'

const sampleFile = z.object({
  packId: z.coerce.string(),
  agenda: z.string(),
  timeline: z.string(),
  /** Tasks still open, by slug; the others were done on their day. */
  tasksOpen: z.array(z.string()),
  congress: congressFacts.partial(),
  plan: superiorPlan.partial(),
  workbooks: z.array(z.object({ kind: importKind, file: z.string() })),
})

export interface Sample {
  readonly packId: string
  readonly agenda: string
  readonly timeline: string
  readonly tasksOpen: readonly string[]
  readonly congress: CongressFacts
  readonly plan: SuperiorPlan
  readonly workbooks: readonly { kind: ImportKind; fileName: string; bytes: Uint8Array }[]
}

/** A bundled sample congress: its facts, and its workbooks as an office would send them. */
export function readSample(folder: string): Sample {
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
    workbooks: file.workbooks.map((workbook) => ({
      kind: workbook.kind,
      fileName: workbook.file,
      bytes: readFileSync(path.join(folder, workbook.file)),
    })),
  }
}

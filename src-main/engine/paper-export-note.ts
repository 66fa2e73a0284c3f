import type { Dossier } from '#core/dossier/dossier.ts'
import type { PaperTemplate } from '#core/papers/paper-template.ts'
import { isSensitiveField } from '#core/vocabulary/sensitive-fields.ts'
import type { Row } from '#main/store/tables.ts'
import type { EngineParts } from './parts.ts'

/** The rows of a sheet that are people. */
const LIST_OF_PEOPLE = 'delegates.list'
const ROW_FIELD = /\brow\.(\w+)/g

/** What is noted when a paper that is a list of people is written; null for every other paper. */
export function paperExportNote(
  parts: EngineParts,
  dossier: Dossier,
  { template, fileName }: { readonly template: PaperTemplate; readonly fileName: string },
): Row | null {
  const { sheet } = template
  if (sheet?.rows !== LIST_OF_PEOPLE) return null
  const columns = sheet.columns.filter(
    ({ form }) => form === null || form === dossier.congress.form,
  )
  const fields = columns.flatMap(({ value }) =>
    [...value.matchAll(ROW_FIELD)].map(([, field = '']) => field),
  )
  return {
    id: parts.newId(),
    dossierId: dossier.id,
    at: parts.now(),
    actor: parts.actor,
    list: template.title,
    fileName,
    columns: JSON.stringify(
      columns.map(({ group, title }) => (group === null ? title : `${group}: ${title}`)),
    ),
    rows: dossier.delegates.length,
    sensitive: fields.some((field) => isSensitiveField('person', field)),
  }
}

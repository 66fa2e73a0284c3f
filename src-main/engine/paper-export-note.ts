import type { Dossier } from '#core/dossier/dossier.ts'
import { listLists } from '#core/papers/fact-definition.ts'
import type { FactDefinitions } from '#core/papers/fact-definition.ts'
import { findNode } from '#core/papers/fact-names.ts'
import { isFactList } from '#core/papers/fact-tree.ts'
import { usedNames } from '#core/papers/used-facts.ts'
import { isSensitiveField } from '#core/vocabulary/sensitive-fields.ts'
import type { Row } from '#main/store/tables.ts'
import type { PlannedPaper } from './paper-plans.ts'
import type { EngineParts } from './parts.ts'

/** Lists of the dossier proper whose rows are people. */
const PEOPLE = /^(delegates|guests|candidates|members)\.(list|listByName)$/
const FIELD = /\b\w+\.(\w+)\b/g

/** What is noted when a paper that lists people leaves; null for every other paper. */
export function paperExportNote(
  parts: EngineParts,
  dossier: Dossier,
  { planned, fileName }: { readonly planned: PlannedPaper; readonly fileName: string },
): Row | null {
  const { template, facts } = planned
  const lists = peopleIn(planned, parts.factDefinitions)
  if (lists.length === 0) return null
  const sizes = lists.map((name) => {
    const node = findNode(name, facts)
    return node !== null && isFactList(node) ? node.length : 0
  })
  const columns = (template.sheet?.columns ?? []).filter(
    ({ form }) => form === null || form === dossier.congress.form,
  )
  const texts = template.sheet === null ? [template.body] : columns.map(({ value }) => value)
  const fields = texts.flatMap((text) => [...text.matchAll(FIELD)].map(([, field = '']) => field))
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
    rows: Math.max(...sizes),
    sensitive: fields.some((field) => isSensitiveField('person', field)),
  }
}

/** Names of the lists of people that the paper prints. */
function peopleIn({ template }: PlannedPaper, definitions: FactDefinitions): string[] {
  const told = new Set(
    listLists(definitions)
      .filter(({ person }) => person)
      .flatMap(({ name }) => [name, `${name}ByName`]),
  )
  return usedNames(template)
    .map(({ name }) => name)
    .filter((name) => PEOPLE.test(name) || told.has(name))
}

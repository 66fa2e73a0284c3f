import type { TemplateFact } from '#core/contract/template-values.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { insertableFacts } from '#core/papers/insertable-facts.ts'
import { findNode } from '#core/papers/fact-names.ts'
import { isFactList } from '#core/papers/fact-tree.ts'
import type { FactTree } from '#core/papers/fact-tree.ts'
import { rehearsalFacts } from '#core/papers/parse-paper-template.ts'
import type { PaperTemplate } from '#core/papers/paper-template.ts'
import { KNOWN_DOSSIER } from '#core/papers/rehearsal-dossiers.ts'
import { planFor } from './paper-plans.ts'
import type { EngineParts } from './parts.ts'

/** What may be named in a paper; a paper made once for each row of a list also names its row. */
export function factsToInsert(
  parts: EngineParts,
  dossier: Dossier,
  template: PaperTemplate,
): TemplateFact[] {
  const definitions = parts.factDefinitions
  const { facts } = planFor(parts, dossier, template)
  const shape = rehearsalFacts(template, KNOWN_DOSSIER, definitions)
  return insertableFacts({
    facts: withRow(template, facts, facts, shape),
    shape: withRow(template, shape, shape),
    definitions,
  })
}

function withRow({ each }: PaperTemplate, facts: FactTree, ...from: FactTree[]): FactTree {
  if (each === null) return facts
  const lists = from.map((tree) => findNode(each, tree))
  const row = lists.flatMap((list) => (list !== null && isFactList(list) ? list : []))[0]
  return row === undefined ? facts : { ...facts, row }
}

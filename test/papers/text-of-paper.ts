import path from 'node:path'
import { readFileSync } from 'node:fs'
import { invariant } from '#core/base/invariant.ts'
import type { FactBasis } from '#core/papers/fact-basis.ts'
import { factsFor } from '#core/papers/facts-for.ts'
import { paperFacts } from '#core/papers/paper-facts.ts'
import { parsePaperTemplate } from '#core/papers/parse-paper-template.ts'
import { planPaper } from '#core/papers/plan-paper.ts'
import { NO_LIMITS } from '#core/checks/paper-limits.ts'
import { REHEARSAL_REPORT } from '#core/papers/rehearsal-report.ts'
import { paperText } from '#test/core/papers/paper-text.ts'
import { aPlenaryDossier } from './a-paper-dossier.ts'
import { BASIS, DEFINITIONS, withTold } from './a-told-dossier.ts'
import type { ToldRow } from './a-told-dossier.ts'

type Facts = Parameters<typeof withTold>[2]

/** A paper of the plenary sample with these rows told, as plain text. */
export function textOf(
  slug: string,
  rows: readonly ToldRow[],
  told: Facts = {},
  basis: FactBasis = BASIS,
): string {
  const file = path.join(import.meta.dirname, `../../templates/papers/${slug}.md`)
  const read = parsePaperTemplate({ file, text: readFileSync(file, 'utf8') }, DEFINITIONS)
  invariant(read.ok, `${slug} cannot be read`)
  const [dossier, asOf] = [withTold(aPlenaryDossier(), rows, told), '2023-03-08']
  const source = {
    ...{ dossier, asOf, definitions: DEFINITIONS, report: () => REHEARSAL_REPORT },
    limits: () => ({ ...NO_LIMITS, electedAbovePercent: 50, ballotMarks: basis.ballotMarks }),
  }
  const facts = factsFor(read.value, source, paperFacts(dossier, asOf, basis))
  const paper = planPaper(read.value, facts)
  const copies = paper.format === 'docx' ? (paper.document.copies ?? []) : []
  const sheets = copies.map((document) => paperText({ format: 'docx', document }))
  return [paperText(paper), ...sheets].join('\n')
}

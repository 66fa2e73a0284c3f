import { present } from '../base/invariant.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { BareRemark, Remark } from './remark.ts'
import type { ReportDefinition } from './report-definition.ts'
import { reviewFigures } from './review-figures.ts'
import { reviewLinks } from './review-links.ts'
import { reviewPetitions } from './review-petitions.ts'
import { reviewProgramme } from './review-programme.ts'
import { makeReviewSource } from './review-source.ts'
import type { ReviewSource } from './review-source.ts'
import { reviewTargetCounts } from './review-target-counts.ts'
import { reviewTargets } from './review-targets.ts'
import { reviewTexts } from './review-texts.ts'
import { reviewWhole } from './review-whole.ts'

/** Everything worth a look in the report as far as it is written; it only points, it never writes. */
export function reviewReport(
  dossier: Dossier,
  definition: ReportDefinition,
  print: ReviewSource['print'],
): Remark[] {
  const source = makeReviewSource(dossier, definition, print)
  const found = [
    ...reviewTexts(source),
    ...reviewTargets(source),
    ...reviewTargetCounts(source),
    ...reviewFigures(source),
    ...reviewLinks(source),
    ...reviewWhole(source),
    ...reviewProgramme(source),
    ...reviewPetitions(source),
  ].map((bare) => finish(bare, definition))
  return found.toSorted((left, right) => weight(left) - weight(right))
}

const weight = ({ severity }: Remark) => (severity === 'must-fix' ? 0 : 1)

function finish(bare: BareRemark, { review }: ReportDefinition): Remark {
  const { severity, title } = present(review.rules[bare.rule], `no rule ${bare.rule}`)
  return {
    rule: bare.rule,
    severity: bare.severity ?? severity,
    title,
    sentence: bare.sentence,
    section: bare.section ?? null,
    list: bare.list ?? null,
    rowId: bare.rowId ?? null,
    cell: bare.cell ?? null,
    figure: bare.figure ?? null,
    quote: bare.quote ?? null,
  }
}

import type { PlainDate } from '../base/plain-date.ts'
import type { CheckReport } from '../checks/finding.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { apportionmentFacts } from './apportionment-facts.ts'
import type { HeldAbout } from '../dossier/held-about.ts'
import { NO_BASES, basisFacts } from './basis-facts.ts'
import type { PackBases } from './basis-facts.ts'
import { NO_DEFINITIONS } from './fact-definition.ts'
import type { FactDefinitions } from './fact-definition.ts'
import { checkFacts } from './check-facts.ts'
import type { FactTree } from './fact-tree.ts'
import { NOTHING_HELD, heldFacts } from './held-facts.ts'
import { paperFacts } from './paper-facts.ts'
import type { PaperTemplate } from './paper-template.ts'

export interface FactSource {
  readonly dossier: Dossier
  readonly asOf: PlainDate
  /** What can be told beyond the dossier proper. */
  readonly definitions?: FactDefinitions
  /** Documents of the rule pack that papers rest on. */
  readonly bases?: PackBases
  /** Asked for only by papers that print findings: a whole check is dear. */
  readonly report: () => CheckReport
  /** For the paper about one person. */
  readonly held?: HeldAbout
}

/** The facts every paper has, and those this one asks for in its front matter. */
export function factsFor(
  { uses }: Pick<PaperTemplate, 'uses'>,
  { dossier, asOf, definitions = NO_DEFINITIONS, bases = NO_BASES, report, held }: FactSource,
  common: FactTree = paperFacts(dossier, asOf, definitions),
): FactTree {
  return {
    ...common,
    basis: basisFacts({ dossier, asOf, bases }),
    ...(uses.includes('apportionment') ? { apportionment: apportionmentFacts(dossier) } : {}),
    ...(uses.includes('findings') ? { checks: checkFacts(report()) } : {}),
    ...(uses.includes('held') ? { held: heldFacts(held ?? NOTHING_HELD) } : {}),
  }
}

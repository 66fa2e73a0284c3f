import type { PlainDate } from '../base/plain-date.ts'
import type { EligibilityRules } from '../checks/eligibility-limits.ts'
import type { CheckReport } from '../checks/finding.ts'
import { NO_LIMITS } from '../checks/paper-limits.ts'
import type { PaperLimits } from '../checks/paper-limits.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { StatisticDefinition } from '../dossier/statistics.ts'
import { apportionmentFacts } from './apportionment-facts.ts'
import { NO_MOVES, attendanceFacts } from './attendance-facts.ts'
import type { HallMoves } from './attendance-facts.ts'
import type { HeldAbout } from '../dossier/held-about.ts'
import { NO_BASES, basisFacts } from './basis-facts.ts'
import type { PackBases } from './basis-facts.ts'
import { NO_DEFINITIONS } from './fact-definition.ts'
import type { FactDefinitions } from './fact-definition.ts'
import { NO_BASIS } from './fact-basis.ts'
import { checkFacts } from './check-facts.ts'
import type { FactTree } from './fact-tree.ts'
import { NOTHING_HELD, heldFacts } from './held-facts.ts'
import { eligibilityFacts } from './eligibility-facts.ts'
import { personnelStructureFacts } from './personnel-structure.ts'
import { registerFacts } from './register-facts.ts'
import type { RegisteredPaper } from './register-facts.ts'
import { limitFacts } from './limit-facts.ts'
import { paperFacts } from './paper-facts.ts'
import type { PaperTemplate } from './paper-template.ts'
import { statisticFacts } from './statistic-facts.ts'

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
  /** Limits of the rule pack, for papers that name them. */
  readonly limits?: () => PaperLimits
  /** What is counted of the delegates. */
  readonly statistics?: StatisticDefinition | null
  /** The delegates they are counted of, where alternates took seats. */
  readonly seated?: () => Dossier
  /** Who came late or left, as the door has it. */
  readonly moves?: () => HallMoves
  /** What is counted of those proposed for the committee, and of the outgoing one. */
  readonly personnel?: StatisticDefinition | null
  /** What the rule pack asks of candidates. */
  readonly eligibility?: () => EligibilityRules
  /** All papers of the program. */
  readonly papers?: readonly RegisteredPaper[]
}

type Use = PaperTemplate['uses'][number]
type MakeFacts = (source: FactSource, common: FactTree) => FactTree

/** What each word of `uses` in a front matter adds. */
const MADE: Readonly<Record<Use, MakeFacts>> = {
  apportionment: ({ dossier }) => ({ apportionment: apportionmentFacts(dossier) }),
  attendance: ({ dossier, moves }, common) =>
    attendanceFacts(dossier, common, moves?.() ?? NO_MOVES),
  findings: ({ report }) => ({ checks: checkFacts(report()) }),
  held: ({ held }) => ({ held: heldFacts(held ?? NOTHING_HELD) }),
  limits: ({ limits }, common) => ({ limits: limitFacts(limits?.() ?? NO_LIMITS, common) }),
  statistics: ({ dossier, statistics, seated }) => ({
    statistics: statisticFacts(seated?.() ?? dossier, statistics ?? null),
  }),
  personnel: ({ dossier, personnel }, common) => ({
    structure: personnelStructureFacts(dossier, common, personnel ?? null),
  }),
  eligibility: ({ dossier, eligibility }, common) =>
    eligibilityFacts(dossier, common, eligibility?.() ?? null),
  register: ({ dossier, papers }, common) => registerFacts(dossier, papers ?? [], common),
}

/** The facts every paper has, and those this one asks for in its front matter. */
export function factsFor(
  { uses }: Pick<PaperTemplate, 'uses'>,
  source: FactSource,
  common: FactTree = paperFacts(source.dossier, source.asOf, {
    ...NO_BASIS,
    definitions: source.definitions ?? NO_DEFINITIONS,
    electedAbovePercent: source.limits?.().electedAbovePercent ?? null,
    ballotMarks: source.limits?.().ballotMarks ?? {},
    handVoteAbovePercent: source.limits?.().handVoteAbovePercent ?? null,
  }),
): FactTree {
  const { dossier, asOf, bases = NO_BASES } = source
  const asked = uses.map((use) => MADE[use](source, common))
  return Object.assign({ ...common, basis: basisFacts({ dossier, asOf, bases }) }, ...asked)
}

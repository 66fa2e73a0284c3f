import type { PlainDate } from '../base/plain-date.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { EligibilityLimits } from '../dossier/eligibility.ts'
import type { RetirementAge } from '../dossier/remaining-service.ts'
import { describeCitation } from '../regulation/citation.ts'
import { isInForce } from '../regulation/pack-shape.ts'
import type { Confidence, Pack } from '../regulation/pack-shape.ts'
import { numberLimits } from './number-limits.ts'

/** The conditions of a candidate in force on a day, and where each stands. */
export interface EligibilityRules {
  readonly limits: EligibilityLimits
  readonly sources: readonly {
    readonly what: 'first-time' | 're-election' | 'absence' | 'retirement'
    readonly value: number | null
    readonly source: string
    readonly confidence: Confidence
  }[]
}

const PARAMETERS = [
  ['first-time', 'candidate.first-time-months'],
  ['re-election', 'candidate.re-election-months'],
  ['absence', 'absence.percent-max'],
] as const

function retirementTableOn(pack: Pack, asOf: PlainDate) {
  return pack.retirement.find(({ inForce }) => isInForce(inForce, asOf))
}

/** Retirement ages in force on a day; none where the pack has no table for it, and then nobody's are known. */
export function retirementAges(pack: Pack, asOf: PlainDate): readonly RetirementAge[] {
  return retirementTableOn(pack, asOf)?.rows ?? []
}

/** Reads the limits of a pack; one it does not have is null and asks nothing. */
export function eligibilityRules(pack: Pack, dossier: Dossier, asOf: PlainDate): EligibilityRules {
  const limit = numberLimits(pack, dossier, asOf)
  const numbers = PARAMETERS.flatMap(([what, id]) => {
    const found = limit(id)
    return found === null ? [] : [{ ...found, what }]
  })
  const valueOf = (wanted: string) => numbers.find(({ what }) => what === wanted)?.value ?? null
  const table = retirementTableOn(pack, asOf)
  return {
    limits: {
      firstTimeMonths: valueOf('first-time'),
      reElectionMonths: valueOf('re-election'),
      absencePercent: valueOf('absence'),
      retirement: retirementAges(pack, asOf),
    },
    sources: [
      ...numbers.map(({ what, value, source, confidence }) => ({
        what,
        value,
        source,
        confidence,
      })),
      ...(table === undefined
        ? []
        : [
            {
              what: 'retirement' as const,
              value: null,
              source: describeCitation(pack, table.citation),
              confidence: table.citation.confidence,
            },
          ]),
    ],
  }
}

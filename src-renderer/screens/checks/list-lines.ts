import type { Finding } from '#core/checks/finding.ts'
import { FINDING_STATES, stateOfFinding } from '../finding-counts.ts'
import type { FindingState } from '../finding-counts.ts'

/** One line of the list: a state, a rule that found the same in many places, or a finding. */
export type ListLine =
  | {
      readonly kind: 'state'
      readonly key: string
      readonly state: FindingState
      readonly count: number
    }
  | {
      readonly kind: 'rule'
      readonly key: string
      readonly state: FindingState
      readonly title: string
      readonly count: number
      readonly open: boolean
    }
  | {
      readonly kind: 'finding'
      readonly key: string
      readonly finding: Finding
      readonly inRule: boolean
    }

/** From this many places on, a rule is folded under one line. */
const FOLD_FROM = 4

/** True for states where one wants to see every place at once. */
function opensByItself(state: FindingState): boolean {
  return state === 'must-fix' || state === 'should-review'
}

/** `turned` holds the keys of state and rule lines a person has opened or closed against the usual. */
export function layOutFindings(
  findings: readonly Finding[],
  turned: ReadonlySet<string>,
): ListLine[] {
  const lines: ListLine[] = []
  for (const state of FINDING_STATES) {
    const inState = findings.filter((finding) => stateOfFinding(finding) === state)
    if (inState.length === 0) continue
    lines.push({ kind: 'state', key: state, state, count: inState.length })
    if (turned.has(state)) continue
    const rules = Map.groupBy(inState, (finding) => finding.ruleId)
    for (const [ruleId, group] of rules) addRule(lines, { state, ruleId, group, turned })
  }
  return lines
}

interface RuleGroup {
  readonly state: FindingState
  readonly ruleId: string
  readonly group: readonly Finding[]
  readonly turned: ReadonlySet<string>
}

function addRule(lines: ListLine[], { state, ruleId, group, turned }: RuleGroup) {
  const folds = group.length >= FOLD_FROM
  const key = `${state} ${ruleId}`
  const open = opensByItself(state) !== turned.has(key)
  if (folds)
    lines.push({
      kind: 'rule',
      key,
      state,
      title: group[0]?.ruleTitle ?? '',
      count: group.length,
      open,
    })
  if (folds && !open) return
  for (const finding of group)
    lines.push({ kind: 'finding', key: finding.key, finding, inRule: folds })
}

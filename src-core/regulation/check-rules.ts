import { checkCitation } from './check-parameters.ts'
import { checkConditions, listParameters } from './check-conditions.ts'
import { checkReach } from './check-reach.ts'
import { checkWording } from './check-wording.ts'
import type { Located, PackParts } from './pack-parts.ts'
import type { Example, Rule } from './pack-shape.ts'
import { errorAt, within } from './pack-source.ts'
import { startInForce } from './parameters.ts'
import { splitReference } from './scope.ts'
import type { PackError } from './pack-source.ts'
import { MEASURE_TERMS } from '../vocabulary/measures.ts'

/** Everything one rule must have and may name. */
export function checkRule(located: Located<Rule>, parts: PackParts): PackError[] {
  const named = [...checkConditions(located, parts), ...checkWording(located, parts)]
  const { from } = located.value.inForce
  const own = located.value.citations.flatMap((citation, index) =>
    checkCitation(citation, within(located.origin, 'citations', index), { ...parts, from }),
  )
  const errors = [...named, ...own, ...checkHasCitation(located), ...checkExamples(located, parts)]
  // What a rule can reach is only worth asking once every name in it is known.
  return errors.length > 0 ? errors : checkReach(located, parts)
}

function checkHasCitation({ value: rule, origin }: Located<Rule>): PackError[] {
  if (rule.citations.length > 0 || listParameters(rule).length > 0) return []
  return [
    errorAt(origin, 'missing-citation', `Điều ${rule.id} chưa có căn cứ nào, của mình hay của mức`),
  ]
}

const NEEDED: readonly Example['expect'][] = ['met', 'not-met', 'cannot-tell']

/** While a limit it rests on has no value, a rule can only be shown not to apply. */
function neededBy(rule: Rule, { pack }: PackParts): readonly Example['expect'][] {
  const isWaiting = listParameters(rule).some((reference) => {
    const parameter = pack.parameters.get(splitReference(reference).id)
    const start = parameter && startInForce(parameter, rule.inForce.from)
    const dated = start ? parameter.values[start] : undefined
    return dated !== undefined && ('none' in dated || 'notFound' in dated)
  })
  return isWaiting ? [] : NEEDED
}

function checkExamples({ value: rule, origin }: Located<Rule>, parts: PackParts): PackError[] {
  const missing = neededBy(rule, parts).filter(
    (status) => !rule.examples.some((one) => one.expect === status),
  )
  const strange = rule.examples.flatMap((example, index) =>
    Object.keys(example.given)
      .filter((id) => !MEASURE_TERMS.has(id))
      .map((id) =>
        errorAt(
          within(origin, 'examples', index, 'given', id),
          'unknown-name',
          `Ví dụ của điều ${rule.id} dùng số đo không có: ${id}`,
        ),
      ),
  )
  return [
    ...missing.map((status) =>
      errorAt(origin, 'missing-example', `Điều ${rule.id} chưa có ví dụ cho kết quả ${status}`),
    ),
    ...strange,
  ]
}

/** A rule may stand in several versions as long as no day has two of them. */
export function checkRuleVersions(rules: readonly Located<Rule>[]): PackError[] {
  const seen = new Map<string, Located<Rule>[]>()
  return rules.flatMap((located) => {
    const { id, inForce } = located.value
    const earlier = seen.get(id) ?? []
    seen.set(id, [...earlier, located])
    const clash = earlier.some(({ value }) => spansMeet(value.inForce, inForce))
    const message = `Điều ${id} có hai bản cùng hiệu lực trong một thời gian`
    return clash ? [errorAt(located.origin, 'dates-overlap', message)] : []
  })
}

function spansMeet(one: Rule['inForce'], other: Rule['inForce']): boolean {
  const beginsBefore = (a: Rule['inForce'], b: Rule['inForce']) =>
    b.until === null || a.from < b.until
  return beginsBefore(one, other) && beginsBefore(other, one)
}

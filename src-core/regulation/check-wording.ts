import { describeWrongMeasure, describeWrongReference } from './check-conditions.ts'
import type { Located, PackParts } from './pack-parts.ts'
import type { Rule } from './pack-shape.ts'
import { errorAt, within } from './pack-source.ts'
import type { PackError, SourcePath } from './pack-source.ts'
import { PLAIN_PLACEHOLDERS, findPlaceholders } from './wording.ts'

/** Every placeholder and every line of the working names something that exists. */
export function checkWording(
  { value: rule, origin }: Located<Rule>,
  parts: PackParts,
): PackError[] {
  const sentences = texts(rule).flatMap(({ path, text }) =>
    findPlaceholders(text).flatMap((name) => {
      const message = describeWrongPlaceholder(name, rule, parts)
      return message === null ? [] : [errorAt(within(origin, ...path), 'unknown-name', message)]
    }),
  )
  const lines = rule.working.flatMap((step, index) => {
    const name = 'measure' in step ? step.measure : `@${step.parameter}`
    const message = describeWrongPlaceholder(name, rule, parts)
    const place = within(origin, 'working', index)
    return message === null ? [] : [errorAt(place, 'unknown-name', message)]
  })
  return [...sentences, ...lines]
}

function texts(rule: Rule): { readonly path: SourcePath; readonly text: string }[] {
  const sentences = Object.entries(rule.sentences).map(([key, text]) => ({
    path: ['sentences', key],
    text,
  }))
  return [
    ...sentences,
    { path: ['remedy'], text: rule.remedy ?? '' },
    { path: ['verdict', 'met'], text: rule.verdict.met },
    { path: ['verdict', 'notMet'], text: rule.verdict.notMet },
  ]
}

function describeWrongPlaceholder(name: string, rule: Rule, parts: PackParts): string | null {
  if (name.startsWith('@')) {
    return describeWrongReference(name.slice(1), parts)
  }
  if (name.includes('.')) return describeWrongMeasure(name, rule.subject)
  const known = PLAIN_PLACEHOLDERS.some((one) => one === name)
  return known ? null : `Không có chỗ điền {${name}}`
}

import { z } from 'zod'
import { invariant, present } from '../base/invariant.ts'
import { plainDate } from '../dossier/day.ts'
import { listParameters } from '../regulation/check-conditions.ts'
import { formatSource, weakestConfidence } from '../regulation/citation.ts'
import { SUPERIOR_PLAN, isInForce } from '../regulation/pack-shape.ts'
import type { Pack, PackCitation, Rule } from '../regulation/pack-shape.ts'
import { datedValue } from '../regulation/parameter-shape.ts'
import type { Parameter, ValueLayer } from '../regulation/parameter-shape.ts'
import { startInForce } from '../regulation/parameters.ts'
import { splitReference } from '../regulation/scope.ts'
import { dossierStep, subjectKind } from '../vocabulary/measures.ts'
import { citation, confidence, findingStatus, severity } from './finding.ts'
import { describeCitation } from './judge.ts'
import { runExample } from './run-example.ts'

/** Every rule and every limit of a pack with its sources, for the screen of rules and for the terminal. */

const day = plainDate

const exampleOutcome = z.object({
  title: z.string(),
  expected: findingStatus,
  came: findingStatus,
  sentence: z.string(),
})

export const catalogueRule = z.object({
  id: z.string(),
  title: z.string(),
  subject: subjectKind,
  severity,
  step: dossierStep,
  inForce: z.object({ from: day, until: day.nullable() }),
  citations: z.array(citation),
  /** "HD 03/HD-TLĐ ngày 20/02/2020, mục 9.1", every source once. */
  source: z.string(),
  confidence,
  parameters: z.array(z.string()),
  examples: z.array(exampleOutcome),
})
export type CatalogueRule = z.infer<typeof catalogueRule>

export const catalogueValue = z.object({
  since: day,
  value: datedValue,
  /** Null where no document was found. */
  citation: citation.nullable(),
  /** Id of the pack or overlay that laid it down. */
  setBy: z.string(),
  /** True for the value that decides on the day asked for. */
  current: z.boolean(),
})
export type CatalogueValue = z.infer<typeof catalogueValue>

export const catalogueParameter = z.object({
  id: z.string(),
  label: z.string(),
  kind: z.enum(['number', 'year', 'date', 'topics']),
  unit: z.string(),
  /** Newest first; values of overlays before those of the pack. */
  values: z.array(catalogueValue),
  /** Ids of the rules that compare with it. */
  rules: z.array(z.string()),
})
export type CatalogueParameter = z.infer<typeof catalogueParameter>

export function listRules(pack: Pack): CatalogueRule[] {
  return pack.rules.map((rule) => {
    const citations = citationsOf(rule, pack)
    const sources = citations.map((one) =>
      formatSource({ symbol: one.symbol, date: one.documentDate }, one.clause),
    )
    const { id, title, subject, severity, inForce, place } = rule
    return {
      id,
      title,
      subject,
      severity,
      step: place.step,
      inForce,
      citations,
      source: [...new Set(sources)].join('; '),
      confidence: weakestConfidence(citations.map((one) => one.confidence)),
      parameters: parametersOf(rule),
      examples: rule.examples.map((example) => {
        const { status, sentence } = runExample(pack, rule, example)
        return { title: example.title, expected: example.expect, came: status, sentence }
      }),
    }
  })
}

function parametersOf(rule: Rule): string[] {
  return [...new Set(listParameters(rule).map((reference) => splitReference(reference).id))]
}

/** A rule without a citation of its own rests on those of its limits on its first day. */
function citationsOf(rule: Rule, pack: Pack): CatalogueRule['citations'] {
  const fromParameters = parametersOf(rule).flatMap((id) => {
    const parameter = present(pack.parameters.get(id), `the parser let the limit ${id} pass`)
    const start = startInForce(parameter, rule.inForce.from)
    invariant(start !== null, `the parser let ${rule.id} begin before its limit ${id}`)
    const cited = parameter.citations[start]
    return cited === undefined ? [] : [cited]
  })
  return [...rule.citations, ...fromParameters].map((one) => cite(one, pack))
}

function cite(one: PackCitation, pack: Pack): CatalogueRule['citations'][number] {
  const plan = { symbol: 'Kế hoạch của cấp trên', title: 'Kế hoạch của cấp trên', date: null }
  return describeCitation(one, one.document === SUPERIOR_PLAN ? plan : null, pack)
}

export function listLimits(pack: Pack, asOf: string): CatalogueParameter[] {
  return [...pack.parameters.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((parameter) => ({
      id: parameter.id,
      label: parameter.label,
      kind: parameter.kind,
      unit: parameter.unit,
      values: listValues(parameter, pack, asOf),
      rules: pack.rules
        .filter((rule) => parametersOf(rule).includes(parameter.id))
        .map(({ id }) => id),
    }))
}

function listValues(parameter: Parameter, pack: Pack, asOf: string): CatalogueValue[] {
  const over = parameter.over.find(
    (layer) => isInForce(layer.inForce, asOf) && startInForce(layer, asOf) !== null,
  )
  const decides = over ?? parameter
  return [...parameter.over, parameter].flatMap((layer) =>
    listLayer(layer, pack, layer === decides ? startInForce(layer, asOf) : null),
  )
}

function listLayer(layer: ValueLayer, pack: Pack, current: string | null): CatalogueValue[] {
  return Object.entries(layer.values)
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([since, value]) => {
      const cited = layer.citations[since]
      return {
        since,
        value,
        citation: cited === undefined ? null : cite(cited, pack),
        setBy: present(layer.setBy[since], 'a value was laid down by nobody'),
        current: since === current,
      }
    })
}

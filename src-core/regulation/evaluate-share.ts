import { present } from '../base/invariant.ts'
import { countInBand, isShareAtLeast, isShareAtMost } from './comparisons.ts'
import type { AgeBand } from './comparisons.ts'
import type { Condition, Operand } from './condition.ts'
import { asList, decide, leftOpen } from './evaluation.ts'
import type { Evaluation } from './evaluation.ts'
import { readOperand } from './operand.ts'
import type { ReadOperand, Scope } from './operand.ts'

interface Bounds {
  readonly atMostPercent?: Operand | undefined
  readonly atLeastPercent?: Operand | undefined
}

interface Bound {
  readonly side: ReadOperand
  readonly words: string
  readonly test: (part: number, whole: number, percent: number) => boolean
}

/** The one bound a share has; the parser lets neither none nor two pass. */
function readBound({ atMostPercent, atLeastPercent }: Bounds, scope: Scope): Bound {
  if (atMostPercent !== undefined) {
    const side = readOperand(atMostPercent, scope)
    return { side, words: 'không quá tỉ lệ phần trăm', test: isShareAtMost }
  }
  const side = readOperand(present(atLeastPercent, 'the parser let a share pass unbound'), scope)
  return { side, words: 'không dưới tỉ lệ phần trăm', test: isShareAtLeast }
}

export function evaluateShare(
  { part, whole, ...bounds }: Extract<Condition, { share: unknown }>['share'],
  scope: Scope,
): Evaluation {
  const bound = readBound(bounds, scope)
  const sides = [readOperand(part, scope), readOperand(whole, scope), bound.side]
  const text = `${sides[0]?.text} ${bound.words} ${bound.side.against} của ${sides[1]?.against}`
  return decide(sides, text, ([a, b, percent]) => ({
    holds: bound.test(Number(a), Number(b), Number(percent)),
  }))
}

/** `gap` is how many people lie in the band, for the sentence. */
export function evaluateAges(
  { measure, from, below, upTo, ...bounds }: Extract<Condition, { ages: unknown }>['ages'],
  scope: Scope,
): Evaluation {
  const bound = readBound(bounds, scope)
  const ages = readOperand({ measure }, scope)
  const edges = [from, below, upTo].map((edge) => (edge ? readOperand(edge, scope) : null))
  const given = edges.filter((edge) => edge !== null)
  const band = ['từ', 'dưới', 'đến']
    .flatMap((word, index) => (edges[index] ? [`${word} ${edges[index].against}`] : []))
    .join(' ')
  const text = `Người ${band} ${bound.words} ${bound.side.against} của danh sách`
  const edge = (index: number, otherwise: number) => numberOf(edges[index] ?? null, otherwise)
  const limits = { from: edge(0, 0), below: edge(1, Infinity), upTo: edge(2, Infinity) }
  const readable = [ages, bound.side, ...given]
  const open = isOpen(asList(valueOf(ages)), limits, bound)
  return readable.every(({ fact }) => fact.kind === 'known') && open
    ? leftOpen(text, [measure])
    : decide(readable, text, ([all, percent]) => {
        const { sure } = countInBand(asList(all), limits)
        return { holds: bound.test(sure, asList(all).length, Number(percent)), gap: sure }
      })
}

function isOpen(ages: readonly string[], limits: AgeBand, bound: Bound): boolean {
  const { sure, possible } = countInBand(ages, limits)
  const percent = Number(valueOf(bound.side))
  return bound.test(sure, ages.length, percent) !== bound.test(possible, ages.length, percent)
}

function valueOf({ fact }: ReadOperand) {
  return fact.kind === 'known' ? fact.value : undefined
}

function numberOf(edge: ReadOperand | null, otherwise: number): number {
  return edge === null ? otherwise : Number(valueOf(edge))
}

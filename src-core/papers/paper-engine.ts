import { Liquid } from 'liquidjs/dist/liquid.browser.mjs'
import { invariant } from '../base/invariant.ts'
import { paperFilters } from './paper-filters.ts'
import { makePaperSlots } from './paper-slots.ts'
import type { PaperSlots } from './paper-slots.ts'
import { toRun } from './paper-values.ts'

/** Tags that neither read other files nor keep text: a slot inside kept text would be printed twice. */
const ALLOWED_TAGS = new Set([
  'if',
  'unless',
  'case',
  'for',
  'break',
  'continue',
  'assign',
  'comment',
  '#',
])

type Parsed = ReturnType<Liquid['parse']>
/** An own template may come from anybody: a loop over all numbers must end. A list of 5,000 people takes a hundredth. */
const MOST_MEMORY = 50_000_000
const MOST_MILLISECONDS = 10_000

export interface PaperEngine {
  readonly liquid: Pick<Liquid, 'analyzeSync'> & {
    parse(text: string): Parsed
    renderSync(parsed: Parsed, scope: object): string
  }
  readonly slots: PaperSlots
}

/** What all engines with one number of decimals share: a Liquid takes longer to make than to run. */
interface Shared {
  readonly liquid: Liquid
  /** Texts of templates, read once. */
  readonly parsed: Map<string, Parsed>
  /** Of the engine that renders just now; rendering is never interrupted. */
  slots: PaperSlots | null
}

const PARSED_AT_MOST = 5000
const sharedBy = new Map<number, Shared>()

/** A Liquid of our own: our filters only, few tags, every printed value put into a slot of this engine. */
export function makePaperEngine(percentDecimals: number): PaperEngine {
  const shared = sharedBy.get(percentDecimals) ?? makeShared(percentDecimals)
  sharedBy.set(percentDecimals, shared)
  const { liquid, parsed } = shared
  const slots = makePaperSlots()
  return {
    slots,
    liquid: {
      analyzeSync: (...input) => liquid.analyzeSync(...input),
      parse(text) {
        const before = parsed.get(text)
        if (before !== undefined) return before
        const read = liquid.parse(text)
        if (parsed.size >= PARSED_AT_MOST) parsed.clear()
        parsed.set(text, read)
        return read
      },
      renderSync(text, scope) {
        const outer = shared.slots
        shared.slots = slots
        try {
          return String(liquid.renderSync(text, scope))
        } finally {
          shared.slots = outer
        }
      },
    },
  }
}

function makeShared(percentDecimals: number): Shared {
  const liquid = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    memoryLimit: MOST_MEMORY,
    renderLimit: MOST_MILLISECONDS,
    outputEscape(value) {
      const run = toRun(value)
      invariant(shared.slots, 'a value is printed while an engine renders')
      return shared.slots.put(run, typeof value === 'number' ? value : null)
    },
  })
  for (const tag of Object.keys(liquid.tags)) if (!ALLOWED_TAGS.has(tag)) delete liquid.tags[tag]
  for (const filter of Object.keys(liquid.filters)) delete liquid.filters[filter]
  for (const [name, filter] of Object.entries(paperFilters(percentDecimals))) {
    liquid.registerFilter(name, filter)
  }
  const shared: Shared = { liquid, parsed: new Map(), slots: null }
  return shared
}

/** Lets a line that holds only tags leave no empty line behind, and keeps the numbers of all lines. */
export function closeTagLines(text: string): string {
  return text.replace(/^([ \t]*(?:\{%[^%\n]*%\}[ \t]*)*\{%[^%\n]*[^-%\n])%\}[ \t]*\n/gm, '$1\n%}')
}

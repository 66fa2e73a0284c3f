import { Liquid } from 'liquidjs/dist/liquid.browser.mjs'
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

export interface PaperEngine {
  readonly liquid: Liquid
  readonly slots: PaperSlots
}

/** A Liquid of our own: our filters only, few tags, every printed value put into a slot. */
export function makePaperEngine(percentDecimals: number): PaperEngine {
  const slots = makePaperSlots()
  const liquid = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    outputEscape(value) {
      return slots.put(toRun(value), typeof value === 'number' ? value : null)
    },
  })
  for (const tag of Object.keys(liquid.tags)) if (!ALLOWED_TAGS.has(tag)) delete liquid.tags[tag]
  for (const filter of Object.keys(liquid.filters)) delete liquid.filters[filter]
  for (const [name, filter] of Object.entries(paperFilters(percentDecimals))) {
    liquid.registerFilter(name, filter)
  }
  return { liquid, slots }
}

/** Lets a line that holds only tags leave no empty line behind, and keeps the numbers of all lines. */
export function closeTagLines(text: string): string {
  return text.replace(/^([ \t]*(?:\{%[^%\n]*%\}[ \t]*)*\{%[^%\n]*[^-%\n])%\}[ \t]*\n/gm, '$1\n%}')
}

import type { Run } from './document-model.ts'
import { tidyRuns } from './markdown-runs.ts'
import type { PaperEngine } from './paper-engine.ts'
import { readRuns } from './paper-slots.ts'

type Parsed = ReturnType<PaperEngine['liquid']['parse']>

/** One text of a template as runs. */
export function renderLine(engine: PaperEngine, text: string, scope: object): Run[] {
  return renderParsed(engine, engine.liquid.parse(text), scope)
}

/** The same for a text that is read once and filled for many rows. */
export function renderParsed(engine: PaperEngine, parsed: Parsed, scope: object): Run[] {
  const marked = engine.liquid.renderSync(parsed, scope)
  return tidyRuns(readRuns(marked, engine.slots, { bold: false, italic: false }))
}

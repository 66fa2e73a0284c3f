import type { FactTree } from './fact-tree.ts'
import { makePaperEngine } from './paper-engine.ts'
import { percentDecimalsIn } from './plan-paper.ts'
import { toScope } from './paper-values.ts'
import { renderLine } from './render-line.ts'

/** What `{{ token }}` prints with these facts; null where the name is none or nobody has told the fact. */
export function makeTokenPrinter(facts: FactTree): (token: string) => string | null {
  const scope = toScope(facts)
  const engine = makePaperEngine(percentDecimalsIn(scope))
  const kept = new Map<string, string | null>()
  return (token) => {
    const before = kept.get(token)
    if (before !== undefined) return before
    const printed = printToken(token, engine, scope)
    kept.set(token, printed)
    return printed
  }
}

function printToken(
  token: string,
  engine: ReturnType<typeof makePaperEngine>,
  scope: object,
): string | null {
  try {
    const runs = renderLine(engine, `{{ ${token} }}`, scope)
    if (runs.some(({ kind }) => kind !== 'text')) return null
    return runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')
  } catch {
    // Typed by the office into its text: shown as a figure that is none.
    return null
  }
}

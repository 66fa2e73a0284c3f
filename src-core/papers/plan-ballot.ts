import type { BallotBlock, BallotPart, Run } from './document-model.ts'
import type { PaperEngine } from './paper-engine.ts'
import type { BallotFields } from './paper-layout-fields.ts'
import { renderParsed } from './render-line.ts'
import { findList } from './sheet-rows.ts'

interface BallotSource {
  readonly engine: PaperEngine
  readonly scope: Readonly<Record<string, unknown>>
  readonly render: (text: string) => Run[]
}

/** The names of a ballot in the order of their lists. */
export function planBallot(fields: BallotFields, source: BallotSource): BallotBlock {
  const { order, name, post, agree, disagree } = fields.columns
  return {
    kind: 'ballot',
    columns: {
      ...{ order, name, post },
      answers: agree === null || disagree === null ? null : [agree, disagree],
    },
    parts: fields.parts.map((part) => planPart(part, source)),
    twoUp: fields.twoUp,
  }
}

function planPart(
  part: BallotFields['parts'][number],
  { engine, scope, render }: BallotSource,
): BallotPart {
  const name = engine.liquid.parse(part.name)
  const post = engine.liquid.parse(part.post)
  return {
    title: part.title === null ? [] : render(part.title),
    answers: part.answers,
    names: findList(part.rows, scope).map((row) => ({
      name: renderParsed(engine, name, { ...scope, row }),
      post: renderParsed(engine, post, { ...scope, row }),
    })),
  }
}

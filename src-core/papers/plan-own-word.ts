import type { Block, DocumentModel, Run } from './document-model.ts'
import type { WordPiece, WordValues } from './filled-word.ts'
import { paperFrontMatter } from './paper-template.ts'
import type { PaperTemplate } from './paper-template.ts'
import type { PaperEngine } from './paper-engine.ts'
import { listMissing } from './paper-slots.ts'
import { isCarried } from './paper-values.ts'
import { planFrame } from './plan-frame.ts'
import { renderLine } from './render-line.ts'
import type { OwnWord, WordNode } from './word-nodes.ts'

type Scope = Readonly<Record<string, unknown>>

interface Filling {
  readonly engine: PaperEngine
  readonly scope: Scope
}

/** The paper whose page is the office's own Word file: its words are known line by line, its look is the file's. */
export function planOwnWord(
  template: PaperTemplate,
  own: OwnWord,
  { engine, scope }: Filling,
): DocumentModel {
  const lines: Run[][] = [[]]
  const main = fillNodes(own.main, { engine, scope }, lines)
  lines.push([])
  const edges = fillNodes(own.edges, { engine, scope }, lines)
  const frame = planFrame(template, (text) => renderLine(engine, text, scope))
  const blocks = lines.filter((runs) => runs.length > 0).map(lineBlock)
  const ownWord = { content: own.content, main, edges }
  return { ...frame, blocks, ownWord, missing: listMissing(engine.slots.runs) }
}

function pieceOf(run: Run): WordPiece {
  return run.kind === 'leader' ? { leader: run.length } : { text: run.text }
}

function lineBlock(runs: readonly Run[]): Block {
  return { kind: 'paragraph', runs, align: 'left', indent: false }
}

function fillNodes(nodes: readonly WordNode[], filling: Filling, lines: Run[][]): WordValues {
  const prints: Record<string, readonly WordPiece[]> = {}
  const sections: Record<string, WordValues[]> = {}
  const put = (...runs: readonly Run[]) => void lines.at(-1)?.push(...runs)
  for (const node of nodes) {
    if (node.kind === 'text') put({ kind: 'text', text: node.text })
    else if (node.kind === 'break') lines.push([])
    else if (node.kind === 'print') {
      const runs = renderLine(filling.engine, `{{ ${node.tag} }}`, filling.scope)
      prints[node.tag] = runs.map(pieceOf)
      put(...runs)
    } else fillSection({ node, filling, lines, prints, sections })
  }
  return { prints, sections }
}

interface SectionFilling {
  readonly node: WordNode & { kind: 'section' }
  readonly filling: Filling
  readonly lines: Run[][]
  readonly prints: Record<string, readonly WordPiece[]>
  readonly sections: Record<string, readonly WordValues[]>
}

/** What stands "where there is nothing" is filled from outside, so its tags belong to the part around it. */
function fillSection({ node, filling, lines, prints, sections }: SectionFilling): void {
  const rows = rowsOf(lookUp(node.tag, filling.scope))
  if (node.inverted) {
    sections[node.tag] ??= rows.map(() => ({ prints: {}, sections: {} }))
    if (rows.length > 0) return
    const inner = fillNodes(node.nodes, filling, lines)
    Object.assign(prints, inner.prints)
    Object.assign(sections, inner.sections)
    return
  }
  const words = wordsOf(node.nodes)
  sections[node.tag] = rows.map((row) => {
    const scope = row === null ? filling.scope : nameRow(filling.scope, row, words)
    return fillNodes(node.nodes, { engine: filling.engine, scope }, lines)
  })
}

/** A list stands once for each row; anything else that is told and not "no" stands once, with the facts around it. */
function rowsOf(value: unknown): readonly (Scope | null)[] {
  if (Array.isArray(value)) return value as Scope[]
  const isNothing = value === undefined || value === null || value === false || value === ''
  return isNothing || isCarried(value) ? [] : [null]
}

function lookUp(name: string, scope: Scope): unknown {
  return name.split('.').reduce<unknown>((value, part) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    return (value as Scope)[part]
  }, scope)
}

const WORD = /[A-Za-z_]\w*/g

function wordsOf(nodes: readonly WordNode[]): string[] {
  const words = nodes.flatMap((node): string[] => {
    if (node.kind === 'print') return node.tag.match(WORD) ?? []
    if (node.kind !== 'section') return []
    return [...(node.tag.match(WORD) ?? []), ...wordsOf(node.nodes)]
  })
  return [...new Set(words)]
}

/** The facts around, with those of the row before them; lists nobody names here are not made. */
function nameRow(around: Scope, row: Scope, words: readonly string[]): Scope {
  const scope: Record<string, unknown> = {}
  for (const word of words) {
    if (Object.hasOwn(row, word)) scope[word] = row[word]
    else if (Object.hasOwn(around, word)) scope[word] = around[word]
  }
  return scope
}

/** The standard template with the office's own file in place of all that it says. */
export function withOwnWord(
  standard: PaperTemplate,
  own: { readonly file: string; readonly word: OwnWord; readonly body: string },
): PaperTemplate {
  const { slug, title, phase, code, need, each, order, uses, draftLabel } = standard
  const head = { slug, title, phase, code, need, each, order, uses, draftLabel }
  const bare = paperFrontMatter.parse({ ...head, format: 'docx', head: 'HN', dateLine: false })
  return { ...bare, file: own.file, body: own.body, bodyLine: 1, ownWord: own.word }
}

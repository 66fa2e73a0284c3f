import MarkdownIt from 'markdown-it'
import { planDirective } from './body-directives.ts'
import type { DirectiveSource } from './body-directives.ts'
import { settleBodyLines } from './body-lines.ts'
import type { Block, Orientation, Run } from './document-model.ts'
import { runsOfInline } from './markdown-runs.ts'
import type { MarkdownToken } from './markdown-runs.ts'
import { tableOfTokens } from './markdown-table.ts'
import type { PaperSlots } from './paper-slots.ts'

/** Only what official papers have: no links, code, pictures or HTML. */
const MARKDOWN = new MarkdownIt('zero').enable(['heading', 'list', 'table', 'emphasis', 'escape'])

const ANNEX: Readonly<Record<string, Orientation>> = {
  '[[annex]]': 'portrait',
  '[[annex landscape]]': 'landscape',
}

/** Rendered Liquid as blocks, with every slot put back as what it holds. */
export function blocksOfMarkdown(rendered: string, directives: DirectiveSource): Block[] {
  const text = settleBodyLines(rendered)
  const tokens = MARKDOWN.parse(text, {})
  const lines = text.split('\n')
  const { slots } = directives.engine
  const blocks: Block[] = []
  for (let place = 0; place < tokens.length; place += 1) {
    const open = tokens[place]
    if (open?.nesting !== 1) continue
    const end = findClose(tokens, place)
    const inside = tokens.slice(place, end)
    blocks.push(...blocksOf(open, inside, { lines, slots, directives }))
    place = end
  }
  return blocks
}

function findClose(tokens: readonly MarkdownToken[], open: number): number {
  const level = tokens[open]?.level
  const end = tokens.findIndex(
    (token, place) => place > open && token.nesting === -1 && token.level === level,
  )
  return end === -1 ? tokens.length : end
}

interface Source {
  readonly lines: readonly string[]
  readonly slots: PaperSlots
  readonly directives: DirectiveSource
}

function blocksOf(open: MarkdownToken, inside: readonly MarkdownToken[], source: Source): Block[] {
  const runs = () => inside.filter(isInline).map((token) => runsOfInline(token, source.slots))
  switch (open.type) {
    case 'heading_open':
      return runs().map((line) => headingOf(headingLevel(open), line))
    case 'paragraph_open':
      return inside.filter(isInline).flatMap((token) => paragraphOf(token, source))
    case 'bullet_list_open':
      return [{ kind: 'list', marker: 'dash', items: runs() }]
    case 'ordered_list_open':
      return numberedParagraphs(inside, source.slots)
    case 'table_open':
      return [tableOfTokens({ tokens: inside, lines: source.lines, slots: source.slots })]
    default:
      throw new Error(`không dùng được «${open.type}» trong mẫu văn bản`)
  }
}

function isInline(token: MarkdownToken): boolean {
  return token.type === 'inline'
}

function headingLevel(open: MarkdownToken): 1 | 2 | 3 {
  if (open.tag === 'h1') return 1
  return open.tag === 'h2' ? 2 : 3
}

const ARTICLE = /^Điều [^ ]/

function headingOf(level: 1 | 2 | 3, runs: readonly Run[]): Block {
  const [first] = runs
  const isArticle = first?.kind === 'text' && ARTICLE.test(first.text)
  return { kind: 'heading', level, runs, ...(isArticle && { article: true }) }
}

function paragraphOf(inline: MarkdownToken, { slots, directives }: Source): Block[] {
  const mark = inline.content.trim()
  if (mark === '[[page]]') return [{ kind: 'page-break' }]
  const orientation = ANNEX[mark]
  if (orientation) return [{ kind: 'annex', orientation }]
  const planned = planDirective(mark, directives)
  if (planned !== null) return planned
  if (mark.includes('[[')) throw new Error(`không hiểu dòng «${mark.slice(0, 60)}»`)
  const runs = runsOfInline(inline, slots)
  return runs.length === 0 ? [] : [paragraph(runs)]
}

function paragraph(runs: readonly Run[]): Block {
  return { kind: 'paragraph', runs, align: 'justify', indent: true }
}

/** "1. …" is a paragraph with its number, as offices number their points. */
function numberedParagraphs(inside: readonly MarkdownToken[], slots: PaperSlots): Block[] {
  const start = Number(inside[0]?.attrGet('start') ?? 1)
  return inside.filter(isInline).map((inline, place) => {
    const number: Run = { kind: 'text', text: `${start + place}. ` }
    return paragraph([number, ...runsOfInline(inline, slots)])
  })
}

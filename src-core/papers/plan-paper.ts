import { invariant } from '../base/invariant.ts'
import type { Block, DocumentModel, Run } from './document-model.ts'
import { findNode } from './fact-names.ts'
import { isFactList } from './fact-tree.ts'
import type { PaperModel } from './paper-model.ts'
import type { FactTree } from './fact-tree.ts'
import { blocksOfMarkdown } from './markdown-blocks.ts'
import { closeTagLines, makePaperEngine } from './paper-engine.ts'
import type { PaperEngine } from './paper-engine.ts'
import { listMissing } from './paper-slots.ts'
import type { PaperTemplate, SheetPart } from './paper-template.ts'
import { toScope } from './paper-values.ts'
import { planBallot } from './plan-ballot.ts'
import { planOwnWord } from './plan-own-word.ts'
import { planFrame } from './plan-frame.ts'
import type { FrameOptions } from './plan-frame.ts'
import { renderLine } from './render-line.ts'
import type { SheetModel } from './sheet-model.ts'
import { planSheetRows } from './sheet-rows.ts'

/** The paper as a tree of words, with every fact it lacks listed once, in order of appearance. */
export function planPaper(
  template: PaperTemplate,
  facts: FactTree,
  options: FrameOptions = {},
): PaperModel {
  if (template.each === null) return planOne(template, facts, options)
  const rows = findNode(template.each, facts)
  const list = rows !== null && isFactList(rows) ? rows : []
  const copies = list.map((row) => planOne(template, { ...facts, row }, options))
  const [first, ...rest] = copies.flatMap((made) => (made.format === 'docx' ? [made.document] : []))
  if (first === undefined) return nothingToMake(template)
  const missing = uniqueMissing([first, ...rest])
  return { format: 'docx', document: { ...first, missing, copies: rest } }
}

/** No row yet: a page that says what it waits for. */
function nothingToMake(template: PaperTemplate): PaperModel {
  const missing = [{ fact: `list.${template.each}`, label: template.title }]
  const frame = planFrame({ ...template, signatures: [], recipients: [], titleLines: [] }, () => [])
  const waits = `${template.title}: chưa có dòng nào trong danh sách để lập.`
  const runs: Run[] = [{ kind: 'text', text: waits, italic: true }]
  const blocks: Block[] = [{ kind: 'paragraph', runs, align: 'left', indent: false }]
  return { format: 'docx', document: { ...frame, page: 'P0', blocks, missing } }
}

function uniqueMissing(documents: readonly DocumentModel[]): DocumentModel['missing'] {
  const all = documents.flatMap(({ missing }) => missing)
  return [...new Map(all.map((one) => [`${one.fact}\n${one.label}`, one])).values()]
}

function planOne(template: PaperTemplate, facts: FactTree, options: FrameOptions): PaperModel {
  const scope = toScope(facts)
  const engine = makePaperEngine(percentDecimalsIn(scope))
  if (template.ownWord) {
    return { format: 'docx', document: planOwnWord(template, template.ownWord, { engine, scope }) }
  }
  const render = (text: string) => renderLine(engine, text, scope)
  const frame = planFrame(template, render, options)
  if (template.sheet === null) {
    const blocks = planBlocks(template, { engine, scope, render })
    return { format: 'docx', document: finish({ ...frame, blocks }, engine) }
  }
  const part = partFor(template.sheet, scope)
  const sheet = { ...frame, ...planSheet({ part, engine, scope, render }) }
  return { format: 'xlsx', sheet: finish(sheet, engine) }
}

/** How many decimals the facts of a paper give its percentages. */
export function percentDecimalsIn({ paper }: { readonly paper?: unknown }): number {
  const { percentDecimals } = (paper ?? {}) as { readonly percentDecimals?: unknown }
  invariant(typeof percentDecimals === 'number', 'the facts of a paper name its decimals')
  return percentDecimals
}

/** The names of a ballot first, then the body, which says how to vote. */
function planBlocks({ ballot, body }: PaperTemplate, source: Omit<SheetSource, 'part'>): Block[] {
  const { engine, scope } = source
  const names = ballot === null ? [] : [planBallot(ballot, source)]
  const text = engine.liquid.renderSync(engine.liquid.parse(closeTagLines(body)), scope)
  return [...names, ...blocksOfMarkdown(text, { engine, scope })]
}

function finish<T extends object>(model: T, engine: PaperEngine) {
  return { ...model, missing: listMissing(engine.slots.runs) }
}

/** The sheet with the columns of the congress's form; while the form is not known, those of delegates. */
function partFor(part: SheetPart, scope: Readonly<Record<string, unknown>>): SheetPart {
  const congress = scope['congress'] as { readonly isPlenary?: unknown } | undefined
  const form = congress?.isPlenary === true ? 'plenary' : 'delegate'
  return { ...part, columns: part.columns.filter((column) => (column.form ?? form) === form) }
}

interface SheetSource {
  readonly part: SheetPart
  readonly engine: PaperEngine
  readonly scope: Readonly<Record<string, unknown>>
  readonly render: (text: string) => Run[]
}

function planSheet({
  part,
  engine,
  scope,
  render,
}: SheetSource): Pick<SheetModel, 'sheetName' | 'columns' | 'rows' | 'footLines'> {
  return {
    sheetName: part.name,
    columns: part.columns.map(({ title, group, width, align, ordinal }) => ({
      ...{ title, group, width, align },
      ...(ordinal && { ordinal }),
    })),
    rows: planSheetRows({ part, engine, scope }),
    footLines: part.foot.map(render),
  }
}

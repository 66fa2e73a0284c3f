import { invariant } from '../base/invariant.ts'
import type { DocumentModel, PaperModel, Run, SheetModel } from './document-model.ts'
import type { FactTree } from './fact-tree.ts'
import { blocksOfMarkdown } from './markdown-blocks.ts'
import { tidyRuns } from './markdown-runs.ts'
import { closeTagLines, makePaperEngine } from './paper-engine.ts'
import type { PaperEngine } from './paper-engine.ts'
import { planDate, planHead } from './paper-head.ts'
import { listMissing, readRuns } from './paper-slots.ts'
import type { PaperTemplate, SheetPart } from './paper-template.ts'
import { toScope } from './paper-values.ts'
import { planSheetRows } from './sheet-rows.ts'

/** The paper as a tree of words, with every fact it lacks listed once, in order of appearance. */
export function planPaper(template: PaperTemplate, facts: FactTree): PaperModel {
  const scope = toScope(facts)
  const engine = makePaperEngine(percentDecimalsIn(scope))
  const render = (text: string) => renderLine(engine, text, scope)
  const frame = planFrame(template, render)
  if (template.sheet === null) {
    const text = engine.liquid.renderSync(engine.liquid.parse(closeTagLines(template.body)), scope)
    const blocks = blocksOfMarkdown(text, engine.slots)
    return { format: 'docx', document: finish({ ...frame, blocks }, engine) }
  }
  const part = partFor(template.sheet, scope)
  const sheet = { ...frame, ...planSheet({ part, engine, scope, render }) }
  return { format: 'xlsx', sheet: finish(sheet, engine) }
}

function percentDecimalsIn({ paper }: { readonly paper?: unknown }): number {
  const { percentDecimals } = (paper ?? {}) as { readonly percentDecimals?: unknown }
  invariant(typeof percentDecimals === 'number', 'the facts of a paper name its decimals')
  return percentDecimals
}

function finish<T extends object>(model: T, engine: PaperEngine) {
  return { ...model, missing: listMissing(engine.slots.runs) }
}

export type Frame = Omit<DocumentModel, 'blocks' | 'missing'>

/** What stands around the body of any paper: head, title, signatures, recipients. */
export type FrameTexts = Pick<
  PaperTemplate,
  | 'slug'
  | 'title'
  | 'draftLabel'
  | 'orientation'
  | 'head'
  | 'bodyName'
  | 'number'
  | 'dateLine'
  | 'titleLines'
  | 'recipients'
  | 'signatures'
>

export function planFrame(template: FrameTexts, render: (text: string) => Run[]): Frame {
  return {
    slug: template.slug,
    title: template.title,
    draftLabel: template.draftLabel,
    orientation: template.orientation,
    head: planHead(template, render),
    titleLines: template.titleLines
      .map(({ style, text }) => ({ style, runs: render(text) }))
      .filter(({ runs }) => runs.length > 0),
    recipients: template.recipients.map(render),
    signatures: template.signatures.map(({ lines, name, dated }) => ({
      ...(dated && { placeAndDate: planDate(template, render) }),
      lines: lines.map(render).filter((line) => line.length > 0),
      name: name === null ? null : render(name),
    })),
  }
}

/** One text of a template as runs. */
export function renderLine(engine: PaperEngine, text: string, scope: object): Run[] {
  const marked = engine.liquid.renderSync(engine.liquid.parse(text), scope)
  return tidyRuns(readRuns(marked, engine.slots, { bold: false, italic: false }))
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

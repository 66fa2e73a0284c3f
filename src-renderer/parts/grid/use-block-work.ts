import { useState } from 'react'
import type { ClipboardEvent } from 'react'
import type { BlockWork } from '#core/contract/values.ts'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { addedRows, emptiedCells, filledDown, textsToCopy } from './block-cells.ts'
import { asksFirst, onlyQuestion, planBlock } from './block-plan.ts'
import type { BlockPlan, BlockTarget } from './block-plan.ts'
import { countBlock } from './block-words.ts'
import { readClipboard, writeClipboard } from './clipboard-block.ts'
import type { CopiedBlock } from './clipboard-block.ts'
import type { CellError } from './cell-editor.ts'
import type { TextReading } from './judge-text.ts'
import { layOutPaste } from './lay-out-paste.ts'
import { NO_SELECTION } from './row-selection.ts'
import type { RowSelection } from './row-selection.ts'
import { toTabSeparated } from './tab-separated.ts'
import { cellKey } from './use-cell-draft.ts'
import type { CellDrafts, SentCell } from './use-cell-draft.ts'
import type { DataGridProps, GridModel } from './use-grid-model.ts'

/** Cells that were cut. They are emptied when the block is pasted into the same list, never before. */
export interface CutBlock<Row> {
  readonly keys: ReadonlySet<string>
  readonly emptied: readonly BlockTarget<Row>[]
  readonly plainText: string
}

export interface WriteChoice {
  readonly withDoubts: boolean
  readonly withAdded: boolean
}

/** Copy, cut, paste, clear and fill down over the marked block. */
export function useBlockWork<Row>(props: DataGridProps<Row>, model: GridModel<Row>) {
  const { drafts, active } = model
  const { block } = model.cursor
  const [proposal, setProposal] = useState<BlockPlan | null>(null)
  const [cut, setCut] = useState<CutBlock<Row> | null>(null)

  const carryOut = (plan: BlockPlan, choice: WriteChoice) => {
    setProposal(null)
    writePlan(drafts, plan, choice)
  }
  const propose = (plan: BlockPlan) => {
    setCut(null)
    const only = onlyQuestion(plan)
    if (only) drafts.reject(only.address, only.text, only.error)
    else if (asksFirst(plan)) setProposal(plan)
    else carryOut(plan, { withDoubts: true, withAdded: false })
  }
  const paste = async (copied: CopiedBlock, moved: CutBlock<Row> | null) => {
    const plan = await planPaste({ props, model }, copied, moved)
    if (plan.ok) propose(plan.value)
    else if (active) drafts.reject(active.address, active.storedText, plan.error)
  }
  const plan = (work: BlockWork, targets: readonly BlockTarget<Row>[]) =>
    planBlock(work, targets, [], labelsOf(props))
  const copy = (event: ClipboardEvent, picked: RowSelection) => {
    event.preventDefault()
    writeClipboard(event.clipboardData, textsToCopy(model, block, picked))
  }
  return {
    proposal,
    cutKeys: cut?.keys ?? null,
    carryOut,
    drop: () => setProposal(null),
    dropCut: () => setCut(null),
    copy: (event: ClipboardEvent) => {
      setCut(null)
      copy(event, props.selection)
    },
    cut: (event: ClipboardEvent) => {
      copy(event, NO_SELECTION)
      setCut(cutBlock(props, model))
    },
    paste: (event: ClipboardEvent) => {
      event.preventDefault()
      const copied = readClipboard(event.clipboardData)
      const isMove = cut?.plainText === event.clipboardData.getData('text/plain')
      if (copied.length > 0) void paste(copied, isMove ? cut : null)
    },
    clear: () => propose(plan('clear', emptiedCells(model, block))),
    fillDown: () => propose(plan('fill', filledDown(model, block))),
  }
}

interface Table<Row> {
  readonly props: DataGridProps<Row>
  readonly model: GridModel<Row>
}

function labelsOf<Row>({ rowId, rowLabel, growth }: DataGridProps<Row>) {
  return { rowId, rowLabel, nameColumnId: growth?.nameColumnId ?? null }
}

function cutBlock<Row>(props: DataGridProps<Row>, model: GridModel<Row>): CutBlock<Row> {
  const { block } = model.cursor
  const emptied = emptiedCells(model, block)
  return {
    emptied,
    keys: new Set(emptied.map((cell) => keyOf(props, cell))),
    plainText: toTabSeparated(textsToCopy(model, block, NO_SELECTION)),
  }
}

function keyOf<Row>({ rowId }: DataGridProps<Row>, { row, column }: BlockTarget<Row>): string {
  return row === null ? '' : cellKey({ rowId: rowId(row), columnId: column.id })
}

async function planPaste<Row>(
  { props, model }: Table<Row>,
  copied: CopiedBlock,
  moved: CutBlock<Row> | null,
): Promise<Result<BlockPlan, CellError>> {
  const { shown, columns } = model
  const laid = layOutPaste(copied, model.cursor.block, {
    rows: shown.length,
    columns: columns.length,
    mayGrow: props.growth !== undefined,
  })
  if (!laid.ok) return laid
  const targets = laid.value.flatMap((target) => {
    const column = columns[target.column]
    if (!column) return []
    const addedRow = Math.max(0, target.row - shown.length)
    return [{ row: shown[target.row] ?? null, addedRow, column, ...target.copied }]
  })
  const read = await props.readTexts?.(
    targets.map(({ column, text, font }) => ({ columnId: column.id, text, font })),
  )
  if (read && !read.ok) return failed({ wrong: read.error, todo: 'Chưa ghi gì.', repairs: [] })
  return ok(planMove({ props, targets, readings: read?.value ?? [] }, moved))
}

interface ReadTargets<Row> {
  readonly props: DataGridProps<Row>
  readonly targets: readonly BlockTarget<Row>[]
  readonly readings: readonly (TextReading | null)[]
}

/** A paste, and where the block was cut here, the emptying of its old cells in the same step. */
function planMove<Row>(
  { props, targets, readings }: ReadTargets<Row>,
  moved: CutBlock<Row> | null,
): BlockPlan {
  const labels = labelsOf(props)
  const pasted = planBlock('paste', targets, readings, labels)
  // What finds no new place keeps its old one: nothing is lost between the two.
  if (moved === null || pasted.refused.length > 0) return pasted
  const covered = new Set(targets.map((target) => keyOf(props, target)))
  const left = moved.emptied.filter((cell) => !covered.has(keyOf(props, cell)))
  const cleared = planBlock('clear', left, [], labels)
  return {
    ...pasted,
    work: 'move',
    cells: [...pasted.cells, ...cleared.cells],
    refused: cleared.refused,
  }
}

function writePlan(drafts: CellDrafts, plan: BlockPlan, choice: WriteChoice): void {
  // What was refused keeps its stored value: the preview said so.
  const cells = plan.cells.filter(({ doubt }) => choice.withDoubts || doubt === null)
  const sent = cells.flatMap(({ address, value, text }): SentCell[] =>
    address === null ? [] : [{ address, value, text }],
  )
  const added = choice.withAdded ? addedRows(cells) : []
  if (sent.length === 0 && added.length === 0) return
  const { cured } = countBlock(plan, choice)
  void drafts.sendBlock(sent, { work: plan.work, added, cured })
}

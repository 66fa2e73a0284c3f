import type { Block, PaperHead, PaperModel, Run, SheetCell } from '#core/papers/document-model.ts'

/** A model as lines a person can read and compare: what golden files hold. */
export function paperText(model: PaperModel): string {
  const frame = model.format === 'docx' ? model.document : model.sheet
  const lines = [
    `slug: ${frame.slug} (${model.format}, ${frame.orientation})`,
    `draft: ${frame.draftLabel ?? '-'}`,
    ...headText(frame.head),
    ...frame.titleLines.map(({ runs, style }) => `title ${style}: ${runsText(runs)}`),
    ...(model.format === 'docx'
      ? model.document.blocks.flatMap(blockText)
      : [
          `columns: ${model.sheet.columns
            .map(({ group, title }) => (group === null ? title : `${group} > ${title}`))
            .join(' | ')}`,
          ...model.sheet.rows.map(({ cells }) => cells.map(sheetCellText).join(' | ')),
          ...model.sheet.footLines.map((runs) => `foot: ${runsText(runs)}`),
        ]),
    ...frame.recipients.map((runs) => `recipient: ${runsText(runs)}`),
    ...frame.signatures.map(
      ({ lines, name }) =>
        `signature: ${lines.map(runsText).join(' / ')}${name === null ? '' : ` / ${runsText(name)}`}`,
    ),
    ...frame.missing.map(({ fact, label }) => `missing: ${fact} = ${label}`),
  ]
  return `${lines.join('\n')}\n`
}

function headText(head: PaperHead): string[] {
  return [
    ...head.issuerLines.map(({ runs, bold }) => `issuer${bold ? ' bold' : ''}: ${runsText(runs)}`),
    ...head.bodyLines.map(({ runs }) => `body: ${runsText(runs)}`),
    ...(head.number === null ? [] : [`number: ${runsText(head.number)}`]),
    ...(head.placeAndDate === null ? [] : [`date: ${runsText(head.placeAndDate)}`]),
  ]
}

function blockText(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return ['', `${'#'.repeat(block.level)} ${runsText(block.runs)}`]
    case 'paragraph':
      return [runsText(block.runs)]
    case 'list':
      return block.items.map((item) => `- ${runsText(item)}`)
    case 'table':
      return [
        `table ${block.widths.join(' ')}`,
        ...block.rows.map(
          ({ kind, cells }) =>
            `${kind}: ${cells.map(({ runs }) => runsText(runs) || '-').join(' | ')}`,
        ),
      ]
    case 'page-break':
      return ['--- page']
    case 'annex':
      return [`--- annex ${block.orientation}`]
  }
}

export function runsText(runs: readonly Run[]): string {
  return runs.map(runText).join('')
}

function runText(run: Run): string {
  if (run.kind === 'leader') return `[${run.length}: ${run.label}]`
  const text = run.text.replaceAll('\u00a0', '~')
  return `${run.bold ? '**' : ''}${text}${run.bold ? '**' : ''}`
}

function sheetCellText(cell: SheetCell): string {
  if (cell === null) return '-'
  return typeof cell === 'object' ? `[${cell.label}]` : String(cell)
}

import type { Block, PaperHead, PaperPreamble, Run } from '#core/papers/document-model.ts'
import type { PaperModel } from '#core/papers/paper-model.ts'
import type { SheetCell } from '#core/papers/sheet-model.ts'

/** A model as lines a person can read and compare: what golden files hold. */
export function paperText(model: PaperModel): string {
  const frame = model.format === 'docx' ? model.document : model.sheet
  const lines = [
    `slug: ${frame.slug} (${model.format}, ${frame.page})`,
    `draft: ${frame.draftLabel ?? '-'}`,
    ...headText(frame.head),
    ...frame.titleLines.map(({ runs, style }) => `title ${style}: ${runsText(runs)}`),
    ...(frame.addressees ?? []).map((runs) => `addressee: ${runsText(runs)}`),
    ...preambleText(frame.preamble),
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

function preambleText(preamble: PaperPreamble | undefined): string[] {
  if (preamble === undefined) return []
  const { authority, bases, decides } = preamble
  return [
    ...(authority === null ? [] : [`authority: ${runsText(authority)}`]),
    ...bases.map((runs) => `basis: ${runsText(runs)}`),
    ...(decides === null ? [] : [`decides: ${runsText(decides)}`]),
  ]
}

function headText(head: PaperHead): string[] {
  return [
    ...head.issuerLines.map(({ runs, bold }) => `issuer${bold ? ' bold' : ''}: ${runsText(runs)}`),
    ...head.bodyLines.map(({ runs }) => `body: ${runsText(runs)}`),
    ...(head.number === null ? [] : [`number: ${runsText(head.number)}`]),
    ...(head.subjectLine === undefined ? [] : [`about: ${runsText(head.subjectLine)}`]),
    ...(head.sealLabel === undefined ? [] : [`seal: ${runsText(head.sealLabel)}`]),
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
    case 'free-text':
      return [
        `text ${block.name} (${block.label})`,
        ...(block.paragraphs.length > 0 ? block.paragraphs : [block.prompt]).map(runsText),
      ]
    case 'chart':
      return [
        `chart ${block.title}: ${block.categories.join(' | ')}`,
        ...block.series.map(({ name, values }) => `series ${name}: ${values.join(' | ')}`),
      ]
    case 'ballot':
      return block.parts.flatMap(({ title, answers, names }) => [
        `ballot${answers ? ' with answers' : ''}: ${runsText(title)}`,
        ...names.map(
          ({ name, post }) => `name: ${runsText(name) || '-'} | ${runsText(post) || '-'}`,
        ),
      ])
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
  const figure = run.token === undefined ? text : `{${text}}`
  return `${run.bold ? '**' : ''}${figure}${run.bold ? '**' : ''}`
}

function sheetCellText(cell: SheetCell): string {
  if (cell === null) return '-'
  return typeof cell === 'object' ? `[${cell.label}]` : String(cell)
}

import { BorderStyle, TextRun } from 'docx'
import type { Run } from '#core/papers/document-model.ts'
import { FONT, LEADER_DOTS } from './official-layout.ts'

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

export const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
} as const

export const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 } as const

interface CardText {
  /** Half-points. */
  readonly size: number
  readonly bold?: boolean
  readonly italic?: boolean
}

/** The words of a line of a card. */
export function cardRuns(runs: readonly Run[], { size, bold, italic }: CardText): TextRun[] {
  return runs.map((run) => {
    const leans = italic === true || (run.kind === 'text' && run.italic === true)
    const text = run.kind === 'text' ? run.text : '…'.repeat(LEADER_DOTS.number)
    return new TextRun({ font: FONT, size, bold: bold === true, italics: leans, text })
  })
}

import {
  AlignmentType,
  BorderStyle,
  LeaderType,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { IParagraphOptions } from 'docx'
import type { Alignment, Run } from '#core/papers/document-model.ts'
import { FONT, LEADER_DOTS } from './official-layout.ts'

export interface TextStyle {
  /** Half-points. */
  readonly size: number
  readonly bold?: boolean
  readonly italic?: boolean
}

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const

export function wordAlignment(align: Alignment) {
  return ALIGNMENTS[align]
}

/** Runs in Word; leaders are dots in a sentence, and a dotted tab where they take the rest of the line. */
export function wordRuns(runs: readonly Run[], style: TextStyle): TextRun[] {
  return runs.map((run) => {
    const bold = style.bold === true || (run.kind === 'text' && run.bold === true)
    const italics = style.italic === true || (run.kind === 'text' && run.italic === true)
    const format = { font: FONT, size: style.size, bold, italics }
    if (run.kind === 'text') return new TextRun({ ...format, text: run.text })
    if (run.length === 'line') return new TextRun({ ...format, bold: false, children: [new Tab()] })
    return new TextRun({ ...format, bold: false, text: '…'.repeat(LEADER_DOTS[run.length]) })
  })
}

export function plainRun(text: string): Run {
  return { kind: 'text', text }
}

/** True where a leader is too long to be spread over a justified line. */
export function hasLongLeader(runs: readonly Run[]): boolean {
  return runs.some((run) => run.kind === 'leader' && run.length !== 'number')
}

/** The stop that a whole-line leader runs to. */
export function leaderStop(runs: readonly Run[], position: number): IParagraphOptions {
  const whole = runs.some((run) => run.kind === 'leader' && run.length === 'line')
  if (!whole) return {}
  return { tabStops: [{ type: TabStopType.RIGHT, position, leader: LeaderType.DOT }] }
}

/** A drawn line of the given length in the middle of a column, both in twips. */
export function ruleParagraph(length: number, columnWidth: number, after: number): Paragraph {
  const side = Math.max(0, Math.round((columnWidth - length) / 2))
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 40, after, line: 40, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    run: { size: 2 },
    children: [],
  })
}

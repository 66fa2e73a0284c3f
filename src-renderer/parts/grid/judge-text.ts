import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { formatCell, parseCell } from './cell-editor.ts'
import type { CellEditor, CellError } from './cell-editor.ts'
import type { CellValue } from './cell-value.ts'

/** What the engine reads in a text, by the same means as it reads a file. */
export interface TextReading {
  readonly value: CellValue
  /** Why a person should look, or why it cannot be used; null: nothing is in doubt. */
  readonly reason: string | null
  /** The text says something that cannot be used; the value is null then. */
  readonly refused: boolean
}

/** Reads texts under their columns, in order; null where only the cell itself knows its words. Fails with a sentence. */
export type ReadTexts = (
  texts: readonly {
    readonly columnId: string
    readonly text: string
    readonly font: string | null
  }[],
) => Promise<Result<readonly (TextReading | null)[], string>>

export interface JudgedText {
  readonly value: CellValue
  readonly doubt: string | null
  /** The words came in another shape and were put right without a question. */
  readonly cured: boolean
}

/** A text under a column: the engine's reading where it has one that fits, else what the cell itself understands. */
export function judgeText(
  editor: CellEditor,
  text: string,
  reading: TextReading | null,
): Result<JudgedText, CellError> {
  const own = parseCell(editor, text)
  const isChoice = editor.kind === 'choice'
  // The words a closed list itself shows mean what they say.
  if (own.ok && isChoice && formatCell(editor, own.value) === text.trim()) return sure(own.value)
  if (reading !== null && !reading.refused && fits(editor, reading.value))
    return ok({
      value: reading.value,
      doubt: reading.reason,
      cured: reading.reason === null && isCured(editor, text, reading.value),
    })
  if (own.ok && (isChoice || !reading?.refused)) return sure(own.value)
  if (!own.ok && (own.error.repairs.length > 0 || !reading?.refused)) return own
  return failed({
    wrong: `${reading?.reason ?? 'Chưa đọc được ô này'}.`,
    todo: own.ok ? 'Gõ lại cho đúng.' : own.error.todo,
    repairs: [],
  })
}

/** A text in doubt is asked about in its cell; `shown`: its value as the cell would show it. */
export function askAbout(shown: string, { value, doubt }: Omit<JudgedText, 'cured'>): CellError {
  return {
    wrong: `${doubt ?? ''}.`,
    todo: 'Nếu đúng thì nhận, nếu không thì gõ lại.',
    repairs: [{ value, label: shown === '' ? 'Để trống ô này' : `Ghi ${shown}` }],
  }
}

function sure(value: CellValue): Result<JudgedText, CellError> {
  return ok({ value, doubt: null, cured: false })
}

/** Spaces, and letters that look the same, are nothing a person would miss. */
function isCured(editor: CellEditor, text: string, value: CellValue): boolean {
  if (editor.kind !== 'text' || typeof value !== 'string') return false
  return value !== text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** True where a value may stand in the cell. */
function fits(editor: CellEditor, value: CellValue): boolean {
  switch (editor.kind) {
    case 'choice':
      return editor.choices.some((choice) => choice.value === value)
    case 'integer':
      return (
        value === null || (typeof value === 'number' && value >= editor.from && value <= editor.to)
      )
    case 'decimal':
    case 'clock':
      return value === null || typeof value === 'number'
    case 'text':
      return value === null ? editor.required === undefined : typeof value === 'string'
    case 'partial-date':
      return value === null || typeof value === 'string'
  }
}

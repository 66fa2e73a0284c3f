import type MarkdownIt from 'markdown-it'
import type { Run, TextRun } from './document-model.ts'
import { readRuns } from './paper-slots.ts'
import type { PaperSlots } from './paper-slots.ts'

export type MarkdownToken = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number]

/** The inline part of one paragraph, heading or cell as runs without edge or double spaces. */
export function runsOfInline(inline: MarkdownToken, slots: PaperSlots): Run[] {
  const runs: Run[] = []
  let bold = 0
  let italic = 0
  for (const token of inline.children ?? []) {
    if (token.type === 'strong_open') bold += 1
    else if (token.type === 'strong_close') bold -= 1
    else if (token.type === 'em_open') italic += 1
    else if (token.type === 'em_close') italic -= 1
    else {
      const text = token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : token.content
      runs.push(...readRuns(text, slots, { bold: bold > 0, italic: italic > 0 }))
    }
  }
  return tidyRuns(runs)
}

/** Joins equal neighbours and takes out the double spaces an empty value leaves behind. */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const tidy: Run[] = []
  for (const run of runs) {
    if (run.kind === 'leader') tidy.push(run)
    else addText(tidy, run)
  }
  return trimEnd(tidy)
}

function addText(tidy: Run[], run: TextRun): void {
  const last = tidy.at(-1)
  const spaced = run.text.replace(/ {2,}/g, ' ')
  const afterSpace = last === undefined || (last.kind === 'text' && last.text.endsWith(' '))
  const text = afterSpace ? spaced.trimStart() : spaced
  if (text === '') return
  if (last?.kind === 'text' && last.bold === run.bold && last.italic === run.italic) {
    tidy[tidy.length - 1] = { ...last, text: last.text + text }
  } else tidy.push({ ...run, text })
}

function trimEnd(runs: Run[]): Run[] {
  const last = runs.at(-1)
  if (last?.kind !== 'text') return runs
  const text = last.text.trimEnd()
  return text === '' ? runs.slice(0, -1) : [...runs.slice(0, -1), { ...last, text }]
}

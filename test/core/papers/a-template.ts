import { invariant } from '#core/base/invariant.ts'
import { parsePaperTemplate } from '#core/papers/parse-paper-template.ts'
import type { PaperTemplate } from '#core/papers/paper-template.ts'

const FRONT_MATTER = `---
slug: invitation
title: Giấy mời
phase: congress
order: 350
format: docx
head: HA
titleLines:
  - { style: type, text: GIẤY MỜI }
---
`

/** The text of a small Word paper with the given body. */
export function templateText(body: string): string {
  return `${FRONT_MATTER}${body}`
}

export function aTemplate(text: string): PaperTemplate {
  const parsed = parsePaperTemplate({ file: 'invitation.md', text })
  invariant(parsed.ok, parsed.ok ? '' : `${parsed.error.line}: ${parsed.error.message}`)
  return parsed.value
}

/** An Excel list of delegates with one column. */
export function sheetText(value: string): string {
  return `---
slug: names
title: Danh sách
phase: congress
order: 360
format: xlsx
page: P0
head: HC
titleLines:
  - { style: type, text: DANH SÁCH }
sheet:
  name: Danh sách
  rows: delegates.list
  columns:
    - { title: Cột, width: 30, value: '${value}' }
---
`
}

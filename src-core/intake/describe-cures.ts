import { formatInteger } from '../base/vietnamese-text.ts'
import type { ImportCureKind } from '../contract/import-values.ts'
import type { Encodings } from './encodings.ts'
import type { DraftRow } from './draft-row.ts'

const WORDS: Readonly<Partial<Record<ImportCureKind, string>>> = {
  'utf-8': 'bị đọc nhầm bảng mã',
  mixed: 'lẫn phông cũ với Unicode',
  composed: 'dùng Unicode tổ hợp',
}

/** What was cured in the whole file, by how it was typed; single cells are told in the preview. */
export function describeCures(drafts: readonly DraftRow[], { list }: Encodings): string[] {
  const counts = new Map<ImportCureKind, number>()
  for (const { kind } of drafts.flatMap(({ cures }) => cures))
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].flatMap(([kind, count]) => {
    const encoding = list.find(({ id }) => id === kind)
    const words = encoding ? `gõ bằng ${encoding.label}` : WORDS[kind]
    return words === undefined
      ? []
      : [`${formatInteger(count)} ô ${words} đã chuyển sang Unicode dựng sẵn.`]
  })
}

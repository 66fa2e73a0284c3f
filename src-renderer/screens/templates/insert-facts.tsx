import { useState } from 'react'
import { foldVietnamese } from '#core/base/vietnamese-text.ts'
import type { TemplateFact } from '#core/contract/template-values.ts'
import { Awaiting } from '#renderer/parts/waiting.tsx'
import { useTemplateFacts } from './template-queries.ts'

/** More than this nobody reads: one types another letter. */
const MOST = 80

interface InsertFactsProps {
  readonly id: string
  readonly slug: string
  readonly onInsert: (words: string) => void
}

/** Facts by their Vietnamese name, with what the open dossier holds; a press puts one where the cursor stands. */
export function InsertFacts({ id, slug, onInsert }: InsertFactsProps) {
  const facts = useTemplateFacts(id, slug)
  const [query, setQuery] = useState('')
  if (!facts.data) {
    return (
      <Awaiting
        query={facts}
        what="Đang mở danh sách số liệu"
        failed="Chưa mở được danh sách số liệu"
      />
    )
  }
  const words = foldVietnamese(query)
  const found = facts.data.filter(({ label, name }) =>
    foldVietnamese(`${label} ${name}`).includes(words),
  )
  return (
    <div className="insert-facts">
      <input
        className="input"
        type="search"
        value={query}
        placeholder="Tìm số liệu: địa điểm, ngày khai mạc, đại biểu"
        aria-label="Tìm số liệu để chèn"
        onChange={(event) => setQuery(event.target.value)}
      />
      <div className="scroll">
        {found.length === 0 && <p className="sub none">Không có số liệu nào tên như vậy.</p>}
        {found.slice(0, MOST).map((fact) => (
          <FactRow key={fact.name} fact={fact} onInsert={onInsert} />
        ))}
        {found.length > MOST && (
          <p className="sub none">Còn {found.length - MOST} số liệu nữa: gõ thêm chữ để tìm.</p>
        )}
      </div>
    </div>
  )
}

interface FactRowProps extends Pick<InsertFactsProps, 'onInsert'> {
  readonly fact: TemplateFact
}

function FactRow({ fact, onInsert }: FactRowProps) {
  const { label, kind, value, insert, tag } = fact
  return (
    <button
      type="button"
      className="fact-row"
      aria-label={`Chèn ${label}`}
      onClick={() => onInsert(insert)}
    >
      <span>{label}</span>
      <span className="sub t14 ell">
        {kind === 'list' ? 'danh sách, mỗi dòng một lần' : (value ?? 'chưa có trong hồ sơ')}
      </span>
      <code className="t14 ell">{tag}</code>
    </button>
  )
}

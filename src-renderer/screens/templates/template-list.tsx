import { useEffect, useRef, useState } from 'react'
import { foldVietnamese } from '#core/base/vietnamese-text.ts'
import type { TemplateEntry } from '#core/contract/template-values.ts'
import { useStore } from '#renderer/client/store.ts'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { PAPER_PHASES, PHASE_LABELS } from '../paper-words.ts'
import { unsavedTexts } from './unsaved-texts.ts'

const SOURCES: Readonly<Record<TemplateEntry['source'], string | null>> = {
  standard: null,
  text: 'lời văn riêng',
  word: 'tệp Word riêng',
}

interface TemplateListProps {
  readonly templates: readonly TemplateEntry[]
  readonly openSlug: string
  readonly onOpen: (slug: string) => void
}

/** Every paper by phase, with what it is made from. */
export function TemplateList({ templates, openSlug, onOpen }: TemplateListProps) {
  const [query, setQuery] = useState('')
  const words = foldVietnamese(query)
  const shown = templates.filter(({ title, code }) =>
    foldVietnamese(`${code ?? ''} ${title}`).includes(words),
  )
  return (
    <section className="panel template-list" aria-label="Danh sách mẫu">
      <input
        className="input"
        type="search"
        value={query}
        placeholder="Tìm mẫu"
        aria-label="Tìm mẫu"
        onChange={(event) => setQuery(event.target.value)}
      />
      <div className="scroll">
        {shown.length === 0 && <p className="sub none">Không có mẫu nào tên như vậy.</p>}
        {PAPER_PHASES.map((phase) => {
          const inPhase = shown.filter((one) => one.phase === phase)
          if (inPhase.length === 0) return null
          return (
            <div key={phase} role="group" aria-label={PHASE_LABELS[phase]}>
              <h2 className="t14">{PHASE_LABELS[phase]}</h2>
              {inPhase.map((one) => (
                <TemplateRow
                  key={one.slug}
                  template={one}
                  isOpen={one.slug === openSlug}
                  onOpen={() => onOpen(one.slug)}
                />
              ))}
            </div>
          )
        })}
      </div>
    </section>
  )
}

interface TemplateRowProps {
  readonly template: TemplateEntry
  readonly isOpen: boolean
  readonly onOpen: () => void
}

function TemplateRow({ template, isOpen, onOpen }: TemplateRowProps) {
  const { slug, title, code, source, faults } = template
  const row = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isOpen) void row.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  const isUnsaved = useStore(unsavedTexts)[slug] !== undefined
  const notes = [SOURCES[source], isUnsaved ? 'chưa lưu' : null].filter((note) => note !== null)
  return (
    <button
      ref={row}
      type="button"
      className="template-row"
      aria-current={isOpen ? 'true' : undefined}
      onClick={onOpen}
    >
      <span>
        {code !== null && <span className="sub num">{code} </span>}
        {title}
      </span>
      {notes.length > 0 && <span className="t14 own">{notes.join(', ')}</span>}
      {faults.length > 0 && (
        <span className="t14 c-warn">
          <StateGlyph state="must-fix" small /> mẫu riêng có lỗi
        </span>
      )}
    </button>
  )
}

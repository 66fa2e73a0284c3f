import { useState } from 'react'
import type { TemplateCheck, TemplateView } from '#core/contract/template-values.ts'
import { Awaiting } from '#renderer/parts/waiting.tsx'
import { SheetTable } from '../papers/sheet-table.tsx'
import { WordPages } from '../papers/word-pages.tsx'
import { InsertFacts } from './insert-facts.tsx'
import { OwnWord } from './own-word.tsx'
import { useSettled, useTemplatePreview } from './template-queries.ts'

const TABS = { preview: 'Xem trước', facts: 'Chèn số liệu', changes: 'Chỗ khác' } as const
type Tab = keyof typeof TABS | 'word'

interface TemplateSideProps {
  readonly id: string
  readonly view: TemplateView
  readonly text: string
  readonly check: TemplateCheck | null
  readonly onInsert: (words: string) => void
}

/** Beside the text: the very page it makes, what may be named, what differs, and the own Word file. */
export function TemplateSide({ id, view, text, check, onInsert }: TemplateSideProps) {
  const [tab, setTab] = useState<Tab>(view.source === 'word' ? 'word' : 'preview')
  const changes = check?.changes ?? []
  return (
    <section className="panel template-side" aria-label="Bên cạnh lời văn">
      <div className="tools">
        <span className="seg" role="group" aria-label="Xem gì bên cạnh">
          {Object.entries({ ...TABS, word: 'Tệp Word' }).map(([name, label]) => (
            <button
              key={name}
              type="button"
              aria-pressed={tab === name}
              onClick={() => setTab(name as Tab)}
            >
              {label}
              {name === 'changes' && changes.length > 0 && ` ${changes.length}`}
            </button>
          ))}
        </span>
      </div>
      {tab === 'preview' && <Preview id={id} view={view} text={text} check={check} />}
      {tab === 'facts' && <InsertFacts id={id} slug={view.slug} onInsert={onInsert} />}
      {tab === 'changes' && <Changes changes={changes} />}
      {tab === 'word' && <OwnWord id={id} view={view} />}
    </section>
  )
}

/** A pause in typing of this length, and the page is made anew. */
const PAUSE_MS = 700

function Preview({ id, view, text, check }: Omit<TemplateSideProps, 'onInsert'>) {
  const { slug, title } = view
  const settled = useSettled(text, PAUSE_MS)
  const isSound = check !== null && check.faults.length === 0 && settled === text
  const preview = useTemplatePreview(id, { slug, text: settled, isSound })
  const file = preview.data ?? null
  return (
    <>
      {check !== null && check.faults.length > 0 && (
        <p className="strip refused">
          Còn lỗi nên trang dưới đây là bản trước. Sửa xong trang tự vẽ lại.
        </p>
      )}
      <div className="desk scroll" tabIndex={0} role="region" aria-label="Trang giấy">
        {preview.error || file === null ? (
          <Awaiting query={preview} what="Đang viết bản xem" failed="Chưa xem trước được" />
        ) : file.sheet ? (
          <SheetTable sheet={file.sheet} title={title} />
        ) : (
          <WordPages contentBase64={file.contentBase64} title={title} />
        )}
      </div>
    </>
  )
}

function Changes({ changes }: { readonly changes: TemplateCheck['changes'] }) {
  if (changes.length === 0) {
    return <p className="sub none">Lời văn đang giống mẫu chuẩn.</p>
  }
  return (
    <ul className="template-changes scroll" tabIndex={0} aria-label="Chỗ khác mẫu chuẩn">
      {changes.map(({ before, after }, place) => (
        <li key={place}>
          <p className="was">
            <span className="t14">Mẫu chuẩn:</span> {before ?? 'không có dòng này'}
          </p>
          <p className="is">
            <span className="t14">Của cơ quan:</span> {after ?? 'bỏ dòng này'}
          </p>
        </li>
      ))}
    </ul>
  )
}

import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { TemplateList as Templates } from '#core/contract/template-values.ts'
import { PageHeader } from '#renderer/parts/panel.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { Awaiting } from '#renderer/parts/waiting.tsx'
import { useStatusHints } from '../status-hints.ts'
import type { StatusHint } from '../status-hints.ts'
import { useOpenDossier } from '../use-open-dossier.ts'
import { TemplateDesk } from './template-desk.tsx'
import { TemplateList } from './template-list.tsx'
import { useTemplate, useTemplates } from './template-queries.ts'
import { SetButtons, SetPreview } from './template-sets.tsx'
import type { OpenedSet } from './template-sets.tsx'
import './templates.css'

const HINTS: readonly StatusHint[] = [{ keys: 'Ctrl S', words: 'lưu lời văn' }]

/** The wording of every paper: the standard, and the office's own in its place. */
export function TemplatesScreen() {
  const { dossier } = useOpenDossier()
  const templates = useTemplates()
  useStatusHints(HINTS)
  if (templates.data) return <TemplatesPage id={dossier.id} list={templates.data} />
  return (
    <div className="page">
      <Awaiting
        query={templates}
        what="Đang mở danh sách mẫu"
        failed="Chưa mở được danh sách mẫu"
      />
    </div>
  )
}

function TemplatesPage({ id, list }: { readonly id: string; readonly list: Templates }) {
  const [query, setQuery] = useSearchParams()
  const [set, setSet] = useState<OpenedSet | null>(null)
  const { templates, strays } = list
  const asked = templates.find(({ slug }) => slug === query.get('mau'))
  const slug = (asked ?? templates[0])?.slug ?? ''
  const own = templates.filter(({ source }) => source !== 'standard')
  const faults = [...templates.flatMap((one) => one.faults), ...strays]
  return (
    <div className="page templates">
      <PageHeader
        title="Mẫu văn bản"
        answer={
          own.length === 0
            ? 'mọi văn bản theo mẫu chuẩn'
            : `${own.length} văn bản theo lời riêng của cơ quan`
        }
        actions={
          <>
            <SetButtons hasOwn={own.length > 0 || faults.length > 0} onOpened={setSet} />
            <Link className="btn s" to={`/d/${id}/van-ban?dong=${slug}`}>
              <ArrowLeft size={16} strokeWidth={1.75} aria-hidden="true" /> Văn bản
            </Link>
          </>
        }
      />
      {set && <SetPreview id={id} opened={set} onClose={() => setSet(null)} />}
      {faults.length > 0 && (
        <ul className="note warn own-faults" aria-label="Mẫu riêng có lỗi">
          {faults.map(({ file, line, tag, message }, place) => (
            <li key={place}>
              <StateGlyph state="must-fix" small /> {file}
              {line !== null ? `, dòng ${line}` : tag !== null ? `, thẻ ${tag}` : ''}: {message} Văn
              bản này đang theo mẫu khác dùng được.
            </li>
          ))}
        </ul>
      )}
      <div className="work">
        <TemplateList
          templates={templates}
          openSlug={slug}
          onOpen={(mau) => setQuery({ mau }, { replace: true })}
        />
        <OpenTemplate key={slug} id={id} slug={slug} />
      </div>
    </div>
  )
}

function OpenTemplate({ id, slug }: { readonly id: string; readonly slug: string }) {
  const template = useTemplate(slug)
  if (template.data) return <TemplateDesk id={id} view={template.data} />
  return <Awaiting query={template} what="Đang mở mẫu" failed="Chưa mở được mẫu này" />
}

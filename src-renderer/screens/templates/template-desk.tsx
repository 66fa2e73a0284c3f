import { RotateCcw, Save } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { TemplateCheck, TemplateFault, TemplateView } from '#core/contract/template-values.ts'
import { client } from '#renderer/client/contract-client.ts'
import type { Failure } from '#renderer/client/failure.ts'
import { useStore } from '#renderer/client/store.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { useKeys } from '#renderer/frame/keys.ts'
import { Button } from '#renderer/parts/button.tsx'
import { ConfirmDialog } from '#renderer/parts/confirm-dialog.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { refreshTemplates, useSettled, useTemplateCheck } from './template-queries.ts'
import { TemplateSide } from './template-side.tsx'
import { TextEditor } from './text-editor.tsx'
import type { TextEditorHandle } from './text-editor.tsx'
import { keepUnsaved, unsavedTexts } from './unsaved-texts.ts'

interface TemplateDeskProps {
  readonly id: string
  readonly view: TemplateView
}

const CHECK_AFTER_MS = 300

/** One paper's wording under work, and beside it what it makes. */
export function TemplateDesk({ id, view }: TemplateDeskProps) {
  const { slug, title, standard, own } = view
  const saved = own ?? standard
  const text = useStore(unsavedTexts)[slug] ?? saved
  const settled = useSettled(text, CHECK_AFTER_MS)
  const checked = useTemplateCheck(slug, settled)
  const check = settled === text && !checked.isPlaceholderData ? (checked.data ?? null) : null
  const editor = useRef<TextEditorHandle>(null)
  const change = (next: string) => keepUnsaved(slug, next === saved ? null : next)
  const work = useTemplateWork(id, view, text)
  const faults = checked.data?.faults ?? []
  return (
    <>
      <section className="panel template-desk" aria-label={`Lời văn: ${title}`}>
        <div className="tools">
          <b className="strong ell grow">{title}</b>
          <span className="sub t14 nw">{stateWords(view, text !== saved)}</span>
          {(own !== null || text !== standard) && (
            <Button small icon={RotateCcw} onClick={work.ask}>
              Trở lại mẫu chuẩn
            </Button>
          )}
          <Button
            small
            look="primary"
            icon={Save}
            disabled={text === saved || faults.length > 0}
            onClick={work.save}
          >
            Lưu
          </Button>
        </div>
        {view.source === 'word' && (
          <p className="strip">
            <StateGlyph state="should-review" /> Văn bản này đang lập từ tệp Word riêng; lời văn
            dưới đây chưa dùng tới.
          </p>
        )}
        <Faults
          faults={work.failure === null ? faults : [whole(work.failure), ...faults]}
          onJump={(line) => editor.current?.goToLine(line)}
        />
        <TextEditor
          key={slug}
          editor={editor}
          text={text}
          label={`Lời văn của ${title}`}
          faulty={new Set(faults.flatMap(({ line }) => line ?? []))}
          onChange={change}
        />
      </section>
      <TemplateSide
        key={slug}
        id={id}
        view={view}
        text={text}
        check={check}
        onInsert={(words) => editor.current?.insert(words)}
      />
      {work.asking && (
        <ConfirmDialog
          question={`Đưa “${title}” trở lại mẫu chuẩn?`}
          consequence="Lời văn đã lưu của cơ quan được giữ lại ở thư mục mau-rieng, ngăn da-thay. Chỗ đang gõ mà chưa lưu thì mất."
          safe="Giữ lời văn riêng"
          action="Trở lại mẫu chuẩn"
          onSafe={work.drop}
          onAction={work.revert}
        />
      )}
    </>
  )
}

function stateWords({ source, own }: TemplateView, isUnsaved: boolean): string {
  if (isUnsaved) return 'chưa lưu'
  if (source === 'word') return 'tệp Word riêng'
  return own === null ? 'mẫu chuẩn' : 'lời văn riêng'
}

function whole({ sentence }: Failure): TemplateFault {
  return { file: '', line: null, tag: null, message: sentence }
}

/** Saving and going back; what is typed stays until one of them is done. */
function useTemplateWork(id: string, { slug, own }: TemplateView, text: string) {
  const [asking, setAsking] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const options = {
    announce: 'plain' as const,
    onFailure: setFailure,
    onDone: () => setFailure(null),
  }
  const { mutate } = useCall(id, saveTyped, options)
  const removing = useCall(id, goBack, options)
  const save = useMemo(() => () => mutate({ slug, text }), [mutate, slug, text])
  const keys = useMemo(() => ({ 'Ctrl+S': save }), [save])
  useKeys(keys)
  return {
    ...{ asking, failure, save },
    ask: () => setAsking(true),
    drop: () => setAsking(false),
    revert: () => {
      setAsking(false)
      if (own === null) keepUnsaved(slug, null)
      else removing.mutate({ slug })
    },
  }
}

/** The saved text is read before the typed one is let go, and what was typed meanwhile stays. */
async function saveTyped(typed: { readonly slug: string; readonly text: string }) {
  const saved = await client.templates.save(typed)
  await refreshTemplates()
  if (unsavedTexts.get()[typed.slug] === typed.text) keepUnsaved(typed.slug, null)
  return saved
}

async function goBack({ slug }: { readonly slug: string }) {
  const gone = await client.templates.remove({ slug })
  await refreshTemplates()
  keepUnsaved(slug, null)
  return gone
}

interface FaultsProps {
  readonly faults: TemplateCheck['faults']
  readonly onJump: (line: number) => void
}

function Faults({ faults, onJump }: FaultsProps) {
  if (faults.length === 0) return null
  return (
    <ul className="template-faults" aria-label="Chỗ phải sửa" role="alert">
      {faults.map(({ line, message }, place) => (
        <li key={place}>
          <StateGlyph state="must-fix" small />{' '}
          {line !== null && (
            <button type="button" className="link-button" onClick={() => onJump(line)}>
              Dòng {line}
            </button>
          )}{' '}
          {message}
        </li>
      ))}
    </ul>
  )
}

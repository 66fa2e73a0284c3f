import { Download, FileText, PenLine } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { PaperEntry, PaperPreview } from '#core/contract/paper-values.ts'
import { usePaperPreview } from '#renderer/client/queries.ts'
import { useKeys } from '#renderer/frame/keys.ts'
import { Button } from '#renderer/parts/button.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { EmptyState, ErrorPanel, LoadingBar } from '#renderer/parts/waiting.tsx'
import { SheetTable } from './sheet-table.tsx'
import { WordPages } from './word-pages.tsx'
import { saveFile } from './save-file.ts'

interface PaperViewProps {
  readonly id: string
  readonly paper: PaperEntry | null
  readonly writing: boolean
  readonly onWrite: (slug: string) => void
}

const APPLICATIONS: Readonly<Record<PaperEntry['format'], string>> = { docx: 'Word', xlsx: 'Excel' }

/** One paper on the desk: what will be printed, and what it still lacks. */
export function PaperView({ id, paper, writing, onWrite }: PaperViewProps) {
  const preview = usePaperPreview(id, paper?.slug ?? null)
  const file = preview.data ?? null
  const keys = useMemo(() => ({ 'Ctrl+S': () => (file ? saveFile(file) : undefined) }), [file])
  useKeys(keys)
  if (!paper)
    return (
      <section className="panel paper-view" aria-label="Bản xem">
        <EmptyState
          icon={FileText}
          title="Chưa chọn văn bản nào"
          sentence="Chọn một văn bản ở bên trái để xem đúng tệp sẽ in."
        />
      </section>
    )
  return (
    <section className="panel paper-view" aria-label={`Bản xem: ${paper.title}`}>
      <div className="tools">
        <Button small icon={PenLine} disabled={writing} onClick={() => onWrite(paper.slug)}>
          {paper.state === 'needed' ? 'Ghi bản này' : 'Viết lại'}
        </Button>
        <Button
          small
          icon={Download}
          disabled={file === null}
          onClick={() => file && saveFile(file)}
        >
          Lưu {APPLICATIONS[paper.format]}
        </Button>
        <span className="sub t14 ell file-name">{paper.fileName}</span>
      </div>
      {paper.stale !== null && (
        <div className="strip">
          <StateGlyph state="out-of-date" />
          <span>{paper.stale}</span>
        </div>
      )}
      {file && file.missing.length > 0 && <Missing preview={file} />}
      <div className="desk scroll" tabIndex={0} role="region" aria-label="Trang giấy">
        {preview.error ? (
          <ErrorPanel
            title="Chưa xem trước được văn bản này"
            error={preview.error}
            onRetry={() => void preview.refetch()}
          />
        ) : file === null ? (
          <LoadingBar what="Đang viết bản xem" />
        ) : file.sheet ? (
          <SheetTable sheet={file.sheet} title={file.title} />
        ) : (
          <WordPages contentBase64={file.contentBase64} title={file.title} />
        )}
      </div>
    </section>
  )
}

const NAMED = 3

/** Facts that stand as a dotted leader on the page. */
function Missing({ preview }: { preview: PaperPreview }) {
  const [open, setOpen] = useState(false)
  const { missing } = preview
  const shown = open ? missing : missing.slice(0, NAMED)
  return (
    <div className="strip unknown">
      <StateGlyph state="cannot-tell" />
      <span>
        Còn thiếu {missing.length} mục, trên giấy để dòng chấm:{' '}
        {shown.map((fact) => fact.label).join('; ')}.{' '}
        {missing.length > NAMED && (
          <button type="button" className="link-button" onClick={() => setOpen(!open)}>
            {open ? 'Thu gọn' : `Xem cả ${missing.length}`}
          </button>
        )}
      </span>
    </div>
  )
}

import { Download, FileText, PenLine } from 'lucide-react'
import { useMemo } from 'react'
import type { PaperEntry, PaperPreview } from '#core/contract/paper-values.ts'
import { showToast } from '#renderer/client/toasts.ts'
import { usePaperPreview } from '#renderer/client/queries.ts'
import { useKeys } from '#renderer/frame/keys.ts'
import { Button } from '#renderer/parts/button.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { EmptyState, ErrorPanel, LoadingBar } from '#renderer/parts/waiting.tsx'
import { MissingFacts } from './missing-facts.tsx'
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
  useFileKeys(file)
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
      {file && file.missing.length > 0 && (
        <MissingFacts id={id} phase={paper.phase} missing={file.missing} />
      )}
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

/** Ctrl+S and Ctrl+P for the paper on the desk. */
function useFileKeys(file: PaperPreview | null): void {
  const keys = useMemo(
    () => ({
      'Ctrl+S': () => (file ? saveFile(file) : undefined),
      'Ctrl+P': () => (file ? saveToPrint(file) : undefined),
    }),
    [file],
  )
  useKeys(keys)
}

/** Only the office program breaks the pages as they will be printed: the file is saved, and said where to print. */
function saveToPrint(file: PaperPreview): void {
  saveFile(file)
  showToast({
    text: `Đã lưu ${file.fileName}. Mở tệp bằng ${APPLICATIONS[file.format]} rồi in từ đó.`,
    undoDossierId: null,
  })
}

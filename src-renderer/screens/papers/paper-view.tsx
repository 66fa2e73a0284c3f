import { FileText } from 'lucide-react'
import { useState } from 'react'
import type { PaperEntry, PaperPreview } from '#core/contract/paper-values.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { useFinalReasons, usePaperPreview } from '#renderer/client/queries.ts'
import { Awaiting, EmptyState } from '#renderer/parts/waiting.tsx'
import { CopyStepper } from './copy-stepper.tsx'
import { MissingFacts } from './missing-facts.tsx'
import { PaperCard } from './paper-card.tsx'
import { EditedStrip, FinalStrip, StaleStrip, TemplateStrip } from './paper-strips.tsx'
import { PaperTools } from './paper-tools.tsx'
import { SheetTable } from './sheet-table.tsx'
import type { PaperWriting } from './use-write-papers.ts'
import { WordPages } from './word-pages.tsx'

interface PaperViewProps {
  readonly dossier: Dossier
  readonly paper: PaperEntry | null
  readonly writing: PaperWriting
}

/** One paper on the desk: what will be printed, what has changed, and what it still lacks. */
export function PaperView({ dossier, paper, writing }: PaperViewProps) {
  if (paper) return <OpenPaper key={paper.slug} {...{ dossier, paper, writing }} />
  return (
    <section className="panel paper-view" aria-label="Bản xem">
      <EmptyState
        icon={FileText}
        title="Chưa chọn văn bản nào"
        sentence="Chọn một văn bản ở bên trái để xem đúng tệp sẽ in."
      />
    </section>
  )
}

function OpenPaper({ dossier, paper, writing }: PaperViewProps & { readonly paper: PaperEntry }) {
  const { id } = dossier
  const [copy, setCopy] = useState<number | null>(0)
  const [wantsFinal, setWantsFinal] = useState(false)
  const shown = paper.copies === null ? null : copy
  const preview = usePaperPreview(id, paper.slug, shown)
  const reasons = useFinalReasons(id, wantsFinal ? paper.slug : null)
  const file = preview.data ?? null
  return (
    <section className="panel paper-view" aria-label={`Bản xem: ${paper.title}`}>
      <PaperTools
        {...{ id, paper, writing, file }}
        copy={shown}
        onRefused={() => setWantsFinal(true)}
      />
      <PaperCard id={id} paper={paper} />
      {file?.copies && file.copies.length > 0 && (
        <CopyStepper names={file.copies} place={copy} onPlace={setCopy} />
      )}
      {wantsFinal && reasons.data && reasons.data.length > 0 && (
        <FinalStrip id={id} reasons={reasons.data} onClose={() => setWantsFinal(false)} />
      )}
      <TemplateStrip id={dossier.id} paper={paper} />
      <StaleStrip paper={paper} />
      {file?.edited && <EditedStrip edited={file.edited} />}
      {file && file.missing.length > 0 && (
        <MissingFacts dossier={dossier} phase={paper.phase} missing={file.missing} />
      )}
      <div className="desk scroll" tabIndex={0} role="region" aria-label="Trang giấy">
        {preview.error || file === null ? (
          <Awaiting
            query={preview}
            what="Đang viết bản xem"
            failed="Chưa xem trước được văn bản này"
          />
        ) : (
          <Pages file={file} paper={paper} />
        )}
      </div>
    </section>
  )
}

function Pages({ file, paper }: { readonly file: PaperPreview; readonly paper: PaperEntry }) {
  if (file.sheet) return <SheetTable sheet={file.sheet} title={file.title} />
  const changed = paper.changes.flatMap(({ label, after }) =>
    label === null && after !== null ? [after] : [],
  )
  return <WordPages contentBase64={file.contentBase64} title={file.title} changed={changed} />
}

import { FileSpreadsheet, FileText, PenLine } from 'lucide-react'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { PaperEntry, WrittenPapers } from '#core/contract/paper-values.ts'
import { client } from '#renderer/client/contract-client.ts'
import { usePapers } from '#renderer/client/queries.ts'
import { refresh, useCall } from '#renderer/client/use-call.ts'
import { Button } from '#renderer/parts/button.tsx'
import { PageHeader } from '#renderer/parts/panel.tsx'
import { STATE_LABELS, StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { EmptyState, ErrorPanel, LoadingBar } from '#renderer/parts/waiting.tsx'
import { ChooseFolderButton } from '../folder-actions.tsx'
import { PAPER_STATES } from '../paper-words.ts'
import { useStatusHints } from '../status-hints.ts'
import type { StatusHint } from '../status-hints.ts'
import { useOpenDossier } from '../use-open-dossier.ts'
import { PaperList } from './paper-list.tsx'
import { PaperView } from './paper-view.tsx'
import { WrittenNote } from './written-note.tsx'
import './papers.css'

const HINTS: readonly StatusHint[] = [
  { keys: 'Dấu cách', words: 'chọn để ghi' },
  { keys: 'Ctrl S', words: 'lưu tệp đang xem' },
  { keys: 'Ctrl P', words: 'lưu để in' },
]

/** All papers of the dossier, and the real file of one beside them. */
export function PapersScreen() {
  const { dossier } = useOpenDossier()
  const papers = usePapers(dossier.id)
  useStatusHints(HINTS)
  if (papers.data) return <Papers id={dossier.id} papers={papers.data} />
  return (
    <div className="page">
      {papers.error ? (
        <ErrorPanel
          title="Chưa mở được danh sách văn bản"
          error={papers.error}
          onRetry={() => void papers.refetch()}
        />
      ) : (
        <LoadingBar what="Đang xem văn bản nào cần làm" />
      )}
    </div>
  )
}

interface PapersProps {
  readonly id: string
  readonly papers: readonly PaperEntry[]
}

function Papers({ id, papers }: PapersProps) {
  const [query, setQuery] = useSearchParams()
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [written, setWritten] = useState<WrittenPapers | null>(null)
  const { mutate, isPending: isWriting } = useCall(id, client.papers.write, { onDone: setWritten })
  const writeAll = (wanted: readonly string[]) => {
    // What an earlier write left behind must not stand there should this one fail.
    setWritten(null)
    // Those before the one that failed are written and recorded.
    mutate({ id, slugs: [...wanted] }, { onError: () => void refresh(id) })
  }
  const only = PAPER_STATES.find((state) => state === query.get('loai')) ?? null
  const shown = papers.filter((paper) => only === null || paper.state === only)
  const asked = papers.find((paper) => paper.slug === query.get('dong'))
  const open = asked ?? shown[0] ?? null
  const show = (state: PaperEntry['state'] | null, slug: string | null) =>
    setQuery(
      { ...(state === null ? {} : { loai: state }), ...(slug === null ? {} : { dong: slug }) },
      { replace: true },
    )
  const slugs = picked.size > 0 ? [...picked] : shown.map((paper) => paper.slug)
  return (
    <div className="page papers">
      <PageHeader
        title="Văn bản"
        answer={<StateChoice papers={papers} only={only} onChange={(state) => show(state, null)} />}
        actions={
          <>
            <ListsButton id={id} />
            <ChooseFolderButton />
            <Button
              look="primary"
              icon={PenLine}
              disabled={isWriting || slugs.length === 0}
              onClick={() => writeAll(slugs)}
            >
              {isWriting ? 'Đang ghi' : writeWords(picked.size, shown.length)}
            </Button>
          </>
        }
      />
      {written && <WrittenNote written={written} onClose={() => setWritten(null)} />}
      <div className="work">
        <section className="panel paper-panel" aria-label="Danh sách văn bản">
          {shown.length === 0 ? (
            <NoPapers />
          ) : (
            <PaperList
              papers={shown}
              openSlug={open?.slug ?? null}
              picked={picked}
              onPick={setPicked}
              onOpen={(slug) => show(only, slug)}
            />
          )}
        </section>
        <PaperView id={id} paper={open} writing={isWriting} onWrite={(slug) => writeAll([slug])} />
      </div>
    </div>
  )
}

/** Lists of people have a page of their own: their columns are chosen. */
function ListsButton({ id }: { readonly id: string }) {
  const navigate = useNavigate()
  return (
    <Button
      icon={FileSpreadsheet}
      onClick={() => void navigate(`/d/${id}/dai-bieu/xuat-danh-sach`)}
    >
      Xuất danh sách
    </Button>
  )
}

function NoPapers() {
  return (
    <EmptyState
      icon={FileText}
      title="Không có văn bản nào thuộc loại này"
      sentence="Chọn Tất cả để xem mọi văn bản."
    />
  )
}

function writeWords(picked: number, all: number): string {
  return picked > 0 ? `Ghi ${picked} văn bản đã chọn` : `Ghi cả ${all} văn bản`
}

interface StateChoiceProps {
  readonly papers: readonly PaperEntry[]
  readonly only: PaperEntry['state'] | null
  readonly onChange: (state: PaperEntry['state'] | null) => void
}

function StateChoice({ papers, only, onChange }: StateChoiceProps) {
  const count = (state: PaperEntry['state']) =>
    papers.filter((paper) => paper.state === state).length
  return (
    <span className="seg" role="group" aria-label="Hiện văn bản loại nào">
      <button type="button" aria-pressed={only === null} onClick={() => onChange(null)}>
        Tất cả {papers.length}
      </button>
      {PAPER_STATES.map((state) => (
        <button
          key={state}
          type="button"
          aria-pressed={only === state}
          onClick={() => onChange(state)}
        >
          <StateGlyph state={state} small /> {STATE_LABELS[state]} {count(state)}
        </button>
      ))}
    </span>
  )
}

import { FilePen, FileSpreadsheet, FileText, ListPlus, PenLine } from 'lucide-react'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { PaperEntry } from '#core/contract/paper-values.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { usePapers } from '#renderer/client/queries.ts'
import { Button } from '#renderer/parts/button.tsx'
import { PageHeader } from '#renderer/parts/panel.tsx'
import { Awaiting, EmptyState, LoadingBar } from '#renderer/parts/waiting.tsx'
import { ChooseFolderButton } from '../folder-actions.tsx'
import { PAPER_STATES } from '../paper-words.ts'
import { useStatusHints } from '../status-hints.ts'
import type { StatusHint } from '../status-hints.ts'
import { useOpenDossier } from '../use-open-dossier.ts'
import { PaperList } from './paper-list.tsx'
import { PaperView } from './paper-view.tsx'
import { linkToFacts } from './sort-missing.ts'
import { StateChoice, papersOf } from './state-choice.tsx'
import type { PaperFilter } from './state-choice.tsx'
import { useWritePapers } from './use-write-papers.ts'
import type { PaperWriting } from './use-write-papers.ts'
import { WriteQuestionDialog } from './write-question.tsx'
import { WrittenNote } from './written-note.tsx'
import './papers.css'

const HINTS: readonly StatusHint[] = [
  { keys: 'Dấu cách', words: 'chọn để ghi' },
  { keys: 'Ctrl S', words: 'lưu tệp đang xem' },
  { keys: 'Ctrl P', words: 'in' },
]

/** All papers of the dossier, and the real file of one beside them. */
export function PapersScreen() {
  const { dossier } = useOpenDossier()
  const papers = usePapers(dossier.id)
  useStatusHints(HINTS)
  if (papers.data) return <Papers dossier={dossier} papers={papers.data} />
  return (
    <div className="page">
      <Awaiting
        query={papers}
        what="Đang xem văn bản nào cần làm"
        failed="Chưa mở được danh sách văn bản"
      />
    </div>
  )
}

interface PapersProps {
  readonly dossier: Dossier
  readonly papers: readonly PaperEntry[]
}

function Papers({ dossier, papers }: PapersProps) {
  const { id } = dossier
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const writing = useWritePapers(id, papers)
  const { only, open, show } = useOpenPaper(papers)
  const shown = papersOf(papers, only)
  // Final papers are written anew only one by one, when somebody asks for it.
  const toWrite = shown.filter(({ finalAt }) => finalAt === null)
  const slugs = picked.size > 0 ? [...picked] : toWrite.map((paper) => paper.slug)
  const isWriting = writing.progress !== null
  const write = (wanted: readonly string[]) => void writing.start({ slugs: wanted, final: false })
  return (
    <div className="page papers">
      <PageHeader
        title="Văn bản"
        answer={<StateChoice papers={papers} only={only} onChange={(state) => show(state, null)} />}
        actions={
          <Button
            look="primary"
            icon={PenLine}
            disabled={isWriting || slugs.length === 0}
            onClick={() => write(slugs)}
          >
            {isWriting ? 'Đang ghi' : writeWords(picked.size, toWrite.length, only)}
          </Button>
        }
      />
      <WritingNotes writing={writing} />
      <div className="work">
        <section className="panel paper-panel" aria-label="Danh sách văn bản">
          {shown.length === 0 ? (
            <NoPapers />
          ) : (
            <PaperList
              papers={shown}
              openSlug={open?.slug ?? null}
              picked={picked}
              writing={isWriting}
              onPick={setPicked}
              onOpen={(slug) => show(only, slug)}
              onWrite={write}
            />
          )}
          <PanelFoot id={id} slug={open?.slug ?? null} />
        </section>
        <PaperView dossier={dossier} paper={open} writing={writing} />
      </div>
      <WriteQuestionDialog writing={writing} />
    </div>
  )
}

/** The filter and the open paper stand in the address, so that links lead to them. */
function useOpenPaper(papers: readonly PaperEntry[]) {
  const [query, setQuery] = useSearchParams()
  const states = [...PAPER_STATES, 'not-needed'] as const
  const only: PaperFilter = states.find((state) => state === query.get('loai')) ?? null
  const asked = papers.find((paper) => paper.slug === query.get('dong'))
  const open = asked ?? papersOf(papers, only)[0] ?? null
  const show = (state: PaperFilter, slug: string | null) =>
    setQuery(
      { ...(state === null ? {} : { loai: state }), ...(slug === null ? {} : { dong: slug }) },
      { replace: true },
    )
  return { only, open, show }
}

/** How far the writing is, and what came of it. */
function WritingNotes({ writing }: { readonly writing: PaperWriting }) {
  const { progress, written, stopped } = writing
  return (
    <>
      {progress && (
        <LoadingBar
          what={progress.title === '' ? 'Đang ghi' : `Đang ghi: ${progress.title}`}
          done={progress.done}
          total={progress.all}
          onStop={writing.stop}
        />
      )}
      {stopped && !progress && (
        <div className="note info written" role="status">
          <p className="grow">
            Đã dừng sau {stopped.done} trên {stopped.all} văn bản. Những bản đã ghi vẫn ở trong thư
            mục.
          </p>
          <Button small look="quiet" onClick={writing.close}>
            Đóng
          </Button>
        </div>
      )}
      {written && <WrittenNote written={written} onClose={writing.close} />}
    </>
  )
}

/** Lists of people and what only papers need have pages of their own. */
function PanelFoot({ id, slug }: { readonly id: string; readonly slug: string | null }) {
  const navigate = useNavigate()
  return (
    <div className="panel-foot">
      <Button small icon={ListPlus} onClick={() => void navigate(linkToFacts(id))}>
        Số liệu văn bản
      </Button>
      <Button
        small
        icon={FilePen}
        onClick={() => void navigate(`/d/${id}/van-ban/mau${slug === null ? '' : `?mau=${slug}`}`)}
      >
        Mẫu văn bản
      </Button>
      <Button
        small
        icon={FileSpreadsheet}
        onClick={() => void navigate(`/d/${id}/dai-bieu/xuat-danh-sach`)}
      >
        Xuất danh sách
      </Button>
      <ChooseFolderButton />
    </div>
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

function writeWords(picked: number, all: number, only: PaperFilter): string {
  if (picked > 0) return `Ghi ${picked} văn bản đã chọn`
  return only === 'out-of-date' ? `Viết lại cả ${all} bản đã cũ` : `Ghi cả ${all} văn bản`
}

import { Download, FileText, PenLine, Printer, Stamp } from 'lucide-react'
import { useMemo } from 'react'
import type { PaperEntry, PaperPreview } from '#core/contract/paper-values.ts'
import { openFailure } from '#renderer/client/connection.ts'
import { client } from '#renderer/client/contract-client.ts'
import { describeFailure } from '#renderer/client/failure.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { windowBridge } from '#renderer/client/window-bridge.ts'
import { useKeys } from '#renderer/frame/keys.ts'
import { Button } from '#renderer/parts/button.tsx'
import { printPages } from './print-pages.ts'
import { offerDownload, readBase64 } from './save-file.ts'
import type { PaperWriting } from './use-write-papers.ts'

interface PaperToolsProps {
  readonly id: string
  readonly paper: PaperEntry
  readonly writing: PaperWriting
  /** Null while it is being made. */
  readonly file: PaperPreview | null
  /** Which of many is on the desk; null: all, or there is only one. */
  readonly copy: number | null
  /** It cannot be final yet. */
  readonly onRefused: () => void
}

const APPLICATIONS: Readonly<Record<PaperEntry['format'], string>> = { docx: 'Word', xlsx: 'Excel' }

/** What is done with the paper on the desk. Ctrl+S and Ctrl+P as well. */
export function PaperTools({ id, paper, writing, file, copy, onRefused }: PaperToolsProps) {
  const { slug, format, finalAt, writtenAt } = paper
  const isWriting = writing.progress !== null
  const { save, print } = useTakingAlong({
    id,
    slug,
    copy,
    title: paper.title,
    isReady: file !== null,
  })
  const makeFinal = async () => {
    try {
      const reasons = await client.papers.finalReasons({ id, slug })
      if (reasons.length > 0) onRefused()
      else await writing.start({ slugs: [slug], final: true })
    } catch (error) {
      openFailure.set(describeFailure(error))
    }
  }
  const isFinal = finalAt !== null && paper.stale === null
  return (
    <div className="tools">
      <Button
        small
        icon={PenLine}
        disabled={isWriting}
        onClick={() => void writing.start({ slugs: [slug], final: false })}
      >
        {writtenAt === null ? 'Ghi bản này' : 'Viết lại'}
      </Button>
      <Button small icon={Printer} disabled={file === null} onClick={print}>
        In
      </Button>
      <Button small icon={Download} disabled={file === null} onClick={save}>
        Lưu {APPLICATIONS[format]}
      </Button>
      {windowBridge && writtenAt !== null && file && (
        <Button small icon={FileText} onClick={() => void openPaper(file.folder, paper.fileName)}>
          Mở {APPLICATIONS[format]}
        </Button>
      )}
      {!isFinal && (
        <Button small icon={Stamp} disabled={isWriting} onClick={() => void makeFinal()}>
          Thành chính thức
        </Button>
      )}
    </div>
  )
}

async function openPaper(folder: string, fileName: string): Promise<void> {
  const dossierFolder = folder.split(/[\\/]/).findLast((part) => part !== '') ?? null
  const sentence = await windowBridge?.openPaper(dossierFolder, fileName)
  if (sentence) openFailure.set({ kind: 'said', sentence, field: null })
}

interface Taken {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly copy: number | null
  readonly isReady: boolean
}

/** Saving and printing, both noted where people leave with the paper. */
function useTakingAlong({ id, slug, title, copy, isReady }: Taken) {
  const { mutate } = useCall(id, client.papers.download)
  const actions = useMemo(() => {
    const wanted = { id, slug, copy }
    const save = () => {
      const onSuccess = (file: { fileName: string; contentBase64: string }) =>
        offerDownload(file.fileName, new Blob([readBase64(file.contentBase64)]))
      mutate(wanted, { onSuccess })
    }
    const print = () => {
      const pages = document.querySelector<HTMLElement>(
        '.desk .word-pages > div, .desk .sheet-paper',
      )
      if (pages) mutate(wanted, { onSuccess: () => void printPages(pages, title) })
    }
    return { save, print }
  }, [id, slug, copy, title, mutate])
  const keys = useMemo(
    () => ({
      'Ctrl+S': () => (isReady ? actions.save() : undefined),
      'Ctrl+P': () => (isReady ? actions.print() : undefined),
    }),
    [actions, isReady],
  )
  useKeys(keys)
  return actions
}

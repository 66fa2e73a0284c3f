import { Download, FolderDown } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { ListEntry, ListPreview, ListsView, WrittenList } from '#core/contract/list-values.ts'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useListPreview, useLists } from '#renderer/client/queries.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { useKeys } from '#renderer/frame/keys.ts'
import { Button } from '#renderer/parts/button.tsx'
import { PageHeader } from '#renderer/parts/panel.tsx'
import { Awaiting } from '#renderer/parts/waiting.tsx'
import { ChooseFolderButton } from '../folder-actions.tsx'
import { WrittenNote } from '../papers/written-note.tsx'
import { offerDownload, readBase64 } from '../papers/save-file.ts'
import { useStatusHints } from '../status-hints.ts'
import type { StatusHint } from '../status-hints.ts'
import { useOpenDossier } from '../use-open-dossier.ts'
import { ListChoices } from './list-choices.tsx'
import { ListView } from './list-view.tsx'
import { useListChoice } from './use-list-choice.ts'
import '../papers/papers.css'
import './lists.css'

const HINTS: readonly StatusHint[] = [
  { keys: 'Dấu cách', words: 'chọn cột' },
  { keys: 'Ctrl S', words: 'lưu tệp về máy' },
]

/** Lists of people that are handed out: which one, with which columns, and the record of what left. */
export function ListsScreen() {
  const { dossier } = useOpenDossier()
  const lists = useLists(dossier.id)
  useStatusHints(HINTS)
  if (lists.data) return <Lists id={dossier.id} view={lists.data} />
  return (
    <div className="page">
      <Awaiting query={lists} what="Đang xem các danh sách" failed="Chưa mở được các danh sách" />
    </div>
  )
}

function Lists({ id, view }: { readonly id: string; readonly view: ListsView }) {
  const { list, wanted, openList, change } = useListChoice(id, view.lists)
  if (list === null || wanted === null) return null
  return <OneList {...{ id, view, list, wanted, openList, change }} />
}

interface OneListProps {
  readonly id: string
  readonly view: ListsView
  readonly list: ListEntry
  readonly wanted: NonNullable<ReturnType<typeof useListChoice>['wanted']>
  readonly openList: (listId: string) => void
  readonly change: ReturnType<typeof useListChoice>['change']
}

function OneList({ id, view, list, wanted, openList, change }: OneListProps) {
  const [written, setWritten] = useState<WrittenList | null>(null)
  const preview = useListPreview(wanted)
  const write = useCall(id, client.lists.write, { onDone: setWritten })
  const download = useCall(id, client.lists.download, {
    onDone: ({ fileName, contentBase64 }) =>
      offerDownload(fileName, new Blob([readBase64(contentBase64)])),
  })
  const keys = useMemo(() => ({ 'Ctrl+S': () => download.mutate(wanted) }), [download, wanted])
  useKeys(keys)
  const nobody = list.people === 0
  return (
    <div className="page papers lists">
      <PageHeader
        title="Xuất danh sách"
        answer={describe(list, preview.data ?? null)}
        actions={
          <>
            <ChooseFolderButton />
            <Button
              icon={Download}
              disabled={nobody || download.isPending}
              onClick={() => download.mutate(wanted)}
            >
              Lưu về máy
            </Button>
            <Button
              look="primary"
              icon={FolderDown}
              disabled={nobody || write.isPending}
              onClick={() => {
                setWritten(null)
                write.mutate(wanted)
              }}
            >
              {write.isPending ? 'Đang ghi' : 'Ghi vào thư mục'}
            </Button>
          </>
        }
      />
      {written && (
        <WrittenNote written={asPapers(written, list.id)} onClose={() => setWritten(null)} />
      )}
      <div className="work">
        <ListChoices
          lists={view.lists}
          list={list}
          wanted={wanted}
          onOpen={openList}
          onChange={change}
        />
        <ListView list={list} wanted={wanted} preview={preview} notes={view.notes} />
      </div>
    </div>
  )
}

/** One list that was written, as the note of written papers tells of them. */
function asPapers(written: WrittenList, slug: string) {
  const files = [{ ...written, slug, texts: [] }]
  return { folder: written.folder, files, failed: [], refused: [], stopped: false }
}

/** "117 người, khoảng 13 trang A4 ngang", or why nothing can be handed out. */
function describe(list: ListEntry, preview: ListPreview | null): string {
  if (list.people === 0) return 'Danh sách này chưa có ai nên chưa xuất được.'
  const people = `${formatInteger(list.people)} người`
  if (preview === null || preview.pages === null) return people
  const lying = preview.orientation === 'landscape' ? 'ngang' : 'đứng'
  return `${people}, khoảng ${formatInteger(preview.pages)} trang A4 ${lying}`
}

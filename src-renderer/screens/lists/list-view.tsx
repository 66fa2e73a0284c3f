import { useState } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import type {
  ExportNote,
  ListEntry,
  ListPreview,
  WantedListInput,
} from '#core/contract/list-values.ts'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { ErrorPanel, LoadingBar } from '#renderer/parts/waiting.tsx'
import { SheetTable } from '../papers/sheet-table.tsx'
import { WordPages } from '../papers/word-pages.tsx'
import { ExportLog } from './export-log.tsx'

interface ListViewProps {
  readonly list: ListEntry
  readonly wanted: WantedListInput
  readonly preview: UseQueryResult<ListPreview>
  readonly notes: readonly ExportNote[]
}

/** What the file will look like, or what has been handed out so far. */
export function ListView({ list, wanted, preview, notes }: ListViewProps) {
  const [shown, setShown] = useState<'file' | 'log'>('file')
  return (
    <section className="panel paper-view" aria-label={shown === 'file' ? 'Bản xem' : 'Đã xuất'}>
      <div className="tools">
        <span className="seg" role="group" aria-label="Hiện gì">
          <button type="button" aria-pressed={shown === 'file'} onClick={() => setShown('file')}>
            Bản xem
          </button>
          <button type="button" aria-pressed={shown === 'log'} onClick={() => setShown('log')}>
            Đã xuất {notes.length}
          </button>
        </span>
        <span className="sub t14 ell file-name">{preview.data?.fileName ?? ''}</span>
      </div>
      {shown === 'log' ? (
        <ExportLog notes={notes} />
      ) : (
        <>
          <Remarks list={list} wanted={wanted} preview={preview.data ?? null} />
          <div className="desk scroll" tabIndex={0} role="region" aria-label="Trang giấy">
            <FileOnDesk list={list} preview={preview} />
          </div>
        </>
      )}
    </section>
  )
}

function FileOnDesk({ list, preview }: Pick<ListViewProps, 'list' | 'preview'>) {
  const { data, error } = preview
  if (error)
    return (
      <ErrorPanel
        title="Chưa xem trước được danh sách này"
        error={error}
        onRetry={() => void preview.refetch()}
      />
    )
  if (!data) return <LoadingBar what="Đang lập danh sách" />
  if (data.sheet) return <SheetTable sheet={data.sheet} title={list.title} />
  return <WordPages contentBase64={data.contentBase64 ?? ''} title={list.title} />
}

interface RemarksProps {
  readonly list: ListEntry
  readonly wanted: WantedListInput
  readonly preview: ListPreview | null
}

/** What one should know before the file goes out. */
function Remarks({ list, wanted, preview }: RemarksProps) {
  const sensitive = list.columns.filter(
    ({ field, sensitive: marked }) => marked && wanted.columns.includes(field),
  )
  const open = preview?.open ?? []
  const left = preview === null ? 0 : preview.rows - preview.shownRows
  return (
    <>
      {sensitive.length > 0 && (
        <div className="strip" role="note">
          <StateGlyph state="should-review" />
          <span>
            <b className="strong">{sensitive.map(({ heading }) => heading).join(', ')}</b> là dữ
            liệu cá nhân nhạy cảm. Chỉ chọn khi nơi nhận cần; lần xuất này được ghi vào mục Đã xuất.
          </span>
        </div>
      )}
      {open.length > 0 && (
        <div className="strip unknown">
          <StateGlyph state="cannot-tell" />
          <span>
            Còn ô trống:{' '}
            {open
              .map(({ heading, count }) => `${heading} ${formatInteger(count)} người`)
              .join(', ')}
            .
          </span>
        </div>
      )}
      {left > 0 && (
        <div className="strip unknown">
          <StateGlyph state="draft" />
          <span>
            Bản xem có {formatInteger(preview?.shownRows ?? 0)} người đầu; tệp có đủ{' '}
            {formatInteger(preview?.rows ?? 0)} người.
          </span>
        </div>
      )}
    </>
  )
}

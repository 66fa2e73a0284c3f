import { Archive, MousePointerClick } from 'lucide-react'
import { useRef } from 'react'
import { useBackups } from '#renderer/client/queries.ts'
import { Awaiting, EmptyState } from '#renderer/parts/waiting.tsx'
import { BackupDetail } from './backup-preview.tsx'
import { BackupList } from './backup-list.tsx'
import './backups.css'

interface BackupBrowserProps {
  readonly chosen: string | null
  readonly onChoose: (name: string) => void
  readonly onRestored: () => void
}

/** The list at the left, the chosen backup at the right. */
export function BackupBrowser({ chosen, onChoose, onRestored }: BackupBrowserProps) {
  const backups = useBackups()
  const restoreButton = useRef<HTMLDivElement>(null)
  if (!backups.data)
    return (
      <Awaiting
        query={backups}
        what="Đang mở danh sách sao lưu"
        failed="Chưa mở được danh sách sao lưu"
      />
    )
  if (backups.data.length === 0)
    return (
      <section className="panel backups-empty">
        <EmptyState
          icon={Archive}
          title="Chưa có bản sao lưu nào"
          sentence="Chương trình tự sao lưu mỗi lần mở, khi từ lần trước đã có gì đổi. Bấm Sao lưu ngay để có một bản bây giờ."
        />
      </section>
    )
  const backup = backups.data.find(({ name }) => name === chosen)
  return (
    <div className="backups-work">
      <section className="panel backups-panel" aria-label="Danh sách sao lưu">
        <BackupList
          backups={backups.data}
          chosen={backup?.name ?? null}
          onChoose={onChoose}
          onEnter={() => restoreButton.current?.querySelector('button')?.focus()}
        />
      </section>
      {backup ? (
        <BackupDetail
          key={backup.name}
          backup={backup}
          restoreButton={restoreButton}
          onRestored={onRestored}
        />
      ) : (
        <section className="panel backup-detail" aria-label="Bản đang xem">
          <EmptyState
            icon={MousePointerClick}
            title="Chọn một bản để xem"
            sentence="Chương trình so bản ấy với hiện nay, từng hồ sơ một. Xem thì chưa đổi gì."
          />
        </section>
      )}
    </div>
  )
}

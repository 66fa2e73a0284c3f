import { DatabaseBackup } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { BackupEntry, Restored } from '#core/contract/data-values.ts'
import { client } from '#renderer/client/contract-client.ts'
import { queryClient } from '#renderer/client/connection.ts'
import { queryKeys, useBackups, useRescue } from '#renderer/client/queries.ts'
import { useStore } from '#renderer/client/store.ts'
import { showToast } from '#renderer/client/toasts.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { readCameFrom } from '#renderer/frame/came-from.ts'
import { formatMoment } from '#renderer/frame/clock.ts'
import { WindowFrame } from '#renderer/frame/window-frame.tsx'
import { Button } from '#renderer/parts/button.tsx'
import { PageHeader } from '#renderer/parts/panel.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { useStatusHints } from '../status-hints.ts'
import { BackupBrowser } from './backup-browser.tsx'
import { momentOf } from './backup-words.ts'
import { lastRestored } from './last-restored.ts'

const HINTS = [
  { keys: '↑ ↓', words: 'chọn bản' },
  { keys: 'Enter', words: 'tới nút Khôi phục' },
]

/** All backups of this machine; reached from everywhere with Ctrl B. */
export function BackupsScreen() {
  const backups = useBackups()
  const rescue = useRescue()
  const restored = useStore(lastRestored)
  const [chosen, setChosen] = useState<string | null>(null)
  const readOnly = rescue.data?.state === 'read-only'
  const create = useCall(null, () => client.backups.create(), {
    onDone: (made) => {
      setChosen(made.name)
      showToast({ text: `Đã sao lưu lúc ${formatMoment(made.at)}`, undoDossierId: null })
      void queryClient.invalidateQueries({ queryKey: queryKeys.backups })
    },
  })
  useStatusHints(HINTS)
  useEffect(() => {
    document.title = 'Sao lưu và khôi phục | Trợ lý Đại hội'
  }, [])
  return (
    <WindowFrame view={null} nav={null}>
      <div className="page backups-page">
        <PageHeader
          title="Sao lưu và khôi phục"
          answer={readOnly ? 'Đang mở chỉ để đọc nên không sao lưu thêm được' : sumUp(backups.data)}
          actions={
            <>
              <WayBack />
              <Button
                look="primary"
                icon={DatabaseBackup}
                disabled={readOnly || create.isPending}
                onClick={() => create.mutate(undefined)}
              >
                {create.isPending ? 'Đang sao lưu' : 'Sao lưu ngay'}
              </Button>
            </>
          }
        />
        {restored && <RestoredNote restored={restored} onLook={setChosen} />}
        <BackupBrowser chosen={chosen} onChoose={setChosen} onRestored={() => setChosen(null)} />
      </div>
    </WindowFrame>
  )
}

/** The window has no Back button: whoever came from a dossier goes on where she was. */
function WayBack() {
  const from = readCameFrom(useLocation().state)
  const navigate = useNavigate()
  if (from === null) return null
  return <Button onClick={() => void navigate(from)}>Về hồ sơ</Button>
}

function sumUp(backups: readonly BackupEntry[] | undefined): string {
  if (backups === undefined) return ''
  const [newest] = backups
  return newest
    ? `${backups.length} bản trên máy này, bản mới nhất lúc ${formatMoment(newest.at)}`
    : 'Chưa có bản nào'
}

interface RestoredNoteProps {
  readonly restored: Restored
  readonly onLook: (name: string) => void
}

function RestoredNote({ restored, onLook }: RestoredNoteProps) {
  const navigate = useNavigate()
  const { before, kept } = restored
  const close = () => lastRestored.set(null)
  return (
    <div className="note ok restored-note" role="status">
      <StateGlyph state="met" />
      <div className="grow">
        <b className="strong">{restored.label}.</b>{' '}
        {before
          ? `Số liệu trước đó còn nguyên ở bản sao lưu lúc ${momentOf(before.at)}; cần trở lại thì khôi phục bản ấy.`
          : 'Tệp dữ liệu trước đó được giữ nguyên dưới tên khác.'}
        {before === null && kept !== null && <div className="t14 kept">{kept}</div>}
      </div>
      <div className="row">
        {before && (
          <Button small onClick={() => onLook(before.name)}>
            Xem bản trước khi khôi phục
          </Button>
        )}
        <Button
          small
          onClick={() => {
            close()
            void navigate('/')
          }}
        >
          Về Trang đầu
        </Button>
        <Button small look="quiet" onClick={close}>
          Đóng
        </Button>
      </div>
    </div>
  )
}

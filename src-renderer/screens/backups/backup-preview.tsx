import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import type { RefObject } from 'react'
import type {
  BackupEntry,
  BackupPreview,
  DossierDifferenceView,
} from '#core/contract/data-values.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useBackupPreview } from '#renderer/client/queries.ts'
import { startOver } from '#renderer/client/start-over.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { Button } from '#renderer/parts/button.tsx'
import { ConfirmDialog } from '#renderer/parts/confirm-dialog.tsx'
import { StateGlyph, StateTag } from '#renderer/parts/state-glyph.tsx'
import { Awaiting } from '#renderer/parts/waiting.tsx'
import { keepYears } from '../dossier-words.ts'
import { differenceLines, isSeen, momentOf, sizeOf, verdictOf } from './backup-words.ts'
import { lastRestored } from './last-restored.ts'

interface BackupDetailProps {
  readonly backup: BackupEntry
  /** So that Enter in the list gets here. */
  readonly restoreButton: RefObject<HTMLDivElement | null>
  readonly onRestored: () => void
}

/** One backup: what restoring it would take away and bring back, then the button. */
export function BackupDetail({ backup, restoreButton, onRestored }: BackupDetailProps) {
  const preview = useBackupPreview(backup.name)
  return (
    <section className="panel backup-detail" aria-label="Bản đang xem">
      <div className="panel-head">
        <h2>Bản lúc {momentOf(backup.at)}</h2>
        <span className="mut t14">{backup.reasonLabel}</span>
      </div>
      {preview.data ? (
        <>
          <Differences preview={preview.data} />
          <RestoreFoot
            preview={preview.data}
            restoreButton={restoreButton}
            onRestored={onRestored}
          />
        </>
      ) : (
        <Awaiting
          query={preview}
          what="Đang so với hiện nay"
          failed="Chưa xem được bản sao lưu này"
        />
      )}
    </section>
  )
}

function Differences({ preview }: { readonly preview: BackupPreview }) {
  const seen = preview.dossiers.filter(isSeen)
  const differing = seen.filter(({ state }) => state !== 'same')
  const same = seen.filter(({ state }) => state === 'same')
  return (
    <div className="panel-body scroll" tabIndex={0} role="region" aria-label="Khôi phục sẽ đổi gì">
      {!preview.comparable && (
        <p className="note info">
          <StateGlyph state="cannot-tell" />
          Chưa so được với số liệu hiện nay. Dưới đây là những gì có trong bản sao lưu.
        </p>
      )}
      <p className="summary">{summarize(seen.length, differing.length, preview.comparable)}</p>
      <ul className="differences">
        {differing.map((difference) => (
          <Difference key={difference.id} difference={difference} comparable={preview.comparable} />
        ))}
      </ul>
      {same.length > 0 && differing.length > 0 && (
        <>
          <h3>Không đổi</h3>
          <ul className="same">
            {same.map((difference) => (
              <li key={difference.id}>{titleOf(difference)}</li>
            ))}
          </ul>
        </>
      )}
      <details className="technical">
        <summary>Chi tiết kỹ thuật</summary>
        <dl>
          <dt>Tệp</dt>
          <dd>sao-luu/{preview.backup.name}.sqlite</dd>
          <dt>Phiên bản</dt>
          <dd>
            {preview.backup.programVersion}, dữ liệu số {preview.backup.schemaVersion}
          </dd>
          <dt>Cỡ</dt>
          <dd>{sizeOf(preview.backup.bytes)}</dd>
          <dt>SHA-256</dt>
          <dd>{preview.backup.sha256}</dd>
        </dl>
      </details>
    </div>
  )
}

function summarize(seen: number, differing: number, comparable: boolean): string {
  if (seen === 0) return 'Bản sao lưu này không có hồ sơ nào.'
  if (!comparable) return `Khôi phục thì có lại ${seen} hồ sơ:`
  if (differing === 0) return 'Không khác gì so với hiện nay: khôi phục cũng không đổi gì.'
  return `Khôi phục thì ${differing} trên ${seen} hồ sơ khác đi so với hiện nay:`
}

interface DifferenceProps {
  readonly difference: DossierDifferenceView
  readonly comparable: boolean
}

function Difference({ difference, comparable }: DifferenceProps) {
  const verdict = verdictOf(difference)
  return (
    <li>
      <h3>{titleOf(difference)}</h3>
      <p>
        <StateTag state={verdict.state} words={verdict.words} />
        {comparable && <span className="sub">{difference.sentence}</span>}
      </p>
      <dl>
        {differenceLines(difference).map(({ kind, label, things }) => (
          <div key={kind}>
            <dt className={kind === 'removed' ? 'c-warn' : ''}>{label}</dt>
            <dd>
              {things.map((thing) => (
                <span key={thing}>{thing}</span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

function titleOf({ here, there }: DossierDifferenceView): string {
  return keepYears((there ?? here)?.title ?? 'Hồ sơ không đọc được')
}

interface RestoreFootProps {
  readonly preview: BackupPreview
  readonly restoreButton: RefObject<HTMLDivElement | null>
  readonly onRestored: () => void
}

function RestoreFoot({ preview, restoreButton, onRestored }: RestoreFootProps) {
  const { backup, comparable } = preview
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const restore = useCall(null, client.backups.restore, {
    onFailure: ({ sentence }) => setRefusal(sentence),
    onDone: (restored) => {
      lastRestored.set(restored)
      onRestored()
      void startOver(null)
    },
  })
  const nothingToDo = comparable && preview.dossiers.every(({ state }) => state === 'same')
  return (
    <div className="foot" ref={restoreButton}>
      {refusal !== null && (
        <p className="note bad" role="alert">
          <StateGlyph state="must-fix" />
          {refusal}
        </p>
      )}
      <span className="sub t14">
        {nothingToDo
          ? 'Bản này giống hệt hiện nay.'
          : comparable
            ? 'Số liệu hiện nay được sao lưu trước thành một bản riêng.'
            : 'Tệp dữ liệu hiện nay được giữ nguyên dưới tên khác.'}
      </span>
      <Button
        icon={RotateCcw}
        disabled={nothingToDo || restore.isPending}
        onClick={() => setAsking(true)}
      >
        {restore.isPending ? 'Đang khôi phục' : 'Khôi phục bản này'}
      </Button>
      {asking && (
        <ConfirmDialog
          question={`Khôi phục về lúc ${momentOf(backup.at)}?`}
          consequence={
            comparable
              ? 'Mọi hồ sơ trở về như lúc ấy. Trước đó số liệu hiện nay được sao lưu thành một bản riêng, nên vẫn trở lại được.'
              : 'Mọi hồ sơ trở về như lúc ấy. Tệp dữ liệu hiện nay không bị xóa: chương trình giữ nguyên tệp ấy dưới tên khác.'
          }
          safe="Không khôi phục"
          action="Khôi phục"
          onSafe={() => setAsking(false)}
          onAction={() => {
            setAsking(false)
            setRefusal(null)
            restore.mutate({ name: backup.name })
          }}
        />
      )}
    </div>
  )
}

import { CircleAlert } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { describeFailure } from '../client/failure.ts'
import { Button } from './button.tsx'
import { useSeconds } from './use-seconds.ts'

interface EmptyStateProps {
  readonly icon: LucideIcon
  readonly title: string
  /** One sentence: what to do first. */
  readonly sentence: ReactNode
  readonly actions?: ReactNode
}

export function EmptyState({ icon: Icon, title, sentence, actions }: EmptyStateProps) {
  return (
    <div className="empty">
      <Icon size={30} strokeWidth={1.5} aria-hidden="true" />
      <h2>{title}</h2>
      <p>{sentence}</p>
      {actions !== undefined && <div className="actions">{actions}</div>}
    </div>
  )
}

interface LoadingBarProps {
  /** "Đang mở hồ sơ". */
  readonly what: string
  readonly done?: number
  readonly total?: number
  /** Offered once five seconds have gone. */
  readonly onStop?: () => void
}

/** Nothing in the first second, then a bar; after five seconds also Dừng when the work can be stopped. */
export function LoadingBar({ what, done, total, onStop }: LoadingBarProps) {
  const seconds = useSeconds()
  if (seconds < 1) return null
  const measured = done !== undefined && total !== undefined && total > 0
  return (
    <div className="loading" role="status">
      <div className="head">
        <strong className="strong">{what}</strong>
        {measured && (
          <span>
            {done} trên {total}
          </span>
        )}
      </div>
      <div className={measured ? 'track' : 'track unknown'}>
        <i style={measured ? { width: `${(100 * done) / total}%` } : undefined} />
      </div>
      {onStop && seconds >= 5 && (
        <div className="row" style={{ justifyContent: 'flex-end', marginTop: 8 }}>
          <Button small onClick={onStop}>
            Dừng
          </Button>
        </div>
      )}
    </div>
  )
}

interface ErrorPanelProps {
  /** What could not be done: "Chưa mở được danh sách văn bản". */
  readonly title: string
  readonly error: unknown
  readonly onRetry?: () => void
  readonly actions?: ReactNode
}

/** A part that could not be shown: says what is safe and what to do. */
export function ErrorPanel({ title, error, onRetry, actions }: ErrorPanelProps) {
  return (
    <div className="empty" role="alert">
      <CircleAlert size={30} strokeWidth={1.5} aria-hidden="true" />
      <h2>{title}</h2>
      <p>{describeFailure(error).sentence}</p>
      <div className="actions">
        {onRetry && (
          <Button look="primary" onClick={onRetry}>
            Thử lại
          </Button>
        )}
        {actions}
      </div>
    </div>
  )
}

interface AwaitingProps {
  readonly query: { readonly error: unknown; readonly refetch: () => unknown }
  /** "Đang mở hồ sơ". */
  readonly what: string
  /** "Chưa mở được hồ sơ". */
  readonly failed: string
  /** Where to go instead. What the engine refuses it will refuse again: then this is the only way. */
  readonly actions?: ReactNode
}

/** What stands in place of an answer that has not come: the bar, or why it could not be had. */
export function Awaiting({ query, what, failed, actions }: AwaitingProps) {
  if (query.error === null) return <LoadingBar what={what} />
  const isFinal = actions !== undefined && describeFailure(query.error).kind === 'said'
  return (
    <ErrorPanel
      title={failed}
      error={query.error}
      {...(isFinal ? {} : { onRetry: () => void query.refetch() })}
      actions={actions}
    />
  )
}

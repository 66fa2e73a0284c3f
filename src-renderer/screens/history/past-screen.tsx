import { lowerFirst } from '#core/base/vietnamese-text.ts'
import { useQuery } from '@tanstack/react-query'
import { Undo2 } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { PastDossier } from '#core/contract/data-values.ts'
import { client } from '#renderer/client/contract-client.ts'
import { describeFailure } from '#renderer/client/failure.ts'
import { queryKeys } from '#renderer/client/queries.ts'
import { toast } from '#renderer/client/toasts.ts'
import { formatMomentInFull } from '#renderer/frame/clock.ts'
import { useKeys } from '#renderer/frame/keys.ts'
import { WindowFrame } from '#renderer/frame/window-frame.tsx'
import { Button } from '#renderer/parts/button.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { ErrorPanel, LoadingBar } from '#renderer/parts/waiting.tsx'
import { keepYears } from '../dossier-words.ts'
import { PAST_PARTS, PastPart } from './past-parts.tsx'
import './history.css'

/**
 * The dossier as it was: it stands outside the frame of the dossier, so that no key and no button in it can change
 * anything of today.
 */
export function PastScreen() {
  const { id = '' } = useParams()
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const revision = query.get('ban')
  const at = query.get('luc') ?? ''
  const past = useQuery({
    queryKey: [...queryKeys.dossier(id), 'past', revision, at],
    queryFn: () =>
      client.history.asOf(revision === null ? { id, at } : { id, revision: Number(revision) }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const backToNow = () => void navigate(`/d/${id}/lich-su`)
  const moment = past.data && (revision === null ? at : past.data.at)
  useWayBack(id)
  return (
    <WindowFrame view={null} nav={null}>
      <div className="past-banner" role="status">
        <StateGlyph state="out-of-date" />
        <b className="strong grow">
          {moment
            ? `Đang xem hồ sơ như lúc ${formatMomentInFull(moment)}, chỉ đọc`
            : 'Xem lại hồ sơ, chỉ đọc'}
        </b>
        <Button look="primary" icon={Undo2} autoFocus onClick={backToNow}>
          Về hiện nay
        </Button>
        <kbd className="kbd">Esc</kbd>
      </div>
      <div className="page past-page">
        {past.data ? (
          <Past past={past.data} />
        ) : past.error ? (
          <ErrorPanel
            title="Chưa xem lại được lúc đó"
            error={past.error}
            {...(describeFailure(past.error).kind === 'said'
              ? {}
              : { onRetry: () => void past.refetch() })}
            actions={<Button onClick={backToNow}>Chọn lúc khác</Button>}
          />
        ) : (
          <LoadingBar what="Đang dựng lại hồ sơ lúc đó" />
        )}
      </div>
    </WindowFrame>
  )
}

/** Esc leads back to now; what a toast offers to undo is about now and does not belong here. */
function useWayBack(id: string): void {
  const navigate = useNavigate()
  const keys = useMemo(
    () => ({
      Escape: ({ target }: KeyboardEvent) => {
        // There it closes the search or the help first.
        if (target instanceof Element && target.closest('dialog, .help-panel')) return false
        void navigate(`/d/${id}/lich-su`)
        return true
      },
    }),
    [navigate, id],
  )
  useKeys(keys)
  useEffect(() => {
    toast.set(null)
  }, [])
}

function Past({ past }: { readonly past: PastDossier }) {
  const [query, setQuery] = useSearchParams()
  const open = PAST_PARTS.find(({ id }) => id === query.get('phan')) ?? PAST_PARTS[0]
  const show = (part: string) => {
    const next = new URLSearchParams(query)
    next.set('phan', part)
    setQuery(next, { replace: true })
  }
  return (
    <>
      <div className="page-head">
        <h1 className="ell">{keepYears(past.title)}</h1>
      </div>
      <p className="sub">
        Lần thay đổi sau cùng tính đến lúc đó: {lowerFirst(past.label)},{' '}
        {formatMomentInFull(past.at)}.
      </p>
      <span className="seg past-parts" role="group" aria-label="Phần của hồ sơ">
        {PAST_PARTS.map(({ id, words, count }) => (
          <button key={id} type="button" aria-pressed={id === open?.id} onClick={() => show(id)}>
            {words} {count?.(past.dossier)}
          </button>
        ))}
      </span>
      <PastPart part={open?.id ?? 'thong-tin'} dossier={past.dossier} />
    </>
  )
}

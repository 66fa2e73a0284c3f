import { useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { DossierView } from '#core/contract/values.ts'
import { connection, openFailure, queryClient } from '../client/connection.ts'
import { useStore } from '../client/store.ts'
import { Button } from '../parts/button.tsx'
import { StateGlyph } from '../parts/state-glyph.tsx'
import { useDataBanner } from './data-banner.tsx'
import { useCameFrom } from './came-from.ts'
import { Header } from './header.tsx'
import { HelpPanel } from './help-panel.tsx'
import { useKeys } from './keys.ts'
import { focusNextRegion } from './regions.ts'
import { SearchDialog } from './search-dialog.tsx'
import { StepQuestion } from './step-question.tsx'
import { StatusBar } from './status-bar.tsx'
import { ToastView } from './toast-view.tsx'
import './window-frame.css'

interface WindowFrameProps {
  readonly view: DossierView | null
  readonly nav: ReactNode
  readonly children: ReactNode
}

/** Header, road, page and status bar; search, help, toast and the strip of what went wrong. */
export function WindowFrame({ view, nav, children }: WindowFrameProps) {
  const [searching, setSearching] = useState(false)
  const [helping, setHelping] = useState(false)
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const cameFrom = useCameFrom()
  const banner = useBanner()
  const dataBanner = useDataBanner()
  const hasBanner = banner !== null || dataBanner !== null
  const keys = useMemo(
    () => ({
      'Ctrl+K': () => setSearching(true),
      F1: () => setHelping((before) => !before),
      F6: focusNextRegion,
      'Ctrl+B': () => {
        // A field saves itself when it is left.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
        void navigate('/sao-luu', { state: cameFrom })
      },
    }),
    [navigate, cameFrom],
  )
  useKeys(keys)
  const looks = ['app', nav ? '' : 'no-nav', hasBanner ? 'has-banner' : '']
  return (
    <div className={looks.filter(Boolean).join(' ')}>
      <Header
        view={view}
        onSearch={() => setSearching(true)}
        onHelp={() => setHelping((before) => !before)}
      />
      {hasBanner && (
        <div className="banners">
          {dataBanner}
          {banner}
        </div>
      )}
      {nav}
      <main className="main" id="main" tabIndex={-1}>
        {children}
      </main>
      <StatusBar savedAt={view?.savedAt ?? null} packId={view?.dossier.packId ?? null} />
      {helping && <HelpPanel path={pathname} onClose={() => setHelping(false)} />}
      {searching && (
        <SearchDialog dossierId={view?.dossier.id ?? null} onClose={() => setSearching(false)} />
      )}
      <ToastView />
      <StepQuestion />
    </div>
  )
}

function useBanner(): ReactNode {
  const state = useStore(connection)
  const failure = useStore(openFailure)
  useEffect(() => {
    if (state !== 'lost') return
    const timer = setInterval(() => void queryClient.refetchQueries({ type: 'active' }), 5_000)
    return () => clearInterval(timer)
  }, [state])
  if (state === 'expired')
    return (
      <div className="banner" role="alert">
        <StateGlyph state="should-review" />
        <span className="grow">
          <b className="strong">Trang này đã hết hiệu lực vì chương trình khởi động lại.</b> Dữ liệu
          không mất. Mở lại từ địa chỉ mới mà chương trình vừa in ra.
        </span>
      </div>
    )
  if (state === 'lost')
    return (
      <div className="banner" role="alert">
        <StateGlyph state="should-review" />
        <span className="grow">
          <b className="strong">Mất liên lạc với chương trình.</b> Những gì đã lưu không mất. Mở lại
          chương trình, trang mới sẽ hiện ra; nếu chỉ chậm thì trang này tự nối lại.
        </span>
        <Button small onClick={() => void queryClient.refetchQueries({ type: 'active' })}>
          Thử lại
        </Button>
      </div>
    )
  if (failure === null) return null
  return (
    <div className="banner" role="alert">
      <StateGlyph state="should-review" />
      <span className="grow">{failure.sentence}</span>
      <Button small onClick={() => openFailure.set(null)}>
        Đóng
      </Button>
    </div>
  )
}

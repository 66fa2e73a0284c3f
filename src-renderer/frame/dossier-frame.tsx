import { useEffect, useMemo } from 'react'
import { Outlet, useLocation, useNavigate, useParams } from 'react-router'
import type { Finding } from '#core/checks/finding.ts'
import type { DossierView } from '#core/contract/values.ts'
import { describeFailure } from '../client/failure.ts'
import { useDossier, useReport } from '../client/queries.ts'
import { useSteps } from '../client/use-steps.ts'
import { Button } from '../parts/button.tsx'
import { ErrorPanel, LoadingBar } from '../parts/waiting.tsx'
import { nextOpenFinding } from '../screens/finding-order.ts'
import { measureRoad } from '../screens/road-progress.ts'
import { ROAD } from '../screens/road.ts'
import { shortNameOf } from '../screens/dossier-words.ts'
import { isOfTheDay } from './header.tsx'
import { isTyping, useKeys } from './keys.ts'
import { RoadNav } from './road-nav.tsx'
import { WindowFrame } from './window-frame.tsx'

const NO_FINDINGS: readonly Finding[] = []

/** Everything around the steps of one dossier; the steps get it through `useOpenDossier`. */
export function DossierFrame() {
  const { id = '' } = useParams()
  const dossier = useDossier(id)
  const report = useReport(id)
  const view = dossier.data ?? null
  const findings = report.data?.findings ?? NO_FINDINGS
  const road = useMemo(
    () => (view ? measureRoad(view.dossier, findings, view.tasks) : []),
    [view, findings],
  )
  useWindowTitle(view)
  useDossierKeys(id, findings)
  useFocusOnArrival()
  if (!view)
    return (
      <WindowFrame view={null} nav={null}>
        {dossier.error ? (
          <NotOpened error={dossier.error} onRetry={() => void dossier.refetch()} />
        ) : (
          <LoadingBar what="Đang mở hồ sơ" />
        )}
      </WindowFrame>
    )
  return (
    <WindowFrame view={view} nav={<RoadNav view={view} road={road} />}>
      <Outlet context={view} />
    </WindowFrame>
  )
}

/** What the engine refuses it will refuse again: then the only way is back. */
function NotOpened({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const navigate = useNavigate()
  const refused = describeFailure(error).kind === 'said'
  return (
    <ErrorPanel
      title="Chưa mở được hồ sơ này"
      error={error}
      {...(refused ? {} : { onRetry })}
      actions={
        <Button look={refused ? 'primary' : 'plain'} onClick={() => void navigate('/')}>
          Về Trang đầu
        </Button>
      }
    />
  )
}

/** No personal data in the title of the window. */
function useWindowTitle(view: DossierView | null) {
  const title = view ? `${shortNameOf(view.dossier.congress)} | Trợ lý Đại hội` : 'Trợ lý Đại hội'
  useEffect(() => {
    document.title = title
  }, [title])
}

/** After a step is opened by keyboard, Tab goes on inside the page. */
function useFocusOnArrival() {
  const { pathname } = useLocation()
  useEffect(() => {
    const inside = document.getElementById('main')
    if (inside && !inside.contains(document.activeElement)) inside.focus({ preventScroll: true })
  }, [pathname])
}

function useDossierKeys(id: string, findings: readonly Finding[]) {
  const navigate = useNavigate()
  const location = useLocation()
  const steps = useSteps(id)
  const keys = useMemo(() => {
    const goTo = (path: string) => {
      // A field saves itself when it is left.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      void navigate(`/d/${id}${path}`)
    }
    const open = new URLSearchParams(location.search).get('dieu')
    const path = location.pathname.split('/').slice(3).join('/')
    const jump = (direction: 1 | -1) => {
      const next = nextOpenFinding(findings, open, direction)
      if (next) goTo(`/kiem-tra?dieu=${encodeURIComponent(next.key)}`)
    }
    const stops = ROAD.filter((step) => step.path !== null).map(
      (step) => [`Alt+${step.number}`, () => goTo(`/${step.path}`)] as const,
    )
    return {
      ...Object.fromEntries(stops),
      'Alt+0': () => goTo(''),
      'Alt+9': () => goTo('/van-ban'),
      F8: () => jump(1),
      'Alt+F8': () => jump(-1),
      'Ctrl+Z': (event: KeyboardEvent) => {
        if (isTyping(event.target) || isOfTheDay(location.pathname)) return false
        steps.byKey('undo', path)
        return true
      },
      'Ctrl+Y': (event: KeyboardEvent) => {
        if (isTyping(event.target) || isOfTheDay(location.pathname)) return false
        steps.byKey('redo', path)
        return true
      },
    }
  }, [id, findings, navigate, location, steps])
  useKeys(keys)
}

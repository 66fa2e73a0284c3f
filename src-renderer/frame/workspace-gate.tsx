import { Suspense, lazy } from 'react'
import { Outlet } from 'react-router'
import { useRescue } from '../client/queries.ts'
import { LoadingBar } from '../parts/waiting.tsx'

const RescueScreen = lazy(async () => ({
  default: (await import('../screens/rescue/rescue-screen.tsx')).RescueScreen,
}))

/** Lets every screen through while data are open; otherwise the one screen that says why and what can be done. */
export function WorkspaceGate() {
  const { data, isPending } = useRescue()
  if (isPending) return <LoadingBar what="Đang mở dữ liệu" />
  // Without an answer the frame of any screen says that the program is not reached.
  if (data?.state !== 'closed') return <Outlet />
  return (
    <Suspense fallback={<LoadingBar what="Đang mở dữ liệu" />}>
      <RescueScreen status={data} onBack={null} />
    </Suspense>
  )
}

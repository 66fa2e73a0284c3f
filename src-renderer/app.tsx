import { QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import viVN from 'antd/locale/vi_VN'
import dayjs from 'dayjs'
import 'dayjs/locale/vi'
import { useMemo } from 'react'
import type { ComponentType } from 'react'
import { createHashRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { queryClient } from './client/connection.ts'
import { watchOpenedFiles } from './client/opened-file.ts'
import { useStore } from './client/store.ts'
import { windowBridge } from './client/window-bridge.ts'
import { DossierFrame } from './frame/dossier-frame.tsx'
import { textSize } from './frame/text-size.ts'
import { BrokenScreen } from './frame/broken-screen.tsx'
import { NoSuchPage } from './frame/no-such-page.tsx'
import { WorkspaceGate } from './frame/workspace-gate.tsx'
import { HomeScreen } from './screens/home/home-screen.tsx'
import { LAZY_SCREENS, loadScreensSoon } from './screens/load-screens.ts'
import { OverviewScreen } from './screens/overview/overview-screen.tsx'
import { makeAntdTheme } from './theme/antd-theme.ts'

dayjs.locale('vi')

function lazily(load: () => Promise<ComponentType>) {
  return async () => ({ Component: await load() })
}

const router = createHashRouter([
  {
    Component: WorkspaceGate,
    ErrorBoundary: BrokenScreen,
    children: [
      { path: '/', Component: HomeScreen },
      { path: '/sao-luu', lazy: lazily(LAZY_SCREENS.backups) },
      { path: '/cuu-du-lieu', lazy: lazily(LAZY_SCREENS.rescue) },
      { path: '/lap-ho-so', lazy: lazily(LAZY_SCREENS.newDossier) },
      { path: '/mo-goi', lazy: lazily(LAZY_SCREENS.importPackage) },
      // Outside of the frame of the dossier: its keys change what is, not what was.
      { path: '/d/:id/nhu-luc', lazy: lazily(LAZY_SCREENS.past) },
      // The two of the day fill the window: one for the table of the presidium, one for the hall.
      { path: '/d/:id/ngay-dai-hoi', lazy: lazily(LAZY_SCREENS.run) },
      { path: '/d/:id/hoi-truong', lazy: lazily(LAZY_SCREENS.hall) },
      {
        path: '/d/:id',
        Component: DossierFrame,
        children: [
          {
            ErrorBoundary: BrokenScreen,
            children: [
              { index: true, Component: OverviewScreen },
              { path: 'ho-so', lazy: lazily(LAZY_SCREENS.dossier) },
              { path: 'ho-so/phan-bo', lazy: lazily(LAZY_SCREENS.apportionment) },
              { path: 'tien-do', lazy: lazily(LAZY_SCREENS.progress) },
              { path: 'dai-bieu', lazy: lazily(LAZY_SCREENS.delegates) },
              { path: 'dai-bieu/doan-vien', lazy: lazily(LAZY_SCREENS.members) },
              { path: 'dai-bieu/khach-moi', lazy: lazily(LAZY_SCREENS.guests) },
              { path: 'dai-bieu/nguoi-trung', lazy: lazily(LAZY_SCREENS.samePeople) },
              { path: 'du-lieu-ca-nhan', lazy: lazily(LAZY_SCREENS.personalData) },
              { path: 'du-lieu-ca-nhan/nguoi/:personId', lazy: lazily(LAZY_SCREENS.held) },
              { path: 'dai-bieu/xuat-danh-sach', lazy: lazily(LAZY_SCREENS.lists) },
              { path: 'dai-bieu/thong-ke', lazy: lazily(LAZY_SCREENS.statistics) },
              { path: 'nhan-su', lazy: lazily(LAZY_SCREENS.personnel) },
              { path: 'nhan-su/de-xuat-sua', lazy: lazily(LAZY_SCREENS.repair) },
              { path: 'nhap', lazy: lazily(LAZY_SCREENS.import) },
              { path: 'chuong-trinh', lazy: lazily(LAZY_SCREENS.agenda) },
              { path: 'kiem-tra', lazy: lazily(LAZY_SCREENS.checks) },
              { path: 'lich-su', lazy: lazily(LAZY_SCREENS.history) },
              { path: 'goi-ban-giao', lazy: lazily(LAZY_SCREENS.exportPackage) },
              { path: 'quy-dinh', lazy: lazily(LAZY_SCREENS.rules) },
              { path: 'kiem-tra/so-sanh', lazy: lazily(LAZY_SCREENS.comparison) },
              { path: 'ngay-dai-hoi/diem-danh', lazy: lazily(LAZY_SCREENS.checkIn) },
              { path: 'ngay-dai-hoi/bau-cu', lazy: lazily(LAZY_SCREENS.elections) },
              { path: 'ngay-dai-hoi/bau-cu/:ballotId', lazy: lazily(LAZY_SCREENS.counting) },
              { path: 'ngay-dai-hoi/tinh-huong', lazy: lazily(LAZY_SCREENS.situations) },
              { path: 'van-kien', lazy: lazily(LAZY_SCREENS.report) },
              { path: 'van-ban', lazy: lazily(LAZY_SCREENS.papers) },
              { path: 'van-ban/so-lieu', lazy: lazily(LAZY_SCREENS.toldFacts) },
              { path: 'van-ban/mau', lazy: lazily(LAZY_SCREENS.templates) },
              { path: '*', Component: NoSuchPage },
            ],
          },
        ],
      },
      { path: '*', Component: HomeScreen },
    ],
  },
])

loadScreensSoon()
if (windowBridge) watchOpenedFiles(windowBridge, window, () => void router.navigate('/mo-goi'))

export function App() {
  const size = useStore(textSize)
  const theme = useMemo(
    () => makeAntdTheme(getComputedStyle(document.documentElement), size),
    [size],
  )
  return (
    <ConfigProvider locale={viVN} theme={theme} wave={{ disabled: true }}>
      <QueryClientProvider client={queryClient}>
        {/* As transitions, a chosen line would lag behind fast keys, and the second arrow start from the old one. */}
        <RouterProvider router={router} useTransitions={false} />
      </QueryClientProvider>
    </ConfigProvider>
  )
}

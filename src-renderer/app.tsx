import { QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import viVN from 'antd/locale/vi_VN'
import dayjs from 'dayjs'
import 'dayjs/locale/vi'
import { useMemo } from 'react'
import { createHashRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { queryClient } from './client/connection.ts'
import { useStore } from './client/store.ts'
import { DossierFrame } from './frame/dossier-frame.tsx'
import { textSize } from './frame/text-size.ts'
import { BrokenScreen } from './frame/broken-screen.tsx'
import { HomeScreen } from './screens/home/home-screen.tsx'
import { OverviewScreen } from './screens/overview/overview-screen.tsx'
import { makeAntdTheme } from './theme/antd-theme.ts'

dayjs.locale('vi')

const router = createHashRouter([
  {
    ErrorBoundary: BrokenScreen,
    children: [
      { path: '/', Component: HomeScreen },
      {
        path: '/lap-ho-so',
        lazy: async () => ({
          Component: (await import('./screens/home/new-dossier-screen.tsx')).NewDossierScreen,
        }),
      },
      {
        path: '/d/:id',
        Component: DossierFrame,
        children: [
          {
            ErrorBoundary: BrokenScreen,
            children: [
              { index: true, Component: OverviewScreen },
              {
                path: 'ho-so',
                lazy: async () => ({
                  Component: (await import('./screens/dossier/dossier-screen.tsx')).DossierScreen,
                }),
              },
              {
                path: 'dai-bieu',
                lazy: async () => ({
                  Component: (await import('./screens/delegates/delegates-screen.tsx'))
                    .DelegatesScreen,
                }),
              },
              {
                path: 'nhan-su',
                lazy: async () => ({
                  Component: (await import('./screens/personnel/personnel-screen.tsx'))
                    .PersonnelScreen,
                }),
              },
              {
                path: 'nhap',
                lazy: async () => ({
                  Component: (await import('./screens/import/import-screen.tsx')).ImportScreen,
                }),
              },
              {
                path: 'chuong-trinh',
                lazy: async () => ({
                  Component: (await import('./screens/agenda/agenda-screen.tsx')).AgendaScreen,
                }),
              },
              {
                path: 'kiem-tra',
                lazy: async () => ({
                  Component: (await import('./screens/checks/checks-screen.tsx')).ChecksScreen,
                }),
              },
              {
                path: 'van-ban',
                lazy: async () => ({
                  Component: (await import('./screens/papers/papers-screen.tsx')).PapersScreen,
                }),
              },
            ],
          },
        ],
      },
      { path: '*', Component: HomeScreen },
    ],
  },
])

export function App() {
  const size = useStore(textSize)
  const theme = useMemo(
    () => makeAntdTheme(getComputedStyle(document.documentElement), size),
    [size],
  )
  return (
    <ConfigProvider locale={viVN} theme={theme} wave={{ disabled: true }}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  )
}

import { Navigate, useNavigate } from 'react-router'
import { useRescue } from '#renderer/client/queries.ts'
import { RescueScreen } from './rescue-screen.tsx'

/** What can be done instead of only reading; with data open for work there is nothing to be rescued. */
export function RescueRoute() {
  const { data } = useRescue()
  const navigate = useNavigate()
  if (data?.state !== 'read-only') return <Navigate to="/" replace />
  return <RescueScreen status={data} onBack={() => void navigate('/')} />
}

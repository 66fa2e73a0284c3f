import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import type { QuorumView } from '#core/contract/attendance-contract.ts'
import type { HallView } from '#core/contract/hall-values.ts'
import type { RunView, WrittenLine } from '#core/contract/run-values.ts'
import { client } from './contract-client.ts'
import { queryKeys } from './queries.ts'

/** Another table of the presidium may be at work: check-in, the counting of ballots. */
const RUN_MS = 5_000
/** The hall follows within a second. */
const HALL_MS = 1_000

export function useRunView(id: string): UseQueryResult<RunView> {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'run'],
    queryFn: () => client.run.view({ id }),
    refetchInterval: RUN_MS,
  })
}

/** Every line of the minutes of the day; it is asked for while its list is open. */
export function useWrittenLines(id: string): UseQueryResult<WrittenLine[]> {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'run', 'lines'],
    queryFn: () => client.run.lines({ id }),
    refetchInterval: RUN_MS,
  })
}

/** The one number of those in the hall; it is asked for while a screen of the day is open. */
export function useQuorum(id: string): UseQueryResult<QuorumView> {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'quorum'],
    queryFn: () => client.attendance.quorum({ id }),
    refetchInterval: RUN_MS,
  })
}

/** Without a name: it is shown to everybody in the hall. */
export function useHallView(id: string): UseQueryResult<HallView> {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'hall'],
    queryFn: () => client.run.hall({ id }),
    refetchInterval: HALL_MS,
    refetchIntervalInBackground: true,
    staleTime: 0,
  })
}

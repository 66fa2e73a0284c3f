import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ErasurePreview, KeepingView } from '#core/contract/personal-data-values.ts'
import type { MergeView, SamePeopleView } from '#core/contract/people-values.ts'
import type { HeldAbout } from '#core/dossier/held-about.ts'
import { queryClient } from './connection.ts'
import { client } from './contract-client.ts'
import { mergeMembers } from './merge-members.ts'
import type { KeptMembers } from './merge-members.ts'
import { queryKeys } from './queries.ts'

/** All members; after an edit only what changed is sent. */
export function useMembers(id: string): UseQueryResult<KeptMembers> {
  const queryKey = [...queryKeys.dossier(id), 'members']
  return useQuery({
    queryKey,
    queryFn: async () => {
      const before = queryClient.getQueryData<KeptMembers>(queryKey)
      return mergeMembers(before, await client.members.list({ id, since: before?.mark ?? null }))
    },
  })
}

/** Pairs of records that look like one person. */
export function useSamePeople(id: string): UseQueryResult<SamePeopleView> {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'same-people'],
    queryFn: () => client.samePeople.list({ id }),
  })
}

export interface TwoPeople {
  readonly personId: string
  readonly otherId: string
}

/** Two records side by side; null: none chosen. */
export function useMergeView(id: string, two: TwoPeople | null): UseQueryResult<MergeView> {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'merge', two?.personId, two?.otherId],
    queryFn: () =>
      client.samePeople.compare({
        id,
        personId: two?.personId ?? '',
        otherId: two?.otherId ?? '',
      }),
    enabled: two !== null,
  })
}

export function useKeeping(id: string): UseQueryResult<KeepingView> {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'keeping'],
    queryFn: () => client.personalData.keeping({ id }),
  })
}

export function useHeld(id: string, personId: string): UseQueryResult<HeldAbout> {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'held', personId],
    queryFn: () => client.personalData.held({ id, personId }),
  })
}

/** What erasing would do at this moment; files and backups change without the dossier. */
export function useErasurePreview(
  id: string,
  personId: string | null,
): UseQueryResult<ErasurePreview> {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'erasure', personId],
    queryFn: () => client.personalData.previewErasure({ id, personId }),
    staleTime: 0,
  })
}

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { client } from '#renderer/client/contract-client.ts'
import { queryKeys } from '#renderer/client/queries.ts'
import { edgeOfDay } from './history-words.ts'
import type { HistoryFilter } from './history-words.ts'

const PAGE = 100

/** The steps that fit, page by page, newest first. A day that is not one does not filter; its field says so. */
export function useStepsList(id: string, filter: HistoryFilter) {
  const from = edgeOfDay(filter.from, 'first')
  const to = edgeOfDay(filter.to, 'last')
  const wanted = {
    id,
    text: filter.text.trim(),
    table: filter.table,
    actor: filter.actor,
    from: from.ok ? from.value : null,
    to: to.ok ? to.value : null,
    limit: PAGE,
  }
  const question = useInfiniteQuery({
    queryKey: [...queryKeys.dossier(id), 'steps', wanted],
    queryFn: ({ pageParam }) => client.history.list({ ...wanted, before: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ steps }) =>
      steps.length === PAGE ? (steps.at(-1)?.revision ?? null) : null,
    placeholderData: keepPreviousData,
  })
  const faults = { from: from.ok ? null : from.error, to: to.ok ? null : to.error }
  const pages = question.data?.pages
  const [first] = pages ?? []
  return { question, faults, first, steps: pages?.flatMap((page) => page.steps) ?? [] }
}

export type StepsListView = ReturnType<typeof useStepsList>

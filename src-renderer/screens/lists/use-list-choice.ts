import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { ListEntry, WantedListInput } from '#core/contract/list-values.ts'

type Chosen = Omit<WantedListInput, 'id' | 'listId'>

/** What is chosen of each list while the screen is open; at first what its template says. */
export function useListChoice(id: string, lists: readonly ListEntry[]) {
  const [query, setQuery] = useSearchParams()
  const [byList, setByList] = useState<ReadonlyMap<string, Chosen>>(new Map())
  const list = lists.find((one) => one.id === query.get('ds')) ?? lists[0] ?? null
  const chosen = list === null ? null : (byList.get(list.id) ?? usualOf(list))
  return {
    list,
    wanted: list === null || chosen === null ? null : { id, listId: list.id, ...chosen },
    openList: (listId: string) => setQuery({ ds: listId }, { replace: true }),
    change: (changes: Partial<Chosen>) => {
      if (list === null || chosen === null) return
      setByList(new Map(byList).set(list.id, { ...chosen, ...changes }))
    },
  }
}

function usualOf({ columns, order, grouping, formats }: ListEntry): Chosen {
  return {
    columns: columns.filter(({ on }) => on).map(({ field }) => field),
    order,
    grouping,
    format: formats[0] ?? 'xlsx',
  }
}

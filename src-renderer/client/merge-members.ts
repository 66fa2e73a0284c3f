import type { MembersPage } from '#core/contract/people-values.ts'

export interface KeptMembers {
  readonly mark: string
  /** In list order. */
  readonly rows: MembersPage['rows']
}

/** What was known with what changed since; rows that did not change are the same objects as before. */
export function mergeMembers(before: KeptMembers | undefined, page: MembersPage): KeptMembers {
  if (page.whole || before === undefined) return { mark: page.mark, rows: page.rows }
  if (page.rows.length === 0 && page.gone.length === 0) return { ...before, mark: page.mark }
  const rows = new Map(before.rows.map((row) => [row.member.id, row]))
  for (const id of page.gone) rows.delete(id)
  for (const row of page.rows) rows.set(row.member.id, row)
  return {
    mark: page.mark,
    rows: [...rows.values()].sort((one, other) => one.listPosition - other.listPosition),
  }
}

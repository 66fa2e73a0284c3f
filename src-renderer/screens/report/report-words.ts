import type { FactListView } from '#core/contract/facts-contract.ts'
import type { Remark } from '#core/contract/report-contract.ts'
import type { StateKind } from '#renderer/parts/state-glyph.tsx'

/** The views of step 5, by what stands in the address. */
export const REPORT_TABS = [
  { id: 'bao-cao', label: 'Báo cáo', list: null },
  { id: 'chi-tieu', label: 'Chỉ tiêu', list: 'targets.past' },
  { id: 'so-lieu', label: 'Số liệu', list: 'figures.rows' },
  { id: 'kien-nghi', label: 'Kiến nghị', list: 'petitions.list' },
  { id: 'gop-y', label: 'Góp ý', list: 'feedback.list' },
  { id: 'hanh-dong', label: 'Hành động', list: 'solutions.list' },
  { id: 'du-thao', label: 'Dự thảo', list: null },
] as const
export type ReportTab = (typeof REPORT_TABS)[number]['id']

export function asTab(text: string | null): ReportTab {
  return REPORT_TABS.find(({ id }) => id === text)?.id ?? 'bao-cao'
}

export const SECTION_STATES: Readonly<Record<'empty' | 'open' | 'done', StateKind>> = {
  empty: 'needed',
  open: 'draft',
  done: 'final',
}
export const SECTION_WORDS = { empty: 'chưa viết', open: 'đang viết', done: 'đã viết xong' }

export const VERDICT_STATES = { over: 'met', met: 'met', missed: 'should-review' } as const
export const VERDICT_LABELS = { over: 'Vượt', met: 'Đạt', missed: 'Chưa đạt' } as const

export function factsList(
  lists: readonly FactListView[],
  name: string | null,
): FactListView | null {
  return lists.find((list) => list.name === name) ?? null
}

const TAB_OF_LIST: Readonly<Record<string, ReportTab>> = {
  'targets.past': 'chi-tieu',
  'targets.next': 'chi-tieu',
  'figures.rows': 'so-lieu',
  'petitions.list': 'kien-nghi',
  'feedback.list': 'gop-y',
}

/** Where a remark is put right. */
export function addressOf(remark: Remark): URLSearchParams {
  const { section, list, rowId, cell, figure } = remark
  const query = new URLSearchParams()
  const own = list === null ? undefined : TAB_OF_LIST[list]
  if (remark.rule.startsWith('AP-') && list !== 'targets.next') query.set('phan', 'hanh-dong')
  else if (own !== undefined) query.set('phan', own)
  else if (figure !== null) query.set('phan', 'so-lieu')
  if (section !== null) query.set('muc', section)
  if (list !== null) query.set('bang', list)
  if (figure !== null) query.set('so', figure)
  if (rowId !== null) query.set('dong', rowId)
  if (cell !== null) query.set('o', cell)
  return query
}

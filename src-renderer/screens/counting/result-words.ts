import type { ResultView } from '#core/contract/result-values.ts'

type Counted = Pick<ResultView, 'places' | 'alternates' | 'threshold' | 'collected'> & {
  readonly names: readonly Pick<ResultView['names'][number], 'state'>[]
}

/** How many of how many are elected, alternates by themselves. */
export function countWords({ names, places, alternates, threshold, collected }: Counted): string {
  if (names.some(({ state }) => state === 'open')) return 'chưa có kết quả'
  const count = (wanted: Counted['names'][number]['state']) =>
    names.filter(({ state }) => state === wanted).length
  const full = `${count('elected')} trên ${places - alternates} người`
  const reserve =
    alternates === 0 ? '' : ` chính thức, ${count('alternate')} trên ${alternates} dự khuyết`
  return `${full}${reserve}; trúng cử từ ${threshold} phiếu trên ${collected} thu về`
}

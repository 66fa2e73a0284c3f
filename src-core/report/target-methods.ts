export type TargetMethod =
  | 'annualMin'
  | 'annualAvg'
  | 'annualMax'
  | 'endValue'
  | 'cumulative'
  | 'ratioEnd'
  | 'growth'
  | 'qualitative'

interface MethodTraits {
  /** The choice of `targets.past` in templates/facts. */
  readonly words: string
  /** Judged on every year of the term; otherwise on the last one. */
  readonly needsAll: boolean
}

export const METHODS: Readonly<Record<TargetMethod, MethodTraits>> = {
  annualMin: { words: 'Hằng năm', needsAll: true },
  annualAvg: { words: 'Bình quân năm', needsAll: true },
  annualMax: { words: 'Không quá', needsAll: true },
  endValue: { words: 'Cuối nhiệm kỳ', needsAll: false },
  cumulative: { words: 'Cộng dồn', needsAll: true },
  ratioEnd: { words: 'Tỷ lệ cuối nhiệm kỳ', needsAll: false },
  growth: { words: 'Tăng so với đầu nhiệm kỳ', needsAll: false },
  qualitative: { words: 'Định tính', needsAll: false },
}

/** The method a row names; null: nobody has chosen one. */
export function methodOf(words: string): TargetMethod | null {
  const found = Object.entries(METHODS).find(([, traits]) => traits.words === words)
  return found === undefined ? null : (found[0] as TargetMethod)
}

export const VERDICT_WORDS = { over: 'Vượt', met: 'Đạt', missed: 'Chưa đạt' } as const
export const CUT_TO_DATE = 'So với thời gian đã qua'

import { foldVietnamese } from '../base/vietnamese-text.ts'
import { readTargetFigure } from '../dossier/read-target-figure.ts'

export type TargetSentence = {
  readonly value: number | null
  readonly deadline: string | null
  readonly method: string | null
}

const YEAR = /(?:đến\s+(?:hết\s+|cuối\s+)?)?năm\s+((?:19|20)\d{2})/i

const METHODS: readonly { readonly starts: RegExp; readonly method: string }[] = [
  { starts: /^khong qua|^khong vuot|^duoi /, method: 'Không quá' },
  { starts: /^(hang|moi) nam|\/nam/, method: 'Hằng năm' },
  { starts: /^(dat )?binh quan( hang| moi)? nam/, method: 'Bình quân năm' },
  { starts: /^(ca|trong|toan) nhiem ky/, method: 'Cộng dồn' },
  { starts: /^den (het |cuoi )?(nam|nhiem ky)/, method: 'Cuối nhiệm kỳ' },
]

/** The one number, the time and the way of judging in "Đến năm 2028 có 4.200 đoàn viên"; null where it is not plain. */
export function readTargetSentence(sentence: string): TargetSentence {
  const folded = foldVietnamese(sentence)
  const year = YEAR.exec(sentence)
  const method = METHODS.find(({ starts }) => starts.test(folded))?.method ?? null
  return {
    value: readTargetFigure(sentence)?.value ?? null,
    deadline: year === null ? deadlineOf(folded) : `Đến năm ${year[1]}`,
    method,
  }
}

function deadlineOf(folded: string): string | null {
  if (/^(hang|moi) nam|\/nam/.test(folded)) return 'Hằng năm'
  return /nhiem ky/.test(folded) ? 'Cả nhiệm kỳ' : null
}

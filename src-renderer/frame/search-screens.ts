import { foldVietnamese } from '#core/base/vietnamese-text.ts'

/** A screen that belongs to no dossier, found by its name or by what one does there. */
export interface ScreenHit {
  readonly kind: 'screen'
  readonly dossierId: null
  /** Its address. */
  readonly id: string
  readonly text: string
  readonly detail: string
}

const SCREENS: readonly ScreenHit[] = [
  {
    kind: 'screen',
    dossierId: null,
    id: '/sao-luu',
    text: 'Sao lưu và khôi phục',
    detail: 'Lấy lại số liệu của lúc trước, hồ sơ đã xóa',
  },
]

export function findScreens(query: string): readonly ScreenHit[] {
  const words = foldVietnamese(query)
  return SCREENS.filter(({ text, detail }) => foldVietnamese(`${text} ${detail}`).includes(words))
}

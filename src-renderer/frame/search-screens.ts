import { foldVietnamese } from '#core/base/vietnamese-text.ts'

/** A screen, found by its name or by what one does there. */
export interface ScreenHit {
  readonly kind: 'screen'
  readonly dossierId: string | null
  /** Its address. */
  readonly id: string
  readonly text: string
  readonly detail: string
}

interface NamedScreen {
  readonly path: string
  readonly text: string
  readonly detail: string
}

const OF_PROGRAM: readonly NamedScreen[] = [
  {
    path: '/sao-luu',
    text: 'Sao lưu và khôi phục',
    detail: 'Lấy lại số liệu của lúc trước, hồ sơ đã xóa',
  },
]

export const HALL_PATH = '/hoi-truong'

/** Of an open dossier: the screens of the day have no place of their own in the navigation. */
const OF_DOSSIER: readonly NamedScreen[] = [
  {
    path: '/ngay-dai-hoi',
    text: 'Điều hành',
    detail: 'Ngày đại hội: kịch bản, biểu quyết, biên bản; diễn tập',
  },
  {
    path: '/ngay-dai-hoi/diem-danh',
    text: 'Điểm danh',
    detail: 'Ngày đại hội: quét thẻ, số có mặt, thẩm tra tư cách đại biểu',
  },
  {
    path: '/ngay-dai-hoi/bau-cu',
    text: 'Bầu cử',
    detail: 'Ngày đại hội: từng bước của mỗi cuộc bầu',
  },
  {
    path: '/ngay-dai-hoi/bau-cu',
    text: 'Kiểm phiếu',
    detail: 'Nhập phiếu, đối chiếu hai lần nhập: chọn cuộc bầu, tới bước kiểm phiếu',
  },
  {
    path: '/ngay-dai-hoi/tinh-huong',
    text: 'Tình huống',
    detail: 'Ngày đại hội: rút tên, đề cử, bằng phiếu, thiếu phiếu, thiếu người',
  },
  {
    path: HALL_PATH,
    text: 'Màn hình hội trường',
    detail: 'Mở cửa sổ thứ hai để kéo sang máy chiếu',
  },
]

/** Screens that speak of what is typed; null: outside of a dossier. */
export function findScreens(query: string, dossierId: string | null): readonly ScreenHit[] {
  const words = foldVietnamese(query.trim())
  const ofDossier = dossierId === null ? [] : hitsOf(OF_DOSSIER, dossierId)
  return [...ofDossier, ...hitsOf(OF_PROGRAM, null)].filter(({ text, detail }) =>
    foldVietnamese(`${text} ${detail}`).includes(words),
  )
}

function hitsOf(screens: readonly NamedScreen[], dossierId: string | null): ScreenHit[] {
  const base = dossierId === null ? '' : `/d/${dossierId}`
  return screens.map(({ path, text, detail }) => ({
    ...{ kind: 'screen', dossierId, id: `${base}${path}`, text, detail },
  }))
}

/** Called by its own name, it comes before whatever else holds the word. */
export function isNamed({ text }: ScreenHit, query: string): boolean {
  return foldVietnamese(text).includes(foldVietnamese(query.trim()))
}

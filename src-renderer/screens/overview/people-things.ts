import { formatDateInText, formatInteger } from '#core/base/vietnamese-text.ts'
import type { DossierView } from '#core/contract/values.ts'
import type { NextThing } from './plan-next.ts'

type People = Pick<DossierView, 'dossier' | 'retention' | 'purposeMissing'>

/** What the office owes the people in the dossier; first of all things once the last day is over. */
export function dataThings({ dossier, retention, purposeMissing }: People): NextThing[] {
  const to = `/d/${dossier.id}/du-lieu-ca-nhan`
  if (retention !== null) {
    const until = formatDateInText(retention.until)
    const past = retention.state === 'past'
    return [
      {
        title: past ? 'Xóa dữ liệu cá nhân đã quá hạn giữ' : 'Dữ liệu cá nhân sắp hết hạn giữ',
        why: `Hồ sơ ghi giữ đến hết ngày ${until}. Xóa hẳn, hoặc gia hạn nếu còn cần; số liệu chung vẫn còn.`,
        action: 'Mở Dữ liệu cá nhân',
        to,
      },
    ]
  }
  if (!purposeMissing) return []
  return [
    {
      title: 'Ghi mục đích dùng dữ liệu cá nhân',
      why: 'Hồ sơ đã có người mà chưa ghi dùng để làm gì, ai chịu trách nhiệm, giữ đến bao giờ.',
      action: 'Ghi mục đích',
      to,
    },
  ]
}

/** People who may stand in the lists twice. */
export function pairThings({ dossier }: Pick<People, 'dossier'>, pairs: number): NextThing[] {
  if (pairs === 0) return []
  return [
    {
      title: `Xem ${formatInteger(pairs)} cặp nghi ghi trùng người`,
      why: 'Một người ghi hai lần làm sai số lượng và cơ cấu. Gộp lại, hoặc ghi là hai người.',
      action: 'Xem từng cặp',
      to: `/d/${dossier.id}/dai-bieu/nguoi-trung`,
    },
  ]
}

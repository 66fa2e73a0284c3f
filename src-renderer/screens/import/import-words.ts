import { importKind } from '#core/contract/import-values.ts'
import type {
  ImportCureKind,
  ImportKind,
  ImportPreview,
  ImportRow,
} from '#core/contract/import-values.ts'
import { formatInteger } from '#core/base/vietnamese-text.ts'

export const IMPORT_TITLES: Readonly<Record<ImportKind, string>> = {
  delegates: 'Nhập đại biểu từ Excel',
  candidates: 'Nhập nhân sự từ Excel',
  plan: 'Nhập kế hoạch phân bổ từ Excel',
  composition: 'Nhập yêu cầu về cơ cấu từ Excel',
  members: 'Nhập đoàn viên từ Excel',
  guests: 'Nhập khách mời từ Excel',
  indicators: 'Nhập chỉ tiêu nhiệm kỳ từ Excel',
  petitions: 'Nhập kiến nghị từ Excel',
}

export const IMPORT_KINDS: Readonly<Record<ImportKind, string>> = {
  delegates: 'Danh sách đại biểu',
  candidates: 'Nguồn nhân sự',
  plan: 'Biểu phân bổ của cấp trên',
  composition: 'Yêu cầu về cơ cấu',
  members: 'Danh sách đoàn viên',
  guests: 'Danh sách khách mời',
  indicators: 'Chỉ tiêu nhiệm kỳ',
  petitions: 'Tổng hợp kiến nghị',
}

/** What one row is. */
const ROW_WORDS: Readonly<Record<ImportKind, string>> = {
  delegates: 'người',
  candidates: 'người',
  plan: 'đơn vị',
  composition: 'yêu cầu',
  members: 'người',
  guests: 'người',
  indicators: 'chỉ tiêu',
  petitions: 'kiến nghị',
}

/** Address under the dossier of the list the rows go to. */
export const IMPORT_PLACES: Readonly<Record<ImportKind, { path: string; label: string }>> = {
  delegates: { path: 'dai-bieu', label: 'Đại biểu' },
  candidates: { path: 'nhan-su', label: 'Nhân sự' },
  plan: { path: 'ho-so?bang=don-vi', label: 'Hồ sơ' },
  composition: { path: 'nhan-su', label: 'Nhân sự' },
  members: { path: 'dai-bieu/doan-vien', label: 'Đoàn viên' },
  guests: { path: 'dai-bieu/khach-moi', label: 'Khách mời' },
  indicators: { path: 'van-kien?phan=chi-tieu', label: 'Văn kiện' },
  petitions: { path: 'van-kien?phan=kien-nghi', label: 'Văn kiện' },
}

export const VERDICTS: Readonly<Record<ImportRow['action'], string>> = {
  add: 'Thêm',
  update: 'Cập nhật',
  same: 'Giữ nguyên',
  refuse: 'Không nhận',
}

/** What was done to a cell that needed no question. */
export const CURE_WORDS: Readonly<Record<ImportCureKind, string>> = {
  tcvn3: 'Đổi TCVN3 sang Unicode',
  vni: 'Đổi VNI sang Unicode',
  vps: 'Đổi VPS sang Unicode',
  viscii: 'Đổi VISCII sang Unicode',
  'windows-1258': 'Đổi Windows-1258 sang Unicode',
  'utf-8': 'Đọc lại chữ hỏng khi chép',
  mixed: 'Đổi ô lẫn nhiều bảng mã',
  composed: 'Ghép chữ và dấu rời',
  'tone-placement': 'Đặt lại vị trí dấu thanh',
  spaces: 'Bỏ dấu cách thừa',
  capitals: 'Viết hoa lại họ tên',
  spelling: 'Viết tên dân tộc theo danh mục',
}

export function asImportKind(text: string | null): ImportKind | null {
  const known = importKind.safeParse(text)
  return known.success ? known.data : null
}

/** "Nhập 117 người"; where every row is the same already, what the title rows add. */
export function applyWords({ kind, counts, facts }: ImportPreview): string {
  if (counts.added + counts.updated === 0 && facts.length > 0)
    return `Ghi thêm ${formatInteger(facts.length)} mục vào hồ sơ`
  return `Nhập ${formatInteger(counts.added + counts.updated)} ${ROW_WORDS[kind]}`
}

/** Why there is nothing to write; null when there is. */
export function reasonNotToApply({ counts, kind, facts }: ImportPreview): string | null {
  if (counts.added + counts.updated > 0 || (counts.same > 0 && facts.length > 0)) return null
  if (counts.same > 0 && counts.doubtful > 0) {
    return `${formatInteger(counts.doubtful)} dòng còn nghi ngờ: chưa nhận thì hồ sơ giữ nguyên, chưa có gì để ghi.`
  }
  if (counts.same > 0) {
    return `Cả ${formatInteger(counts.same)} ${ROW_WORDS[kind]} đã giống trong hồ sơ, không có gì để ghi.`
  }
  return 'Chưa có dòng nào nhận được. Xem lại cột nào là gì ở đầu bảng, hoặc chọn trang tính khác.'
}

/** What stands beside the button: nothing is written yet, and what is still in doubt. */
export function beforeWriting({ counts }: ImportPreview): string {
  if (counts.doubtful === 0) return 'Chưa ghi gì vào hồ sơ.'
  return `Chưa ghi gì vào hồ sơ. Còn ${formatInteger(counts.doubtful)} dòng có chỗ nghi ngờ; bấm ghi là nhận như đang hiện.`
}

/** "90 thêm mới, 20 cập nhật, 7 giữ nguyên, 1 không nhận"; parts that are none are left out. */
export function describeCounts({ counts }: ImportPreview): string {
  const parts: [number, string][] = [
    [counts.added, 'thêm mới'],
    [counts.updated, 'cập nhật'],
    [counts.same, 'giữ nguyên'],
    [counts.refused, 'không nhận'],
  ]
  return parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${formatInteger(count)} ${words}`)
    .join(', ')
}

/** "6 và 7", "8". */
export function describeHeaderRows(rows: readonly number[]): string {
  if (rows.length === 0) return 'không có'
  return rows.length === 1 ? `dòng ${rows[0]}` : `dòng ${rows.join(' và ')}`
}

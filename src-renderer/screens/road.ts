import type { Place } from '#core/checks/finding.ts'

/** The eight steps to a congress: they are the navigation. */
export interface RoadStep {
  readonly number: number
  readonly label: string
  /** What it holds, for the first page. */
  readonly about: string
  /** Path under the dossier; null: not in this version yet. */
  readonly path: string | null
  /** Findings of these places are counted at this step. */
  readonly places: readonly Place['step'][]
}

export const ROAD: readonly RoadStep[] = [
  {
    number: 1,
    label: 'Hồ sơ',
    about: 'đơn vị, ngày, kế hoạch cấp trên',
    path: 'ho-so',
    places: ['dossier', 'plan'],
  },
  {
    number: 2,
    label: 'Tiến độ',
    about: 'việc đếm lùi từ ngày đại hội, ai làm',
    path: 'tien-do',
    places: [],
  },
  {
    number: 3,
    label: 'Đại biểu',
    about: 'danh sách, loại đại biểu, số liệu',
    path: 'dai-bieu',
    places: ['delegates'],
  },
  {
    number: 4,
    label: 'Nhân sự',
    about: 'danh sách bầu cử, cơ cấu',
    path: 'nhan-su',
    places: ['personnel'],
  },
  {
    number: 5,
    label: 'Văn kiện',
    about: 'báo cáo chính trị, chỉ tiêu, kiến nghị',
    path: 'van-kien',
    places: [],
  },
  {
    number: 6,
    label: 'Chương trình',
    about: 'giờ giấc, người điều hành, các mục phải có',
    path: 'chuong-trinh',
    places: ['agenda'],
  },
  {
    number: 7,
    label: 'Ngày đại hội',
    about: 'điểm danh, kiểm phiếu, biên bản',
    path: 'ngay-dai-hoi',
    places: [],
  },
  {
    number: 8,
    label: 'Sau đại hội',
    about: 'hồ sơ công nhận, lưu trữ',
    path: null,
    places: [],
  },
]

/** Said wherever a step that is not in this version stands. */
export const NOT_YET = 'chưa có trong bản này'

const PLACE_PATHS: Readonly<Record<Place['step'], string>> = {
  dossier: 'ho-so',
  plan: 'ho-so',
  delegates: 'dai-bieu',
  personnel: 'nhan-su',
  agenda: 'chuong-trinh',
  papers: 'van-ban',
}

const PLACE_LABELS: Readonly<Record<Place['step'], string>> = {
  dossier: 'Hồ sơ',
  plan: 'Kế hoạch cấp trên',
  delegates: 'Đại biểu',
  personnel: 'Nhân sự',
  agenda: 'Chương trình',
  papers: 'Văn bản',
}

export function labelOfPlace(place: Place): string {
  return electionAt(place) === null ? PLACE_LABELS[place.step] : 'Bầu cử'
}

/** The election it is about: one is decided and counted, and its record found, from the screen of elections. */
function electionAt({ step, field, rowId }: Place): string | null {
  return step === 'papers' && field === 'elections.ballots' ? rowId : null
}

/** Address of the field where something is put right; the screen reads it with `useJumpTarget`. */
export function linkToPlace(dossierId: string, place: Place): string {
  // Days off belong to the rules, not to the dossier.
  if (place.field.startsWith('calendar.')) return linkToDaysOff(dossierId)
  if (place.field.startsWith('composition')) return linkToRequirement(dossierId, place.rowId)
  const election = electionAt(place)
  if (election !== null)
    return `/d/${dossierId}/ngay-dai-hoi/bau-cu?phieu=${encodeURIComponent(election)}`
  const query = new URLSearchParams({ o: place.field })
  if (place.rowId !== null) query.set('dong', place.rowId)
  return `/d/${dossierId}/${PLACE_PATHS[place.step]}?${query.toString()}`
}

/** Requirements stand beside the list and open by an address of their own. */
function linkToRequirement(dossierId: string, rowId: string | null): string {
  const list = `/d/${dossierId}/nhan-su`
  return rowId === null ? list : `${list}?yeu-cau=${encodeURIComponent(rowId)}`
}

export function linkToDaysOff(dossierId: string): string {
  return `/d/${dossierId}/quy-dinh?phan=lich`
}

/** A rule on the screen of rules. */
export function linkToRule(dossierId: string, ruleId: string): string {
  return `/d/${dossierId}/quy-dinh?dieu-luat=${encodeURIComponent(ruleId)}`
}

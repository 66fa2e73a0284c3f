import type { PlanUnit } from '#core/dossier/dossier.ts'
import type { Finding } from '#core/checks/finding.ts'
import { CONGRESS_FORM_LABELS, UNION_LEVEL_LABELS } from '#core/vocabulary/labels.ts'
import type { CellEditor } from '#renderer/parts/grid/cell-editor.ts'
import type { GridColumn } from '#renderer/parts/grid/grid-column.ts'

/** More than any unit or plan has; only catches a slip of the finger. */
const MOST = 999_999

const text: CellEditor = { kind: 'text' }
const count: CellEditor = { kind: 'integer', from: 0, to: MOST }

type Field = Exclude<keyof PlanUnit, 'id'>

function words(field: Field, label: string, width: number): GridColumn<PlanUnit> {
  return {
    id: `unit.${field}`,
    label,
    width,
    align: 'words',
    filterable: true,
    read: (unit) => unit[field],
    editor: text,
  }
}

function figures(field: Field, label: string, width: number): GridColumn<PlanUnit> {
  return {
    id: `unit.${field}`,
    label,
    width,
    align: 'figures',
    read: (unit) => unit[field],
    editor: count,
  }
}

/** Asked for by few plans: shown where a rule asks, where a unit has it, or where one is sent there. */
const RARE_COLUMNS: readonly GridColumn<PlanUnit>[] = [
  {
    ...words('level', 'Cấp', 200),
    editor: {
      kind: 'choice',
      choices: [
        ...Object.entries(UNION_LEVEL_LABELS).map(([value, label]) => ({ value, label })),
        { value: null, label: 'Để trống' },
      ],
    },
  },
  figures('unitsBelow', 'Số CĐCS bên dưới', 148),
  {
    ...words('increaseConsent', 'Đồng ý cho tăng', 154),
    editor: {
      kind: 'choice',
      choices: [
        { value: true, label: 'Đã đồng ý' },
        { value: false, label: 'Không đồng ý' },
        { value: null, label: 'Để trống' },
      ],
    },
  },
]

interface Asking {
  readonly findings: readonly Finding[]
  readonly field: string | null
}

/** The columns a plan needs, the rare ones before the note. */
export function unitColumns(
  units: readonly PlanUnit[],
  { findings, field }: Asking,
): GridColumn<PlanUnit>[] {
  const asked = new Set(findings.flatMap(({ missing }) => missing.map(({ place }) => place.field)))
  const rare = RARE_COLUMNS.filter(
    ({ id, read }) => id === field || asked.has(id) || units.some((unit) => read(unit) !== null),
  )
  const [note] = UNIT_COLUMNS.slice(-1)
  return [...UNIT_COLUMNS.slice(0, -1), ...rare, ...(note ? [note] : [])]
}

/** The superior's plan, unit by unit; every cell can be put right. */
export const UNIT_COLUMNS: readonly GridColumn<PlanUnit>[] = [
  { ...figures('number', 'STT', 56), frozen: true },
  {
    ...words('name', 'Công đoàn cơ sở', 250),
    frozen: true,
    filterable: false,
    editor: { kind: 'text', required: 'Tên đơn vị không được để trống.' },
  },
  words('sector', 'Loại hình', 122),
  figures('members', 'Đoàn viên', 96),
  figures('membersFemale', 'Nữ', 68),
  {
    ...words('form', 'Hình thức', 126),
    editor: {
      kind: 'choice',
      choices: [
        { value: 'plenary', label: CONGRESS_FORM_LABELS.plenary },
        { value: 'delegate', label: CONGRESS_FORM_LABELS.delegate },
        { value: null, label: 'Để trống' },
      ],
    },
  },
  {
    ...words('formConsent', 'Cấp trên đồng ý', 168),
    editor: {
      kind: 'choice',
      choices: [
        { value: true, label: 'Đã đồng ý' },
        { value: false, label: 'Không đồng ý' },
        { value: null, label: 'Để trống' },
      ],
    },
  },
  figures('congressDelegates', 'ĐB đại hội cơ sở', 138),
  figures('committeeSeats', 'Ủy viên BCH', 110),
  figures('delegatesTotal', 'ĐB dự đại hội này', 146),
  figures('delegatesExOfficio', 'Đương nhiệm', 116),
  figures('delegatesElected', 'Bầu', 70),
  figures('delegatesAppointed', 'Chỉ định', 90),
  {
    ...words('congressDate', 'Ngày đại hội', 118),
    filterable: false,
    editor: { kind: 'partial-date', what: 'ngày đại hội' },
  },
  {
    ...words('pilot', 'Đại hội điểm', 144),
    editor: {
      kind: 'choice',
      choices: [
        { value: true, label: 'Điểm' },
        { value: false, label: 'Không' },
      ],
    },
  },
  words('note', 'Ghi chú', 240),
]

import { formatInteger, formatClock, formatDateInColumn } from '#core/base/vietnamese-text.ts'
import { describeStoredValue } from '#core/dossier/describe-stored-value.ts'
import type { StoredValue } from '#core/dossier/describe-stored-value.ts'
import type { CompositionRequirement } from '#core/dossier/composition-requirement.ts'
import type { AgendaItem, Dossier } from '#core/dossier/dossier.ts'
import type { Task } from '#core/dossier/task.ts'
import { TASK_ANCHOR_LABELS, VOTE_MODE_LABELS } from '#core/vocabulary/labels.ts'
import { fieldLabel } from '#core/vocabulary/field-labels.ts'
import type { GridColumn } from '#renderer/parts/grid/grid-column.ts'
import { delegateColumns, delegateRows } from '../delegates/delegate-rows.ts'
import { UNIT_COLUMNS } from '../dossier/unit-columns.ts'
import { candidateColumns } from '../personnel/candidate-columns.tsx'
import { candidateRows } from '../personnel/candidate-rows.ts'
import { ReadOnlyTable } from './read-only-table.tsx'

interface PastPartHead {
  readonly id: string
  readonly words: string
  readonly count?: (dossier: Dossier) => string
}

/** What can be looked at of a past state. */
export const PAST_PARTS: readonly PastPartHead[] = [
  { id: 'thong-tin', words: 'Thông tin' },
  { id: 'don-vi', words: 'Đơn vị', count: ({ units }) => formatInteger(units.length) },
  { id: 'dai-bieu', words: 'Đại biểu', count: ({ delegates }) => formatInteger(delegates.length) },
  { id: 'nhan-su', words: 'Nhân sự', count: ({ candidates }) => formatInteger(candidates.length) },
  {
    id: 'co-cau',
    words: 'Cơ cấu',
    count: ({ composition }) => formatInteger(composition.length),
  },
  {
    id: 'chuong-trinh',
    words: 'Chương trình',
    count: ({ agenda }) => formatInteger(agenda.length),
  },
  { id: 'tien-do', words: 'Việc', count: ({ tasks }) => formatInteger(tasks.length) },
]

export function PastPart({ part, dossier }: { readonly part: string; readonly dossier: Dossier }) {
  switch (part) {
    case 'don-vi':
      return <ReadOnlyTable label="Đơn vị lúc đó" rows={dossier.units} columns={UNIT_COLUMNS} />
    case 'dai-bieu':
      return (
        <ReadOnlyTable
          label="Đại biểu lúc đó"
          rows={delegateRows(dossier)}
          columns={delegateColumns(dossier)}
        />
      )
    case 'nhan-su':
      return (
        <ReadOnlyTable
          label="Nhân sự lúc đó"
          rows={candidateRows(dossier)}
          columns={candidateColumns(dossier, null)}
        />
      )
    case 'co-cau':
      return (
        <ReadOnlyTable
          label="Yêu cầu về cơ cấu lúc đó"
          rows={dossier.composition}
          columns={COMPOSITION_COLUMNS}
        />
      )
    case 'chuong-trinh':
      return (
        <ReadOnlyTable
          label="Chương trình lúc đó"
          rows={dossier.agenda}
          columns={agendaColumns(dossier)}
        />
      )
    case 'tien-do':
      return <ReadOnlyTable label="Việc lúc đó" rows={dossier.tasks} columns={TASK_COLUMNS} />
    default:
      return <PastFacts dossier={dossier} />
  }
}

function PastFacts({ dossier }: { readonly dossier: Dossier }) {
  return (
    <div className="past-facts scroll" tabIndex={0} role="region" aria-label="Thông tin lúc đó">
      <FactList title="Thông tin đại hội" table="dossier" facts={dossier.congress} />
      <FactList title="Kế hoạch của cấp trên" table="plan" facts={dossier.plan} />
    </div>
  )
}

interface FactListProps {
  readonly title: string
  readonly table: 'dossier' | 'plan'
  readonly facts: Readonly<Record<string, StoredValue>>
}

function FactList({ title, table, facts }: FactListProps) {
  return (
    <section className="panel" aria-label={title}>
      <div className="panel-head">
        <h2>{title}</h2>
      </div>
      <dl className="panel-body">
        {Object.entries(facts).map(([field, value]) => (
          <div key={field}>
            <dt>{fieldLabel(table, field)}</dt>
            <dd>
              {describeStoredValue({ table, field }, value, () => null) ?? (
                <span className="mut">chưa rõ</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

type Shown = string | number | null

function column<Row>(
  id: string,
  label: string,
  width: number,
  read: (row: Row) => Shown,
): GridColumn<Row> {
  return { id, label, width, align: 'words', read, editor: null }
}

function agendaColumns({ sessions }: Dossier): GridColumn<AgendaItem>[] {
  const sessionOf = new Map(sessions.map((session) => [session.id, session]))
  const sessionWords = ({ sessionId }: AgendaItem) => {
    const session = sessionOf.get(sessionId)
    if (!session) return null
    const day = session.date === null ? '' : `, ${formatDateInColumn(session.date)}`
    return `${session.title}${day}, từ ${formatClock(session.startMinute)}`
  }
  return [
    column('session', 'Buổi', 280, sessionWords),
    column('title', 'Nội dung', 420, ({ title }) => title),
    { ...column<AgendaItem>('minutes', 'Số phút', 80, ({ minutes }) => minutes), align: 'figures' },
    column('leader', 'Người thực hiện', 220, ({ leader }) => leader),
    column('voteMode', 'Biểu quyết', 160, ({ voteMode }) =>
      voteMode === null ? null : VOTE_MODE_LABELS[voteMode],
    ),
    column('note', 'Ghi chú', 200, ({ note }) => note),
  ]
}

const COMPOSITION_COLUMNS: readonly GridColumn<CompositionRequirement>[] = [
  column('code', 'Số hiệu', 90, ({ code }) => code),
  column('label', 'Yêu cầu', 430, ({ label }) => label),
  column('minimum', 'Ít nhất', 90, ({ minimum }) => minimum),
  column('maximum', 'Nhiều nhất', 110, ({ maximum }) => maximum),
  column('mandatory', 'Bắt buộc', 100, ({ mandatory }) => (mandatory ? 'có' : 'nên có')),
]

const TASK_COLUMNS: readonly GridColumn<Task>[] = [
  column('title', 'Việc', 430, ({ title }) => title),
  column('owner', 'Người phụ trách', 220, ({ owner }) => owner),
  column('anchor', 'Hạn', 280, dueWords),
  column('doneOn', 'Ngày xong', 110, ({ doneOn }) => doneOn && formatDateInColumn(doneOn)),
  column('note', 'Ghi chú', 200, ({ note }) => note),
]

/** The due day itself follows from facts of that moment; here stands how it is counted. */
function dueWords({ anchor, offset, fixedDate }: Task): string | null {
  if (anchor === 'fixed') return fixedDate && formatDateInColumn(fixedDate)
  const days = `${formatInteger(Math.abs(offset))} ngày ${offset < 0 ? 'trước' : 'sau'}`
  return offset === 0 ? TASK_ANCHOR_LABELS[anchor] : `${days} ${TASK_ANCHOR_LABELS[anchor]}`
}

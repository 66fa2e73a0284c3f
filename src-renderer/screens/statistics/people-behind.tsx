import { MousePointerClick } from 'lucide-react'
import { Link } from 'react-router'
import { formatDateInColumn, formatInteger } from '#core/base/vietnamese-text.ts'
import type {
  StatisticPerson,
  StatisticsView,
  WantedStatistics,
} from '#core/contract/list-values.ts'
import { useStatisticPeople } from '#renderer/client/queries.ts'
import { Panel } from '#renderer/parts/panel.tsx'
import { EmptyState, ErrorPanel, LoadingBar } from '#renderer/parts/waiting.tsx'

interface PeopleBehindProps {
  readonly wanted: WantedStatistics
  readonly view: StatisticsView | null
  readonly lineId: string | null
}

const AGES: Readonly<Record<string, string>> = {
  oldest: 'Cao tuổi nhất',
  youngest: 'Trẻ tuổi nhất',
  'year-only': 'Mới có năm sinh',
  'no-birth': 'Chưa rõ ngày sinh',
}

/** The people one number counts, each with the way to its row of the list. */
export function PeopleBehind({ wanted, view, lineId }: PeopleBehindProps) {
  const people = useStatisticPeople(wanted, lineId)
  if (lineId === null)
    return (
      <section className="panel people-behind" aria-label="Người trong số này">
        <EmptyState
          icon={MousePointerClick}
          title="Bấm vào một số"
          sentence="Những người được đếm trong số ấy hiện ra ở đây."
        />
      </section>
    )
  return (
    <Panel
      title={view === null ? '' : titleOf(view, lineId)}
      aside={people.data ? `${formatInteger(people.data.length)} người` : ''}
      className="people-behind"
    >
      {people.error ? (
        <ErrorPanel
          title="Chưa mở được danh sách này"
          error={people.error}
          onRetry={() => void people.refetch()}
        />
      ) : people.data ? (
        <ol className="scroll" tabIndex={0} aria-label="Người trong số này">
          {people.data.map((one) => (
            <PersonLine key={one.rowId} wanted={wanted} one={one} />
          ))}
        </ol>
      ) : (
        <LoadingBar what="Đang mở danh sách" />
      )}
    </Panel>
  )
}

const SCREENS = {
  delegates: 'dai-bieu',
  candidates: 'nhan-su',
  members: 'dai-bieu/doan-vien',
} as const

function PersonLine({ wanted, one }: { wanted: WantedStatistics; one: StatisticPerson }) {
  const screen = SCREENS[wanted.source]
  const details = [
    one.birth === null ? null : formatDateInColumn(one.birth),
    one.position ?? one.unit,
  ].filter((text) => text !== null)
  return (
    <li>
      <Link to={`/d/${wanted.id}/${screen}?o=person.fullName&dong=${one.rowId}`}>{one.name}</Link>
      <span className="sub t14">{details.join('. ')}</span>
    </li>
  )
}

function titleOf({ sections }: StatisticsView, lineId: string): string {
  const section = sections.find(({ lines }) => lines.some(({ id }) => id === lineId))
  const line = section?.lines.find(({ id }) => id === lineId)
  if (section === undefined || line === undefined) return AGES[lineId] ?? 'Người trong số này'
  return line.kind === 'unknown' ? `${section.title}: chưa rõ` : line.title
}

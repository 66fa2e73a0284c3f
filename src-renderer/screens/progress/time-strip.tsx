import type { CSSProperties } from 'react'
import { daysBetween, makePlainDate, splitDate } from '#core/base/plain-date.ts'
import { formatDateInText } from '#core/base/vietnamese-text.ts'
import type { TaskView } from '#core/contract/task-values.ts'
import { useOpenDossier } from '../use-open-dossier.ts'
import { standingWords, toneOf } from './task-words.ts'

interface TimeStripProps {
  readonly view: TaskView
  readonly onChoose: (taskId: string) => void
}

/** Months that are named at most; a longer stretch names every second, third ... month. */
const MONTHS_NAMED = 12

/** The whole way at a glance: a mark for each task, today and the congress. The list says the same in words. */
export function TimeStrip({ view, onChoose }: TimeStripProps) {
  const { congress } = useOpenDossier().dossier
  const days = [...view.tasks.map(({ dueDate }) => dueDate), congress.startDate]
    .filter((day) => day !== null)
    .toSorted()
  const [from] = days
  const to = days.at(-1)
  if (from === undefined || to === undefined || from === to) return null
  const at = (day: string): CSSProperties => ({
    left: `${(100 * daysBetween(from, day)) / daysBetween(from, to)}%`,
  })
  const today = view.today >= from && view.today <= to ? view.today : null
  return (
    <section className="panel time-strip" aria-label="Các việc trên trục thời gian">
      <div className="axis" aria-hidden="true">
        {monthsBetween(from, to).map((month) => (
          <span key={month} className="month" style={at(month)}>
            {formatDateInText(month).slice(2)}
          </span>
        ))}
        {view.tasks.map((entry) => {
          const { task, dueDate, state } = entry
          if (dueDate === null) return null
          return (
            <i
              key={task.id}
              className={`mark ${state} ${toneOf(entry)}`}
              style={at(dueDate)}
              title={`${formatDateInText(dueDate)}: ${task.title}, ${standingWords(entry)}`}
              onClick={() => onChoose(task.id)}
            />
          )
        })}
        {congress.startDate !== null && (
          <b className="day congress" style={at(congress.startDate)}>
            Đại hội {formatDateInText(congress.startDate)}
          </b>
        )}
        {today !== null && (
          <b className="day today" style={at(today)}>
            Hôm nay
          </b>
        )}
      </div>
    </section>
  )
}

/** First days of the months inside the stretch, thinned out when there are many. */
function monthsBetween(from: string, to: string): string[] {
  const months: string[] = []
  let { year, month } = splitDate(from)
  const last = splitDate(to)
  while (year < last.year || (year === last.year && month < last.month)) {
    month += 1
    if (month > 12) {
      month = 1
      year += 1
    }
    months.push(makePlainDate(year, month, 1))
  }
  const step = Math.ceil(months.length / MONTHS_NAMED)
  return months.filter((_, place) => place % step === 0)
}

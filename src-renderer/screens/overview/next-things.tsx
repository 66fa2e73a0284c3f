import { CircleCheck, CircleDashed } from 'lucide-react'
import { Link } from 'react-router'
import type { Finding } from '#core/checks/finding.ts'
import type { PaperEntry } from '#core/contract/paper-values.ts'
import type { DossierView } from '#core/contract/values.ts'
import { useSamePeople } from '#renderer/client/people-queries.ts'
import { EmptyState } from '#renderer/parts/waiting.tsx'
import { dataThings, pairThings } from './people-things.ts'
import { planNext } from './plan-next.ts'

const SHOWN = 3

interface NextThingsProps {
  readonly view: DossierView
  readonly findings: readonly Finding[]
  readonly papers: readonly PaperEntry[]
}

/** Three things, the first with the screen's one primary button. */
export function NextThings({ view, findings, papers }: NextThingsProps) {
  const pairs = useSamePeople(view.dossier.id).data?.total ?? 0
  const [most, ...others] = planNext(view.dossier, findings, papers, view.nextTasks)
  const things = [
    ...dataThings(view),
    ...(most ? [most] : []),
    ...pairThings(view, pairs),
    ...others,
  ].slice(0, SHOWN)
  if (things.length === 0 && view.counts.total === 0)
    return (
      <EmptyState
        icon={CircleDashed}
        title="Hồ sơ chưa được kiểm tra"
        sentence="Không có quy định nào có hiệu lực vào ngày khai mạc, nên chưa biết còn việc gì."
      />
    )
  if (things.length === 0)
    return (
      <EmptyState
        icon={CircleCheck}
        title="Không còn việc nào phải làm ngay"
        sentence="Hồ sơ đạt mọi điều đã soát và mọi văn bản còn mới."
      />
    )
  return (
    <ol className="next-things scroll">
      {things.map((thing, index) => (
        <li key={thing.title}>
          <span className="number">{index + 1}</span>
          <div>
            <b>{thing.title}</b>
            <p>{thing.why}</p>
          </div>
          <Link className={index === 0 ? 'btn primary' : 'btn'} to={thing.to}>
            {thing.action}
          </Link>
        </li>
      ))}
    </ol>
  )
}

import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import type { SamePairView } from '#core/contract/people-values.ts'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import { useSamePeople } from '#renderer/client/people-queries.ts'
import type { TwoPeople } from '#renderer/client/people-queries.ts'
import { PageHeader } from '#renderer/parts/panel.tsx'
import { Awaiting, EmptyState } from '#renderer/parts/waiting.tsx'
import { PeopleTabs } from '../delegates/people-tabs.tsx'
import { useOpenDossier } from '../use-open-dossier.ts'
import { MergePanel } from './merge-panel.tsx'
import { PairList } from './pair-list.tsx'
import './same-people.css'

/** Records that look like one person, and what to do with each pair; nothing is merged by itself. */
export function SamePeopleScreen() {
  const { dossier } = useOpenDossier()
  const question = useSamePeople(dossier.id)
  return (
    <div className="page same-people-page">
      <PageHeader title="Đại biểu" tabs={<PeopleTabs />} />
      {question.data ? (
        <Pairs pairs={question.data.pairs} total={question.data.total} />
      ) : (
        <Awaiting
          query={question}
          what="Đang tìm người trùng trong các danh sách"
          failed="Chưa tìm được người trùng"
        />
      )}
    </div>
  )
}

interface PairsProps {
  readonly pairs: readonly SamePairView[]
  readonly total: number
}

function Pairs({ pairs, total }: PairsProps) {
  const { dossier } = useOpenDossier()
  const [chosen, setChosen] = useState<TwoPeople | null>(null)
  const at = Math.max(
    0,
    pairs.findIndex((pair) => isPair(pair, chosen)),
  )
  const pair = pairs[at]
  if (pair === undefined)
    return (
      <section className="panel people-list">
        <EmptyState
          icon={CircleCheck}
          title="Không thấy ai bị ghi hai lần"
          sentence="Đã so mọi danh sách theo mã đoàn viên, họ tên, ngày sinh, điện thoại và đơn vị."
        />
      </section>
    )
  const choose = (next: SamePairView | undefined) => setChosen(next ? twoOf(next) : null)
  return (
    <div className="same-people">
      <section className="panel pair-side" aria-label="Các cặp nghi trùng">
        <div className="panel-head">
          <h2>{formatInteger(total)} cặp nghi trùng</h2>
        </div>
        <PairList pairs={pairs} chosen={at} onChoose={(index) => choose(pairs[index])} />
      </section>
      <MergePanel
        key={`${pair.one.personId} ${pair.other.personId}`}
        dossierId={dossier.id}
        two={twoOf(pair)}
        // The next one takes its place when this one is settled.
        onSettled={() => choose(pairs[at + 1] ?? pairs[at - 1])}
      />
    </div>
  )
}

function twoOf({ one, other }: SamePairView): TwoPeople {
  return { personId: one.personId, otherId: other.personId }
}

function isPair({ one, other }: SamePairView, two: TwoPeople | null): boolean {
  return one.personId === two?.personId && other.personId === two.otherId
}

import { useIsFetching } from '@tanstack/react-query'
import { Vote } from 'lucide-react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { ElectionsView } from '#core/contract/elections-contract.ts'
import { client } from '#renderer/client/contract-client.ts'
import { queryKeys } from '#renderer/client/queries.ts'
import { Button } from '#renderer/parts/button.tsx'
import { PageHeader } from '#renderer/parts/panel.tsx'
import { Awaiting, EmptyState } from '#renderer/parts/waiting.tsx'
import { DayTabs } from '../day/day-tabs.tsx'
import { useOpenDossier } from '../use-open-dossier.ts'
import { ElectionList } from './election-list.tsx'
import { ElectionSteps } from './election-steps.tsx'
import { NamesPanel } from './names-panel.tsx'
import { useElectionCall, useElections } from './use-elections.ts'
import type { ElectionsShown } from './use-elections.ts'
import './elections.css'

/** Every election of the day, step by step: what comes next, by which clause, what to say. */
export function ElectionsScreen() {
  const { dossier } = useOpenDossier()
  const question = useElections(dossier.id)
  if (question.data) return <Elections dossierId={dossier.id} view={question.data} />
  return (
    <div className="page">
      <PageHeader title="Bầu cử" tabs={<DayTabs dossierId={dossier.id} />} />
      <Awaiting query={question} what="Đang mở các cuộc bầu" failed="Chưa mở được các cuộc bầu" />
    </div>
  )
}

interface ElectionsProps {
  readonly dossierId: string
  readonly view: ElectionsShown
}

function Elections({ dossierId, view }: ElectionsProps) {
  const [query, setQuery] = useSearchParams()
  const [discarded, setDiscarded] = useState<string | null>(null)
  const choose = (ballotId: string) => {
    setDiscarded(null)
    setQuery({ phieu: ballotId }, { replace: true })
  }
  const sayDiscarded = (called: string) => {
    setDiscarded(called)
    setQuery({}, { replace: true })
  }
  const { elections } = view
  const wanted = query.get('phieu')
  // One that was just begun is on its way.
  const isSettled = useIsFetching({ queryKey: queryKeys.dossier(dossierId) }) === 0
  const election =
    elections.find(({ ballotId }) => ballotId === wanted) ??
    elections.find(({ state }) => state !== 'done') ??
    elections[0]
  return (
    <div className="page elections">
      <PageHeader title="Bầu cử" tabs={<DayTabs dossierId={dossierId} />} answer={answerOf(view)} />
      <Gone
        discarded={discarded}
        isMissing={wanted !== null && isSettled && election?.ballotId !== wanted}
      />
      {election === undefined ? (
        <NoElection dossierId={dossierId} view={view} onBegun={choose} />
      ) : (
        <div className="elections-work">
          <ElectionList
            dossierId={dossierId}
            view={view}
            chosen={election.ballotId}
            onChoose={choose}
          />
          <ElectionSteps
            key={election.ballotId}
            dossierId={dossierId}
            election={election}
            paperTitles={view.paperTitles}
            forms={view.forms}
            pairs={view.pairs}
            hall={view.hall}
            onBegun={choose}
            onDiscarded={sayDiscarded}
          />
          <NamesPanel
            key={`${election.ballotId} names`}
            dossierId={dossierId}
            election={election}
          />
        </div>
      )}
    </div>
  )
}

interface GoneProps {
  /** What it was called, while nothing else was chosen. */
  readonly discarded: string | null
  readonly isMissing: boolean
}

/** Why the election that was asked for is not there. */
function Gone({ discarded, isMissing }: GoneProps) {
  if (discarded !== null)
    return (
      <p className="note info" role="status">
        Đã bỏ {discarded}: danh sách và các lần biểu quyết của riêng cuộc bầu ấy đã ra khỏi biên
        bản, lý do được giữ trong diễn biến.
      </p>
    )
  if (!isMissing) return null
  return (
    <p className="note warn" role="status">
      Cuộc bầu này không còn trong hồ sơ: đã được bỏ, hoặc phần ghi của ngày đại hội đã xóa. Chọn
      cuộc bầu ở danh sách dưới đây.
    </p>
  )
}

function answerOf({ elections }: ElectionsView): string {
  if (elections.length === 0) return 'Chưa có cuộc bầu nào'
  const count = (wanted: ElectionsView['elections'][number]['state']) =>
    elections.filter(({ state }) => state === wanted).length
  const [waiting, again] = [count('decide'), count('again')]
  return [
    `${count('done')} trên ${elections.length} cuộc bầu đã xong`,
    ...(waiting === 0 ? [] : [`${waiting} cuộc chờ đại hội quyết định`]),
    ...(again === 0 ? [] : [`${again} cuộc chờ bầu tiếp`]),
  ].join(', ')
}

interface NoElectionProps extends ElectionsProps {
  readonly onBegun: (ballotId: string) => void
}

function NoElection({ dossierId, view, onBegun }: NoElectionProps) {
  const begin = useElectionCall(dossierId, client.elections.begin, ({ ballotId }) =>
    onBegun(ballotId),
  )
  const [showAll, setShowAll] = useState(false)
  const offer = view.offers.find(({ kind }) => kind === 'committee')
  const lacking = offer?.breaks.find(({ blocks }) => blocks)
  const sentence =
    lacking?.sentence ??
    (offer === undefined || offer.prepared === 0
      ? 'Chưa có danh sách nhân sự. Lập cuộc bầu rồi thêm người tại đại hội.'
      : `Lập từ danh sách nhân sự: ${offer.prepared} người để bầu ${offer.seats ?? 'số lượng chưa ghi'} người.`)
  if (showAll) {
    return (
      <div className="elections-work">
        <ElectionList dossierId={dossierId} view={view} chosen={null} onChoose={onBegun} />
      </div>
    )
  }
  return (
    <section className="panel" aria-label="Chưa có cuộc bầu">
      <EmptyState
        icon={Vote}
        title="Chưa có cuộc bầu nào"
        sentence={begin.refused ?? sentence}
        actions={
          <>
            {offer !== undefined && lacking === undefined && (
              <Button
                look="primary"
                disabled={begin.isPending}
                onClick={() => begin.run({ id: dossierId, kind: 'committee' })}
              >
                Lập cuộc bầu Ban Chấp hành
              </Button>
            )}
            <Button onClick={() => setShowAll(true)}>Cuộc bầu khác</Button>
          </>
        }
      />
    </section>
  )
}

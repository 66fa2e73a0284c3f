import { History } from 'lucide-react'
import { useState } from 'react'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { HistoryStepView } from '#core/contract/data-values.ts'
import { Button } from '#renderer/parts/button.tsx'
import { PageHeader } from '#renderer/parts/panel.tsx'
import { Awaiting, EmptyState } from '#renderer/parts/waiting.tsx'
import { useStatusHints } from '../status-hints.ts'
import { useOpenDossier } from '../use-open-dossier.ts'
import { GoBackForm } from './go-back-form.tsx'
import { HistoryFilterBar } from './history-filter-bar.tsx'
import { NO_FILTER, isFiltering } from './history-words.ts'
import { StepDetail } from './step-detail.tsx'
import { StepList } from './step-list.tsx'
import { useStepsList } from './use-steps-list.ts'
import type { StepsListView } from './use-steps-list.ts'
import './history.css'

const HINTS = [{ keys: '↑ ↓', words: 'lần thay đổi trước, sau' }]

/** Who changed what and when, newest first; what each change did; and the dossier as it was then. */
export function HistoryScreen() {
  const { dossier } = useOpenDossier()
  const { id } = dossier
  const [filter, setFilter] = useState(NO_FILTER)
  const [chosen, setChosen] = useState<number | null>(null)
  const list = useStepsList(id, filter)
  useStatusHints(HINTS)
  const { first, steps } = list
  const open = steps.find((step) => step.revision === chosen) ?? steps[0] ?? null
  return (
    <div className="page history-page">
      <PageHeader
        title="Lịch sử"
        answer={first && countWords(first.total, isFiltering(filter))}
        actions={<GoBackForm id={id} />}
      />
      <div className="history-work">
        <section className="panel history-panel" aria-label="Các lần thay đổi">
          <HistoryFilterBar
            filter={filter}
            faults={list.faults}
            actors={first?.actors ?? []}
            tables={first?.tables ?? []}
            onChange={setFilter}
          />
          <Steps list={list} open={open} onOpen={setChosen} onClear={() => setFilter(NO_FILTER)} />
        </section>
        {open && <StepDetail key={open.revision} id={id} step={open} />}
      </div>
    </div>
  )
}

interface StepsProps {
  readonly list: StepsListView
  readonly open: HistoryStepView | null
  readonly onOpen: (revision: number) => void
  readonly onClear: () => void
}

function Steps({ list, open, onOpen, onClear }: StepsProps) {
  const { question, first, steps } = list
  if (!first)
    return <Awaiting query={question} what="Đang mở lịch sử" failed="Chưa mở được lịch sử" />
  if (steps.length === 0) {
    return (
      <EmptyState
        icon={History}
        title="Không có lần thay đổi nào như vậy"
        sentence="Sửa chữ tìm, hoặc bỏ bớt lọc."
        actions={<Button onClick={onClear}>Bỏ mọi lọc</Button>}
      />
    )
  }
  return (
    <StepList
      steps={steps}
      total={first.total}
      open={open}
      onOpen={onOpen}
      onEnd={() => {
        if (question.hasNextPage && !question.isFetching) void question.fetchNextPage()
      }}
    />
  )
}

function countWords(total: number, filtering: boolean): string {
  const words = `${formatInteger(total)} lần thay đổi`
  return filtering ? `${words} theo lọc` : `${words}, mới nhất ở trên`
}

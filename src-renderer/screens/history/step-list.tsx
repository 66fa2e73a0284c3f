import { useVirtualizer } from '@tanstack/react-virtual'
import { Undo2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import type { HistoryStepView } from '#core/contract/data-values.ts'
import { formatMomentInColumn } from '#renderer/frame/clock.ts'
import { stepWords } from './history-words.ts'

const ROW = 35
/** Steps before the end of what is there at which the next page is fetched. */
const AHEAD = 30

interface StepListProps {
  readonly steps: readonly HistoryStepView[]
  /** On all pages. */
  readonly total: number
  readonly open: HistoryStepView | null
  readonly onOpen: (revision: number) => void
  readonly onEnd: () => void
}

/** The steps in view; the list is one stop for Tab, the arrows go from step to step. */
export function StepList({ steps, total, open, onOpen, onEnd }: StepListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: steps.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 10,
    getItemKey: (index) => steps[index]?.revision ?? index,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= steps.length - AHEAD) onEnd()
  }, [last, steps.length, onEnd])
  const at = steps.findIndex((step) => step.revision === open?.revision)
  const go = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 1)
    const target = targetOf(event.key, at, { page, last: steps.length - 1 })
    const step = target === null ? undefined : steps[target]
    if (target === null || !step) return
    event.preventDefault()
    onOpen(step.revision)
    virtual.scrollToIndex(target)
  }
  return (
    <>
      <Head />
      <div
        ref={scroller}
        className="history-steps scroll"
        role="listbox"
        tabIndex={0}
        aria-label="Các lần thay đổi, mới nhất ở trên"
        aria-activedescendant={open ? optionId(open) : undefined}
        onKeyDown={go}
      >
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {items.map((item) => {
            const step = steps[item.index]
            if (!step) return null
            return (
              <StepRow
                key={item.key}
                step={step}
                top={item.start}
                place={item.index + 1}
                total={total}
                chosen={step.revision === open?.revision}
                onOpen={onOpen}
              />
            )
          })}
        </div>
      </div>
    </>
  )
}

/** The rows say it themselves to who does not see. */
function Head() {
  return (
    <div className="history-row head" aria-hidden="true">
      <span>Lúc</span>
      <span>Việc</span>
      <span>Người ghi</span>
    </div>
  )
}

interface StepRowProps {
  readonly step: HistoryStepView
  readonly top: number
  readonly place: number
  readonly total: number
  readonly chosen: boolean
  readonly onOpen: (revision: number) => void
}

function StepRow({ step, top, place, total, chosen, onOpen }: StepRowProps) {
  const isUndone = step.kind === 'do' && step.undone
  const looks = ['history-row', chosen ? 'chosen' : '', isUndone ? 'undone' : '']
  return (
    // The keys are those of the list around it.
    <div
      id={optionId(step)}
      role="option"
      aria-selected={chosen}
      aria-posinset={place}
      aria-setsize={total}
      className={looks.filter(Boolean).join(' ')}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onOpen(step.revision)}
    >
      <span className="nw num">{formatMomentInColumn(step.at)}</span>
      <span className="what">
        <span className="ell" title={stepWords(step)}>
          {stepWords(step)}
        </span>
        {isUndone && (
          <span className="tag plain">
            <Undo2 size={16} strokeWidth={1.75} aria-hidden="true" /> đã hoàn tác
          </span>
        )}
      </span>
      <span className="ell sub">{step.actor}</span>
    </div>
  )
}

function optionId({ revision }: HistoryStepView): string {
  return `history-step-${revision}`
}

function targetOf(
  key: string,
  at: number,
  { page, last }: { page: number; last: number },
): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: last,
  }
  const target = moves[key]
  return target === undefined ? null : Math.min(last, Math.max(0, target))
}

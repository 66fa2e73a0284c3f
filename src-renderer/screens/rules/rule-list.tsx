import { useVirtualizer } from '@tanstack/react-virtual'
import { SearchX } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { EmptyState } from '#renderer/parts/waiting.tsx'
import type { RuleLine } from './rule-lines.ts'

interface RuleListProps {
  readonly label: string
  readonly lines: readonly RuleLine[]
  readonly openKey: string | null
  readonly onOpen: (line: RuleLine) => void
  /** Enter: into what the line shows. */
  readonly onEnter: () => void
}

/** Rules or limits; arrows move, only the rows in view are drawn. */
export function RuleList({ label, lines, openKey, onOpen, onEnter }: RuleListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 54,
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 8,
  })
  const openAt = lines.findIndex(({ key }) => key === openKey)
  useEffect(() => {
    if (openAt >= 0) rows.scrollToIndex(openAt)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a newly opened line is brought into view, not every change of the list
  }, [openKey])
  const press = useListKeys({ lines, openAt, openKey, onOpen, onEnter })
  return (
    <section className="panel rule-list" aria-label={`Danh sách: ${label}`}>
      {lines.length === 0 && <NothingFound />}
      <div
        ref={scroller}
        className="scroll"
        role="listbox"
        tabIndex={0}
        hidden={lines.length === 0}
        aria-label={label}
        aria-activedescendant={openAt >= 0 ? `rule-line-${openAt}` : undefined}
        onKeyDown={press}
      >
        <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map((item) => {
            const line = lines[item.index]
            return (
              line && (
                <div
                  key={item.key}
                  ref={rows.measureElement}
                  data-index={item.index}
                  id={`rule-line-${item.index}`}
                  role="option"
                  aria-selected={item.index === openAt}
                  className="rule-entry"
                  style={{ transform: `translateY(${item.start}px)` }}
                  onClick={() => onOpen(line)}
                >
                  <Entry line={line} />
                </div>
              )
            )
          })}
        </div>
      </div>
    </section>
  )
}

function NothingFound() {
  return (
    <EmptyState
      icon={SearchX}
      title="Không có điều nào như vậy"
      sentence="Sửa chữ tìm hoặc bỏ bớt lọc."
    />
  )
}

interface ListKeys extends Pick<RuleListProps, 'lines' | 'openKey' | 'onOpen' | 'onEnter'> {
  readonly openAt: number
}

function useListKeys({ lines, openAt, openKey, onOpen, onEnter }: ListKeys) {
  return (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.target !== event.currentTarget) return
    const next = lines[nextAt(event.key, openAt, lines.length)]
    if (next && next.key !== openKey) {
      event.preventDefault()
      onOpen(next)
    }
    if (event.key === 'Enter') onEnter()
  }
}

function nextAt(key: string, at: number, count: number): number {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1)
  if (key === 'ArrowUp') return Math.max(at - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : -1
}

function Entry({ line }: { line: RuleLine }) {
  return (
    <>
      <span className="title">{line.title}</span>
      {line.amount !== null && (
        <span className={line.notFound ? 'amount c-unk' : 'amount'}>
          {line.notFound ? 'Chưa tìm thấy trong văn bản' : line.amount}
        </span>
      )}
      <span className="source">
        {line.source === '' ? 'Chưa có văn bản' : line.source}
        {line.confidence !== null && `. Tin\u00a0cậy\u00a0${line.confidence}`}
        {line.confidence !== null && (line.verified ? ', đã đối chiếu' : ', chưa ai đối chiếu')}
      </span>
    </>
  )
}

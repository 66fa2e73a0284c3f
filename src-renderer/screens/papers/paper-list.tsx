import { useEffect, useRef } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import type { PaperEntry } from '#core/contract/paper-values.ts'
import { formatMoment } from '#renderer/frame/clock.ts'
import { StateTag } from '#renderer/parts/state-glyph.tsx'
import { PAPER_PHASES, PHASE_LABELS } from '../paper-words.ts'
import { sortMissing, wordsForByHand } from './sort-missing.ts'

interface PaperListProps {
  readonly papers: readonly PaperEntry[]
  readonly openSlug: string | null
  readonly picked: ReadonlySet<string>
  readonly onPick: (picked: ReadonlySet<string>) => void
  readonly onOpen: (slug: string) => void
}

/** Papers by phase. Arrows move, the space bar picks for writing. */
export function PaperList(props: PaperListProps) {
  const { papers, openSlug, picked, onPick, onOpen } = props
  const ordered = PAPER_PHASES.flatMap((phase) => papers.filter((paper) => paper.phase === phase))
  const opened = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    // Braces: in newer Chromium this gives a promise, which an effect must not return.
    void opened.current?.scrollIntoView({ block: 'nearest' })
  }, [openSlug])
  const withWhen = ordered.some((paper) => paper.writtenAt !== null)
  return (
    <div
      className="scroll"
      tabIndex={0}
      role="region"
      aria-label="Văn bản"
      onKeyDown={listKeys(ordered, props)}
    >
      <table className="tbl">
        <ListHead {...props} ordered={ordered} withWhen={withWhen} />
        {PAPER_PHASES.map((phase) => {
          const inPhase = ordered.filter((paper) => paper.phase === phase)
          if (inPhase.length === 0) return null
          return (
            <tbody key={phase}>
              <tr className="group">
                <th colSpan={withWhen ? 4 : 3} scope="rowgroup">
                  {PHASE_LABELS[phase]} <span>{inPhase.length} loại</span>
                </th>
              </tr>
              {inPhase.map((paper) => (
                <PaperRow
                  key={paper.slug}
                  rowRef={paper.slug === openSlug ? opened : null}
                  paper={paper}
                  withWhen={withWhen}
                  open={paper.slug === openSlug}
                  picked={picked.has(paper.slug)}
                  onPick={() => onPick(toggled(picked, paper.slug))}
                  onOpen={() => onOpen(paper.slug)}
                />
              ))}
            </tbody>
          )
        })}
      </table>
    </div>
  )
}

interface ListHeadProps extends Pick<PaperListProps, 'picked' | 'onPick'> {
  readonly ordered: readonly PaperEntry[]
  readonly withWhen: boolean
}

function ListHead({ ordered, picked, onPick, withWhen }: ListHeadProps) {
  const all = ordered.every((paper) => picked.has(paper.slug))
  return (
    <thead>
      <tr>
        <th className="pick">
          <input
            type="checkbox"
            aria-label="Chọn mọi văn bản"
            checked={all}
            onChange={() => onPick(new Set(all ? [] : ordered.map((paper) => paper.slug)))}
          />
        </th>
        <th className="state">Trạng thái</th>
        <th>Văn bản</th>
        {withWhen && <th className="when">Ghi lúc</th>}
      </tr>
    </thead>
  )
}

function listKeys(ordered: readonly PaperEntry[], props: PaperListProps) {
  const { openSlug, picked, onPick, onOpen } = props
  return (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const at = ordered.findIndex((paper) => paper.slug === openSlug)
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = ordered[at + step]
    if (step !== 0 && next) onOpen(next.slug)
    else if (event.key === ' ' && openSlug !== null) onPick(toggled(picked, openSlug))
    else if (event.key === 'Escape') onPick(new Set())
    else return
    event.preventDefault()
  }
}

function toggled(set: ReadonlySet<string>, slug: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(slug)) next.add(slug)
  return next
}

interface PaperRowProps {
  readonly rowRef: RefObject<HTMLTableRowElement | null> | null
  readonly paper: PaperEntry
  /** Whether any paper has been written, so that the column of the moment stands. */
  readonly withWhen: boolean
  readonly open: boolean
  readonly picked: boolean
  readonly onPick: () => void
  readonly onOpen: () => void
}

function PaperRow({ rowRef, paper, withWhen, open, picked, onPick, onOpen }: PaperRowProps) {
  return (
    <tr
      ref={rowRef}
      className={open ? 'paper-row is-selected' : 'paper-row'}
      aria-current={open ? 'true' : undefined}
      onClick={onOpen}
    >
      <td className="pick" onClick={(event) => event.stopPropagation()}>
        <input
          type="checkbox"
          aria-label={`Chọn ${paper.title}`}
          checked={picked}
          onChange={onPick}
        />
      </td>
      <td className="nw">
        <StateTag state={paper.state} />
      </td>
      <td>
        <button type="button" className="open" onClick={onOpen}>
          {paper.title}
        </button>
        <PaperReason paper={paper} />
      </td>
      {withWhen && (
        <td className="when sub t14">
          {paper.writtenAt === null ? '' : formatMoment(paper.writtenAt)}
        </td>
      )}
    </tr>
  )
}

function PaperReason({ paper }: { paper: PaperEntry }) {
  if (paper.stale !== null) return <span className="reason c-warn">{paper.stale}</span>
  const { now, byHand } = sortMissing(paper.missing)
  const [first] = now
  const more = now.length - 1
  const parts = [
    first &&
      `Còn thiếu ${first.label.charAt(0).toLowerCase()}${first.label.slice(1)}${more > 0 ? ` và ${more} mục nữa` : ''}`,
    byHand.length > 0 && `${wordsForByHand(paper.phase)} ${byHand.length} mục`,
  ].filter(Boolean)
  if (parts.length === 0) return null
  return <span className="reason sub">{parts.join('. ')}</span>
}

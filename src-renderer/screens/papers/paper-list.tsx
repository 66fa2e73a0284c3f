import { PenLine } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { PaperEntry } from '#core/contract/paper-values.ts'
import { Button } from '#renderer/parts/button.tsx'
import { STATE_LABELS, StateTag } from '#renderer/parts/state-glyph.tsx'
import { PAPER_PHASES, PHASE_LABELS } from '../paper-words.ts'
import { reasonOf, whenOf } from './paper-row-words.ts'

interface PaperListProps {
  readonly papers: readonly PaperEntry[]
  readonly openSlug: string | null
  readonly picked: ReadonlySet<string>
  readonly writing: boolean
  readonly onPick: (picked: ReadonlySet<string>) => void
  readonly onOpen: (slug: string) => void
  readonly onWrite: (slugs: readonly string[]) => void
}

/** Papers by phase. Arrows move, the space bar picks for writing. */
export function PaperList(props: PaperListProps) {
  const { papers, openSlug, picked, onPick, onOpen } = props
  const ordered = PAPER_PHASES.flatMap((phase) => papers.filter((paper) => paper.phase === phase))
  const opened = useRef<HTMLTableRowElement>(null)
  const someOpen = ordered.some((paper) => paper.slug === openSlug)
  useEffect(() => {
    // Braces: in newer Chromium this gives a promise, which an effect must not return.
    void opened.current?.scrollIntoView({ block: 'nearest' })
  }, [openSlug])
  return (
    <div
      className="scroll"
      tabIndex={0}
      role="region"
      aria-label="Văn bản"
      onKeyDown={listKeys(ordered, props)}
    >
      <table className="tbl">
        <ListHead ordered={ordered} picked={picked} onPick={onPick} />
        {PAPER_PHASES.map((phase) => {
          const inPhase = ordered.filter((paper) => paper.phase === phase)
          if (inPhase.length === 0) return null
          return (
            <tbody key={phase}>
              <PhaseHead {...props} phase={phase} papers={inPhase} />
              {inPhase.map((paper) => (
                <PaperRow
                  key={paper.slug}
                  rowRef={paper.slug === openSlug ? opened : null}
                  paper={paper}
                  open={paper.slug === openSlug}
                  stop={paper.slug === openSlug || (!someOpen && paper === ordered[0])}
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

interface PhaseHeadProps extends Pick<PaperListProps, 'papers' | 'writing' | 'onWrite'> {
  readonly phase: PaperEntry['phase']
}

/** "Chuẩn bị 21 loại, 12 chính thức", and the way to write all of the group that are not final. */
function PhaseHead({ phase, papers, writing, onWrite }: PhaseHeadProps) {
  const final = papers.filter(({ finalAt }) => finalAt !== null).length
  const toWrite = papers.filter(({ finalAt, state }) => finalAt === null && state !== 'not-needed')
  return (
    <tr className="group">
      <th colSpan={4} scope="rowgroup">
        <span className="group-line">
          <span>
            {PHASE_LABELS[phase]}{' '}
            <span className="n">
              {papers.length} loại{final > 0 && `, ${final} chính thức`}
            </span>
          </span>
          {toWrite.length > 1 && (
            <Button
              small
              look="quiet"
              icon={PenLine}
              disabled={writing}
              onClick={() => onWrite(toWrite.map(({ slug }) => slug))}
            >
              Ghi cả nhóm
            </Button>
          )}
        </span>
      </th>
    </tr>
  )
}

interface ListHeadProps extends Pick<PaperListProps, 'picked' | 'onPick'> {
  readonly ordered: readonly PaperEntry[]
}

function ListHead({ ordered, picked, onPick }: ListHeadProps) {
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
        <th className="when">Số, hạn</th>
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
  readonly open: boolean
  /** The one row at which Tab stops; the arrows lead to the others. */
  readonly stop: boolean
  readonly picked: boolean
  readonly onPick: () => void
  readonly onOpen: () => void
}

function PaperRow({ rowRef, paper, open, stop, picked, onPick, onOpen }: PaperRowProps) {
  const tabIndex = stop ? 0 : -1
  const reason = reasonOf(paper)
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
          tabIndex={tabIndex}
          checked={picked}
          onChange={onPick}
        />
      </td>
      <td className="nw">
        <StateTag state={paper.state} words={stateWords(paper)} />
      </td>
      <td>
        <button type="button" className="open" tabIndex={tabIndex} onClick={onOpen}>
          {paper.title}
          {paper.copies !== null && paper.copies > 0 && `, ${formatInteger(paper.copies)} bản`}
        </button>
        {reason !== null && (
          <span className={paper.stale === null ? 'reason sub' : 'reason c-warn'}>{reason}</span>
        )}
      </td>
      <td className="when sub t14">{whenOf(paper)}</td>
    </tr>
  )
}

function stateWords({ state, draftNumber }: PaperEntry): string {
  return state === 'draft' && draftNumber !== null
    ? `${STATE_LABELS.draft} ${draftNumber}`
    : STATE_LABELS[state]
}

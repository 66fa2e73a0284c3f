import { useVirtualizer } from '@tanstack/react-virtual'
import { ChevronDown, ChevronRight, CircleCheck } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Finding, MissingFact } from '#core/checks/finding.ts'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import { STATE_LABELS, StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { EmptyState } from '#renderer/parts/waiting.tsx'
import { stateOfFinding } from '../finding-counts.ts'
import { labelOfPlace, linkToPlace } from '../road.ts'
import { useOpenDossier } from '../use-open-dossier.ts'
import { layOutFindings } from './list-lines.ts'
import type { ListLine } from './list-lines.ts'

interface FindingListProps {
  readonly findings: readonly Finding[]
  readonly openKey: string | null
  readonly onOpen: (finding: Finding) => void
}

const HEIGHTS: Readonly<Record<ListLine['kind'], number>> = { state: 28, rule: 34, finding: 52 }

/** Findings by state; arrows move, Enter goes to the field. */
export function FindingList({ findings, openKey, onOpen }: FindingListProps) {
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const scroller = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => layOutFindings(findings, turned), [findings, turned])
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => HEIGHTS[lines[index]?.kind ?? 'finding'],
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 8,
  })
  const openAt = lines.findIndex((line) => line.kind === 'finding' && line.key === openKey)
  useEffect(() => {
    if (openAt >= 0) rows.scrollToIndex(openAt)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a newly opened finding is brought into view, not every change of the list
  }, [openKey])
  const keys = useListKeys(lines, openAt, onOpen)
  return (
    <section className="panel finding-list" aria-label="Danh sách điều đã soát">
      {findings.length === 0 && <NothingListed />}
      <div
        ref={scroller}
        className="scroll"
        role="listbox"
        tabIndex={0}
        hidden={findings.length === 0}
        aria-label="Các điều đã soát"
        aria-activedescendant={openAt >= 0 ? `line-${openAt}` : undefined}
        onKeyDown={keys}
      >
        <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map((item) => (
            <div
              key={item.key}
              ref={rows.measureElement}
              data-index={item.index}
              className="line"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <Line
                line={lines[item.index]}
                id={`line-${item.index}`}
                turned={turned}
                open={item.index === openAt}
                onOpen={onOpen}
                onTurn={(key) => setTurned((before) => toggled(before, key))}
              />
            </div>
          ))}
        </div>
      </div>
    </section>
  )
}

function NothingListed() {
  return (
    <EmptyState
      icon={CircleCheck}
      title="Không có điều nào thuộc các loại đang chọn"
      sentence="Bấm một loại ở trên để hiện."
    />
  )
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(key)) next.add(key)
  return next
}

function useListKeys(
  lines: readonly ListLine[],
  openAt: number,
  onOpen: (finding: Finding) => void,
) {
  const navigate = useNavigate()
  const { dossier } = useOpenDossier()
  return (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.target !== event.currentTarget) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      const next = findingFrom(lines, openAt, step)
      if (next) onOpen(next)
    }
    const line = lines[openAt]
    if (event.key === 'Enter' && line?.kind === 'finding')
      void navigate(linkToPlace(dossier.id, line.finding.place))
  }
}

function findingFrom(lines: readonly ListLine[], from: number, step: number): Finding | null {
  for (let at = from + step; at >= 0 && at < lines.length; at += step) {
    const line = lines[at]
    if (line?.kind === 'finding') return line.finding
  }
  return null
}

interface LineProps {
  readonly line: ListLine | undefined
  readonly id: string
  readonly turned: ReadonlySet<string>
  readonly open: boolean
  readonly onOpen: (finding: Finding) => void
  readonly onTurn: (key: string) => void
}

function Line({ line, id, turned, open, onOpen, onTurn }: LineProps) {
  if (!line) return null
  if (line.kind === 'state')
    return (
      <button
        type="button"
        className="state-line"
        aria-expanded={!turned.has(line.key)}
        onClick={() => onTurn(line.key)}
      >
        <Chevron open={!turned.has(line.key)} />
        {STATE_LABELS[line.state]}
        <span className="mut">
          {formatInteger(line.count)} điều
          {line.state === 'cannot-tell' && ', vì còn thiếu số liệu'}
        </span>
      </button>
    )
  if (line.kind === 'rule')
    return (
      <button
        type="button"
        className="rule-line"
        aria-expanded={line.open}
        onClick={() => onTurn(line.key)}
      >
        <StateGlyph state={line.state} label={STATE_LABELS[line.state]} />
        <span className="ell label">{line.title}</span>
        <span className="mut t14">{formatInteger(line.count)} nơi</span>
        <Chevron open={line.open} />
      </button>
    )
  return <FindingLine id={id} line={line} open={open} onOpen={onOpen} />
}

function Chevron({ open }: { open: boolean }) {
  const Icon = open ? ChevronDown : ChevronRight
  return <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
}

interface FindingLineProps {
  readonly id: string
  readonly line: Extract<ListLine, { kind: 'finding' }>
  readonly open: boolean
  readonly onOpen: (finding: Finding) => void
}

function FindingLine({ id, line, open, onOpen }: FindingLineProps) {
  const { finding, inRule } = line
  const state = stateOfFinding(finding)
  return (
    <div
      id={id}
      role="option"
      aria-selected={open}
      className={inRule ? 'finding-line in-rule' : 'finding-line'}
      onClick={() => onOpen(finding)}
    >
      <StateGlyph state={state} label={STATE_LABELS[state]} />
      <span className="sentence">{headOf(finding, inRule)}</span>
      <span className="at">{labelOfPlace(finding.place)}</span>
      {finding.missing.length > 0 ? (
        <MissingLinks missing={finding.missing} />
      ) : (
        <span className="source">{finding.source}</span>
      )}
    </div>
  )
}

/** What the line says first; where facts are missing their links follow, so the sentence need not name them too. */
function headOf(finding: Finding, inRule: boolean): string {
  if (finding.missing.length === 0) return finding.sentence
  if (inRule) return finding.subject.label
  const named = finding.subject.kind === 'congress' || finding.subject.kind === 'agenda'
  const whose = named ? '' : `${finding.subject.label}: `
  return whose + finding.ruleTitle
}

const NAMED = 3

/** "Cần ngày sinh của A, B và 3 chỗ nữa": every name goes to its field. */
export function MissingLinks({ missing }: { missing: readonly MissingFact[] }) {
  const { dossier } = useOpenDossier()
  const named = missing.slice(0, NAMED)
  const more = missing.length - named.length
  return (
    <span className="missing">
      Cần{' '}
      {named.map((fact, index) => (
        <span key={`${fact.path} ${fact.place.rowId ?? ''}`}>
          {index > 0 && ', '}
          <Link
            to={linkToPlace(dossier.id, fact.place)}
            onClick={(event) => event.stopPropagation()}
          >
            {fact.label}
          </Link>
        </span>
      ))}
      {more > 0 && ` và ${formatInteger(more)} chỗ nữa`}
    </span>
  )
}

import { useEffect, useRef, useState } from 'react'
import type { ComponentProps, KeyboardEvent } from 'react'
import type { RunView } from '#core/contract/run-values.ts'
import { hasPassed, neededToPass, readHands } from '#core/dossier/hand-vote.ts'
import type { CountedHands } from '#core/dossier/hand-vote.ts'
import type { Failure } from '#renderer/client/failure.ts'
import { StateTag } from '#renderer/parts/state-glyph.tsx'
import { FigureBox } from './figure-box.tsx'
import type { DraftHandle, ItemDraft } from './item-draft.ts'

interface VotePanelProps {
  readonly handle: DraftHandle
  /** In the hall now, where somebody has counted. */
  readonly present: number | null
  /** Fewest people who may vote; null where the pack asks for no quorum. */
  readonly needed: number | null
  readonly passing: RunView['passing']
  /** A vote that nobody planned names what it is about. */
  readonly asksSubject: boolean
  readonly failure: Failure | null
}

/** The figures as they stand in the fields. */
export function countedIn(
  draft: ItemDraft,
  present: number | null,
): CountedHands & { readonly despite: string } {
  return {
    present: draft.present === '' ? (present ?? 0) : Number(draft.present),
    agree: draft.agree === '' ? null : Number(draft.agree),
    against: Number(draft.against),
    other: Number(draft.other),
    reason: draft.reason,
    despite: draft.despite,
  }
}

/** Three figures that add up to those present, or a reason why they do not. */
export function VotePanel(props: VotePanelProps) {
  const { handle, present, needed, passing, asksSubject, failure } = props
  const { draft, change } = handle
  const counted = countedIn(draft, present)
  const hands = readHands(counted)
  const stands = useStands(failure, [draft.present, draft.agree, draft.against, draft.other])
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    panel.current?.querySelector<HTMLInputElement>('[data-first]')?.focus()
  }, [])
  useEffect(() => {
    const wanted =
      failure?.field === 'reason' || failure?.field === 'despite' ? failure.field : null
    if (wanted !== null) document.getElementById(`vote-${wanted}`)?.focus()
  }, [failure])
  return (
    <div ref={panel} className="run-vote" role="group" aria-label="Kết quả biểu quyết">
      {asksSubject && <SubjectField handle={handle} />}
      <Figure
        label="Nhất trí"
        value={draft.agree}
        derived={String(hands.agree)}
        onChange={(agree) => change({ agree })}
      />
      <Figure
        label="Không nhất trí"
        value={draft.against}
        onChange={(against) => change({ against })}
        isFirst={!asksSubject}
      />
      <Figure label="Ý kiến khác" value={draft.other} onChange={(other) => change({ other })} />
      <Figure
        label="Có mặt"
        value={draft.present}
        derived={present === null ? '' : String(present)}
        autoWord="hiện có"
        onChange={(value) => change({ present: value })}
      />
      <div className="result">
        <Verdict counted={counted} needed={needed} passing={passing} />
      </div>
      <Reasons handle={handle} hands={hands} failure={failure} />
      {failure !== null && stands && (hands.fault !== null || !isFigure(failure.field)) && (
        <p className="wide c-bad" role="alert">
          {failure.sentence}
        </p>
      )}
    </div>
  )
}

/** A refusal speaks of the figures it was given for: beside others it would contradict what is said of them. */
function useStands(failure: Failure | null, figures: readonly string[]): boolean {
  const now = figures.join(' ')
  const [refused, setRefused] = useState({ failure, figures: now })
  if (refused.failure !== failure) setRefused({ failure, figures: now })
  return refused.failure !== failure || refused.figures === now
}

type ReasonsProps = Pick<VotePanelProps, 'handle' | 'failure'> & {
  readonly hands: ReturnType<typeof readHands>
}

/** Why the three do not add up; why the vote was held although too few were there. */
function Reasons({ handle: { draft, change }, failure, hands }: ReasonsProps) {
  return (
    <>
      {(hands.unaccounted > 0 || draft.reason !== '') && (
        <ReasonLine
          id="vote-reason"
          label="Lý do số không khớp, in vào biên bản"
          value={draft.reason}
          isWanted={hands.fault?.field === 'reason'}
          onChange={(reason) => change({ reason })}
        />
      )}
      {(failure?.field === 'despite' || draft.despite !== '') && (
        <ReasonLine
          id="vote-despite"
          label="Lý do vẫn biểu quyết khi chưa đủ người, in vào biên bản"
          value={draft.despite}
          isWanted={failure?.field === 'despite'}
          onChange={(despite) => change({ despite })}
        />
      )}
    </>
  )
}

interface ReasonLineProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly isWanted: boolean
  readonly onChange: (typed: string) => void
}

function ReasonLine({ id, label, value, isWanted, onChange }: ReasonLineProps) {
  return (
    <div className="field wide">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        value={value}
        aria-invalid={isWanted}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

function SubjectField({ handle }: Pick<VotePanelProps, 'handle'>) {
  return (
    <div className="field wide">
      <label htmlFor="vote-subject">Biểu quyết về</label>
      <input
        id="vote-subject"
        className="input"
        data-first
        value={handle.draft.subject}
        onChange={(event) => handle.change({ subject: event.target.value })}
      />
    </div>
  )
}

/** A refusal of the figures is over once they add up. */
function isFigure(field: string | null): boolean {
  return field !== null && ['present', 'agree', 'against', 'other', 'reason'].includes(field)
}

function Figure(props: ComponentProps<typeof FigureBox>) {
  return <FigureBox {...props} onKeyDown={goToNext} />
}

/** Enter goes on to the next figure, and from the last one to the button that records. */
function goToNext(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== 'Enter') return
  event.preventDefault()
  const fields = [...(event.currentTarget.closest('.run-vote')?.querySelectorAll('input') ?? [])]
  const next = fields[fields.indexOf(event.currentTarget) + 1]
  if (next) next.focus()
  else document.querySelector<HTMLButtonElement>('.run-go-on')?.focus()
}

type VerdictProps = Pick<VotePanelProps, 'needed' | 'passing'> & {
  readonly counted: CountedHands
}

function Verdict({ counted, needed, passing }: VerdictProps) {
  const { unaccounted, fault } = readHands(counted)
  const { present } = counted
  if (fault !== null && fault.field !== 'reason') return <Fault sentence={fault.sentence} />
  return (
    <>
      <Outcome counted={counted} needed={needed} passing={passing} />
      {passing && (
        <span className="sub" title={passing.source}>
          {passing.percentAbove === 50 ? 'Quá nửa' : `Quá ${passing.percentAbove}%`} số có mặt là từ{' '}
          {neededToPass(present, passing.percentAbove)}
          {passing.confidence === 'C' && ' (theo thông lệ, tin cậy C)'}.
        </span>
      )}
      {unaccounted > 0 && <Fault sentence={`Còn ${unaccounted} người có mặt không vào số nào.`} />}
    </>
  )
}

/** Nothing is passed by a hall that is too empty to vote. */
function Outcome({ counted, needed, passing }: VerdictProps) {
  const { agree } = readHands(counted)
  const { present } = counted
  const share = `${agree} trên ${present}`
  if (needed !== null && present < needed)
    return <StateTag state="must-fix" words={`${share}, chưa đủ ${needed} người để biểu quyết`} />
  if (passing === null) return <StateTag state="cannot-tell" words={share} />
  return hasPassed(agree, present, passing.percentAbove) ? (
    <StateTag state="met" words={`Đạt, ${share}`} />
  ) : (
    <StateTag state="should-review" words={`Không đạt, ${share}`} />
  )
}

function Fault({ sentence }: { readonly sentence: string }) {
  return (
    <span className="c-bad" role="status">
      {sentence}
    </span>
  )
}

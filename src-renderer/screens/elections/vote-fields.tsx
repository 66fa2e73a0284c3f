import type { ElectionView, HandVote } from '#core/contract/elections-contract.ts'
import { parseCount } from '#renderer/parts/typed-value.ts'
import { CountField, countOf } from './count-field.tsx'
import { LineField } from './line-field.tsx'
import type { ElectionStepsProps } from './step-props.ts'

/** As typed. An empty number of those for it is what the other two leave. */
export interface VoteDraft {
  readonly present: string
  readonly agree: string
  readonly against: string
  readonly other: string
  readonly reason: string
  readonly despite: string
}

/** Who is there now: the hall of the congress is no other meeting. */
export function presentAt(
  { meeting }: Pick<ElectionView, 'meeting'>,
  hall: ElectionStepsProps['hall'],
): number | null {
  return meeting === 'congress' ? hall.present : null
}

export function emptyVote(present: number | null): VoteDraft {
  const typed = present === null || present === 0 ? '' : String(present)
  return { present: typed, agree: '', against: '0', other: '0', reason: '', despite: '' }
}

/** Null while the number of those present is not told, or something typed is no number: it is not taken for nought. */
export function voteOf(draft: VoteDraft): HandVote | null {
  const typed = [draft.present, draft.agree, draft.against, draft.other]
  if (typed.some((text) => !parseCount(text).ok)) return null
  const present = countOf(draft.present)
  if (present === null) return null
  const against = countOf(draft.against) ?? 0
  const other = countOf(draft.other) ?? 0
  const agree = countOf(draft.agree) ?? Math.max(0, present - against - other)
  return { present, agree, against, other, reason: draft.reason, despite: draft.despite }
}

interface VoteFieldsProps {
  readonly subject: string
  readonly draft: VoteDraft
  /** What was just told cannot stand as it is. */
  readonly isRefused: boolean
  readonly onChange: (draft: VoteDraft) => void
}

/** Three figures of one vote by hand; where they do not add up, too few were there or not all were for it, the reason. */
export function VoteFields({ subject, draft, isRefused, onChange }: VoteFieldsProps) {
  const set = (field: keyof VoteDraft) => (typed: string) => onChange({ ...draft, [field]: typed })
  const vote = voteOf(draft)
  const sum = vote === null ? 0 : vote.agree + vote.against + vote.other
  const differs = vote !== null && sum !== vote.present
  const isUnanimous = vote === null || vote.agree === vote.present
  return (
    <fieldset className="vote-fields">
      <legend>Biểu quyết {subject}</legend>
      <div className="figures">
        <CountField narrow label="Có mặt" value={draft.present} onChange={set('present')} />
        <CountField
          narrow
          label="Nhất trí"
          value={draft.agree}
          help={draft.agree === '' && vote !== null ? `để trống là ${vote.agree}` : undefined}
          onChange={set('agree')}
        />
        <CountField narrow label="Không nhất trí" value={draft.against} onChange={set('against')} />
        <CountField narrow label="Ý kiến khác" value={draft.other} onChange={set('other')} />
      </div>
      {(differs || draft.reason !== '') && (
        <LineField
          label="Lý do ba số không khớp"
          help={`Ba số cộng lại ${sum}, có mặt ${vote?.present ?? '?'}.`}
          value={draft.reason}
          onChange={set('reason')}
        />
      )}
      {(!isUnanimous || isRefused || draft.despite !== '') && (
        <LineField
          label="Lý do vẫn biểu quyết, thông qua"
          help="Chỉ ghi khi chưa đủ người có mặt, chưa đạt mức thông qua mà đại hội vẫn thông qua, hoặc biểu quyết lại số đã biểu quyết."
          value={draft.despite}
          onChange={set('despite')}
        />
      )}
    </fieldset>
  )
}

import type {
  ClauseView,
  ElectionStepView,
  ElectionView,
} from '#core/contract/elections-contract.ts'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { CountersFields } from './counters-fields.tsx'
import { CountField, countOf } from './count-field.tsx'
import { LineField } from './line-field.tsx'
import type { StepWorkProps } from './step-props.ts'
import { SignedFields } from './signed-fields.tsx'
import { withSeats } from './typed-seats.ts'
import { presentAt, VoteFields } from './vote-fields.tsx'
import { NominationForm, WithdrawalForm } from './name-forms.tsx'
import { fieldsAt } from './step-draft.ts'
import type { Draft, StepFormProps } from './step-draft.ts'

interface StepFieldsProps extends StepFormProps {
  readonly draft: Draft
  /** What was just told cannot stand as it is. */
  readonly isRefused: boolean
  /** Only a reason lets it stand: the number is odd, or ballots would go to fewer than a quorum. */
  readonly asksDespite: boolean
}

/** What this step asks, in the order in which it is told. */
export function StepFields({ draft, isRefused, asksDespite, ...props }: StepFieldsProps) {
  const { step, election, dossierId } = props
  return (
    <>
      <AheadFields election={election} draft={draft} />
      {step.state === 'later' && <EarlyFields step={step} draft={draft} />}
      {step.id === 'nominations' && <NominationForm dossierId={dossierId} election={election} />}
      {step.id === 'withdrawals' && <WithdrawalForm dossierId={dossierId} election={election} />}
      {step.id === 'election-committee' && (
        <CountersFields election={election} draft={draft.counters} onChange={draft.setCounters} />
      )}
      <FigureFields step={step} election={election} draft={draft} />
      {step.id === 'seats' && <MoreThanListed election={election} draft={draft} />}
      <TooFewPrinted typed={draft.shown('printed')} {...props} />
      <SignedFields
        pairs={draft.pairs}
        words={props.pairs}
        draft={draft.signed}
        onChange={draft.setSigned}
      />
      {(asksDespite || draft.despite !== '') && <DespiteField step={step} draft={draft} />}
      {draft.isHeld && step.held !== null && <HeldNote words={step.held.words} />}
      {step.vote !== null && !draft.isHeld && (
        <VoteFields
          subject={withSeats(step.vote, props.election, draft.seats)}
          draft={draft.vote}
          isRefused={isRefused && !asksDespite}
          onChange={draft.setVote}
        />
      )}
      {step.why !== null && step.state === 'open' && step.id === 'list' && (
        <p className="t14 why">{step.why}</p>
      )}
    </>
  )
}

const REASONS: Partial<
  Readonly<Record<ElectionStepView['id'], { readonly label: string; readonly help: string }>>
> = {
  seats: {
    label: 'Lý do, căn cứ của số lượng này',
    help: 'Chỉ ghi khi quyết định số khác số được phân bổ, hoặc quá mức mà bộ quy định ghi. Biên bản in lý do này.',
  },
  issued: {
    label: 'Lý do vẫn phát phiếu',
    help: 'Chỉ ghi khi số người bỏ phiếu chưa đủ mà vẫn phát phiếu.',
  },
}

/** Another number than was allotted, ballots for fewer than a quorum: why. */
function DespiteField({ step, draft }: Pick<StepFieldsProps, 'step' | 'draft'>) {
  const words = REASONS[step.id]
  if (words === undefined) return null
  return <LineField {...words} value={draft.despite} onChange={draft.setDespite} />
}

/** The run of show has the vote already. */
function HeldNote({ words }: { readonly words: readonly string[] }) {
  return (
    <div className="note info" role="status">
      <StateGlyph state="met" />
      <div>
        {words.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  )
}

/** More seats than the list has names is a slip, or the list still grows. */
function MoreThanListed({ election, draft }: Pick<StepFormProps, 'election'> & { draft: Draft }) {
  const listed = election.names.filter(({ number }) => number !== null).length
  const { seats } = draft.seats
  if (listed === 0 || seats === null || seats <= listed) return null
  return (
    <label className="choice-line">
      <input
        type="checkbox"
        checked={draft.moreThanListed}
        onChange={({ target }) => draft.setMoreThanListed(target.checked)}
      />
      <span>
        Danh sách còn thêm người{' '}
        <span className="sub t14">
          (nay có {listed} người mà ghi cần bầu {seats} người)
        </span>
      </span>
    </label>
  )
}

function FigureFields({
  step,
  election,
  draft,
}: Pick<StepFieldsProps, 'step' | 'election' | 'draft'>) {
  const { hasAlternates, members } = election
  const fields = fieldsAt(step, election)
  if (fields.length === 0) return null
  return (
    <div className="figures">
      {step.id === 'issued' && members !== null && <ToldConvened members={members} />}
      {fields.map(([name, label, help]) => (
        <CountField
          key={name}
          label={label}
          value={draft.shown(name)}
          onChange={draft.setFigure(name)}
          help={name !== 'seats' || hasAlternates ? help : undefined}
        />
      ))}
    </div>
  )
}

/** Nobody types how many were elected: the count has it. */
function ToldConvened({ members }: { readonly members: NonNullable<ElectionView['members']> }) {
  return (
    <p className="told-figure">
      <span>Triệu tập</span>
      <b className="num">{members.count}</b>
      <span className="sub t14">người trúng cử {members.of}, theo kết quả bầu</span>
    </p>
  )
}

/** Said, not refused: whoever does not vote needs no ballot. */
function TooFewPrinted({
  step,
  election,
  hall,
  typed,
}: StepWorkProps & { readonly typed: string }) {
  const present = presentAt(election, hall)
  const printed = countOf(typed)
  if (step.id !== 'printed' || present === null || printed === null || printed >= present)
    return null
  return (
    <p className="t14 why" role="status">
      In {printed} phiếu mà đang có mặt {present} người, thiếu {present - printed}. In thêm, và thêm
      ít phiếu dự phòng để đổi phiếu hỏng.
    </p>
  )
}

/** A step before its turn: by which clause, and why. */
function EarlyFields({ step, draft }: { step: ElectionStepView; draft: Draft }) {
  return (
    <ClauseFields
      name={`early-${step.id}`}
      why={`${step.why ?? ''} Được làm trước nếu có căn cứ dưới đây; căn cứ và lý do được ghi lại.`}
      clauses={step.early}
      label="Lý do làm trước"
      given={draft.early}
      onChange={draft.setEarly}
    />
  )
}

/** Another election that comes first is open: by which clause this one goes on, and why. */
function AheadFields({ election: { ahead }, draft }: Pick<StepFieldsProps, 'election' | 'draft'>) {
  if (ahead === null) return null
  return (
    <ClauseFields
      name="ahead"
      why={`${ahead.sentence}. Vẫn làm trước thì theo căn cứ dưới đây; căn cứ và lý do được ghi lại.`}
      clauses={ahead.clauses}
      label="Lý do vẫn làm khi cuộc bầu ấy chưa xong"
      given={draft.ahead}
      onChange={draft.setAhead}
    />
  )
}

interface ClauseFieldsProps {
  readonly name: string
  readonly why: string
  readonly clauses: readonly ClauseView[]
  readonly label: string
  readonly given: Draft['early']
  readonly onChange: (given: Draft['early']) => void
}

function ClauseFields({ name, why, clauses, label, given, onChange }: ClauseFieldsProps) {
  return (
    <div className="early">
      <p className="t14 why">{why}</p>
      {clauses.map((clause) => (
        <label key={clause.id} className="choice-line">
          <input
            type="radio"
            name={name}
            checked={given.clause === clause.id}
            onChange={() => onChange({ ...given, clause: clause.id })}
          />
          <span className="t14">
            {clause.source}. {clause.says}
          </span>
        </label>
      ))}
      <LineField
        label={label}
        value={given.reason}
        onChange={(reason) => onChange({ ...given, reason })}
      />
    </div>
  )
}

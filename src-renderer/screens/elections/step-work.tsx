import { useState } from 'react'
import { Link } from 'react-router'
import type { ElectionStepView, StepInput } from '#core/contract/elections-contract.ts'
import { SIGNED_LAWS } from '#core/election/signed-reasons.ts'
import type { SignedLaw } from '#core/election/signed-reasons.ts'
import { client } from '#renderer/client/contract-client.ts'
import { FieldLine } from '#renderer/parts/field-line.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { useSecondPress, wordsOfPress } from '#renderer/parts/use-second-press.ts'
import { AnnulForm } from './annul-form.tsx'
import { CountersFields } from './counters-fields.tsx'
import type { CounterDraft } from './counters-fields.tsx'
import { CountField, countOf, typedOf } from './count-field.tsx'
import { DecisionForm } from './decision-form.tsx'
import type { StepWorkProps } from './step-props.ts'
import { SignedFields, openPairs, signedOf, withoutPairs } from './signed-fields.tsx'
import type { SignedDraft } from './signed-fields.tsx'
import { isHeldAt, withSeats } from './typed-seats.ts'
import type { TypedSeats } from './typed-seats.ts'
import { useElectionCall } from './use-elections.ts'
import { VoteFields, emptyVote, presentAt, voteOf } from './vote-fields.tsx'
import type { VoteDraft } from './vote-fields.tsx'
import { NominationForm, WithdrawalForm } from './name-forms.tsx'

interface StepFormProps extends StepWorkProps {
  /** The number of seats while it is being typed. */
  readonly onSeats: (typed: TypedSeats) => void
  readonly onCounters: (chosen: readonly CounterDraft[]) => void
}

/** What is written at a step that is not done yet. */
export function StepWork(props: StepFormProps) {
  const { step, election, dossierId } = props
  const isTooEarly = step.state === 'later' && step.early.length === 0
  if (isTooEarly) return <p className="t14 why">{step.why}</p>
  if (step.id === 'counted') {
    return (
      <>
        <Link
          className="btn primary"
          to={`/d/${dossierId}/ngay-dai-hoi/bau-cu/${election.ballotId}`}
        >
          Tới kiểm phiếu
        </Link>
        <AnnulForm {...props} found={{}} isOpen={false} />
      </>
    )
  }
  if (step.id === 'decision') return <DecisionForm {...props} />
  return <StepForm key={election.annulled.length} {...props} />
}

const ACTIONS: Partial<Readonly<Record<ElectionStepView['id'], string>>> = {
  seats: 'Ghi số lượng',
  nominations: 'Hết người ứng cử, đề cử',
  withdrawals: 'Hết người xin rút',
  list: 'Chốt danh sách',
  'election-committee': 'Ghi người kiểm phiếu',
  printed: 'Ghi số phiếu in',
  issued: 'Ghi đã phát phiếu',
  collected: 'Ghi đã thu phiếu',
  result: 'Đã công bố',
}

function StepForm(props: StepFormProps) {
  const { step, election, dossierId, onDone } = props
  const draft = useStepDraft(props)
  const call = useElectionCall(dossierId, client.elections.take, onDone)
  const { run, isPending, refused, setRefused } = call
  const { typedVote, input } = draft
  const prefilled = typedVote === null ? input.vote : null
  const second = useSecondPress(prefilled === null ? null : JSON.stringify(input))
  const submit = () => {
    if (second.mayGoOn()) run({ ...input, id: dossierId, ballotId: election.ballotId })
  }
  const { collected } = input.figures ?? {}
  const isSurplus =
    step.id === 'collected' && (collected ?? 0) > (election.figures.issued ?? Infinity)
  const form = (
    <form
      className="step-form"
      noValidate
      // What is being put right is no longer what was refused.
      onChange={() => setRefused(null)}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <StepFields
        {...props}
        draft={draft}
        isRefused={refused !== null}
        asksDespite={refused !== null && call.field === 'despite'}
      />
      {refused !== null && (
        <p className="c-bad refused" role="alert">
          {withoutPairs(refused, draft.pairs, props.pairs)}
        </p>
      )}
      <button
        type="submit"
        className={step.state === 'open' ? 'btn primary' : 'btn'}
        disabled={isPending}
      >
        {wordsOfPress(second.asked, prefilled?.agree ?? 0) ??
          (step.state === 'open' ? ACTIONS[step.id] : `Làm trước: ${ACTIONS[step.id]}`)}
      </button>
    </form>
  )
  if (!isSurplus) return form
  return (
    <>
      {form}
      <AnnulForm {...props} key={collected} found={input.figures ?? {}} isOpen />
    </>
  )
}

interface StepFieldsProps extends StepFormProps {
  readonly draft: Draft
  /** What was just told cannot stand as it is. */
  readonly isRefused: boolean
  /** Only a reason lets it stand: the number is odd, or ballots would go to fewer than a quorum. */
  readonly asksDespite: boolean
}

function StepFields({ draft, isRefused, asksDespite, ...props }: StepFieldsProps) {
  const { step, election, dossierId } = props
  return (
    <>
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
  return (
    <FieldLine label={words.label} help={words.help}>
      {(control) => (
        <input
          {...control}
          className="input"
          value={draft.despite}
          onChange={({ target }) => draft.setDespite(target.value)}
        />
      )}
    </FieldLine>
  )
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

type Figure = 'seats' | 'alternates' | keyof NonNullable<StepInput['figures']>

const FIELDS: Partial<
  Readonly<Record<ElectionStepView['id'], readonly (readonly [Figure, string, string?])[]>>
> = {
  seats: [
    ['seats', 'Số lượng cần bầu', 'cả dự khuyết nếu bầu cùng phiếu'],
    ['alternates', 'Trong đó dự khuyết'],
  ],
  printed: [['printed', 'Số phiếu đã in']],
  issued: [
    ['convened', 'Triệu tập'],
    ['present', 'Có mặt'],
    ['voters', 'Tham gia bỏ phiếu'],
    ['issued', 'Phiếu phát ra'],
  ],
  collected: [
    ['exchanged', 'Phiếu hỏng đã đổi'],
    ['unused', 'Phiếu chưa dùng'],
    ['collected', 'Phiếu thu về'],
  ],
}

/** Which differences a step asks about: all of its own figures, and those before it. */
const SIGNED_AT: Partial<Readonly<Record<ElectionStepView['id'], readonly SignedLaw[]>>> = {
  issued: ['issued-to-voters'],
  collected: SIGNED_LAWS,
}

type Draft = ReturnType<typeof useStepDraft>

/** What is being typed, turned into what the engine takes. */
function useStepDraft(props: StepFormProps) {
  const { step, election, hall, onSeats, onCounters } = props
  const [figures, setFigures] = useState<Partial<Record<Figure, string>>>({})
  const [typedVote, setVote] = useState<VoteDraft | null>(null)
  const vote = typedVote ?? emptyVote(presentAt(election, hall))
  const [counters, setCounters] = useState<readonly CounterDraft[]>(election.counters)
  const [signed, setSigned] = useState<SignedDraft>({})
  const [early, setEarly] = useState({ clause: step.early[0]?.id ?? '', reason: '' })
  const [moreThanListed, setMoreThanListed] = useState(false)
  const [despite, setDespite] = useState('')
  const stored = { ...election.figures, seats: election.seats, alternates: election.alternates }
  const shown = (name: Figure): string => {
    const value = stored[name] ?? ofTheHall(name, props)
    return figures[name] ?? (typeof value === 'number' ? typedOf(value) : '')
  }
  const typedSeats = (now: typeof figures): TypedSeats => ({
    seats: countOf(now.seats ?? shown('seats')),
    alternates: countOf(now.alternates ?? shown('alternates')) ?? 0,
  })
  const wanted = (FIELDS[step.id] ?? []).map(([name]) => name)
  const counted = Object.fromEntries(
    wanted
      .filter((name) => name !== 'seats' && name !== 'alternates')
      .map((name) => [name, countOf(shown(name))]),
  )
  const isHeld = isHeldAt(step, election, { seats: typedSeats(figures), counters })
  const input: Omit<StepInput, 'id' | 'ballotId'> = {
    step: step.id,
    ...(step.id === 'seats' && {
      seats: countOf(shown('seats')),
      alternates: countOf(shown('alternates')) ?? 0,
      moreThanListed,
    }),
    ...(step.id === 'election-committee' && { counters: [...counters] }),
    figures: counted,
    ...(despite !== '' && { despite }),
    vote: step.vote === null || isHeld ? null : voteOf(vote),
    signed: signedOf(signed),
    early: step.state === 'later' && early.clause !== '' ? early : null,
  }
  const setFigure = (name: Figure) => (typed: string) => {
    const now = { ...figures, [name]: typed }
    setFigures(now)
    if (name === 'seats' || name === 'alternates') onSeats(typedSeats(now))
  }
  const laws = SIGNED_AT[step.id] ?? []
  const pairs = openPairs(election, counted).filter(({ law }) => laws.includes(law))
  return {
    ...{ shown, setFigure, vote, typedVote, setVote, counters, early, setEarly, input },
    setCounters: (chosen: readonly CounterDraft[]) => {
      setCounters(chosen)
      onCounters(chosen)
    },
    ...{ pairs, signed, setSigned, isHeld, seats: typedSeats(figures) },
    ...{ moreThanListed, setMoreThanListed, despite, setDespite },
  }
}

/** Whoever hands out the ballots at the congress has both figures of the session. */
function ofTheHall(name: Figure, { election, hall }: StepFormProps): number | null {
  if (election.meeting !== 'congress') return null
  return name === 'convened' || name === 'present' ? hall[name] : null
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
  const { hasAlternates } = election
  const fields = FIELDS[step.id]?.filter(([name]) => name !== 'alternates' || hasAlternates)
  if (fields === undefined) return null
  return (
    <div className="figures">
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
  const { early, setEarly } = draft
  return (
    <div className="early">
      <p className="t14 why">
        {step.why} Được làm trước nếu có căn cứ dưới đây; căn cứ và lý do được ghi lại.
      </p>
      {step.early.map((clause) => (
        <label key={clause.id} className="choice-line">
          <input
            type="radio"
            name={`early-${step.id}`}
            checked={early.clause === clause.id}
            onChange={() => setEarly({ ...early, clause: clause.id })}
          />
          <span className="t14">
            {clause.source}. {clause.says}
          </span>
        </label>
      ))}
      <FieldLine label="Lý do làm trước">
        {(control) => (
          <input
            {...control}
            className="input"
            value={early.reason}
            onChange={(event) => setEarly({ ...early, reason: event.target.value })}
          />
        )}
      </FieldLine>
    </div>
  )
}

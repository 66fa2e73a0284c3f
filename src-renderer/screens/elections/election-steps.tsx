import { ChevronDown, ChevronRight, FileText } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { ElectionStepView, ElectionView } from '#core/contract/elections-contract.ts'
import { client } from '#renderer/client/contract-client.ts'
import { Button } from '#renderer/parts/button.tsx'
import { StateGlyph, StateTag } from '#renderer/parts/state-glyph.tsx'
import type { StateKind } from '#renderer/parts/state-glyph.tsx'
import { BreakWords } from './break-words.tsx'
import { CorrectVote } from './correct-vote.tsx'
import { NextRound } from './decision-form.tsx'
import { CONFIDENCE, STATES, clockOf } from './election-words.ts'
import { ReasonForm } from './reason-form.tsx'
import type { ElectionStepsProps } from './step-props.ts'
import { StepWork } from './step-work.tsx'
import type { CounterDraft } from './counters-fields.tsx'
import { isHeldAt, withSeats } from './typed-seats.ts'
import type { TypedSeats } from './typed-seats.ts'
import { useElectionCall } from './use-elections.ts'

/** One election as a list of steps; the one whose turn it is stands open. */
export function ElectionSteps(props: ElectionStepsProps) {
  const { election } = props
  const [opened, setOpened] = useState<string | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const open = opened ?? election.current
  // The form that was sent is gone then: the keyboard must not go with it.
  const onDone = () => {
    setOpened(null)
    title.current?.focus({ preventScroll: true })
  }
  const { glyph, words } = STATES[election.state]
  return (
    <section className="panel scroll election-steps" aria-label="Các bước của cuộc bầu">
      <div className="steps-head">
        <h2 ref={title} tabIndex={-1}>
          Bầu {election.body}, lần {election.round}
        </h2>
        <StateTag state={glyph} words={words} />
        <p className="sub">{factsOf(election, props.forms)}</p>
      </div>
      <Notes dossierId={props.dossierId} election={election} />
      {election.isTold && (
        <p className="note info">
          <StateGlyph state="draft" />
          <span>
            Cuộc bầu này được ghi lại ở{' '}
            <Link to={`/d/${props.dossierId}/van-ban/so-lieu?muc=elections.ballots`}>
              Số liệu văn bản
            </Link>
            , không qua từng bước ở đây.
          </span>
        </p>
      )}
      <NextRound dossierId={props.dossierId} election={election} onBegun={props.onBegun} />
      <ol>
        {election.steps.map((step, place) => (
          <Step
            key={step.id}
            {...props}
            step={step}
            place={place + 1}
            isOpen={step.id === open}
            onToggle={() => setOpened(step.id === open ? '' : step.id)}
            onDone={onDone}
          />
        ))}
      </ol>
      {election.canDiscard && <Discard {...props} />}
    </section>
  )
}

/** What it lacks, and the votes of it that were annulled. */
function Notes({ dossierId, election }: Pick<ElectionStepsProps, 'dossierId' | 'election'>) {
  return (
    <>
      {election.breaks.map((one) => (
        <p key={one.sentence} className={one.blocks ? 'note bad' : 'note warn'}>
          <StateGlyph state={one.blocks ? 'must-fix' : 'should-review'} />{' '}
          <span>
            <BreakWords dossierId={dossierId} one={one} />
          </span>
        </p>
      ))}
      {election.annulled.map((line) => (
        <p key={line} className="note info">
          <StateGlyph state="draft" /> <span>{line}</span>
        </p>
      ))}
      <HandVotes dossierId={dossierId} election={election} at="annulled" />
    </>
  )
}

/** The votes by hand that rest here alone, each to be put right. */
function HandVotes({
  dossierId,
  election,
  at,
}: Pick<ElectionStepsProps, 'dossierId' | 'election'> & { readonly at: string }) {
  return election.handVotes
    .filter(({ step }) => step === at)
    .map((told) => (
      <CorrectVote key={told.rowId} dossierId={dossierId} election={election} told={told} />
    ))
}

/** Begun by mistake, and no ballot was handed out yet. */
function Discard({
  dossierId,
  election,
  onDiscarded,
}: Pick<ElectionStepsProps, 'dossierId' | 'election' | 'onDiscarded'>) {
  const [asking, setAsking] = useState(false)
  const discard = useElectionCall(dossierId, client.elections.discard, () =>
    onDiscarded(`cuộc bầu ${election.body}, lần ${election.round}`),
  )
  if (!asking)
    return (
      <p className="discard">
        <Button small look="quiet" onClick={() => setAsking(true)}>
          Lập nhầm, bỏ cuộc bầu này
        </Button>
      </p>
    )
  return (
    <div className="discard">
      <ReasonForm
        label="Lý do bỏ cuộc bầu"
        help="Danh sách và các lần biểu quyết của cuộc bầu này ra khỏi biên bản."
        refused={discard.refused}
        isPending={discard.isPending}
        actions={[
          {
            words: 'Bỏ cuộc bầu',
            run: (reason) => discard.run({ id: dossierId, ballotId: election.ballotId, reason }),
          },
        ]}
        onCancel={() => setAsking(false)}
      />
    </div>
  )
}

function factsOf(
  { seats, alternates, names, ballotForm, result }: ElectionView,
  forms: ElectionStepsProps['forms'],
): string {
  const listed = names.filter(({ number }) => number !== null).length
  const alternate = alternates > 0 ? `, trong đó ${alternates} dự khuyết` : ''
  if (listed === 0) return `Danh sách chưa có ai; cần bầu ${seats ?? '…'} người${alternate}.`
  const list = `${listed} người để bầu ${seats ?? '…'} người${alternate}; ${forms[ballotForm]}`
  return result === null ? list : `${list}. ${result.sentence}`
}

interface StepProps extends ElectionStepsProps {
  readonly step: ElectionStepView
  readonly place: number
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly onDone: () => void
}

const GLYPHS: Readonly<Record<ElectionStepView['state'], StateKind>> = {
  done: 'met',
  open: 'draft',
  later: 'not-applicable',
}
const WORDS: Readonly<Record<ElectionStepView['state'], string>> = {
  done: 'xong',
  open: 'đang làm',
  later: 'chưa tới',
}

function Step(props: StepProps) {
  const { step, place, isOpen, onToggle } = props
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <li className={`step ${step.state}`}>
      <h3>
        <button type="button" aria-expanded={isOpen} onClick={onToggle}>
          <StateGlyph state={GLYPHS[step.state]} />
          <span className="grow">
            {place}. {step.title}
          </span>
          <span className="t14 mut">
            {step.takenAt === null ? WORDS[step.state] : `xong lúc ${clockOf(step.takenAt)}`}
          </span>
          <Chevron size={18} strokeWidth={1.75} aria-hidden="true" />
        </button>
      </h3>
      {isOpen && <StepBody {...props} />}
    </li>
  )
}

function StepBody(props: StepProps) {
  const { dossierId, election, paperTitles, step } = props
  const title = step.paper === null ? undefined : paperTitles[step.paper]
  const body = useRef<HTMLDivElement>(null)
  const [seats, setSeats] = useState<TypedSeats | null>(null)
  const [counters, setCounters] = useState<readonly CounterDraft[]>(election.counters)
  const isHeld = isHeldAt(step, election, { seats: seats ?? election, counters })
  // Braces: newer browsers answer with a promise, which is no way to clean up.
  useEffect(() => {
    void body.current?.closest('li')?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div className="step-body" ref={body}>
      {step.state !== 'done' && !isHeld && (
        <p className="say">
          <b>{step.who}</b>
          <span>“{withSeats(step.say, election, seats)}”</span>
        </p>
      )}
      <ClauseNote clause={step.clause} />
      {step.notes.map((note) => (
        <p key={note} className="t14">
          {note}
        </p>
      ))}
      <HandVotes dossierId={dossierId} election={election} at={step.id} />
      {step.state !== 'done' && <StepWork {...props} onSeats={setSeats} onCounters={setCounters} />}
      <div className="row step-foot">
        {step.id === 'counted' && step.state === 'done' && !election.isTold && (
          <Link className="t14" to={`/d/${dossierId}/ngay-dai-hoi/bau-cu/${election.ballotId}`}>
            Mở trang kiểm phiếu
          </Link>
        )}
        {title !== undefined && (
          <Link className="t14" to={`/d/${dossierId}/van-ban?dong=${step.paper}`}>
            <FileText size={16} strokeWidth={1.75} aria-hidden="true" /> {title}
          </Link>
        )}
        {step.canTakeBack && (
          <TakeBack dossierId={dossierId} election={election} step={step} onDone={props.onDone} />
        )}
      </div>
    </div>
  )
}

/** Where a step rests; what the clause says opens below it. */
function ClauseNote({ clause }: { clause: ElectionStepView['clause'] }) {
  const words = `${clause.source}. Tin cậy ${clause.confidence}: ${CONFIDENCE[clause.confidence]}.`
  if (clause.says === null) return <p className="t14 sub">{words}</p>
  return (
    <details className="clause-note t14 sub">
      <summary>{words}</summary>
      <p>{clause.says}</p>
    </details>
  )
}

type TakeBackProps = Pick<StepProps, 'dossierId' | 'election' | 'step' | 'onDone'>

const SLIP = 'ghi nhầm thì biểu quyết ra khỏi biên bản.'
const IN_FACTS = `Các bước sau cũng mở lại. Biểu quyết đã có được giữ trong biên bản, ghi sai số thì sửa dòng ấy ở Văn bản, Số liệu văn bản; ${SLIP}`
const TAKE_BACK_HELP: Readonly<Record<ElectionView['meeting'], string>> = {
  congress: `Các bước sau cũng mở lại. Biểu quyết đã có ở hội trường và lý do được giữ trong biên bản, ghi sai số thì sửa dòng ấy ở Điều hành; ${SLIP}`,
  'first-meeting': IN_FACTS,
  'inspection-meeting': IN_FACTS,
}

function TakeBack({ dossierId, election, step, onDone }: TakeBackProps) {
  const [asking, setAsking] = useState(false)
  const { run, isPending, refused } = useElectionCall(dossierId, client.elections.takeBack, onDone)
  const asked = { id: dossierId, ballotId: election.ballotId, step: step.id }
  if (!asking) {
    return (
      <Button small look="quiet" onClick={() => setAsking(true)}>
        Mở lại bước này
      </Button>
    )
  }
  return (
    <ReasonForm
      label="Lý do mở lại"
      help={TAKE_BACK_HELP[election.meeting]}
      refused={refused}
      isPending={isPending}
      actions={[
        { words: 'Mở lại', run: (reason) => run({ ...asked, reason, wasHeld: true }) },
        { words: 'Ghi nhầm, mở lại', run: (reason) => run({ ...asked, reason, wasHeld: false }) },
      ]}
      onCancel={() => setAsking(false)}
    />
  )
}

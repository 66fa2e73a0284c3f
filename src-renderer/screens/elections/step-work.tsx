import { Link } from 'react-router'
import type { ElectionStepView } from '#core/contract/elections-contract.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useSecondPress, wordsOfPress } from '#renderer/parts/use-second-press.ts'
import { AnnulForm } from './annul-form.tsx'
import { DecisionForm } from './decision-form.tsx'
import { withoutPairs } from './signed-fields.tsx'
import { useElectionCall } from './use-elections.ts'
import { useStepDraft } from './step-draft.ts'
import type { StepFormProps } from './step-draft.ts'
import { StepFields } from './step-fields.tsx'

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
        // The reason to go on ahead has a field of its own, shown already.
        isRefused={refused !== null && call.field !== 'ahead'}
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

import { useState } from 'react'
import { client } from '#renderer/client/contract-client.ts'
import { Button } from '#renderer/parts/button.tsx'
import { FieldLine } from '#renderer/parts/field-line.tsx'
import { useSecondPress, wordsOfPress } from '#renderer/parts/use-second-press.ts'
import { CountField, countOf, typedOf } from './count-field.tsx'
import { Said } from './said.tsx'
import type { StepWorkProps } from './step-props.ts'
import { useElectionCall } from './use-elections.ts'
import { VoteFields, emptyVote, presentAt, voteOf } from './vote-fields.tsx'
import type { VoteDraft } from './vote-fields.tsx'

interface AnnulFormProps extends StepWorkProps {
  /** What was counted in the box, as far as it was typed. */
  readonly collected: number | null
  /** Asked for; else a button that asks first. */
  readonly isOpen: boolean
}

/** More ballots in the box than were handed out, counted again: the vote is void and held anew. */
export function AnnulForm(props: AnnulFormProps) {
  const { election } = props
  const [asked, setAsked] = useState(false)
  if (election.annul === null) return null
  if (!props.isOpen && !asked)
    return (
      <p className="annul">
        <Button small look="quiet" onClick={() => setAsked(true)}>
          Phiếu thu về nhiều hơn phát ra
        </Button>
      </p>
    )
  return <Annulling {...props} way={election.annul} />
}

type AnnullingProps = AnnulFormProps & {
  readonly way: NonNullable<StepWorkProps['election']['annul']>
}

function Annulling(props: AnnullingProps) {
  const { election, dossierId, hall, way, onDone } = props
  const [typed, setCollected] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [by, setBy] = useState('')
  const [typedVote, setVote] = useState<VoteDraft | null>(null)
  const vote = typedVote ?? emptyVote(presentAt(election, hall))
  const { run, isPending, refused } = useElectionCall(dossierId, client.elections.annul, onDone)
  const collected = typed ?? typedOf(props.collected)
  const asked = voteOf(vote)
  const second = useSecondPress(
    typedVote === null && asked !== null ? JSON.stringify([collected, asked]) : null,
  )
  const submit = () => {
    if (!second.mayGoOn()) return
    const figures = { collected: countOf(collected) ?? 0, reason, by, vote: asked }
    run({ id: dossierId, ballotId: election.ballotId, ...figures })
  }
  return (
    <div className="step-form">
      <fieldset className="annul">
        <legend>Phiếu thu về nhiều hơn phát ra, đã đếm lại</legend>
        <Said by={election.presidium} words={way.say} />
        <p className="t14 sub">
          {way.clause.source}. {way.clause.says} Số đã ghi từ bước in phiếu và phiếu đã nhập không
          dùng nữa; số thừa, lý do in vào biên bản kiểm phiếu.
        </p>
        <div className="figures">
          <CountField label="Thu về, đếm lại" value={collected} onChange={setCollected} />
        </div>
        <TextField label="Lý do hủy" help="Đã đếm lại thế nào, vì sao thừa." onChange={setReason}>
          {reason}
        </TextField>
        <TextField label="Người xác nhận số thu về" onChange={setBy}>
          {by}
        </TextField>
        <VoteFields
          subject={way.vote}
          draft={vote}
          isRefused={refused !== null}
          onChange={setVote}
        />
        {refused !== null && (
          <p className="c-bad refused" role="alert">
            {refused}
          </p>
        )}
        <Button disabled={isPending} onClick={submit}>
          {wordsOfPress(second.asked, asked?.agree ?? 0) ?? 'Ghi hủy, bỏ phiếu lại'}
        </Button>
      </fieldset>
    </div>
  )
}

interface TextFieldProps {
  readonly label: string
  readonly help?: string
  readonly children: string
  readonly onChange: (typed: string) => void
}

function TextField({ label, help, children, onChange }: TextFieldProps) {
  return (
    <FieldLine label={label} help={help}>
      {(control) => (
        <input
          {...control}
          className="input"
          autoComplete="off"
          value={children}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </FieldLine>
  )
}

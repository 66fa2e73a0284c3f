import { useState } from 'react'
import { client } from '#renderer/client/contract-client.ts'
import { Button } from '#renderer/parts/button.tsx'
import { useSecondPress, wordsOfPress } from '#renderer/parts/use-second-press.ts'
import { Said } from './said.tsx'
import type { StepWorkProps } from './step-props.ts'
import { useElectionCall } from './use-elections.ts'
import { VoteFields, emptyVote, presentAt, voteOf } from './vote-fields.tsx'
import type { VoteDraft } from './vote-fields.tsx'

/** Seats that nobody holds: what the pack lets the meeting do, and what it decided. */
export function DecisionForm(props: StepWorkProps) {
  const { election, dossierId, hall, onDone } = props
  const [wayId, setWayId] = useState('')
  const [typedVote, setVote] = useState<VoteDraft | null>(null)
  const vote = typedVote ?? emptyVote(presentAt(election, hall))
  const decide = useElectionCall(dossierId, client.elections.decide, onDone)
  const way = election.ways.find(({ id }) => id === wayId) ?? null
  const asked = way?.asked === true ? voteOf(vote) : null
  const isPrefilled = typedVote === null && asked !== null
  const second = useSecondPress(isPrefilled ? JSON.stringify([wayId, asked]) : null)
  if (election.ways.length === 0) {
    return <p className="t14 why">Chỉ phải quyết định khi có người bằng phiếu hoặc chưa bầu đủ.</p>
  }
  const submit = () => {
    if (way === null) return decide.setRefused('Chọn một cách giải quyết.')
    if (!second.mayGoOn()) return
    decide.run({ id: dossierId, ballotId: election.ballotId, way: way.id, vote: asked })
  }
  return (
    <div className="step-form decision">
      <fieldset>
        <legend>Cách giải quyết</legend>
        {election.ways.map((one) => (
          <label key={one.id} className="choice-line">
            <input
              type="radio"
              name="election-way"
              checked={one.id === wayId}
              onChange={() => setWayId(one.id)}
            />
            <span>
              <b>{one.title}</b>
              <span className="t14 sub">
                {one.clause.source}, tin cậy {one.clause.confidence}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {way !== null && <Said by={election.presidium} words={way.say} />}
      {way?.asked === true && (
        <VoteFields
          subject={way.title.toLowerCase()}
          draft={vote}
          isRefused={decide.refused !== null}
          onChange={setVote}
        />
      )}
      {decide.refused !== null && (
        <p className="c-bad refused" role="alert">
          {decide.refused}
        </p>
      )}
      <Button look="primary" disabled={decide.isPending} onClick={submit}>
        {wordsOfPress(second.asked, asked?.agree ?? 0) ?? 'Ghi quyết định'}
      </Button>
    </div>
  )
}

/** After a decision that calls for another round. */
export function NextRound({
  dossierId,
  election,
  onBegun,
}: Pick<StepWorkProps, 'dossierId' | 'election' | 'onBegun'>) {
  const begin = useElectionCall(dossierId, client.elections.beginNext, ({ ballotId }) =>
    onBegun(ballotId),
  )
  if (election.decided === null) return null
  return (
    <div className="note info next-round">
      <span className="grow">
        Đã quyết định: <b>{election.decided.replace(/\.$/, '')}</b>.
        {begin.refused !== null && (
          <span className="c-bad" role="alert">
            {' '}
            {begin.refused}
          </span>
        )}
      </span>
      {election.canBeginNext && (
        <Button
          look="primary"
          disabled={begin.isPending}
          onClick={() => begin.run({ id: dossierId, ballotId: election.ballotId })}
        >
          Lập lần bầu thứ {election.round + 1}
        </Button>
      )}
    </div>
  )
}

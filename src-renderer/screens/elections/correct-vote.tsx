import { useRef, useState } from 'react'
import type { ElectionView } from '#core/contract/elections-contract.ts'
import { client } from '#renderer/client/contract-client.ts'
import { Button } from '#renderer/parts/button.tsx'
import { typedOf } from './count-field.tsx'
import { LineField } from './line-field.tsx'
import { ReasonForm } from './reason-form.tsx'
import { useElectionCall } from './use-elections.ts'
import { VoteFields, voteOf } from './vote-fields.tsx'
import type { VoteDraft } from './vote-fields.tsx'

interface CorrectVoteProps {
  readonly dossierId: string
  readonly election: ElectionView
  readonly told: ElectionView['handVotes'][number]
}

/** A vote by hand of a meeting: its figures are put right where it stands, with a reason and a name. */
export function CorrectVote(props: CorrectVoteProps) {
  const [asking, setAsking] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const close = () => {
    setAsking(false)
    // The form is gone then: the keyboard must not go with it.
    place.current?.focus({ preventScroll: true })
  }
  return (
    <div ref={place} tabIndex={-1}>
      {asking ? (
        <Correcting {...props} onClose={close} />
      ) : (
        <Button small look="quiet" onClick={() => setAsking(true)}>
          Sửa số biểu quyết
        </Button>
      )}
    </div>
  )
}

function Correcting({
  dossierId,
  election: { ballotId },
  told: { rowId, subject, vote },
  onClose,
}: CorrectVoteProps & { readonly onClose: () => void }) {
  const [draft, setDraft] = useState<VoteDraft>(() => ({
    ...{ present: typedOf(vote.present), agree: typedOf(vote.agree) },
    ...{ against: typedOf(vote.against), other: typedOf(vote.other) },
    ...{ reason: vote.reason, despite: vote.despite ?? '' },
  }))
  const [by, setBy] = useState('')
  const { run, isPending, refused, setRefused, field } = useElectionCall(
    dossierId,
    client.elections.correctVote,
    onClose,
  )
  const send = (reason: string) => {
    const typed = voteOf(draft)
    if (typed === null) setRefused('Có số chưa rõ. Gõ lại các số của biểu quyết rồi ghi.')
    else run({ id: dossierId, ballotId, rowId, vote: typed, reason, by })
  }
  const isOfReason = field === 'reasonToCorrect'
  return (
    <ReasonForm
      label="Lý do sửa"
      help="Số trước khi sửa, lý do và tên người sửa được giữ trong nhật ký."
      refused={isOfReason ? refused : null}
      isPending={isPending}
      actions={[{ words: 'Ghi số đã sửa', run: send }]}
      onCancel={onClose}
    >
      <VoteFields
        subject={subject}
        draft={draft}
        isRefused={field === 'despite'}
        onChange={setDraft}
      />
      {refused !== null && !isOfReason && (
        <p className="c-bad refused" role="alert">
          {refused}
        </p>
      )}
      <LineField label="Người sửa" value={by} onChange={setBy} />
    </ReasonForm>
  )
}

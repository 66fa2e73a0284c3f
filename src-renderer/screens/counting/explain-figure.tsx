import { useState } from 'react'
import type { FormEvent } from 'react'
import type { FigureLine } from '#core/election/paper-figures.ts'
import { client } from '#renderer/client/contract-client.ts'
import { Button } from '#renderer/parts/button.tsx'
import { useStep } from './use-counting.ts'
import type { BallotPlace } from './use-counting.ts'

/** Where the paper itself differs: a sentence and the name of who answers for it. */
export function ExplainFigure({
  place,
  line,
}: {
  readonly place: BallotPlace
  readonly line: FigureLine
}) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [by, setBy] = useState('')
  const explain = useStep(place.id, client.counting.explain)
  if (!asking)
    return (
      <button type="button" className="link-button t14" onClick={() => setAsking(true)}>
        Ghi lý do khác nhau
      </button>
    )
  const sign = (event: FormEvent) => {
    event.preventDefault()
    const { law, left, right } = line
    explain.run({ ...place, law, left, right, by, reason })
  }
  const lacks = reason.trim() === '' || by.trim() === ''
  return (
    <form className="explain" onSubmit={sign}>
      <label>
        Lý do
        <input
          className="input"
          autoFocus
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      <label>
        Người xác nhận
        <input className="input" value={by} onChange={({ target }) => setBy(target.value)} />
      </label>
      <Button small type="submit" disabled={lacks || explain.running}>
        Ghi lý do
      </Button>
      {explain.refusal !== null && <span className="c-bad t14">{explain.refusal}</span>}
    </form>
  )
}

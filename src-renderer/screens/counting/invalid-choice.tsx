import { useState } from 'react'
import type { FormEvent } from 'react'
import type { CountingView } from '#core/contract/counting-values.ts'
import type { BallotForm } from '#core/election/judge-ballot.ts'
import { Button } from '#renderer/parts/button.tsx'
import { judgedByItself } from './struck-words.ts'

interface InvalidChoiceProps {
  readonly view: CountingView
  readonly number: number
  readonly form: BallotForm
  readonly onWrite: (reason: string) => void
}

/** Why the counters set a ballot aside: arrows choose, Enter writes. */
export function InvalidChoice({ view: { reasons }, number, form, onWrite }: InvalidChoiceProps) {
  const [chosen, setChosen] = useState(reasons[0] ?? '')
  const [other, setOther] = useState('')
  const words = chosen === '' ? other.trim() : chosen
  const write = (event: FormEvent) => {
    event.preventDefault()
    if (words !== '') onWrite(words)
  }
  return (
    <form className="invalid-choice scroll" onSubmit={write}>
      <fieldset>
        <legend>Phiếu {number} không hợp lệ vì</legend>
        {[...reasons, ''].map((reason, place) => (
          <label key={reason}>
            <input
              type="radio"
              name="invalid"
              autoFocus={place === 0}
              checked={chosen === reason}
              onChange={() => setChosen(reason)}
            />
            {reason === '' ? 'lý do khác:' : reason}
            {reason === '' && (
              <input
                className="input"
                aria-label="Lý do khác"
                autoComplete="off"
                value={other}
                onFocus={() => setChosen('')}
                onChange={({ target }) => setOther(target.value)}
              />
            )}
          </label>
        ))}
      </fieldset>
      <div className="row">
        <Button type="submit" disabled={words === ''}>
          Ghi phiếu {number} không hợp lệ <kbd className="kbd">Enter</kbd>
        </Button>
        <span className="sub t14">{judgedByItself(form)}</span>
      </div>
    </form>
  )
}

import { useState } from 'react'
import type { FormEvent } from 'react'
import type { CountingMode, CountingPass, CountingView } from '#core/contract/counting-contract.ts'
import { client } from '#renderer/client/contract-client.ts'
import { Button } from '#renderer/parts/button.tsx'
import { FieldLine } from '#renderer/parts/field-line.tsx'
import { Panel } from '#renderer/parts/panel.tsx'
import { PaperPanel } from './paper-panel.tsx'
import { useStep } from './use-counting.ts'
import type { BallotPlace } from './use-counting.ts'

interface BeginPassProps {
  readonly place: BallotPlace
  readonly pass: CountingPass
  readonly view: CountingView
}

/** Who enters, who reads out, and how the hall counts. */
export function BeginPass({ place, pass, view }: BeginPassProps) {
  return (
    <div className="counting-work">
      <Panel title={`Bắt đầu lần ${pass}`}>
        <BeginForm place={place} pass={pass} view={view} />
      </Panel>
      <div className="counting-side">
        <PaperPanel place={place} view={view} summary={NOTHING} />
      </div>
    </div>
  )
}

const NOTHING = { entered: 0, valid: 0, invalid: 0, marks: 0 }

const MODES: readonly (readonly [CountingMode, string, string])[] = [
  [
    'ballots',
    'Nhập từng phiếu',
    'gõ số thứ tự những người bị gạch; chương trình cộng và in mã kiểm',
  ],
  ['totals', 'Nhập tổng của từng người', 'khi hội trường kiểm bằng tay trên phiếu kiểm'],
]

interface BeginFormProps extends BeginPassProps {
  readonly onDone?: () => void
}

export function BeginForm({ place, pass, view, onDone }: BeginFormProps) {
  const [clerk, setClerk] = useState('')
  const [reader, setReader] = useState('')
  const [mode, setMode] = useState<CountingMode>(view.mode ?? 'ballots')
  const begin = useStep(place.id, client.counting.begin)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (clerk.trim() === '') return
    begin.run({ ...place, pass, mode, clerk, reader: reader.trim() || null }, onDone)
  }
  return (
    <form className="panel-body counting-form" onSubmit={submit}>
      <p className="sub">
        Hai lần do hai người nhập, không ai thấy số của người kia. Kết quả chỉ mở khi hai lần khớp
        nhau.
      </p>
      <FieldLine label="Người nhập" width="320px" help="Họ và tên" error={begin.refusal}>
        {(control) => (
          <input
            {...control}
            className="input"
            autoFocus
            autoComplete="off"
            value={clerk}
            onChange={({ target }) => setClerk(target.value)}
          />
        )}
      </FieldLine>
      <FieldLine label="Người đọc phiếu" width="320px" help="Để trống nếu người nhập tự xem phiếu">
        {(control) => (
          <input
            {...control}
            className="input"
            autoComplete="off"
            value={reader}
            onChange={({ target }) => setReader(target.value)}
          />
        )}
      </FieldLine>
      {view.mode === null && (
        <fieldset className="counting-modes">
          <legend className="label">Cách kiểm, dùng cho cả hai lần</legend>
          {MODES.map(([value, label, about]) => (
            <label key={value}>
              <input
                type="radio"
                name="mode"
                checked={mode === value}
                onChange={() => setMode(value)}
              />
              <span>
                {label} <span className="sub t14">{about}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <div className="row">
        <Button look="primary" type="submit" disabled={begin.running || clerk.trim() === ''}>
          Bắt đầu lần {pass}
        </Button>
        {clerk.trim() === '' && <span className="sub t14">Ghi tên người nhập trước.</span>}
      </div>
    </form>
  )
}

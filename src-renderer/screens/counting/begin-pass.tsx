import { useState } from 'react'
import type { FormEvent } from 'react'
import type { CountingMode, CountingPass, CountingView } from '#core/contract/counting-values.ts'
import { isTypedAlike } from '#core/base/name-key.ts'
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
  const [helps, setHelps] = useState('')
  const [mode, setMode] = useState<CountingMode>(view.mode ?? 'ballots')
  const begin = useStep(place.id, client.counting.begin)
  const asksWhy = begin.field === 'helps'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (clerk.trim() === '') return
    const people = { clerk, reader: reader.trim() || null, helps: helps.trim() || null }
    begin.run({ ...place, pass, mode, ...people }, onDone)
  }
  return (
    <form className="panel-body counting-form" onSubmit={submit}>
      <p className="sub">
        Hai lần do hai người nhập, không ai thấy số của người kia. Kết quả chỉ mở khi hai lần khớp
        nhau.
      </p>
      <NameField
        label="Người nhập"
        help={whoWords(view, pass)}
        error={begin.refusal}
        autoFocus
        value={clerk}
        onChange={setClerk}
      />
      <NameField
        label="Người đọc phiếu"
        help="Để trống nếu người nhập tự xem phiếu"
        error={null}
        value={reader}
        onChange={setReader}
      />
      {leavesNobody(view, pass, [clerk, reader]) && <NobodyLeft />}
      {(asksWhy || helps !== '') && (
        <NameField
          label="Vì sao có người ngoài ban giúp"
          help="Lý do được ghi vào nhật ký nhập phiếu"
          error={null}
          value={helps}
          onChange={setHelps}
        />
      )}
      {view.mode === null && <ModeChoice mode={mode} onChange={setMode} />}
      <div className="row">
        <Button look="primary" type="submit" disabled={begin.running || clerk.trim() === ''}>
          Bắt đầu lần {pass}
        </Button>
        {clerk.trim() === '' && <span className="sub t14">Ghi tên người nhập trước.</span>}
      </div>
    </form>
  )
}

function NobodyLeft() {
  return (
    <p className="note warn">
      <span>
        Ghi như vậy thì không còn ai trong ban nhập lần 2. Để trống Người đọc phiếu để người kia
        nhập lần 2, hoặc nhờ người giúp kỹ thuật nhập lần 2 kèm lý do.
      </span>
    </p>
  )
}

/** Who of those elected to count is still free for this pass, and what to do where nobody is. */
function whoWords({ free, head }: CountingView, pass: CountingPass): string {
  if (free.enter.length > 0) return `Họ và tên; trong ban còn ${free.enter.join(', ')}`
  if (head === null) return 'Họ và tên'
  return `Trong ban không còn ai nhập được lần ${pass}: trưởng ban xác nhận kết quả, người khác đã làm lần kia. Ghi tên người giúp kỹ thuật.`
}

/** The first pass takes those whom the second one needs. */
function leavesNobody(
  { free, passes }: CountingView,
  pass: CountingPass,
  people: readonly string[],
): boolean {
  const isFirst = passes.some((one) => one.pass !== pass && one.state === 'waiting')
  const isTaken = (name: string) => people.some((one) => isTypedAlike(one, name))
  return isFirst && free.enter.length > 0 && free.enter.every(isTaken)
}

interface NameFieldProps {
  readonly label: string
  readonly help: string
  readonly error: string | null
  readonly autoFocus?: boolean
  readonly value: string
  readonly onChange: (name: string) => void
}

function NameField({ label, help, error, autoFocus = false, value, onChange }: NameFieldProps) {
  return (
    <FieldLine label={label} width="320px" help={help} error={error}>
      {(control) => (
        <input
          {...control}
          className="input"
          autoFocus={autoFocus}
          autoComplete="off"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </FieldLine>
  )
}

interface ModeChoiceProps {
  readonly mode: CountingMode
  readonly onChange: (mode: CountingMode) => void
}

function ModeChoice({ mode, onChange }: ModeChoiceProps) {
  return (
    <fieldset className="counting-modes">
      <legend className="label">Cách kiểm, dùng cho cả hai lần</legend>
      {MODES.map(([value, label, about]) => (
        <label key={value}>
          <input
            type="radio"
            name="mode"
            checked={mode === value}
            onChange={() => onChange(value)}
          />
          <span>
            {label} <span className="sub t14">{about}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

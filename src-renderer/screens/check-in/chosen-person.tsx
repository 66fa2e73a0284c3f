import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { AttendanceView, SeatRow } from '#core/contract/attendance-contract.ts'
import { client } from '#renderer/client/contract-client.ts'
import { queryKeys } from '#renderer/client/queries.ts'
import { Button } from '#renderer/parts/button.tsx'
import { Panel } from '#renderer/parts/panel.tsx'
import { stateWords } from './check-in-words.ts'
import type { CheckIn } from './use-check-in.ts'

type Work = 'leave' | 'excuse' | 'withdraw' | 'take-seat'

interface ChosenPersonProps {
  readonly dossierId: string
  readonly row: SeatRow
  readonly form: AttendanceView['form']
  readonly work: CheckIn
  /** Back to the search field. */
  readonly onDone: () => void
}

/** What can be recorded of the one chosen, besides that they came. */
export function ChosenPerson({ dossierId, row, form, work, onDone }: ChosenPersonProps) {
  const [asking, setAsking] = useState<Work | null>(null)
  const finish = () => {
    setAsking(null)
    onDone()
  }
  return (
    <Panel title={row.name} aside={stateWords(row)} className="chosen-person">
      <div className="panel-body">
        {asking === null && (
          <Actions row={row} form={form} work={work} onAsk={setAsking} onDone={onDone} />
        )}
        {asking === 'take-seat' && (
          <AlternateForm dossierId={dossierId} row={row} work={work} onClose={finish} />
        )}
        {asking !== null && asking !== 'take-seat' && (
          <ReasonForm
            key={asking}
            {...REASON_WORDS[asking]}
            onClose={finish}
            onGiven={(reason) => void work[asking](row, reason).then(finish)}
          />
        )}
      </div>
    </Panel>
  )
}

type ActionsProps = Omit<ChosenPersonProps, 'dossierId'> & {
  readonly onAsk: (work: Work) => void
}

function Actions({ row, form, work, onAsk, onDone }: ActionsProps) {
  const isHere = row.state === 'present'
  // Where all members meet nobody was elected, so nobody has an alternate.
  const mayHaveAlternate = form !== 'plenary' && row.replaces === null && row.unelected === null
  return (
    <div className="choices">
      {!isHere && (
        <Button onClick={() => void work.arrive(row).then(onDone)}>
          {row.state === 'left' ? 'Trở lại' : 'Điểm danh'}
        </Button>
      )}
      {isHere && <Button onClick={() => onAsk('leave')}>Ra về</Button>}
      {row.state === 'expected' && <Button onClick={() => onAsk('excuse')}>Vắng có lý do</Button>}
      {!isHere && mayHaveAlternate && (
        <Button onClick={() => onAsk('take-seat')}>Dự khuyết thay</Button>
      )}
      {row.eventId !== null && <Button onClick={() => onAsk('withdraw')}>Ghi nhầm</Button>}
      {row.state === 'expected' && form !== 'plenary' && row.unelected !== null && (
        <p className="sub t14">{row.unelected}</p>
      )}
    </div>
  )
}

const REASON_WORDS: Readonly<
  Record<Exclude<Work, 'take-seat'>, { readonly label: string; readonly action: string }>
> = {
  leave: { label: 'Vì sao ra về', action: 'Ghi ra về' },
  excuse: { label: 'Lý do vắng', action: 'Ghi vắng' },
  withdraw: { label: 'Nhầm thế nào', action: 'Bỏ lần ghi này' },
}

interface ReasonFormProps {
  readonly label: string
  readonly action: string
  readonly onGiven: (reason: string) => void
  readonly onClose: () => void
}

function ReasonForm({ label, action, onGiven, onClose }: ReasonFormProps) {
  const [reason, setReason] = useState('')
  const [isLacking, setLacking] = useState(false)
  return (
    <form
      className="reason-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() === '') setLacking(true)
        else onGiven(reason)
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className="field">
        <label htmlFor="seat-reason">{label}</label>
        <input
          id="seat-reason"
          className="input"
          autoFocus
          autoComplete="off"
          value={reason}
          maxLength={500}
          aria-invalid={isLacking}
          aria-describedby="seat-reason-note"
          onChange={(event) => {
            setReason(event.target.value)
            setLacking(false)
          }}
        />
        <span id="seat-reason-note" className={isLacking ? 'message bad' : 'message'}>
          {isLacking ? 'Ghi lý do, vài chữ cũng được.' : 'Lý do đứng trong lịch sử của hồ sơ.'}
        </span>
      </div>
      <FormFoot action={action} onClose={onClose} />
    </form>
  )
}

function FormFoot({ action, onClose }: { readonly action: string; readonly onClose: () => void }) {
  return (
    <div className="choices">
      <button type="submit" className="btn">
        {action}
      </button>
      <Button look="quiet" onClick={onClose}>
        Thôi
      </Button>
    </div>
  )
}

interface AlternateFormProps {
  readonly dossierId: string
  readonly row: SeatRow
  readonly work: CheckIn
  readonly onClose: () => void
}

function AlternateForm({ dossierId, row, work, onClose }: AlternateFormProps) {
  const [personId, setPersonId] = useState('')
  const [reason, setReason] = useState('')
  const { data } = useQuery({
    queryKey: [...queryKeys.dossier(dossierId), 'alternates', row.personId],
    queryFn: () => client.attendance.alternates({ id: dossierId, replaces: row.personId }),
  })
  if (data === undefined) return null
  const { refused, clause, people } = data
  const source = (
    <p className="sub" title={clause.says ?? undefined}>
      {clause.source}, tin cậy {clause.confidence}
    </p>
  )
  if (refused !== null) {
    return (
      <div className="reason-form">
        <p role="alert">{refused}</p>
        <AlternatesLink dossierId={dossierId} />
        {source}
        <Button onClick={onClose}>Thôi</Button>
      </div>
    )
  }
  const chosen = people.find((one) => one.personId === personId)
  const ahead = chosen?.ahead ?? []
  const isLacking = ahead.length > 0 && reason.trim() === ''
  return (
    <form
      className="reason-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen && !isLacking) void work.takeSeat(row, personId, reason.trim()).then(onClose)
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className="field">
        <label htmlFor="seat-alternate">Ai thay {row.name}</label>
        <select
          id="seat-alternate"
          className="input"
          autoFocus
          value={personId}
          onChange={(event) => setPersonId(event.target.value)}
        >
          <option value="">Chọn theo thứ tự dự khuyết</option>
          {people.map(({ personId: one, name }, place) => (
            <option key={one} value={one}>
              {place + 1}. {name}
            </option>
          ))}
        </select>
        <span className="message">Chỗ giữ nguyên diện; số triệu tập không đổi.</span>
      </div>
      {ahead.length > 0 && <OrderReason ahead={ahead} reason={reason} onType={setReason} />}
      {source}
      <FormFoot action="Ghi người thay" onClose={onClose} />
    </form>
  )
}

/** Where somebody can still be put on the list. */
function AlternatesLink({ dossierId }: { readonly dossierId: string }) {
  return (
    <p>
      <Link to={`/d/${dossierId}/van-ban/so-lieu?muc=alternates.list`}>
        Mở danh sách đại biểu dự khuyết
      </Link>
    </p>
  )
}

interface OrderReasonProps {
  readonly ahead: readonly string[]
  readonly reason: string
  readonly onType: (reason: string) => void
}

/** Somebody before on the list is passed over. */
function OrderReason({ ahead, reason, onType }: OrderReasonProps) {
  return (
    <div className="field">
      <label htmlFor="seat-order">Vì sao không theo thứ tự</label>
      <input
        id="seat-order"
        className="input"
        value={reason}
        maxLength={500}
        onChange={(event) => onType(event.target.value)}
      />
      <span className="message">Theo danh sách, {ahead.join(', ')} thay trước.</span>
    </div>
  )
}

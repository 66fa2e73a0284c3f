import { useEffect, useId, useState } from 'react'
import type { CountBefore } from '#core/contract/attendance-contract.ts'
import type { RunSession } from '#core/contract/run-values.ts'
import { formatClock, formatDateInText } from '#core/base/vietnamese-text.ts'
import { Button } from '#renderer/parts/button.tsx'
import { hourOf } from '../check-in/check-in-words.ts'
import type { OpeningFigures, RunWork } from './use-run.ts'
import { FigureBox } from './figure-box.tsx'

interface SessionOpeningProps {
  readonly work: RunWork
  readonly session: RunSession
}

const FIGURES: readonly (readonly ['convened' | 'present', string])[] = [
  ['convened', 'Triệu tập'],
  ['present', 'Có mặt'],
]

/** Before a session: how many were convened and are there, then the first item. */
export function SessionOpening({ work, session }: SessionOpeningProps) {
  const { quorum, before } = work.view
  const [typed, setTyped] = useState<Partial<OpeningFigures>>({})
  const figures: OpeningFigures = {
    convened: typed.convened ?? (quorum.convened === null ? '' : String(quorum.convened)),
    present: typed.present ?? (quorum.counted ? String(quorum.present ?? '') : ''),
    ...{ reason: typed.reason ?? '', takesBefore: typed.takesBefore ?? false },
  }
  const { failure } = work
  useFocusOnFirst()
  const wantsReason = failure?.field === 'reason' || figures.reason !== ''
  const empty = figures.convened === '' || figures.present === ''
  return (
    <form
      className="run-opening"
      onSubmit={(event) => {
        event.preventDefault()
        if (!empty) work.open(figures)
      }}
    >
      <p className="run-meta">
        {session.items.length} mục, bắt đầu {formatClock(session.startMinute)}
        {session.date !== null && ` ngày ${formatDateInText(session.date)}`}
      </p>
      <h1>{session.title} chưa khai mạc</h1>
      <div className="figures">
        {FIGURES.map(([name, label]) => (
          <FigureBox
            key={name}
            label={label}
            value={figures[name]}
            isFirst={name === 'present'}
            onChange={(value) => setTyped({ ...typed, [name]: value, takesBefore: false })}
          />
        ))}
        <p className="sub">
          {quorum.counted ? 'Theo điểm danh ở cửa.' : 'Chưa điểm danh trên máy: gõ số đếm được.'}
          {quorum.needed !== null && ` Cần từ ${quorum.needed} người.`}
        </p>
      </div>
      {!quorum.counted && before !== null && (
        <Before before={before} onTake={(taken) => setTyped({ ...typed, ...taken })} />
      )}
      {wantsReason && (
        <ReasonField value={figures.reason} onChange={(reason) => setTyped({ ...typed, reason })} />
      )}
      {failure !== null && (
        <p className="c-bad" role="alert">
          {failure.sentence}
        </p>
      )}
      <div className="row">
        <Button look="primary" type="submit" className="x run-go-on" disabled={empty || work.busy}>
          Khai mạc phiên, sang mục 1
        </Button>
        {empty && <span className="sub">Gõ số có mặt để khai mạc.</span>}
      </div>
    </form>
  )
}

interface BeforeProps {
  readonly before: CountBefore
  readonly onTake: (taken: Pick<OpeningFigures, 'present' | 'takesBefore'>) => void
}

/** The last figure of the same day, with its hour: taken only by whoever says it still holds. */
function Before({ before, onTake }: BeforeProps) {
  const { session, present, excusedSince, at, isByName } = before
  return (
    <div className="row">
      <span>
        {session} có {present + excusedSince} người lúc {hourOf(at)}
        {excusedSince > 0 && `, từ lúc ấy ${excusedSince} người báo vắng`}. Phiên này đếm lại; vẫn
        đủ {excusedSince > 0 ? `${present} người còn lại` : 'từng ấy người'} thì lấy số{' '}
        {excusedSince > 0 ? 'ấy' : 'cũ'}
        {isByName && ', ai có mặt vẫn được tính theo tên'}.
      </span>
      <Button small onClick={() => onTake({ present: String(present), takesBefore: true })}>
        Lấy số {present}
      </Button>
    </div>
  )
}

/** The number of those present is what is missing most often. */
function useFocusOnFirst() {
  useEffect(() => {
    document.querySelector<HTMLInputElement>('.run-opening [data-first]')?.focus()
  }, [])
}

interface ReasonFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

function ReasonField({ value, onChange }: ReasonFieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>Lý do vẫn khai mạc</label>
      <input
        id={id}
        className="input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

import { useId, useState } from 'react'
import { useParams } from 'react-router'
import type { RunView } from '#core/contract/run-values.ts'
import { formatClock } from '#core/base/vietnamese-text.ts'
import type { ItemTime, RunClock } from '#core/day/run-clock.ts'
import { client } from '#renderer/client/contract-client.ts'
import { Button } from '#renderer/parts/button.tsx'
import { ClearDay } from './clear-day.tsx'
import { RunDialog, useDialog } from './run-dialog.tsx'
import type { RunWork } from './use-run.ts'

interface WholeAgendaProps {
  readonly work: RunWork
  readonly clock: RunClock
  readonly onClose: () => void
}

const STATES: Readonly<Record<ItemTime['state'], string>> = {
  done: 'đã xong',
  now: 'đang làm',
  next: '',
  skipped: 'đã bỏ qua',
}

/** The session from its first item to its last, and what can be taken back. */
export function WholeAgenda({ work, clock, onClose }: WholeAgendaProps) {
  const { id: dossierId = '' } = useParams()
  const dialog = useDialog()
  const id = useId()
  const [step, setStep] = useState<RunView['last'][number] | null>(null)
  const { title } = work.session
  const isOpen = isRunning(work)
  if (step) return <TakeBack work={work} step={step} onClose={() => setStep(null)} />
  return (
    <dialog
      ref={dialog}
      className="confirm-dialog run-whole"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className="body">
        <h2 id={id}>{title}, cả chương trình</h2>
        <div className="scroll" tabIndex={0} role="region" aria-label="Các mục">
          <AllItems work={work} clock={clock} onClose={onClose} />
          <h3>Lấy lại việc bấm nhầm</h3>
          <LastSteps work={work} onStep={setStep} />
          {work.view.recorded && (
            <>
              <h3>Diễn tập xong, hoặc làm lại từ đầu</h3>
              <p className="sub">Đã ghi: {work.view.recorded.what.join(', ')}.</p>
              <ClearDay dossierId={dossierId} recorded={work.view.recorded} onCleared={onClose} />
            </>
          )}
        </div>
      </div>
      <div className="foot">
        {isOpen && (
          <Button
            onClick={() => {
              work.close()
              onClose()
            }}
          >
            Kết thúc phiên
          </Button>
        )}
        <Button onClick={onClose}>Đóng</Button>
      </div>
    </dialog>
  )
}

function isRunning({ session }: RunWork): boolean {
  return session.run.openedAt !== null && session.run.closedAt === null
}

function AllItems({ work, clock, onClose }: WholeAgendaProps) {
  const isOpen = isRunning(work)
  return (
    <ol>
      {clock.items.map((time) => {
        const item = work.session.items.find((one) => one.id === time.id)
        return (
          <li key={time.id} className={time.state}>
            <time>{time.start === null ? '' : formatClock(time.start % 1440)}</time>
            <span className="grow">
              {item?.number}. {item?.title}
              <span className="sub t14">
                {' '}
                {time.minutes} phút{STATES[time.state] && `, ${STATES[time.state]}`}
              </span>
            </span>
            {isOpen && time.state !== 'now' && (
              <Button
                small
                aria-label={`Sang mục này: ${item?.title ?? ''}`}
                onClick={() => {
                  work.begin(time.id)
                  onClose()
                }}
              >
                Sang mục này
              </Button>
            )}
          </li>
        )
      })}
    </ol>
  )
}

interface LastStepsProps {
  readonly work: RunWork
  readonly onStep: (step: RunView['last'][number]) => void
}

function LastSteps({ work, onStep }: LastStepsProps) {
  return (
    <ol>
      {work.view.last.map((one) => (
        <li key={one.eventId}>
          <time>{one.at.slice(11, 16).replace(/^0/, '')}</time>
          <span className="grow">{one.words}</span>
          <Button small onClick={() => onStep(one)} aria-label={`Lấy lại: ${one.words}`}>
            Lấy lại
          </Button>
        </li>
      ))}
      {work.view.last.length === 0 && <li className="sub">Chưa có việc nào.</li>}
    </ol>
  )
}

interface TakeBackProps {
  readonly work: RunWork
  readonly step: RunView['last'][number]
  readonly onClose: () => void
}

function TakeBack({ work, step, onClose }: TakeBackProps) {
  const { id = '' } = useParams()
  const isOpening = step.words.startsWith('Khai mạc')
  return (
    <RunDialog
      title={`Lấy lại “${step.words}”?`}
      about={
        isOpening
          ? 'Mọi mục đã qua, biểu quyết và dòng biên bản ghi ở phiên này cũng được lấy lại, như sau một lần chạy thử.'
          : 'Việc này coi như chưa xảy ra; lý do được giữ trong nhật ký của ngày đại hội.'
      }
      fields={[{ name: 'reason', label: 'Lý do', value: '' }]}
      action="Lấy lại"
      onClose={onClose}
      onSave={async ({ reason = '' }) => {
        const refused = await work.attempt(() =>
          client.run.withdraw({ id, eventId: step.eventId, reason }),
        )
        if (refused === null) onClose()
        return refused
      }}
    />
  )
}

import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useParams } from 'react-router'
import type { RunSession, WrittenLine } from '#core/contract/run-values.ts'
import { formatClock } from '#core/base/vietnamese-text.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useWrittenLines } from '#renderer/client/run-queries.ts'
import { Button } from '#renderer/parts/button.tsx'
import { Awaiting } from '#renderer/parts/waiting.tsx'
import { CorrectLine } from './correct-line.tsx'
import type { CorrectedLine } from './correct-line.tsx'
import { RunDialog, useDialog } from './run-dialog.tsx'
import type { RunWork } from './use-run.ts'

interface WrittenLinesProps {
  readonly work: RunWork
  readonly onClose: () => void
}

/** Every line of the day, newest first: each put right, or taken back where it did not happen, with its reason. */
export function WrittenLines({ work, onClose }: WrittenLinesProps) {
  const { id: dossierId = '' } = useParams()
  const dialog = useDialog()
  const id = useId()
  const query = useWrittenLines(dossierId)
  const [fixed, setFixed] = useState<CorrectedLine | null>(null)
  const [gone, setGone] = useState<WrittenLine | null>(null)
  return (
    <>
      <dialog
        ref={dialog}
        className="confirm-dialog run-whole run-written"
        aria-labelledby={id}
        onCancel={(event) => {
          event.preventDefault()
          onClose()
        }}
      >
        <div className="body">
          <h2 id={id}>Cả biên bản đã ghi</h2>
          <div className="scroll" tabIndex={0} role="region" aria-label="Các dòng đã ghi">
            {query.data ? (
              <Lines
                lines={query.data}
                held={work.view.sessions}
                onFix={setFixed}
                onTakeBack={setGone}
              />
            ) : (
              <Awaiting
                query={query}
                what="Đang mở biên bản đã ghi"
                failed="Chưa mở được biên bản đã ghi"
              />
            )}
          </div>
        </div>
        <div className="foot">
          <Button onClick={onClose}>Đóng</Button>
        </div>
      </dialog>
      {fixed && <CorrectLine work={work} line={fixed} onClose={() => setFixed(null)} />}
      {gone && <TakeLineBack work={work} line={gone} onClose={() => setGone(null)} />}
    </>
  )
}

interface LinesProps {
  readonly lines: readonly WrittenLine[]
  readonly held: readonly RunSession[]
  readonly onFix: (line: CorrectedLine) => void
  readonly onTakeBack: (line: WrittenLine) => void
}

function Lines({ lines, held, onFix, onTakeBack }: LinesProps) {
  const recorded = held.filter(({ figures }) => figures !== null).toReversed()
  if (lines.length === 0 && recorded.length === 0) return <p className="sub">Chưa ghi dòng nào.</p>
  const sessions = [
    ...new Set([...lines.map(({ session }) => session), ...recorded.map(({ title }) => title)]),
  ]
  return sessions.map((session) => (
    <section key={session} aria-label={session === '' ? 'Trước khi khai mạc' : session}>
      <h3>{session === '' ? 'Trước khi khai mạc' : session}</h3>
      <ol>
        {lines
          .filter((one) => one.session === session)
          .map((one) => (
            <li key={one.eventId}>
              <time>{one.at === null ? '' : formatClock(one.at)}</time>
              <span className="grow">{one.text}</span>
              <Button
                small
                onKeyDown={goAlong}
                onClick={() => onFix(one)}
                aria-label={`Sửa: ${one.text}`}
              >
                Sửa
              </Button>
              <Button
                small
                onKeyDown={goAlong}
                onClick={() => onTakeBack(one)}
                aria-label={`Lấy lại: ${one.text}`}
              >
                Lấy lại
              </Button>
            </li>
          ))}
      </ol>
      {recorded
        .filter(({ title }) => title === session)
        .map((one) => (
          <FiguresOfSession key={one.id} session={one} onFix={onFix} />
        ))}
    </section>
  ))
}

interface FiguresProps extends Pick<LinesProps, 'onFix'> {
  readonly session: RunSession
}

/** When a session began and who was there, under what was written in it. */
function FiguresOfSession({ session: { title, figures }, onFix }: FiguresProps) {
  if (figures === null) return null
  const { start, convened, present } = figures.cells
  return (
    <p className="run-figures">
      <span className="grow">
        {typeof start === 'number' && `Bắt đầu ${formatClock(start)}; `}
        có mặt {present ?? '…'} trên {convened ?? '…'}
      </span>
      <Button
        small
        onKeyDown={goAlong}
        onClick={() => onFix({ list: 'sessions', ...figures })}
        aria-label={`Sửa giờ, số có mặt: ${title}`}
      >
        Sửa
      </Button>
    </p>
  )
}

/** Up and down go to the same button of the line above or below; from the list itself they scroll. */
function goAlong(event: KeyboardEvent<HTMLButtonElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const button = event.currentTarget
  const list = button.closest('[role="region"]')
  if (by === 0 || list === null) return
  const all = [...list.querySelectorAll('button')]
  const same = all.filter(({ textContent }) => textContent === button.textContent)
  const [to] = same.slice(Math.max(0, same.indexOf(button) + by))
  event.preventDefault()
  to?.focus()
}

interface TakeLineBackProps {
  readonly work: RunWork
  readonly line: WrittenLine
  readonly onClose: () => void
}

function TakeLineBack({ work, line, onClose }: TakeLineBackProps) {
  const { id = '' } = useParams()
  return (
    <RunDialog
      title="Lấy lại dòng này?"
      about={`“${line.text}” không còn trong biên bản và các văn bản; biểu quyết của chương trình thì được hỏi lại. Lý do được giữ trong nhật ký của ngày đại hội.`}
      fields={[{ name: 'reason', label: 'Lý do', value: '' }]}
      action="Lấy lại"
      onClose={onClose}
      onSave={async ({ reason = '' }) => {
        const refused = await work.attempt(() =>
          client.run.withdraw({ id, eventId: line.eventId, reason }),
        )
        if (refused === null) onClose()
        return refused
      }}
    />
  )
}

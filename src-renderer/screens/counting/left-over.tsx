import type { CountingPass, CountingView } from '#core/contract/counting-values.ts'
import { describeEntry } from '#core/election/ballot-entry.ts'
import { useStore } from '#renderer/client/store.ts'
import { Button } from '#renderer/parts/button.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { leftBallots } from './entry-queue.ts'
import type { EntryQueue } from './entry-queue.ts'
import { leftTotals } from './totals-entry.ts'
import type { TotalsEntry } from './totals-entry.ts'
import type { BallotPlace } from './use-counting.ts'

interface LeftOverProps {
  readonly place: BallotPlace
  readonly pass: CountingPass
  readonly view: CountingView
}

/** What was typed for a vote that was annulled meanwhile: read once more by whoever typed it, then dropped. */
export function LeftOver({ place, pass, view }: LeftOverProps) {
  const now = { place, pass, begun: view.own?.begun ?? null }
  return (
    <>
      {leftBallots(now).map((queue, at) => (
        <LeftBallots key={at} queue={queue} words={view.words} />
      ))}
      {leftTotals(now).map((sheet, at) => (
        <LeftTotals key={at} sheet={sheet} items={view.items} />
      ))}
    </>
  )
}

interface LeftBallotsProps {
  readonly queue: EntryQueue
  readonly words: CountingView['words']
}

function LeftBallots({ queue, words }: LeftBallotsProps) {
  const waiting = useStore(queue.waiting)
  const lines = waiting.map(({ key, entry }) => `phiếu ${key}: ${describeEntry(entry, words)}`)
  return <LeftNote lines={lines} onDrop={() => waiting.forEach(({ key }) => queue.drop(key))} />
}

interface LeftTotalsProps {
  readonly sheet: TotalsEntry
  readonly items: CountingView['items']
}

function LeftTotals({ sheet, items }: LeftTotalsProps) {
  const typed = useStore(sheet.typed)
  const labels = new Map(items.map(({ item, label }) => [item, label]))
  const lines = [...typed].map(
    ([item, { text }]) => `${labels.get(item) ?? 'tên không còn trên phiếu'}: ${text}`,
  )
  const drop = () =>
    [...typed.keys()].forEach((item) => {
      sheet.drop(item)
      sheet.type(item, null)
    })
  return <LeftNote lines={lines} onDrop={drop} />
}

interface LeftNoteProps {
  readonly lines: readonly string[]
  readonly onDrop: () => void
}

function LeftNote({ lines, onDrop }: LeftNoteProps) {
  if (lines.length === 0) return null
  return (
    <div className="note bad" role="alert">
      <StateGlyph state="must-fix" />
      <span className="grow">
        Chưa ghi và không ghi vào lần kiểm hiện nay, vì thuộc lần bỏ phiếu đã hủy:{' '}
        {lines.join('; ')}.
      </span>
      <Button small onClick={onDrop}>
        Đã xem, bỏ đi
      </Button>
    </div>
  )
}

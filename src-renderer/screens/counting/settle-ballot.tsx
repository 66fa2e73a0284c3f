import { useState } from 'react'
import type { CountingView, DifferencesView } from '#core/contract/counting-values.ts'
import { describeEntry, judgeEntry, reasonOfEntry } from '#core/election/ballot-entry.ts'
import type { EntryContent } from '#core/election/ballot-entry.ts'
import type { BallotForm } from '#core/election/judge-ballot.ts'
import { client } from '#renderer/client/contract-client.ts'
import { isTyping, useKeys } from '#renderer/frame/keys.ts'
import { Button } from '#renderer/parts/button.tsx'
import { StateTag } from '#renderer/parts/state-glyph.tsx'
import { useStatusHints } from '../status-hints.ts'
import { FreeToSettle, NameChoices, WholeBallot } from './settle-parts.tsx'
import { useChoice } from './use-choice.ts'
import type { Choice } from './use-choice.ts'
import { useStep } from './use-counting.ts'
import type { BallotPlace } from './use-counting.ts'

type Difference = DifferencesView['ballots'][number]

interface SettleBallotProps {
  readonly place: BallotPlace
  readonly view: CountingView
  readonly found: DifferencesView
  readonly difference: Difference
  readonly by: string
  readonly onBy: (name: string) => void
  readonly onSettled: () => void
}

const HINTS = [
  { keys: '↑ ↓', words: 'chọn tên' },
  { keys: '←', words: 'bị gạch' },
  { keys: '→', words: 'để nguyên' },
  { keys: 'Enter', words: 'ghi' },
]

/** One ballot that was read differently, with the paper in the hand of a third person. */
export function SettleBallot(props: SettleBallotProps) {
  const { view, found, difference } = props
  const choice = useChoice(difference)
  const form = { marks: view.marks, names: view.names.length, places: view.places }
  const entry = choice.whole ?? choice.entry
  const { write, refusal, running } = useSettling(props, entry)
  useStatusHints(HINTS)
  useKeys(keysOf(choice, write))
  return (
    <>
      <div className="compare-head">
        Phiếu số <b>{difference.number}</b>
        <span className="sub">{sharedWords(difference, form)}</span>
      </div>
      <div className="scroll compare-body">
        <div className="two">
          {[difference.first, difference.second].map((read, place_) => (
            <AsRead
              key={place_}
              head={`Lần ${place_ + 1}: ${found.clerks[place_] ?? ''}`}
              {...{ read, form, view, difference }}
            />
          ))}
        </div>
        <Paper {...props} choice={choice} onEnter={write} />
        {entry !== null && <AfterSettling {...{ entry, form, difference }} words={view.words} />}
      </div>
      {refusal !== null && (
        <p className="c-bad refusal" role="alert">
          {refusal}
        </p>
      )}
      <div className="foot">
        <VerdictTag entry={entry} form={form} words={view.words} />
        <span className="grow" />
        {difference.names.length > 0 && (
          <Button onClick={choice.toggleWhole}>
            {choice.asks ? 'Chọn từng tên' : 'Nhập lại phiếu'}
          </Button>
        )}
        <Button look="primary" disabled={running} onClick={write}>
          Ghi phiếu {difference.number} <kbd className="kbd">Enter</kbd>
        </Button>
      </div>
    </>
  )
}

interface PaperProps extends SettleBallotProps {
  readonly choice: Choice
  readonly onEnter: () => void
}

/** What the paper says, name by name or the whole ballot once more. */
function Paper({ view, difference, by, onBy, choice, onEnter }: PaperProps) {
  return (
    <div className="paper">
      <h2>
        Trên phiếu giấy, tên nào {view.hasTwoColumns ? 'không được đồng ý hoặc bị gạch' : 'bị gạch'}
        ?
      </h2>
      <label className="holder">
        Người cầm phiếu {difference.number}, không phải người đã nhập
        <input
          className="input"
          autoComplete="off"
          value={by}
          onChange={({ target }) => onBy(target.value)}
        />
      </label>
      <FreeToSettle view={view} />
      {choice.asks ? (
        <WholeBallot {...{ view, difference }} onChange={choice.setWhole} onEnter={onEnter} />
      ) : (
        <NameChoices {...{ view, difference, choice }} />
      )}
    </div>
  )
}

/** Writes what was decided, or says what is still missing. */
function useSettling(props: SettleBallotProps, entry: EntryContent | null) {
  const { place, difference, by, onSettled } = props
  const [fault, setFault] = useState<string | null>(null)
  const settle = useStep(place.id, client.counting.settle)
  const write = () => {
    if (by.trim() === '') setFault('Ghi tên người cầm phiếu giấy trước.')
    else if (entry === null) setFault('Chọn Bị gạch hoặc Để nguyên cho đủ các tên rồi ghi.')
    else {
      setFault(null)
      const content = { struck: [...entry.struck], invalid: entry.invalid }
      const { number } = difference
      settle.run({ ...place, by, number, entry: content, reason: null }, onSettled)
    }
  }
  return { write, refusal: fault ?? settle.refusal, running: settle.running }
}

function keysOf(choice: Choice, write: () => void) {
  const unless = (act: () => void) => (event: KeyboardEvent) => {
    if (isTyping(event.target) || choice.asks) return false
    act()
    return true
  }
  return {
    ArrowUp: unless(() => choice.move(-1)),
    ArrowDown: unless(() => choice.move(1)),
    ArrowLeft: unless(() => choice.decide(choice.at, true)),
    ArrowRight: unless(() => choice.decide(choice.at, false)),
    // A button or a field that has the keyboard takes its own Enter.
    Enter: (event: KeyboardEvent) => {
      const inside = event.target instanceof HTMLElement && event.target.closest('button, input')
      if (inside || choice.asks) return false
      write()
      return true
    },
  }
}

function sharedWords({ names }: Difference, form: BallotForm): string {
  if (names.length === 0) return 'Xem cả phiếu'
  return `Khác ${names.length} tên, giống ${form.names - names.length} tên`
}

interface AsReadProps {
  readonly head: string
  readonly read: EntryContent | null
  readonly form: BallotForm
  readonly view: CountingView
  readonly difference: Difference
}

function AsRead({ head, read, form, view, difference }: AsReadProps) {
  const kept = read && judgeEntry(read, form).kept
  const about =
    read === null
      ? 'chưa nhập phiếu này'
      : read.invalid === null
        ? `gạch ${read.struck.length}, để lại ${kept}`
        : describeEntry(read, view.words)
  return (
    <div className="as-read">
      <div className="reader">
        <b>{head}</b>
        <span className="sub t14">{about}</span>
      </div>
      <ol>
        {difference.names.map((order) => {
          const struck = read?.struck.includes(order) === true
          return (
            <li key={order} className={struck ? 'struck-name' : ''}>
              <span className="order">{order}</span>
              <span className="name">{view.names[order - 1]?.name}</span>
              <span className="word">{struck ? 'gạch' : 'để nguyên'}</span>
            </li>
          )
        })}
        {difference.names.length === 0 && read !== null && read.invalid === null && (
          <li>{describeEntry(read, view.words)}</li>
        )}
      </ol>
    </div>
  )
}

interface AfterSettlingProps {
  readonly words: CountingView['words']
  readonly entry: EntryContent
  readonly form: BallotForm
  readonly difference: Difference
}

function AfterSettling({ entry, form, difference, words }: AfterSettlingProps) {
  const orders = Array.from({ length: form.names }, (_, place) => place + 1)
  return (
    <div className="after">
      <div className="row">
        <b>Phiếu {difference.number} sau khi quyết</b>
        <span className="grow" />
        <span className="sub t14">{describeEntry(entry, words)}</span>
      </div>
      <ol aria-hidden="true">
        {orders.map((order) => (
          <li
            key={order}
            className={[
              entry.struck.includes(order) ? 'out' : '',
              difference.names.includes(order) ? 'new' : '',
            ].join(' ')}
          >
            {order}
          </li>
        ))}
      </ol>
    </div>
  )
}

interface VerdictTagProps {
  readonly entry: EntryContent | null
  readonly form: BallotForm
  readonly words: CountingView['words']
}

function VerdictTag({ entry, form, words }: VerdictTagProps) {
  if (entry === null) return <StateTag state="cannot-tell" words="Chưa chọn đủ" />
  const reason = reasonOfEntry(entry, form, words)
  const { kept } = judgeEntry(entry, form)
  return reason === null ? (
    <StateTag state="met" words={`Hợp lệ: gạch ${entry.struck.length}, để lại ${kept}`} />
  ) : (
    <StateTag state="should-review" words={`Không hợp lệ: ${reason}`} />
  )
}

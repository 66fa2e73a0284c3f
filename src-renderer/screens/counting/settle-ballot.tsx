import { useState } from 'react'
import type { CountingView, DifferencesView } from '#core/contract/counting-values.ts'
import {
  describeEntry,
  isSameEntry,
  judgeEntry,
  reasonOfEntry,
} from '#core/election/ballot-entry.ts'
import type { EntryContent } from '#core/election/ballot-entry.ts'
import type { BallotForm } from '#core/election/judge-ballot.ts'
import { client } from '#renderer/client/contract-client.ts'
import { isTyping, useKeys } from '#renderer/frame/keys.ts'
import { Button } from '#renderer/parts/button.tsx'
import { StateTag } from '#renderer/parts/state-glyph.tsx'
import { useStatusHints } from '../status-hints.ts'
import { AskReason } from './ask-reason.tsx'
import { NameChoices, ThirdPerson, WholeBallot } from './settle-parts.tsx'
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
  const { write, refusal, running, asking } = useSettling(props, entry, choice.asks)
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
      {asking !== null && (
        <AskReason
          label="Vì sao quyết lại phiếu này"
          action="Ghi lại"
          refusal={refusal}
          onCancel={asking.cancel}
          onGive={asking.give}
        />
      )}
      {refusal !== null && asking === null && (
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
      <ThirdPerson {...{ view, by, onBy }}>
        Người cầm phiếu {difference.number}, không phải người đã nhập
      </ThirdPerson>
      {choice.asks ? (
        <WholeBallot {...{ view, difference }} onChange={choice.setWhole} onEnter={onEnter} />
      ) : (
        <NameChoices {...{ view, difference, choice }} />
      )}
    </div>
  )
}

const LACKS_NAMES = 'Chọn Bị gạch hoặc Để nguyên cho đủ các tên rồi ghi.'
const LACKS_WHOLE =
  'Gõ số của các tên bị gạch; không gạch ai hoặc phiếu không hợp lệ thì chọn ở ô bên dưới.'

/** Writes what was decided, or says what is still missing; what is decided anew asks for its reason first. */
function useSettling(props: SettleBallotProps, entry: EntryContent | null, isWhole: boolean) {
  const { place, difference, by, onSettled } = props
  const [tried, setTried] = useState(false)
  const settle = useStep(place.id, client.counting.settle)
  const { number, settled } = difference
  const [asks, setAsks] = useState(false)
  const send = (content: EntryContent, reason: string | null) => {
    const { struck, invalid } = content
    settle.run({ ...place, by, number, entry: { struck: [...struck], invalid }, reason }, () => {
      setAsks(false)
      onSettled()
    })
  }
  const lacks = lacksOf(by, entry, isWhole)
  const write = () => {
    setTried(true)
    if (lacks !== null || entry === null) return
    if (settled === null || isSameEntry(settled, entry)) send(entry, null)
    else setAsks(true)
  }
  const asking = {
    cancel: () => setAsks(false),
    give: (reason: string) => {
      if (entry !== null) send(entry, reason)
    },
  }
  return {
    ...{ write, refusal: (tried ? lacks : null) ?? settle.refusal, running: settle.running },
    asking: asks ? asking : null,
  }
}

function lacksOf(by: string, entry: EntryContent | null, isWhole: boolean): string | null {
  if (by.trim() === '') return 'Ghi tên người cầm phiếu giấy trước.'
  if (entry !== null) return null
  return isWhole ? LACKS_WHOLE : LACKS_NAMES
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
          <li className="whole">{describeEntry(read, view.words)}</li>
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

import { Ban, ChevronLeft } from 'lucide-react'
import { memo, useMemo, useState } from 'react'
import type { CountingPass, CountingView } from '#core/contract/counting-values.ts'
import { judgeEntry, reasonOfEntry } from '#core/election/ballot-entry.ts'
import { mostKept } from '#core/election/judge-ballot.ts'
import type { BallotForm } from '#core/election/judge-ballot.ts'
import { useKeys } from '#renderer/frame/keys.ts'
import { Button } from '#renderer/parts/button.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { useStatusHints } from '../status-hints.ts'
import { BeginForm } from './begin-pass.tsx'
import { ClosePass } from './close-pass.tsx'
import { InHead } from './head-slot.tsx'
import { InvalidChoice } from './invalid-choice.tsx'
import { LastEntries } from './last-entries.tsx'
import { NamesOnBallot } from './names-on-ballot.tsx'
import { OpenKept } from './open-kept.tsx'
import { PaperPanel } from './paper-panel.tsx'
import { struckHelp, struckLabel } from './struck-words.ts'
import { useBallotEntry } from './use-ballot-entry.ts'
import type { BallotEntry, OwnPass } from './use-ballot-entry.ts'
import type { BallotPlace } from './use-counting.ts'

const HINTS = [
  { keys: 'Enter', words: 'ghi phiếu' },
  { keys: 'F4', words: 'không hợp lệ' },
  { keys: 'PgUp', words: 'phiếu trước' },
]

interface BallotPassProps {
  readonly place: BallotPlace
  readonly pass: CountingPass
  readonly view: CountingView
  readonly own: OwnPass
}

/** One pass, ballot after ballot: the numbers of the struck names and Enter. */
export function BallotPass({ place, pass, view, own }: BallotPassProps) {
  const entry = useBallotEntry({ place, pass, view, own })
  const { goTo, number, choose, choosing } = entry
  const form = useMemo(
    () => ({ marks: view.marks, names: view.names.length, places: view.places }),
    [view.marks, view.names.length, view.places],
  )
  useStatusHints(HINTS)
  useKeys({
    F4: () => choose(!choosing),
    PageUp: () => goTo(Math.max(1, number - 1)),
    PageDown: () => goTo(number + 1),
    Escape: () => choose(false),
  })
  const collected = view.figures.collected
  return (
    <div className="counting-work">
      <HeadActions {...{ place, pass, view, own }} unwritten={entry.unwritten} />
      <section className="panel counting-entry" aria-label={`Phiếu số ${number}`}>
        <div className="top">
          <BallotNumber number={number} collected={collected} />
          <StruckField entry={entry} view={view} />
          <Verdict entry={entry} form={form} words={view.words} />
        </div>
        <Refused entry={entry} />
        {choosing ? (
          <InvalidChoice {...{ number, form }} view={view} onWrite={entry.enterInvalid} />
        ) : (
          <NamesOnBallot names={view.names} struck={entry.reading.struck} />
        )}
        <div className="foot">
          <Button icon={ChevronLeft} disabled={number === 1} onClick={() => goTo(number - 1)}>
            Phiếu trước <kbd className="kbd">PgUp</kbd>
          </Button>
          <Button icon={Ban} onClick={() => choose(!choosing)} aria-expanded={choosing}>
            Phiếu không hợp lệ <kbd className="kbd">F4</kbd>
          </Button>
          <span className="grow" />
          {entry.isFull ? (
            <ClosePass {...{ place, pass }} clerk={own.clerk} isFull unwritten={entry.unwritten} />
          ) : (
            <Button look="primary" disabled={choosing} onClick={entry.enter}>
              Ghi phiếu {number} <kbd className="kbd">Enter</kbd>
            </Button>
          )}
        </div>
      </section>
      <div className="counting-side">
        <PaperPanel place={place} view={view} summary={own.summary} />
        <OpenKept own={own} onOpen={goTo} />
        <LastEntries
          entries={own.entries}
          {...{ waiting: entry.waiting, words: view.words }}
          onOpen={goTo}
        />
      </div>
    </div>
  )
}

interface HeadActionsProps extends BallotPassProps {
  readonly unwritten: () => Promise<number>
}

/** In the head of the page: another clerk goes on, or the pass is closed early. */
const HeadActions = memo(function HeadActions(props: HeadActionsProps) {
  const { place, pass, view, own, unwritten } = props
  const [changing, setChanging] = useState(false)
  return (
    <>
      <InHead>
        <Button small onClick={() => setChanging(!changing)}>
          Đổi người nhập
        </Button>
        <ClosePass {...{ place, pass, unwritten }} clerk={own.clerk} isFull={false} />
      </InHead>
      {changing && (
        <section className="panel counting-change" aria-label="Đổi người nhập">
          <BeginForm place={place} pass={pass} view={view} onDone={() => setChanging(false)} />
        </section>
      )}
    </>
  )
})

function BallotNumber({ number, collected }: { number: number; collected: number | null }) {
  return (
    <div className="number">
      <span className="sub t14">Phiếu số</span>
      <b>{number}</b>
      <span className="sub t14">
        {collected === null ? 'chưa ghi số thu về' : `trên ${collected} thu về`}
      </span>
    </div>
  )
}

function StruckField({
  entry,
  view,
}: {
  readonly entry: BallotEntry
  readonly view: CountingView
}) {
  const { stands, fault, reading } = entry
  const said = fault ?? reading.fault
  // What is kept back cannot be compared here: the reason may be needed.
  const changes = entry.isKept || (stands !== null && (entry.asksWhy || entry.reason !== ''))
  return (
    <div className="struck">
      <label htmlFor="struck">{struckLabel(view)}</label>
      <input
        id="struck"
        ref={entry.field}
        className="input"
        autoFocus
        autoComplete="off"
        inputMode="numeric"
        aria-describedby="struck-help"
        aria-invalid={said !== null}
        value={entry.text}
        onChange={({ target }) => entry.type(target.value)}
        onKeyDown={({ key, repeat }) => {
          // A key held down would write ballots that nobody has read.
          if (key === 'Enter' && !repeat) entry.enter()
        }}
      />
      <div id="struck-help" className={said === null ? 'message' : 'message bad'} role="status">
        {said ?? (stands?.invalid ? `Đã ghi không hợp lệ: ${stands.invalid}.` : struckHelp(view))}
      </div>
      {changes && (
        <label className="why">
          {entry.isKept ? 'Đã nhập; lý do nếu sửa' : 'Lý do sửa'}
          <input
            className="input"
            autoFocus={!entry.isKept}
            autoComplete="off"
            value={entry.reason}
            onChange={({ target }) => entry.setReason(target.value)}
            onKeyDown={({ key }) => {
              if (key === 'Enter') entry.enter()
            }}
          />
        </label>
      )}
    </div>
  )
}

interface VerdictProps {
  readonly entry: BallotEntry
  readonly form: BallotForm
  readonly words: CountingView['words']
}

function Verdict({ entry, form, words }: VerdictProps) {
  // What cannot be read is not judged: a verdict on half of it would be read as one on the ballot.
  if (entry.reading.fault !== null)
    return (
      <div className="verdict warn" aria-live="polite">
        <b>
          <StateGlyph state="cannot-tell" /> Chưa xét
        </b>
        <span>Sửa số vừa gõ</span>
      </div>
    )
  const { valid, kept } = judgeEntry(entry.typed, form)
  if (entry.isFull)
    return (
      <div className="verdict ok" aria-live="polite">
        <b>
          <StateGlyph state="met" />
          Đã nhập đủ
        </b>
        <span>Mọi phiếu thu về đã có. Khóa lần này.</span>
      </div>
    )
  const reason = reasonOfEntry(entry.typed, form, words)
  return (
    <div className={valid ? 'verdict ok' : 'verdict warn'} aria-live="polite">
      <b>
        <StateGlyph state={valid ? 'met' : 'should-review'} />
        {valid ? 'Hợp lệ' : 'Không hợp lệ'}
      </b>
      <span>
        Để lại <strong>{kept}</strong>, được bầu <strong>{form.places}</strong>
      </span>
      <span className="sub t14">
        {reason === null ? limitWords(form) : `Enter ghi là không hợp lệ: ${reason}`}
      </span>
    </div>
  )
}

function limitWords(form: BallotForm): string {
  const most = mostKept(form)
  return form.names > most ? `Để lại quá ${most}: không hợp lệ` : 'Không gạch ai cũng hợp lệ'
}

/** What the engine has refused is kept until somebody takes it back into the field. */
function Refused({ entry }: { readonly entry: BallotEntry }) {
  const refused = entry.waiting.filter((one) => one.refusal !== null)
  return refused.map(({ key: number, refusal }) => (
    <div key={number} className="note bad" role="alert">
      <StateGlyph state="must-fix" />
      <span className="grow">
        Phiếu {number} chưa ghi. {refusal?.sentence}
      </span>
      <Button small onClick={() => entry.takeBack(number)}>
        Mở phiếu {number}
      </Button>
    </div>
  ))
}

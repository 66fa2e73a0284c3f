import { useMemo } from 'react'
import type { CountingPass, CountingView } from '#core/contract/counting-values.ts'
import { NAME_ITEM, sumTotals } from '#core/election/sum-totals.ts'
import { useStore } from '#renderer/client/store.ts'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { ClosePass } from './close-pass.tsx'
import { InHead } from './head-slot.tsx'
import { PaperPanel } from './paper-panel.tsx'
import { readTotal, totalsEntry } from './totals-entry.ts'
import type { TotalsEntry, TypedTotal, WaitingTotal } from './totals-entry.ts'
import type { OwnPass } from './use-ballot-entry.ts'
import type { BallotPlace } from './use-counting.ts'

interface TotalsPassProps {
  readonly place: BallotPlace
  readonly pass: CountingPass
  readonly view: CountingView
  readonly own: OwnPass
}

/** The tally sheet of a hall that counts by hand, figure by figure. */
export function TotalsPass({ place, pass, view, own }: TotalsPassProps) {
  const entry = totalsEntry({ place, pass, begun: own.begun })
  const waiting = useStore(entry.waiting)
  const typed = useStore(entry.typed)
  const told = useMemo(
    () => new Map(own.totals.map(({ item, value }) => [item, value] as const)),
    [own.totals],
  )
  const summary = useMemo(() => {
    if (own.blind) return own.summary
    const inFields = [...typed].flatMap(([item, { text }]) => {
      const value = readTotal(text)
      return value === null ? [] : [[item, value] as const]
    })
    const all = new Map([...told, ...inFields])
    return sumTotals([...all].map(([item, value]) => ({ item, value })))
  }, [own, told, typed])
  return (
    <div className="counting-work">
      <InHead>
        <ClosePass
          {...{ place, pass, clerk: own.clerk, unwritten: entry.unwritten }}
          isFull={false}
        />
      </InHead>
      <section className="panel counting-totals" aria-label="Tổng của từng người">
        <p className="sub">
          Gõ số trên phiếu kiểm, Enter sang dòng sau. Lý do không ai gặp thì để trống.
          {own.blind &&
            own.told.length > 0 &&
            ' Số đã ghi không hiện cho tới khi cả hai lần đã khóa: chỉ gõ lại số nào sai.'}
        </p>
        <div className="sheet">
          {SHEET.map(({ label, isOf }) => (
            <ol key={label} className="scroll" aria-label={label}>
              {view.items.filter(isOf).map((line) => (
                <TotalField
                  key={line.item}
                  {...{ ...line, entry, clerk: own.clerk }}
                  value={told.get(line.item) ?? null}
                  isTold={own.told.includes(line.item)}
                  typed={typed.get(line.item) ?? null}
                  waiting={waiting.find(({ key }) => key === line.item) ?? null}
                />
              ))}
            </ol>
          ))}
        </div>
      </section>
      <div className="counting-side">
        <PaperPanel place={place} view={view} summary={summary} />
      </div>
    </div>
  )
}

type Line = CountingView['items'][number]

/** Side by side: however many stand on the ballot, both begin at the top. */
const SHEET = [
  { label: 'Số phiếu', isOf: ({ item }: Line) => !item.startsWith(NAME_ITEM) },
  { label: 'Số phiếu của từng người', isOf: ({ item }: Line) => item.startsWith(NAME_ITEM) },
] as const

interface TotalFieldProps {
  readonly item: string
  readonly label: string
  readonly entry: TotalsEntry
  readonly clerk: string
  /** As it is in the data; null: it is not there, or it is kept back. */
  readonly value: number | null
  readonly isTold: boolean
  readonly typed: TypedTotal | null
  readonly waiting: WaitingTotal | null
}

function TotalField(props: TotalFieldProps) {
  const { item, label, entry, clerk, value, isTold, typed, waiting } = props
  const text = typed?.text ?? (value === null ? '' : String(value))
  const reason = typed?.reason ?? ''
  // Another figure stands that is kept back from this page.
  const isKept = waiting?.refusal?.field === 'reason'
  const corrects = isKept || (typed !== null && value !== null && text.trim() !== String(value))
  const change = (more: Partial<TypedTotal>) =>
    entry.type(item, { text, reason, fault: null, ...more })
  const give = () => {
    const number = readTotal(text)
    if (typed === null || (waiting?.refusal === null && waiting.value === number)) return
    if (text.trim() === '' || (number !== null && number === value)) {
      entry.drop(item)
      return entry.type(item, null)
    }
    if (number === null) return change({ fault: 'Gõ một số, chỉ có chữ số.' })
    if (corrects && reason.trim() === '')
      return change({ fault: 'Số này đã ghi. Ghi lý do sửa rồi Enter.' })
    const why = corrects ? reason.trim() : null
    entry.add({ key: item, value: number, reason: why, clerk, refusal: null })
  }
  const fault = typed?.fault ?? waiting?.refusal?.sentence ?? null
  return (
    <li>
      <label>
        <span>{label}</span>
        <input
          className="input"
          inputMode="numeric"
          autoComplete="off"
          aria-invalid={fault !== null}
          value={text}
          onChange={({ target }) => change({ text: target.value })}
          onBlur={give}
          onKeyDown={(event) => {
            if (event.key === 'Enter') focusNext(event.currentTarget, corrects)
          }}
        />
        <KeptMark typed={typed} isTold={isTold} isOnItsWay={waiting?.refusal === null} />
      </label>
      {corrects && (
        <ReasonField
          label={label}
          value={reason}
          onChange={(words) => change({ reason: words })}
          onEnter={give}
        />
      )}
      {fault !== null && (
        <span className="c-bad t14" role="alert">
          {fault}
        </span>
      )}
    </li>
  )
}

interface KeptMarkProps {
  readonly typed: TypedTotal | null
  readonly isTold: boolean
  readonly isOnItsWay: boolean
}

/** Only what the engine has confirmed is called written: a power cut takes whatever stands in a field. */
function KeptMark({ typed, isTold, isOnItsWay }: KeptMarkProps) {
  if (isOnItsWay) return <span className="kept sub t14">đang ghi</span>
  if (typed !== null) return <span className="kept c-warn t14">chưa ghi</span>
  return <span className="kept">{isTold && <StateGlyph state="met" label="đã ghi" />}</span>
}

interface ReasonFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (reason: string) => void
  readonly onEnter: () => void
}

function ReasonField({ label, value, onChange, onEnter }: ReasonFieldProps) {
  return (
    <label className="why">
      <span>Lý do sửa</span>
      <input
        className="input"
        aria-label={`Lý do sửa: ${label}`}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') onEnter()
        }}
      />
    </label>
  )
}

/** The field of the next line, or of the reason that a correction waits for; leaving a field writes it. */
function focusNext(field: HTMLInputElement, corrects: boolean): void {
  const next = corrects
    ? field.closest('li')?.querySelector<HTMLInputElement>('.why input')
    : fieldAfter(field)
  if (next) next.focus()
  else field.blur()
}

function fieldAfter(field: HTMLInputElement): HTMLInputElement | undefined {
  const sheet = field.closest('.sheet')
  const fields = [...(sheet?.querySelectorAll<HTMLInputElement>('label:not(.why) input') ?? [])]
  return fields[fields.indexOf(field) + 1]
}

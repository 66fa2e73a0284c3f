import { BadgeCheck } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import type { AttendanceView, SeatRow } from '#core/contract/attendance-contract.ts'
import { scannedBehind } from '#core/dossier/card-code.ts'
import { Button } from '#renderer/parts/button.tsx'
import { ConfirmDialog } from '#renderer/parts/confirm-dialog.tsx'
import { PageHeader } from '#renderer/parts/panel.tsx'
import { useFindKey } from '#renderer/parts/use-find-key.ts'
import { Awaiting } from '#renderer/parts/waiting.tsx'
import { DayTabs } from '../day/day-tabs.tsx'
import { useStatusHints } from '../status-hints.ts'
import { useOpenDossier } from '../use-open-dossier.ts'
import { AttendanceSide, UNREADY_ID } from './attendance-side.tsx'
import { BeforeSitting, FromBefore, NobodyConvened } from './check-in-notes.tsx'
import { Questions } from './check-in-questions.tsx'
import type { Asked } from './check-in-questions.tsx'
import { answerOf, peopleWord } from './check-in-words.ts'
import { ChosenPerson } from './chosen-person.tsx'
import { SEAT_FILTERS, findSeats, fitsFilter, prepareSeats, readEntered } from './find-people.ts'
import type { SeatFilter } from './find-people.ts'
import { SEAT_LIST_ID, SeatList, seatOptionId } from './seat-list.tsx'
import { useAttendance, useCheckIn } from './use-check-in.ts'
import type { CheckIn, LastWords } from './use-check-in.ts'
import './check-in.css'

const HINTS = [
  { keys: 'Enter', words: 'điểm danh' },
  { keys: '↑ ↓', words: 'chọn người' },
  { keys: 'Tab', words: 'ra về, vắng, ghi nhầm' },
]

/** Who has come: by name without accents, by number of the card, or by scanning it. */
export function CheckInScreen() {
  const { dossier } = useOpenDossier()
  const question = useAttendance(dossier.id)
  useStatusHints(HINTS)
  useFindKey()
  if (!question.data) {
    return (
      <div className="page">
        <PageHeader title="Điểm danh" tabs={<DayTabs dossierId={dossier.id} />} />
        <Awaiting query={question} what="Đang mở danh sách" failed="Chưa mở được danh sách" />
      </div>
    )
  }
  return <CheckInPage dossierId={dossier.id} view={question.data} />
}

interface CheckInPageProps {
  readonly dossierId: string
  readonly view: AttendanceView
}

function CheckInPage({ dossierId, view }: CheckInPageProps) {
  const work = useCheckIn(dossierId)
  const field = useRef<HTMLInputElement>(null)
  const [asking, setAsking] = useState<Asked | null>(null)
  const desk = useDesk({ dossierId, view, work, field })
  const header = <PageHeader title="Điểm danh" tabs={<DayTabs dossierId={dossierId} />} />
  if (view.rows.length === 0) return <NobodyConvened dossierId={dossierId} header={header} />
  const { chosen } = desk
  return (
    <div className="page check-in">
      <PageHeader
        title="Điểm danh"
        tabs={<DayTabs dossierId={dossierId} />}
        answer={answerOf(view)}
        actions={<TakeCount view={view} onAsk={setAsking} />}
      />
      <FromBefore dossierId={dossierId} since={view.since} />
      <BeforeSitting view={view} />
      {view.warnings.map((sentence) => (
        <p key={sentence} className="note warn">
          <span>{sentence}</span>
        </p>
      ))}
      <div className="check-in-work">
        <section className="panel check-in-desk" aria-label="Điểm danh từng người">
          <SearchField
            desk={desk}
            field={field}
            last={work.last}
            isLate={isLate(view, work.last)}
          />
          <Toolbar view={view} desk={desk} work={work} />
          <SeatList
            rows={desk.shown}
            chosenId={chosen?.rowId ?? null}
            onChoose={(row) => desk.choose(row.rowId)}
          />
        </section>
        <div className="check-in-side scroll">
          {chosen && (
            <ChosenPerson
              key={chosen.rowId}
              dossierId={dossierId}
              row={chosen}
              form={view.form}
              work={work}
              onDone={desk.focus}
            />
          )}
          <AttendanceSide dossierId={dossierId} view={view} onBeginRoll={() => setAsking('roll')} />
        </div>
      </div>
      <Questions asking={asking} view={view} work={work} onClose={() => setAsking(null)} />
    </div>
  )
}

interface TakeCountProps {
  readonly view: AttendanceView
  readonly onAsk: (asked: Asked) => void
}

function TakeCount({ view, onAsk }: TakeCountProps) {
  const asked = view.quorum.recount === null ? 'freeze' : 'take'
  const isHeld = asked === 'freeze' && view.unready !== null
  return (
    <>
      {isHeld && <span className="sub t14">Chưa điểm danh ai</span>}
      <Button
        look="primary"
        icon={BadgeCheck}
        disabled={isHeld}
        aria-describedby={isHeld ? UNREADY_ID : undefined}
        onClick={() => onAsk(asked)}
      >
        {wordsOfCount(view)}
      </Button>
    </>
  )
}

/** What the count that is there now is good for. */
function wordsOfCount({ quorum, present, isForReport }: AttendanceView): string {
  if (quorum.recount !== null) return `Lấy số ${present} vừa điểm danh`
  return isForReport ? 'Chốt số liệu thẩm tra' : 'Chốt số người có mặt'
}

interface DeskProps {
  readonly dossierId: string
  readonly view: AttendanceView
  readonly work: CheckIn
  readonly field: RefObject<HTMLInputElement | null>
}

interface Desk {
  readonly query: string
  readonly filter: SeatFilter
  readonly shown: readonly SeatRow[]
  readonly chosen: SeatRow | null
  readonly type: (query: string) => void
  readonly setFilter: (filter: SeatFilter) => void
  readonly choose: (rowId: string | null) => void
  readonly press: (event: KeyboardEvent) => void
  readonly focus: () => void
}

/** What is typed, who fits, and whom Enter means. */
function useDesk({ dossierId, view, work, field }: DeskProps): Desk {
  const [query, setQuery] = useState('')
  const [filter, setFilter] = useState<SeatFilter>('all')
  const [chosenId, setChosenId] = useState<string | null>(null)
  const { hits, shown } = useSeats(view.rows, query, filter)
  const chosen = view.rows.find(({ rowId }) => rowId === chosenId) ?? null
  const type = (text: string) => {
    setQuery(scannedBehind(text, dossierId) ?? text)
    setChosenId(null)
  }
  const focus = () => field.current?.focus()
  // What was refused would stand in the way of the next scan: a code goes, a name gives way to what is typed next.
  const makeRoom = ({ canGoOn }: { readonly canGoOn: boolean }) => {
    if (canGoOn) return
    if (/\d{3,}$/.test(query.trim())) setQuery('')
    else field.current?.select()
  }
  const enter = () => {
    const wanted = readEntered({ query, dossierId, hits, chosen })
    if (wanted.kind === 'refused') {
      work.say({ tone: 'bad', who: null, what: wanted.sentence })
      return makeRoom(wanted)
    }
    setQuery('')
    setChosenId(wanted.row.rowId)
    void work.arrive(wanted.row)
  }
  const move = (by: number) => {
    const at = shown.findIndex(({ rowId }) => rowId === chosenId)
    const next = shown[Math.min(Math.max(at + by, 0), shown.length - 1)]
    if (next) setChosenId(next.rowId)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey) return
    if (event.key === 'Tab' && !event.shiftKey && chosen !== null && focusChosen())
      return event.preventDefault()
    const act = {
      Enter: enter,
      Escape: () => type(''),
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      PageDown: () => move(10),
      PageUp: () => move(-10),
    }[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  return {
    ...{ query, filter, shown, chosen, type, press, focus },
    setFilter: (one) => {
      setFilter(one)
      focus()
    },
    choose: (rowId) => {
      setChosenId(rowId)
      focus()
    },
  }
}

/** Who fits what is typed, and who of them the list shows. */
function useSeats(rows: readonly SeatRow[], query: string, filter: SeatFilter) {
  const prepared = useMemo(() => prepareSeats(rows), [rows])
  const hits = useMemo(() => findSeats(prepared, query), [prepared, query])
  // Whoever is looked for by name is found whatever the list shows.
  const shown = useMemo(
    () => (query.trim() === '' ? hits.filter((row) => fitsFilter(row, filter)) : hits),
    [hits, query, filter],
  )
  return { hits, shown }
}

/** From the name to what can be recorded of it, past the filters. */
function focusChosen(): boolean {
  const first = document.querySelector<HTMLButtonElement>('.chosen-person button')
  first?.focus()
  return first !== null
}

interface SearchFieldProps {
  readonly desk: Desk
  readonly field: RefObject<HTMLInputElement | null>
  readonly last: LastWords | null
  readonly isLate: boolean
}

function isLate({ rows }: AttendanceView, last: LastWords | null): boolean {
  const row = rows.find(({ rowId }) => rowId === last?.rowId)
  return row !== undefined && row.state === 'present' && row.late
}

function SearchField({ desk, field, last, isLate: isLater }: SearchFieldProps) {
  const { chosen } = desk
  return (
    <div className="check-in-search">
      <div className="field">
        <label htmlFor="check-in-search">
          Tìm tên (không dấu cũng được), số thẻ, hoặc quét thẻ
        </label>
        <input
          ref={field}
          id="check-in-search"
          className="input"
          role="combobox"
          aria-expanded="true"
          aria-controls={SEAT_LIST_ID}
          aria-autocomplete="list"
          aria-activedescendant={chosen === null ? undefined : seatOptionId(chosen.rowId)}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          data-find
          value={desk.query}
          onChange={(event) => desk.type(event.target.value)}
          onKeyDown={desk.press}
        />
      </div>
      <p className={`check-in-last ${last?.tone ?? ''}`} role="status">
        {last === null ? (
          <span className="sub">Người vừa điểm danh hiện ở đây.</span>
        ) : (
          <>
            {last.who !== null && <strong>{last.who}</strong>} {last.what}{' '}
            {isLater && <span className="tag warn">đến muộn</span>}
          </>
        )}
      </p>
    </div>
  )
}

interface ToolbarProps {
  readonly view: AttendanceView
  readonly desk: Desk
  readonly work: CheckIn
}

function Toolbar({ view, desk, work }: ToolbarProps) {
  const [asking, setAsking] = useState(false)
  const coming =
    desk.query.trim() === '' ? [] : desk.shown.filter(({ state }) => state === 'expected')
  return (
    <div className="check-in-bar">
      <span className="seg" role="group" aria-label="Hiện ai">
        {SEAT_FILTERS.map(({ id, words }) => (
          <button
            key={id}
            type="button"
            aria-pressed={desk.filter === id}
            onClick={() => desk.setFilter(id)}
          >
            {words} {view.rows.filter((row) => fitsFilter(row, id)).length}
          </button>
        ))}
      </span>
      {coming.length > 1 && (
        <Button small onClick={() => setAsking(true)}>
          Cả {coming.length} người khớp đều có mặt
        </Button>
      )}
      {asking && (
        <ConfirmDialog
          question={`Ghi ${coming.length} người có mặt?`}
          consequence={`Những ${peopleWord(view.form)} chưa đến khớp với “${desk.query.trim()}”. Ghi nhầm thì phải bỏ từng người, kèm lý do.`}
          safe="Không ghi"
          action={`Ghi ${coming.length} người`}
          onSafe={() => setAsking(false)}
          onAction={() => {
            setAsking(false)
            desk.type('')
            void work.arriveAll(coming).then(desk.focus)
          }}
        />
      )}
    </div>
  )
}

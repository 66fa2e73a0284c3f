import { useId, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { formatDateInText, formatInteger } from '#core/base/vietnamese-text.ts'
import type { ApportionmentRow, ApportionmentSheet } from '#core/contract/apportionment-values.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { Button } from '#renderer/parts/button.tsx'
import { FieldLine } from '#renderer/parts/field-line.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { parseDay } from '#renderer/parts/typed-value.ts'

interface TiePanelProps {
  readonly id: string
  readonly sheet: ApportionmentSheet
}

/** Seats that equal claims leave open: between whom, who decides, and what was decided. */
export function TiePanel({ id, sheet }: TiePanelProps) {
  const [tie] = sheet.ties
  const title = useRef<HTMLHeadingElement>(null)
  // The form or the line that was pressed is gone then: the keyboard must not go with it.
  const keepFocus = () => title.current?.focus()
  if (tie === undefined && sheet.decisions.length === 0) return null
  return (
    <section className="detail-part tie-panel" aria-label="Trường hợp bằng nhau">
      <h2 ref={title} tabIndex={-1}>
        {tie ? (
          <>
            <StateGlyph state="should-review" /> Còn {formatInteger(sheet.ties.length)} đại biểu,{' '}
            {formatInteger(tie.units.length)} đơn vị bằng nhau
          </>
        ) : (
          'Các đại biểu cuối cùng đã có quyết định'
        )}
      </h2>
      {tie && (
        <>
          <p className="t14">
            Các văn bản của Tổng Liên đoàn đã đọc không định việc này. Ban Chấp hành công đoàn triệu
            tập quyết định, có ghi biên bản.
          </p>
          <DecisionForm key={tie.seat} id={id} sheet={sheet} tied={tie.units} onDone={keepFocus} />
        </>
      )}
      <Decisions id={id} sheet={sheet} onDone={keepFocus} />
    </section>
  )
}

const EMPTY = { unitId: '', decidedBy: '', decidedOn: '', record: '' }
type Draft = typeof EMPTY
type Faults = Partial<Record<keyof Draft, string>>

interface PartProps extends TiePanelProps {
  readonly onDone: () => void
}

interface DecisionFormProps extends PartProps {
  readonly tied: readonly string[]
}

function DecisionForm({ id, sheet, tied, onDone }: DecisionFormProps) {
  const last = sheet.decisions.at(-1)
  // One meeting decides on all ties: what stood in the last decision is offered again.
  const [draft, setDraft] = useState<Draft>({
    ...EMPTY,
    decidedBy: last?.decidedBy ?? '',
    decidedOn: last ? formatDateInText(last.decidedOn) : '',
    record: last?.record ?? '',
  })
  const [faults, setFaults] = useState<Faults>({})
  const decide = useCall(id, client.seats.decide, { announce: true, onDone })
  const set = (field: keyof Draft) => (value: string) => {
    setDraft((before) => ({ ...before, [field]: value }))
    setFaults((before) => ({ ...before, [field]: undefined }))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readDraft(draft)
    setFaults(read.faults)
    if (read.decision) decide.mutate({ id, decision: read.decision })
  }
  return (
    <form onSubmit={submit} noValidate>
      <TiedUnits
        rows={sheet.rows.filter((row) => tied.includes(row.id))}
        chosen={draft.unitId}
        fault={faults.unitId}
        onChoose={set('unitId')}
      />
      <Line
        label="Nơi quyết định"
        field="decidedBy"
        {...{ draft, faults, set }}
        hint="Ban Thường vụ"
      />
      <Line
        label="Ngày quyết định"
        field="decidedOn"
        {...{ draft, faults, set }}
        hint="13/07/2023"
      />
      <Line
        label="Ghi tại"
        field="record"
        {...{ draft, faults, set }}
        hint="Biên bản số 05/BB-LĐLĐ"
      />
      <button type="submit" className="btn" disabled={decide.isPending}>
        Ghi quyết định
      </button>
    </form>
  )
}

interface TiedUnitsProps {
  readonly rows: readonly ApportionmentRow[]
  readonly chosen: string
  readonly fault: string | undefined
  readonly onChoose: (unitId: string) => void
}

function TiedUnits({ rows, chosen, fault, onChoose }: TiedUnitsProps) {
  const group = useId()
  return (
    <fieldset aria-describedby={`${group}-fault`}>
      <legend>Giao một đại biểu cho</legend>
      {rows.map((row) => (
        <label key={row.id} className="tied-unit">
          <input
            type="radio"
            name={group}
            checked={chosen === row.id}
            onChange={() => onChoose(row.id)}
          />
          <span>{row.name}</span>
          <span className="num mut">{formatInteger(row.members)}</span>
        </label>
      ))}
      <p id={`${group}-fault`} className="c-bad t14" aria-live="polite">
        {fault}
      </p>
    </fieldset>
  )
}

interface LineProps {
  readonly label: string
  readonly field: keyof Draft
  readonly draft: Draft
  readonly faults: Faults
  readonly set: (field: keyof Draft) => (value: string) => void
  readonly hint: string
}

function Line({ label, field, draft, faults, set, hint }: LineProps) {
  return (
    <FieldLine label={label} error={faults[field] ?? null} help={`Ví dụ: ${hint}`}>
      {(control) => (
        <input
          {...control}
          className="input"
          value={draft[field]}
          onChange={(event) => set(field)(event.target.value)}
        />
      )}
    </FieldLine>
  )
}

function readDraft(draft: Draft) {
  const faults: Faults = {}
  if (draft.unitId === '') faults.unitId = 'Chọn một đơn vị.'
  if (draft.decidedBy.trim() === '') faults.decidedBy = 'Ghi nơi đã quyết định.'
  if (draft.record.trim() === '') faults.record = 'Ghi văn bản hoặc biên bản có quyết định này.'
  const day = parseDay(draft.decidedOn)
  if (!day.ok) faults.decidedOn = day.error
  else if (day.value === null) faults.decidedOn = 'Ghi ngày quyết định.'
  const decidedOn = day.ok ? day.value : null
  const whole = Object.keys(faults).length === 0 && decidedOn !== null
  return { faults, decision: whole ? { ...draft, decidedOn } : null }
}

function Decisions({ id, sheet, onDone }: PartProps) {
  const withdraw = useCall(id, client.seats.withdraw, { announce: true, onDone })
  if (sheet.decisions.length === 0) return null
  const nameOf = (unitId: string) => sheet.rows.find((row) => row.id === unitId)?.name ?? ''
  return (
    <ul className="decisions" aria-label="Các quyết định đã ghi">
      {sheet.decisions.map((one) => (
        <li key={one.id}>
          <StateGlyph
            state={one.holds ? 'met' : 'out-of-date'}
            small
            label={one.holds ? 'Đang dùng' : 'Không còn dùng'}
          />
          <span className="grow t14">
            <b>{nameOf(one.unitId)}</b>: {one.decidedBy}, {one.record}, ngày{' '}
            {formatDateInText(one.decidedOn)}.
            {!one.holds && ' Các đơn vị bằng nhau nay đã khác nên quyết định này không còn dùng.'}
          </span>
          <Button
            small
            look="quiet"
            aria-label={`Bỏ quyết định cho ${nameOf(one.unitId)}`}
            onClick={() => withdraw.mutate({ id, rowId: one.id })}
          >
            Bỏ
          </Button>
        </li>
      ))}
    </ul>
  )
}

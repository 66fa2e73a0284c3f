import { Select } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { CatalogueParameter } from '#core/checks/catalogue.ts'
import type { Confidence } from '#core/checks/finding.ts'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { Catalogue, OverlayPreview } from '#core/contract/regulation-values.ts'
import { AGENDA_TOPIC_LABELS } from '#core/vocabulary/agenda-topic-labels.ts'
import { describeFailure } from '#renderer/client/failure.ts'
import { useOverlayPreview } from '#renderer/client/queries.ts'
import { Button } from '#renderer/parts/button.tsx'
import { FieldLine } from '#renderer/parts/field-line.tsx'
import { CONFIDENCE_WORDS } from '../quote.tsx'
import { OverlayChoice } from './overlay-choice.tsx'
import { OverlayEffect } from './overlay-effect.tsx'
import { readDraft } from './own-value-draft.ts'
import type { DraftErrors, OwnValueDraft } from './own-value-draft.ts'
import { TableRows } from './table-rows.tsx'
import { useChangeOverlay } from './use-change-overlay.ts'

interface OwnValueFormProps {
  readonly dossierId: string
  readonly catalogue: Catalogue
  readonly limit: CatalogueParameter
  readonly start: OwnValueDraft
  readonly onDone: () => void
  readonly onCancel: () => void
}

const NO_ERRORS: DraftErrors = new Map()
/** Milliseconds after the last key before the effect is asked for. */
const PAUSE = 350

/** One value of the office's own; what it would change stands below before anything is written. */
export function OwnValueForm(props: OwnValueFormProps) {
  const { dossierId, catalogue, limit, start } = props
  const [draft, setDraft] = useState(start)
  const [tried, setTried] = useState(false)
  const read = useMemo(
    () => readDraft(draft, limit, catalogue.packId),
    [draft, limit, catalogue.packId],
  )
  const effect = useEffectOf(dossierId, read, catalogue.asOf)
  const save = useChangeOverlay(dossierId, props.onDone)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input')?.focus()
  }, [])
  const set = (changes: Partial<OwnValueDraft>) => setDraft((before) => ({ ...before, ...changes }))
  const errors = tried && !read.ok ? read.error : NO_ERRORS
  const submit = () => {
    setTried(true)
    if (read.ok) return save.mutate({ change: { kind: 'set', own: read.value } })
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
    )
  }
  return (
    <section className="panel finding-detail" aria-label="Đặt mức riêng">
      <div className="top">
        <h2>Mức riêng: {limit.label}</h2>
      </div>
      <form
        ref={form}
        className="scroll sections own-value"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Amount draft={draft} limit={limit} errors={errors} onSet={set} />
        <Source draft={draft} errors={errors} onSet={set} />
        <OverlayChoice catalogue={catalogue} draft={draft} errors={errors} onSet={set} />
        <Effect effect={effect} complete={read.ok} />
        {save.refusal !== null && (
          <p className="note bad" role="alert">
            {save.refusal}
          </p>
        )}
        <button type="submit" hidden />
      </form>
      <div className="foot">
        <Button look="primary" disabled={save.isPending} onClick={submit}>
          Ghi mức riêng
        </Button>
        <Button onClick={props.onCancel}>Không ghi</Button>
        {read.ok && <span className="sub t14">{sumUp(effect.data)}</span>}
      </div>
    </section>
  )
}

interface EffectProps {
  readonly effect: ReturnType<typeof useOverlayPreview>
  readonly complete: boolean
}

function Effect({ effect, complete }: EffectProps) {
  if (!complete)
    return <p className="sub t14">Điền đủ thì ở đây hiện các điều của hồ sơ này sẽ đổi.</p>
  if (effect.error) return <p className="note bad">{describeFailure(effect.error).sentence}</p>
  return effect.data && <OverlayEffect effect={effect.data} />
}

/** Beside the button, because the whole effect may stand below the edge. */
function sumUp(effect: OverlayPreview | undefined): string {
  if (!effect) return ''
  if (effect.refusals.length > 0) return 'Chưa dùng được, xem cuối phần trên.'
  const changed = effect.comparison?.changed.length ?? 0
  return changed === 0
    ? 'Hồ sơ này không điều nào đổi.'
    : `Hồ sơ này đổi ${formatInteger(changed)} điều, xem cuối phần trên.`
}

/** What the value typed last would change, asked for once typing rests. */
function useEffectOf(dossierId: string, read: ReturnType<typeof readDraft>, asOf: string) {
  const settled = usePaused(read)
  const change = useMemo(
    () => (settled.ok ? ({ kind: 'set', own: settled.value } as const) : null),
    [settled],
  )
  return useOverlayPreview(dossierId, change, asOf)
}

/** The value as it was when typing last rested. */
function usePaused<T>(value: T): T {
  const [paused, setPaused] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE)
    return () => clearTimeout(timer)
  }, [value])
  return paused
}

interface PartProps {
  readonly draft: OwnValueDraft
  readonly errors: DraftErrors
  readonly onSet: (changes: Partial<OwnValueDraft>) => void
}

const TOPIC_CHOICES = Object.entries(AGENDA_TOPIC_LABELS).map(([value, label]) => ({
  value,
  label,
}))

function Amount({
  draft,
  limit,
  errors,
  onSet,
}: PartProps & { readonly limit: CatalogueParameter }) {
  const hasCases = limit.kind !== 'topics'
  return (
    <div className="section">
      {hasCases && (
        <div className="seg" role="group" aria-label="Mức cho ai">
          <button
            type="button"
            aria-pressed={draft.mode === 'one'}
            onClick={() => onSet({ mode: 'one' })}
          >
            Một mức chung
          </button>
          <button
            type="button"
            aria-pressed={draft.mode === 'table'}
            onClick={() => onSet({ mode: 'table' })}
          >
            Theo từng trường hợp
          </button>
        </div>
      )}
      {draft.mode === 'table' && hasCases ? (
        <TableRows draft={draft} limit={limit} errors={errors} onSet={onSet} />
      ) : limit.kind === 'topics' ? (
        <Topics draft={draft} errors={errors} onSet={onSet} />
      ) : (
        <FieldLine
          label={limit.unit === '' ? 'Mức mới' : `Mức mới (${limit.unit})`}
          error={errors.get('amount') ?? null}
          width="220px"
        >
          {(control) => (
            <input
              {...control}
              className="input num"
              inputMode="decimal"
              value={draft.amount}
              onChange={(event) => onSet({ amount: event.target.value })}
            />
          )}
        </FieldLine>
      )}
    </div>
  )
}

function Topics({ draft, errors, onSet }: PartProps) {
  return (
    <FieldLine label="Các mục" error={errors.get('topics') ?? null}>
      {(control) => (
        <Select
          {...control}
          mode="multiple"
          optionFilterProp="label"
          value={[...draft.topics]}
          options={TOPIC_CHOICES}
          onChange={(topics: string[]) => onSet({ topics })}
        />
      )}
    </FieldLine>
  )
}

const CONFIDENCE_CHOICES = (['A', 'B', 'C'] as const).map((value) => ({
  value,
  label: CONFIDENCE_WORDS[value],
}))

type TextField =
  'symbol' | 'documentTitle' | 'documentDate' | 'clause' | 'says' | 'verifiedBy' | 'since'

/** Document, clause and how sure one is of them. */
function Source({ draft, errors, onSet }: PartProps) {
  const text = (field: TextField, label: string, help?: string) => (
    <FieldLine label={label} help={help} error={errors.get(field) ?? null}>
      {(control) => (
        <input
          {...control}
          className="input"
          value={draft[field] ?? ''}
          onChange={(event) => onSet({ [field]: event.target.value })}
        />
      )}
    </FieldLine>
  )
  return (
    <div className="section source-fields">
      {text('symbol', 'Số, ký hiệu văn bản', 'Ví dụ: 15/HD-LĐLĐ')}
      {text('documentDate', 'Ngày văn bản')}
      <div className="wide-field">{text('documentTitle', 'Tên văn bản')}</div>
      {text('clause', 'Mục, điều', 'Ví dụ: mục 3')}
      {text('since', 'Có hiệu lực từ ngày')}
      <div className="wide-field">
        {text('says', 'Văn bản ghi thế nào', 'Chép hoặc tóm tắt; có thể để trống')}
      </div>
      <div className="wide-field">
        <FieldLine label="Độ tin cậy">
          {(control) => (
            <Select
              {...control}
              value={draft.confidence}
              options={CONFIDENCE_CHOICES}
              onChange={(confidence: Confidence) => onSet({ confidence })}
            />
          )}
        </FieldLine>
      </div>
      <div className="wide-field">
        {text('verifiedBy', 'Người đã đối chiếu với bản ký', 'Chưa ai đối chiếu thì để trống')}
      </div>
    </div>
  )
}

import { Select } from 'antd'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { formatWeekday } from '#core/base/vietnamese-text.ts'
import type { Result } from '#core/base/result.ts'
import type { NewDossier } from '#core/contract/values.ts'
import { CONGRESS_FORM_LABELS, UNION_LEVEL_LABELS } from '#core/vocabulary/labels.ts'
import { congressForm, unionLevel } from '#core/vocabulary/terms.ts'
import type { CongressForm, UnionLevel } from '#core/vocabulary/terms.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useStatus } from '#renderer/client/queries.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { WindowFrame } from '#renderer/frame/window-frame.tsx'
import { Button } from '#renderer/parts/button.tsx'
import { FieldLine } from '#renderer/parts/field-line.tsx'
import { PageHeader } from '#renderer/parts/panel.tsx'
import { parseDay, parseOrdinal, parseText, parseYear } from '#renderer/parts/typed-value.ts'
import './home.css'

/** What stands in the form, as typed. */
interface Typed {
  readonly unionName: string
  readonly level: UnionLevel | null
  readonly form: CongressForm | null
  readonly ordinal: string
  readonly termFrom: string
  readonly termTo: string
  readonly startDate: string
}

type Errors = Partial<Record<keyof Typed, string>>

const LEVELS = unionLevel.options.map((value) => ({ value, label: UNION_LEVEL_LABELS[value] }))

/** The fewest facts a dossier can begin with. */
export function NewDossierScreen() {
  const navigate = useNavigate()
  const { term, isPending } = useSuggestedTerm()
  const [typed, setTyped] = useState<Partial<Typed>>({})
  const [errors, setErrors] = useState<Errors>({})
  const whole: Typed = { ...EMPTY, ...term, ...typed }
  const create = useCall(null, client.dossiers.create, {
    onDone: ({ id }) => void navigate(`/d/${id}/ho-so`),
    onFailure: ({ sentence, field }) =>
      setErrors({ [field !== null && field in EMPTY ? field : 'unionName']: sentence }),
  })
  const change = (changes: Partial<Typed>) => {
    setTyped((before) => ({ ...before, ...changes }))
    setErrors((before) => withoutKeys(before, Object.keys(changes)))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readForm(whole)
    if (read.ok) create.mutate(read.value)
    else setErrors(read.error)
  }
  return (
    <WindowFrame view={null} nav={null}>
      <div className="new-dossier">
        <PageHeader title="Lập hồ sơ mới" answer="Phần còn lại điền dần trong hồ sơ." />
        <form className="panel" onSubmit={submit} noValidate>
          <div className="fields scroll">
            <NameFields typed={whole} errors={errors} onChange={change} />
            <TermFields typed={whole} errors={errors} onChange={change} />
          </div>
          <div className="foot">
            <Button look="primary" type="submit" disabled={isPending || create.isPending}>
              {create.isPending ? 'Đang lập' : 'Lập hồ sơ'}
            </Button>
            <Button onClick={() => void navigate('/')}>Không lập</Button>
            <span className="sub t14" role="status">
              {Object.keys(errors).length > 0 && 'Chưa lập được: xem các ô viền đỏ.'}
            </span>
          </div>
        </form>
      </div>
    </WindowFrame>
  )
}

const EMPTY: Typed = {
  unionName: '',
  level: null,
  form: null,
  ordinal: '',
  termFrom: '',
  termTo: '',
  startDate: '',
}

/** The term of the newest rules in the program, as a suggestion. */
function useSuggestedTerm(): { readonly term: Partial<Typed>; readonly isPending: boolean } {
  const status = useStatus()
  const years = status.data?.packs
    .map((pack) => /^(\d{4})-(\d{4})$/.exec(pack.id))
    .filter((match) => match !== null)
    .at(-1)
  const term = years ? { termFrom: years[1] ?? '', termTo: years[2] ?? '' } : {}
  return { term, isPending: status.isPending }
}

interface FieldsProps {
  readonly typed: Typed
  readonly errors: Errors
  readonly onChange: (changes: Partial<Typed>) => void
}

function NameFields({ typed, errors, onChange }: FieldsProps) {
  return (
    <>
      <FieldLine
        label="Tên đầy đủ của công đoàn"
        help="Như trên con dấu, ví dụ: Liên đoàn Lao động huyện Tam Đường"
        error={errors.unionName ?? null}
        width="100%"
      >
        {(control) => (
          <input
            {...control}
            className="input"
            autoFocus
            value={typed.unionName}
            onChange={(event) => onChange({ unionName: event.target.value })}
          />
        )}
      </FieldLine>
      <FieldLine label="Cấp công đoàn" error={errors.level ?? null} width="400px">
        {(control) => (
          <Select
            {...control}
            options={LEVELS}
            value={typed.level}
            status={control['aria-invalid'] ? 'error' : ''}
            onChange={(level) => onChange({ level })}
          />
        )}
      </FieldLine>
      <div className="field" role="radiogroup" aria-label="Hình thức đại hội">
        <span className="field-label">Hình thức đại hội</span>
        <span className="seg">
          {congressForm.options.map((form) => (
            <button
              key={form}
              type="button"
              role="radio"
              aria-checked={typed.form === form}
              onClick={() => onChange({ form })}
            >
              {CONGRESS_FORM_LABELS[form]}
            </button>
          ))}
        </span>
        <div className={errors.form ? 'message bad' : 'message'} aria-live="polite">
          {errors.form ?? ''}
        </div>
      </div>
    </>
  )
}

const TERM_FIELDS = [
  ['ordinal', 'Đại hội lần thứ', 'Ví dụ XI hoặc 11', '200px'],
  ['termFrom', 'Nhiệm kỳ từ năm', '', '136px'],
  ['termTo', 'đến năm', '', '136px'],
] as const

function TermFields({ typed, errors, onChange }: FieldsProps) {
  const day = parseDay(typed.startDate)
  const weekday = day.ok && day.value !== null ? formatWeekday(day.value) : null
  return (
    <>
      {TERM_FIELDS.map(([field, label, help, width]) => (
        <FieldLine
          key={field}
          label={label}
          help={help}
          error={errors[field] ?? null}
          width={width}
        >
          {(control) => (
            <input
              {...control}
              className="input num"
              inputMode="numeric"
              value={typed[field]}
              onChange={(event) => onChange({ [field]: event.target.value })}
            />
          )}
        </FieldLine>
      ))}
      <FieldLine
        label="Ngày khai mạc dự kiến"
        help={weekday === null ? 'Chưa rõ thì để trống.' : `Là ${weekday}.`}
        error={errors.startDate ?? null}
        width="220px"
      >
        {(control) => (
          <input
            {...control}
            className="input num"
            inputMode="numeric"
            value={typed.startDate}
            onChange={(event) => onChange({ startDate: event.target.value })}
          />
        )}
      </FieldLine>
    </>
  )
}

function readForm(typed: Typed): Result<NewDossier, Errors> {
  const unionName = parseText(typed.unionName)
  const ordinal = parseOrdinal(typed.ordinal)
  const termFrom = parseYear(typed.termFrom)
  const termTo = parseYear(typed.termTo)
  const startDate = parseDay(typed.startDate)
  const errors: Errors = {
    ...(unionName.ok && unionName.value !== null
      ? {}
      : { unionName: 'Chưa có tên công đoàn. Gõ tên đầy đủ như trên con dấu.' }),
    ...(typed.level === null ? { level: 'Chưa chọn cấp công đoàn.' } : {}),
    ...(typed.form === null ? { form: 'Chưa chọn toàn thể hay đại biểu.' } : {}),
    ...sentenceOf('ordinal', ordinal),
    ...sentenceOf('termFrom', termFrom),
    ...sentenceOf('termTo', termTo),
    ...sentenceOf('startDate', startDate),
    ...checkTerm(termFrom, termTo),
    ...(ordinal.ok && ordinal.value === 0 ? { ordinal: 'Lần thứ tính từ 1. Gõ lại.' } : {}),
  }
  if (Object.keys(errors).length > 0) return { ok: false, error: errors }
  if (!unionName.ok || !ordinal.ok || !termFrom.ok || !termTo.ok || !startDate.ok)
    return { ok: false, error: errors }
  const { level, form } = typed
  if (
    unionName.value === null ||
    termFrom.value === null ||
    termTo.value === null ||
    !level ||
    !form
  )
    return { ok: false, error: errors }
  return {
    ok: true,
    value: {
      unionName: unionName.value,
      level,
      form,
      ordinal: ordinal.value,
      termFrom: termFrom.value,
      termTo: termTo.value,
      startDate: startDate.value,
    },
  }
}

function checkTerm(from: Result<number | null, string>, to: Result<number | null, string>): Errors {
  if (!from.ok || !to.ok) return {}
  if (from.value === null) return { termFrom: 'Chưa có năm đầu nhiệm kỳ.' }
  if (to.value === null) return { termTo: 'Chưa có năm cuối nhiệm kỳ.' }
  return to.value > from.value ? {} : { termTo: 'Năm cuối phải sau năm đầu. Gõ lại.' }
}

function sentenceOf(field: keyof Typed, read: Result<unknown, string>): Errors {
  return read.ok ? {} : { [field]: read.error }
}

function withoutKeys(errors: Errors, keys: readonly string[]): Errors {
  return Object.fromEntries(Object.entries(errors).filter(([key]) => !keys.includes(key)))
}

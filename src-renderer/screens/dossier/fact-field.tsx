import { Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Link } from 'react-router'
import type { Finding } from '#core/checks/finding.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { client } from '#renderer/client/contract-client.ts'
import { describeFailure } from '#renderer/client/failure.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { FieldLine } from '#renderer/parts/field-line.tsx'
import { STATE_LABELS, STATE_TONES, StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { stateOfFinding } from '../finding-counts.ts'
import type { FieldSpec } from './field-specs.ts'
import { remarkOn } from './field-text.ts'
import { readFact } from './read-fact.ts'
import type { FieldValue } from './field-text.ts'
import { useFactField } from './use-fact-field.ts'
import type { SaveOutcome } from './use-fact-field.ts'

interface FactFieldProps {
  readonly dossier: Dossier
  readonly spec: FieldSpec
  /** The rule that speaks about this field, the worst first; its words show while typing. */
  readonly finding: Finding | null
  /** Changes with every jump to this field. */
  readonly jump: string | null
}

/** A field that saves itself on leaving or Enter; Esc takes back what is being typed. */
export function FactField({ dossier, spec, finding, jump }: FactFieldProps) {
  const [focused, setFocused] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const save = useSaveFact(dossier.id, spec)
  const field = useFactField({
    key: `${dossier.id} ${spec.path}`,
    input: spec.input,
    stored: readFact(dossier, spec),
    save,
  })
  useEffect(() => {
    if (jump === null) return
    void place.current?.scrollIntoView({ block: 'center' })
    place.current?.querySelector<HTMLElement>('input')?.focus()
  }, [jump])
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') field.commit()
    if (event.key === 'Escape') field.drop()
  }
  const help = describeHelp({ spec, finding, focused, typed: field.text, id: dossier.id })
  return (
    <div ref={place} className={`span-${spec.span}`} data-fact={spec.path}>
      <FieldLine label={spec.label} help={help} error={field.error}>
        {(control) =>
          spec.input.kind === 'choice' || spec.input.kind === 'yes-no' ? (
            <Select
              {...control}
              className={field.text === '' ? 'unknown' : ''}
              options={spec.input.choices.map((choice) => ({ ...choice }))}
              value={field.text === '' ? null : field.text}
              placeholder="chưa rõ"
              allowClear={spec.input.required !== true}
              status={field.error === null ? '' : 'error'}
              onFocus={() => setFocused(true)}
              onBlur={() => setFocused(false)}
              onChange={(value: string | undefined) => {
                field.type(value ?? '')
                field.commit(value ?? '')
              }}
            />
          ) : (
            <Typed
              control={control}
              spec={spec}
              text={field.text}
              onType={field.type}
              onKeyDown={press}
              onFocus={() => setFocused(true)}
              onBlur={() => {
                setFocused(false)
                field.commit()
              }}
            />
          )
        }
      </FieldLine>
    </div>
  )
}

interface TypedProps {
  readonly control: { id: string; 'aria-describedby': string; 'aria-invalid': boolean }
  readonly spec: FieldSpec
  readonly text: string
  readonly onType: (text: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: () => void
  readonly onBlur: () => void
}

function Typed({ control, spec, text, onType, ...handlers }: TypedProps) {
  const unit = spec.input.kind === 'count' ? spec.input.unit : ''
  const letters = spec.input.kind === 'text' || spec.input.kind === 'ordinal'
  return (
    <span className={unit ? 'with-unit' : ''} data-unit={unit}>
      <input
        {...control}
        {...handlers}
        className={['input', letters ? '' : 'num', text === '' ? 'unknown' : ''].join(' ')}
        inputMode={letters ? 'text' : 'numeric'}
        placeholder="chưa rõ"
        value={text}
        onChange={(event) => onType(event.target.value)}
      />
    </span>
  )
}

interface HelpContext {
  readonly spec: FieldSpec
  readonly finding: Finding | null
  readonly focused: boolean
  readonly typed: string
  readonly id: string
}

/** Below the field: a broken rule always; a rule that is met only while one types. */
function describeHelp({ spec, finding, focused, typed, id }: HelpContext): ReactNode {
  const hint = focused || typed === '' ? spec.help : undefined
  const remark = remarkOn(spec.input, typed) ?? hint
  if (!finding || (!focused && finding.status !== 'not-met')) return remark
  const state = stateOfFinding(finding)
  return (
    <Link
      className={`rule-help ${finding.status === 'not-met' ? '' : 'floating'} c-${STATE_TONES[state]}`}
      to={`/d/${id}/kiem-tra?dieu=${encodeURIComponent(finding.key)}`}
      // Leaving the field first would move the page under the mouse.
      onMouseDown={(event) => event.preventDefault()}
      title={`${STATE_LABELS[state]}: ${finding.sentence} ${finding.source}`}
    >
      <StateGlyph state={state} small label={STATE_LABELS[state]} />
      <span>
        {finding.sentence}. <span className="sub">{finding.source}</span>
      </span>
    </Link>
  )
}

function useSaveFact(id: string, spec: FieldSpec) {
  const quiet = { onFailure: () => undefined }
  const congress = useCall(id, client.dossier.setCongress, quiet)
  const plan = useCall(id, client.dossier.setPlan, quiet)
  return (value: FieldValue, outcome: SaveOutcome) => {
    const [part, name = ''] = spec.path.split('.')
    const changes = { [name]: value }
    const options = {
      onSuccess: outcome.onSaved,
      onError: (error: unknown) => outcome.onFailure(describeFailure(error)),
    }
    if (part === 'plan') plan.mutate({ id, changes }, options)
    else congress.mutate({ id, changes }, options)
  }
}

import { Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { describeTag } from '#core/dossier/describe-tag.ts'
import type { CompositionRequirement } from '#core/dossier/composition-requirement.ts'
import { Button } from '#renderer/parts/button.tsx'
import { FieldLine } from '#renderer/parts/field-line.tsx'
import { parseCount } from '#renderer/parts/typed-value.ts'
import { closeTag, isAgeKind, openTag, tagOptions } from './tag-choice.ts'
import type { TagDraft } from './tag-choice.ts'
import type { RequirementChanges, RequirementRefusal } from './use-composition-edits.ts'

interface RequirementFormProps {
  /** Null: a new one. */
  readonly requirement: CompositionRequirement | null
  readonly blocks: readonly string[]
  readonly onSave: (changes: RequirementChanges) => Promise<RequirementRefusal | null>
  readonly onRemove: () => void
  readonly onClose: () => void
}

interface Draft {
  readonly label: string
  readonly minimum: string
  readonly maximum: string
  readonly mandatory: boolean
  readonly tag: TagDraft
}

type Faults = Partial<Record<'label' | 'tag' | 'minimum' | 'maximum', string>>

/** Stands in the place of the requirement it edits; Enter saves, Esc gives up. */
export function RequirementForm(props: RequirementFormProps) {
  const { requirement, blocks, onSave, onRemove, onClose } = props
  const [draft, setDraft] = useState(() => openDraft(requirement))
  const [faults, setFaults] = useState<Faults>({})
  const first = useRef<HTMLFormElement>(null)
  useEffect(() => {
    first.current?.querySelector<HTMLElement>('select, input')?.focus()
    void first.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const save = async () => {
    const read = readDraft(draft, blocks)
    setFaults(read.faults)
    if (read.changes === null) return
    const refusal = await onSave(read.changes)
    if (refusal !== null) setFaults({ [refusal.field]: refusal.sentence })
  }
  return (
    <form
      ref={first}
      className="requirement-form"
      aria-label={requirement === null ? 'Yêu cầu mới' : `Sửa yêu cầu ${requirement.label}`}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose()
      }}
    >
      <TagFields
        draft={draft.tag}
        blocks={blocks}
        present={requirement?.tag ?? null}
        wrong={faults.tag ?? null}
        onChange={(tag) => change({ tag })}
      />
      <LabelField draft={draft} faults={faults} onChange={change} />
      <LimitFields draft={draft} faults={faults} onChange={change} />
      <div className="row">
        <Button type="submit" small>
          Lưu yêu cầu
        </Button>
        <Button small look="quiet" onClick={onClose}>
          Thôi
        </Button>
        <span className="grow" />
        {requirement !== null && (
          <Button small look="danger" icon={Trash2} onClick={onRemove}>
            Bỏ yêu cầu
          </Button>
        )}
      </div>
    </form>
  )
}

interface TagFieldsProps {
  readonly draft: TagDraft
  readonly blocks: readonly string[]
  readonly present: string | null
  readonly wrong: string | null
  readonly onChange: (draft: TagDraft) => void
}

function TagFields({ draft, blocks, present, wrong, onChange }: TagFieldsProps) {
  const ages = isAgeKind(draft.choice)
  return (
    <div className="tag-fields">
      <FieldLine label="Đếm ai" error={wrong}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={draft.choice}
            onChange={(event) => onChange({ ...draft, choice: event.target.value })}
          >
            <option value="">Chưa chọn</option>
            {tagOptions(blocks, present).map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </FieldLine>
      {ages && (
        <NumberField
          label={draft.choice === 'age-between' ? 'Từ tuổi' : 'Tuổi'}
          text={draft.first}
          onChange={(first) => onChange({ ...draft, first })}
        />
      )}
      {draft.choice === 'age-between' && (
        <NumberField
          label="Đến tuổi"
          text={draft.second}
          onChange={(second) => onChange({ ...draft, second })}
        />
      )}
    </div>
  )
}

function LabelField({ draft, faults, onChange }: LimitFieldsProps) {
  return (
    <FieldLine
      label="Lời của kế hoạch"
      help="Để trống thì ghi theo mục Đếm ai."
      error={faults.label ?? null}
    >
      {(control) => (
        <input
          {...control}
          className="input"
          autoComplete="off"
          spellCheck={false}
          value={draft.label}
          onChange={(event) => onChange({ label: event.target.value })}
        />
      )}
    </FieldLine>
  )
}

interface LimitFieldsProps {
  readonly draft: Draft
  readonly faults: Faults
  readonly onChange: (part: Partial<Draft>) => void
}

function LimitFields({ draft, faults, onChange }: LimitFieldsProps) {
  return (
    <div className="limit-fields">
      <NumberField
        label="Ít nhất"
        text={draft.minimum}
        wrong={faults.minimum ?? null}
        onChange={(minimum) => onChange({ minimum })}
      />
      <NumberField
        label="Nhiều nhất"
        text={draft.maximum}
        wrong={faults.maximum ?? null}
        onChange={(maximum) => onChange({ maximum })}
      />
      <FieldLine label="Mức độ">
        {(control) => (
          <select
            {...control}
            className="input"
            value={draft.mandatory ? 'mandatory' : 'desirable'}
            onChange={(event) => onChange({ mandatory: event.target.value === 'mandatory' })}
          >
            <option value="mandatory">Bắt buộc</option>
            <option value="desirable">Mong muốn</option>
          </select>
        )}
      </FieldLine>
    </div>
  )
}

interface NumberFieldProps {
  readonly label: string
  readonly text: string
  readonly wrong?: string | null
  readonly onChange: (text: string) => void
}

function NumberField({ label, text, wrong = null, onChange }: NumberFieldProps) {
  return (
    <FieldLine label={label} error={wrong}>
      {(control) => (
        <input
          {...control}
          className="input num"
          inputMode="numeric"
          autoComplete="off"
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldLine>
  )
}

function openDraft(requirement: CompositionRequirement | null): Draft {
  return {
    label: requirement?.label ?? '',
    minimum: requirement?.minimum?.toString() ?? '',
    maximum: requirement?.maximum?.toString() ?? '',
    mandatory: requirement?.mandatory ?? true,
    tag: openTag(requirement?.tag ?? null),
  }
}

function readDraft(
  draft: Draft,
  blocks: readonly string[],
): { readonly changes: RequirementChanges | null; readonly faults: Faults } {
  const { tag, wrong } = closeTag(draft.tag)
  const minimum = parseCount(draft.minimum)
  const maximum = parseCount(draft.maximum)
  const typed = draft.label.normalize('NFC').replace(/\s+/g, ' ').trim()
  const label = typed !== '' ? typed : tag === null ? '' : (describeTag(tag, blocks) ?? '')
  const faults: Faults = {
    ...(wrong !== null && { tag: wrong }),
    ...(!minimum.ok && { minimum: minimum.error }),
    // One sentence at a time: both would lie over each other.
    ...(minimum.ok && !maximum.ok && { maximum: maximum.error }),
    ...(label === '' && wrong === null && { tag: 'Chọn đếm ai, hoặc ghi lời của kế hoạch.' }),
  }
  if (Object.keys(faults).length > 0 || !minimum.ok || !maximum.ok) return { changes: null, faults }
  const limits = { minimum: minimum.value, maximum: maximum.value }
  return { changes: { label, tag, ...limits, mandatory: draft.mandatory }, faults }
}

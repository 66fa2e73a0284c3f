import { useState } from 'react'
import { formatDateInColumn } from '#core/base/vietnamese-text.ts'
import type { KeepingView } from '#core/contract/personal-data-values.ts'
import type { KeepingNote } from '#core/dossier/data-keeping.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { Button } from '#renderer/parts/button.tsx'
import { FieldLine } from '#renderer/parts/field-line.tsx'
import { parseDay } from '#renderer/parts/typed-value.ts'
import { GroundsNote } from './grounds-note.tsx'

interface KeepingFormProps {
  readonly dossierId: string
  readonly view: KeepingView
  readonly action: string
  readonly onNoted: () => void
  readonly onClose?: () => void
}

type Field = keyof KeepingNote

/** What the data about people are for, who answers for them, until when they stay. */
export function KeepingForm({ dossierId, view, action, onNoted, onClose }: KeepingFormProps) {
  const form = useKeepingForm(view)
  const save = useCall(dossierId, client.personalData.setKeeping, {
    onFailure: ({ field, sentence }) => form.fail(field, sentence),
    onDone: onNoted,
  })
  return (
    <form
      className="keeping-form"
      onSubmit={(event) => {
        event.preventDefault()
        const note = form.read()
        if (note) save.mutate({ id: dossierId, ...note })
      }}
    >
      <KeepingFields form={form} asked={onClose !== undefined} />
      <GroundsNote grounds={view.grounds} />
      <div className="foot">
        {onClose && <Button onClick={onClose}>Để sau</Button>}
        <Button type="submit" look="primary" disabled={save.isPending}>
          {action}
        </Button>
      </div>
    </form>
  )
}

interface KeepingFieldsProps {
  readonly form: ReturnType<typeof useKeepingForm>
  /** In a dialog: the first empty field is where the person stands. */
  readonly asked: boolean
}

function KeepingFields({ form, asked }: KeepingFieldsProps) {
  return (
    <>
      <FieldLine
        label="Dùng để làm gì"
        help="Câu gợi ý, sửa theo việc của cơ quan"
        error={form.errors.purpose ?? null}
      >
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={3}
            value={form.typed.purpose}
            onChange={(event) => form.type('purpose', event.target.value)}
          />
        )}
      </FieldLine>
      <div className="keeping-pair">
        <FieldLine
          label="Ai chịu trách nhiệm"
          help="Họ tên, chức vụ"
          error={form.errors.responsible ?? null}
        >
          {(control) => (
            <input
              {...control}
              className="input"
              autoComplete="off"
              autoFocus={asked}
              value={form.typed.responsible}
              onChange={(event) => form.type('responsible', event.target.value)}
            />
          )}
        </FieldLine>
        <FieldLine
          label="Giữ đến hết ngày"
          help="Mức gợi ý của chương trình, cơ quan tự định"
          error={form.errors.retainUntil ?? null}
          width="270px"
        >
          {(control) => (
            <input
              {...control}
              className="input num"
              inputMode="numeric"
              value={form.typed.retainUntil}
              onChange={(event) => form.type('retainUntil', event.target.value)}
            />
          )}
        </FieldLine>
      </div>
    </>
  )
}

function useKeepingForm({ offered }: KeepingView) {
  const [typed, setTyped] = useState<Record<Field, string>>({
    ...offered,
    retainUntil: formatDateInColumn(offered.retainUntil),
  })
  const [errors, setErrors] = useState<Partial<Record<Field, string>>>({})
  return {
    typed,
    errors,
    type: (field: Field, text: string) => {
      setTyped({ ...typed, [field]: text })
      setErrors({})
    },
    fail: (field: string | null, sentence: string) =>
      setErrors({ [field === 'retainUntil' ? field : 'purpose']: sentence }),
    /** Null after saying what is missing. */
    read(): KeepingNote | null {
      const [purpose, responsible] = [typed.purpose.trim(), typed.responsible.trim()]
      const day = parseDay(typed.retainUntil)
      const found: Partial<Record<Field, string>> = {
        ...(purpose === '' && { purpose: 'Chưa ghi mục đích. Gõ một câu nói dùng để làm gì.' }),
        ...(responsible === '' && { responsible: 'Chưa ghi người chịu trách nhiệm.' }),
        ...(!day.ok && { retainUntil: day.error }),
        ...(day.ok && day.value === null && { retainUntil: 'Chưa ghi ngày. Gõ ngày/tháng/năm.' }),
      }
      setErrors(found)
      if (Object.keys(found).length > 0 || !day.ok || day.value === null) return null
      return { purpose, responsible, retainUntil: day.value }
    },
  }
}

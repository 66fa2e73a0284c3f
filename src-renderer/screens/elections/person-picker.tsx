import { useId, useState } from 'react'
import { nameKey } from '#core/base/name-key.ts'
import type { PersonChoice } from '#core/contract/elections-contract.ts'
import { Button } from '#renderer/parts/button.tsx'
import { FieldLine } from '#renderer/parts/field-line.tsx'

/** Who was meant; of somebody typed who is not in the list nothing else is known. */
export type PickedPerson = Omit<PersonChoice, 'note'>

interface PersonPickerProps {
  readonly label: string
  readonly action: string
  readonly people: readonly PersonChoice[]
  /** A name that is not among them may be typed. */
  readonly othersToo: boolean
  /** Why somebody who was typed may not be picked; null: they may. */
  readonly refuse?: (name: string) => string | null
  /** Empties the field once the person was taken: what is refused need not be typed again. */
  readonly onPick: (person: PickedPerson, onTaken: () => void) => void
}

/** Somebody of a list, by typing the name. */
export function PersonPicker(props: PersonPickerProps) {
  const { label, action, people, othersToo, refuse, onPick } = props
  const list = useId()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
  const pick = () => {
    const found = findPerson(typed, people)
    const refused = found === null ? refuse?.(typed) : null
    if (refused) return setError(refused)
    if (found === null && (!othersToo || typed.trim() === '')) {
      return setError('Gõ họ và tên rồi chọn một người trong danh sách.')
    }
    if (found === 'several') return setError('Có nhiều người cùng tên. Chọn đúng dòng có năm sinh.')
    onPick(found ?? { personId: null, name: typed.trim(), birthYear: '', unit: '' }, () =>
      setTyped((now) => (now === typed ? '' : now)),
    )
  }
  return (
    <div className="picker">
      <FieldLine label={label} error={error}>
        {(control) => (
          <input
            {...control}
            className="input"
            list={list}
            autoComplete="off"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
              setError(null)
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
              event.preventDefault()
              pick()
            }}
          />
        )}
      </FieldLine>
      <datalist id={list}>
        {people.map((one) => (
          <option key={one.personId ?? wordsOf(one)} value={wordsOf(one)} />
        ))}
      </datalist>
      <Button onClick={pick}>{action}</Button>
    </div>
  )
}

function wordsOf({ name, note }: PersonChoice): string {
  return note === '' ? name : `${name} (${note})`
}

/** By the whole line, else by the name where one person has it. */
function findPerson(
  typed: string,
  people: readonly PersonChoice[],
): PickedPerson | null | 'several' {
  const exact = people.filter((one) => wordsOf(one) === typed)
  if (exact.length === 1) return exact[0] ?? null
  const called = people.filter((one) => nameKey(one.name) === nameKey(typed))
  if (called.length > 1) return 'several'
  return called[0] ?? null
}

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { foldVietnamese } from '#core/base/vietnamese-text.ts'
import { Button } from '#renderer/parts/button.tsx'

interface CopyStepperProps {
  /** What each copy is called, in order. */
  readonly names: readonly string[]
  /** Null: all of them on the desk. */
  readonly place: number | null
  readonly onPlace: (place: number | null) => void
}

/** One of many: "1 trên 117", by arrows or by name; or all of them at once. */
export function CopyStepper({ names, place, onPlace }: CopyStepperProps) {
  const [typed, setTyped] = useState('')
  const listId = useId()
  const at = place ?? 0
  const go = (next: number | null) => {
    setTyped('')
    onPlace(next)
  }
  const find = (text: string) => {
    setTyped(text)
    const wanted = foldVietnamese(text)
    const found = names.findIndex((name) => foldVietnamese(name).includes(wanted))
    if (wanted !== '' && found >= 0) onPlace(found)
  }
  const unknown =
    typed !== '' && !names.some((name) => foldVietnamese(name).includes(foldVietnamese(typed)))
  return (
    <div className="stepper" role="group" aria-label="Bản nào">
      <Button
        small
        icon={ChevronLeft}
        aria-label="Bản trước"
        disabled={place === null || at === 0}
        onClick={() => go(at - 1)}
      />
      <span className="t14 num" aria-live="polite">
        {place === null ? `Cả ${names.length} bản` : `${at + 1} trên ${names.length}`}
      </span>
      <Button
        small
        icon={ChevronRight}
        aria-label="Bản sau"
        disabled={place === null || at >= names.length - 1}
        onClick={() => go(at + 1)}
      />
      <input
        className="input grow"
        list={listId}
        aria-label="Tìm theo tên"
        placeholder={place === null ? 'Tìm theo tên' : names[at]}
        value={typed}
        aria-invalid={unknown}
        onChange={(event) => find(event.target.value)}
      />
      <datalist id={listId}>
        {names.map((name, index) => (
          <option key={index} value={name} />
        ))}
      </datalist>
      <label className="t14">
        <input
          type="checkbox"
          checked={place === null}
          onChange={(event) => go(event.target.checked ? null : 0)}
        />{' '}
        Cả {names.length} bản
      </label>
    </div>
  )
}

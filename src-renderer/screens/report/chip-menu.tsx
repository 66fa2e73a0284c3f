import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { foldVietnamese } from '#core/base/vietnamese-text.ts'
import type { ReportChip } from '#core/contract/report-contract.ts'
import { OPEN_FIGURE } from './chip-dom.ts'

const MOST_SHOWN = 60

interface ChipMenuProps {
  readonly chips: readonly ReportChip[]
  /** Its figures stand first. */
  readonly section: string
  readonly onChoose: (token: string) => void
  readonly onClose: () => void
}

/** All figures by name, those of the section first; those nobody has told come last. */
export function ChipMenu({ chips, section, onChoose, onClose }: ChipMenuProps) {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const shown = useMemo(() => fitting(chips, section, typed), [chips, section, typed])
  const place = Math.min(at, shown.length - 1)
  useEffect(() => input.current?.focus(), [])
  useEffect(() => {
    document.getElementById(`chip-${place}`)?.scrollIntoView({ block: 'nearest' })
  }, [place])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const chosen = shown[place]
    if (event.key === 'Escape') onClose()
    else if (event.key === 'ArrowDown') setAt(Math.min(place + 1, shown.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(place - 1, 0))
    else if (event.key === 'Enter' && chosen) onChoose(chosen.token)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="chip-menu" role="dialog" aria-label="Chèn số liệu" onKeyDown={onKeyDown}>
      <input
        ref={input}
        className="input"
        role="combobox"
        aria-expanded="true"
        aria-controls="chip-choices"
        aria-activedescendant={shown[place] ? `chip-${place}` : undefined}
        aria-label="Tìm số liệu"
        placeholder="Tìm số liệu, ví dụ: đoàn viên nữ"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
      />
      <Choices shown={shown} place={place} onChoose={onChoose} />
    </div>
  )
}

interface ChoicesProps {
  readonly shown: readonly ReportChip[]
  readonly place: number
  readonly onChoose: (token: string) => void
}

function Choices({ shown, place, onChoose }: ChoicesProps) {
  return (
    <ul id="chip-choices" role="listbox" aria-label="Số liệu" className="scroll">
      {shown.map(({ token, label, printed }, index) => (
        <li
          key={token}
          id={`chip-${index}`}
          role="option"
          aria-selected={index === place}
          onMouseDown={(event) => {
            event.preventDefault()
            onChoose(token)
          }}
        >
          <span>{label}</span>
          <b className={printed === null ? 'c-unk' : 'num'}>{printed ?? OPEN_FIGURE}</b>
        </li>
      ))}
      {shown.length === 0 && <li className="none">Không có số liệu nào tên như vậy.</li>}
    </ul>
  )
}

function fitting(chips: readonly ReportChip[], section: string, typed: string): ReportChip[] {
  const words = foldVietnamese(typed).split(' ').filter(Boolean)
  const found = chips.filter(({ label }) => {
    const folded = foldVietnamese(label)
    return words.every((word) => folded.includes(word))
  })
  const rank = ({ sections, printed }: ReportChip) =>
    (sections.includes(section) ? 0 : 2) + (printed === null ? 1 : 0)
  return found.toSorted((left, right) => rank(left) - rank(right)).slice(0, MOST_SHOWN)
}

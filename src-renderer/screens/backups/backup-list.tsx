import { useEffect, useId, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import type { BackupEntry } from '#core/contract/data-values.ts'
import { clockOf, groupByDay, sizeOf } from './backup-words.ts'

interface BackupListProps {
  readonly backups: readonly BackupEntry[]
  readonly chosen: string | null
  readonly onChoose: (name: string) => void
  /** Enter on a chosen one: the keyboard goes to what can be done with it. */
  readonly onEnter: () => void
}

/** The backups by day, newest first; arrows move. */
export function BackupList({ backups, chosen, onChoose, onEnter }: BackupListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const id = useId()
  // It is what one came for, and after a restore the button one pressed is gone.
  useEffect(() => scroller.current?.focus({ preventScroll: true }), [])
  const at = backups.findIndex(({ name }) => name === chosen)
  useEffect(() => {
    scroller.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey) return
    if (event.key === 'Enter' && at >= 0) {
      event.preventDefault()
      onEnter()
      return
    }
    const next = backups[nextIndex(event.key, at, backups.length)]
    if (!next) return
    event.preventDefault()
    onChoose(next.name)
  }
  return (
    <div
      ref={scroller}
      className="scroll backup-list"
      role="listbox"
      tabIndex={0}
      aria-label="Các bản sao lưu"
      aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
      onKeyDown={press}
    >
      {groupByDay(backups, new Date()).map((day) => (
        <div key={day.words} role="group" aria-label={day.words}>
          <div className="day" aria-hidden="true">
            {day.words}
          </div>
          {day.backups.map((backup) => (
            <Line
              key={backup.name}
              id={`${id}-${backups.indexOf(backup)}`}
              backup={backup}
              chosen={backup.name === chosen}
              onChoose={onChoose}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

function nextIndex(key: string, at: number, count: number): number {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1)
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return -1
  }
}

interface LineProps {
  readonly id: string
  readonly backup: BackupEntry
  readonly chosen: boolean
  readonly onChoose: (name: string) => void
}

function Line({ id, backup, chosen, onChoose }: LineProps) {
  return (
    <div
      id={id}
      className="backup-line"
      role="option"
      aria-selected={chosen}
      onClick={() => onChoose(backup.name)}
    >
      <span className="num label">{clockOf(backup.at)}</span>
      <span className="ell">{backup.reasonLabel}</span>
      <span className="sub t14">phiên bản {backup.programVersion}</span>
      <span className="sub t14 r">{sizeOf(backup.bytes)}</span>
    </div>
  )
}

import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { SearchHit } from '#core/contract/values.ts'
import { useSearch } from '../client/queries.ts'
import { openHallWindow } from '../screens/day/hall-window.ts'
import { HALL_PATH, findScreens, isNamed } from './search-screens.ts'
import type { ScreenHit } from './search-screens.ts'
import { describeSearch } from './search-words.ts'

type Hit = SearchHit | ScreenHit

const KIND_LABELS: Readonly<Record<Hit['kind'], string>> = {
  screen: 'Màn hình',
  delegate: 'Đại biểu',
  candidate: 'Nhân sự',
  unit: 'Đơn vị',
  agenda: 'Chương trình',
  task: 'Việc',
  paper: 'Văn bản',
  told: 'Số liệu',
  dossier: 'Hồ sơ',
}

const PATHS: Readonly<Record<Hit['kind'], (hit: Hit) => string>> = {
  screen: (hit) => hit.id,
  delegate: (hit) => `/d/${hit.dossierId}/dai-bieu?dong=${hit.id}`,
  candidate: (hit) => `/d/${hit.dossierId}/nhan-su?dong=${hit.id}`,
  unit: (hit) => `/d/${hit.dossierId}/ho-so?dong=${hit.id}`,
  agenda: (hit) => `/d/${hit.dossierId}/chuong-trinh?dong=${hit.id}`,
  task: (hit) => `/d/${hit.dossierId}/tien-do?dong=${hit.id}`,
  paper: (hit) => `/d/${hit.dossierId}/van-ban?dong=${hit.id}`,
  told: (hit) => `/d/${hit.dossierId}/van-ban/so-lieu?muc=${hit.id}`,
  dossier: (hit) => `/d/${hit.dossierId}`,
}

interface SearchDialogProps {
  /** Null searches in every dossier. */
  readonly dossierId: string | null
  readonly onClose: () => void
}

/** Ctrl K: type, arrow down, Enter. Marks may be left out. */
export function SearchDialog({ dossierId, onClose }: SearchDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const search = useSearch(dossierId, query)
  const navigate = useNavigate()
  const hits = query.trim().length >= 2 ? placeScreens(search.data ?? [], query, dossierId) : []
  useEffect(() => dialog.current?.showModal(), [])

  const open = (hit: Hit | undefined) => {
    if (!hit) return
    onClose()
    // The hall has a window of its own; this one goes on showing the program.
    if (hit.dossierId !== null && hit.id === `/d/${hit.dossierId}${HALL_PATH}`)
      openHallWindow(hit.dossierId)
    else void navigate(PATHS[hit.kind](hit))
  }
  const press = (key: string): boolean => {
    if (key === 'ArrowDown') setAt(Math.min(at + 1, hits.length - 1))
    else if (key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (key === 'Enter') open(hits[at])
    else return false
    return true
  }
  return (
    <dialog ref={dialog} className="search-dialog" onClose={onClose} aria-label="Tìm">
      <input
        className="input"
        autoFocus
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls="search-hits"
        aria-activedescendant={hits[at] ? `hit-${at}` : undefined}
        aria-label="Tìm người, đơn vị, văn bản, màn hình"
        placeholder="Gõ tên, không dấu cũng được"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          if (!event.nativeEvent.isComposing && press(event.key)) event.preventDefault()
        }}
      />
      <Hits hits={hits} at={at} onPoint={setAt} onOpen={open} />
      <p className="sub t14 foot" role="status">
        {describeSearch(query, hits.length, search.error)}
      </p>
    </dialog>
  )
}

function placeScreens(
  found: readonly SearchHit[],
  query: string,
  dossierId: string | null,
): readonly Hit[] {
  const screens = findScreens(query, dossierId)
  const named = screens.filter((screen) => isNamed(screen, query))
  return [...named, ...found, ...screens.filter((screen) => !named.includes(screen))]
}

interface HitsProps {
  readonly hits: readonly Hit[]
  readonly at: number
  readonly onPoint: (index: number) => void
  readonly onOpen: (hit: Hit) => void
}

function Hits({ hits, at, onPoint, onOpen }: HitsProps) {
  return (
    <ul id="search-hits" role="listbox" aria-label="Kết quả" className="scroll">
      {hits.map((hit, index) => (
        <li
          key={`${hit.kind}-${hit.dossierId}-${hit.id}-${hit.text}`}
          id={`hit-${index}`}
          role="option"
          aria-selected={index === at}
          onMouseMove={() => onPoint(index)}
          onClick={() => onOpen(hit)}
        >
          <span className="tag plain">{KIND_LABELS[hit.kind]}</span>
          <span className="label">{hit.text}</span>
          <span className="mut t14 ell">{hit.detail}</span>
        </li>
      ))}
    </ul>
  )
}

import { Button } from '#renderer/parts/button.tsx'
import { useSeconds } from '#renderer/parts/use-seconds.ts'
import { STAGE_WORDS } from './repair-words.ts'
import type { RepairState } from './use-repair.ts'

interface SearchProgressProps {
  readonly state: Extract<RepairState, { kind: 'working' }>
  /** The time limit of the search. */
  readonly seconds: number
  readonly alone: boolean
  readonly onCancel: () => void
}

/** Nothing in the first second, then how far the search is in its time, with the way to stop it. */
export function SearchProgress({ state, seconds, alone, onCancel }: SearchProgressProps) {
  const gone = useSeconds()
  if (gone < 1) return alone ? <section className="panel people-list" aria-busy="true" /> : null
  return (
    <section
      className={alone ? 'panel people-list search-progress' : 'panel search-progress'}
      aria-label="Đang tìm cách sửa"
    >
      <div className="loading" role="status">
        <div className="head">
          <strong className="strong">
            {state.stage === null ? 'Đang tìm cách sửa' : STAGE_WORDS[state.stage]}
          </strong>
          <span className="num nw">
            {Math.min(gone, seconds)} trên {seconds} giây
          </span>
        </div>
        <div className="track">
          <i style={{ width: `${Math.min(100, (100 * gone) / seconds)}%` }} />
        </div>
        <div className="row">
          <span className="sub t14 grow">
            {state.solved === 0
              ? 'Danh sách chưa đổi gì.'
              : `Đã giải ${state.solved} bước. Danh sách chưa đổi gì.`}
          </span>
          <Button small onClick={onCancel}>
            Dừng tìm <kbd className="kbd">Esc</kbd>
          </Button>
        </div>
      </div>
    </section>
  )
}

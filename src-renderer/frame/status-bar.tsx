import { StateGlyph } from '../parts/state-glyph.tsx'
import { connection } from '../client/connection.ts'
import { useStatus } from '../client/queries.ts'
import { useStore } from '../client/store.ts'
import { HallPresence } from '../screens/day/hall-presence.tsx'
import { statusHints } from '../screens/status-hints.ts'
import { formatMoment } from './clock.ts'
import { textSize, toggleTextSize } from './text-size.ts'

/** What is saved, where the data is, keys of the screen, the rules in force, size of text. */
export function StatusBar({ savedAt, packId }: { savedAt: string | null; packId: string | null }) {
  const status = useStatus()
  const hints = useStore(statusHints)
  const size = useStore(textSize)
  const state = useStore(connection)
  const packs = packId ?? status.data?.packs.map((pack) => pack.id).join(', ')
  return (
    <footer className="status-bar">
      {state !== 'ok' && <span className="c-warn label">Mất liên lạc với chương trình</span>}
      <HallPresence />
      {state === 'ok' && savedAt !== null && (
        <span>
          <StateGlyph state="met" small /> Đã lưu lúc <time>{formatMoment(savedAt)}</time>
        </span>
      )}
      <span className={savedAt === null ? 'place' : 'place wide'}>
        Dữ liệu chỉ nằm trên máy này
      </span>
      <span className="grow" />
      {hints.map((hint) => (
        <span className="wide" key={hint.keys}>
          <kbd className="kbd">{hint.keys}</kbd> {hint.words}
        </span>
      ))}
      {packs && <span className="pack">Bộ quy định {packs}</span>}
      {packId === null && status.data && (
        <span className="wide">Phiên bản {status.data.programVersion}</span>
      )}
      <button type="button" onClick={toggleTextSize} aria-label={`Cỡ chữ ${size}%, bấm để đổi`}>
        Cỡ chữ {size}%
      </button>
    </footer>
  )
}

import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { ImportPreview } from '#core/contract/import-values.ts'
import { rowsInView } from './import-view.ts'
import type { ImportView } from './import-view.ts'
import { CURE_WORDS } from './import-words.ts'

interface ViewChoiceProps {
  readonly preview: ImportPreview
  readonly view: ImportView
  readonly onView: (view: ImportView) => void
}

const CHANGES: ImportView = { kind: 'changes' }

/** Which rows stand in the table, and what the two lines of a cell mean. */
export function ViewChoice({ preview, view, onView }: ViewChoiceProps) {
  const count = (shown: ImportView) => formatInteger(rowsInView(preview.rows, shown).length)
  const doubts: ImportView = { kind: 'doubts', reason: null }
  const refused: ImportView = { kind: 'refused' }
  const changed = count(CHANGES)
  const options: [ImportView, string][] = [
    [{ kind: 'all' }, `Tất cả ${formatInteger(preview.rows.length)}`],
    [doubts, `Chỉ chỗ nghi ngờ ${count(doubts)}`],
    ...(changed === '0' ? [] : ([[CHANGES, `Sẽ đổi ${changed}`]] satisfies [ImportView, string][])),
    [refused, `Không nhận ${count(refused)}`],
  ]
  const reason = reasonOf(view)
  const legend = legendOf(view)
  return (
    <div className="import-view">
      <div className="seg" role="radiogroup" aria-label="Dòng nào hiện trong bảng">
        {options.map(([option, words]) => (
          <button
            key={option.kind}
            type="button"
            role="radio"
            aria-checked={view.kind === option.kind}
            onClick={() => onView(option)}
          >
            {words}
          </button>
        ))}
      </div>
      <span className="t14 sub ell grow" title={reason}>
        {reason}
      </span>
      {legend !== null && <span className="t14 sub nw wide">{legend}</span>}
    </div>
  )
}

function reasonOf(view: ImportView): string {
  if (view.kind === 'doubts') return view.reason ?? ''
  if (view.kind !== 'cures') return ''
  return view.cure === null ? 'Các ô đã chữa' : CURE_WORDS[view.cure]
}

function legendOf({ kind }: ImportView): string | null {
  if (kind === 'changes') return 'Dòng trên: trong hồ sơ. Dòng dưới: sẽ ghi.'
  return kind === 'doubts' || kind === 'cures' ? 'Dòng trên: trong tệp. Dòng dưới: sẽ ghi.' : null
}

import { ArrowDown, ArrowUp, Check } from 'lucide-react'
import type { ImportPreview } from '#core/contract/import-values.ts'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import { Button } from '#renderer/parts/button.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { showAfter } from './doubts.ts'
import type { DoubtPlace } from './doubts.ts'

interface DoubtBarProps {
  readonly preview: ImportPreview
  readonly places: readonly DoubtPlace[]
  readonly open: DoubtPlace | null
  readonly onStep: (step: 1 | -1) => void
  readonly onConfirm: (place: DoubtPlace) => void
}

/** The doubts one by one: which one is open, what it asks, and yes to it. */
export function DoubtBar({ preview, places, open, onStep, onConfirm }: DoubtBarProps) {
  if (places.length === 0) return null
  const at = places.findIndex(({ key }) => key === open?.key) + 1
  return (
    <div className="doubt-bar" role="group" aria-label="Từng chỗ nghi ngờ">
      <StateGlyph state="should-review" />
      <span className="grow ell" role="status">
        {open === null ? (
          `Còn ${formatInteger(places.length)} chỗ nghi ngờ. Bấm Sau hoặc F8 để xem từng chỗ.`
        ) : (
          <DoubtWords preview={preview} place={open} count={`${at}/${places.length}`} />
        )}
      </span>
      {open !== null && open.doubt.after !== null && (
        <Button small icon={Check} onClick={() => onConfirm(open)} title="Ctrl Enter">
          Đúng, nhận
        </Button>
      )}
      <Button small icon={ArrowUp} onClick={() => onStep(-1)} title="Alt F8">
        Trước
      </Button>
      <Button small icon={ArrowDown} onClick={() => onStep(1)} title="F8">
        Sau
      </Button>
    </div>
  )
}

interface DoubtWordsProps {
  readonly preview: ImportPreview
  readonly place: DoubtPlace
  readonly count: string
}

function DoubtWords({ preview, place, count }: DoubtWordsProps) {
  const { sheetRow, doubt } = place
  const label = preview.fields.find(({ id }) => id === doubt.field)?.label ?? doubt.field
  const after = showAfter(doubt)
  const words = `Dòng ${sheetRow}, ${label}: ${doubt.reason}`
  return (
    <span title={words}>
      <b className="strong">{count}</b> Dòng {sheetRow}, {label}:{' '}
      {after === doubt.before ? 'giữ' : `${doubt.before || 'trống'} →`}{' '}
      <b className="strong">{after === '' ? 'để trống' : after}</b>. {doubt.reason}
    </span>
  )
}

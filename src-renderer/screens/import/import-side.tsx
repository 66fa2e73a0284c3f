import { useMemo } from 'react'
import type { ReactNode } from 'react'
import type { ImportPreview } from '#core/contract/import-values.ts'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import { useStore } from '#renderer/client/store.ts'
import { Button } from '#renderer/parts/button.tsx'
import { Panel } from '#renderer/parts/panel.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { setTonePlacement, tonePlacement } from '../tone-placement.ts'
import { countCures } from './cures.ts'
import { DoubtKinds } from './doubt-kinds.tsx'
import type { Correction } from './doubts.ts'
import { FoundFacts } from './found-facts.tsx'
import { FieldSelect } from './import-columns.tsx'
import type { MapColumn } from './import-columns.tsx'
import { sourcesOf } from './import-fields.ts'
import type { ImportView } from './import-view.ts'
import { CURE_WORDS } from './import-words.ts'

interface ImportSideProps {
  readonly preview: ImportPreview
  readonly onView: (view: ImportView) => void
  readonly onMap: MapColumn
  readonly onCorrect: (corrections: readonly Correction[]) => void
}

/** What the program asks the person to look at, kind by kind, and what it left out. */
export function ImportSide({ preview, onView, onMap, onCorrect }: ImportSideProps) {
  return (
    <div className="import-side">
      <Counts preview={preview} onView={onView} />
      <DoubtKinds preview={preview} onView={onView} onCorrect={onCorrect} />
      <Cures preview={preview} onView={onView} />
      <FoundFacts facts={preview.facts} />
      <Remarks remarks={preview.remarks} />
      <LooseColumns preview={preview} onMap={onMap} />
      <Skipped skipped={preview.table.skipped} />
    </div>
  )
}

function Counts({ preview, onView }: Pick<ImportSideProps, 'preview' | 'onView'>) {
  const { accepted, doubtful, refused } = preview.counts
  const count = (number: number, tone: string, glyph: ReactNode, view: ImportView) => (
    <button type="button" className={tone} onClick={() => onView(view)}>
      <span className="value">{formatInteger(number)}</span>
      {glyph}
    </button>
  )
  return (
    <div className="panel import-counts">
      {count(accepted, 'ok', <Word state="met" words="Nhận" />, { kind: 'all' })}
      {count(doubtful, 'warn', <Word state="should-review" words="Nghi ngờ" />, {
        kind: 'doubts',
        reason: null,
      })}
      {count(refused, 'na', <Word state="not-applicable" words="Không nhận" />, {
        kind: 'refused',
      })}
    </div>
  )
}

function Word({
  state,
  words,
}: {
  state: 'met' | 'should-review' | 'not-applicable'
  words: string
}) {
  return (
    <span className="nw">
      <StateGlyph state={state} small /> {words}
    </span>
  )
}

/** What was put right without asking, kind by kind: it can be looked at, and each cell typed over. */
function Cures({ preview, onView }: Pick<ImportSideProps, 'preview' | 'onView'>) {
  const kinds = useMemo(() => countCures(preview.rows), [preview.rows])
  const style = useStore(tonePlacement)
  if (kinds.length === 0) return null
  return (
    <Panel title="Đã chữa">
      <ul className="import-cures">
        {kinds.map(({ kind, cells }) => (
          <li key={kind}>
            <span>
              <StateGlyph state="met" small /> {CURE_WORDS[kind]}
            </span>
            <Button small onClick={() => onView({ kind: 'cures', cure: kind })}>
              Xem {formatInteger(cells)} ô
            </Button>
          </li>
        ))}
        <li>
          <label htmlFor="tone-placement">Cách đặt dấu thanh</label>
          <select
            id="tone-placement"
            className="import-select"
            value={style}
            onChange={({ target }) => setTonePlacement(target.value === 'new' ? 'new' : 'old')}
          >
            <option value="old">hòa, thủy</option>
            <option value="new">hoà, thuỷ</option>
          </select>
        </li>
      </ul>
    </Panel>
  )
}

function Remarks({ remarks }: { remarks: readonly string[] }) {
  if (remarks.length === 0) return null
  return (
    <Panel title="Về cả tệp">
      <ul className="import-lines">
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </Panel>
  )
}

/** Columns whose head cannot hold the choice: read together into one value, or not read at all. */
function LooseColumns({ preview, onMap }: Pick<ImportSideProps, 'preview' | 'onMap'>) {
  const sources = sourcesOf(preview)
  const heads = new Set(
    sources
      .flatMap(({ columns }) => (columns.length === 1 ? columns : []))
      .map(({ index }) => index),
  )
  const joined = preview.columns.filter(({ field, index }) => field !== null && !heads.has(index))
  const unread = preview.columns.filter((column) => column.field === null && column.header !== '')
  if (joined.length + unread.length === 0) return null
  return (
    <Panel title={unread.length > 0 ? 'Cột ghép và cột không đọc' : 'Cột ghép'}>
      <ul className="import-loose">
        {[...joined, ...unread].map((column) => (
          <li key={column.index}>
            <span className="ell" title={column.samples.join('; ')}>
              {column.header || `Cột ${column.letter}`}
            </span>
            <FieldSelect preview={preview} column={column} onMap={onMap} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Skipped({ skipped }: { skipped: ImportPreview['table']['skipped'] }) {
  if (skipped.length === 0) return null
  return (
    <Panel title="Dòng bỏ qua" aside={formatInteger(skipped.length)}>
      <ul className="import-lines">
        {skipped.map(({ sheetRow, text, reason }) => (
          <li key={sheetRow}>
            <b className="strong">Dòng {sheetRow}</b> “{text}”. {reason}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

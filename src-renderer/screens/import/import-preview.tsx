import { useCallback, useMemo, useState } from 'react'
import type { ImportPreview, ImportRow } from '#core/contract/import-values.ts'
import { Button } from '#renderer/parts/button.tsx'
import { NO_ARRANGEMENT } from '#renderer/parts/grid/arrange-rows.ts'
import { DataGrid } from '#renderer/parts/grid/data-grid.tsx'
import { NO_SELECTION } from '#renderer/parts/grid/row-selection.ts'
import { useArranged } from '#renderer/parts/grid/use-arranged.ts'
import type { CellChange, SaveBlock, SaveCells } from '#renderer/parts/grid/use-cell-draft.ts'
import { SelectionBar } from '#renderer/parts/selection-bar.tsx'
import { saveBlockWith } from '#renderer/client/save-with.ts'
import { useReadTexts } from '../use-read-texts.ts'
import { DoubtBar } from './doubt-bar.tsx'
import type { Correction, DoubtPlace } from './doubts.ts'
import { importColumns } from './import-columns.tsx'
import type { MapColumn } from './import-columns.tsx'
import { ImportSide } from './import-side.tsx'
import { rowsInView } from './import-view.ts'
import type { ImportView } from './import-view.ts'
import { ViewChoice } from './view-choice.tsx'
import { useDoubts } from './use-doubts.ts'

interface ImportTableProps {
  readonly preview: ImportPreview
  readonly leaveOut: readonly number[]
  readonly onMap: MapColumn
  readonly onCorrect: (corrections: readonly Correction[]) => void
  readonly onLeaveOut: (sheetRows: readonly number[]) => void
}

const rowId = (row: ImportRow) => String(row.sheetRow)
const rowLabel = (row: ImportRow) =>
  String(row.values['fullName'] ?? row.values['name'] ?? `dòng ${row.sheetRow}`)
const isRefused = (row: ImportRow) => row.refused !== null

/** The rows as they would be written, beside what the program asks to look at. */
export function ImportTable(props: ImportTableProps) {
  const { preview, onMap, onCorrect } = props
  const [view, setView] = useState<ImportView>({ kind: 'all' })
  const [selection, setSelection] = useState(NO_SELECTION)
  const columns = useMemo(() => importColumns(preview, onMap, view), [preview, onMap, view])
  const rows = useMemo(() => rowsInView(preview.rows, view), [preview.rows, view])
  const arranged = useArranged(rows, columns)
  const correcting = useCorrecting(preview.kind, onCorrect)
  const doubts = useDoubts({
    preview,
    view,
    onCorrect,
    onReveal: () => {
      arranged.onArrange(NO_ARRANGEMENT)
      if (view.kind === 'refused' || view.kind === 'cures') setView({ kind: 'all' })
    },
  })
  const picked = [...selection.ids].map(Number)
  return (
    <div className="import-work">
      <ImportSide preview={preview} onView={setView} onMap={onMap} onCorrect={onCorrect} />
      <div className="import-table">
        <section className="panel" aria-label="Các dòng của tệp">
          <ViewChoice preview={preview} view={view} onView={setView} />
          <DoubtBar
            preview={preview}
            places={doubts.places}
            open={doubts.open}
            onStep={doubts.step}
            onConfirm={doubts.confirm}
          />
          <DataGrid
            key={`${view.kind} ${doubts.open?.key ?? ''}`}
            target={targetOf(doubts.open)}
            label="Các dòng sẽ nhập"
            rows={rows}
            columns={columns}
            rowId={rowId}
            rowLabel={rowLabel}
            isMuted={isRefused}
            {...arranged}
            selection={selection}
            onSelect={setSelection}
            {...correcting}
            headHeight={HEAD_HEIGHT}
            linesPerRow={view.kind === 'all' ? 1 : TWO_LINES}
            nothingFound="Không có dòng nào như vậy."
          />
        </section>
        <LeaveOutBar
          picked={picked}
          leaveOut={props.leaveOut}
          onLeaveOut={props.onLeaveOut}
          onClear={() => setSelection(NO_SELECTION)}
        />
      </div>
    </div>
  )
}

function useCorrecting(kind: ImportPreview['kind'], onCorrect: ImportTableProps['onCorrect']) {
  const onSave: SaveCells = useCallback(
    (change) => {
      onCorrect(correctionsOf(change))
      return Promise.resolve(null)
    },
    [onCorrect],
  )
  const onSaveBlock: SaveBlock = useCallback(
    ({ changes, cured }) =>
      saveBlockWith(cured, () => {
        onCorrect(changes.flatMap(correctionsOf))
        return Promise.resolve()
      }),
    [onCorrect],
  )
  return { onSave, onSaveBlock, readTexts: useReadTexts(kind) }
}

function correctionsOf({ rowId: id, values }: CellChange): Correction[] {
  return [...values].map(([field, value]) => ({ sheetRow: Number(id), field, value }))
}

function targetOf(place: DoubtPlace | null) {
  return place && { rowId: String(place.sheetRow), columnId: place.doubt.field }
}

interface LeaveOutBarProps extends Pick<ImportTableProps, 'leaveOut' | 'onLeaveOut'> {
  readonly picked: readonly number[]
  readonly onClear: () => void
}

function LeaveOutBar({ picked, leaveOut, onLeaveOut, onClear }: LeaveOutBarProps) {
  if (picked.length === 0) return null
  const out = new Set(leaveOut)
  const after = (rows: readonly number[]) => () => {
    onLeaveOut(rows)
    onClear()
  }
  return (
    <SelectionBar
      words={`Đã chọn ${picked.length} dòng`}
      onClear={onClear}
      actions={
        <>
          {picked.some((row) => !out.has(row)) && (
            <Button small onClick={after([...new Set([...out, ...picked])])}>
              Không nhập các dòng này
            </Button>
          )}
          {picked.some((row) => out.has(row)) && (
            <Button small onClick={after(leaveOut.filter((row) => !picked.includes(row)))}>
              Nhập lại các dòng này
            </Button>
          )}
        </>
      }
    />
  )
}

const HEAD_HEIGHT = 72
const TWO_LINES = 1.55

import type { ImportColumn, ImportPreview, ImportRow } from '#core/contract/values.ts'
import { formatCell } from '#renderer/parts/grid/cell-editor.ts'
import type { GridColumn } from '#renderer/parts/grid/grid-column.ts'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { editorOf, sourcesOf, widthOf } from './import-fields.ts'
import type { ValueSource } from './import-fields.ts'
import { VERDICTS } from './import-words.ts'

export type MapColumn = (columnIndex: number, field: string | null) => void

/** Columns of the preview: where the row stands in the file, what becomes of it, then its values. */
export function importColumns(preview: ImportPreview, onMap: MapColumn): GridColumn<ImportRow>[] {
  const sources = sourcesOf(preview)
  const named = sources.filter(({ key }) => key === 'fullName' || key === 'name')
  const others = sources.filter((source) => !named.includes(source))
  return [
    {
      id: 'sheetRow',
      label: 'Dòng',
      width: 64,
      align: 'figures',
      frozen: true,
      editor: null,
      read: (row) => row.sheetRow,
    },
    ...named.map((source) => ({ ...valueColumn(preview, source, onMap), frozen: true })),
    verdictColumn,
    ...others.map((source) => valueColumn(preview, source, onMap)),
  ]
}

const verdictColumn: GridColumn<ImportRow> = {
  id: 'verdict',
  label: 'Sẽ làm gì',
  width: 150,
  align: 'words',
  filterable: true,
  editor: null,
  read: (row) => VERDICTS[row.action],
  draw: (row) =>
    row.refused === null ? (
      <span className={row.action === 'same' ? 'g-text mut' : 'g-text'}>
        {VERDICTS[row.action]}
      </span>
    ) : (
      <span className="import-two" title={row.refused}>
        <span className="tag na">
          <StateGlyph state="not-applicable" small /> Không nhận
        </span>
        <span className="ell sub">{row.refused}</span>
      </span>
    ),
}

function valueColumn(
  preview: ImportPreview,
  source: ValueSource,
  onMap: MapColumn,
): GridColumn<ImportRow> {
  const { key } = source
  const editor = editorOf(key)
  return {
    id: key,
    label: source.label,
    width: widthOf(key),
    align: editor.kind === 'integer' ? 'figures' : 'words',
    filterable: true,
    editor,
    read: (row) => row.values[key] ?? null,
    tone: (row) => (doubtOf(row, key) ? 'doubtful' : null),
    draw: (row) => <ImportCell row={row} field={key} />,
    head: <ColumnSource preview={preview} source={source} onMap={onMap} />,
  }
}

function doubtOf(row: ImportRow, field: string) {
  return row.doubts.find((doubt) => doubt.field === field)
}

/** Above what the file says, below what would be written. */
function ImportCell({ row, field }: { row: ImportRow; field: string }) {
  const doubt = doubtOf(row, field)
  const text = formatCell(editorOf(field), row.values[field] ?? null)
  if (!doubt) return <span className="g-text">{text}</span>
  return (
    <span className="import-two" title={doubt.reason}>
      <span className="ell mut">{doubt.before}</span>
      <span className="row">
        <span className="ell label">{text === '' ? 'để trống' : text}</span>
        <StateGlyph state="should-review" small label={doubt.reason} />
      </span>
    </span>
  )
}

interface ColumnSourceProps {
  readonly preview: ImportPreview
  readonly source: ValueSource
  readonly onMap: MapColumn
}

/** Which column of the file it is read from; one column can be told to be something else right here. */
function ColumnSource({ preview, source, onMap }: ColumnSourceProps) {
  const [only, ...more] = source.columns
  if (!only) return <span className="import-source mut">suy từ cột khác</span>
  if (more.length > 0) {
    const letters = source.columns.map((column) => column.letter).join(', ')
    return <span className="import-source mut">ghép cột {letters}</span>
  }
  return (
    <span className="import-source">
      <FieldSelect preview={preview} column={only} onMap={onMap} />
    </span>
  )
}

interface FieldSelectProps {
  readonly preview: ImportPreview
  readonly column: ImportColumn
  readonly onMap: MapColumn
}

export function FieldSelect({ preview, column, onMap }: FieldSelectProps) {
  const taken = new Set(preview.columns.map(({ field }) => field))
  return (
    <select
      className={column.field === null ? 'import-select' : 'import-select known'}
      aria-label={`Cột ${column.letter}, ${column.header}, là`}
      title={`Cột ${column.letter}: ${column.header}`}
      value={column.field ?? ''}
      onChange={(event) => onMap(column.index, event.target.value || null)}
    >
      <option value="">{column.letter}: không đọc</option>
      {preview.fields
        .filter(({ id }) => id === column.field || !taken.has(id))
        .map(({ id, label }) => (
          <option key={id} value={id}>
            {column.letter}: {label}
          </option>
        ))}
    </select>
  )
}

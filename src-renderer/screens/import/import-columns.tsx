import type {
  ImportColumn,
  ImportDoubt,
  ImportPreview,
  ImportRow,
} from '#core/contract/import-values.ts'
import { formatCell } from '#renderer/parts/grid/cell-editor.ts'
import type { GridColumn } from '#renderer/parts/grid/grid-column.ts'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { editorOf, sourcesOf, widthOf, wordsWithoutColumn } from './import-fields.ts'
import type { ValueSource } from './import-fields.ts'
import { rowsInView } from './import-view.ts'
import type { ImportView } from './import-view.ts'
import { VERDICTS } from './import-words.ts'

export type MapColumn = (columnIndex: number, field: string | null) => void

/**
 * Columns of the preview: where the row stands in the file, its name, what becomes of it, then its values. Seen for
 * its doubts, the values in doubt come first and say beside them what stands in the file.
 */
export function importColumns(
  preview: ImportPreview,
  onMap: MapColumn,
  view: ImportView,
): GridColumn<ImportRow>[] {
  const sources = sourcesOf(preview)
  const named = sources.filter(({ key }) => key === 'fullName' || key === 'name')
  const sheets = new Set(preview.rows.map(({ place }) => place.sheet))
  const doubted = fieldsToSee(preview, view)
  // The running number says least: it comes last.
  const rank = ({ key }: ValueSource) => (doubted.has(key) ? 0 : key === 'number' ? 2 : 1)
  const others = sources
    .filter((source) => !named.includes(source))
    .toSorted((a, b) => rank(a) - rank(b))
  const draw = (source: ValueSource): GridColumn<ImportRow> => ({
    ...valueColumn(source, view),
    head: <ColumnSource preview={preview} source={source} onMap={onMap} />,
  })
  return [
    {
      id: 'sheetRow',
      label: 'Dòng',
      width: 64,
      align: 'figures',
      frozen: true,
      editor: null,
      tone: () => 'quiet',
      read: (row) => row.place.row,
    },
    ...(sheets.size > 1 ? [SHEET_COLUMN] : []),
    ...named.map((source) => ({
      ...draw(source),
      frozen: true,
      ...(source.key === 'fullName' && { order: 'names' as const }),
    })),
    verdictColumn(view.kind === 'refused'),
    ...others.map(draw),
  ]
}

/** Of sheets that are read together. */
const SHEET_COLUMN: GridColumn<ImportRow> = {
  id: 'sheet',
  label: 'Trang tính',
  width: 150,
  align: 'words',
  filterable: true,
  editor: null,
  tone: () => 'quiet',
  read: ({ place }) => place.sheet,
}

/** The fields the view is about. */
function fieldsToSee(preview: ImportPreview, view: ImportView): ReadonlySet<string> {
  if (view.kind === 'all' || view.kind === 'refused') return new Set()
  const rows = rowsInView(preview.rows, view)
  return new Set(rows.flatMap((row) => row[view.kind].map(({ field }) => field)))
}

function verdictColumn(beside: boolean): GridColumn<ImportRow> {
  return {
    id: 'verdict',
    label: 'Sẽ làm gì',
    width: beside ? 240 : 132,
    align: 'words',
    filterable: true,
    editor: null,
    read: (row) => VERDICTS[row.action],
    draw: (row) => <Verdict row={row} beside={beside} />,
  }
}

function Verdict({ row, beside }: { readonly row: ImportRow; readonly beside: boolean }) {
  if (row.refused === null) {
    const quiet = row.action === 'same' ? 'g-text mut' : 'g-text'
    return <span className={quiet}>{VERDICTS[row.action]}</span>
  }
  return (
    <span className="import-two" title={row.refused}>
      <span className="tag na">
        <StateGlyph state="not-applicable" small /> {VERDICTS[row.action]}
      </span>
      {beside && <span className="ell sub">{row.refused}</span>}
    </span>
  )
}

function valueColumn({ key, label }: ValueSource, view: ImportView): GridColumn<ImportRow> {
  const editor = editorOf(key)
  return {
    id: key,
    label,
    width: widthOf(key),
    align: editor.kind === 'integer' ? 'figures' : 'words',
    filterable: true,
    editor,
    read: (row) => row.values[key] ?? null,
    tone: (row) => {
      const doubt = doubtOf(row, key)
      if (!doubt) return null
      return isKept(doubt) ? 'unsure' : 'doubtful'
    },
    draw: (row) => <ImportCell row={row} field={key} view={view} />,
  }
}

function doubtOf(row: ImportRow, field: string): ImportDoubt | undefined {
  return row.doubts.find((doubt) => doubt.field === field)
}

/** Taken as it stands, only that it does not say enough: a year without a day. */
function isKept(doubt: ImportDoubt): boolean {
  return doubt.before === formatCell(editorOf(doubt.field), doubt.after)
}

interface ImportCellProps {
  readonly row: ImportRow
  readonly field: string
  readonly view: ImportView
}

function ImportCell({ row, field, view }: ImportCellProps) {
  const doubt = doubtOf(row, field)
  const beside = view.kind !== 'all'
  const text = formatCell(editorOf(field), row.values[field] ?? null)
  if (view.kind === 'changes')
    return <BesideCell where="Trong hồ sơ" before={heldBefore(row, field)} text={text} />
  if (!doubt)
    return <BesideCell where="Trong tệp" before={beside ? cureOf(row, field) : null} text={text} />
  const state = isKept(doubt) ? 'cannot-tell' : 'should-review'
  return (
    <span className="import-two" title={`Trong tệp: ${doubt.before}. ${doubt.reason}`}>
      {beside && <span className="ell mut">{doubt.before}</span>}
      <span className="row">
        <span className={beside ? 'ell label' : 'ell'}>{text === '' ? 'để trống' : text}</span>
        <StateGlyph state={state} small label={doubt.reason} />
      </span>
    </span>
  )
}

function cureOf(row: ImportRow, field: string): string | null {
  return row.cures.find((cure) => cure.field === field)?.before ?? null
}

/** What the dossier holds instead, as a cell shows it; null where nothing changes. */
function heldBefore(row: ImportRow, field: string): string | null {
  const change = row.changes.find((one) => one.field === field)
  return change ? formatCell(editorOf(field), change.before) || 'để trống' : null
}

interface BesideCellProps {
  readonly where: string
  readonly before: string | null
  readonly text: string
}

/** A value nothing is asked about, under what it takes the place of. */
function BesideCell({ where, before, text }: BesideCellProps) {
  if (before === null) return <span className="g-text">{text}</span>
  return (
    <span className="import-two" title={`${where}: ${before}`}>
      <span className="ell mut">{before}</span>
      <span className="ell label">{text}</span>
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
  if (!only) return <span className="import-source mut">{wordsWithoutColumn(source.key)}</span>
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

import { FileSpreadsheet } from 'lucide-react'
import { importKind } from '#core/contract/import-values.ts'
import type { ImportKind, ImportPreview } from '#core/contract/import-values.ts'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import { IMPORT_KINDS, asImportKind, describeHeaderRows } from './import-words.ts'

interface FileLineProps {
  readonly preview: ImportPreview
  readonly onKind: (kind: ImportKind | null) => void
  /** One sheet, or several to be read as one list. */
  readonly onSheets: (sheets: readonly string[]) => void
  readonly onBack: () => void
}

/** Which file, what it is taken for, which sheet and rows; each can be chosen otherwise. */
export function FileLine({ preview, onKind, onSheets, onBack }: FileLineProps) {
  const { table } = preview
  return (
    <div className="import-file">
      <span className="row">
        <FileSpreadsheet size={16} strokeWidth={1.75} aria-hidden="true" />
        <b className="strong ell">{preview.fileName}</b>
      </span>
      <label>
        Loại tệp{' '}
        <select
          className="import-select known"
          value={preview.kind}
          onChange={(event) => onKind(asImportKind(event.target.value))}
        >
          {importKind.options.map((kind) => (
            <option key={kind} value={kind}>
              {IMPORT_KINDS[kind]}
            </option>
          ))}
        </select>
      </label>
      <label>
        Trang tính <SheetChoice preview={preview} onSheets={onSheets} />
      </label>
      <span>
        Tiêu đề <b className="strong">{describeHeaderRows(table.headerRows)}</b>
      </span>
      <span>
        Dữ liệu{' '}
        <b className="strong">
          dòng {table.firstRow} đến {table.lastRow}
        </b>
      </span>
      <button type="button" className="link-button" onClick={onBack}>
        Chọn tệp khác
      </button>
    </div>
  )
}

/** What stands for "all of them" in the list of sheets; no sheet can be called so. */
const TOGETHER = '*'

function SheetChoice({ preview, onSheets }: Pick<FileLineProps, 'preview' | 'onSheets'>) {
  const { sheets, table } = preview
  const chosen = sheets.filter((sheet) => sheet.chosen)
  const together = sheets.filter((sheet) => sheet.chosen || sheet.joinable).map(({ name }) => name)
  if (sheets.length < 2) return <b className="strong">{table.sheet}</b>
  return (
    <select
      className="import-select known"
      value={chosen.length > 1 ? TOGETHER : table.sheet}
      onChange={({ target }) => onSheets(target.value === TOGETHER ? together : [target.value])}
    >
      {sheets.map(({ name, hidden, records }) => (
        <option key={name} value={name}>
          {sheetWords(name, hidden, records)}
        </option>
      ))}
      {together.length > 1 && (
        <option value={TOGETHER}>Đọc chung {together.length} trang tính</option>
      )}
    </select>
  )
}

function sheetWords(name: string, hidden: boolean, records: number | null): string {
  const notes = [
    ...(hidden ? ['đang ẩn'] : []),
    ...(records === null ? [] : [`${formatInteger(records)} dòng`]),
  ]
  return notes.length > 0 ? `${name} (${notes.join(', ')})` : name
}

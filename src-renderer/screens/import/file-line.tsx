import { FileSpreadsheet } from 'lucide-react'
import { writtenImportKind } from '#core/contract/import-values.ts'
import type { ImportKind, ImportPreview } from '#core/contract/import-values.ts'
import { IMPORT_KINDS, asImportKind, describeHeaderRows } from './import-words.ts'

interface FileLineProps {
  readonly preview: ImportPreview
  readonly onKind: (kind: ImportKind | null) => void
  readonly onSheet: (sheet: string) => void
  readonly onBack: () => void
}

/** What can be written, and what the file was taken for. */
function offeredKinds(kind: ImportKind): readonly ImportKind[] {
  const written: readonly ImportKind[] = writtenImportKind.options
  return written.includes(kind) ? written : [...written, kind]
}

/** Which file, what it is taken for, which sheet and rows; each can be chosen otherwise. */
export function FileLine({ preview, onKind, onSheet, onBack }: FileLineProps) {
  const { table, sheets } = preview
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
          {offeredKinds(preview.kind).map((kind) => (
            <option key={kind} value={kind}>
              {IMPORT_KINDS[kind]}
            </option>
          ))}
        </select>
      </label>
      <label>
        Trang tính{' '}
        {sheets.length > 1 ? (
          <select
            className="import-select known"
            value={table.sheet}
            onChange={(event) => onSheet(event.target.value)}
          >
            {sheets.map(({ name, hidden }) => (
              <option key={name} value={name}>
                {hidden ? `${name} (đang ẩn)` : name}
              </option>
            ))}
          </select>
        ) : (
          <b className="strong">{table.sheet}</b>
        )}
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

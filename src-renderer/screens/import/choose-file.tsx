import { FileSpreadsheet } from 'lucide-react'
import { useState } from 'react'
import type { DragEvent } from 'react'
import type { ImportKind } from '#core/contract/import-values.ts'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { IMPORT_KINDS } from './import-words.ts'
import { readChosenFile } from './read-file.ts'
import type { ChosenFile } from './read-file.ts'

interface ChooseFileProps {
  readonly kind: ImportKind | null
  readonly onKind: (kind: ImportKind | null) => void
  /** Why the last file could not be used. */
  readonly refusal: string | null
  readonly onRefuse: (sentence: string) => void
  readonly onChoose: (file: ChosenFile) => void
}

const KINDS: readonly (ImportKind | null)[] = [
  'delegates',
  'members',
  'candidates',
  'guests',
  'composition',
  'plan',
  null,
]

/** First step: which file, and what it is. */
export function ChooseFile({ kind, onKind, refusal, onRefuse, onChoose }: ChooseFileProps) {
  const [over, setOver] = useState(false)
  const take = async (file: File | undefined) => {
    if (!file) return
    const read = await readChosenFile(file)
    if (read.ok) onChoose(read.value)
    else onRefuse(read.error)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  return (
    <div className="import-start">
      <KindChoice kind={kind} onKind={onKind} />
      <label
        className={over ? 'import-drop over' : 'import-drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileSpreadsheet size={30} strokeWidth={1.5} aria-hidden="true" />
        <strong className="strong">Kéo tệp Excel vào đây, hoặc bấm để chọn tệp</strong>
        <span className="sub">
          Để nguyên tệp như đang có; dòng nhóm, dòng tổng, khối chữ ký chương trình tự bỏ qua.
        </span>
        <span className="btn primary" aria-hidden="true">
          Chọn tệp
        </span>
        <input
          type="file"
          aria-label="Chọn tệp Excel"
          accept=".xlsx,.xlsm,.xls,.csv,.txt,.tsv"
          onChange={(event) => {
            void take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </label>
      <div aria-live="polite">
        {refusal !== null && (
          <p className="note bad">
            <StateGlyph state="must-fix" />
            <span>{refusal}</span>
          </p>
        )}
      </div>
      <p className="sub t14">Xem trước rồi mới ghi: chọn tệp chưa làm thay đổi gì trong hồ sơ.</p>
    </div>
  )
}

function KindChoice({ kind, onKind }: Pick<ChooseFileProps, 'kind' | 'onKind'>) {
  return (
    <fieldset>
      <legend>Tệp này là</legend>
      {KINDS.map((option) => (
        <label key={option ?? 'guess'}>
          <input
            type="radio"
            name="import-kind"
            checked={kind === option}
            onChange={() => onKind(option)}
          />
          {option === null ? 'Để chương trình nhận ra' : IMPORT_KINDS[option]}
        </label>
      ))}
    </fieldset>
  )
}

import type { WrittenPapers } from '#core/contract/paper-values.ts'
import { Button } from '#renderer/parts/button.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { OpenFolderButton } from '../folder-actions.tsx'

interface WrittenNoteProps {
  readonly written: WrittenPapers
  readonly onClose: () => void
}

/** Where the files are: the one thing she needs next. */
export function WrittenNote({ written, onClose }: WrittenNoteProps) {
  const { folder, files } = written
  return (
    <div className="note ok written" role="status">
      <StateGlyph state="met" />
      <div className="grow">
        <p>
          <b className="strong">Đã ghi {files.length} tệp vào thư mục</b>{' '}
          <span className="path">{folder}</span>
        </p>
        <p className="sub t14">{files.map((file) => file.fileName).join(', ')}</p>
        {files.map(
          (file) =>
            file.kept !== null && (
              <p key={file.slug}>
                <b className="strong">{file.fileName} cũ đã có người sửa tay</b> nên được giữ lại,
                tên là “{file.kept}”.
              </p>
            ),
        )}
      </div>
      <OpenFolderButton folder={folder} />
      <Button small look="quiet" onClick={onClose}>
        Đóng
      </Button>
    </div>
  )
}

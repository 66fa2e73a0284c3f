import type { WrittenPapers } from '#core/contract/paper-values.ts'
import { Button } from '#renderer/parts/button.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { OpenFolderButton } from '../folder-actions.tsx'

interface WrittenNoteProps {
  readonly written: WrittenPapers
  readonly onClose: () => void
}

/** Beyond this many names a list of them hides what is said below it. */
const NAMED = 8

/** Where the files are: the one thing she needs next; and which are not there, with the reason of each. */
export function WrittenNote({ written, onClose }: WrittenNoteProps) {
  const { folder, files, failed, refused } = written
  const names = files.map((file) => file.fileName)
  const more = names.length - NAMED
  const isWhole = failed.length + refused.length === 0
  return (
    <div className={`note ${isWhole ? 'ok' : 'warn'} written`} role={isWhole ? 'status' : 'alert'}>
      <StateGlyph state={isWhole ? 'met' : 'should-review'} />
      <div className="grow">
        {files.length > 0 && (
          <>
            <p>
              <b className="strong">Đã ghi {files.length} tệp vào thư mục</b>{' '}
              <span className="path">{folder}</span>
            </p>
            <p className="sub t14">
              {names.slice(0, NAMED).join(', ')}
              {more > 0 && ` và ${more} tệp nữa`}
            </p>
          </>
        )}
        <WhatWasKept files={files} />
        {failed.map(({ slug, title, sentence }) => (
          <p key={slug}>
            <b className="strong">{title}:</b> {sentence}
          </p>
        ))}
        {refused.map(({ slug, title, reasons }) => (
          <p key={slug}>
            <b className="strong">{title} chưa thành bản chính thức:</b>{' '}
            {reasons.map(({ sentence }) => sentence).join(' ')}
          </p>
        ))}
      </div>
      {files.length > 0 && <OpenFolderButton folder={folder} />}
      <Button small look="quiet" onClick={onClose}>
        Đóng
      </Button>
    </div>
  )
}

/** What the office had done to the old files, and where that is now. */
function WhatWasKept({ files }: Pick<WrittenPapers, 'files'>) {
  return files.map(({ slug, fileName, kept, texts }) => (
    <div key={slug}>
      {texts.length > 0 && (
        <p>
          <b className="strong">Đã lấy lời văn sửa trong {fileName} vào hồ sơ:</b>{' '}
          {texts.join('; ')}.
        </p>
      )}
      {kept !== null && (
        <p>
          <b className="strong">{fileName} cũ được giữ lại</b> vì đã có người sửa hoặc là bản chính
          thức, tên là “{kept}”.
        </p>
      )}
    </div>
  ))
}

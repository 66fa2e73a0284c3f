import { useState } from 'react'
import type { WrittenPapers } from '#core/contract/paper-values.ts'
import type { WindowBridge } from '#core/contract/window-bridge.ts'
import { openFailure } from '#renderer/client/connection.ts'
import { windowBridge } from '#renderer/client/window-bridge.ts'
import { Button } from '#renderer/parts/button.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'

interface WrittenNoteProps {
  readonly written: WrittenPapers
  readonly onClose: () => void
}

/** Where the files are: the one thing she needs next. */
export function WrittenNote({ written, onClose }: WrittenNoteProps) {
  const [copied, setCopied] = useState(false)
  const { folder, files } = written
  const bridge = windowBridge
  const copy = () => {
    void navigator.clipboard.writeText(folder).then(() => setCopied(true))
  }
  return (
    <div className="note ok written" role="status">
      <StateGlyph state="met" />
      <div className="grow">
        <p>
          <b className="strong">Đã ghi {files.length} tệp vào thư mục</b>{' '}
          <span className="path">{folder}</span>
        </p>
        <p className="sub t14">{files.map((file) => file.fileName).join(', ')}</p>
      </div>
      {bridge ? (
        <Button small onClick={() => void showFolder(bridge)}>
          Mở thư mục
        </Button>
      ) : (
        <Button small onClick={copy}>
          {copied ? 'Đã chép' : 'Chép đường dẫn'}
        </Button>
      )}
      <Button small look="quiet" onClick={onClose}>
        Đóng
      </Button>
    </div>
  )
}

async function showFolder(bridge: WindowBridge): Promise<void> {
  const sentence = await bridge.openPaperFolder()
  if (sentence !== null) openFailure.set({ kind: 'said', sentence, field: null })
}

import { Download, FileUp } from 'lucide-react'
import { useRef, useState } from 'react'
import type { TemplateSetPreview } from '#core/contract/template-values.ts'
import { openFailure } from '#renderer/client/connection.ts'
import { client } from '#renderer/client/contract-client.ts'
import { describeFailure } from '#renderer/client/failure.ts'
import { readAsBase64 } from '#renderer/client/read-as-base64.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { Button } from '#renderer/parts/button.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { offerDownload, readBase64 } from '../papers/save-file.ts'
import { refreshTemplates } from './template-queries.ts'

export interface OpenedSet {
  readonly contentBase64: string
  readonly preview: TemplateSetPreview
}

interface SetButtonsProps {
  readonly hasOwn: boolean
  readonly onOpened: (set: OpenedSet) => void
}

/** All own wording out as one file, and that of another office in. */
export function SetButtons({ hasOwn, onOpened }: SetButtonsProps) {
  const input = useRef<HTMLInputElement>(null)
  const tell = (error: unknown) => openFailure.set(describeFailure(error))
  const open = async (file: File) => {
    const contentBase64 = await readAsBase64(file)
    onOpened({ contentBase64, preview: await client.templates.previewSet({ contentBase64 }) })
  }
  const hand = async () => {
    const { fileName, contentBase64 } = await client.templates.exportSet()
    offerDownload(fileName, new Blob([readBase64(contentBase64)]))
  }
  return (
    <>
      <Button
        small
        icon={Download}
        disabled={!hasOwn}
        title={hasOwn ? undefined : 'Cơ quan chưa có mẫu riêng nào'}
        onClick={() => void hand().catch(tell)}
      >
        Xuất bộ mẫu
      </Button>
      <Button small icon={FileUp} onClick={() => input.current?.click()}>
        Lấy bộ mẫu
      </Button>
      <input
        ref={input}
        type="file"
        accept=".daihoi-mau"
        hidden
        aria-label="Bộ mẫu của cơ quan khác"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) void open(file).catch(tell)
        }}
      />
    </>
  )
}

const CHANGES = {
  new: 'thêm mẫu riêng',
  changed: 'thay mẫu riêng đang có',
  same: 'đã có, giống hệt',
  refused: 'không lấy được',
} as const

interface SetPreviewProps {
  readonly id: string
  readonly opened: OpenedSet
  readonly onClose: () => void
}

/** What taking a set in would do, before it is done. */
export function SetPreview({ id, opened, onClose }: SetPreviewProps) {
  const { entries } = opened.preview
  const count = entries.filter(({ change }) => change === 'new' || change === 'changed').length
  const [done, setDone] = useState(false)
  const { mutate } = useCall(id, client.templates.importSet, {
    announce: 'plain',
    onDone: () => {
      void refreshTemplates()
      onClose()
    },
  })
  return (
    <div className="note info set-preview" role="region" aria-label="Bộ mẫu sắp lấy">
      <div className="grow">
        <p>
          <b className="strong">
            {count === 0 ? 'Bộ mẫu không có gì mới' : `Lấy ${count} mẫu vào cơ quan?`}
          </b>{' '}
          Mẫu đang có bị thay được giữ ở thư mục da-thay; mẫu chuẩn không đổi.
        </p>
        <ul>
          {entries.map(({ slug, kind, title, change, faults }) => (
            <li key={`${slug} ${kind}`}>
              {change === 'refused' && <StateGlyph state="must-fix" small />} {title}
              {kind === 'word' ? ' (tệp Word)' : ''}: {CHANGES[change]}
              {faults[0] && `. ${faults[0].message}`}
            </li>
          ))}
        </ul>
      </div>
      {count > 0 && (
        <Button
          small
          look="primary"
          disabled={done}
          onClick={() => {
            setDone(true)
            mutate({ contentBase64: opened.contentBase64 })
          }}
        >
          Lấy {count} mẫu
        </Button>
      )}
      <Button small look="quiet" onClick={onClose}>
        {count > 0 ? 'Thôi' : 'Đóng'}
      </Button>
    </div>
  )
}

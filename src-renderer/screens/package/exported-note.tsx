import { Panel } from '#renderer/parts/panel.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { OpenFolderButton } from '../folder-actions.tsx'
import { sizeWords } from './package-words.ts'

export interface Exported {
  readonly fileName: string
  /** Null when the browser or the person chose the place. */
  readonly path: string | null
  readonly bytes: number
  readonly sealed: boolean
}

/** The file, and how to get it to the other desk. */
export function ExportedNote({ exported }: { readonly exported: Exported }) {
  const { fileName, path, bytes, sealed } = exported
  const folder = path === null ? null : path.slice(0, -fileName.length).replace(/[\\/]$/, '')
  return (
    <Panel title="Gói đã xuất" className="package-side">
      <div className="panel-body" role="status">
        <div className="note ok">
          <StateGlyph state="met" />
          <div className="grow">
            <p>
              <b className="strong path">{fileName}</b>
              <br />
              {sizeWords(bytes)}, {sealed ? 'có mật khẩu' : 'không mật khẩu'}
            </p>
            <p className="sub">
              {folder === null ? (
                'Nằm ở nơi vừa chọn, hoặc trong thư mục Tải về của trình duyệt.'
              ) : (
                <>
                  Trong thư mục <span className="path">{folder}</span>
                </>
              )}
            </p>
            {folder !== null && <OpenFolderButton folder={folder} />}
          </div>
        </div>
        <h3>Chuyển đi</h3>
        <ul className="package-list">
          <li>Bằng thẻ USB: chép tệp vào thẻ rồi tháo thẻ đúng cách.</li>
          <li>
            Bằng thư điện tử, Zalo: đính kèm đúng tệp này, không nén lại, không đổi đuôi .daihoi.
          </li>
          {sealed && <li>Mật khẩu báo riêng qua điện thoại, không gửi cùng tệp.</li>}
          <li>Người nhận mở chương trình, bấm “Mở tệp .daihoi” ở Trang đầu.</li>
        </ul>
      </div>
    </Panel>
  )
}

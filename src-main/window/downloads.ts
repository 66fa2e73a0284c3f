import path from 'node:path'
import type { Session } from 'electron'

const KINDS: Readonly<Record<string, string>> = {
  '.docx': 'Văn bản Word',
  '.xlsx': 'Bảng tính Excel',
  '.ics': 'Lịch',
  '.daihoi': 'Hồ sơ Trợ lý Đại hội',
  '.html': 'Trang để in',
}

/** A file the screens hand out goes through the native save dialog; a page cannot write where it likes. */
export function offerDownloads(session: Session, folder: () => string): void {
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith('blob:')) {
      event.preventDefault()
      return
    }
    // The name comes from a page: only its last part counts.
    const fileName = path.basename(item.getFilename().replaceAll('\\', '/'))
    const ending = path.extname(fileName)
    item.setSaveDialogOptions({
      title: 'Lưu tệp',
      buttonLabel: 'Lưu',
      defaultPath: path.join(folder(), fileName),
      filters: [
        ...(KINDS[ending] ? [{ name: KINDS[ending], extensions: [ending.slice(1)] }] : []),
        { name: 'Mọi tệp', extensions: ['*'] },
      ],
    })
  })
}

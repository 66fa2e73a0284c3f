import { Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'

/** What the menu can set going; everything else in it is a role of the system. */
export interface MenuDeeds {
  readonly openPackage: () => void
  readonly choosePaperFolder: () => void
  readonly openPaperFolder: () => void
  readonly showBackups: () => void
  readonly showHelp: () => void
  readonly showAbout: () => void
}

interface MenuOptions {
  readonly deeds: MenuDeeds
  /** A working copy has the developer tools; the installed program has not. */
  readonly isWorkingCopy: boolean
}

const LINE: MenuItemConstructorOptions = { type: 'separator' }

export function setMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(describeMenu(options)))
}

export function describeMenu({ deeds, isWorkingCopy }: MenuOptions): MenuItemConstructorOptions[] {
  return [
    {
      label: '&Hồ sơ',
      submenu: [
        { label: 'Mở tệp .daihoi…', click: deeds.openPackage },
        LINE,
        { label: 'Chọn nơi lưu văn bản…', click: deeds.choosePaperFolder },
        { label: 'Mở thư mục văn bản', click: deeds.openPaperFolder },
        LINE,
        { label: 'Sao lưu và khôi phục (Ctrl+B)', click: deeds.showBackups },
        LINE,
        { label: 'Thoát', role: 'quit', accelerator: 'Alt+F4' },
      ],
    },
    { label: '&Sửa', submenu: editItems() },
    {
      label: '&Xem',
      submenu: [
        { label: 'Phóng to', role: 'zoomIn' },
        { label: 'Thu nhỏ', role: 'zoomOut' },
        { label: 'Cỡ thường', role: 'resetZoom' },
        LINE,
        { label: 'Toàn màn hình', role: 'togglefullscreen', accelerator: 'F11' },
        ...(isWorkingCopy
          ? [LINE, { label: 'Công cụ lập trình', role: 'toggleDevTools' } as const]
          : []),
      ],
    },
    {
      label: '&Trợ giúp',
      submenu: [
        { label: 'Hướng dẫn màn hình này (F1)', click: deeds.showHelp },
        { label: 'Về chương trình', click: deeds.showAbout },
      ],
    },
  ]
}

/** The keys stay with the page: its grid undoes and pastes whole blocks, its fields single letters. */
function editItems(): MenuItemConstructorOptions[] {
  return [
    { label: 'Cắt', role: 'cut', accelerator: 'Ctrl+X', registerAccelerator: false },
    { label: 'Chép', role: 'copy', accelerator: 'Ctrl+C', registerAccelerator: false },
    { label: 'Dán', role: 'paste', accelerator: 'Ctrl+V', registerAccelerator: false },
    LINE,
    { label: 'Chọn tất cả', role: 'selectAll', accelerator: 'Ctrl+A', registerAccelerator: false },
  ]
}

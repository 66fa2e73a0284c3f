import { ChevronDown, CircleQuestionMark, DatabaseBackup, Redo2, Search, Undo2 } from 'lucide-react'
import { Link, useLocation } from 'react-router'
import type { DossierView } from '#core/contract/values.ts'
import { formatDateInText } from '#core/base/vietnamese-text.ts'
import { AppMark } from '../parts/app-mark.tsx'
import { useSteps } from '../client/use-steps.ts'
import { longNameOf, shortNameOf } from '../screens/dossier-words.ts'
import { useCameFrom } from './came-from.ts'

interface HeaderProps {
  readonly view: DossierView | null
  readonly onSearch: () => void
  readonly onHelp: () => void
}

const icon = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const

export function Header({ view, onSearch, onHelp }: HeaderProps) {
  const cameFrom = useCameFrom()
  return (
    <header className="header">
      <Link className="header-home" to="/" aria-label="Trợ lý Đại hội, về Trang đầu">
        <AppMark />
        <span className="header-name">Trợ lý Đại hội</span>
      </Link>
      {view && <DossierControls view={view} />}
      <button
        type="button"
        className="header-search"
        onClick={onSearch}
        aria-keyshortcuts="Control+K"
      >
        <Search size={16} strokeWidth={1.75} aria-hidden="true" />
        <span>{view ? 'Tìm người, đơn vị, văn bản' : 'Tìm trong mọi hồ sơ'}</span>
        <kbd className="kbd">Ctrl K</kbd>
      </button>
      <Link
        className="header-button"
        to="/sao-luu"
        state={cameFrom}
        aria-keyshortcuts="Control+B"
        aria-label="Sao lưu và khôi phục"
        title="Sao lưu và khôi phục (Ctrl B)"
      >
        <DatabaseBackup {...icon} />
        <span className="wide">Sao lưu</span>
      </Link>
      <button
        type="button"
        className="header-button"
        onClick={onHelp}
        aria-keyshortcuts="F1"
        aria-label="Trợ giúp của màn hình này"
        title="Trợ giúp của màn hình này (F1)"
      >
        <CircleQuestionMark {...icon} />
        <span className="wide">Trợ giúp</span>
      </button>
    </header>
  )
}

/** What was read out in the hall is put right with a reason, and undo would reach behind it. */
export function isOfTheDay(pathname: string): boolean {
  return pathname.includes('/ngay-dai-hoi')
}

function undoWords(isDay: boolean, undo: string | null): string {
  if (isDay) return 'Việc của ngày đại hội không hoàn tác; sửa tại chỗ, kèm lý do'
  return undo === null ? 'Chưa có gì để hoàn tác' : `${undo} (Ctrl Z)`
}

function DossierControls({ view }: { view: DossierView }) {
  const { id, congress, sample } = view.dossier
  const steps = useSteps(id)
  const isDay = isOfTheDay(useLocation().pathname)
  const date = congress.startDate === null ? '' : formatDateInText(congress.startDate)
  return (
    <>
      <Link
        className="header-dossier"
        to="/"
        title={`${longNameOf(congress)}. Bấm để chọn hồ sơ khác.`}
      >
        <b>{shortNameOf(congress)}</b>
        {date && <span className="wide">{date}</span>}
        <ChevronDown size={16} strokeWidth={1.75} aria-hidden="true" />
      </Link>
      {sample && <span className="tag sample">Hồ sơ mẫu</span>}
      <span className="header-separator" />
      <button
        type="button"
        className="header-button"
        disabled={isDay || view.undo === null || steps.isPending}
        onClick={steps.undo}
        aria-keyshortcuts="Control+Z"
        title={undoWords(isDay, view.undo)}
      >
        <Undo2 {...icon} /> Hoàn tác
      </button>
      <button
        type="button"
        className="header-button"
        disabled={isDay || view.redo === null || steps.isPending}
        onClick={steps.redo}
        aria-keyshortcuts="Control+Y"
        aria-label="Làm lại"
        title={view.redo === null ? 'Chưa có gì để làm lại' : `Làm lại: ${view.redo} (Ctrl Y)`}
      >
        <Redo2 {...icon} />
      </button>
    </>
  )
}

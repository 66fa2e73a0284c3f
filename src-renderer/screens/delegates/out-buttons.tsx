import { ChartNoAxesColumn, FileSpreadsheet } from 'lucide-react'
import { useNavigate } from 'react-router'
import { Button } from '#renderer/parts/button.tsx'

interface OutButtonsProps {
  readonly dossierId: string
  /** Whose statistics: `delegates`, `candidates` or `members`; null where nothing is counted. */
  readonly source: string | null
  /** The list that is offered first. */
  readonly listId: string
}

/** What can be had of a list of people: its figures, and the list as a file. */
export function OutButtons({ dossierId, source, listId }: OutButtonsProps) {
  const navigate = useNavigate()
  const go = (path: string) => void navigate(`/d/${dossierId}/dai-bieu/${path}`)
  return (
    <>
      {source !== null && (
        <Button icon={ChartNoAxesColumn} onClick={() => go(`thong-ke?cua=${source}`)}>
          Thống kê
        </Button>
      )}
      <Button icon={FileSpreadsheet} onClick={() => go(`xuat-danh-sach?ds=${listId}`)}>
        Xuất Excel
      </Button>
    </>
  )
}

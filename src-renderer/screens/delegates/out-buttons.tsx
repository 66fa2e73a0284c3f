import { ChartNoAxesColumn, FileSpreadsheet } from 'lucide-react'
import { useNavigate } from 'react-router'
import { Button } from '#renderer/parts/button.tsx'

interface OutButtonsProps {
  readonly dossierId: string
  readonly source: string
  /** The list that is offered first. */
  readonly listId: string
}

/** Lists whose people are counted; guests are only listed. */
const COUNTED = ['delegates', 'candidates', 'members']

/** What can be had of a list of people: its figures, and the list as a file. */
export function OutButtons({ dossierId, source, listId }: OutButtonsProps) {
  const navigate = useNavigate()
  const go = (path: string) => void navigate(`/d/${dossierId}/dai-bieu/${path}`)
  return (
    <>
      {COUNTED.includes(source) && (
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

import { Signpost } from 'lucide-react'
import { Link, useParams } from 'react-router'
import { EmptyState } from '../parts/waiting.tsx'

/** An address inside a dossier that leads nowhere: said, with the ways on. */
export function NoSuchPage() {
  const { id = '' } = useParams()
  const base = `/d/${id}`
  return (
    <EmptyState
      icon={Signpost}
      title="Không có trang này"
      sentence="Địa chỉ vừa mở không đúng. Hồ sơ không đổi gì; chọn bước ở bên trái, hoặc một trong hai nút dưới đây."
      actions={
        <>
          <Link className="btn primary" to={`${base}/ngay-dai-hoi`}>
            Tới Ngày đại hội
          </Link>
          <Link className="btn plain" to={base}>
            Về Tổng quan
          </Link>
        </>
      }
    />
  )
}

import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useRescue } from '../client/queries.ts'
import { makeStore, useStore } from '../client/store.ts'
import { Button } from '../parts/button.tsx'
import { StateGlyph } from '../parts/state-glyph.tsx'
import { useCameFrom } from './came-from.ts'

/** The warning that was read and closed. */
const closedWarning = makeStore<string | null>(null)

/** What holds for all the data: open for reading only or twice (for as long as it lasts), or not backed up on start. */
export function useDataBanner(): ReactNode {
  const { data } = useRescue()
  const closed = useStore(closedWarning)
  const cameFrom = useCameFrom()
  if (data?.state === 'read-only')
    return (
      <div className="banner" role="status">
        <StateGlyph state="should-review" />
        <span className="grow">
          <b className="strong">Đang mở chỉ để đọc, sửa gì cũng không được ghi.</b> {data.sentence}
        </span>
        <Link className="btn plain s" to="/cuu-du-lieu">
          Các cách làm tiếp
        </Link>
      </div>
    )
  if (data?.state === 'open' && data.alsoOpen !== null)
    return (
      <div className="banner" role="alert">
        <StateGlyph state="should-review" />
        <span className="grow">
          <b className="strong">Chương trình đang mở hai lần.</b> {data.alsoOpen}
        </span>
      </div>
    )
  if (data?.state !== 'open' || data.warning === null || data.warning === closed) return null
  const { warning } = data
  return (
    <div className="banner" role="alert">
      <StateGlyph state="should-review" />
      <span className="grow">
        <b className="strong">Lúc mở chương trình chưa sao lưu được.</b> {warning}
      </span>
      <Link className="btn plain s" to="/sao-luu" state={cameFrom}>
        Sao lưu và khôi phục
      </Link>
      <Button small onClick={() => closedWarning.set(warning)}>
        Đóng
      </Button>
    </div>
  )
}

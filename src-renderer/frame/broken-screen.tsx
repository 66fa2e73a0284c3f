import { CircleAlert } from 'lucide-react'
import { useEffect } from 'react'
import { queryClient } from '../client/connection.ts'
import { Button } from '../parts/button.tsx'

/** A fault of the screen itself: nothing stored is touched by it. The router has written it to the console. */
export function BrokenScreen() {
  // A screen that could not be fetched is often the first sign that the program has stopped.
  useEffect(() => void queryClient.refetchQueries({ type: 'active' }), [])
  return (
    <div className="empty" role="alert">
      <CircleAlert size={30} strokeWidth={1.5} aria-hidden="true" />
      <h2>Màn hình này chưa hiện được</h2>
      <p>
        Dữ liệu không mất, mọi thay đổi đã lưu vẫn còn. Tải lại trang; nếu vẫn vậy thì về Trang đầu.
      </p>
      <div className="actions">
        <Button look="primary" onClick={() => window.location.reload()}>
          Tải lại trang
        </Button>
        <Button
          onClick={() => {
            window.location.hash = '#/'
            window.location.reload()
          }}
        >
          Về Trang đầu
        </Button>
      </div>
    </div>
  )
}

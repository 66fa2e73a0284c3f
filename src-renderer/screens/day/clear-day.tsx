import { useState } from 'react'
import type { RecordedOfDay, RunView } from '#core/contract/run-values.ts'
import { formatDateInText } from '#core/base/vietnamese-text.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { Button } from '#renderer/parts/button.tsx'
import { ConfirmDialog } from '#renderer/parts/confirm-dialog.tsx'
import { hourOf } from '../check-in/check-in-words.ts'
import { forgetDrafts } from './item-draft.ts'

interface ClearDayProps {
  readonly dossierId: string
  readonly recorded: RecordedOfDay
  readonly onCleared?: () => void
}

/** Begins the day anew after a rehearsal; the question names everything that goes. */
export function ClearDay({ dossierId, recorded, onCleared }: ClearDayProps) {
  const [isAsking, setIsAsking] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const clear = useCall(dossierId, client.run.clearDay, {
    announce: 'plain',
    onFailure: ({ sentence }) => setRefused(sentence),
    onDone: () => {
      forgetDrafts(dossierId)
      onCleared?.()
    },
  })
  const what = recorded.what.join(', ')
  return (
    <>
      <Button
        disabled={clear.isPending}
        onClick={() => {
          setRefused(null)
          setIsAsking(true)
        }}
      >
        Xóa phần đã ghi, làm lại từ đầu
      </Button>
      {refused !== null && (
        <p ref={bringIntoView} className="c-bad" role="alert">
          {refused}
        </p>
      )}
      {isAsking && (
        <ConfirmDialog
          question="Xóa phần đã ghi của ngày đại hội, làm lại từ đầu?"
          consequence={`Sẽ xóa: ${what}, cùng các bước đã bấm. Giữ nguyên: chương trình, danh sách đại biểu, nhân sự, các ban đã dự kiến, tham luận đã đăng ký. Việc này không hoàn tác được; chương trình tự sao lưu trước khi xóa, cần thì lấy lại ở Sao lưu và khôi phục.`}
          safe="Không xóa"
          action="Xóa, làm lại từ đầu"
          onSafe={() => setIsAsking(false)}
          onAction={() => {
            setIsAsking(false)
            clear.mutate({ id: dossierId })
          }}
        />
      )}
    </>
  )
}

/** The button may stand at the end of a list that scrolls: what is said below it must be seen. */
function bringIntoView(line: HTMLElement | null): void {
  line?.scrollIntoView({ block: 'nearest' })
}

interface BeforeNoteProps {
  readonly dossierId: string
  readonly view: Pick<RunView, 'recorded' | 'sessions'>
  /** "2023-07-13" */
  readonly today: string
}

/** What stands of the day although the day has not come: a rehearsal, or a congress told with the sample. */
export function BeforeNote({ dossierId, view: { recorded, sessions }, today }: BeforeNoteProps) {
  if (recorded === null) return null
  const words = wordsOfBefore(recorded, sessions, today)
  if (words === null) return null
  return (
    <section className="note warn run-before" aria-label="Phần đã ghi từ trước">
      <div className="grow">
        <b>{words}</b> Đã có: {recorded.what.join(', ')}. Muốn diễn tập, hoặc vào đại hội thật, thì
        xóa phần ấy rồi làm từ đầu; để nguyên thì phần ghi mới nối tiếp vào đó.
      </div>
      <ClearDay dossierId={dossierId} recorded={recorded} />
    </section>
  )
}

/** Null on the days of the congress: then what stands there is the congress. */
function wordsOfBefore(
  { since, isToldBefore }: RecordedOfDay,
  sessions: RunView['sessions'],
  today: string,
): string | null {
  if (isToldBefore) return 'Diễn biến đại hội đã được ghi sẵn, chưa khai mạc phiên nào trên máy.'
  const days = sessions.flatMap(({ date }) => date ?? [])
  const isOver = sessions.every(({ run }) => run.closedAt !== null)
  if (isOver && days.some((day) => day > today))
    return 'Mọi phiên đã chạy hết mà chưa tới ngày đại hội.'
  if (since === null || [today, ...days].includes(since.slice(0, 10))) return null
  const day = formatDateInText(since.slice(0, 10))
  return `Phần đang có được ghi từ ${hourOf(since)} ngày ${day}, không phải ngày trong chương trình.`
}

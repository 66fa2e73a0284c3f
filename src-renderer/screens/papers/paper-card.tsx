import { useState } from 'react'
import { formatDateInColumn, formatDateInText } from '#core/base/vietnamese-text.ts'
import type { PaperEntry } from '#core/contract/paper-values.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { formatMoment, readToday } from '#renderer/frame/clock.ts'
import { Button } from '#renderer/parts/button.tsx'
import { parseDay, parseText } from '#renderer/parts/typed-value.ts'
import { SavedField } from './saved-field.tsx'

interface PaperCardProps {
  readonly id: string
  readonly paper: PaperEntry
}

/** What the office has laid down for a paper: its number and day, where it went, whether it is made at all. */
export function PaperCard({ id, paper }: PaperCardProps) {
  const [open, setOpen] = useState(false)
  return (
    <div className="paper-card">
      <div className="line">
        <span className="t14 sub ell">{standingWords(paper)}</span>
        <button
          type="button"
          className="link-button t14"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Thu gọn' : 'Số, ngày, gửi'}
        </button>
      </div>
      {open && <CardFields id={id} paper={paper} />}
    </div>
  )
}

/** "Dự thảo 2, ghi 14:32 ngày 20/6, do thu-ky. Hạn 23/06/2023". */
function standingWords(paper: PaperEntry): string {
  const { writtenAt, writtenBy, draftNumber, finalAt, sentAt, sentTo, deadline, number } = paper
  const kind = finalAt !== null ? 'Bản chính thức' : `Dự thảo ${draftNumber ?? ''}`.trim()
  const by = writtenBy === null ? '' : `, do ${writtenBy} ghi`
  const parts = [
    writtenAt === null ? 'Chưa ghi ra tệp' : `${kind}, ghi ${formatMoment(writtenAt)}${by}`,
    number !== null && `số ${number}`,
    sentAt !== null &&
      `gửi ngày ${formatDateInText(sentAt)}${sentTo === null ? '' : `, ${sentTo}`}`,
    deadline !== null && sentAt === null && `hạn ${formatDateInText(deadline)}`,
  ]
  return parts.filter(Boolean).join('; ')
}

function CardFields({ id, paper }: PaperCardProps) {
  const { slug } = paper
  const set = useCall(id, client.papers.set, { announce: true, onFailure: () => undefined })
  const save = (changes: Parameters<typeof client.papers.set>[0]['changes']) =>
    set.mutateAsync({ id, slug, changes })
  return (
    <div className="fields">
      <SavedField
        label="Số, ký hiệu"
        shown={paper.number ?? ''}
        parse={parseText}
        onSave={(number) => save({ number })}
      />
      <SavedField
        label="Ngày văn bản"
        shown={paper.paperDate === null ? '' : formatDateInColumn(paper.paperDate)}
        parse={parseDay}
        onSave={(paperDate) => save({ paperDate })}
      />
      {paper.finalAt !== null && <SentFields id={id} paper={paper} />}
      <Choice paper={paper} save={save} />
    </div>
  )
}

function SentFields({ id, paper }: PaperCardProps) {
  const { slug, sentAt, sentTo } = paper
  const mark = useCall(id, client.papers.markSent, { announce: true, onFailure: () => undefined })
  const save = (sent: { sentAt: string | null; sentTo: string | null }) =>
    mark.mutateAsync({ id, slug, ...sent })
  if (sentAt === null) {
    return (
      <Button small onClick={() => void save({ sentAt: readToday(), sentTo: null })}>
        Đánh dấu đã gửi hôm nay
      </Button>
    )
  }
  return (
    <>
      <SavedField
        label="Ngày gửi (xóa: chưa gửi)"
        shown={formatDateInColumn(sentAt)}
        parse={parseDay}
        onSave={(day) => save({ sentAt: day, sentTo })}
      />
      <SavedField
        label="Gửi cho"
        shown={sentTo ?? ''}
        parse={parseText}
        onSave={(to) => save({ sentAt, sentTo: to })}
      />
    </>
  )
}

interface ChoiceProps {
  readonly paper: PaperEntry
  readonly save: (changes: {
    choice: PaperEntry['choice']
    reason?: string | null
  }) => Promise<unknown>
}

/** Whether the office makes it; leaving out one that others make wants its reason. */
function Choice({ paper, save }: ChoiceProps) {
  const [asking, setAsking] = useState(false)
  if (paper.state === 'not-needed') {
    return (
      <Button small onClick={() => void save({ choice: 'needed', reason: null })}>
        Cần làm văn bản này
      </Button>
    )
  }
  if (!asking) {
    return (
      <Button small look="quiet" onClick={() => setAsking(true)}>
        Không cần làm
      </Button>
    )
  }
  return (
    <SavedField
      label="Lý do không làm, rồi Enter"
      shown=""
      autoFocus
      parse={parseText}
      onSave={async (reason) => {
        setAsking(false)
        if (reason !== null) await save({ choice: 'skipped', reason })
      }}
    />
  )
}

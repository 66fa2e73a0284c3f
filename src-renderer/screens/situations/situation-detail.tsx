import { NotebookPen } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { SituationView } from '#core/contract/situations-contract.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { useKeys } from '#renderer/frame/keys.ts'
import { Button } from '#renderer/parts/button.tsx'
import { hourOf } from '../check-in/check-in-words.ts'
import { CONFIDENCE_WORDS } from '../quote.tsx'

interface SituationDetailProps {
  readonly dossierId: string
  readonly situation: SituationView
}

/** What the pack says, the sentence to say, the next steps, the paper, and one key to follow it. */
export function SituationDetail({ dossierId, situation }: SituationDetailProps) {
  const { title, when, say } = situation
  const follow = useFollow({ dossierId, situation })
  const times = situation.followedAt.map(hourOf)
  return (
    <section className="panel situation-detail" aria-label={title}>
      <div className="scroll">
        <h2>{title}</h2>
        <p className="sub">{when}</p>
        <h3>Lời nói</h3>
        {situation.denied !== null ? (
          <p className="note warn">
            <span>{situation.denied}</span>
          </p>
        ) : (
          <p className="say">{say}</p>
        )}
        {situation.uncounted && (
          <p className="sub">
            Chưa đếm số có mặt nên chỗ số để trống.{' '}
            <Link to={`/d/${dossierId}/ngay-dai-hoi/diem-danh`}>Điểm danh</Link> rồi mở lại, hoặc
            đọc số đếm được.
          </p>
        )}
        <Steps dossierId={dossierId} situation={situation} />
        <Clauses situation={situation} />
        {situation.denied === null && <FollowForm follow={follow} />}
      </div>
      <div className="foot row">
        <Button
          look="primary"
          icon={NotebookPen}
          disabled={follow.isPending || situation.denied !== null}
          aria-keyshortcuts="Control+Enter"
          onClick={follow.send}
        >
          Ghi vào biên bản <kbd className="kbd wide">Ctrl Enter</kbd>
        </Button>
        <span className="sub" role="status">
          {times.length > 0 && `Đã ghi lúc ${times.join(', ')}.`}
        </span>
      </div>
    </section>
  )
}

const PLACES = {
  run: { path: '', words: 'Tới Điều hành' },
  'check-in': { path: '/diem-danh', words: 'Tới Điểm danh' },
  elections: { path: '/bau-cu', words: 'Tới Bầu cử' },
} as const

function Steps({ dossierId, situation: { steps, paper } }: SituationDetailProps) {
  return (
    <>
      <h3>Việc làm tiếp</h3>
      <ol className="steps">
        {steps.map(({ text, to }) => (
          <li key={text}>
            {text}{' '}
            {to !== null && (
              <Link to={`/d/${dossierId}/ngay-dai-hoi${PLACES[to].path}`}>{PLACES[to].words}</Link>
            )}
          </li>
        ))}
        {paper && (
          <li>
            Văn bản ghi việc này:{' '}
            <Link to={`/d/${dossierId}/van-ban?dong=${paper.slug}`}>{paper.title}</Link>
          </li>
        )}
      </ol>
    </>
  )
}

function Clauses({ situation: { clauses } }: Pick<SituationDetailProps, 'situation'>) {
  return (
    <>
      <h3>Quy định</h3>
      {clauses.length === 0 && (
        <p>
          Bộ quy định đang dùng không có điều nào về việc này. Đoàn Chủ tịch quyết định theo Quy chế
          làm việc của đại hội và báo cáo đại hội.
        </p>
      )}
      {clauses.map(({ source, says, confidence }) => (
        <blockquote className="clause" key={`${source} ${says ?? ''}`}>
          {says !== null && <p>{says}</p>}
          <cite>
            {source}
            <span>{CONFIDENCE_WORDS[confidence]}</span>
          </cite>
        </blockquote>
      ))}
    </>
  )
}

interface Follow {
  readonly what: string
  readonly settled: string
  readonly setWhat: (text: string) => void
  readonly setSettled: (text: string) => void
  readonly failure: string | null
  readonly isPending: boolean
  readonly send: () => void
}

function useFollow({ dossierId, situation }: SituationDetailProps): Follow {
  const [what, setWhat] = useState(situation.what)
  const [settled, setSettled] = useState(situation.settled)
  const [failure, setFailure] = useState<string | null>(null)
  const follow = useCall(dossierId, client.situations.follow, {
    announce: 'plain',
    onFailure: ({ sentence }) => setFailure(sentence),
  })
  const send = () => {
    if (what.trim() === '') return setFailure('Ghi việc đã xảy ra rồi bấm lại.')
    setFailure(null)
    follow.mutate({ id: dossierId, situationId: situation.id, what, settled })
  }
  useFollowKey(() => {
    if (!follow.isPending && situation.denied === null) send()
  })
  return { what, settled, setWhat, setSettled, failure, isPending: follow.isPending, send }
}

/** Ctrl Enter wherever the keyboard stands on this page; held down, it is one press. */
function useFollowKey(send: () => void) {
  const latest = useRef(send)
  latest.current = send
  const keys = useMemo(
    () => ({
      'Ctrl+Enter': (event: KeyboardEvent) => {
        if (event.repeat || document.querySelector('dialog[open]') !== null) return
        latest.current()
      },
    }),
    [],
  )
  useKeys(keys)
}

function FollowForm({ follow }: { readonly follow: Follow }) {
  const { failure } = follow
  return (
    <div className="follow">
      <h3>Lời ghi vào biên bản</h3>
      <div className="field">
        <label htmlFor="situation-what">Việc xảy ra</label>
        <textarea
          id="situation-what"
          className="input"
          rows={2}
          value={follow.what}
          aria-invalid={failure !== null}
          aria-describedby="situation-note"
          onChange={(event) => follow.setWhat(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor="situation-settled">Cách giải quyết</label>
        <textarea
          id="situation-settled"
          className="input"
          rows={2}
          value={follow.settled}
          onChange={(event) => follow.setSettled(event.target.value)}
        />
        <span id="situation-note" className={failure === null ? 'message' : 'message bad'}>
          {failure ??
            'Sửa lời cho đúng việc đã xảy ra. Ghi rồi thì sửa ở dòng biên bản, kèm lý do.'}
        </span>
      </div>
    </div>
  )
}

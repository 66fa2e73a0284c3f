import { Fragment } from 'react'
import { Link } from 'react-router'
import type { RunItem } from '#core/contract/run-values.ts'
import { describeMinutes } from '#core/day/run-clock.ts'
import type { RunClock } from '#core/day/run-clock.ts'
import { formatClock } from '#core/base/vietnamese-text.ts'
import { Button } from '#renderer/parts/button.tsx'
import { StateTag } from '#renderer/parts/state-glyph.tsx'
import { SpeechFields } from './speech-fields.tsx'
import type { RunWork, WorkAt } from './use-run.ts'
import { VotePanel } from './vote-panel.tsx'
import { wordsAt } from './vote-words.ts'

interface RunItemProps {
  readonly dossierId: string
  readonly work: RunWork
  readonly item: RunItem
  readonly clock: RunClock
}

/** The item the congress is at: what is read, what is asked, what goes into the minutes. */
export function RunItemView({ dossierId, work, item, clock }: RunItemProps) {
  const { isLooking, current } = work
  return (
    <>
      <ItemMeta work={work} item={item} clock={clock} />
      <h1>{item.title}</h1>
      <Papers dossierId={dossierId} item={item} />
      <Voted item={item} due={work.slot} />
      {item.warnings.map((sentence) => (
        <p key={sentence} className="note warn run-before">
          <span>{sentence}</span>
        </p>
      ))}
      <Words work={work} item={item} />
      {isLooking ? (
        <div className="run-work looking">
          <p>
            Đang xem mục {item.number}
            {current && `; đại hội đang ở mục ${current.number}`}.
          </p>
          <Button onClick={() => work.begin(item.id)}>Điều hành lại mục này</Button>
        </div>
      ) : (
        <ItemWork dossierId={dossierId} work={work} item={item} />
      )}
    </>
  )
}

function ItemMeta({ work, item, clock }: Omit<RunItemProps, 'dossierId'>) {
  const { items } = work.session
  const time = clock.items.find(({ id }) => id === item.id)
  const late = time?.start === undefined || time.start === null ? 0 : time.start - time.plannedStart
  const begun = time?.state === 'now' || time?.state === 'done'
  return (
    <>
      <div className="run-ticks" role="img" aria-label={`Mục ${item.number} trên ${items.length}`}>
        {items.map(({ id }) => (
          <i key={id} className={tickOf(id, item, clock)} />
        ))}
      </div>
      <div className="run-meta">
        <span>
          Mục <b>{item.number}</b> trên {items.length}
        </span>
        {time && (
          <span>
            Dự kiến <b>{formatClock(time.plannedStart)}</b>
            {begun && time.start !== null && (
              <>
                , vào lúc <b>{formatClock(time.start)}</b>
              </>
            )}
          </span>
        )}
        {begun && late > 0 && (
          <StateTag state="should-review" words={`chậm ${describeMinutes(late)}`} />
        )}
        {begun && late < 0 && <span className="tag info">sớm {describeMinutes(late)}</span>}
        {time?.state === 'skipped' && <StateTag state="should-review" words="đã bỏ qua" />}
        <span className="grow" />
        {item.leader && (
          <span>
            Điều hành: <b>{item.leader}</b>
          </span>
        )}
      </div>
    </>
  )
}

function tickOf(id: string, item: RunItem, clock: RunClock): string {
  if (id === item.id) return 'current'
  return clock.items.find((one) => one.id === id)?.state ?? ''
}

function Papers({ dossierId, item }: Pick<RunItemProps, 'dossierId' | 'item'>) {
  const isSecret = item.voteMode === 'secret'
  if (item.papers.length === 0 && !isSecret) return null
  return (
    <p className="run-papers">
      {item.papers.length > 0 && 'Văn bản: '}
      {item.papers.map(({ slug, title }, place) => (
        <Fragment key={slug}>
          {place > 0 && ', '}
          <Link to={`/d/${dossierId}/van-ban?dong=${slug}`}>{title}</Link>
        </Fragment>
      ))}
      {isSecret && (
        <>
          {item.papers.length > 0 && '. '}
          Bỏ phiếu kín: <Link to={`/d/${dossierId}/ngay-dai-hoi/bau-cu`}>mở Bầu cử</Link>
        </>
      )}
    </p>
  )
}

/** What was voted before its turn came, here or as a step of an election, and what was voted down and may be voted again. */
function Voted({ item, due }: { readonly item: RunItem; readonly due: number | null }) {
  const planned = item.votes.filter(({ slots }) =>
    slots.some((slot) => due === null || slot >= due),
  )
  if (planned.length === 0) return null
  return (
    <p className="run-papers">
      {planned.map(({ rowId, subject, at, agree, present, isSettled }) => (
        <span key={rowId}>
          Đã biểu quyết {subject}
          {at !== null && ` lúc ${formatClock(at)}`}: {agree}/{present} nhất trí
          {isSettled ? '' : ', không đạt'}.{' '}
        </span>
      ))}
    </p>
  )
}

/** The printed script, and the question of the vote that is due. */
function Words({ work, item }: { readonly work: RunWork; readonly item: RunItem }) {
  const asked = work.isLooking || work.slot === null ? undefined : item.asks[work.slot]
  const isWritten = item.script.some(({ isRead }) => isRead)
  const { before, after } = wordsAt(item.script, asked ? work.slot : null)
  return (
    <section key={work.slot} className="run-say scroll" aria-label="Lời dẫn" tabIndex={0}>
      <div className="what">
        Lời dẫn
        {asked &&
          item.asks.length > 1 &&
          `, biểu quyết lần ${(work.slot ?? 0) + 1} trên ${item.asks.length}`}
      </div>
      {item.missing.length > 0 && (
        <p className="what">
          Chưa rõ nên không đọc: {item.missing.join('; ')}. Ghi ở Số liệu văn bản, hoặc người thực
          hiện của mục tại bước Chương trình.
        </p>
      )}
      <Parts script={before} />
      {asked && (
        <p className="asked">
          <mark>{asked.question}</mark> {asked.after}
        </p>
      )}
      <Parts script={after} isLater />
      {!isWritten && !asked && (
        <span className="later">
          Mục này chưa có lời dẫn. Ghi ở ô Ghi chú của mục tại bước Chương trình.
        </span>
      )}
    </section>
  )
}

function Parts({ script, isLater = false }: { script: RunItem['script']; isLater?: boolean }) {
  return script.map(({ isRead, text }, place) =>
    isRead ? (
      <p key={`${place} ${text}`} className={isLater ? 'later' : ''}>
        {text}
      </p>
    ) : (
      <p key={`${place} ${text}`} className={isLater ? 'deed later' : 'deed'}>
        <b>Việc làm, không đọc:</b> {text}
      </p>
    ),
  )
}

function ItemWork({ dossierId, work, item }: Omit<RunItemProps, 'clock'>) {
  const { at, setAt, slot, canVoteAgain, onward, view, handle, failure } = work
  const choices: readonly (readonly [WorkAt, string])[] = [
    ...(canVoteAgain
      ? [['vote', 'Biểu quyết lại'] as const]
      : slot === null
        ? []
        : [['vote', 'Biểu quyết'] as const]),
    ...(item.hostsSpeeches ? [['speech', 'Phát biểu, tham luận'] as const] : []),
    ['record', 'Ghi biên bản'],
    ['other-vote', 'Biểu quyết việc khác'],
  ]
  return (
    <div className="run-work" key={`${dossierId} ${item.id}`}>
      <div className="row">
        <div className="seg" role="group" aria-label="Việc đang ghi">
          {choices.map(([choice, words]) => (
            <button
              key={choice}
              type="button"
              aria-pressed={at === choice}
              onClick={() => setAt(choice)}
            >
              {words}
            </button>
          ))}
        </div>
        {onward !== null && (
          <Button small onClick={work.leaveLost}>
            Không biểu quyết lại, sang biểu quyết lần {onward + 1}
          </Button>
        )}
      </div>
      {at === 'record' ? (
        <RecordFields work={work} item={item} />
      ) : at === 'speech' ? (
        <SpeechFields work={work} />
      ) : (
        <VotePanel
          key={`${at} ${slot}`}
          handle={handle}
          present={view.quorum.present}
          needed={view.quorum.needed}
          passing={view.passing}
          asksSubject={at === 'other-vote'}
          failure={failure}
        />
      )}
    </div>
  )
}

function RecordFields({ work, item }: { readonly work: RunWork; readonly item: RunItem }) {
  const { draft, change } = work.handle
  return (
    <div className="run-record" role="group" aria-label="Ghi biên bản">
      <div className="field">
        <label htmlFor="record-speaker">Người thực hiện</label>
        <input
          id="record-speaker"
          className="input"
          value={draft.speaker === '' ? (item.leader ?? '') : draft.speaker}
          onChange={(event) => change({ speaker: event.target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor="record-gist">Nội dung ghi vào biên bản</label>
        <textarea
          id="record-gist"
          className="input"
          rows={2}
          value={draft.gist}
          onChange={(event) => change({ gist: event.target.value })}
        />
      </div>
      <Button disabled={draft.gist.trim() === ''} onClick={work.record}>
        Ghi
      </Button>
      {work.failure !== null && (
        <p className="c-bad" role="alert">
          {work.failure.sentence}
        </p>
      )}
    </div>
  )
}

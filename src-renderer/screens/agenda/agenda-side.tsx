import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { AgendaView } from '#core/contract/values.ts'
import { formatClock, formatDateInText } from '#core/base/vietnamese-text.ts'
import type { AgendaItem } from '#core/dossier/dossier.ts'
import { AGENDA_TOPIC_LABELS } from '#core/vocabulary/agenda-topic-labels.ts'
import { agendaTopic } from '#core/vocabulary/terms.ts'
import { Button } from '#renderer/parts/button.tsx'
import { Panel } from '#renderer/parts/panel.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { parseWords } from './agenda-fields.ts'
import { itemToShorten, minutesOver, placeInSession, placeOneStep } from './agenda-order.ts'
import type { TimedSessionView } from './agenda-order.ts'
import { InlineField } from './inline-field.tsx'
import type { Agenda } from './use-agenda.ts'

interface AgendaSideProps {
  readonly agenda: Agenda
  readonly standards: AgendaView['standards']
  readonly chosen: AgendaItem | null
  readonly onAddBelow: () => void
  readonly onRemove: () => void
}

/** What the chosen item and the whole agenda ask for. */
export function AgendaSide({ agenda, standards, chosen, onAddBelow, onRemove }: AgendaSideProps) {
  const over = agenda.sessions.filter((entry) => minutesOver(entry) > 0)
  return (
    <div className="agenda-side">
      {over.map((entry) => (
        <OverLimit key={entry.session.id} entry={entry} agenda={agenda} />
      ))}
      {chosen ? (
        <ChosenItem item={chosen} agenda={agenda} onAddBelow={onAddBelow} onRemove={onRemove} />
      ) : (
        <Panel title="Mục đang chọn">
          <p className="panel-body t14 sub">
            Bấm vào một mục, hoặc Tab tới mục đó, để dời, xóa hay nói rõ mục ấy là gì.
          </p>
        </Panel>
      )}
      {standards.length > 0 && (
        <Panel title="Chương trình mẫu">
          <div className="panel-body agenda-standards">
            <p className="t14 sub">Thay cả chương trình đang có bằng mẫu. Hoàn tác được.</p>
            {standards.map(({ id, title }) => (
              <Button key={id} small disabled={agenda.filling} onClick={() => agenda.fill(id)}>
                <span className="ell">{title}</span>
              </Button>
            ))}
          </div>
        </Panel>
      )}
    </div>
  )
}

function OverLimit({ entry, agenda }: { entry: TimedSessionView; agenda: Agenda }) {
  const { session, items, minutes, endMinute, limitMinutes } = entry
  const over = minutesOver(entry)
  const long = itemToShorten(entry)
  const date = session.date === null ? '' : ` ngày ${formatDateInText(session.date)}`
  return (
    <section className="panel agenda-over" aria-label={`${session.title} quá ${over} phút`}>
      <div className="panel-head">
        <StateGlyph state="should-review" />
        <h2>
          {session.title} quá {over} phút
        </h2>
      </div>
      <div className="panel-body">
        <p>
          Một buổi tính {limitMinutes} phút. Phiên này{date} có {items.length} mục, {minutes} phút,
          xong lúc {formatClock(endMinute)}.
        </p>
        {long && (
          <p className="fix">
            <span>
              {long.title} còn {long.minutes - over} phút
            </span>
            <Button
              small
              onClick={() => void agenda.saveItem(long.id, { minutes: long.minutes - over })}
            >
              Rút {over}
            </Button>
          </p>
        )}
      </div>
    </section>
  )
}

interface ChosenItemProps {
  readonly item: AgendaItem
  readonly agenda: Agenda
  readonly onAddBelow: () => void
  readonly onRemove: () => void
}

function ChosenItem({ item, agenda, onAddBelow, onRemove }: ChosenItemProps) {
  return (
    <Panel title="Mục đang chọn">
      <div className="panel-body agenda-chosen">
        <p className="label">{item.title}</p>
        <TopicChoice item={item} agenda={agenda} />
        <div data-fields>
          <span className="t14 sub">Ghi chú</span>
          <InlineField
            key={item.id}
            label="Ghi chú của mục đang chọn"
            field="note"
            shown={item.note ?? ''}
            parse={parseWords}
            onSave={(note) => agenda.saveItem(item.id, { note })}
            className="boxed"
          />
        </div>
        <div className="moves">
          <MoveButtons item={item} agenda={agenda} />
          <Button small icon={Plus} onClick={onAddBelow}>
            Thêm mục dưới
          </Button>
          <Button small icon={Trash2} look="danger" onClick={onRemove}>
            Xóa mục
          </Button>
        </div>
      </div>
    </Panel>
  )
}

interface ItemPartProps {
  readonly item: AgendaItem
  readonly agenda: Agenda
}

/** What the item is, whatever its wording: the rules go by this. */
function TopicChoice({ item, agenda }: ItemPartProps) {
  const [refusal, setRefusal] = useState<string | null>(null)
  return (
    <label>
      <span className="t14 sub">Là mục</span>
      <select
        className="input"
        value={item.topic}
        aria-invalid={refusal !== null}
        onChange={(event) => {
          const topic = agendaTopic.safeParse(event.target.value)
          if (topic.success) void agenda.saveItem(item.id, { topic: topic.data }).then(setRefusal)
        }}
      >
        {agendaTopic.options.map((topic) => (
          <option key={topic} value={topic}>
            {AGENDA_TOPIC_LABELS[topic]}
          </option>
        ))}
      </select>
      {refusal !== null && <span className="t14 c-bad">{refusal}</span>}
    </label>
  )
}

/** Only the moves that can be made, each with its keys. */
function MoveButtons({ item, agenda }: ItemPartProps) {
  const { sessions } = agenda
  const moves = [
    { place: placeOneStep(sessions, item.id, -1), words: 'Lên', keys: 'Alt ↑' },
    { place: placeOneStep(sessions, item.id, 1), words: 'Xuống', keys: 'Alt ↓' },
    { place: placeInSession(sessions, item.id, -1), words: 'Sang buổi trước', keys: 'Alt PgUp' },
    { place: placeInSession(sessions, item.id, 1), words: 'Sang buổi sau', keys: 'Alt PgDn' },
  ]
  return moves
    .filter(({ place }) => place !== null)
    .map(({ place, words, keys }) => (
      <Button
        key={keys}
        small
        className={words.includes(' ') ? 'long' : ''}
        onClick={() => agenda.move(item.id, place)}
      >
        {words} <kbd className="kbd">{keys}</kbd>
      </Button>
    ))
}

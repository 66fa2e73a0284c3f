import { useMatch } from 'react-router'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import { useQuorum } from '#renderer/client/run-queries.ts'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import {
  isQuorate,
  presentWords,
  quorumWords,
  recountWords,
  sourceWords,
} from './presence-words.ts'

/** On every screen of the day that stands in the frame: are we quorate? */
export function HallPresence() {
  const id = useMatch('/d/:id/ngay-dai-hoi/*')?.params.id
  return id === undefined ? null : <Presence dossierId={id} />
}

function Presence({ dossierId }: { readonly dossierId: string }) {
  const { data: quorum } = useQuorum(dossierId)
  if (quorum === undefined) return null
  const isShort = quorum.present !== null && !isQuorate(quorum)
  const more = [quorumWords(quorum), sourceWords(quorum), recountWords(quorum), quorum.source]
  return (
    <span
      className={isShort ? 'hall-presence c-bad label' : 'hall-presence'}
      role="status"
      aria-label="Số có mặt"
      title={more.filter((words) => words !== null).join('. ')}
    >
      <StateGlyph
        state={isShort ? 'must-fix' : quorum.present === null ? 'cannot-tell' : 'met'}
        small
      />{' '}
      <b>{presentWords(quorum)}</b>
      {quorum.needed !== null && `, cần từ ${formatInteger(quorum.needed)}`}
    </span>
  )
}
